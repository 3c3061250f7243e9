"""Question files as LibreOffice writes them (.docx, .odt, .rtf, .doc, .xlsx, .ods, .csv) give the same items."""

import subprocess
from datetime import date
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest

from authoring.formats import judge_file
from authoring.formats.questions import Judged
from tests.formats import typist
from tests.formats.typist import Way

WAYS = (
    Way(),
    Way(asked="auto:Câu %1.", lettered="auto:upperLetter:%1.", marked="underline"),
    Way(asked="auto:%1.", lettered="auto:lowerLetter:%1)", marked="highlight"),
    Way(asked="Bài {}. ", lettered="low:{}) ", laid="grid", marked="colour"),
    Way(lettered="auto:bullet:-", marked="bold"),
    Way(laid="tabs", marked="bold-letter", dirty="tracked"),
    Way(laid="soft", marked="numbers"),
    Way(laid="cells", marked="shade"),
    Way(laid="pairs", marked="{n}-{}", dirty="split"),
    Way(laid="stem", marked="Đáp án đúng là: {}. {text}", dirty="html"),
)


def converted(soffice: str, sources: list[Path], kind: str, folder: Path) -> list[Path]:
    """The files that LibreOffice makes of others, in one go with a profile of its own."""
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return [folder / f"{source.stem}.{kind.partition(':')[0]}" for source in sources]


def items(found: tuple[Judged, ...]) -> list[tuple[str, tuple[str, ...], str]]:
    return [(i.stem, tuple(option.text for option in i.options), i.key) for one in found if (i := one.item)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["docx:MS Word 2007 XML", "odt"])
def test_word_files_of_libreoffice(soffice: str, tmp_path: Path, kind: str) -> None:
    sources = [tmp_path / f"{number}.docx" for number in range(len(WAYS))]
    for source, way in zip(sources, WAYS, strict=True):
        source.write_bytes(typist.word_file(way))
    made = converted(soffice, sources, kind, tmp_path / "ra")
    chosen = made if kind.startswith("docx") else made[:1]  # the others come back through LibreOffice one by one
    wrong = [way for path, way in zip(chosen, WAYS, strict=False) if items(judge_file(path)) != typist.wanted(way)]
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xlsx:Calc MS Excel 2007 XML", "csv:Text - txt - csv (StarCalc):59,34,76"])
def test_sheets_of_libreoffice(soffice: str, tmp_path: Path, kind: str) -> None:
    book = openpyxl.Workbook()
    for row in (["Bộ câu hỏi"], ["Câu hỏi", "A", "B", "C", "Đáp án"], ["Mức đóng?", 0.03, 0.045, 0.14, "B"]):
        book.active.append(row)
    book.active.append(["Mấy năm?", 1, 2, 3, "C"])
    book.active.append(["Từ ngày nào?", date(2022, 7, 1), "01/8/2022", "", 2])
    for cell in book.active[3][1:4]:
        cell.number_format = "0.0%"
    book.save(tmp_path / "a.xlsx")
    (path,) = converted(soffice, [tmp_path / "a.xlsx"], kind, tmp_path / "ra")
    found = items(judge_file(path))
    assert [(stem, key) for stem, _, key in found] == [("Mức đóng?", "B"), ("Mấy năm?", "C"), ("Từ ngày nào?", "B")]
    percents = ("3%", "4,5%", "14%") if kind.startswith("xlsx") else ("3.0%", "4.5%", "14.0%")
    assert (found[0][1], found[1][1], found[2][1][1]) == (percents, ("1", "2", "3"), "01/8/2022")
