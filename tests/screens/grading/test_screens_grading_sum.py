"""Screen 5's sum: every row that was read is counted, not counted, sent again or rejected, on the card and when asked."""

import re
from collections.abc import Callable
from types import SimpleNamespace as Practice

from tests.screens.grading.conftest import At, text

FIGURE = re.compile(r"<dd>([\d.]+)</dd><dt>([^<]+)</dt>")


def test_the_rows_read_are_the_sum_of_what_became_of_them(graded: Practice, at: Callable[..., At]) -> None:
    week = at(graded)
    said = [(int(figure.replace(".", "")), word) for figure, word in FIGURE.findall(week.html("received"))]
    (read, begins), *parts = said
    assert (begins, len(parts)) == ("dòng đã đọc =", 4)
    assert [word.endswith("+") for _figure, word in parts] == [True, True, True, False]
    assert read == sum(figure for figure, _word in parts) > 0
    rows = graded.submissions.read_text(encoding="utf-8").splitlines()
    assert read == len(rows) - 1
    assert text(week.html("received")).count("Tổng không khớp") == 0
