"""What an odd rest counts as."""

from collections.abc import Callable

import pytest

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
LISTED = """Điều 1. Phạm vi điều chỉnh
1. Việc tính trợ cấp trong trường hợp thời gian đóng bảo trợ có tháng lẻ được quy định như sau:
a) Từ 01 tháng đến 06 tháng được tính là nửa năm;
b) Từ 07 tháng đến 11 tháng được tính là một năm.
"""
INLINE = (
    "Điều 1. Phạm vi điều chỉnh\n1. Trường hợp khóa học có những ngày lẻ không đủ tháng thì được tính theo nguyên tắc: "
    "Dưới 15 ngày tính là 1/2 tháng, từ đủ 15 ngày trở lên tính là 01 tháng để xác định mức hỗ trợ.\n"
)


def rounded(made: tuple[drafting.Draft, ...]) -> dict[str, str]:
    return {one.item.stem.partition("QH17, ")[2]: one.item.keyed[0].text for one in made if one.template == "rounding"}


def test_a_rest_of_a_list_and_of_a_sentence(draft_law: Law) -> None:
    case = "trường hợp thời gian đóng bảo trợ có tháng lẻ từ"
    assert rounded(draft_law(LISTED)) == {
        f"{case} 01 tháng đến 06 tháng thì được tính như thế nào?": "Nửa năm",
        f"{case} 07 tháng đến 11 tháng thì được tính như thế nào?": "Một năm",
    }
    assert rounded(draft_law(INLINE)) == {
        "trường hợp khóa học có những ngày lẻ dưới 15 ngày thì được tính như thế nào?": "1/2 tháng",
        "trường hợp khóa học có những ngày lẻ từ đủ 15 ngày trở lên thì được tính như thế nào?": "01 tháng",
    }


def test_the_other_ways_to_count(draft_law: Law) -> None:
    one = next(one for one in draft_law(LISTED) if one.template == "rounding")
    assert {option.text for option in one.item.distractors} == {"Một năm", "Không được tính", "Tính theo số thực tế"}
    assert "Là cách tính đối với phần lẻ nhiều hơn." in [reason for _, reason in one.reasons]


@pytest.mark.parametrize(
    "text",
    [
        LISTED.replace("trong trường hợp thời gian đóng bảo trợ có tháng lẻ ", ""),
        LISTED.replace("được tính là nửa năm", "được giảm một năm").replace(
            "được tính là một năm", "được thêm một năm"
        ),
        LISTED.replace("bảo trợ có tháng lẻ", "bảo trợ nói trên có tháng lẻ"),
    ],
)
def test_what_says_no_case_or_counts_nothing(draft_law: Law, text: str) -> None:
    assert rounded(draft_law(text)) == {}
