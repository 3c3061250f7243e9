"""A rule that holds in one of several cases is told of the shortest one."""

from collections.abc import Callable

import pytest

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]


@pytest.mark.parametrize(
    ("points", "case"),
    [
        ("a) Có con nhỏ đang đi học ở xa;\nb) Đã nghỉ việc.\n", "nếu đã nghỉ việc"),
        ("a) Người già không nơi nương tựa;\nb) Người mất sức.\n", "nếu là người mất sức"),
        ("a) Trường hợp mất mùa;\nb) Trường hợp bị cháy nhà ở.\n", "nếu thuộc trường hợp mất mùa"),
        ("a) Có từ đủ 02 con trở lên;\nb) Trường hợp khác;\nc) Đã nghỉ việc lâu rồi.\n", "nếu đã nghỉ việc lâu rồi"),
    ],
)
def test_the_shortest_case_stands_in_the_question(draft_law: Law, points: str, case: str) -> None:
    lead = "1. Người đóng từ đủ 15 năm trở lên thì được nhận gạo nếu thuộc một trong các trường hợp sau đây:\n"
    made = draft_law(f"Điều 1. Phạm vi điều chỉnh\n{lead}{points}")
    stems = [one.item.stem.partition("QH17, ")[2] for one in made if one.fact.path == "d1.k1"]
    assert f"người đóng từ đủ bao nhiêu năm trở lên thì được nhận gạo {case}?" in stems


def test_without_a_case_that_can_be_told_nothing_is_asked(draft_law: Law) -> None:
    lead = "1. Người đóng từ đủ 15 năm trở lên thì được nhận gạo nếu thuộc một trong các trường hợp sau đây:\n"
    made = draft_law(f"Điều 1. Phạm vi điều chỉnh\n{lead}a) Có từ đủ 02 con trở lên;\nb) Trường hợp khác.\n")
    assert [one for one in made if "bao nhiêu năm" in one.item.stem] == []
