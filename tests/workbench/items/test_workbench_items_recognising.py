"""A question is known by its id, else by what it says; between two that fit nobody guesses."""

import pytest

from authoring.model.items import Item, options
from authoring.workbench.items.recognising import recognise

RATE = Item("q1", "Người lao động đóng bảo hiểm y tế bao nhiêu phần trăm?", options("1,5%", "3%", "4,5%"))
WHO = Item("q2", "Ai lập danh sách tham gia bảo hiểm y tế của hộ gia đình?", options("Uỷ ban xã", "Sở Y tế", "Trường"))
CARD = Item("q3", "Thẻ bảo hiểm y tế được cấp trong mấy ngày?", options("5 ngày", "7 ngày"))
BANK = {item.id: item for item in (RATE, WHO, CARD)}


def found(*items: Item, named: bool = False) -> list[str]:
    return recognise(items, [named] * len(items), BANK)


def asked(stem: str, *offered: str, id_: str = "") -> Item:
    return Item(id_, stem, options(*offered))


@pytest.mark.parametrize(
    ("item", "id_"),
    [
        (asked("NGƯỜI lao động đóng bảo hiểm y tế bao nhiêu phần trăm", "1,5 %", "3%", "4,5%"), "q1"),
        (asked(RATE.stem, "4,5%", "3%", "1,5%"), "q1"),
        (asked(RATE.stem, "2%", "5%"), "q1"),
        (
            asked("Ai lập danh sách tham gia bảo hiểm y tế hộ gia đình?", "Uỷ ban nhân dân xã", "Sở Y tế", "Trường"),
            "q2",
        ),
        (
            asked(
                "Ai lập danh sách tham gia bảo hiểm y tế của hộ gia đình ở điều 5?", "Uỷ ban xã", "Sở Y tế", "Trường"
            ),
            "",
        ),
        (asked("Ai thu tiền tham gia bảo hiểm xã hội của hộ gia đình?", "Uỷ ban xã", "Sở Y tế", "Trường"), ""),
        (asked("Ai lập danh sách tham gia bảo hiểm y tế cho hộ gia đình?", "một", "hai", "ba"), ""),
        (asked("?", "x", "y"), ""),
    ],
)
def test_what_a_question_says(item: Item, id_: str) -> None:
    assert found(item) == [id_]


def test_an_id_goes_before_what_is_said_and_is_given_once() -> None:
    assert found(asked(WHO.stem, "Uỷ ban xã", "Sở Y tế", "Trường", id_="q1"), named=True) == ["q1"]
    assert found(RATE, RATE, named=True) == ["q1", ""]
    assert found(asked(RATE.stem, "1,5%", "3%", "4,5%", id_="lạ"), named=True) == ["q1"]
    assert found(asked("Mới tinh?", "x", "y", id_="q3")) == [""]


def test_between_two_that_fit_nobody_guesses() -> None:
    one, two = asked(RATE.stem, "2%", "5%"), asked(RATE.stem, "2%", "6%")
    assert found(one, two) == ["", ""]
    near = "Ai lập danh sách tham gia bảo hiểm y tế {} hộ gia đình?"
    texts = ("Uỷ ban xã", "Sở Y tế", "Trường")
    assert found(asked(near.format("cho"), *texts), asked(near.format("ở"), *texts)) == ["", ""]
