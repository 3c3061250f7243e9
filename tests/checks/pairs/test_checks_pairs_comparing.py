"""Pairs that are one item, pairs that ask the same, and pairs that only look alike."""

import unicodedata

import pytest

from authoring.checks import pairs
from authoring.checks.pairs import comparing
from authoring.model.findings import Pair
from authoring.model.items import Item, options

DAYS = ("20 ngày", "30 ngày", "40 ngày", "60 ngày")
PAY = "Cơ quan bảo hiểm xã hội thanh toán trực tiếp chi phí khám bệnh, chữa bệnh trong thời hạn nào?"


def item(id_: str, stem: str, texts: tuple[str, ...] = DAYS, key: str = "C", citation: str = "Điều 35 khoản 2") -> Item:
    return Item(id_, stem, options(*texts), key, citation)


def kinds(one: Item, other: Item) -> list[str]:
    return [pair.kind for pair in pairs([one, other])]


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
        (item("b", PAY.replace(" ", "  ").replace("?", ":")), ("dấu câu, dấu cách",)),
    ],
)
def test_items_that_are_one_once_normalised(other: Item, because: tuple[str, ...]) -> None:
    (pair,) = pairs([item("a", PAY), other])
    assert (pair.items, pair.kind, pair.because) == (("a", "b"), "identical", because)
    assert pair.message.startswith("Hai câu là một câu, ")


def test_a_reworded_item_with_its_deciding_words() -> None:
    first = item("a", "Trẻ em dưới 06 tuổi được cấp lại thẻ bảo hiểm y tế trong thời hạn nào?")
    second = item("b", "Khi bị mất thẻ bảo hiểm y tế, trẻ dưới 6 tuổi được cấp lại thẻ sau bao nhiêu ngày?")
    assert pairs([first, second]) == (
        Pair(
            ("a", "b"),
            "duplicate",
            ("40 ngày", "6", "cấp lại", "thẻ", "trẻ em"),
            "Cùng hỏi một điều, cùng đáp án “40 ngày”, chung 3 phương án nhiễu. Giữ một câu, hoặc đổi điều được hỏi.",
        ),
    )


ASK = "Theo Luật Bảo hiểm y tế số 25/2008/QH12, người thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu phần trăm mức đóng?"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ASK, "Mức hỗ trợ cao nhất cho người thuộc hộ nghèo bằng mấy phần trăm mức đóng?", True),
        (ASK, "Người thuộc hộ cận nghèo được hỗ trợ tối đa bao nhiêu phần trăm mức đóng?", False),
        (ASK, "Người thuộc hộ nghèo được hỗ trợ tối thiểu bao nhiêu phần trăm mức đóng?", False),
        (ASK, "Người không thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu phần trăm mức đóng?", False),
        (ASK, "Người thuộc hộ nghèo ở miền núi được hỗ trợ tối đa bao nhiêu phần trăm mức đóng?", False),
        (ASK, "Năm 2025, người thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu phần trăm mức đóng?", False),
        (
            "Lao động nam đóng từ 15 năm hưởng lương hưu mức nào?",
            "Lao động nữ đóng từ 15 năm hưởng lương hưu mức nào?",
            False,
        ),
        ("Đóng đủ 15 năm thì hưởng lương hưu mức nào?", "Đóng đủ mười lăm năm thì hưởng lương hưu mức nào?", True),
        ("Đóng từ 15 năm đến 20 năm thì mức nào?", "Đóng từ 15 năm đến 25 năm thì mức nào?", False),
        ("Mức đóng bảo hiểm xã hội là bao nhiêu?", "Mức đóng bảo hiểm y tế là bao nhiêu?", False),
        ("Hồ sơ nộp ngày 01/7/2025 theo mức nào?", "Hồ sơ nộp ngày 01/7/2026 theo mức nào?", False),
        ("Một người được khám trong mấy ngày?", "Hai người được khám trong mấy ngày?", False),
        ("Một người được khám trong mấy ngày?", "Mỗi người được khám trong bao lâu?", True),
        ("Khoản nào không thuộc mức đóng?", "Khoản nào thuộc mức đóng?", False),
    ],
)
def test_the_deciding_words_decide(one: str, other: str, same: bool) -> None:  # noqa: FBT001 — the expected answer
    assert kinds(item("a", one), item("b", other)) == (["duplicate"] if same else [])


def test_other_keys_or_other_distractors_are_no_duplicate() -> None:
    reworded = f"{PAY[:-1]} kể từ khi nhận hồ sơ?"
    assert kinds(item("a", PAY), item("b", PAY, key="D")) == []
    assert kinds(item("a", PAY), item("b", reworded, ("30 ngày", "31 ngày", "32 ngày", "40 ngày"), "D")) == []
    assert kinds(item("a", PAY), item("b", reworded, ("20 ngày", "31 ngày", "40 ngày", "60 ngày"))) == ["duplicate"]
    assert kinds(item("a", "Ai ký?", ("Bộ", "Sở", "Xã", "Tỉnh")), item("b", "Ai ký", ("Bộ", "Sở", "Xã", "Thôn"))) == [
        "duplicate"
    ]


def test_weak_words_exchanged_need_the_same_citation() -> None:
    one, other = "Cơ quan giải quyết hồ sơ trong thời hạn nào?", "Tổ chức tiến hành hồ sơ trong thời hạn nào?"
    assert kinds(item("a", one), item("b", other, citation="Điều 35")) == ["duplicate"]
    assert kinds(item("a", one), item("b", other, citation="Điều 3")) == []
    assert kinds(item("a", one, citation=""), item("b", other, citation="")) == []


def test_typed_answers_compare_by_value() -> None:
    bounded = ("không quá 5 ngày", "dưới 9 ngày", "từ 3 ngày", "từ trên 9 ngày")
    assert kinds(item("a", PAY, bounded), item("b", f"Xin cho biết, {PAY}", ("tối đa 5 ngày", *bounded[1:]))) == [
        "duplicate"
    ]


def test_pairs_come_in_the_order_of_the_items_and_only_once() -> None:
    items = [item("c", PAY), item("a", PAY), item("b", f"Xin cho biết, {PAY.lower()}")]
    assert [(pair.items, pair.kind) for pair in pairs(items)] == [
        (("c", "a"), "identical"),
        (("c", "b"), "duplicate"),
        (("a", "b"), "duplicate"),
    ]


def test_large_groups_are_compared_through_their_rare_syllables(monkeypatch: pytest.MonkeyPatch) -> None:
    stems = [f"Người ở bản {name} được hưởng trợ cấp trong thời hạn nào?" for name in ("Pơ", "Mơ", "Lơ", "Tơ")]
    items = [
        item(str(at), stem)
        for at, stem in enumerate([*stems, "Trợ cấp cho người ở bản Mơ hưởng trong bao nhiêu ngày?"])
    ]
    whole = pairs(items)
    monkeypatch.setattr(comparing, "_FULL", 2)
    assert pairs(items) == whole
    assert [pair.items for pair in whole] == [("1", "4")]
