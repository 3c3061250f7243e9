"""Papers and sheets of the sample open in LibreOffice, a reader that isn't ours, with every Vietnamese letter."""

import csv
import subprocess
from pathlib import Path

import pytest

RESULTS = "exports/bhxh-bhyt-2022/2022-w30-results-1/cong-bo"
RELEASE = "exports/bhxh-bhyt-2022/2022-w30-r1"


def converted(soffice: str, source: Path, kind: str, folder: Path) -> Path:
    """The file that LibreOffice makes of another, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ending = kind.split(":", maxsplit=1)[0]
    command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{source.stem}.{ending}"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{RESULTS}/quyet-dinh.docx", ["QUYẾT ĐỊNH", "Trao 19 giải cá nhân", "Mười chín triệu đồng"]),
        (f"{RESULTS}/danh-sach-giai.docx", ["DANH SÁCH", "Khuyến khích", "19.000.000"]),
        (f"{RELEASE}/cong-bo/de-thi.docx", ["ĐỀ THI TRẮC NGHIỆM", "Câu 20.", "HẾT"]),
        (f"{RELEASE}/noi-bo/de-va-dap-an.docx", ["Giải thích", "Căn cứ"]),
    ],
)
def test_word_papers_open(soffice: str, root: Path, tmp_path: Path, path: str, words: list[str]) -> None:
    text = converted(soffice, root / path, "txt:Text (encoded):UTF8", tmp_path).read_text(encoding="utf-8-sig")
    assert [word for word in words if word not in text] == []


def test_the_keyed_sheet_opens(soffice: str, root: Path, tmp_path: Path) -> None:
    sheet = converted(
        soffice, root / f"{RELEASE}/noi-bo/de-va-dap-an.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76", tmp_path
    )
    with sheet.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))
    head = next(number for number, row in enumerate(rows) if "Đáp án đúng" in row)
    column = rows[head].index("Đáp án đúng")
    keys = [row[column] for row in rows[head + 1 :] if len(row) > column]
    assert len(keys) == 20
    assert set(keys) <= set("ABCD")
