"""Statements said whole, sound noun phrases, what is left unsaid."""

import pytest

from authoring.policy.facts.clauses import clauses
from authoring.policy.facts.places import Place
from authoring.policy.facts.subjects import Said
from authoring.policy.facts.wholes import closed, ends_open, is_sound, points_back, says_all, unsaid, whole


def at(text: str, value: str, **more: str) -> Place:
    start = text.index(value)
    place = Place(text, clauses(text), start, start + len(value), 0, (), "", Said(), conditional=False, aged=False)
    for name, words in more.items():
        object.__setattr__(place, name, words)
    return place


def test_a_statement_with_a_gap_for_its_value() -> None:
    text = "Người thứ năm đóng bằng 40% mức đóng, nếu có; "
    assert whole(at(text, "40%")) == "Người thứ năm đóng bằng … mức đóng, nếu có"
    assert whole(at(text, "40%", bound="tối đa", counted="năm đóng")) == (
        "Người thứ năm đóng bằng tối đa … năm đóng mức đóng, nếu có"
    )
    assert whole(at(text, "40%", line="Một;"), prior="Hai.").startswith("Một; Người")
    assert whole(at(text, "40%"), prior="Hai.").startswith("Hai. Người")
    assert whole(at(text, "40%", rest="ba")).endswith("nếu có; ba")


def test_of_a_long_statement_the_clauses_around_the_value() -> None:
    long = "người tham gia có hồ sơ gửi qua đường bưu chính " * 16
    text = f"Trường hợp {long}thì được nghỉ 10 ngày, nếu có lý do, trừ trường hợp {long}"
    assert whole(at(text, "10 ngày")) == "thì được nghỉ …, nếu có lý do"
    text = f"Nếu có lý do thì được nghỉ 10 ngày, trừ trường hợp {long}"
    assert whole(at(text, "10 ngày")) == "Nếu có lý do thì được nghỉ …"


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("Người lao động", True),
        ("Từ người thứ năm trở đi", True),
        ("trình tự, thủ tục", True),
        ("", False),
        ("đối tượng tiếp tục tham gia) và của từng tỉnh", False),
        ("trong phương án đầu tư", False),
        ("người giám hộ của học", False),
        ("Học viên đào tạo sĩ quan dự", False),
        ("hợp đồng từ ngày 01 tháng 01", False),
        ("người lao động trước khi người này", False),
        ("người lao động sức khỏe", False),
    ],
)
def test_whole_noun_phrases(words: str, sound: bool) -> None:  # noqa: FBT001 (pytest hands it over)
    assert is_sound(words) == sound


def test_words_that_something_must_follow() -> None:
    assert (ends_open("Bảo hiểm xã hội bắt buộc có"), ends_open("Bảo hiểm xã hội")) == (True, False)


def test_words_without_an_open_end() -> None:
    assert closed("giấy tờ phải đáp ứng") == "giấy tờ phải"
    assert closed("giấy tờ") == "giấy tờ"


def test_what_points_back() -> None:
    texts = ("sau thời hạn nêu trên", "thì đối tượng này", "Sau đó cứ thêm mỗi năm", "theo khoản này", "của Luật này")
    assert [points_back(text) for text in texts] == [True, True, True, False, False]


def test_whether_all_words_are_told() -> None:
    place = at("Lao động nữ được nghỉ 06 tháng khi sinh con", "06 tháng")
    assert says_all(place, "Lao động nữ được nghỉ khi sinh con")
    assert not says_all(place, "Lao động nữ được nghỉ")


def test_lead_ins_and_the_title_that_are_not_yet_told() -> None:
    leads = (f"{'Câu trước ' * 40}. Mức đóng được quy định như sau:", "Trong đó:", "Số tiền theo công thức sau:")
    assert unsaid(leads, "Đóng", "Người lao động") == ("Mức đóng",)
    assert unsaid(leads, "Phương thức", "Mức đóng") == ("Phương thức",)
    assert unsaid(("Câu trước. Mức đóng như sau:",), "", "Mức đóng") == ("Câu trước. Mức đóng",)
