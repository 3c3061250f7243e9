"""Items of a state as a list: the states that are offered, rows that open, the rest counted."""

import pytest

from authoring.model.items import Item, options
from authoring.screens.pieces import listed

ITEM = Item("2022-ha001", "Mức đóng <b>?", options("8%", "22%"), "B")


def test_every_state_is_offered_released_among_them_and_no_other() -> None:
    html = listed.offer("Chờ tôi")
    assert '<option value="">Chờ tôi</option><option value="draft">Bản nháp</option>' in html
    assert '<option value="released">Đã phát hành</option>' in html
    assert [listed.is_offered(value) for value in ("", "released", "nowhere")] == [True, True, False]


def test_a_row_opens_its_item_and_says_which_is_open() -> None:
    row = listed.row(ITEM, "Đã phát hành, tuần 30", "2022-ha001", "<i>x</i>")
    assert 'data-action="open:2022-ha001" aria-current="true"' in row
    assert "<small>Đã phát hành, tuần 30</small>" in row
    assert "Mức đóng &lt;b&gt;?</span><i>x</i></button>" in row
    assert "aria-current" not in listed.row(ITEM, "", "2022-ha002")


def test_nothing_is_a_sentence_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert listed.column([]) == '<p class="wb-empty">Không có câu nào ở trạng thái này.</p>'
    assert listed.column(["<li>1</li>"]) == '<ol class="wb-queue wb-column"><li>1</li></ol>'
    monkeypatch.setattr(listed, "MOST", 1)
    assert "Còn 2 câu; lọc thêm ở Bảng câu hỏi của màn hình 2." in listed.rest(3)
    assert listed.rest(1) == ""
