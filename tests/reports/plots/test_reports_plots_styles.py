"""The look of plots: settings of the machine come back unchanged."""

import matplotlib as mpl

from authoring.reports.plots.styles import drawable, styled


def test_the_look_holds_inside_only() -> None:
    with mpl.rc_context({"font.size": 30}):
        with styled():
            assert (mpl.rcParams["font.size"], mpl.rcParams["svg.hashsalt"]) == (10, "authoring")
        assert mpl.rcParams["font.size"] == 30


def test_a_letter_that_no_font_holds_becomes_a_question_mark() -> None:
    assert drawable("Đảng\nbộ 日") == "Đảng\nbộ ?"
