"""Authorities asked for the other way round: what one of them decides."""

from collections.abc import Callable

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
TEXT = """Điều 1. Phạm vi điều chỉnh
1. Chính phủ quy định mức trợ cấp hằng tháng cho người cao tuổi chậm nhất vào tháng 12.
2. Bộ trưởng Bộ Y tế ban hành danh mục thuốc miễn phí tại trạm xá.
3. Hội đồng nhân dân cấp tỉnh quyết định chỉ tiêu xây nhà tình nghĩa.
4. Bộ trưởng Bộ Tài chính ban hành mẫu hóa đơn mua gạo cứu đói.
5. Bộ trưởng Bộ Y tế quy định việc khám.
6. Bộ trưởng Bộ Công an ban hành mẫu phiếu lý lịch dài tối đa mười trang.
"""


def powers(made: tuple[drafting.Draft, ...]) -> dict[str, drafting.Draft]:
    return {one.fact.path: one for one in made if one.template == "authority-matter"}


def test_what_an_office_decides(draft_law: Law) -> None:
    made = powers(draft_law(TEXT))
    assert sorted(made) == ["d1.k1", "d1.k2", "d1.k3", "d1.k4"]
    one = made["d1.k1"]
    assert one.item.stem == "Theo Luật Bảo trợ số 12/2031/QH17, nội dung nào sau đây do Chính phủ quy định?"
    assert one.item.keyed[0].text == "Mức trợ cấp hằng tháng cho người cao tuổi"
    assert sorted(option.text for option in one.item.distractors) == [
        "Chỉ tiêu xây nhà tình nghĩa",
        "Danh mục thuốc miễn phí tại trạm xá",
        "Mẫu hóa đơn mua gạo cứu đói",
    ]
    assert "Do Bộ trưởng Bộ Y tế ban hành (Điều 1 khoản 2)." in [reason for _, reason in one.reasons]


def test_the_plain_questions_stand_behind_it(draft_law: Law) -> None:
    one = powers(draft_law(TEXT))["d1.k1"]
    assert one.ask
    assert one.ask.basis
    assert one.ask.basis.stem.endswith(
        "cơ quan nào quy định mức trợ cấp hằng tháng cho người cao tuổi chậm nhất vào tháng 12?"
    )
    proofs = [choice.proof for choice in one.ask.choices]
    assert [proof.choices[0].text for proof in proofs if proof] == ["Chính phủ"] * len(proofs)
    assert [choice.of.path for choice in one.ask.choices if choice.of] == ["d1.k2", "d1.k4", "d1.k3"]


def test_too_little_that_others_decide(draft_law: Law) -> None:
    assert powers(draft_law(TEXT.partition("3. ")[0])) == {}
    alike = TEXT.replace("danh mục thuốc miễn phí tại trạm xá", "mức trợ cấp hằng tháng cho người cao tuổi")
    assert "d1.k1" not in powers(draft_law(alike)), "the same matter of another office"


def test_what_cannot_be_asked_plainly_is_no_distractor(draft_law: Law) -> None:
    theirs = "Giám đốc bảo trợ ban hành quy trình mua gạo cứu đói mùa mưa theo nguyên tắc."
    made = powers(draft_law(f"{TEXT}7. {theirs}\n"))
    assert not any("mùa mưa" in option.text for one in made.values() for option in one.item.options)


def test_whose_the_matter_is_must_be_said(draft_law: Law) -> None:
    vague = TEXT.replace("người cao tuổi chậm nhất vào tháng 12", "đối tượng thuộc thẩm quyền quản lý")
    assert "d1.k1" not in powers(draft_law(vague))
