"""Names of bodies and offices, by how they are built."""

import re

import pytest

from authoring.policy.facts.bodies import BODY, VERB, with_level


@pytest.mark.parametrize(
    "name",
    [
        "Chính phủ",
        "Ủy ban Thường vụ Quốc hội",
        "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
        "Bộ Văn hóa, Thể thao và Du lịch",
        "Bộ Y tế",
        "Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương",
        "Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng",
        "Hội đồng nhân dân cùng cấp",
        "Hội đồng quản lý bảo hiểm xã hội",
        "Giám đốc Bảo hiểm xã hội tỉnh",
        "Ban Thường vụ Tỉnh ủy",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy Hà Giang",
        "Đảng ủy Ủy ban nhân dân tỉnh",
        "Thành ủy Hà Nội",
        "Ban Tổ chức cuộc thi",
        "Sở Tài chính",
        "người đứng đầu cơ quan, tổ chức",
        "cơ quan bảo hiểm xã hội",
        "cơ quan nhà nước có thẩm quyền",
        "cơ sở khám bệnh, chữa bệnh",
        "các bộ, ngành, địa phương",
        "người sử dụng lao động",
        "tổ chức bảo hiểm y tế",
    ],
)
def test_names_of_bodies_are_whole_and_end_before_the_verb(name: str) -> None:
    for verb in ("quy định", "quyết định", "ban hành", "phê duyệt", "hướng dẫn", "công bố"):
        match = re.match(BODY, f"{name} {verb} việc này")
        assert match is not None
        assert match.group() == name


@pytest.mark.parametrize("words", ["mức đóng hằng tháng", "Ban hành quy chế", "Luật này", "bộ hồ sơ", "quy định"])
def test_other_words_are_no_bodies(words: str) -> None:
    assert re.match(BODY, words) is None


def test_verbs_of_deciding() -> None:
    assert [re.fullmatch(VERB, verb) is not None for verb in ("quy định chi tiết", "xác định", "thực hiện")] == [
        True,
        True,
        False,
    ]


def test_the_same_level_is_the_proposers() -> None:
    assert with_level("Hội đồng nhân dân cùng cấp", "Ủy ban nhân dân cấp tỉnh") == "Hội đồng nhân dân cấp tỉnh"
    assert with_level("Hội đồng nhân dân cùng cấp", "Sở Tài chính") == "Hội đồng nhân dân cùng cấp"
    assert with_level("Chính phủ", "Ủy ban nhân dân cấp tỉnh") == "Chính phủ"
