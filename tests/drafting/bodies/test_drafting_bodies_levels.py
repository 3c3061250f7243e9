"""Levels of offices: who could be taken for whom."""

import pytest

from authoring.drafting.bodies.levels import (
    AGENCY,
    CENTRAL,
    LOCAL,
    NATIONAL,
    PROVINCIAL,
    distance,
    is_near,
    is_same,
    level,
    several,
)


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("Quốc hội", NATIONAL),
        ("Thủ tướng Chính phủ", NATIONAL),
        ("Bộ trưởng Bộ Tài chính", CENTRAL),
        ("Giám đốc Bảo hiểm xã hội Việt Nam", CENTRAL),
        ("Bộ phận văn thư", LOCAL),
        ("Cơ quan bảo hiểm xã hội", AGENCY),
        ("Uỷ ban nhân dân tỉnh, thành phố trực thuộc Trung ương", PROVINCIAL),
        ("Giám đốc Sở Lao động - Thương binh và Xã hội", PROVINCIAL),
        ("Chủ tịch Ủy ban nhân dân cấp xã", LOCAL),
        ("Người sử dụng lao động", LOCAL),
    ],
)
def test_levels(name: str, at: int) -> None:
    assert level(name) == at


def test_near_offices() -> None:
    assert not is_near("Bộ trưởng Bộ Y tế", "Người sử dụng lao động")
    assert not is_near("Thủ tướng Chính phủ", "Giám đốc Sở Y tế")
    assert is_near("Bộ trưởng Bộ Y tế", "Giám đốc Sở Y tế")
    assert is_near("Cơ quan bảo hiểm xã hội", "Chính phủ")
    names = ("Quốc hội", "Bộ Y tế", "Sở Y tế", "Người dân")
    assert [distance(name, "Sở Y tế") for name in names] == [4, 2, 0, 3]


def test_several_offices_in_one_name() -> None:
    assert several("Bộ Quốc phòng, Bộ Công an, Bộ Nội vụ")
    assert several("Người sử dụng lao động và Ban Chấp hành công đoàn cơ sở")
    assert not several("Bộ Lao động - Thương binh và Xã hội")
    assert not several("Người đứng đầu cơ quan, tổ chức")


def test_one_body_under_two_names() -> None:
    assert is_same("Cơ quan bảo hiểm xã hội", "Bảo hiểm xã hội Việt Nam thuộc Bộ Tài chính")
    assert is_same("Sở Y tế", "Giám đốc Sở Y tế")
    assert not is_same("Bảo hiểm xã hội cấp tỉnh", "Bảo hiểm xã hội Việt Nam")
    assert is_same("Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương", "Ủy ban nhân dân cấp tỉnh")
    assert not is_same("Bộ Y tế", "Bộ Nội vụ")
