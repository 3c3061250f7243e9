"""Fixtures of the workbench: a small contest that a session can work on."""

import os
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from authoring.model.contests import Person
from authoring.model.items import Item, options
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.contest.sittings import Sitting, join, trust
from authoring.workbench.forms.opening import open_week
from authoring.workbench.paperwork.closing import close
from authoring.workbench.results import grading
from authoring.workbench.results.winners import VERIFIED, mark_winner
from authoring.workbench.starting import rehearsal

PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist
MOMENT = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)


def question(number: int) -> Item:
    """A good item of the small contest; `number` makes its stem its own."""
    stem = f"Theo Quyết định số 27/2021/QĐ-UBND, trường hợp {number}, người lao động đóng bao nhiêu phần trăm?"
    told = {"explanation": "Khoản 1 Điều 5.", "citation": "Điều 5 khoản 1", "topic": "bhxh-bat-buoc"}
    item = Item("", stem, options("8%", "14%", "22%", "26%"), "A", difficulty="easy", valid_on="2022-07-18")
    return replace(item, **told)  # type: ignore[arg-type] # all of these are texts


@dataclass(frozen=True, slots=True)
class Place:
    """A contest's folder with two people who can sign."""

    folder: Path
    ha: Sitting
    lam: Sitting

    def office(self) -> Office:
        """The office as it is now, as another window would open it."""
        return open_office(self.folder)

    def question(self, number: int) -> Item:
        """A good item."""
        return question(number)

    def write(self, item: Item, writer: str = "ha") -> str:
        """One more item of the bank; its id."""
        bank = self.office().bank
        return bank.revise(replace(item, id=bank.next_id(writer, 2022)), writer, MOMENT).item.id


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Made once a test process; tests take `place` instead."""
    folder = tmp_path_factory.mktemp("kho") / "banks" / "thi-thu"
    shutil.copytree(root / "tests/data/thi-thu", folder)
    hands = ("author", "reviewer", "approver")
    people = (
        Person("ha", "Lê Thu Hà", "Bảo hiểm xã hội tỉnh", hands),
        Person("lam", "Phạm Văn Lâm", "Ban Tuyên giáo", (*hands, "owner")),
    )
    ha, lam = (join(folder, person, PASSPHRASE) for person in people)
    trust(folder, lam)
    return Place(folder, ha, lam)


@pytest.fixture
def place(built: Place, tmp_path: Path) -> Place:
    """A copy of the small contest of one's own."""
    folder = tmp_path / "kho riêng" / "banks" / "thi-thu"
    shutil.copytree(built.folder, folder)
    return Place(folder, built.ha, built.lam)


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
