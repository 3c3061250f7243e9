"""Days of the calendar asked for."""

from collections.abc import Callable

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
