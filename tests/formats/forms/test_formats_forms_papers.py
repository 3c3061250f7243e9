"""The papers in Word: a thousand questions read back by python-docx, from our file and from LibreOffice's copy of it."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace as Keyed

import docx
import pytest
from docx.table import Table

from authoring.formats import write_form, write_published_form
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.papers import form_paper, items_paper
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, options

Question = tuple[str, list[str]]

FORM = Form("c", "Cuộc thi", "w", "Tuần", 1, 15, (FormItem(1, "q1", 1, "Hỏi?", options("a", "b")),))


def blocks(data: bytes) -> Iterator[str]:
    """The text of every paragraph and cell in their order."""
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            yield from ("\n".join(p.text for p in cell.paragraphs) for row in block.rows for cell in row.cells)
        else:
            yield block.text


def questions(data: bytes) -> list[Question]:
    """Stems and options by what stands before them; everything above the first question is left out."""
    found: list[Question] = []
    for text in blocks(data):
        number, letter = re.match(r"Câu (\d+)\. ", text), re.match(r"([A-H])\. ", text)
        if number and int(number[1]) == len(found) + 1:
            found.append((text[number.end() :], []))
        elif found and letter and letter[1] == "ABCDEFGH"[len(found[-1][1])]:
            found[-1][1].append(text[letter.end() :])
    return found


def wanted(form: Form) -> list[Question]:
    return [(item.stem, [option.text for option in item.options]) for item in form.items]


def test_a_thousand_questions_come_back_through_python_docx(thousand: Keyed) -> None:
    assert questions(write_form(thousand.form, "docx")) == wanted(thousand.form)


@pytest.mark.slow
def test_a_thousand_questions_come_back_through_libreoffice(thousand: Keyed, soffice: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(write_form(thousand.form, "docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    task = ("--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "out"))
    subprocess.run([soffice, profile, *task, str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=240)
    assert questions((tmp_path / "out/a.docx").read_bytes()) == wanted(thousand.form)


@pytest.mark.slow
def test_what_is_published_after_closing_has_keys_and_no_warning(thousand: Keyed) -> None:
    said = list(blocks(write_published_form(thousand.form, thousand.key, "docx")))
    items = key_items(thousand.form, thousand.key)
    assert not [text for text in said if "nội bộ" in text]
    assert [text for text in said if text.startswith("Căn cứ: ")] == [f"Căn cứ: {item.citation}" for item in items]
    assert said[said.index("BẢNG ĐÁP ÁN") :][2:12] == [str(number) for number in range(1, 11)]


def test_a_version_bears_its_code() -> None:
    assert list(blocks(form_paper(FORM, "101")))[3:5] == [
        "(1 câu; thời gian làm bài 15 phút; bản phát hành w-r1)",
        "Mã đề: 101",
    ]
    assert docx.Document(io.BytesIO(form_paper(FORM, "101"))).core_properties.title == "Cuộc thi - Tuần - Mã đề 101"
    assert "Mã đề" not in "".join(blocks(form_paper(FORM)))


def test_items_without_a_form_are_a_paper_with_their_keys() -> None:
    said = list(blocks(items_paper((Item("q1", "Hỏi?", options("một người", "hai người"), "B", "d1"),))))
    assert said == [
        *("CÂU HỎI TRẮC NGHIỆM", "Câu 1. Hỏi?", "A. một người", "B. hai người", ""),
        *("Đáp án: B", "Căn cứ: d1", "Mã câu: q1", "---------- HẾT ----------"),
    ]
