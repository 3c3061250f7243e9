"""Shuffled versions: their papers, the record by which answers find back, the key sheets."""

import io
import json
from dataclasses import replace

import docx
import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from authoring.formats import read_versions, version_files
from authoring.formats.forms.versions import versions_bytes
from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem, Place, Version, Versions
from authoring.model.items import Item, options

FORM = Form(
    "c",
    "Cuộc thi",
    "w",
    "Tuần",
    2,
    15,
    (
        FormItem(1, "q1", 4, "Một?", options("a", "b", "Cả A và B")),
        FormItem(2, "q2", 1, "Hai?", options("c", "d")),
    ),
)
STRAIGHT = Version("101", (Place(1, "ABC"), Place(2, "AB")))
TURNED = Version("102", (Place(2, "BA"), Place(1, "BAC")))
VERSIONS = Versions("c", "w", 2, (STRAIGHT, TURNED))
MADE = (
    (Item("q1", "Một?", options("a", "b", "Cả A và B"), "C"), Item("q2", "Hai?", options("c", "d"), "A")),
    (Item("q2", "Hai?", options("d", "c"), "B"), Item("q1", "Một?", options("b", "a", "Cả A và B"), "C")),
)


def test_the_files_of_two_versions() -> None:
    files = version_files(FORM, VERSIONS, MADE)
    assert list(files) == ["de-thi-101.docx", "de-thi-102.docx", "ma-de.json", "dap-an-ma-de.xlsx"]
    said = [p.text for p in docx.Document(io.BytesIO(files["de-thi-102.docx"])).paragraphs]
    assert "Mã đề: 102" in said
    assert [text for text in said if text.startswith("Câu ")] == ["Câu 1. Hai?", "Câu 2. Một?"]
    assert files == version_files(FORM, VERSIONS, MADE)
    with pytest.raises(RefusedError, match="Thứ tự câu của mã đề không khớp bộ đề"):
        version_files(FORM, VERSIONS, MADE[::-1])


def test_the_key_sheets_say_both_letters() -> None:
    book = load_workbook(io.BytesIO(version_files(FORM, VERSIONS, MADE)["dap-an-ma-de.xlsx"]))
    rows = {page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book.worksheets}
    head = ["Câu", "Đáp án", "Câu trong bộ đề", "Đáp án trong bộ đề", "Mã câu"]
    assert rows == {
        "Đáp án các mã đề": [["Câu", 101, 102], [1, "C", "B"], [2, "A", "C"]],
        "Mã đề 101": [head, [1, "C", 1, "C", "q1"], [2, "A", 2, "A", "q2"]],
        "Mã đề 102": [head, [1, "B", 2, "A", "q2"], [2, "C", 1, "C", "q1"]],
    }


def test_the_record_comes_back_and_holds_no_key() -> None:
    data = version_files(FORM, VERSIONS, MADE)["ma-de.json"]
    assert read_versions(data, "f") == VERSIONS
    assert set(json.loads(data)["versions"][0]["places"][0]) == {"number", "letters"}


def test_answers_find_back_to_the_form() -> None:
    assert TURNED.in_form(["A", "AB"]) == ("AB", "B")
    assert TURNED.in_form(["", "H"]) == ("", "")
    assert STRAIGHT.in_form(["C", "A"]) == ("C", "A")
    with pytest.raises(ValueError, match="shorter"):
        TURNED.in_form(["A"])


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        ((STRAIGHT, STRAIGHT), "mỗi mã đề một lần; đang là 101, 101"),
        ((Version("101", (Place(1, "AB"), Place(1, "AB"))),), "mỗi câu từ 1 đến 2 một lần"),
        ((Version("101", (Place(1, "AC"),)),), "mỗi chữ cái từ A một lần, nhiều nhất đến H; đang là AC"),
        ((Version("101", (Place(1, "AA"),)),), "đang là AA"),
        ((Version("101", (Place(0, "AB"),)),), "số nguyên từ 1"),
    ],
)
def test_a_broken_record_is_refused_by_its_member(versions: tuple[Version, ...], said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        read_versions(versions_bytes(replace(VERSIONS, versions=versions)), "f")


def test_a_record_of_a_later_program_is_refused() -> None:
    with pytest.raises(RefusedError, match="mới hơn"):
        read_versions(versions_bytes(VERSIONS).replace(b"versions/1", b"versions/2"), "f")
