"""A week by papermill: paths are noted as seen from where the notebook runs; a run that stops leaves nothing."""

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Practice

import papermill
import pytest

from authoring import grading
from authoring.model.errors import RefusedError
from authoring.runs import find_notebook, weeks
from authoring.runs.weeks import grade_week, seen
from authoring.workbench.contest import progress
from authoring.workbench.contest.progress import read_progress
from authoring.workbench.results import arrivals
from authoring.workbench.results import grading as graded
from authoring.workbench.starting.rehearsal import PASSPHRASE
from tests.runs.test_runs_faults import run_here


def test_a_path_on_another_drive_stays_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert seen(tmp_path / "a/b", tmp_path / "c") == "../a/b"

    def refuse(_path: object, _start: object) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", refuse)
    assert seen(tmp_path / "a", tmp_path) == str(tmp_path / "a")


def test_a_run_that_stops_leaves_nothing(practice: Practice, tmp_path: Path) -> None:
    empty = tmp_path / "trống.csv"
    empty.write_text("", encoding="utf-8")
    before = sorted(practice.stage.exports.rglob("*"))
    with pytest.raises(RefusedError) as caught:
        grade_week(practice.stage.folder, "2022-w30", [empty], practice.stage.exports)
    assert caught.value.trouble.file == empty.name  # which the notebook's refusal holds in its text only
    progress = weeks.progress_path(practice.stage.exports, "2022-w30")
    assert sorted(practice.stage.exports.rglob("*")) == sorted([*before, progress])
    told = read_progress(progress)
    assert told is not None
    assert (told.ended, told.trouble) == (True, f"{caught.value} {weeks.NOTHING}")


@pytest.mark.parametrize(
    ("file", "scheduler", "again"), [("", "", ["grade"]), ("bien-ban.ipynb", "", []), ("", "tcp://a:8786", [])]
)
def test_only_a_refusal_without_its_place_is_looked_for_again(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, file: str, scheduler: str, again: list[str]
) -> None:
    """A kernel that died of too little memory, a mistake of the program, a cluster's work aren't tried here again."""
    graded: list[str] = []

    def stop(*_given: object) -> None:
        raise RefusedError("Dừng.", file=file)

    monkeypatch.setattr(weeks, "run", stop)
    monkeypatch.setattr(weeks, "grade", lambda _work: graded.append("grade"))
    with pytest.raises(RefusedError, match=r"Dừng\."):
        grade_week(
            practice.stage.folder, "2022-w30", [practice.submissions], practice.stage.exports, scheduler=scheduler
        )
    assert graded == again


def test_a_path_that_no_notebook_can_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="Đường dẫn có ký tự hỏng"):
        seen(tmp_path / "b\udce0i", tmp_path)


def test_by_hand_by_command_and_by_papermill_the_same_bytes(practice: Practice, tmp_path: Path) -> None:
    """The notebook's own cells, `grade_week` (what `authoring grade` calls) and papermill alone."""
    stage = practice.stage
    values = {
        "contest_folder": str(stage.folder),
        "week": "2022-w30",
        "submissions": [str(practice.submissions)],
        "exports_folder": str(stage.exports),
    }
    command = grade_week(stage.folder, "2022-w30", [practice.submissions], stage.exports)
    alone = tmp_path / "papermill"
    parameters = {**values, "output": str(alone)}
    papermill.execute_notebook(
        str(find_notebook("cham-bai")), str(tmp_path / "ra.ipynb"), parameters=parameters, progress_bar=False
    )
    hand = tmp_path / "tay"
    cells = json.loads(find_notebook("cham-bai").read_text(encoding="utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    names: dict[str, object] = {}
    for number, source in enumerate(code):
        exec(source, names)  # noqa: S102 — what a person does who runs one cell after the other
        if not number:
            names.update(values, output=str(hand))
    made = [written(folder) for folder in (command, alone, hand)]
    assert made[0] == made[1] == made[2]
    assert {"noi-bo/bang-diem.csv", "cong-bo/quyet-dinh.docx"} <= set(made[0])
    record = (command / weeks.RECORD).read_text(encoding="utf-8")
    assert "<td>số câu đúng nhiều hơn; dự đoán lệch ít hơn; nộp bài sớm hơn</td>" in record  # no cell is cut
    parameters = json.loads(record)["metadata"]["papermill"]["parameters"]
    assert {*parameters} == {*values, "output", "progress", "scheduler"}
    assert not [secret for secret in (PASSPHRASE, "AGE-SECRET-KEY", "secret key") if secret in record]


def written(folder: Path) -> dict[str, bytes]:
    """What stands in a results folder, without the executed notebook and the list that names it."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name not in {"bien-ban.ipynb", "SHA256SUMS"})
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_every_long_call_of_a_week_is_told_while_it_runs(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each call waits until the file of its progress has changed twice more: one that told nothing would never end."""
    path = weeks.progress_path(practice.stage.exports, "2022-w30")
    monkeypatch.setattr(progress, "EVERY", 0.001)
    seen_: list[str] = []

    def slow(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object, **more: object) -> object:
            states: set[object] = set()
            for _ in range(20_000):
                states.add(read_progress(path))
                if len(states) > 2:
                    seen_.append(name)
                    break
                time.sleep(0.001)
            return call(*arguments, **more)

        return run

    for place, name in (
        (grading, "stage"),
        (arrivals, "settle_mappings"),
        (grading, "signs"),
        (grading, "settle"),
        (graded, "result_files"),
        (weeks, "keep_next"),
        (weeks, "find_notebook"),
    ):
        monkeypatch.setattr(place, name, slow(name, getattr(place, name)))
    monkeypatch.setattr(weeks, "run", run_here)
    grade_week(practice.stage.folder, "2022-w30", [practice.submissions], practice.stage.exports)
    assert seen_ == ["find_notebook", "stage", "settle_mappings", "settle", "signs", "result_files", "keep_next"]


def test_results_that_vanished_are_told_in_a_sentence(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_notebook: Path, values: dict[str, str], executed: Path, _told: object) -> None:
        shutil.rmtree(executed.parent / values["output"], ignore_errors=True)

    monkeypatch.setattr(weeks, "run", run)
    with pytest.raises(RefusedError, match="Không đọc được"):
        grade_week(practice.stage.folder, "2022-w30", [practice.submissions], practice.stage.exports)
    assert not list(practice.stage.exports.glob("2022-w30-results-*"))


def test_what_a_failure_has_left_is_seen_in_the_exports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert weeks.left(tmp_path, "2022-w30", 0) == weeks.NOTHING
    (tmp_path / "2022-w30-results-1").mkdir()
    assert weeks.left(tmp_path, "2022-w30", 0) == weeks.KEPT_ALL
    assert weeks.left(tmp_path, "2022-w30", 1) == weeks.NOTHING

    def refuse(_exports: Path, _week: str) -> int:
        raise RefusedError("Không đọc được.")

    monkeypatch.setattr(weeks, "last_results", refuse)
    assert weeks.left(tmp_path, "2022-w30", 0) == weeks.UNSEEN
