"""What stands beside the key: of the same article, of the older law, of other articles, of the ladder of numbers."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from authoring import drafting
from authoring.drafting.asks import Choice
from authoring.drafting.rivals import chosen

Law = Callable[..., tuple[drafting.Draft, ...]]


def told(one: drafting.Draft) -> list[str]:
    return [option.text for option in one.item.options]


def why(one: drafting.Draft) -> list[str]:
    return [reason.partition(" (")[0] for _, reason in one.reasons]


def test_other_cases_of_the_article_come_before_the_older_law_and_other_articles(draft_law: Law) -> None:
    new = (
        "Điều 1. Phạm vi điều chỉnh\n1. Người dân được nghỉ 20 ngày khi ốm.\n2. Người già được nghỉ 26 ngày khi ốm.\n"
        "Điều 2. Phạm vi điều chỉnh\n1. Cán bộ được nghỉ 19 ngày khi họp.\n"
    )
    old = "Điều 1. Phạm vi điều chỉnh\n1. Người dân được nghỉ 14 ngày khi ốm.\n"
    one = draft_law(new, old)[0]
    assert told(one) == ["14 ngày", "20 ngày", "26 ngày", "30 ngày"]
    assert why(one) == [
        "Là mức của văn bản trước đó",
        "Đúng cho trường hợp khác của cùng điều",
        "Số gần kề trên thang mà luật hay dùng; điều khoản được hỏi không nêu mức này.",
    ]


@pytest.mark.parametrize(
    ("clause", "beside"),
    [
        (
            "Người đóng dưới 15 năm được nghỉ 20 ngày, sau đó tối đa 25 ngày.",
            ["10 ngày", "15 ngày", "20 ngày", "30 ngày"],
        ),
        ("Người dân hưởng 80% chi phí.", ["65%", "70%", "75%", "80%"]),
        (
            "Mức trợ cấp là 2.000.000 đồng cho mỗi con.",
            ["1.000.000 đồng", "1.600.000 đồng", "2.000.000 đồng", "3.000.000 đồng"],
        ),
        (
            "Công dân từ 70 tuổi đến 80 tuổi được trợ cấp.",
            ["Từ 59 tuổi đến 69 tuổi", "Từ 70 tuổi đến 80 tuổi", "Từ 81 tuổi đến 91 tuổi", "Từ 92 tuổi đến 102 tuổi"],
        ),
        (
            "Công dân từ đủ 70 tuổi đến dưới 75 tuổi được trợ cấp.",
            [f"Từ đủ {n} tuổi đến dưới {n + 5} tuổi" for n in (65, 70, 75, 80)],
        ),
    ],
)
def test_what_never_stands_beside_the_key(draft_law: Law, clause: str, beside: list[str]) -> None:
    rest = "2. Người già hưởng 105% chi phí.\n3. Cán bộ hưởng 1.000% chi phí.\n4. Hộ nghèo hưởng 0% chi phí.\n"
    made = draft_law(f"Điều 1. Phạm vi điều chỉnh\n1. {clause}\n{rest}")
    (one,) = [one for one in made if one.fact.path == "d1.k1" and one.item.keyed[0].text in beside]
    assert told(one) == beside


def test_no_range_lies_under_an_open_rule_of_the_article(draft_law: Law) -> None:
    text = (
        "Điều 1. Trợ cấp hưu trí\n1. Công dân từ đủ 75 tuổi trở lên được trợ cấp.\n"
        "2. Công dân từ đủ 70 tuổi đến dưới 75 tuổi thuộc hộ nghèo được trợ cấp.\n"
    )
    (one,) = [one for one in draft_law(text) if one.item.keyed[0].text.startswith("Từ đủ 70")]
    assert told(one) == [f"Từ đủ {n} tuổi đến dưới {n + 5} tuổi" for n in (55, 60, 65, 70)]


def test_three_are_chosen_on_both_sides() -> None:
    several = [Choice(str(n), "", Decimal(n)) for n in (9, 8, 11, 7, 12)]
    assert [one.text for one in chosen(several, Decimal(10), 1)] == ["9", "11", "12"]
    assert [one.text for one in chosen(several, Decimal(10), 3)] == ["9", "8", "7"]
    assert [one.text for one in chosen(several, Decimal(10), 0)] == ["9", "11", "12"]
    assert chosen(several[:2], Decimal(10), 1) == ()


def test_a_long_quotation_is_cut_at_words(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Người dân được nghỉ 20 ngày.\n2. "
        "Người già sống ở vùng sâu, vùng xa có hoàn cảnh đặc biệt khó khăn được nghỉ 26 ngày "
        "khi có giấy xác nhận của cơ sở khám bệnh, chữa bệnh ở nơi cư trú.\n"
    )
    reason = dict(draft_law(text)[0].reasons)
    (quoted,) = [one for one in reason.values() if "khoản 2" in one]
    assert "“" in quoted
    assert "được nghỉ 26 ngày" in quoted
    assert "cơ sở khám bệnh, chữa bệnh ở nơi cư trú" not in quoted


def test_no_share_goes_beyond_the_whole(draft_law: Law) -> None:
    text = "Điều 1. Phạm vi điều chỉnh\n1. Người dân bị giảm sức khỏe từ 61% đến dưới 81% thì được nghỉ.\n"
    other = "2. Người già bị giảm sức khỏe từ 21% đến dưới 41% thì được nghỉ.\n3. Cán bộ giảm từ 5% đến dưới 21%.\n"
    made = draft_law(text + other)
    assert not any("101%" in option.text for one in made for option in one.item.options)


def test_no_age_of_another_stage_of_life(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Con dưới 18 tuổi được nhận gạo.\n2. Người già từ đủ 60 tuổi được nhận thuốc.\n"
        "3. Cán bộ từ đủ 50 tuổi được nhận sổ.\n"
    )
    child = next(one for one in draft_law(text) if one.fact.path == "d1.k1")
    assert told(child) == ["18 tuổi", "20 tuổi", "25 tuổi", "30 tuổi"]


def test_a_part_is_no_more_than_its_whole(draft_law: Law) -> None:
    text = "Điều 1. Phạm vi điều chỉnh\n1. Xã được dành 8% số gạo cho kho, trong đó dành tối thiểu 4% số gạo cho người già.\n"
    found = [told(one) for one in draft_law(text) if "trong đó dành tối thiểu bao nhiêu" in one.item.stem]
    assert found == [["2%", "3%", "4%", "5%"]]


def test_no_question_that_names_its_answer(draft_law: Law) -> None:
    months = "1. Tiền gạo của trẻ em dưới 6 tuổi được tính đến ngày trẻ đủ 72 tháng tuổi."
    ends = "2. Người già được nhận sổ từ đủ 75 tuổi trở lên, người ốm từ đủ 70 tuổi đến dưới 75 tuổi."
    stems = [one.item.stem for one in draft_law(f"Điều 1. Phạm vi điều chỉnh\n{months}\n{ends}\n")]
    assert not any("dưới bao nhiêu tuổi" in stem for stem in stems)
    assert any("đủ bao nhiêu tháng tuổi" in stem for stem in stems)


def test_a_question_that_another_amount_of_the_article_answers_is_not_asked(draft_law: Law) -> None:
    for other, asked in (("Người dân ở đảo ốm nặng được nghỉ 26 ngày", 0), ("Trẻ em ốm nặng được nghỉ 26 ngày", 1)):
        made = draft_law(f"Điều 1. Phạm vi điều chỉnh\n1. Người dân ốm nặng được nghỉ 20 ngày.\n2. {other}.\n")
        assert sum(one.fact.path == "d1.k1" for one in made) == asked
        assert any(one.fact.path == "d1.k2" for one in made)


def test_the_age_of_women_isn_t_put_beyond_that_of_men(draft_law: Law) -> None:
    men, women = draft_law("Điều 1. Nghỉ\n1. Thợ được nghỉ hưu khi đủ 60 tuổi đối với nam, đủ 55 tuổi đối với nữ.\n")
    assert min(int(text[:2]) for text in told(men)) == 60, "the other one is 55"
    assert max(int(text[:2]) for text in told(women)) == 55
