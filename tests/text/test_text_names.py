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
    "Cao Ý 2",
]


def test_given_name_first_then_family_then_middle() -> None:
    expected = [*ORDERED[:-1]]
    assert sorted(reversed(expected), key=name_key) == expected


def test_key_of_other_letters_and_digits() -> None:
    assert name_key("A 2") < name_key("A é") < name_key("A щ")
    assert name_key("CAO hà") == name_key("cao HÀ")


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert len(name_key(text)) == 2 * len(text.split())
