"""A purge is one sentence with who signed it; a week without results, or touched without minutes, stays refused."""

from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.paperwork.purges import purged, results_name

WEEK = "2022-w30"


def test_a_week_that_nobody_purged(closed: Practice) -> None:
    office = closed.stage.office()
    assert (purged(office, WEEK), results_name(office, WEEK)) == ("", f"{WEEK}-results-1")
    (office.exports / f"{WEEK}-results-1/noi-bo/bang-diem.csv").unlink()
    with pytest.raises(RefusedError, match="Kết quả không còn nguyên vẹn"):
        results_name(office, WEEK)


def test_a_week_without_results(practice: Practice) -> None:
    with pytest.raises(RefusedError, match="chưa có kết quả"):
        results_name(practice.stage.office(), WEEK)
