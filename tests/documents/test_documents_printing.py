"""PDF through LibreOffice: the text of the paper, the same bytes each time; None where it can't be had."""

import subprocess
from pathlib import Path

import pypdfium2
import pytest

from authoring.documents import Grid, Line, Paper, office, to_pdf, write
from authoring.documents.printing import timeless
from authoring.model.paragraphs import Run

PAPER = write(Paper("Đề", "plain", (Line((Run("Câu 1. Ễ ộ ư đ?"),)), Grid(("a",), (("b",),), keep=True))))


def test_the_text_stands_in_the_pdf_and_equal_papers_give_equal_bytes(soffice: str) -> None:
    made = to_pdf(PAPER)
    assert made
    assert made == to_pdf(PAPER)
    assert "Câu 1. Ễ ộ ư đ?" in pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()


def test_moments_and_marks_go_and_no_byte_moves() -> None:
    one, two = (
        b"%PDF /CreationDate(D:2026112802" + end + b"Z') /ID [ <" + sign * 32 + b">\n<" + sign * 32 + b"> ]\n"
        b"/DocChecksum /" + sign * 32 + b" x"
        for end, sign in ((b"4834", b"A"), (b"5900", b"0"))
    )
    assert timeless(one) == timeless(two)
    assert len(timeless(one)) == len(one)
    assert b"(D:20000101000000Z')" in timeless(one)
    assert timeless(one.replace(b" x", b" y")) != timeless(one)[:-1] + b"y"


@pytest.mark.parametrize("error", [OSError(), subprocess.TimeoutExpired("soffice", 1)])
def test_without_libreoffice_there_is_none(error: Exception, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office, "office", lambda: "soffice")
    monkeypatch.setattr(office, "convert", lambda *_: tmp_path / "nothing.pdf")
    assert to_pdf(PAPER) is None

    def fail(*_: object) -> Path:
        raise error

    monkeypatch.setattr(office, "convert", fail)
    assert to_pdf(PAPER) is None
    monkeypatch.setattr(office, "office", lambda: None)
    assert to_pdf(PAPER) is None
