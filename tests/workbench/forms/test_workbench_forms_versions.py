"""Versions: drawn by a seed, numbers in order, options that speak of others last, every answer found back."""

from collections import Counter

import pytest

from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, options
from authoring.workbench.forms.versions import shuffle_versions

ITEMS = (
    Item("q1", "Mấy phần trăm?", options("8%", "14%", "22%", "26%"), "C"),
    Item("q2", "Ai đóng?", options("Người lao động", "Chủ sử dụng", "Cả A và B", "Ngân sách"), "C"),
    Item("q3", "Điều nào đúng?", options("Đóng đủ", "Đóng đúng hạn", "Tất cả các phương án trên"), "C"),
    *(Item(f"q{n}", f"Hỏi {n}?", options("mây", "mưa", "gió", "nắng"), "ABCD"[n % 4]) for n in range(4, 13)),
    Item("q13", "Chọn hai?", options("cam", "quýt", "mận", "đào", "mơ"), "BD"),
)
FORM = Form(
    "c", "Cuộc thi", "w", "Tuần", 1, 15, tuple(FormItem(n, i.id, 1, i.stem, i.options) for n, i in enumerate(ITEMS, 1))
)


def test_every_key_finds_back_to_the_form() -> None:
    versions, made = shuffle_versions(FORM, ITEMS, 24, "kín")
    assert [version.code for version in versions.versions] == [str(code) for code in range(101, 125)]
    for version, items in zip(versions.versions, made, strict=True):
        assert version.in_form([item.key for item in items]) == tuple(item.key for item in ITEMS)
        assert [item.id for item in items] == [ITEMS[place.number - 1].id for place in version.places]


def test_texts_find_back_too_letters_that_they_name_followed() -> None:
    versions, made = shuffle_versions(FORM, ITEMS, 12, "kín")
    named = Counter[str]()
    for version, items in zip(versions.versions, made, strict=True):
        for place, item in zip(version.places, items, strict=True):
            old = {option.label: option.text for option in ITEMS[place.number - 1].options}
            texts = [old[letter] for letter in place.letters]
            if item.id != "q2":
                assert [option.text for option in item.options] == texts
            else:
                both = item.options[-1].text
                named[both] += 1
                told = {option.text for option in item.options if option.label in both.removeprefix("Cả ")}
                assert told == {"Người lao động", "Chủ sử dụng"}
    assert len(named) > 1


def test_numbers_stay_in_order_and_what_speaks_of_others_last() -> None:
    versions, made = shuffle_versions(FORM, ITEMS, 24, "kín")
    letters = {
        number: {place.letters for version in versions.versions for place in version.places if place.number == number}
        for number in (1, 2, 3, 4)
    }
    assert letters[1] <= {"ABCD", "DCBA"}
    assert {one[-1] for one in letters[2]} == {"C"}
    assert letters[3] == {"ABC", "BAC"}
    assert len(letters[4]) > 4
    assert len({tuple(item.id for item in items) for items in made}) == 24


def test_the_seed_decides_and_another_gives_others() -> None:
    assert shuffle_versions(FORM, ITEMS, 2, "kín") == shuffle_versions(FORM, ITEMS, 2, "kín")
    assert shuffle_versions(FORM, ITEMS, 2, "kín") != shuffle_versions(FORM, ITEMS, 2, "khác")


@pytest.mark.parametrize("count", [0, 25])
def test_how_many_there_may_be(count: int) -> None:
    with pytest.raises(RefusedError, match="Số mã đề không hợp lệ"):
        shuffle_versions(FORM, ITEMS, count, "kín")
