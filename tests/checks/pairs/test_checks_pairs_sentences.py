"""What is said of pairs: deciding words and advice."""

import unicodedata

import pytest

from authoring.checks.pairs.comparing import compare
from authoring.model.findings import Pair
from authoring.model.items import Item, options

DAYS = ("20 ngày", "30 ngày", "40 ngày", "60 ngày")
PAY = "Cơ quan bảo hiểm xã hội thanh toán trực tiếp chi phí khám bệnh, chữa bệnh trong thời hạn nào?"


def item(id_: str, stem: str, texts: tuple[str, ...] = DAYS, key: str = "C") -> Item:
    return Item(id_, stem, options(*texts), key)


@pytest.mark.parametrize(
    ("other", "because"),
    [
        (item("b", PAY), ("giống từng chữ",)),
        (item("b", PAY, ("40 ngày", "20 ngày", "60 ngày", "30 ngày"), "A"), ("thứ tự phương án",)),
        (
            item("b", f"Câu 7. {PAY}", tuple(f"{x}. {d}" for x, d in zip("ABCD", DAYS, strict=True))),
            ("số câu hoặc chữ cái còn sót",),
        ),
        (item("b", unicodedata.normalize("NFD", PAY)), ("cách ghép dấu",)),
        (item("b", PAY.upper()), ("chữ hoa",)),
        (item("b", PAY.replace(" ", "  ").replace("?", ":")), ("dấu câu, dấu cách, kiểu gõ",)),
        (item("b", PAY.replace("o", "о")), ("dấu câu, dấu cách, kiểu gõ",)),
    ],
)
def test_items_that_are_one_once_normalised(other: Item, because: tuple[str, ...]) -> None:
    (pair,) = compare([item("a", PAY), other])
    assert (pair.items, pair.kind, pair.because) == (("a", "b"), "identical", because)
    assert pair.message.startswith("Hai câu là một câu, ")


@pytest.mark.parametrize(
    ("other", "kind", "because", "message"),
    [
        (
            item("b", "Sau mấy ngày thì trẻ em dưới 6 tuổi bị mất thẻ được cấp lại?"),
            "duplicate",
            ("40 ngày", "6"),
            "Cùng hỏi một điều, cùng đáp án “40 ngày”. Giữ một câu, hoặc đổi điều được hỏi.",
        ),
        (
            item("b", "Trẻ em dưới 06 tuổi được cấp lại thẻ sau bao lâu?", key="A"),
            "contradiction",
            ("40 ngày", "20 ngày"),
            "Cùng hỏi một điều nhưng hai đáp án không thể cùng đúng: “40 ngày” và “20 ngày”. Đối chiếu văn bản, sửa một câu.",
        ),
        (
            item("b", "Trẻ em dưới 07 tuổi được cấp lại thẻ trong thời hạn nào?"),
            "distinct",
            ("6 / 7",),
            "Trông giống nhau nhưng khác ở: **6** / 7. Giữ được cả hai.",
        ),
        (
            item("b", "Trẻ em dưới 06 tuổi ở đảo được cấp lại thẻ trong thời hạn nào?"),
            "distinct",
            ("(không nêu) / đảo",),
            "Trông giống nhau nhưng khác ở: **(không nêu)** / đảo. Giữ được cả hai.",
        ),
        (
            item(
                "b",
                "Sau mấy ngày thì trẻ em dưới 6 tuổi được cấp lại thẻ?",
                ("1 ngày", "2 ngày", "3 ngày", "40 ngày"),
                "D",
            ),
            "variant",
            ("40 ngày",),
            "Cùng một dữ kiện (40 ngày), hỏi cách khác hoặc khác phương án. Giữ được, nhưng không cùng một tuần.",
        ),
        (
            item(
                "b", "Quá 40 ngày mà trẻ em dưới 6 tuổi chưa được cấp lại thẻ thì hỏi ai?", ("Xã", "Tỉnh", "Bộ", "Sở")
            ),
            "cue",
            ("40 ngày",),
            "Câu dẫn của câu này làm lộ đáp án “40 ngày” của câu kia. Không đưa hai câu vào cùng một tuần.",
        ),
    ],
)
def test_deciding_words_and_advice(other: Item, kind: str, because: tuple[str, ...], message: str) -> None:
    first = item("a", "Trẻ em dưới 06 tuổi được cấp lại thẻ trong thời hạn nào?")
    assert compare([first, other]) == (Pair(("a", "b"), kind, because, message),)
