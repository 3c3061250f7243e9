"""Days of the calendar asked for."""

from collections.abc import Callable
from dataclasses import replace

from authoring import drafting
from authoring.drafting.ground import Ground
from authoring.drafting.values.days import day
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
        *("Ngày 20 tháng 6 năm 2031", "Ngày 01 tháng 8 năm 2031", "Ngày 01 tháng 9 năm 2031"),
        *("Ngày 01 tháng 10 năm 2031", "Ngày 01 tháng 01 năm 2032"),
    ]


def test_the_year_of_the_number_stands_for_an_unknown_day() -> None:
    text = "Nghị định này áp dụng từ ngày 01 tháng 7 năm 2031"
    place = Provision("nd", "d1", "Điều 1", "", f"{text}.", 1)
    fact = Fact("nd", "d1", "date", "Nghị định này", "áp dụng", (), Day("2031-07-01"), text)
    named = PolicyDocument("nd", "233/2031/NĐ-CP", "Gạo", "Nghị định")
    (asked,) = day(fact, Ground(named, (place,), (fact,)))
    assert [one.text[5:] for one in asked.choices[:3]] == [f"01 tháng {month} năm 2031" for month in (8, 6, 9)]
    assert not any(one.text.endswith("2030") for one in asked.choices)
    (later,) = day(fact, Ground(replace(named, issued="2031-08-26"), (place,), (fact,)))
    assert not any(one.text.endswith("2030") for one in later.choices), "applied from before its own day, of one year"


def test_a_document_is_named_with_what_it_is_about_and_its_days_stand_near() -> None:
    text = "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031"
    place = Provision("nd", "d1", "Điều 1", "", f"{text}.", 1)
    fact = Fact("nd", "d1", "date", "Nghị định này", "có hiệu lực", (), Day("2031-07-01"), text)
    titled = "Nghị định quy định việc phát gạo; thu gạo"
    named = PolicyDocument("nd", "233/2031/NĐ-CP", titled, "Nghị định", issued="2031-05-15")
    (asked,) = day(fact, Ground(named, (place,), (fact,)))
    assert asked.stem == "Nghị định số 233/2031/NĐ-CP quy định việc phát gạo có hiệu lực thi hành từ ngày nào?"
    assert [one.text for one in asked.choices] == [
        *("Ngày 15 tháng 5 năm 2031", "Ngày 01 tháng 8 năm 2031", "Ngày 01 tháng 6 năm 2031"),
        *("Ngày 01 tháng 9 năm 2031", "Ngày 01 tháng 10 năm 2031", "Ngày 01 tháng 01 năm 2032"),
    ]
    for title in ("Nghị định số 233/2031/NĐ-CP", "Nghị định về ngày Luật Gạo có hiệu lực", f"Nghị định {'gạo ' * 50}"):
        (plain,) = day(fact, Ground(replace(named, title=title, issued=""), (place,), (fact,)))
        assert plain.stem == "Nghị định số 233/2031/NĐ-CP có hiệu lực thi hành từ ngày nào?"
        assert len({one.text for one in plain.choices}) == len(plain.choices)


def test_another_day_of_the_calendar_stands_among_the_usual_ones() -> None:
    text = "Người già đã nhận sổ trước ngày 01 tháng 7 năm 2032 thì được đổi sổ"
    place = Provision("luat", "d1", "Điều 1", "Đổi sổ", f"{text}.", 1)
    fact = Fact("luat", "d1", "date", "Người già", "được đổi sổ", (), Day("2032-07-01"), text)
    (asked,) = day(fact, Ground(PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật"), (place,), (fact,)))
    assert [one.text[5:] for one in asked.choices] == [
        *("01 tháng 01 năm 2032", "01 tháng 01 năm 2033", "01 tháng 7 năm 2031", "01 tháng 7 năm 2033"),
        *("01 tháng 01 năm 2031", "01 tháng 01 năm 2034"),
    ]
