"""Picks by third: exact shares, whatever the order of people; a rival of the key shows."""

import random
from dataclasses import replace

import pytest

from authoring.model.errors import RefusedError
from authoring.reports.plots.plotting import thirds_plot
from authoring.reports.plots.thirds import Picks, picks, rights, thirds_finding
from authoring.reports.standings import Answered, ItemFigures

THIRD = ItemFigures(3, "q-3", "C", 60, 15, 0.25, -0.2, -0.1, (("B", 45), ("C", 15)))
FIRST = ItemFigures(1, "q-1", "B", 60, 40, 0.7, 0.5, 0.4, (("A", 20), ("B", 40)))
SECOND = ItemFigures(2, "q-2", "A", 60, 55, 0.9, 0.1, 0.3, (("A", 55), ("B", 0)))
ALL = (FIRST, SECOND, THIRD)
People = tuple[Answered, ...]


def test_the_better_ones_miss_it(people: People) -> None:
    found = picks(THIRD, people, rights(ALL, people))
    assert found == Picks(3, "C", (("B", (0.25, 1.0, 1.0)), ("C", (0.75, 0.0, 0.0))))
    assert found.rivals() == ("B",)
    mixed = list(people)
    random.Random(3).shuffle(mixed)
    assert picks(THIRD, mixed, rights(ALL, mixed)) == found


def test_a_score_across_a_boundary_counts_in_proportion(people: People) -> None:
    found = dict(picks(FIRST, people, rights(ALL, people)).shares)
    assert sum(found["B"]) == pytest.approx(2)
    assert [round(share, 3) for share in found["B"]] == [0.8, 0.8, 0.4]


def test_the_finding(people: People) -> None:
    bad, good = picks(THIRD, people, rights(ALL, people)), picks(SECOND, people, rights(ALL, people))
    assert thirds_finding("Tuần 1", [good, bad]) == (
        "Tuần 1: nhóm điểm cao chọn phương án nhiễu nhiều hơn đáp án ở câu 3 chọn B"
    )
    assert thirds_finding("Tuần 1", [good]) == "Tuần 1: ở cả 1 câu, nhóm điểm cao chọn đáp án nhiều nhất"


def test_the_plot_needs_people(people: People) -> None:
    assert thirds_plot("Tuần 1", [FIRST, THIRD], people) == thirds_plot("Tuần 1", [FIRST, THIRD], people[::-1])
    with pytest.raises(RefusedError, match="Chưa chia ba"):
        thirds_plot("Tuần 1", [FIRST], people[:29])
    bare = [replace(one, answers=("",) * len(one.answers)) for one in people]
    with pytest.raises(RefusedError, match="có từng câu trả lời") as refused:
        thirds_plot("Tuần 1", [FIRST], [*people[:29], *bare])
    assert refused.value.trouble.found == "29"


def test_an_item_given_to_all_is_named_and_not_drawn(people: People) -> None:
    """It is no key that the upper third chose most: neither counted in the finding nor drawn without a key."""
    voided = replace(SECOND, key="mọi trả lời", right=60)
    drawn = thirds_plot("Tuần 1", [FIRST, voided], people).decode()
    assert "ở cả 1 câu, nhóm điểm cao chọn đáp án nhiều nhất" in drawn
    assert "Câu 1, đáp án B" in drawn
    assert "Câu 2, đáp án" not in drawn
    assert "Không vẽ câu 2: mọi trả lời đều được tính đúng." in drawn
    with pytest.raises(RefusedError, match="Chưa chia ba theo điểm được") as refused:
        thirds_plot("Tuần 1", [voided], people)
    assert refused.value.trouble.found == "câu nào cũng cho đúng cả"


def test_after_decisions_every_right_answer_is_the_key(people: People) -> None:
    both, all_ = replace(THIRD, key="B hoặc C"), replace(THIRD, key="mọi trả lời")
    assert [both.is_right(given) for given in ("B", "C", "BC", "")] == [True, True, False, False]
    assert all_.is_right("")
    for item in (both, all_):
        assert picks(item, people, rights(ALL, people)).rivals() == ()
