"""Fixtures of screen 5: a practised week, its screen, and grading that runs here instead of in its own process."""

import csv
import html
import json
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace as Practice
from typing import Any

import pytest

from authoring.model.errors import RefusedError
from authoring.runs import background
from authoring.runs.weeks import progress_path
from authoring.screens.grading.grading import GradingScreen
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.progress import Meter
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.results import grading, inbox
from authoring.workbench.results.arrivals import look_over
from authoring.workbench.starting.rehearsal import PASSPHRASE

WEEK = "2022-w30"
NOW = datetime(2022, 7, 25, 3, tzinfo=UTC)
PEOPLE = 30


def text(drawn: str) -> str:
    """What a person reads of a fragment."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", drawn))).strip()


@dataclass
class At:
    """A screen with whoever sits there, and a clock that goes on by a minute with each act."""

    screen: GradingScreen
    practice: Any
    now: list[datetime] = field(default_factory=lambda: [NOW])

    @property
    def week(self) -> Any:  # noqa: ANN401 — a test looks into it as it likes
        """The week that the screen shows."""
        return self.screen.secretary

    def do(self, name: str, **said: str) -> "At":
        """Press a button, as Desk does it: a refusal is shown, then everything is drawn."""
        self.now[0] += timedelta(minutes=1)
        return self.step(name, said)

    def step(self, name: str, said: dict[str, str]) -> "At":
        """What Desk does without anybody pressing a button: no time goes by, however often it asks."""
        try:
            self.screen.act(name, said)
        except RefusedError as refused:
            self.screen.trouble(str(refused))
        self.screen.slots()
        return self

    def sign(self, **said: str) -> "At":
        """Say yes to what is asked, with the passphrase that everybody knows in practice."""
        return self.do("sign-ok", **({"passphrase": PASSPHRASE} | said))

    def both(self, **said: str) -> "At":
        """The same with the second person beside."""
        return self.sign(second="lam", **{"passphrase-2": PASSPHRASE}, **said)

    def wait(self) -> "At":
        """Let everything end that runs beside the page, but for grading."""
        while self.screen.beside and self.screen.beside.errand:
            self.step("go", {})
        return self

    def slot(self, name: str) -> str:
        """The words that stand in a place."""
        return text(self.screen.slots()[name])

    def html(self, name: str) -> str:
        """The fragment of a place."""
        return self.screen.slots()[name]


@dataclass
class Process:
    """Grading in a process of its own, played: it begins, tells how far it is, and ends."""

    practice: Any
    begun: list[Sequence[Path]] = field(default_factory=list)

    @property
    def exports(self) -> Path:
        """Where it works."""
        exports: Path = self.practice.stage.exports
        return exports

    def start(self, _contest: Path, week: str, files: Sequence[Path], exports: Path, **_more: object) -> None:
        """What the screen calls."""
        self.begun.append(tuple(files))
        data = json.dumps({"token": "a", "beat": len(self.begun)})
        (exports / f"noi-bo/dang-cham-{week}.json").write_text(data, encoding="utf-8")
        progress_path(exports, week).unlink(missing_ok=True)

    def tell(self, step: int, done: int = 0, total: int = 0) -> None:
        """So much is done."""
        progress_path(self.exports, WEEK).unlink(missing_ok=True)
        Meter(progress_path(self.exports, WEEK)).tell(step, done, total)

    def end(self, trouble: str = "", *, tied: bool = False) -> None:
        """It ends, with results where nothing stopped it."""
        if not trouble:
            keep(self.practice, self.begun[-1])
        Meter(progress_path(self.exports, WEEK)).end(trouble, tied=tied)
        (self.exports / f"noi-bo/dang-cham-{WEEK}.json").unlink()


def keep(practice: Any, files: Sequence[Path]) -> Path:  # noqa: ANN401 — the root's Practice
    """The results that grading leaves."""
    names = [str(path) for path in files]
    work = grading.prepare(str(practice.stage.folder), WEEK, names, str(practice.stage.exports))
    found = grading.receive(work)
    return grading.keep(work, grading.grade(work, found), "", look_over(found, work.scheme))


def seal(practice: Any) -> bytes:  # noqa: ANN401 — the root's Practice
    """Close the key again; its bytes."""
    path = key_path(practice.release.folder)
    data = path.read_bytes()
    path.unlink()
    for record in path.parent.glob("*.mo-niem-phong*.json"):
        record.unlink()
    return data


def copied(practice: Any, new: Path) -> Any:  # noqa: ANN401 — the root's Practice
    """A contest of one's own."""
    old = practice.stage.folder.parents[1]
    shutil.copytree(old, new)

    def moved(path: Path) -> Path:
        return new / path.relative_to(old)

    stage = replace(practice.stage, folder=moved(practice.stage.folder), exports=moved(practice.stage.exports))
    release = replace(practice.release, folder=moved(practice.release.folder))
    return replace(practice, stage=stage, release=release, submissions=moved(practice.submissions))


@pytest.fixture(autouse=True)
def no_children(monkeypatch: pytest.MonkeyPatch) -> None:
    """No run of another test counts as one of this process."""
    monkeypatch.setattr(background, "_CHILDREN", {})


@pytest.fixture
def process(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Process:
    """No process is begun."""
    played = Process(practice)
    monkeypatch.setattr(background, "start", played.start)
    return played


@pytest.fixture(scope="session")
def with_results(practised: Practice, tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """A week with results in which the key of question 3 must be wrong; made once a test process."""
    made = copied(practised, tmp_path_factory.mktemp("chấm") / "thuc-hanh")
    rows = [*csv.reader(made.submissions.read_text(encoding="utf-8").splitlines())]
    work = grading.prepare(str(made.stage.folder), WEEK, [str(made.submissions)], str(made.stage.exports))
    key = next(entry.key for entry in work.key.entries if entry.number == 3)
    other, place = next(letter for letter in "ABCD" if letter not in key), rows[0].index("Câu 3")
    for row in rows[1:]:
        if len(row) > place and row[place] == key:
            row[place] = other
    body = "".join(",".join(row) + "\n" for row in rows)
    path = inbox.put_file(made.stage.office(), WEEK, "bài nộp.csv", body.encode())
    keep(made, [path])
    return made  # type: ignore[no-any-return] # the root's Practice


@pytest.fixture
def graded(with_results: Practice, tmp_path: Path) -> Practice:
    """The same of one's own."""
    made: Practice = copied(with_results, tmp_path / "đã chấm")
    return made


@pytest.fixture
def at() -> Callable[..., At]:
    """The screen of a practice, opened by somebody."""

    def opened(practice: Any, writer: str = "ha", tag: str = WEEK) -> At:  # noqa: ANN401 — the root's Practice
        now = [NOW]
        folder, exports = practice.stage.folder, practice.stage.exports
        screen = GradingScreen(
            lambda: open_office(folder, exports), writer, "Lê Thu Hà", clock=lambda: now[0], tag=tag, pause=0.01
        )
        return At(screen, practice, now)

    return opened


@pytest.fixture
def tied(practice: Practice) -> Path:
    """Thirty people who are equal in everything."""
    return bring_equals(practice)


def bring_equals(practice: Any) -> Path:  # noqa: ANN401 — the root's Practice
    """A file of thirty people who are equal in everything, among those of the week."""
    with practice.submissions.open(encoding="utf-8", newline="") as sheet:
        rows = csv.reader(sheet)
        header, first = (
            next(rows),
            next(row for row in rows if len(row) > 9 and row[3].isdecimal() and "2022" in row[7]),
        )
    work = grading.prepare(str(practice.stage.folder), WEEK, [str(practice.submissions)], str(practice.stage.exports))
    answers = [entry.key for entry in work.key.entries]
    lines = [header]
    for number in range(PEOPLE):
        who = [f"B{number}", f"Người Thứ {number}", "01/01/1990", f"000{number:09d}", f"0100{number:06d}", first[5]]
        lines.append([*who, "2022-07-20 09:00:00", "2022-07-20 09:05:00", "30", *answers])
    body = "".join(",".join(line) + "\n" for line in lines)
    return inbox.put_file(practice.stage.office(), WEEK, "bằng nhau.csv", body.encode())
