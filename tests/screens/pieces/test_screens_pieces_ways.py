"""A screen that a sentence names is a link to it, on the week that is spoken of."""

import pytest

from authoring.screens.pieces.ways import led


@pytest.mark.parametrize(
    ("text", "week", "shown"),
    [
        ("Ghi ở màn hình 5.", "2022-w30", 'Ghi ở <a href="05-cham-bai-tuan.ipynb?week=2022-w30">màn hình 5</a>.'),
        ("Ghi ở màn hình 5.", "", 'Ghi ở <a href="05-cham-bai-tuan.ipynb">màn hình 5</a>.'),
        ("Màn hình 7 <b>", "2022-w30", '<a href="07-van-ban.ipynb">Màn hình 7</a> &lt;b&gt;'),
        ("Màn hình 57, màn hình thứ 5", "", "Màn hình 57, màn hình thứ 5"),
    ],
)
def test_a_named_screen_is_a_link(text: str, week: str, shown: str) -> None:
    assert led(text, week) == shown
