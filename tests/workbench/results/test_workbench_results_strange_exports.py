"""Strange exports: what people and programs do to files is read right, asked or refused, never silently wrong."""

from pathlib import Path

import pytest

from authoring import grading
from authoring.grading import Guide, Scheme
from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem
from authoring.model.items import options
from authoring.workbench.results import arrivals, mapping
from tests.grading.conftest import build_contest, build_key
from tests.workbench.results.strange_exports import (
    ASKED,
    EVERYTHING,
    OPTIONS,
    PEOPLE,
    REFUSED,
    RIGHT,
    STEMS,
    Export,
)

WORTH = [sum(a == k for a, k in zip(who[4], "ABC", strict=True)) for who in PEOPLE]


def form() -> Form:
    items = tuple(
        FormItem(number, f"c{number}", 1, stem, options(*texts))
        for number, (stem, texts) in enumerate(zip(STEMS, OPTIONS, strict=True), 1)
    )
    return Form("thi", "Cuộc thi", "2022-w30", "Tuần thứ Nhất", 1, 15, items)


def known(export: Export) -> tuple[Scheme, Guide]:
    settings: dict[str, object] = {"order": ("score desc", "submitted asc"), "asks": "none"} | export.week
    contest = build_contest(**settings)  # type: ignore[arg-type] # the names are those of `build_contest`
    key = build_key("ABC")
    return grading.scheme(contest, contest.weeks[0], form(), key, ()), grading.guide(form(), key)


def outcome(export: Export, folder: Path) -> str:
    """What becomes of an export: right, asked, refused, or what was found instead."""
    scheme, guide = known(export)
    paths = []
    for name, data in export.files.items():
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    try:
        results = grading.settle(arrivals.read(paths, scheme, guide, folder / "noi-bo").compacts, scheme)
    except RefusedError as refusal:
        return ASKED if str(refusal.trouble.message) in {mapping.UNSURE, mapping.CUT, mapping.ODD} else REFUSED
    found = sorted(
        (str(one["name"]).replace('"', ""), int(one["score"]), f"{one['submitted']:%d %H:%M}")
        for one in results.standings.to_dict("records")
    )
    wanted = sorted(
        (who[0], worth, f"{at:%d %H:%M}") for who, worth, at in zip(PEOPLE, WORTH, export.moments, strict=True)
    )
    rows = (results.tally.rejected, results.tally.resent)
    if found == wanted and rows == (export.rejected, export.resent):
        return RIGHT
    return f"{found} {rows} {results.rejected['reason'].tolist()} {results.notices}"


@pytest.mark.parametrize("export", EVERYTHING, ids=[one.name for one in EVERYTHING])
def test_a_strange_export_is_read_right_or_asked_or_refused(export: Export, tmp_path: Path) -> None:
    assert outcome(export, tmp_path) in export.may


def test_no_two_exports_are_called_alike() -> None:
    names = [one.name for one in EVERYTHING]
    assert len(set(names)) == len(names)
