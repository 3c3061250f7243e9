"""The final report: every week's figures, the units, the money, what only people can say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from authoring.model.contests import Contest
from authoring.reports import UnitLine, WeekResult
from authoring.reports.finals import final_report

Words = Callable[[bytes], list[str]]


def test_weeks_units_and_money(contest: Contest, result: WeekResult, units: tuple[UnitLine, ...], words: Words) -> None:
    idle = replace(units[-1], people=0, attempts=0, unit="Đảng bộ vắng")
    lines = words(final_report(contest, [result, result], [*units[:-1], idle]))
    start = lines.index("Tuần thi thứ Nhất")
    assert lines[start : start + 6] == ["Tuần thi thứ Nhất", "41.630", "98.210", "3.247", "19", "19.000.000"]
    assert lines[start + 12 : start + 16] == ["Cộng", "196.420", "38", "38.000.000"]
    assert "15 trong 16 tập thể có người dự thi; xếp theo số người dự thi trên số thành viên." in lines
    assert "Chưa có người dự thi: Đảng bộ vắng." in lines
    money = lines.index("3. Giải thưởng")
    assert lines[money + 1 : money + 4] == [
        "- Giải cá nhân: 38 giải, 38.000.000 đồng.",
        "- Giải tập thể: 14 giải, 25.000.000 đồng.",
        "- Tổng tiền thưởng: 63.000.000 đồng (bằng chữ: Sáu mươi ba triệu đồng).",
    ]


def test_attempts_of_nobodys_unit_are_told_so_that_the_sums_can_be_followed(
    contest: Contest, result: WeekResult, units: tuple[UnitLine, ...], words: Words
) -> None:
    known = sum(one.attempts for one in units)
    said = "31 lượt thi chưa xác định được đơn vị nên không tính cho tập thể nào."
    assert said in words(final_report(contest, [replace(result, attempts=known + 31)], units))
    assert not any(
        "chưa xác định" in one for one in words(final_report(contest, [replace(result, attempts=known)], units))
    )


def test_every_unit_with_a_prize_is_in_the_table(contest: Contest, units: tuple[UnitLine, ...], words: Words) -> None:
    lines = words(final_report(contest, [], units))
    assert "Bảng dưới đây kê 14 tập thể đứng đầu." in lines
    assert {f"Đảng bộ số {number}" for number in range(1, 15)} <= set(lines)
    assert "Đảng bộ số 15" not in lines
    days = "Số thành viên của các tập thể thống kê ngày 30/6/2022."
    counted = [replace(one, members_on=date(2022, 6, 30)) for one in units]
    assert days not in lines
    assert days in words(final_report(contest, [], counted))
    assert days not in words(final_report(replace(contest, collective_index="people"), [], counted))
    few = words(final_report(contest, [], units[:12]))
    assert not any(line.startswith("Bảng dưới đây") for line in few)


def test_before_the_collective_prizes_it_says_so(contest: Contest, result: WeekResult, words: Words) -> None:
    lines = words(final_report(contest, [result], []))
    assert "Giải tập thể chưa được xét." in lines
    assert "- Giải tập thể: 0 giải, 0 đồng." in lines


def test_units_that_all_took_part(contest: Contest, units: tuple[UnitLine, ...], words: Words) -> None:
    assert not any(line.startswith("Chưa có người") for line in words(final_report(contest, [], units[:14])))
