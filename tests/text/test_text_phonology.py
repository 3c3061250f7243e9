"""Which words can be Vietnamese syllables, with their marks and without; syllables run together; borrowed words."""

import pytest

from authoring.text.phonology import borrowed, joined, near, possible, restorable


@pytest.mark.parametrize(
    "word",
    "nghiêng giếng gì gìn giữ quốc quyết khuỷu ngoằn thuở yểng yếu xoong gậy kỹ nghĩa ướt ọp gạch quýt chuếnh".split(),  # noqa: SIM905
)
def test_syllables_of_vietnamese(word: str) -> None:
    assert possible(word)


@pytest.mark.parametrize("word", "thuôc tuỏi nghành ghà kà cê ngế đươc hiẻm khôg bớ́ quôi ôk zô ừng1".split())  # noqa: SIM905
def test_no_syllables_of_vietnamese(word: str) -> None:
    assert not possible(word)


def test_syllables_that_have_lost_their_marks() -> None:
    words = "truong hop tiep nghanh b thuôc thuốc zô".split()  # noqa: SIM905
    assert [possible(word, unmarked=True) for word in words] == [True, True, True, True, False, True, True, False]
    assert [possible(word) for word in words] == [False, False, False, False, False, False, True, False]


def test_syllables_near_and_joined() -> None:
    assert [restorable(word) for word in ("nguoi", "viec", "lao", "bcd")] == [True, True, False, False]
    assert [near(word) for word in ("lưong", "đăk", "bcd")] == [True, False, False]
    assert (joined("hợpđồng"), joined("nghành")) == (("hợp", "đồng"), None)
    assert [borrowed(word) for word in ("vắcxin", "kilômét", "thôngbáo", "laođộng", "prôtêin")] == [
        True,
        True,
        False,
        False,
        False,
    ]
