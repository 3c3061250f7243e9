"""Items of a state as a list: the states that are offered, rows that open, the rest counted."""

from dataclasses import replace

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


def test_a_row_leaves_out_the_name_of_the_law_that_all_rows_begin_with() -> None:
    assert listed.gist("Theo Luật Bảo hiểm y tế, học sinh đóng bao nhiêu?") == "Học sinh đóng bao nhiêu?"
    assert [listed.gist(stem) for stem in ("Theo ai, ", "Ai đóng, ai hưởng?")] == ["Theo ai, ", "Ai đóng, ai hưởng?"]
    long = Item("2022-ha003", "Theo Quyết định số 27/2021/QĐ-UBND, ai đóng?", options("8%", "22%"), "B")
    assert '<span class="wb-one">Ai đóng?</span>' in listed.row(long, "", "")


def test_tab_stops_once_in_a_list_at_the_open_row_else_at_the_first() -> None:
    def stops(current: str) -> list[bool]:
        rows = [listed.row(replace(ITEM, id=f"2022-ha00{number}"), "", current) for number in range(1, 4)]
        return ["tabindex" not in one for one in listed.column(rows).split("</li>")[:-1]]

    assert stops("2022-ha002") == [False, True, False]
    assert stops("2022-ha009") == [True, False, False]


def test_nothing_is_a_sentence_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert listed.column([]) == '<p class="wb-empty">Không có câu nào ở trạng thái này.</p>'
    assert listed.column(["<li>1</li>"]) == '<ol class="wb-queue wb-column"><li>1</li></ol>'
    monkeypatch.setattr(listed, "MOST", 1)
    assert "Còn 2 câu; lọc thêm ở Bảng câu hỏi của màn hình 2." in listed.rest(3)
    assert listed.rest(1) == ""


def test_of_a_long_list_a_window_is_drawn_around_a_place_or_from_one_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "MOST", 10)
    assert [listed.window(25, at) for at in (0, 9, 10, 24, -1)] == [
        slice(0, 10),
        slice(0, 10),
        slice(10, 20),
        slice(20, 25),
        slice(0, 10),
    ]
    assert [listed.window(25, 3, begin) for begin in (0, 20, 25, -1)] == [
        slice(0, 10),
        slice(20, 25),
        slice(0, 10),
        slice(0, 10),
    ]
    assert listed.window(0, 0) == slice(0, 0)


def test_a_window_says_where_it_is_and_leads_on_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "MOST", 10)
    first, middle, last = (listed.turns(listed.window(25, at), 25) for at in (0, 10, 20))
    assert "Đang hiện câu 11–20 trong 25." in middle
    assert ('data-action="rows:0"' in middle, 'data-action="rows:20"' in middle) == (True, True)
    assert ('data-turn="up"' in first, 'data-turn="down"' in first) == (False, True)
    assert ('data-turn="up"' in last, 'data-turn="down"' in last) == (True, False)
    assert listed.turns(listed.window(10, 0), 10) == ""
