"""The contents of a dossier: where each paper begins, and which are lacking with why."""

from collections.abc import Callable

from authoring.reports import WeekResult
from authoring.reports.bindings import contents_page

Words = Callable[[bytes], list[str]]


def test_each_paper_with_its_pages_and_those_that_are_lacking(result: WeekResult, words: Words) -> None:
    papers = [("Biên bản mở đề", 1), ("Thông báo kết quả", 4), ("Tờ trình", 1)]
    lines = words(contents_page(result, papers, {"Giấy chứng nhận": "Chưa có người nào được xác minh."}))
    assert lines[:2] == ["HỒ SƠ KẾT QUẢ", f"{result.week.name}\n{result.contest.name}"]
    assert "Bộ đề 2022-w30-r1. Mã kiểm tra kết quả: 0123 4567 89AB CDEF 0123 4567 89AB CDEF." in lines
    start = lines.index("TT")
    assert lines[start : start + 12] == [
        *("TT", "Văn bản", "Trang của tệp", "1", "Biên bản mở đề", "2", "2", "Thông báo kết quả", "3–6"),
        *("3", "Tờ trình", "7"),
    ]
    assert lines[-1] == "Không có trong hồ sơ: Giấy chứng nhận. Chưa có người nào được xác minh."
    assert not any("Không có trong hồ sơ" in line for line in words(contents_page(result, papers, {})))
