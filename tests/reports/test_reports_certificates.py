"""Certificates and Giấy khen: one page each, for those who are given, no page numbers."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from authoring.documents import Paper, line, write
from authoring.documents.papers.merge_fields import with_fields
from authoring.model.contests import Contest, Decision, Papers
from authoring.model.errors import RefusedError
from authoring.reports import UnitLine, WeekResult
from authoring.reports.certificates import (
    Winner,
    certificate_template,
    certificates,
    praise,
    praise_template,
)
from authoring.reports.merging import Template

Words = Callable[[bytes], list[str]]


def test_a_page_each(result: WeekResult, words: Words) -> None:
    winners = [Winner(line, result.week.name) for line in result.lines[:2]]
    paper = certificates(result.contest, winners)
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
        certificates(result.contest, [])
    assert certificates(result.contest, winners) == paper


def test_the_decision_and_the_place_that_the_settings_name(result: WeekResult, words: Words) -> None:
    decided = (Decision("2022-w30", "12", date(2022, 7, 26)), Decision("collective", "30-QĐ/BTC"))
    contest = replace(result.contest, papers=Papers("TỈNH ỦY LÀO CAI", "Lào Cai", decided))
    lines = words(certificates(contest, [Winner(result.lines[0], result.week.name)]))
    assert lines[0] == "TỈNH ỦY LÀO CAI"
    assert "(Theo Quyết định số 12-QĐ/BTC, ngày 26 tháng 7 năm 2022)" in lines
    assert "Lào Cai, ngày 26 tháng 7 năm 2022" in lines
    told = words(praise(contest, [UnitLine(1, "first", "Đảng bộ A", 1, 1, 1, "1", 1)]))
    assert "(Theo Quyết định số 30-QĐ/BTC, ngày      tháng      năm)" in told
    assert "Lào Cai, ngày      tháng      năm" in told


def test_units_that_won(contest: Contest, units: tuple[UnitLine, ...], words: Words) -> None:
    lines = words(praise(contest, units))
    assert lines.count("GIẤY KHEN") == 14
    assert "Đạt giải Khuyến khích tập thể" in lines
    with pytest.raises(RefusedError, match="Chưa có ai để in giấy"):
        praise(contest, [replace(units[0], tier="")])


def test_the_templates_that_staff_edit(contest: Contest, result: WeekResult, words: Words) -> None:
    assert {"«Họ_và_tên»", "«Đơn_vị»", "Đạt giải «Hạng_giải» «Tuần_thi»", "«Cuộc_thi»"} < set(
        words(certificate_template(contest))
    )
    assert {"«Tập_thể»", "Đạt giải «Hạng_giải» tập thể"} < set(words(praise_template(contest)))
    winners = [Winner(result.lines[0], "Tuần thi thứ Nhất")]
    edited = Template(praise_template(contest), "giay-to/mau-giay-chung-nhan.docx")
    with pytest.raises(RefusedError, match=r"mau-giay-chung-nhan\.docx: Mẫu có trường lạ: Tập_thể\."):
        certificates(contest, winners, edited)


def test_a_template_with_every_field(contest: Contest, result: WeekResult, words: Words) -> None:
    told = "«Số_vào_sổ»: «Họ_và_tên», «Đơn_vị», giải «Hạng_giải» «Tuần_thi» «Cuộc_thi», «Tiền_thưởng»"
    template = Template(with_fields(write(Paper("a", "plain", (line(told),)))))
    winners = [Winner(one, "Tuần 1") for one in result.lines[:2]]
    assert words(certificates(contest, winners, template)) == [
        f"{number}: Nguyễn Văn {place}, Đảng bộ Công an tỉnh, giải {tier} Tuần 1 {contest.name}, {money} đồng"
        for number, place, tier, money in (("01", 1, "Nhất", "3.000.000"), ("02", 2, "Nhì", "2.000.000"))
    ]
