"""Broken and hostile question files: a sentence each, never another error; a thousand damaged ones a run."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from authoring.formats import judge_file, return_file, write_items
from authoring.formats.sheets import reading
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.tables import sheet, write_xlsx
from tests.formats import typist
from tests.formats.typist import Way

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
ITEMS = [Item(f"2022-ha{n:03d}", f"Ai đóng {n}?", options("Tôi", "Nó"), "B", "Điều 1") for n in range(1, 4)]
GIFT = b"Ai? {=x ~y #z ####vi}\n\n::a-b::[html]G&igrave;? {~%50%a ~%50%b}\n\nDung? {T}\n"
MOODLE = b'<quiz><question type="multichoice"><questiontext><text>Ai?</text></questiontext><answer fraction="100"><text>x</text></answer><answer fraction="0"><text>y</text></answer></question></quiz>'
SEEDS = {
    "docx": typist.word_file(Way(marked="Đáp án: {}", dirty="html")),
    "xlsx": write_items(ITEMS, "xlsx"),
    "csv": write_items(ITEMS, "csv"),
    "json": write_items(ITEMS, "json"),
    "jsonl": write_items(ITEMS, "jsonl"),
    "md": write_items(ITEMS, "md"),
    "txt": "Câu 1. Ai?\nA. x\nB. y\nĐáp án: B\nHẾT\n1-B".encode(),
    "gift": GIFT,
    "xml": MOODLE,
}
PIECES = (
    b"<",
    b">",
    b"{",
    b"}",
    b"\x00",
    b"A.",
    b"&#0;",
    "Câu 2:".encode(),
    b"\xff",
    b'"',
    b"=",
    b"\n\n",
    b"1-A",
    b"PK\x03\x04",
)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, cut out, doubled, or strange pieces put in."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(made) + 1)
        what = chance.randrange(5)
        if what == 0 and at < len(made):
            made[at] = chance.randrange(256)
        elif what == 1:
            del made[at : at + chance.randint(1, 40)]
        elif what == 2:
            made[at:at] = made[at : at + chance.randint(1, 60)]
        elif what == 3:
            made[at:at] = chance.choice(PIECES)
        elif chance.random() < 0.1:
            del made[at:]
    return bytes(made)


def inner(data: bytes, chance: random.Random) -> bytes:
    """The same for the text of a part inside a zip, which stays a good zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        names = source.namelist()
        wrong = chance.choice([name for name in names if name.endswith(".xml")])
        for name in names:
            part = source.read(name)
            target.writestr(name, damaged(part, chance) if name == wrong else part)
    return packed.getvalue()


@pytest.mark.parametrize("kind", sorted(SEEDS))
def test_damaged_files_are_read_or_refused_with_a_sentence(tmp_path: Path, kind: str) -> None:
    chance = random.Random(kind)
    path = tmp_path / f"a.{kind}"
    zipped = kind in {"docx", "xlsx"}
    for number in range(180):
        data = inner(SEEDS[kind], chance) if zipped and number % 3 else damaged(SEEDS[kind], chance)
        path.write_bytes(data)
        assert said(path, back=zipped)


def said(path: Path, *, back: bool) -> bool:
    """Whether every question is an item or has a flaw, or the file is refused with a sentence that names it."""
    try:
        found = judge_file(path)
        whole = all((one.item is None) is bool(one.flaw and one.flaw.message) for one in found)
        flawed = back and any(one.flaw for one in found)
        return whole and (not flawed or bool(return_file(path, found, NOW).data))
    except RefusedError as refused:
        return bool(refused.trouble.message and refused.trouble.file)


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return packed.getvalue()


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return zipped({one: source.read(one) for one in source.namelist()} | {name: part})


LAUGH = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def bombs() -> Iterator[tuple[str, Callable[[], bytes]]]:
    word, book = SEEDS["docx"], SEEDS["xlsx"]
    yield "docx", lambda: with_part(word, "word/document.xml", b"<w:t>" + b" " * (70 << 20))
    yield "docx", lambda: with_part(word, "word/document.xml", LAUGH + b"<x>&b;</x>")
    yield "docx", lambda: with_part(word, "word/document.xml", b"<a>" * 200_000)
    yield "docx", lambda: zipped({f"x{n}": b"" for n in range(10_500)})
    yield (
        "xlsx",
        lambda: with_part(
            book,
            "xl/worksheets/sheet1.xml",
            b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
    )
    yield "xlsx", lambda: with_part(book, "xl/worksheets/sheet1.xml", LAUGH + b"<worksheet>&b;</worksheet>")


@pytest.mark.parametrize(("kind", "make"), list(bombs()))
def test_bombs_are_refused_with_a_sentence(tmp_path: Path, kind: str, make: Callable[[], bytes]) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(make())
    with pytest.raises(RefusedError) as refused:
        judge_file(path)
    assert refused.value.trouble.message.endswith(".")


def test_huge_sheets_are_refused_with_their_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    rows = [[f"Ai {n}?", "Tôi", "Nó", "A"] for n in range(20_001)]
    path.write_bytes(write_xlsx([sheet("Câu hỏi", ["Câu hỏi", "A", "B", "Đáp án"], rows)]))
    with pytest.raises(RefusedError, match="quá nhiều dòng") as refused:
        judge_file(path)
    assert (refused.value.trouble.expected, refused.value.trouble.found) == ("không quá 20000 dòng", "20002 dòng")
    monkeypatch.setattr(reading, "MOST_BYTES", 1 << 10)
    with pytest.raises(RefusedError, match="quá lớn"):
        judge_file(path)
