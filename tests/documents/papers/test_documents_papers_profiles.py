"""Layouts as data."""

import pytest

from authoring.documents import PROFILES, profile
from authoring.model.errors import RefusedError


def test_the_layouts_of_the_settings_exist() -> None:
    assert {"party-2018", "party-2026", "state-2020", "plain"} == set(PROFILES)


def test_numbers_are_written_in_each_layout() -> None:
    parts = {"number": "07", "kind": "KH", "office": "BTGTU"}
    assert profile("party-2018").number.format(**parts) == "Số 07-KH/BTGTU"
    assert profile("state-2020").number.format(**parts | {"office": "BHXH"}) == "Số: 07/KH-BHXH"


def test_an_unknown_layout_is_refused_with_the_known_ones() -> None:
    with pytest.raises(RefusedError) as caught:
        profile("")
    assert str(caught.value) == (
        "Không có mẫu trình bày này. (cần party-2018, party-2026, state-2020, plain; đang là để trống)"
    )
