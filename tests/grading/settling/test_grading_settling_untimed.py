"""Untimed files: what tells no moment of sending is graded where no rule needs one, and refused where one does."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from authoring.grading import (
    Guide,
    Results,
    Scheme,
    answered,
    compact,
    cut,
    propose,
    ranges,
    settle,
    signs,
    still_open,
    with_mappings,
)
from authoring.grading.intake.joining import join
from authoring.model.errors import RefusedError

HEAD = "#,Thí sinh,Số điện thoại,Điểm,Thời gian làm bài,Số dự đoán"
ORDER = ("score desc", "forecast_distance asc", "duration asc")
ROWS = (
    "1,Mai,0912345671,3,05:30,2",
    "2,Páo,0912345672,3,05:29,5",
    "3,Ưởng,0912345673,2,04:00,2",
    "4,Như,0912345674,2,04:00,3",
)
Graded = Callable[..., Results]


@pytest.fixture
def graded(week: Callable[..., Scheme], written: Callable[..., Path]) -> Graded:
    """The results of an untimed file, after somebody has said that its entries were sent in time."""

    def run(*rows: str, head: str = HEAD, **settings: object) -> Results:
        scheme = week(**({"order": ORDER, "person": ("phone+name",)} | settings))
        path = written("\n".join((head, *rows)) + "\n")
        found = propose(path, scheme, Guide())
        assert [one.about for one in found.questions] == ["moments"]
        said = answered(found, found.mapping.fields, {"moments": "in-time"})
        assert still_open(said, (), scheme).questions == ()
        known = with_mappings(Guide(), [said.mapping])
        parts = list(map(partial(compact, scheme=scheme, guide=known), cut([path])))
        assert signs(join([one.entries for one in parts]), scheme)["sign"].tolist() == []
        assert ranges(parts, scheme).files[["first", "last"]].isna().all(axis=None)
        return settle(parts, scheme)

    return run


def test_it_is_ranked_by_score_forecast_and_duration(graded: Graded) -> None:
    results = graded(*ROWS)
    assert results.standings[["name", "score"]].astype("object").to_numpy().tolist() == [
        ["Mai", 3], ["Páo", 3], ["Ưởng", 2], ["Như", 2],
    ]  # fmt: skip
    assert results.standings["submitted"].isna().all()
    assert results.scores["started"].isna().all()
    assert results.scores["duration"].dt.total_seconds().tolist() == [330, 329, 240, 240]
    assert results.awards["decided_by"].tolist()[0] == "forecast_distance"
    assert results.scores["note"].str.contains("tệp không có thời điểm nộp").all()
    assert (results.tally.counted, results.tally.rejected) == (4, 0)


@pytest.mark.parametrize("closing", ["inclusive", "exclusive"])
def test_whatever_bound_the_week_has(graded: Graded, closing: str) -> None:
    assert graded(*ROWS, closing=closing, clock="minute").tally.counted == 4


def test_a_beginning_without_an_end_says_nothing(graded: Graded) -> None:
    head = HEAD.replace("Thời gian làm bài", "Bắt đầu")
    results = graded("1,Mai,0912345671,3,19/07/2022 10:00:00,2", head=head, order=ORDER[:2])
    assert results.scores["duration"].isna().all()


def test_a_ranking_by_moments_asks_for_the_column(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    scheme = week(person=("phone+name",))
    found = propose(written("\n".join((HEAD, *ROWS)) + "\n"), scheme, Guide())
    assert [(one.about, one.columns) for one in found.questions] == [("field", ("submitted",))]
    said = answered(found, found.mapping.fields, {"moments": "in-time"})
    assert [one.about for one in still_open(said, found.questions, scheme).questions] == ["field"]


def test_the_best_of_several_attempts_counts_where_it_stands_alone(graded: Graded) -> None:
    results = graded(*ROWS, "5,Ưởng,0912345673,3,06:00,9")
    assert results.standings["name"].tolist() == ["Mai", "Páo", "Ưởng", "Như"]
    assert (results.tally.counted, results.tally.uncounted) == (4, 1)
    assert graded(*ROWS, ROWS[0]).tally.resent == 1


@pytest.mark.parametrize(
    ("again", "settings"),
    [
        ("5,Mai,0912345671,3,06:00,9", {}),
        ("5,Mai,0912345671,2,06:00,9", {"counted": "first"}),
        ("5,Mai,0912345671,2,06:00,9", {"counted": "last"}),
        ("5,Mai,0912345671,2,06:00,9", {"counted": "only"}),
        ("5,Mai,0912345671,2,06:00,9", {"limit": 1}),
    ],
)
def test_what_only_moments_decide_is_refused_with_the_name(
    graded: Graded, again: str, settings: dict[str, object]
) -> None:
    with pytest.raises(RefusedError, match=r"nhiều lượt thi mà tệp không có thời điểm nộp.*1 người, như Mai"):
        graded(*ROWS, again, **settings)
