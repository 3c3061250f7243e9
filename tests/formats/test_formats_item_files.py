"""Every kind of item file: what is written is read back, and nothing but a refusal comes of what is no such file."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.formats import read_items, write_items
from authoring.formats.item_files import READERS, WRITERS
from authoring.model.errors import RefusedError, Trouble
from authoring.model.items import DIFFICULTIES, Item, options
from authoring.model.readings import Rejection

WORDS = [
    "người",
    "lao",
    "động",
    "đóng",
    "8%",
    "mức",
    "1.800.000",
    "đồng;",
    "(khoản",
    "2)",
    "“Quỹ”",
    "4,5%",
    "Điều",
    "6:",
    "BHXH",
    "–",
    "và/hoặc",
    "≥",
    "=",
    "30",
    "@",
    "=",
    "+",
    "tuổi?",
    "Ơ",
    "ữ",
]
PHRASE = st.lists(st.sampled_from(WORDS), max_size=7).map(lambda words: " ".join(["từ", *words]))
TEXT = st.lists(PHRASE, min_size=1, max_size=2).map("\n".join)
ONE_LINE = PHRASE | st.just("")
EXTRA = st.dictionaries(st.sampled_from(["why", "nguon_goc", "level_x"]), PHRASE, max_size=2)


@st.composite
def items(draw: st.DrawFn, extra: st.SearchStrategy[dict[str, str]] = EXTRA) -> tuple[Item, ...]:
    count = draw(st.integers(1, 4))
    return tuple(_item(draw, f"2022-ha{number:03d}", draw(extra)) for number in range(count))


def _item(draw: st.DrawFn, id_: str, extra: dict[str, str]) -> Item:
    chosen = options(*draw(st.lists(TEXT, min_size=2, max_size=8)))
    right = draw(st.sets(st.sampled_from([option.label for option in chosen])))
    return Item(
        id=id_,
        stem=draw(TEXT),
        options=chosen,
        key="".join(sorted(right)),
        citation=draw(ONE_LINE),
        explanation=draw(TEXT | st.just("")),
        topic=draw(ONE_LINE),
        difficulty=draw(st.sampled_from(["", *DIFFICULTIES])),
        valid_on=draw(st.dates().map(str) | st.just("")),
        extra=extra,
    )


def outcome(path: Path) -> tuple[Trouble | Rejection, ...]:
    """What a reader says of a file: its refusal or its rejections; anything else escapes."""
    try:
        return read_items(path).rejected
    except RefusedError as refusal:
        return (refusal.trouble,)


def there_and_back(given: tuple[Item, ...], kind: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"câu hỏi.{kind}"
        path.write_bytes(write_items(given, kind))
        reading = read_items(path)
    assert reading.rejected == ()
    assert reading.good == given


@pytest.mark.parametrize("kind", sorted(set(WRITERS) - {"docx"}))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(items())
def test_items_come_back_as_they_went(kind: str, given: tuple[Item, ...]) -> None:
    there_and_back(given, kind)


@settings(max_examples=40, deadline=None)
@given(items(st.just({})))
def test_items_come_back_from_word(given: tuple[Item, ...]) -> None:
    there_and_back(given, "docx")


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_the_same_items_give_the_same_bytes_with_line_feeds(kind: str) -> None:
    item = Item("x", "Ai\nđóng?", options("Tôi", "Nó"), "B", "d1", "Vì.", extra={"b": "2", "a": "1"})
    same = Item("x", "Ai\nđóng?", options("Tôi", "Nó"), "B", "d1", "Vì.", extra={"a": "1", "b": "2"})
    data = write_items([item], kind)
    assert data == write_items([same], kind)
    assert kind in {"docx", "xlsx"} or b"\r" not in data


def test_items_without_an_id_get_the_same_one_each_time(tmp_path: Path) -> None:
    path = tmp_path / "Tuần 30.md"
    path.write_text("S?\nA. x\n*B. y\n\nid: tuan-30-003\nT?\nA. x\nB. y\n\nU?\n*A. x\nB. y\n", encoding="utf-8")
    assert [item.id for item in read_items(path).good] == ["tuan-30-001", "tuan-30-003", "tuan-30-003x"]
    assert read_items(path) == read_items(path)


def test_unknown_kinds_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="loại tệp này") as refused:
        read_items(tmp_path / "a.gif")
    assert refused.value.trouble.found == ".gif"
    with pytest.raises(RefusedError, match="dạng tệp này") as refused:
        write_items([], "gif")
    assert refused.value.trouble.expected == "json, jsonl, md, docx, xlsx, csv"


@pytest.mark.parametrize("kind", sorted(READERS))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")))
def test_no_bytes_break_a_reader(kind: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{kind}"
        path.write_bytes(data)
        said = outcome(path)
    assert all(one.message and one.file == str(path) for one in said)


@pytest.mark.parametrize("kind", [".docx", ".xlsx", ".json"])
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_damaged_file_is_refused_or_read(kind: str, place: int, byte: int) -> None:
    data = bytearray(write_items([Item("x", "Ai?", options("Tôi", "Nó"), "B")], kind[1:]))
    data[place % len(data)] = byte
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{kind}"
        path.write_bytes(data)
        assert {one.file for one in outcome(path)} <= {str(path)}


def test_a_missing_file_a_folder_and_an_empty_file_are_refused(tmp_path: Path) -> None:
    for kind in READERS:
        (tmp_path / f"folder{kind}").mkdir()
        (tmp_path / f"empty{kind}").write_bytes(b"")
        for name in ("absent", "folder", "empty"):
            with pytest.raises(RefusedError):
                read_items(tmp_path / f"{name}{kind}")


def test_the_development_questions_survive_every_kind(shared: Path, tmp_path: Path) -> None:
    reading = read_items(shared / "data/questions/dev/items.json")
    assert (len(reading.good), reading.rejected) == (220, ())
    for kind in ("json", "jsonl", "md", "xlsx", "csv"):
        path = tmp_path / f"dev.{kind}"
        path.write_bytes(write_items(reading.good, kind))
        assert read_items(path).good == reading.good, kind
    path = tmp_path / "dev.docx"
    path.write_bytes(write_items(reading.good, "docx"))
    bare = [(item.id, item.stem, item.options, item.key, item.citation) for item in reading.good]
    assert [(item.id, item.stem, item.options, item.key, item.citation) for item in read_items(path).good] == bare
