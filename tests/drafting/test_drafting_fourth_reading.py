"""Kinds of drafts that two blind readers rejected in their fourth reading."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.drafting.sentences.wholeness import whole

Law = Callable[..., tuple[drafting.Draft, ...]]
CLAUSES = (
    "1. Người lao động hưởng chế độ ốm đau theo quy định tại khoản 1 Điều 2 thì mức hưởng tính theo tháng bằng {one}% mức"
    " thu nhập của tháng liền kề.\n"
    "2. Người lao động hưởng tiếp chế độ ốm đau quy định tại khoản 2 Điều 2 thì mức hưởng bằng {other}% mức thu nhập của"
    " tháng liền kề.\n"
)
TIMES = "1. Người dân nghỉ ốm dài ngày.\n2. Người dân nghỉ ốm ngắn ngày.\n"


def stems(made: tuple[drafting.Draft, ...], path: str) -> list[str]:
    return [one.item.stem for one in made if one.fact.path == path]


@pytest.mark.parametrize(("one", "other", "asked"), [(75, 65, 0), (75, 75, 1)])
def test_a_rate_that_only_a_place_tells_apart_is_not_asked(draft_law: Law, one: int, other: int, asked: int) -> None:
    law = f"Điều 1. Mức hưởng\n{CLAUSES.format(one=one, other=other)}Điều 2. Thời gian\n{TIMES}"
    assert len(stems(draft_law(law), "d1.k1")) == asked


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("05 ngày làm việc", "07 ngày làm việc khi vợ phải phẫu thuật", 0),
        ("05 ngày làm việc khi vợ sinh thường", "07 ngày làm việc khi vợ phải phẫu thuật", 1),
    ],
)
def test_the_rule_beside_cases_is_not_asked_alone(draft_law: Law, first: str, second: str, asked: int) -> None:
    law = f"Điều 1. Thời gian nghỉ\n1. Người chồng khi vợ sinh con được nghỉ việc:\na) {first};\nb) {second}.\n"
    assert len(stems(draft_law(law), "d1.k1.a")) == asked


def test_no_choice_is_longer_than_the_time_that_the_stem_gives(draft_law: Law) -> None:
    text = "Người dân đã đóng từ đủ 06 tháng trở lên trong thời gian 12 tháng trước khi sinh con thì được nhận gạo."
    made = [one for one in draft_law(f"Điều 1. Điều kiện\n1. {text}\n") if "bao nhiêu tháng" in one.item.stem]
    assert made
    ranks = {choice.rank for one in made if one.ask for choice in one.ask.choices}
    assert ranks
    assert all(rank is not None and rank <= 12 for rank in ranks)


def test_who_gets_something_is_asked_among_people(draft_law: Law) -> None:
    law = (
        "Điều 1. Quyền của người nghỉ hưu\n1. Hưởng gạo hằng tháng trong trường hợp đang ở nhà dưỡng lão.\n"
        "2. Khiếu nại về số gạo đã nhận hằng tháng tại nhà.\n"
        "Điều 2. Quyền của người sử dụng lao động\n1. Từ chối yêu cầu trái với luật về gạo.\n2. Khiếu nại về kho.\n"
        "Điều 3. Quyền của Sở Y tế\n1. Kiểm tra kho gạo cứu trợ của tỉnh hằng năm.\n2. Đóng dấu sổ nhận gạo.\n"
        "Điều 4. Quyền của Sở Tài chính\n1. Xem sổ thu chi của kho cứu trợ.\n2. Ký sổ quyết toán kho hằng năm.\n"
    )
    made = [one.item.stem for one in draft_law(law) if one.template == "list-holder" and one.fact.path == "d1"]
    assert not any("hưởng gạo" in stem for stem in made)


@pytest.mark.parametrize(("whose", "asked"), [("cùng cấp", 0), ("của tỉnh", 1)])
def test_a_committee_beside_its_council_shows_itself(draft_law: Law, whose: str, asked: int) -> None:
    law = (
        "Điều 1. Quyền của người tham gia\n1. Nhận gạo tại nơi cư trú vào cuối năm.\n2. Xin đổi sổ bị rách ở trụ sở.\n"
        "Điều 2. Trách nhiệm của người sử dụng lao động\n1. Lập danh sách công nhân nghèo theo quý.\n2. Trích lương.\n"
        "Điều 3. Trách nhiệm của Sở Y tế\n1. Ký kết điều ước về cứu trợ với nước bạn.\n2. Huấn luyện bác sĩ.\n"
        "Điều 4. Trách nhiệm của Ủy ban nhân dân tỉnh\n"
        f"1. Trình Hội đồng nhân dân {whose} số thuốc miễn phí hằng năm.\n2. Cử đoàn đi.\n"
    )
    made = [one for one in draft_law(law) if one.template == "list-holder" and one.fact.path == "d4"]
    assert sum("Hội đồng nhân dân" in one.item.stem for one in made) == asked


def test_a_meaning_that_says_its_term_again_shows_itself(draft_law: Law) -> None:
    meanings = (
        "1. Văn bản chuyên ngành là văn bản hình thành trong hoạt động chuyên môn của một ngành nghề.\n"
        "2. Sổ gạo là văn bản ghi số gạo đã phát cho từng nhà trong thôn mỗi tháng.\n"
        "3. Phiếu khám là văn bản ghi kết quả khám của người nhận gạo tại trạm.\n"
        "4. Giấy hẹn là văn bản ghi ngày đến nhận gạo của từng người trong xã.\n"
    )
    made = draft_law(f"Điều 1. Giải thích từ ngữ\nTrong Luật này, các từ ngữ được hiểu như sau:\n{meanings}")
    asked = {one.fact.path for one in made if one.template == "definition-meaning"}
    assert "d1.k1" not in asked


def test_what_is_decided_is_not_cut(draft_law: Law) -> None:
    law = (
        "Điều 1. Phạm vi điều chỉnh\n"
        "1. Trưởng đoàn kiểm tra kho gạo do Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định thành lập có quyền xem sổ.\n"
    )
    assert not any(one.template == "authority" for one in draft_law(law))


@pytest.mark.parametrize(
    "text",
    [
        "đối với cơ sở khám bệnh chưa thực hiện thì chậm nhất đến hết ngày nào",
        "trường hợp gián đoạn tối đa không quá bao nhiêu tháng",
    ],
)
def test_a_case_without_what_follows_is_no_question(text: str) -> None:
    assert not whole(text)
