"""The page before signing: rows that sum up, who settled what, the winners with their criterion, on one page."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pypdfium2

from authoring.documents import to_pdf
from authoring.reports import WeekResult
from authoring.reports.standings import Settled
from authoring.reports.summaries import summary_page

Words = Callable[[bytes], list[str]]
ROWS = (("Dòng đã đọc", 10), ("Lượt được tính", 6), ("Dòng bị loại", 4))
SEEN = (Settled("Báo động đáp án sai", "câu 3", "Lê Thu Hà"), Settled("Dòng bị loại", "muộn: 4"))


def test_rows_people_and_criteria(result: WeekResult, words: Words) -> None:
    lines = words(summary_page(result, ROWS, SEEN))
    assert lines[1] == "Dòng đã đọc 10 = lượt được tính 6 + dòng bị loại 4: khớp."
    start = lines.index("Ai xử lý") + 1
    assert lines[start : start + 6] == [
        *("Báo động đáp án sai", "câu 3", "Lê Thu Hà", "Dòng bị loại", "muộn: 4", "chưa ghi ai xử lý")
    ]
    first = lines.index("Nguyễn Văn 1")
    assert lines[first - 2 : first + 5] == [
        *("1", "Nhất", "Nguyễn Văn 1", "Đảng bộ Công an tỉnh", "20/20", "-", "Lệch dự đoán")
    ]
    assert lines[3] == "19 giải, 19.000.000 đồng. Mã kiểm tra kết quả: 0123 4567 89AB CDEF 0123 4567 89AB CDEF"
    off = words(summary_page(result, (("Dòng đã đọc", 11), *ROWS[1:]), SEEN))
    assert off[1].endswith("LỆCH 1 dòng.")


def test_letters_are_as_large_as_one_page_allows(result: WeekResult) -> None:
    sizes = []
    for count in (0, 6, 11):
        seen = tuple(Settled(f"Việc thứ {number}", "kết quả " * 24) for number in range(count))
        made = summary_page(result, ROWS, seen)
        body = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
        sizes.append(int(re.findall(r'<w:sz w:val="(\d+)"/>', body[body.index("Giải<") :])[0]) / 2)
        printed = to_pdf(made)
        assert printed is None or len(pypdfium2.PdfDocument(printed)) == 1
    assert sizes == [9.5, 8.5, 7.5]


def test_it_stays_on_one_page(result: WeekResult) -> None:
    seen = tuple(Settled(f"Việc thứ {number}", "kết quả " * 12) for number in range(8))
    long = tuple(replace(line, unit="Đảng bộ Trường Cao đẳng Nghề và Trung học Lam Giang") for line in result.lines)
    made = to_pdf(summary_page(replace(result, lines=long), ROWS, seen))
    assert made is None or len(pypdfium2.PdfDocument(made)) == 1
