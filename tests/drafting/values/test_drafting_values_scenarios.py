"""Computed questions: the sum is shown and right, whatever the wage."""

import re
from collections.abc import Callable
from decimal import Decimal

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
WAGE = "tiền lương làm căn cứ đóng bảo hiểm xã hội"


def test_a_contribution_worked_out(draft_law: Law) -> None:
    text = f"Điều 1. Phạm vi điều chỉnh\n1. Mức đóng hằng tháng bằng 8% {WAGE} vào quỹ hưu trí.\n"
    plain, one = draft_law(text)
    assert (plain.template, one.template) == ("rate-amount", "scenario")
    match = re.fullmatch(
        rf"\w+ \w+ có {WAGE} là ([\d.]+) đồng\. Theo Luật Bảo trợ số 12/2031/QH17, "
        r"mức đóng hằng tháng bằng bao nhiêu tiền vào quỹ hưu trí\?",
        one.item.stem,
    )
    assert match
    wage = int(match[1].replace(".", ""))
    assert int(one.item.keyed[0].text.removesuffix(" đồng").replace(".", "")) == wage * 8 // 100
    assert f"Cách tính: {match[1]} đồng × 8% = {one.item.keyed[0].text}." in one.item.explanation
    assert one.ask
    assert one.ask.basis
    assert one.ask.basis.stem == plain.item.stem
    assert all(reason.startswith("Tính theo ") for _, reason in one.reasons)


def test_what_is_not_worked_out(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Người dân đóng hằng tháng bằng 8% mức chuẩn.\n"
        f"2. Mức đóng hằng tháng bằng 9% tiền công của xã.\n3. Hằng tháng nộp 7% {WAGE} của người đó vào quỹ.\n"
        f"4. Quỹ chung gồm 3% {WAGE} của mọi người.\n"
    )
    assert [one for one in draft_law(text) if one.template == "scenario"] == []


def test_a_wage_of_another_month_is_not_worked_out(draft_law: Law) -> None:
    made = draft_law(f"Điều 1. Phạm vi điều chỉnh\n1. Mức hưởng bằng 75% {WAGE} của tháng trước.\n")
    assert [one.template for one in made] == ["rate-amount"]


def test_nothing_follows_the_wage(draft_law: Law) -> None:
    made = draft_law(f"Điều 1. Phạm vi điều chỉnh\n1. Mức hưởng hằng tháng của người dân bằng 75% {WAGE}.\n")
    assert made[-1].item.stem.endswith("mức hưởng hằng tháng của người dân bằng bao nhiêu tiền?")


def test_a_multiple_of_the_base_amount_worked_out(draft_law: Law) -> None:
    made = draft_law(
        "Điều 1. Phạm vi điều chỉnh\n1. Trợ cấp mai táng bằng 10 lần mức tham chiếu tại tháng người dân chết.\n"
        "2. Mức hưởng cho một ngày nghỉ dưỡng sức bằng 30% mức tham chiếu.\n"
        "3. Mức trợ cấp của người dân bằng 20% mức tham chiếu ở xã.\n"
    )
    computed = [one for one in made if one.template == "scenario"]
    assert [one.fact.path for one in computed] == ["d1.k1", "d1.k2"]
    for one, by, sign in zip(computed, (Decimal(10), Decimal("0.3")), ("10 lần", "30%"), strict=True):
        match = re.match(
            r"Giả sử mức tham chiếu(?: tại tháng người dân chết)? là ([\d.]+) đồng\. Theo Luật", one.item.stem
        )
        assert match
        assert one.item.stem.endswith("bằng bao nhiêu tiền?")
        key = one.item.keyed[0].text
        assert int(key.removesuffix(" đồng").replace(".", "")) == int(match[1].replace(".", "")) * by
        assert f"Cách tính: {match[1]} đồng × {sign} = {key}." in one.item.explanation


def test_a_share_of_pay_worked_out(draft_law: Law) -> None:
    made = draft_law(
        f"Điều 1. Phạm vi điều chỉnh\n1. Mức trợ cấp của người dân bằng 02 lần mức bình quân {WAGE} cho mỗi năm.\n"
        f"2. Tỷ lệ tiền gửi của người dân bằng 40% {WAGE} khi ốm.\n"
        "3. Quỹ chung phải trả 80% chi phí khám bệnh, chữa bệnh cho người nghèo.\n"
    )
    computed = {one.fact.path: one for one in made if one.template == "scenario"}
    assert sorted(computed) == ["d1.k1", "d1.k3"]
    for path, by, sign in (("d1.k1", Decimal(2), "2 lần"), ("d1.k3", Decimal("0.8"), "80%")):
        one = computed[path]
        match = re.match(
            r"Giả sử (?:mức bình quân|chi phí) [^.]+ là ([\d.]+) đồng\. Theo Luật .* bằng bao nhiêu tiền cho",
            one.item.stem,
        )
        assert match, one.item.stem
        key = one.item.keyed[0].text
        assert int(key.removesuffix(" đồng").replace(".", "")) == int(match[1].replace(".", "")) * by
        assert f"{match[1]} đồng × {sign} = {key}." in one.item.explanation


def test_the_person_whose_wage_is_told_is_asked_about(draft_law: Law) -> None:
    clause = "Người tham gia bảo trợ tự nguyện, hằng tháng đóng bằng 22% mức thu nhập làm căn cứ đóng bảo hiểm xã hội tự nguyện vào quỹ chung."
    (one,) = (one for one in draft_law(f"Điều 1. Phạm vi\n1. {clause}\n") if one.template == "scenario")
    match = re.fullmatch(
        r"(\w)(\w+ \w+) là người tham gia bảo trợ tự nguyện, có mức thu nhập .* là [\d.]+ đồng\. "
        r"Theo .*, (\w)(\w+ \w+) hằng tháng đóng bao nhiêu tiền vào quỹ chung\?",
        one.item.stem,
    )
    assert match
    assert (match[1].casefold(), match[2]) == (match[3], match[4])
