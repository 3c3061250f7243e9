"""Fixtures of the workbench: a small contest that a session can work on."""

import os
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from authoring.workbench.forms.opening import open_week
from authoring.workbench.paperwork.closing import close
from authoring.workbench.results import grading
from authoring.workbench.results.winners import VERIFIED, mark_winner
from authoring.workbench.starting import rehearsal
from tests.small_contest import Place, copied, found


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Made once a test process; tests take `place` instead."""
    return found(tmp_path_factory.mktemp("kho"))


@pytest.fixture
def place(built: Place, tmp_path: Path) -> Place:
    """A copy of the small contest of one's own."""
    return copied(built, tmp_path / "kho riêng")


@pytest.fixture(scope="session")
def node() -> str:
    """A JavaScript engine that isn't ours; without it such tests are skipped, in CI they fail."""
    found = shutil.which("node")
    if not found and os.environ.get("CI"):
        pytest.fail("CI thiếu node")
    if not found:
        pytest.skip("máy này không có node: bỏ qua phép thử trang kiểm tra")
    return found


@pytest.fixture(scope="session")
def finished(practised: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 — the root's Practice
    """A contest whose three weeks are graded, whose winners are verified and whose collective prizes are given."""
    new = tmp_path_factory.mktemp("xong") / "thuc-hanh"
    old = practised.stage.folder.parents[1]
    shutil.copytree(old, new)
    moved = {name: new / getattr(practised.stage, name).relative_to(old) for name in ("folder", "exports")}
    stage = replace(practised.stage, **moved)
    weeks = stage.office().bank.contest.weeks
    files = {practised.week.tag: new / practised.submissions.relative_to(old)}
    for week in weeks[1:]:
        release = rehearsal.release_week(stage, week)
        files[week.tag], _made = rehearsal.submit(stage, week, release, 400)
        open_week(stage.office(), week.tag, stage.ha.at(week.closes + timedelta(hours=1)))
    for week in weeks:
        work = grading.prepare(str(stage.folder), week.tag, [str(files[week.tag])], str(stage.exports))
        grading.keep(work, grading.grade(work))
        for place in range(1, 20):
            at = stage.ha.at(week.closes + timedelta(hours=20, minutes=place))
            mark_winner(stage.office(), week.tag, place, VERIFIED, at, "đã đối chiếu căn cước")
    close(stage.office(), [week.tag for week in weeks])
    return replace(practised, stage=stage, submissions=files[practised.week.tag])


@pytest.fixture
def closed(finished: Any, tmp_path: Path) -> Any:  # noqa: ANN401 — the root's Practice
    """A copy of the finished contest of one's own."""
    old, new = finished.stage.folder.parents[1], tmp_path / "xong rồi"
    shutil.copytree(old, new)
    moved = {name: new / getattr(finished.stage, name).relative_to(old) for name in ("folder", "exports")}
    return replace(
        finished, stage=replace(finished.stage, **moved), submissions=new / finished.submissions.relative_to(old)
    )
