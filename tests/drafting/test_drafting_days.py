"""Days of the calendar asked for."""

from collections.abc import Callable
from dataclasses import replace

from authoring import drafting
from authoring.drafting.days import day
from authoring.drafting.ground import Ground
from authoring.model.policies import Day, Fact, PolicyDocument, Provision

Law = Callable[..., tuple[drafting.Draft, ...]]


def test_when_a_law_takes_force(draft_law: Law) -> None:
    text = (
        "Điều 1. Quy định chuyển tiếp\n1. Văn bản ủy quyền đã lập được tiếp tục thực hiện đến hết ngày 30 tháng 6 năm 2033.\n"
        "Điều 2. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2032.\n"
    )
    going_on, force = draft_law(text)
    assert going_on.item.stem == (
        "Theo Luật Bảo trợ số 12/2031/QH17, văn bản ủy quyền đã lập được tiếp tục thực hiện đến hết ngày nào?"
    )
    assert force.item.stem == "Luật Bảo trợ số 12/2031/QH17 có hiệu lực thi hành từ ngày nào?"
    assert force.item.keyed[0].text == "Ngày 01 tháng 7 năm 2032"
    assert "Ngày 30 tháng 6 năm 2033" in [option.text for option in force.item.options]
    texts = [option.text for option in force.item.options]
    assert texts == sorted(texts, key=lambda text: (text[-4:], text))


def test_a_quote_without_its_day_or_with_a_pointer_is_no_question(draft_law: Law) -> None:
    place = Provision("luat", "d1", "Điều 1", "", "Luật này có hiệu lực.", 1)
    fact = Fact("luat", "d1", "date", "Luật này", "có hiệu lực", (), Day("2032-07-01"), "Luật này có hiệu lực.")
    assert day(fact, Ground(PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật"), (place,), (fact,))) == ()
    pointing = "Điều 1. Hiệu lực\n1. Điều này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2032.\n"
    assert [one for one in draft_law(pointing) if one.template == "day"] == []


def test_no_day_before_the_law_was_issued(read_law: Callable[..., tuple[PolicyDocument, object, object]]) -> None:
    document, _, _ = read_law("Điều 1. Hiệu lực\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.\n")
    text = "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031"
    place = Provision("luat-12", "d1.k1", "Điều 1 khoản 1", "", f"{text}.", 1)
    fact = Fact("luat-12", "d1.k1", "date", "Luật này", "có hiệu lực", (), Day("2031-07-01"), text)
    (asked,) = day(fact, Ground(replace(document, issued="2031-06-20"), (place,), (fact,)))
    assert [one.text for one in asked.choices] == [
        *("Ngày 20 tháng 6 năm 2031", "Ngày 01 tháng 01 năm 2032", "Ngày 01 tháng 7 năm 2032"),
        "Ngày 01 tháng 01 năm 2033",
    ]


def test_the_year_of_the_number_stands_for_an_unknown_day() -> None:
    text = "Nghị định này áp dụng từ ngày 01 tháng 7 năm 2031"
    place = Provision("nd", "d1", "Điều 1", "", f"{text}.", 1)
    fact = Fact("nd", "d1", "date", "Nghị định này", "áp dụng", (), Day("2031-07-01"), text)
    named = PolicyDocument("nd", "233/2031/NĐ-CP", "Gạo", "Nghị định")
    (asked,) = day(fact, Ground(named, (place,), (fact,)))
    assert asked.choices[0].text == "Ngày 01 tháng 01 năm 2031"
    assert not any(one.text.endswith("2030") for one in asked.choices)
    (later,) = day(fact, Ground(replace(named, issued="2031-08-26"), (place,), (fact,)))
    assert not any(one.text.endswith("2030") for one in later.choices), "applied from before its own day, of one year"
