"""What a rate or a multiple is reckoned on, asked for."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from authoring import drafting
from authoring.drafting.ground import Ground
from authoring.drafting.values.bases import base
from authoring.model.policies import Fact, PolicyDocument, Provision, Quantity

Law = Callable[..., tuple[drafting.Draft, ...]]
LAW = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
OTHERS = (
    "Điều 5. Căn cứ\n1. Người già được nhận 20% mức bình quân tiền lương tháng đóng gạo của 06 tháng gần nhất.\n"
    "2. Người trẻ được nhận 30% thu nhập tháng làm căn cứ đóng gạo nếu ở xa.\n"
    "3. Trẻ em được nhận 02 lần mức này; người bệnh được nhận 05% tiền lương.\n"
    "4. Người nghèo được nhận 10% tiền lương tháng đóng bảo hiểm gạo, thuốc.\n"
)


def drafts(law: Law, text: str) -> list[drafting.Draft]:
    return [one for one in law(text) if one.template.endswith("-base")]


def test_of_what_a_rate_is_a_share(draft_law: Law) -> None:
    text = f"Điều 1. Mức đóng\n1. Thợ cả hằng tháng đóng bằng 22% tiền lương tháng làm căn cứ đóng bảo trợ vào quỹ gạo.\n{OTHERS}"
    one = drafts(draft_law, text)[0]
    assert one.item.stem.endswith("thợ cả hằng tháng đóng bằng 22% mức nào sau đây vào quỹ gạo?")
    assert one.item.keyed[0].text == "Tiền lương tháng làm căn cứ đóng bảo trợ"
    assert {option.text for option in one.item.distractors} == {
        "Mức bình quân tiền lương tháng đóng gạo",
        "Thu nhập tháng làm căn cứ đóng gạo",
        "Tiền lương tháng đóng bảo hiểm gạo",
    }
    assert "Điều 5 khoản 1" in " ".join(reason for _, reason in one.reasons)
    assert one.ask
    assert one.ask.basis
    assert "bao nhiêu phần trăm" in one.ask.basis.stem


def test_a_kind_that_only_the_key_shares_with_the_stem_shows_it(draft_law: Law) -> None:
    text = (
        "Điều 1. Mức đóng\n1. Thợ tự nguyện hằng tháng đóng bằng 22% thu nhập tháng đóng gạo tự nguyện vào quỹ gạo.\n"
    )
    assert not [one for one in drafts(draft_law, text + OTHERS) if one.fact.path == "d1.k1"]


def test_a_multiple_of_the_state_s_base_amount_stands_beside_other_known_ones(draft_law: Law) -> None:
    text = (
        "Điều 1. Trợ cấp\n1. Người lo mai táng được trợ cấp bằng 10 lần mức lương cơ sở.\n"
        "2. Người lo giỗ được trợ cấp bằng 02 lần mức lương cơ sở.\nĐiều 2. Chuẩn\n1. Trẻ em được nhận 03 lần mức tham chiếu.\n"
    )
    one, _ = drafts(draft_law, text)
    assert one.item.stem.endswith("người lo mai táng được trợ cấp bằng 10 lần mức nào sau đây?"), (
        "asked once an article"
    )
    texts = {option.text for option in one.item.distractors}
    assert "Mức lương tối thiểu tháng theo vùng" in texts
    assert "Mức tham chiếu" not in texts, "it can be the same amount"


def test_an_amount_that_is_the_base_itself(draft_law: Law) -> None:
    text = (
        "Điều 1. Lương hưu\n1. Mức lương hưu hằng tháng thấp nhất của thợ cả bằng mức lương cơ sở và cao nhất bằng 20 lần"
        " mức lương cơ sở.\n"
    )
    (one,) = drafts(draft_law, text)
    assert one.item.stem == (
        "Theo Luật Bảo trợ số 12/2031/QH17, mức lương hưu hằng tháng thấp nhất của thợ cả bằng mức nào sau đây?"
    )
    assert one.item.keyed[0].text == "Mức lương cơ sở"


def test_the_key_doesn_t_stand_beside_itself(draft_law: Law) -> None:
    text = (
        "Điều 1. Trợ cấp\n1. Người già được trợ cấp bằng 02 lần mức chuẩn trợ giúp xã hội.\n"
        "Điều 2. Thưởng\n1. Trẻ em ngoan được thưởng 03 lần mức lương cơ sở.\n"
    )
    one = next(one for one in drafts(draft_law, text) if one.fact.path == "d1.k1")
    assert [option.text for option in one.item.options].count("Mức chuẩn trợ giúp xã hội") == 1
    assert "Mức lương cơ sở" in {option.text for option in one.item.distractors}


def of(text: str, value: object, title: str = "Trợ cấp", lead: str = "") -> list[str]:
    path = "d1.k1.a" if lead else "d1.k1"
    rows = [Provision("luat", "d1", "Điều 1", title, "", 0)]
    rows += [Provision("luat", "d1.k1", "Khoản 1", "", lead, 1)] if lead else []
    place = Provision("luat", path, "Khoản", "", text, 2)
    fact = Fact("luat", path, "amount", "", "", (), value, text)  # type: ignore[arg-type] # a wrong value is meant
    return [one.stem for one in base(fact, Ground(LAW, (*rows, place), (fact,)))]


ONE = Quantity(Decimal(1), "lần mức lương cơ sở")


def test_what_is_not_asked() -> None:
    text = "Lương hưu thấp nhất của thợ cả bằng mức lương cơ sở"
    assert of(f"{text}.", ONE)
    assert not of(f"{text}.", ONE, lead="Thợ cả được nhận như sau:"), "a point under a lead"
    assert not of(f"{text}, thợ hai bằng mức lương cơ sở.", ONE), "said of two"
    assert not of(f"{text} so với mức quy định tại Điều 3.", ONE), "it points elsewhere"
    assert not of("Lương hưu là bằng mức lương cơ sở này.", Quantity(Decimal(1), "lần mức trần")), "not in the text"
    assert not of(f"{text}.", None)
    rate = replace(ONE, number=Decimal(2), unit="lần mức lương")
    assert not of("Thợ cả được nhận bằng 02 lần mức lương.", rate), "too little is said of the base"
    assert not of("Thợ cả được nhận gạo.", rate), "no plain question"
    few = "Thợ cả được nhận bằng 05 lần mức bình quân tiền lương tháng làm căn cứ đóng bảo trợ của thợ."
    assert not of(few, Quantity(Decimal(5), "lần mức bình quân tiền lương")), "nothing else is reckoned on"
    fee = "Phí gia hạn được tính bằng 50% mức phí thẩm định cấp mới."
    assert not of(fee, Quantity(Decimal(50), "%", "mức phí thẩm định cấp mới")), "no wages beside a fee"
    said = "Lương hưu của thợ có mức lương cơ sở ở xã bằng mức lương cơ sở"
    assert not of(said, ONE), "the question says it"
