"""Whole documents: of many kinds, typed in many ways, with nothing dropped silently."""

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from authoring import documents
from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy import facts, identity, parse_citation, provisions
from authoring.policy.structure import leftovers
from authoring.policy.structure.script import read_script

SAMPLES = Path(__file__).parents[2] / "data/van-ban"


def written(read: SourceText) -> str:
    """All that is read of a document, as the files of expected readings write it."""
    own, reading = identity(read), provisions(read)
    rows: list[tuple[str, ...]] = [("=" + own.number, own.kind, own.title, own.issued, own.in_force)]
    rows += [(one.path, one.title, one.text.replace("\n", "⏎")) for one in reading.good]
    rows += [(f"!{one.row}", one.message) for one in reading.rejected]
    rows += [(f"~{one.paragraph}", one.place, one.text) for one in leftovers(read)]
    return "".join("\t".join(row) + "\n" for row in rows)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_documents_of_many_kinds_are_read_as_expected(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    read = SourceText(path.stem, tuple(Paragraph(at, line) for at, line in enumerate(lines, 1)), "")
    assert written(read) == path.with_suffix(".tsv").read_text(encoding="utf-8")


NUMBERS = re.compile(
    r"\d+[a-zđ]{0,2}|[a-zđA-HĐ]{1,2}\d?|[IVXLC]+|(?i:điều|khoản|điểm|chương|mục|tiểu|phần|thứ|phụ|lục|số)"
)


# Rejected cells keep the letters of the file: Ð and Ɖ of old fonts, letters in two pieces, signs without width.
TRUE_LETTERS = {0xD0: "Đ", 0xF0: "đ", 0x189: "Đ"} | dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])


def words(texts: Iterable[str]) -> Counter[str]:
    kept = (unicodedata.normalize("NFC", text).translate(TRUE_LETTERS) for text in texts)
    return Counter(word for text in kept for word in re.findall(r"\w+", text))


def lost(read: SourceText) -> set[str]:
    """Words of the document, other than numbers of its units, that stand in no provision, leftover or rejection."""
    script, reading = read_script(read), provisions(read)
    kept = words(text for one in reading.good for text in (one.title, one.text))
    kept += words(one.text for one in leftovers(read)) + words(cell for one in reading.rejected for cell in one.cells)
    missing = words(line.text for line in (*script.lines, *script.notes)) - kept
    return {word for word in missing if not NUMBERS.fullmatch(word)}


WORDS = st.sampled_from(
    [
        "Điều",
        "Điều 1.",
        "Điều 2.",
        "Chương I",
        "Mục 1.",
        "I.",
        "II.",
        "1.",
        "2.",
        "a)",
        "đ)",
        "5",
        "15",
        "%",
        "năm",
        "tháng",
        "ngày",
        "từ",
        "đủ",
        "đến",
        "dưới",
        "trở lên",
        "không quá",
        "“",
        "”",
        ":",
        ".",
        ";",
        "PHỤ LỤC",
        "PHỤ LỤC I",
        "TM. CHÍNH PHỦ",
        "KẾ HOẠCH",
        "-",
        "[1]",
        "CHÚ THÍCH",
        "Luật",
        "số 58/2014/QH13",
        "kể từ",
        "trong thời hạn",
        "thì",
        '"',
        "\n",
    ]
)
LINES = st.lists(st.lists(WORDS | st.text(max_size=3), max_size=10).map(" ".join), max_size=14)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(LINES)
@example(["Chương I", "Chương I 0Ð"])
@example(["Chương I", "Chương I e\u0302\u200be"])
def test_nothing_is_dropped_silently(lines: list[str]) -> None:
    read = SourceText("x", tuple(Paragraph(at, line) for at, line in enumerate(lines, 1)), "")
    assert read_script(read).start is None or lost(read) == set()


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(LINES)
def test_no_text_breaks_the_room(lines: list[str]) -> None:
    read = SourceText("x", tuple(Paragraph(at, line) for at, line in enumerate(lines, 1)), "")
    reading = provisions(read)
    texts = {one.path: one.text for one in reading.good}
    assert len(texts) == len(reading.good)
    assert all(fact.quote in texts[fact.path] for fact in facts(reading.good))
    assert identity(read).document == "x"
    for path in texts:
        cited = parse_citation(path)
        assert cited is not None
        assert cited.path == path


@pytest.mark.slow
def test_nothing_of_the_real_documents_is_dropped(shared: Path) -> None:
    folder = shared / "data" / "policies"
    files = [*folder.glob("*.txt"), *(folder / "originals").rglob("*.docx")]
    assert {path.name: missing for path in files if (missing := lost(documents.read(path)))} == {}


def each(form: str, put: str) -> Callable[[list[str]], list[str]]:
    """Every line with a pattern replaced."""
    return lambda lines: [re.sub(form, put, line) for line in lines]


def apart(lines: list[str]) -> list[str]:
    """Number and title of an article in paragraphs of their own."""
    broken = each(r"^(Điều \d+[a-z]?\.) ", r"\1\n")(lines)
    return [part for line in broken for part in line.split("\n")]


def cut(lines: list[str]) -> list[str]:
    """Some paragraphs cut in two in the middle of a sentence."""
    draw = random.Random(7)
    broken = [line if line.startswith("Điều") or draw.random() > CUT else _cut(line, draw) for line in lines]
    return [part for line in broken for part in line.split("\n")]


def _cut(line: str, draw: random.Random) -> str:
    words = line.split(" ")
    places = [at for at in range(8, len(words) - 4) if words[at][0].islower() and words[at - 1][-1].isalpha()]
    at = draw.choice(places) if places else len(words)
    return "\n".join(" ".join(part) for part in (words[:at], words[at:]) if part)


CUT = 0.3
VARIANTS: dict[str, Callable[[list[str]], list[str]]] = {
    "as printed": lambda lines: lines,
    "decomposed": lambda lines: [unicodedata.normalize("NFD", line) for line in lines],
    "Ð for Đ": each("Đ", "Ð"),
    "no-break spaces": each(" ", "\u00a0"),
    "Điều 1:": each(r"^(Điều \d+[a-z]?)\.", r"\1:"),
    "ĐIỀU 1.": each(r"^Điều (\d+[a-z]?)\.", r"ĐIỀU \1."),
    "Điều1.": each(r"^Điều (\d+[a-z]?)\.", r"Điều\1."),
    "Điều 1 .": each(r"^(Điều \d+[a-z]?)\.", r"\1 ."),
    "Điều 1 -": each(r"^(Điều \d+[a-z]?)\.", r"\1 -"),
    "Điều 1 without a stop": each(r"^(Điều \d+[a-z]?)\.", r"\1"),
    "title on the next line": apart,
    "1)": each(r"^(\d+[a-z]?)\. ", r"\1) "),
    "(1)": each(r"^(\d+[a-z]?)\. ", r"(\1) "),
    "1-": each(r"^(\d+[a-z]?)\. ", r"\1- "),
    "1/": each(r"^(\d+[a-z]?)\. ", r"\1/ "),
    "1 .": each(r"^(\d+[a-z]?)\. ", r"\1 . "),
    "1.glued": each(r"^(\d+[a-z]?)\. ", r"\1."),
    "Khoản 1.": each(r"^(\d+[a-z]?)\. ", r"Khoản \1. "),
    "a.": each(r"^([a-zđ])\) ", r"\1. "),
    "a)glued": each(r"^([a-zđ])\) ", r"\1)"),
    "paragraphs cut in two": cut,
}


def shape(read: SourceText) -> list[tuple[str, str]]:
    """Paths with all letters, whatever stands between them: quoted articles keep the way they are typed in."""
    texts = [(one.path, f"{one.title} {one.text}".casefold().replace("khoản", "")) for one in provisions(read).good]
    return [(path, re.sub(r"[\W_]", "", text)) for path, text in texts]


@pytest.mark.parametrize("name", VARIANTS)
@pytest.mark.parametrize("law", ["luat-41-2024-qh15-bhxh", "luat-51-2024-qh15-sua-doi-bhyt"])
def test_a_law_typed_in_another_way_is_read_the_same(shared: Path, law: str, name: str) -> None:
    read = documents.read(shared / f"data/policies/{law}.txt")
    lines = VARIANTS[name]([one.text for one in read.paragraphs if one.text.strip()])
    changed = SourceText(law, tuple(Paragraph(at, line) for at, line in enumerate(lines, 1)), "")
    assert shape(changed) == shape(read)


def test_a_law_inside_a_frame_is_read_the_same(shared: Path) -> None:
    read = documents.read(shared / "data/policies/luat-41-2024-qh15-bhxh.txt")
    framed = tuple(Paragraph(one.number, one.text, cell=(0, 0, 0)) for one in read.paragraphs)
    assert shape(SourceText(read.document, framed, "")) == shape(read)
