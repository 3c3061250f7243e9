"""Amounts in a phrase: what the title or the lead above says of it makes the question."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from authoring.drafting.ground import Ground
from authoring.drafting.values.heading import headed
from authoring.model.policies import Fact, Interval, PolicyDocument, Provision, Quantity

Asked = Callable[..., list[str]]
LAW = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
NOBODY = Fact("luat", "d9.k1", "age", "", "", (), Quantity(Decimal(18), "tuổi"), "")


def test_one_of_the_cases_or_the_conditions_that_a_title_names(asked: Asked) -> None:
    cases = (
        "Điều 1. Các trường hợp không được nhận gạo\n1. Người ở nước ngoài.\n"
        "2. Điều trị mắt đối với người từ đủ 18 tuổi trở lên.\n3. Người đi vắng.\n"
    )
    assert asked(cases, "d1.k2", "age-amount-headed") == [
        "một trong các trường hợp không được nhận gạo là điều trị mắt đối với người từ đủ bao nhiêu tuổi trở lên?"
    ]
    conditions = "Điều 1. Điều kiện hưởng chế độ gạo\n1. Ở xã.\n2. Phải nghỉ việc để nuôi con dưới 07 tuổi ốm đau.\n"
    assert asked(conditions, "d1.k2", "age-amount-headed") == [
        "một trong các điều kiện hưởng chế độ gạo là phải nghỉ việc để nuôi con dưới bao nhiêu tuổi ốm đau?"
    ]


def test_a_member_of_a_group(asked: Asked) -> None:
    titled = "Điều 1. Nhóm do xã đóng\n1. Người già từ đủ 80 tuổi trở lên.\n2. Ruộng trên 20 năm tuổi.\n"
    assert asked(titled, "", "age-amount-headed") == ["nhóm do xã đóng bao gồm người già từ đủ bao nhiêu tuổi trở lên?"]
    text = (
        "Điều 1. Đối tượng\n1. Nhóm do xã đóng bao gồm:\na) Người nghèo; người già từ đủ 80 tuổi trở lên;\n"
        "b) Người bệnh; nhà cửa xây trên 20 năm.\n"
    )
    assert [stem.rpartition(", ")[2] for stem in asked(text, "", "age-amount-headed")] == [
        "nhóm do xã đóng bao gồm người già từ đủ bao nhiêu tuổi trở lên?"
    ]


def test_what_people_have_under_a_lead_about_them(asked: Asked) -> None:
    text = (
        "Điều 1. Chế độ gạo\n1. Chế độ gạo đối với người vừa làm ruộng vừa làm thợ được quy định như sau:\n"
        "a) Có từ đủ 15 năm làm ruộng trở lên thì được hưởng gạo hằng tháng;\nb) Ở xã thì chờ.\n"
    )
    assert asked(text, "d1.k1.a", "threshold-amount-headed") == [
        "người vừa làm ruộng vừa làm thợ mà có từ đủ bao nhiêu năm làm ruộng trở lên thì được hưởng gạo hằng tháng?"
    ]


def of(text: str, title: str, fact: Fact = NOBODY, path: str = "d9.k1") -> list[str]:
    rows = (Provision("luat", "d9", "Điều 9", title, "", 1), Provision("luat", path, "Khoản 1", "", text, 2))
    return [one.stem for one in headed(replace(fact, quote=text, path=path), Ground(LAW, rows))]


def test_what_no_title_makes_a_question_of() -> None:
    text = "điều trị mắt đối với người từ đủ 18 tuổi trở lên"
    age = replace(NOBODY, value=Interval("tuổi", Decimal(18)))
    assert of(text, "Trường hợp không được nhận gạo", age)
    assert not of(text, "Trường hợp không được nhận gạo", replace(age, type="date")), "no amount"
    assert not of(text, "Quỹ gạo", age), "a title that says nothing of it"
    assert not of(f"{text} thì được miễn", "Trường hợp không được nhận gạo", age), "a sentence of its own"
    assert not of(f"{text} tại Điều 5 của Luật Đất", "Trường hợp không được nhận gạo", age), "it points elsewhere"
    assert not of(f"Số người: {text}", "Trường hợp không được nhận gạo", age), "a name is explained"
    assert not of("Nhà cửa của người từ đủ 18 tuổi trở lên", "Nhóm do xã đóng", age), "a thing in a group of people"
    assert not headed(NOBODY, Ground(LAW, ())), "a place that isn't there"
    spread = replace(age, quote=f"từ đủ 18\n{text}")
    assert not headed(spread, Ground(LAW, (Provision("luat", "d9.k1", "", "", "không có tuổi nào", 1),)))
