"""Options that speak of the others, and options that only look like it."""

import pytest

from authoring.checks.relatives import Relative, named_letters, relative
from authoring.model.items import Item, options

CASES = (
    ("all", "Tất cả các phương án trên"),
    ("all", "Cả ba phương án trên đều đúng"),
    ("all", "Các đối tượng nêu trên"),
    ("all", "Cả ba"),
    ("all", "Tất cả"),
    ("all", "Toàn bộ các nội dung nêu trên."),
    ("all", "Cả A, B và C đều đúng"),
    ("all", "A + B + C"),
    ("all", "Tất cả a, b, c đều đúng."),
    ("all", "Cả a,b,c,d đều đúng"),
    ("all", "D. Cả 3 đáp án trên đều đúng"),
    ("all", "Tất cả những người nêu trên"),
    ("none", "Không có đáp án nào đúng"),
    ("none", "Không có trường hợp nào"),
    ("none", "Cả ba phương án trên đều sai"),
    ("none", "Các đáp án trên đều không đúng"),
    ("none", "Cả A, B, C đều sai"),
    ("none", "Không thuộc trường hợp nào nêu trên"),
    ("none", "Phương án khác"),
    ("some", "Cả A và B"),
    ("some", "Chỉ A và C"),
    ("some", "A, B đúng"),
    ("some", "Câu b và c đúng"),
    ("some", "(1), (3)"),
    ("some", "Cả (1), (2) và (3)"),
    ("all", "Tất cả các phương án dưới đây"),
    ("all", "Cả hai biển"),
    ("all", "Cả ba loại xe"),
    ("none", "Không biển nào"),
    ("some", "Biển 1 và 3"),
    ("some", "Cả ý 1 và ý 2"),
    (None, "Điều 5 và Điều 6"),
    (None, "Không xe nào được phép đi"),
    ("none", "A và C đều sai"),
    ("some", "A đúng"),
    ("some", "Chỉ A đúng"),
    ("some", "Cả A và B đều không cần"),
    ("some", "Yếu tố (b) và (c)"),
    ("some", "Cả một điều và hai điều"),
    (None, "Cả một điều và bốn điều"),
    (None, "Nhà thầu A"),
    (None, "Cả"),
    (None, "Cả nước"),
    (None, "Tất cả các quyền"),
    (None, "Toàn bộ chi phí"),
    (None, "Cả hai vợ chồng"),
    (None, "Không có trường hợp"),
    (None, "Không có người trực tiếp nuôi dưỡng"),
    (None, "Ông A và bà B"),
    (None, "Vitamin A và D"),
    (None, "A và H"),
    (None, "Năm 2014 và 2015"),
    (None, "Tất cả các phương án trên đều đúng khi có đủ hồ sơ hợp lệ"),
    (None, ""),
)


def item(last: str) -> Item:
    return Item("x", "Câu nào?", options("Một điều", "Hai điều", "Ba điều", last), "A")


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_what_an_option_says_of_the_others(kind: str | None, text: str) -> None:
    one = item(text)
    assert relative(one, one.options[3]) == kind


def test_two_letters_of_three_options_are_some_not_all() -> None:
    one = Item("x", "Câu nào?", options("Một điều", "Hai điều", "Cả A và B"), "C")
    assert relative(one, one.options[2]) == "some"


def test_letters_that_are_named() -> None:
    one = item("Cả A và câu C đúng")
    assert named_letters(one, "Cả A và câu C đúng") == {"A", "C"}
    assert named_letters(one, "Một điều") == frozenset()


def test_letters_left_by_an_import_are_named_too() -> None:
    one = Item("x", "Câu nào?", options("e. Một", "f. Hai", "g. Ba", "h. Cả e, f, g đều sai"), "A")
    assert [relative(one, option) for option in one.options] == [None, None, None, "none"]
    assert named_letters(one, "Cả e và f") == {"E", "F"}


def test_small_letters_of_a_list_in_the_stem_name_no_option() -> None:
    listed = Item(
        "q", "Xét: a) gieo; b) tưới; c) bón. Việc nào làm trước?", options("a và b", "b và c", "Cả a, b và c")
    )
    assert [relative(listed, option) for option in listed.options] == [Relative.SOME] * 3
    assert named_letters(listed, "a và b") == frozenset()
    capital = Item("q", listed.stem, options("gieo", "tưới", "Cả A và B"))
    assert named_letters(capital, "Cả A và B") == {"A", "B"}
    bare = Item("q", "Việc nào làm trước?", listed.options)
    assert (relative(bare, bare.options[0]), named_letters(bare, "a và b")) == (Relative.SOME, frozenset({"A", "B"}))
