"""Facts with a quantity and facts in words, in the order of the text."""

from authoring.model.policies import Provision
from authoring.policy import facts


def test_facts_in_the_order_of_the_provisions() -> None:
    first = Provision(
        "x", "d1", "", "Nghỉ", "Mức trợ cấp hằng tháng do Chính phủ quy định. Lao động nữ được nghỉ 6 tháng.", 1
    )
    second = Provision("x", "d2", "", "Đóng", "Người lao động đóng 8% tiền lương.", 2)
    assert [(fact.path, fact.type) for fact in facts([second, first])] == [
        ("d2", "rate"),
        ("d1", "duration"),
        ("d1", "authority"),
    ]
