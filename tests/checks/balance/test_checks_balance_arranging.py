"""How options may stand, and what follows them when they move."""

import pytest

from authoring.checks import sorted_item
from authoring.checks.balance.arranging import Standing, arranged, standing
from authoring.model.items import Item, options


def item(*texts: str, key: str = "A", stem: str = "Cơ quan nào?", explanation: str = "") -> Item:
    return Item("q", stem, options(*texts), key, explanation=explanation)


NUMBERED = "Xét: (1) khám; (2) chữa; (3) cấp thuốc. Quyền nào đúng?"
LETTERED = "Xét: a) khám; b) chữa; c) cấp thuốc. Quyền nào đúng?"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (item("Bộ", "Sở", "Cục"), Standing((0, 1, 2), (), fixed=False)),
        (item("Bộ", "Tất cả các phương án trên", "Sở"), Standing((0, 2), (1,), fixed=False)),
        (item("Cả B và C", "Bộ", "Sở", "A đúng, B sai"), Standing((1, 2), (0, 3), fixed=False)),
        (item("3 ngày", "5 ngày", "7 ngày"), Standing((0, 1, 2), (), fixed=True, turnable=True)),
        (item("7 ngày", "5 ngày", "Cả A và B", "3 ngày"), Standing((0, 1, 3), (2,), fixed=True, turnable=True)),
        (item("5 ngày", "3 ngày", "5 ngày", "7 ngày"), Standing((1, 0, 2, 3), (), fixed=True, turnable=True)),
        (item("3 ngày", "3 ngày", "5 ngày"), Standing((0, 1, 2), (), fixed=True, turnable=True)),
        (item("3 ngày", "5 ngày", "7 ngày", "Không giới hạn"), Standing((0, 1, 2, 3), (), fixed=True)),
        (item("5 ngày", "3 ngày", "7 ngày", "Không giới hạn"), Standing((0, 1, 2, 3), (), fixed=False)),
        (item("5 ngày", "3 tháng", "7 %", "Không giới hạn"), Standing((0, 1, 2, 3), (), fixed=False)),
        (item("Đúng", "Sai"), Standing((0, 1), (), fixed=True)),
        (item("B. Bộ", "C. Sở", "D. Cục"), Standing((0, 1, 2), (), fixed=True)),
        (
            item("(1), (2)", "(1), (3)", "(2), (3)", "Cả (1), (2) và (3)", stem=NUMBERED),
            Standing((0, 1, 2, 3), (), fixed=False),
        ),
        (
            item("a và b", "a và c", "b và c", "Tất cả các ý trên", stem=LETTERED),
            Standing((0, 1, 2), (3,), fixed=False),
        ),
        (item("A và B", "A và C", "B và C"), Standing((0, 1, 2), (), fixed=True)),
        (item("(1), (2)", "(1), (3)", "(2), (3)"), Standing((0, 1, 2), (), fixed=False)),
        (item("Biển 1", "Biển 2", "Biển 1 và 2"), Standing((0, 1), (2,), fixed=False)),
        (item(), Standing((), (), fixed=True)),
    ],
)
def test_what_may_move(given: Item, expected: Standing) -> None:
    assert standing(given, sorted_item) == expected


def test_only_numbers_are_turned_and_only_when_asked() -> None:
    numbers = Standing((2, 0, 1), (3,), fixed=True, turnable=True)
    assert numbers.orders() == ((2, 0, 1, 3),)
    assert numbers.orders(turning=True) == ((2, 0, 1, 3), (1, 0, 2, 3))
    assert Standing((0, 1), (), fixed=True).orders(turning=True) == ((0, 1),)


def test_key_marks_and_named_letters_follow() -> None:
    said = "Đáp án C. Phương án A và B thuộc điểm a khoản 2."
    given = item("A. Bộ", "b) Sở", "(C) Cục", "Cả A và C", key="C", explanation=said)
    assert arranged(given, (2, 0, 1, 3)) == item(
        "(A) Cục",
        "B. Bộ",
        "c) Sở",
        "Cả A và B",
        key="A",
        explanation="Đáp án A. Phương án B và C thuộc điểm a khoản 2.",
    )


def test_what_judges_options_apart_keeps_its_order_of_words() -> None:
    given = item("Bộ", "Sở", "A đúng, B sai", key="C")
    assert arranged(given, (1, 0, 2)) == item("Sở", "Bộ", "B đúng, A sai", key="C")
