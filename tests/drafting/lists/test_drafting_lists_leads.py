"""How lists are asked for: leads and titles that the tests of members don't show."""

from collections.abc import Callable

import pytest

from authoring.drafting.ground import ground
from authoring.drafting.lists.leads import Asked, asked_by
from authoring.model.policies import Fact, PolicyDocument, Provision

Read = Callable[[str], tuple[PolicyDocument, tuple[Fact, ...], tuple[Provision, ...]]]


@pytest.mark.parametrize(
    ("title", "lead", "asked"),
    [
        (
            "Phạm vi điều chỉnh",
            "Người dân khi ốm thuộc một trong các trường hợp sau đây thì được nghỉ",
            Asked("người dân khi ốm thuộc trường hợp nào sau đây thì được nghỉ", "", "trường hợp"),
        ),
        (
            "Phạm vi điều chỉnh",
            "Chậm đóng là hành vi của người dân trong các trường hợp sau đây",
            Asked(
                "hành vi nào sau đây của người dân là Chậm đóng".replace("Chậm", "chậm"),
                "hành vi nào sau đây của người dân KHÔNG phải là chậm đóng",
                "trường hợp",
            ),
        ),
        (
            "Phạm vi điều chỉnh",
            "Sổ không được dùng trong trường hợp sau đây",
            Asked(
                "sổ KHÔNG được dùng trong trường hợp nào sau đây",
                "",
                "trường hợp",
            ),
        ),
        (
            "Phạm vi điều chỉnh",
            "Các căn cứ xác định người nghèo",
            Asked(
                "nội dung nào sau đây là căn cứ xác định người nghèo",
                "nội dung nào sau đây KHÔNG phải là căn cứ xác định người nghèo",
                "đối tượng",
            ),
        ),
        (
            "Phạm vi điều chỉnh",
            "Trách nhiệm của Ủy ban nhân dân các cấp về gạo",
            Asked(
                "nội dung nào sau đây là trách nhiệm của Ủy ban nhân dân các cấp về gạo",
                "nội dung nào sau đây KHÔNG phải là trách nhiệm của Ủy ban nhân dân các cấp về gạo",
                "trách nhiệm",
            ),
        ),
        ("Phạm vi điều chỉnh", "Nội dung được quy định khác", None),
        (
            "Phạm vi điều chỉnh",
            "Trường hợp ký hợp đồng khám, chữa bệnh lần đầu, hồ sơ bao gồm",
            Asked(
                "hồ sơ trong trường hợp ký hợp đồng khám, chữa bệnh lần đầu bao gồm giấy tờ nào sau đây",
                "giấy tờ nào sau đây KHÔNG thuộc hồ sơ trong trường hợp ký hợp đồng khám, chữa bệnh lần đầu",
                "giấy tờ",
            ),
        ),
        (
            "Phạm vi điều chỉnh",
            "Đối với hộ nghèo, hồ sơ gồm các tài liệu chính",
            Asked(
                "hồ sơ đối với hộ nghèo bao gồm tài liệu nào sau đây",
                "tài liệu nào sau đây KHÔNG thuộc hồ sơ đối với hộ nghèo",
                "giấy tờ",
            ),
        ),
        (
            "Phạm vi điều chỉnh",
            "Hằng tháng người dân phải báo tin cho xã, trừ các trường hợp sau đây",
            Asked("hằng tháng người dân KHÔNG phải báo tin cho xã trong trường hợp nào sau đây", "", "trường hợp"),
        ),
        ("Phạm vi điều chỉnh", "Người dân giữ sổ, trừ các trường hợp sau đây", None),
        (
            "Phạm vi điều chỉnh",
            "Quỹ gạo được sử dụng như sau",
            Asked(
                "quỹ gạo được sử dụng cho nội dung nào sau đây",
                "quỹ gạo được sử dụng cho các nội dung sau đây, TRỪ nội dung nào",
                "nội dung",
            ),
        ),
        (
            "Phạm vi điều chỉnh",
            "Trường hợp gian lận bao gồm",
            Asked(
                "trường hợp nào sau đây thuộc trường hợp gian lận",
                "trường hợp nào sau đây KHÔNG thuộc trường hợp gian lận",
                "trường hợp",
            ),
        ),
        (
            "Phạm vi điều chỉnh",
            "Các trường hợp không thuộc đối tượng đóng gạo bao gồm",
            Asked(
                "trường hợp nào sau đây KHÔNG thuộc đối tượng đóng gạo",
                "",
                "trường hợp",
            ),
        ),
        ("Phạm vi điều chỉnh", "Người lao động thực hiện biện pháp tránh thai là một trong các giấy tờ", None),
        (
            "Phạm vi điều chỉnh",
            "Hồ sơ xin gạo là một trong các giấy tờ",
            Asked(
                "hồ sơ xin gạo là giấy tờ nào sau đây",
                "hồ sơ xin gạo là một trong các giấy tờ sau đây, TRỪ giấy tờ nào",
                "giấy tờ",
            ),
        ),
    ],
)
def test_leads(read_law: Read, title: str, lead: str, asked: Asked | None) -> None:
    text = f"Điều 1. {title}\n1. {lead}:\na) Nhận sổ ở nơi làm;\nb) Giữ sổ ở nhà riêng.\n"
    document, facts, provisions = read_law(text)
    fact = Fact("luat-12", "d1.k1", "enumeration", "", "", (), facts[0].value, "")
    assert asked_by(fact, ground(document, provisions, facts)) == asked


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Những hành vi bị nghiêm cấm", "hành vi nào sau đây bị nghiêm cấm"),
        ("Các chế độ bảo trợ", "chế độ nào sau đây là chế độ bảo trợ"),
        ("Hồ sơ xin gạo", "giấy tờ nào sau đây thuộc hồ sơ xin gạo"),
        ("Phạm vi điều chỉnh", ""),
    ],
)
def test_titles(read_law: Read, title: str, inside: str) -> None:
    document, facts, provisions = read_law(f"Điều 1. {title}\n1. Khai sai tuổi của mình.\n2. Bán sổ cho người khác.\n")
    fact = Fact("luat-12", "d1", "enumeration", "", "", (), facts[0].value if facts else None, "")  # type: ignore[arg-type]
    asked = asked_by(fact, ground(document, provisions, facts))
    assert (asked.inside if asked else "") == inside


def test_a_lead_of_its_own_under_a_heading_that_gives_a_duty(read_law: Read) -> None:
    text = "Điều 1. Trách nhiệm của Bộ Y tế\nBộ Y tế chủ trì, cùng các bộ làm như sau:\n1. Giữ sổ.\n2. Phát thuốc.\n"
    document, facts, provisions = read_law(text)
    fact = Fact("luat-12", "d1", "enumeration", "", "", (), facts[0].value, "")
    asked = asked_by(fact, ground(document, provisions, facts))
    assert asked == Asked(
        "nội dung nào sau đây là trách nhiệm của Bộ Y tế",
        "nội dung nào sau đây KHÔNG phải là trách nhiệm của Bộ Y tế",
        "trách nhiệm",
    )
