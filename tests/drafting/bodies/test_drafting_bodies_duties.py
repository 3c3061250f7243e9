"""Whose a duty with a time or an amount is, asked for."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.drafting.bodies.doers import kind

Law = Callable[..., tuple[drafting.Draft, ...]]
OTHERS = (
    "Điều 9. Việc khác\n1. Thân nhân nộp giấy ra đồng cho Ủy ban nhân dân cấp xã.\n2. Cơ sở khám bệnh, chữa bệnh xem lúa.\n"
    "3. Công đoàn xem kho cùng trung tâm dịch vụ việc làm.\n"
)


def drafts(law: Law, text: str, path: str = "d1.k1") -> list[drafting.Draft]:
    return [one for one in law(text + OTHERS) if one.template.endswith("-doer") and one.fact.path == path]


def texts(one: drafting.Draft) -> set[str]:
    return {option.text for option in one.item.distractors}


def test_who_has_to_hand_something_in_stands_beside_others_who_could(draft_law: Law) -> None:
    text = "Điều 1. Gạo\n1. Trong thời hạn 60 ngày kể từ ngày sinh con, người lao động có trách nhiệm nộp hồ sơ đề nghị trợ cấp gạo cho cơ quan bảo hiểm xã hội.\n"
    (one,) = drafts(draft_law, text)
    assert one.item.stem.endswith(
        "trong thời hạn 60 ngày kể từ ngày sinh con, chủ thể nào sau đây có trách nhiệm nộp hồ sơ đề nghị trợ cấp gạo cho "
        "cơ quan bảo hiểm xã hội?"
    )
    assert one.item.keyed[0].text == "Người lao động"
    assert texts(one) == {"Thân nhân", "Ủy ban nhân dân cấp xã", "Cơ sở khám bệnh, chữa bệnh"}, (
        "none that the stem names"
    )


def test_the_insurer_settles_everything_and_is_not_asked_for_it(draft_law: Law) -> None:
    text = "Điều 1. Gạo\n1. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan bảo hiểm xã hội có trách nhiệm {} trợ cấp gạo cho người lao động.\n"
    assert not drafts(draft_law, text.format("giải quyết"))
    (one,) = drafts(draft_law, text.format("chi trả"))
    assert one.item.keyed[0].text == "Cơ quan bảo hiểm xã hội"


def test_a_duty_that_comes_again_is_said_smoothly(draft_law: Law) -> None:
    text = "Điều 1. Trách nhiệm của người sử dụng lao động\n1. Định kỳ 06 tháng, niêm yết công khai thông tin về việc đóng gạo cho người lao động.\n"
    assert [one.item.stem.rpartition(", ")[2] for one in drafts(draft_law, text)] == [
        "chủ thể nào sau đây có trách nhiệm định kỳ 06 tháng một lần niêm yết công khai thông tin về việc đóng gạo cho người lao động?"
    ]
    twice = text.replace("Định kỳ 06 tháng", "Định kỳ 06 tháng và hằng năm")
    assert not drafts(draft_law, twice)


def test_a_day_of_the_calendar_has_a_doer_too(draft_law: Law) -> None:
    text = "Điều 1. Gạo\n1. Trước ngày 15 tháng 3 hằng năm, người sử dụng lao động có trách nhiệm báo cáo kho gạo về số thóc đã đóng.\n"
    (one,) = drafts(draft_law, text)
    assert one.item.stem.endswith(
        "trước ngày 15 tháng 3 hằng năm, chủ thể nào sau đây có trách nhiệm báo cáo kho gạo về số thóc đã đóng?"
    )


def test_what_only_the_worker_hands_to_the_employer_is_not_asked(draft_law: Law) -> None:
    text = "Điều 1. Gạo\n1. Trong thời hạn 45 ngày kể từ ngày hết mùa, người lao động có trách nhiệm nộp giấy ra đồng và sổ gạo cho {}.\n"
    assert not drafts(draft_law, text.format("người sử dụng lao động"))
    assert drafts(draft_law, text.format("cơ quan bảo hiểm xã hội"))


def test_a_sentence_without_a_known_doer_asks_for_nobody(draft_law: Law) -> None:
    for text in (
        "1. Trong thời hạn 60 ngày kể từ ngày sinh con, thợ gặt có trách nhiệm nộp hồ sơ cho kho gạo của xã bên cạnh.\n",
        "1. Người lao động có thời gian đóng gạo từ đủ 06 tháng trở lên thì được nhận thóc.\n",
        "1. Trong thời hạn 60 ngày, người lao động phải nộp thóc.\n",
    ):
        assert not drafts(draft_law, f"Điều 1. Gạo\n{text}")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Người sử dụng lao động", "employer"),
        ("cơ sở khám bệnh, chữa bệnh", "hospital"),
        ("người lao động, thân nhân", ""),
        ("thợ gặt", ""),
        ("cơ quan bảo hiểm xã hội quy định tại khoản 1 Điều này", ""),
    ],
)
def test_a_doer_is_of_one_known_kind_or_none(name: str, said: str) -> None:
    assert kind(name) == said
