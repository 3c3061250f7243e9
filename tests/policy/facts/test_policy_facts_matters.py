"""What decisions are about."""

import pytest

from authoring.policy.facts.matters import is_short, limits, matter


@pytest.mark.parametrize(
    ("words", "before", "found"),
    [
        ("về thời điểm hưởng lương hưu", False, "thời điểm hưởng lương hưu"),
        ("các báo cáo hằng năm về việc thu", False, "các báo cáo hằng năm về việc thu"),
        ("xây dựng chiến lược phát triển", True, "chiến lược phát triển"),
        ("hướng dẫn việc lập báo cáo", False, "hướng dẫn việc lập báo cáo"),
        ("việc cấp thẻ được thực hiện", True, "việc cấp thẻ được thực hiện"),
        ("Mức tham chiếu là mức tiền", True, ""),
        ("Sử dụng chất ma túy", True, ""),
        ("để tổ chức thực hiện", False, ""),
        ("100% chi phí", False, ""),
        ("mẫu", False, ""),
        ("Trường hợp đặc biệt khác", True, ""),
        (
            "việc hưởng lương hưu khi mất hồ sơ và các trường hợp khác",
            False,
            "việc hưởng lương hưu khi mất hồ sơ và các trường hợp khác",
        ),
        ("danh mục nghề nặng nhọc hoặc độc hại", True, "danh mục nghề nặng nhọc hoặc độc hại"),
        ("danh mục thuốc thì hội đồng thống nhất và báo cáo", True, ""),
    ],
)
def test_whole_matters(words: str, before: bool, found: str) -> None:  # noqa: FBT001 (pytest hands it over)
    assert matter(words, before=before) == found


def test_short_matters() -> None:
    assert [is_short(words) for words in ("mẫu, trình tự", "khoản này", "mức đóng hằng tháng của người")] == [
        True,
        False,
        False,
    ]


def test_limits_follow_what_is_decided() -> None:
    text = "Bộ Y tế quy định giá, trừ các dịch vụ mới, theo vùng."
    assert limits(text, "quy định giá") == ("trừ các dịch vụ mới",)
    assert (limits(text, "quy định"), limits(text, "khác")) == ((), ())
