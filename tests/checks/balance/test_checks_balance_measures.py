"""Key positions and the guesser's score of small sets that can be counted by hand."""

import pytest

from authoring.checks import balance
from authoring.model.findings import Measure
from authoring.model.items import Item, options

PLAIN = ("Quốc hội khóa mới", "Chính phủ nước ta", "Bộ Nội vụ mới", "Hội đồng nhân dân")


def keyed(keys: str, *texts: str) -> list[Item]:
    return [Item(f"q{at}", "Cơ quan nào?", options(*(texts or PLAIN)), key) for at, key in enumerate(keys)]


def score(*items: Item) -> int:
    return balance(items)[0].value


def test_an_even_set_passes() -> None:
    assert balance(keyed("ABCD" * 5)) == (
        Measure("guesser-score", 250, 270, ok=True),
        Measure("key-positions", 0, 7815, ok=True),
        *(Measure(f"key-positions-{letter}", 5, 8, ok=True) for letter in "ABCD"),
        Measure("key-runs", 1, 3, ok=True),
    )


def test_a_leaning_set_is_told_and_exploited() -> None:
    measures = balance(keyed("B" * 9 + "C" * 8 + "ADA"))
    assert measures[0] == Measure("guesser-score", 450, 270, ok=False)
    assert measures[1] == Measure("key-positions", 10000, 7815, ok=False)
    assert measures[3] == Measure("key-positions-B", 9, 8, ok=False)
    assert measures[-1] == Measure("key-runs", 9, 3, ok=False)


def test_three_options_give_a_third_to_each_letter() -> None:
    measures = balance(keyed("ABC", *PLAIN[:3]))
    assert measures[1] == Measure("key-positions", 0, 5991, ok=True)
    assert measures[0].value == 333


def test_items_without_one_key_are_left_out_of_the_positions() -> None:
    assert [one.value for one in balance([*keyed("A"), Item("x", "Ai?", options(*PLAIN), "AB")])[2:6]] == [1, 0, 0, 0]


def test_an_empty_set_has_nothing_to_tell() -> None:
    assert [(one.measure, one.value, one.ok) for one in balance([])] == [
        ("guesser-score", 0, True),
        ("key-positions", 0, True),
        ("key-runs", 0, True),
    ]
    assert score(Item("x", "Ai?", (), "A")) == 0


@pytest.mark.parametrize(
    ("texts", "key", "expected"),
    [
        (("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Tất cả các phương án trên"), "D", 1000),
        (("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Tất cả các phương án trên"), "A", 0),
        (("Quốc hội", "Chính phủ do Quốc hội bầu ra", "Bộ Nội vụ", "Bộ Y tế"), "B", 1000),
        (("50% mức tham chiếu", "Tiền lương tháng", "Mức thu nhập", "Mức trợ cấp"), "A", 1000),
        (("5 ngày", "7 ngày", "9 ngày", "Chưa rõ"), "D", 1000),
        (("5 ngày", "Chưa rõ", "7 ngày"), "B", 333),
        (("62 tuổi", "60 tuổi", "61 tuổi", "65 tuổi"), "A", 1000),
        (("60 tuổi", "62 tuổi", "61 tuổi", "65 tuổi"), "B", 500),
        (("60 tuổi", "61 tuổi", "62 tuổi", "65 tuổi"), "B", 250),
        (("60 tuổi", "61 tháng", "62 tuổi", "60 tuổi"), "B", 250),
        (("Một điều",), "A", 1000),
    ],
)
def test_the_cues_by_their_order(texts: tuple[str, ...], key: str, expected: int) -> None:
    assert score(*keyed(key, *texts)) == expected
