"""Who decides, asked for in the law's own words."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.drafting.bodies.offices import decision
from authoring.drafting.ground import ground
from authoring.model.policies import Authority, Fact, PolicyDocument, Provision

Law = Callable[..., tuple[drafting.Draft, ...]]


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            "Chính phủ quy định mức trợ cấp hằng tháng cho người cao tuổi.",
            "cơ quan nào quy định mức trợ cấp hằng tháng cho người cao tuổi?",
        ),
        ("Danh mục bệnh nặng cần chữa do Bộ trưởng Bộ Y tế ban hành.", "danh mục bệnh nặng cần chữa do ai ban hành?"),
        ("Bộ trưởng Bộ Tài chính quy định chi tiết Điều này.", "ai quy định chi tiết về mức đóng bảo trợ?"),
        ("Chính phủ quy định chi tiết Điều này.", "cơ quan nào quy định chi tiết về mức đóng bảo trợ?"),
        (
            "Chính phủ quy định mức hỗ trợ, thời gian hỗ trợ cho người cao tuổi.",
            "cơ quan nào quy định mức hỗ trợ, thời gian hỗ trợ cho người cao tuổi?",
        ),
        (
            "Bộ trưởng Bộ Tài chính quy định chi tiết khoản 1 Điều này.",
            "",  # of which part, nobody could tell
        ),
        (
            "Chính phủ quy định chi tiết Điều này và quy định mẫu sổ gạo của hộ nghèo.",
            "cơ quan nào quy định mẫu sổ gạo của hộ nghèo?",
        ),
        ("Chính phủ quy định chi tiết Điều này và quy định mẫu sổ tại khoản 2 Điều này.", ""),
        ("Bộ Nội vụ hướng dẫn khoản 1 Điều này.", ""),
        (
            "Căn cứ khả năng đầu tư của quỹ, Bộ Nội vụ xây dựng chiến lược đầu tư dài hạn trình Quốc hội thông qua.",
            "Bộ Nội vụ xây dựng chiến lược đầu tư dài hạn, trình cơ quan nào thông qua?",
        ),
        (
            "Lập phương án đầu tư hằng năm trình Hội đồng quản lý quỹ quyết định.",
            "cơ quan nào quyết định phương án đầu tư hằng năm?",
        ),
        ("Lập phương án đầu tư hằng năm trình Hội đồng quản lý quyết định.", ""),
        ("Cơ quan có thẩm quyền quyết định mức trợ cấp cho người cao tuổi.", ""),
        ("Chính phủ quyết định lãi.", ""),
        (
            "Bộ Nội vụ ban hành kế hoạch đầu tư hằng tháng cho người cao tuổi để tổ chức thực hiện.",
            "cơ quan nào ban hành kế hoạch đầu tư hằng tháng cho người cao tuổi?",
        ),
        ("Cơ quan bảo trợ huyện ký hợp đồng với bệnh viện hoặc cơ sở khác do Sở Y tế phê duyệt.", ""),
        ("Mức nền là số tiền do Chính phủ quyết định.", "mức nền là số tiền do cơ quan nào quyết định?"),
        ("Đối với hình thức đầu tư vào các dự án quan trọng do Thủ tướng Chính phủ phê duyệt.", ""),
        ("Chính phủ quyết định mức trợ cấp do Chính phủ công bố hằng năm.", ""),
        ("Kiểm tra việc dùng quỹ theo danh mục do Bộ trưởng Bộ Y tế ban hành.", ""),
    ],
)
def test_clauses(draft_law: Law, clause: str, question: str) -> None:
    made = draft_law(f"Điều 1. Mức đóng bảo trợ\n1. {clause}\nĐiều 2. Phạm vi\n1. Người dân được nghỉ 05 ngày.\n")
    stems = [one.item.stem.partition("QH17, ")[2] for one in made if one.template == "authority"]
    assert stems == ([question] if question else [])


def test_sibling_offices_stand_beside(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Bộ trưởng Bộ Công an quy định mức trợ cấp hằng tháng cho chiến sĩ.\n"
        "2. Bộ trưởng Bộ Quốc phòng và Bộ trưởng Bộ Công an quy định mức trợ cấp hằng tháng cho bộ đội.\n"
        "3. Giám đốc Bảo hiểm xã hội Việt Nam quyết định mức phí chi trả hằng tháng.\n"
        "4. Chính phủ quy định mức chuẩn hằng tháng cho người dân.\n"
    )
    one = draft_law(text)[0]
    assert one.item.stem.endswith("ai quy định mức trợ cấp hằng tháng cho chiến sĩ?")
    assert one.item.keyed[0].text == "Bộ trưởng Bộ Công an"
    assert sorted(option.text for option in one.item.distractors) == [
        "Chủ tịch Ủy ban nhân dân cấp tỉnh",
        "Giám đốc Bảo hiểm xã hội Việt Nam",
        "Thủ tướng Chính phủ",
    ], "a ministry that the law doesn't name is of another field"
    assert {reason for _, reason in one.reasons} == {
        "Là cơ quan, người có thẩm quyền khác trong cùng văn bản, về việc khác.",
        "Là cấp có thẩm quyền quen gặp trong các luật, không phải ở việc này.",
    }


@pytest.mark.parametrize(
    "clause",
    [
        "Người sử dụng lao động quyết định thời gian nghỉ phục hồi của người ốm.",
        "Bộ trưởng Bộ Công an, Bộ trưởng Bộ Quốc phòng quy định mức trợ cấp hằng tháng cho chiến sĩ.",
        "Bộ Y tế hướng dẫn việc lập danh sách đối tượng thuộc thẩm quyền quản lý.",
        "Ủy ban nhân dân cấp tỉnh ban hành cơ chế, chính sách nâng cao năng lực theo điều kiện tại địa phương.",
        "Hội đồng quản lý thông qua số tiền nhàn rỗi của quỹ gạo hằng năm.",
        "Chi phí được trả tại trạm y tế cơ quan, đơn vị, tổ chức do Bộ trưởng Bộ Y tế quy định.",
    ],
)
def test_what_no_other_office_could_be_taken_for(draft_law: Law, clause: str) -> None:
    text = f"Điều 1. Phạm vi\n1. {clause}\nĐiều 2. Phạm vi\n1. Người dân được nghỉ 05 ngày.\n"
    assert [one.item.stem for one in draft_law(text) if one.template == "authority"] == []


def test_the_ministries_that_the_law_names_stand_beside(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Chính phủ quy định mức trợ cấp hằng tháng cho người cao tuổi.\n"
        "2. Xã gửi Bộ Nội vụ báo cáo hằng năm. Huyện gửi Bộ Nội vụ báo cáo hằng quý.\n"
    )
    (one,) = (one for one in draft_law(text) if one.template == "authority")
    assert "Bộ Nội vụ" in [option.text for option in one.item.distractors]
    assert "Là cơ quan, người được nêu trong văn bản, ở việc khác." in [reason for _, reason in one.reasons]


def test_an_office_inside_its_sentence_is_asked_for_by_its_act() -> None:
    text = "Xã giao Chính phủ quyết định mức gạo hằng tháng cho người già."
    matter = "mức gạo hằng tháng cho người già"
    fact = Fact("luat", "d1", "authority", matter, "quyết định", (), Authority("Chính phủ"), text)
    law = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
    (ask,) = decision(fact, ground(law, (Provision("luat", "d1", "Điều 1", "", text, 1),), (fact,)))
    assert ask.stem.endswith(f"cơ quan nào quyết định {matter}?")


@pytest.mark.parametrize(
    ("case", "asked"),
    [
        ("Trường hợp chính sách tiền lương có thay đổi", " trong trường hợp chính sách tiền lương có thay đổi"),
        ("Khi có dịch bệnh", " khi có dịch bệnh"),
        ("Trường hợp quyết định mức gạo", ""),
        ("Trường hợp quy định tại khoản 2 Điều này", None),
        ("Khi có dịch " + "rất nặng " * 20, None),
    ],
)
def test_the_case_in_which_it_is_decided(case: str, asked: str | None) -> None:
    matter = "mức gạo hằng tháng cho người già"
    fact = Fact(
        "luat",
        "d1",
        "authority",
        matter,
        "quyết định",
        (case,),
        Authority("Chính phủ"),
        f"Chính phủ quyết định {matter}",
    )
    law = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
    made = decision(fact, ground(law, (Provision("luat", "d1", "Điều 1", "", fact.quote, 1),), (fact,)))
    stems = [one.stem.partition("QH17, ")[2] for one in made]
    assert stems == ([] if asked is None else [f"cơ quan nào quyết định {matter}{asked}?"])


def test_a_matter_told_at_length_needs_no_title(draft_law: Law) -> None:
    clause = (
        "Chính phủ quy định danh mục nghề, công việc nặng nhọc, độc hại, nguy hiểm của người trồng rừng ở vùng cao."
    )
    made = draft_law(f"Điều 1. Mức trợ cấp hằng tháng\n1. {clause}\n2. Chính phủ quy định mức quà tết cho dân.\n")
    stems = {one.fact.path: one.item.stem for one in made if one.template == "authority"}
    assert stems["d1.k1"].startswith("Theo Luật Bảo trợ số 12/2031/QH17, cơ quan nào")
    assert stems["d1.k2"].startswith("Theo quy định về mức trợ cấp hằng tháng tại Luật Bảo trợ")


SHORT = """Điều 1. Giải thích từ ngữ
1. Hội đồng quản lý là Hội đồng quản lý quỹ gạo cứu đói trung ương.
Điều 2. Phạm vi điều chỉnh
1. Hội đồng quản lý thông qua phương án mua gạo hằng năm.
2. Bộ Tài chính quy định mẫu phiếu nhận gạo.
3. Bộ Y tế quy định mẫu sổ khám bệnh.
"""


def test_a_short_name_that_the_law_explains_says_who_decides(draft_law: Law) -> None:
    (one,) = [one for one in draft_law(SHORT) if one.fact.path == "d2.k1" and one.template == "authority"]
    assert one.item.keyed[0].text == "Hội đồng quản lý"
    plain = SHORT.replace("là Hội đồng quản lý quỹ", "là nhóm của quỹ")
    assert not [one for one in draft_law(plain) if one.fact.path == "d2.k1" and one.template == "authority"]
