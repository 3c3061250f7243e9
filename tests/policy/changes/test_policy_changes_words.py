"""Two texts word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.policy.changes.words import Word, difference, keys, replacements, unmarked, words


def test_words_know_their_places() -> None:
    assert words("Mức [2] 4,5 %") == (Word("mức", 0, 3), Word("4,5%", 8, 13))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("trợ cấp hàng tháng", "Trợ cấp hằng tháng;"),
        ("sức khoẻ, uỷ ban", "sức khỏe ủy ban."),
        ("hạ sỹ quan, tỷ lệ, kỹ thuật, quý 3", "hạ sĩ quan tỉ lệ kĩ thuật, quí 03"),
        ("05 ngày", "5 ngày"),
        ("bảo hiểm[12] y tế [3]", "bảo hiểm y tế"),
        ("tỷ lệ 4,5 %", "tỉ lệ 4,5%"),
        ("h\u00e0ng th\u00e1ng", "ha\u0300ng tha\u0301ng"),
    ],
)
def test_other_writings_of_the_same_words(one: str, two: str) -> None:
    assert keys(one) == keys(two)
    assert difference(one, two) == ((), ())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("hàng hóa", "hằng hóa"),
        ("hàng", "hằng"),
        ("5 ngày", "50 ngày"),
        ("thúy", "thúi"),
        ("[02] Nam", "Nam"),
        ("0", ""),
    ],
)
def test_other_words(one: str, two: str) -> None:
    assert keys(one) != keys(two)


def test_marks_of_notes_go_and_labels_of_forms_stay() -> None:
    assert unmarked("[2] Bảo hiểm y tế[29] ở [02]. Giới tính [3]") == "Bảo hiểm y tế ở [02]. Giới tính"


def test_spans_of_what_was_taken_out_and_put_in() -> None:
    old, new = "Mức đóng bằng 6% mức lương cơ sở.", "Mức đóng tối đa bằng 4,5% mức tham chiếu, trừ trẻ em."
    deleted, inserted = difference(old, new)
    assert [old[slice(*span)] for span in deleted] == ["6%", "lương cơ sở"]
    assert [new[slice(*span)] for span in inserted] == ["tối đa", "4,5%", "tham chiếu, trừ trẻ em"]
    assert [(old[slice(*a)], new[slice(*b)]) for a, b in replacements(old, new)] == [
        ("", "tối đa"),
        ("6%", "4,5%"),
        ("lương cơ sở", "tham chiếu, trừ trẻ em"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (
            "do tổ chức bảo hiểm y tế đóng",
            "do cơ quan bảo hiểm xã hội đóng",
            [("tổ chức bảo hiểm y tế", "cơ quan bảo hiểm xã hội")],
        ),
        ("tổ chức công đoàn cơ sở lập", "công ty lập", [("tổ chức công đoàn cơ sở", "công ty")]),
        ("bằng 6% mức lương cơ sở", "bằng 8% mức tham chiếu", [("6%", "8%"), ("lương cơ sở", "tham chiếu")]),
        ("một hai ba bốn năm sáu", "x hai ba bốn năm y", [("một", "x"), ("sáu", "y")]),
        ("một hai ba bốn", "một ba", [("hai", ""), ("bốn", "")]),
    ],
)
def test_words_shared_by_chance_are_part_of_the_change(old: str, new: str, pairs: list[tuple[str, str]]) -> None:
    assert [(old[slice(*a)], new[slice(*b)]) for a, b in replacements(old, new)] == pairs


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("", "", ()),
        ("một", "một", ()),
        ("", "một hai", (((0, 0), (0, 7)),)),
        ("một hai", "", (((0, 7), (0, 0)),)),
        ("một hai", "một", (((4, 7), (3, 3)),)),
    ],
)
def test_edges(old: str, new: str, pairs: tuple[object, ...]) -> None:
    assert replacements(old, new) == pairs


WORDS = st.lists(st.sampled_from(["một", "hai", "ba", "bốn", "5%"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_without_the_marked_words_both_texts_say_the_same(old: str, new: str) -> None:
    deleted, inserted = difference(old, new)
    assert keys(_without(old, deleted)) == keys(_without(new, inserted))


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + " " + text[end:]
    return text
