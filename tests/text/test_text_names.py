"""The order of Vietnamese names."""

from hypothesis import given
from hypothesis import strategies as st

from authoring.text import name_key

ORDERED = [
    "",
    "Lê Thị An",
    "Nguyễn An",
    "Nguyễn Văn An",
    "Nguyễn Vân An",
    "Trần Ánh",
    "Bùi Ân",
    "Đỗ Bình",
    "Phạm Dũng",
    "Dương Đức",
    "Cao Hà",
    "Cao Hả",
    "Cao Hã",
    "Cao Há",
    "Cao Hạ",
    "Cao Hòa",
    "Cao Ý",
]


def test_given_name_first_then_family_then_middle() -> None:
    shuffled = ORDERED[::-1]
    assert sorted(shuffled, key=name_key) == ORDERED


def test_key_of_other_letters_and_digits() -> None:
    assert name_key("A 2") < name_key("A é") < name_key("A щ")
    assert name_key("CAO hà") == name_key("cao HÀ")


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert len(name_key(text)) == 2 * len(text.split())
