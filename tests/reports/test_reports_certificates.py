"""Certificates and Giấy khen: one page each, for those who are given, no page numbers."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.reports import UnitLine, WeekResult
from authoring.reports.certificates import certificates, praise

Words = Callable[[bytes], list[str]]


def test_a_page_each(result: WeekResult, words: Words) -> None:
    paper = certificates(result.contest, result.week, result.lines[:2])
    lines = words(paper)
    start = lines.index("GIẤY CHỨNG NHẬN")
    assert lines[start : start + 8] == [
        *("GIẤY CHỨNG NHẬN", "TRƯỞNG BAN TỔ CHỨC CUỘC THI", "CHỨNG NHẬN", "Nguyễn Văn 1", "Đảng bộ Công an tỉnh"),
        *("Đạt giải Nhất Tuần thi thứ Nhất", "Cuộc thi tìm hiểu chính sách bảo hiểm xã hội"),
        "(Theo Quyết định số …………, ngày      tháng      năm)",
    ]
    with zipfile.ZipFile(io.BytesIO(paper)) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist())
    assert everything.count(b'w:type="page"') == 1
    assert b" PAGE " not in everything
    with pytest.raises(RefusedError, match="Chưa có ai để in giấy"):
        certificates(result.contest, result.week, [])


def test_units_that_won(contest: Contest, units: tuple[UnitLine, ...], words: Words) -> None:
    lines = words(praise(contest, units))
    assert lines.count("GIẤY KHEN") == 14
    assert "Đạt giải Khuyến khích tập thể" in lines
    with pytest.raises(RefusedError, match="Chưa có ai để in giấy"):
        praise(contest, [replace(units[0], tier="")])
