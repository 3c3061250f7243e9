"""Citations in several writings as one place."""

import pytest

from authoring.checks.pairs.citing import near, place


@pytest.mark.parametrize(
    ("citation", "path", "years"),
    [
        ("Điều 12 khoản 1 điểm b", "12.1.b.", set()),
        ("điểm b khoản 1 Điều 12 Luật Kho năm 2014", "12.1.b.", {"2014"}),
        ("d12.k1.b", "12.1.b.", set()),
        ("luat-41-2024-qh15-kho:d12.k1", "12.1.", {"2024"}),
        ("d48b.k3a.đ", "48b.3a.đ.", set()),
        ("Phụ lục II", "phụ lục ii", set()),
        ("khoản 3", "khoản 3", set()),
        ("", "", set()),
    ],
)
def test_a_place_is_one_in_every_writing(citation: str, path: str, years: set[str]) -> None:
    found = place(citation)
    assert (found.path, set(found.years)) == (path, years)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Điều 12 khoản 1", "d12.k1", True),
        ("Điều 12", "d12.k1.b", True),
        ("Điều 1", "Điều 12", False),
        ("Điều 12 Luật năm 2014", "Điều 12 Luật năm 2024", False),
        ("Điều 12 Luật năm 2014", "Điều 12", True),
        ("", "Điều 12", None),
    ],
)
def test_places_are_one_or_inside_one_another(one: str, other: str, found: bool | None) -> None:  # noqa: FBT001 — the answer
    assert near(place(one), place(other)) is found
    assert near(place(other), place(one)) is found
