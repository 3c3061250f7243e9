"""Budget and settlement: the sums of the plan, worked out from the scheme; free lines; planned beside paid."""

from collections.abc import Callable
from dataclasses import replace

from authoring.model.contests import Contest
from authoring.reports.budgets import FreeLine, Spent, budget_paper, planned, prize_money, settlement_paper

Words = Callable[[bytes], list[str]]
SUMS = (
    "Giải cá nhân: mỗi tuần 19.000.000 đồng, 3 tuần 57.000.000 đồng; giải tập thể: 25.000.000 đồng; "
    "tổng tiền thưởng: 82.000.000 đồng."
)


def test_the_sums_of_the_plan_come_from_the_scheme(contest: Contest, words: Words) -> None:
    three = replace(contest, weeks=contest.weeks * 3)
    assert (prize_money(contest.weekly_prizes), prize_money(contest.collective_prizes)) == (19_000_000, 25_000_000)
    assert sum(line.money for line in planned(three)) == 82_000_000
    lines = words(budget_paper(three, [FreeLine("Phông, ma két", 2, 1_500_000, "hai điểm cầu")]))
    assert SUMS in lines
    assert lines[lines.index("Phông, ma két") - 1 :][:8] == [
        *("17", "Phông, ma két", "2", "1.500.000", "3.000.000", "hai điểm cầu"),
        *("Cộng", "85.000.000"),
    ]
    assert "Tổng dự toán: 85.000.000 đồng (bằng chữ: Tám mươi lăm triệu đồng)." in lines


def test_the_settlement_shows_what_wasnt_paid(contest: Contest, words: Words) -> None:
    spent = [Spent("Giải cá nhân", 19_000_000, 18_500_000, "18 người ký nhận"), Spent("In ấn", 1_000_000, 1_200_000)]
    lines = words(settlement_paper(contest, spent))
    start = lines.index("Giải cá nhân")
    assert lines[start - 1 : start + 13] == [
        *("1", "Giải cá nhân", "19.000.000", "18.500.000", "500.000", "18 người ký nhận"),
        *("2", "In ấn", "1.000.000", "1.200.000", "-200.000"),
        *("Cộng", "20.000.000", "19.700.000"),
    ]
    assert "Tổng thực chi: 19.700.000 đồng (bằng chữ: Mười chín triệu bảy trăm nghìn đồng)." in lines
