"""Parts are values in, HTML out; whatever is typed stays text."""

import pytest

from authoring.screens.pieces import parts, texts
from authoring.screens.pieces.parts import LEVELS, SHAPES, marked, shape

EVIL = "<img src=x onerror=alert(1)>\"'&"
SAFE = "&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;"


@pytest.mark.parametrize(
    "html",
    [
        parts.marked(EVIL, []),
        parts.mark("block", EVIL),
        parts.button("go", EVIL, off=EVIL, then=EVIL, says=EVIL, key="Alt+G"),
        parts.jump("stem", EVIL),
        parts.bar("00-trang-chu", EVIL, sample=True),
        parts.because("info", EVIL, EVIL, "quote"),
        parts.pair([(EVIL, EVIL)]),
        parts.finding(0, "warn", EVIL, EVIL),
        parts.table(EVIL, (EVIL,), []),
        parts.card("x", EVIL, ""),
        parts.area("stem", EVIL, hint=EVIL, small=EVIL),
        parts.line("citation", EVIL, hint=EVIL),
        parts.choice("topic", EVIL, [(EVIL, EVIL)]),
        parts.keys((EVIL, EVIL)),
        parts.progress(1, 2, EVIL),
        parts.sums((1, EVIL)),
        parts.refusal(EVIL),
    ],
)
def test_typed_html_stays_text(html: str) -> None:
    assert SAFE in html
    assert "<img" not in html


def test_spans_are_marked_in_order_and_never_twice() -> None:
    assert marked("đóng 8% & 9%", [(10, 12), (5, 7)]) == "đóng <mark>8%</mark> &amp; <mark>9%</mark>"
    assert marked("abcdef", [(0, 3), (1, 2), (2, 5), (4, 4)]) == "<mark>abc</mark><mark>de</mark>f"
    assert marked("a", [(0, 1)]) == "<mark>a</mark>"


def test_each_level_has_a_shape_and_a_word_of_its_own() -> None:
    assert len({SHAPES[level] for level in SHAPES}) == len(SHAPES)
    assert {level for level, word in LEVELS.items() if word} == {"block", "warn", "info", "stale", "ok"}
    assert shape("ok") in parts.mark("ok")
    assert f"<span>{texts.FINE}</span>" in parts.mark("ok")
    assert "<span></span>" in parts.mark("none", "")
    assert "wb-tag" in parts.mark("none", "x", tag=True)


def test_a_button_that_is_off_says_why_and_keeps_the_focus() -> None:
    html = parts.button("submit", "Gửi", off="Còn 1 chỗ phải sửa", key="Ctrl+G", kind="wb-primary")
    assert 'aria-disabled="true" title="Còn 1 chỗ phải sửa"' in html
    assert 'aria-keyshortcuts="Control+G"' in html
    assert " disabled" not in html
    assert "data-then" not in parts.button("go", "Đi")


def test_the_bar_says_where_one_is() -> None:
    html = parts.bar("01-soan-cau-hoi", "Hà")
    assert '<a href="01-soan-cau-hoi.ipynb" aria-current=page>' in html
    assert '<a href="00-trang-chu.ipynb">' in html
    assert texts.SAMPLE_TAG not in html


def test_quotes_places_and_tools_are_left_out_where_there_are_none() -> None:
    assert "wb-cite" not in parts.because("none", "x", "", "")
    assert "wb-quote" not in parts.because("none", "x", "", "")
    assert "wb-links" not in parts.finding(0, "warn", "x", "y")
    assert '<div class="wb-links"><b>z</b></div>' in parts.finding(0, "warn", "x", "y", links=["<b>z</b>"])
    assert "<small>" not in parts.card("x", "y", "z")
    assert "<small>n</small>" in parts.card("x", "y", "z", note="n", pad=False)


def test_a_table_has_a_caption_and_headings_for_rows_and_columns() -> None:
    html = parts.table("Tên", ("a", "b"), [("<b>1</b>", "2")], numbers=(1,))
    assert '<th scope="col">a</th><th scope="col" class="wb-num">b</th>' in html
    assert '<tr><th scope="row"><b>1</b></th><td class="wb-num">2</td></tr>' in html


@pytest.mark.parametrize(("done", "of", "width"), [(0, 0, 100), (1, 3, 33), (5, 4, 100)])
def test_a_share_is_never_more_than_the_whole(done: int, of: int, width: int) -> None:
    assert f'style="width:{width}%"' in parts.progress(done, of, "x")


def test_a_home_field_is_taller_and_has_the_focus_first() -> None:
    assert 'data-home placeholder="" rows="2"' in parts.area("stem", "Câu dẫn", home=True)
    assert 'rows="1"' in parts.area("explanation", "Giải thích")


def test_the_lost_banner_waits_hidden() -> None:
    assert 'role="alert" data-lost hidden' in parts.lost()
