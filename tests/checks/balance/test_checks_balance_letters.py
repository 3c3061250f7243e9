"""Letters that speak of options, and those that don't."""

import pytest

from authoring.checks.balance.letters import letters_of_explanation, letters_of_option, listed_in_stem, renamed
from authoring.model.items import Item, options

PLAIN = ("Bộ Y tế", "Bộ Nội vụ", "Bộ Tài chính")


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    "said",
    [
        "[B]",
        "[B]. Bộ Nội vụ",
        "([B]) Bộ Nội vụ",
        "Đáp án [B]. Phương án [A] là cơ quan cũ, phương án [C] là ngày thành lập.",
        "Chọn [C] vì [A] và [B] đều sai.",
        "Đáp án đúng là: [d]",
        "Phương án [A], [B] và [D] thuộc Điều 5.",
        "[A] sai; [B] không đúng, còn [C] mới là đáp án đúng.",
        "Các ý [A], [C] đúng",
        "Điểm a khoản 1 Điều 5; điểm b, c cũng vậy.",
        "Hạng B đúng quy định, vitamin A, nhóm A và B.",
        "Câu trả lời H không có trong câu này.",
        "A là cơ quan nào thì luật không nói.",
        "H. Bộ nào đó",
        "",
    ],
)
def test_the_letters_of_an_explanation(said: str) -> None:
    text = said.replace("[", "").replace("]", "")
    item = Item("q", "Cơ quan nào?", options(*PLAIN, "Bộ Công an"), "B", explanation=text)
    assert marked(text, letters_of_explanation(item)) == said


@pytest.mark.parametrize(
    "said",
    [
        "Cả [A] và [B]",
        "D. Cả [A] và [B] đúng",
        "[A], [B] đều sai",
        "[a] và [b]",
        "[A] đúng, [B] sai",
        "Hạng A và hạng B",
        "Bộ",
    ],
)
def test_the_letters_of_an_option(said: str) -> None:
    text = said.replace("[", "").replace("]", "")
    item = Item("q", "Cơ quan nào?", options(*PLAIN, text), "A")
    assert marked(text, letters_of_option(item, item.options[3])) == said


def test_letters_of_a_list_in_the_stem_are_not_the_options() -> None:
    stem = "Trong các cơ quan: a) Bộ Y tế; b) Bộ Nội vụ; (3) Bộ Công an. Cơ quan nào đúng?"
    item = Item("q", stem, options("a và b", "Cả A và B", "Không rõ"), "A")
    assert listed_in_stem(item) == frozenset({"a", "b", "3"})
    assert [letters_of_option(item, option) for option in item.options] == [(), ((3, 4), (8, 9)), ()]


def test_letters_are_renamed_in_the_case_in_which_they_stand() -> None:
    assert renamed("Cả a và B, C", ((3, 4), (8, 9), (11, 12)), {"A": "C", "B": "A"}) == "Cả c và A, C"
