"""A week by papermill: paths are noted as seen from where the notebook runs; a run that stops leaves nothing."""

import os
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.runs.weeks import grade_week, seen


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
    with pytest.raises(RefusedError):
        grade_week(practice.stage.folder, "2022-w30", [empty], practice.stage.exports)
    assert sorted(practice.stage.exports.rglob("*")) == before
