"""Fixtures of all rooms: where the shared data lies, and a practised contest to work on."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
import pytest
from hypothesis import settings

from authoring.records import SYSTEM, System
from tests.quick_age import encrypt

if TYPE_CHECKING:
    from authoring.model.contests import Week
    from authoring.workbench.forms.releasing import Release
    from authoring.workbench.starting.rehearsal import Stage

ROOT = Path(__file__).resolve().parent.parent
ROWS = 400
settings.register_profile("house", settings(), deadline=None)  # no test asserts a time: machines differ
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Coverage is left off where a slow test runs what quick ones have covered.

    Files with slow tests come first: at the end no worker waits long for the other.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the checkout; only tests read it, the product never does."""
    folder = ROOT.parent / "shared"
    if not (folder / "data").is_dir():
        if os.environ.get("CI"):
            pytest.fail("CI thiếu ../shared/data")
        pytest.skip("không thấy ../shared/data: bỏ qua phép thử trên văn bản thật")
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice, a reader of our papers that isn't ours; without it such tests are skipped, in CI they fail."""
    return program("soffice", "LibreOffice")


def program(name: str, called: str) -> str:
    """A program of the system, or a clear word."""
    found = shutil.which(name)
    if not found and os.environ.get("CI"):
        pytest.fail(f"CI thiếu {called}")
    if not found:
        pytest.skip(f"máy này không có {called}: bỏ qua phép thử bằng {called}")
    return found


@pytest.fixture(autouse=True, scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Indexes and logs of the tests lie in a folder of their own, not in the user's; what installers fetched stays."""
    place, known = tmp_path_factory.mktemp("cache"), Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    with pytest.MonkeyPatch.context() as patch:
        for installer in ("uv", "pip"):
            name = f"{installer.upper()}_CACHE_DIR"
            patch.setenv(name, os.environ.get(name) or str(known / installer))
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(place))
        yield place


@pytest.fixture(autouse=True, scope="session")
def quick_locks() -> Iterator[None]:
    """Secrets of the tests are locked at no cost; locking as the product does it takes a second each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pyrage.passphrase, "encrypt", encrypt)
        yield


@pytest.fixture(autouse=True, scope="session")
def quick_disk() -> Iterator[None]:
    """Records of the tests aren't written through to the disk: only a power cut could tell, and each takes 4 ms."""
    real = SYSTEM.sync
    object.__setattr__(SYSTEM, "sync", lambda _handle: None)
    yield
    object.__setattr__(SYSTEM, "sync", real)


@pytest.fixture
def written_through(quick_disk: None) -> Iterator[None]:
    """Records are written through to the disk, as the product does it: for tests of what then fails or is left."""
    quick = SYSTEM.sync
    object.__setattr__(SYSTEM, "sync", System().sync)
    yield
    object.__setattr__(SYSTEM, "sync", quick)


@dataclass(frozen=True, slots=True)
class Practice:
    """A practised contest: reviewed items, week 1 released, its submissions written and its key opened."""

    stage: "Stage"
    week: "Week"
    release: "Release"
    submissions: Path


@pytest.fixture(scope="session")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """Made once a test process; tests that write take `practice` instead."""
    from authoring.workbench.forms.opening import open_week  # noqa: PLC0415
    from authoring.workbench.starting import rehearsal  # noqa: PLC0415 — tests of the lower rooms need none of this

    stage = rehearsal.set_stage(ROOT / "banks/bhxh-bhyt-2022", tmp_path_factory.mktemp("mau") / "thuc-hanh")
    rehearsal.add_drafts(stage)
    rehearsal.review(stage)
    week = stage.office().bank.contest.weeks[0]
    release = rehearsal.release_week(stage, week)
    path, _made = rehearsal.submit(stage, week, release, ROWS)
    open_week(stage.office(), week.tag, stage.ha.at(week.closes + timedelta(hours=1)))
    return Practice(stage, week, release, path)


@pytest.fixture
def practice(practised: Practice, tmp_path: Path) -> Practice:
    """A copy of the practised contest of one's own."""
    return copied(practised, tmp_path / "thực hành")


@pytest.fixture(scope="session")
def finished(practised: Practice, tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """A contest whose three weeks are graded, whose winners are verified and whose collective prizes are given."""
    from authoring.workbench.forms.opening import open_week  # noqa: PLC0415
    from authoring.workbench.paperwork.closing import close  # noqa: PLC0415
    from authoring.workbench.results import grading  # noqa: PLC0415
    from authoring.workbench.results.winners import VERIFIED, mark_winner  # noqa: PLC0415
    from authoring.workbench.starting import rehearsal  # noqa: PLC0415

    made = copied(practised, tmp_path_factory.mktemp("xong") / "thuc-hanh")
    stage, weeks = made.stage, made.stage.office().bank.contest.weeks
    files = {made.week.tag: made.submissions}
    for week in weeks[1:]:
        release = rehearsal.release_week(stage, week)
        files[week.tag], _made = rehearsal.submit(stage, week, release, ROWS)
        open_week(stage.office(), week.tag, stage.ha.at(week.closes + timedelta(hours=1)))
    for week in weeks:
        work = grading.prepare(str(stage.folder), week.tag, [str(files[week.tag])], str(stage.exports))
        grading.keep(work, grading.grade(work))
        for place in range(1, 20):
            at = stage.ha.at(week.closes + timedelta(hours=20, minutes=place))
            mark_winner(stage.office(), week.tag, place, VERIFIED, at, "đã đối chiếu căn cước")
    close(stage.office(), [week.tag for week in weeks])
    return made


@pytest.fixture
def closed(finished: Practice, tmp_path: Path) -> Practice:
    """A copy of the finished contest of one's own."""
    return copied(finished, tmp_path / "xong rồi")


def copied(practice: Practice, new: Path) -> Practice:
    """The same practised contest in another folder."""
    from tests.copies import copy_home  # noqa: PLC0415 — tests of the lower rooms need none of this

    old = practice.stage.folder.parents[1]
    copy_home(old, new)

    def moved(path: Path) -> Path:
        return new / path.relative_to(old)

    stage = replace(practice.stage, folder=moved(practice.stage.folder), exports=moved(practice.stage.exports))
    release = replace(practice.release, folder=moved(practice.release.folder))
    return replace(practice, stage=stage, release=release, submissions=moved(practice.submissions))
