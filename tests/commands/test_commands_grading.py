"""`authoring grade --all`, `columns` and `purge` at the terminal: lines of JSON and exit codes that a scheduler reads."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.commands import grading, main
from authoring.model.errors import RefusedError
from authoring.runs.batches import Outcome


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("states", "status"), [(["done", "unchanged", "waiting"], 0), (["done", "failed"], 1), (["failed", "failed"], 2)]
)
def test_all_weeks_end_in_a_summary_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path, states: Sequence[str], status: int
) -> None:
    def grade_all(contests: Sequence[Path], _inbox: Path | None, _grade: object) -> Iterator[Outcome]:
        assert contests == (root / "banks/bhxh-bhyt-2022",)
        yield from (Outcome("thi", f"w{number}", state) for number, state in enumerate(states))

    monkeypatch.setattr(grading, "grade_all", grade_all)
    assert main(["grade", "--all", str(root / "banks")]) == status
    *_weeks, last = lines(capsys)
    assert last == {"summary": {state: states.count(state) for state in states}}
    assert main(["grade", "--contest", str(root / "banks/bhxh-bhyt-2022"), "--all"]) == status


def test_a_week_without_files_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grade", "2022-w30"]) == 2
    assert "Thiếu tuần thi hoặc tệp bài dự thi" in capsys.readouterr().err


def test_columns_are_shown_said_and_confirmed(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = practice.submissions.read_text(encoding="utf-8").replace("Nộp lúc", "Mốc B")
    practice.submissions.write_text(text, encoding="utf-8")
    place = ["--contest", str(practice.stage.folder), "--exports", str(practice.stage.exports)]
    call = ["columns", "2022-w30", str(practice.submissions), *place]
    assert main(call) == 1
    assert lines(capsys)[0]["questions"] == ["cột nào là “Nộp lúc”?"]
    assert main([*call, "--set", "Mốc B"]) == 2
    assert main([*call, "--set", "Mốc B=submitted"]) == 0
    ids = tmp_path / "ids.csv"
    ids.write_text("câu,mã,chữ\n1,58213,a\n", encoding="utf-8")
    monkeypatch.setattr(grading, "sit_down", lambda *_given: practice.stage.ha)
    monkeypatch.setattr(grading, "ask_passphrase", lambda _writer: "")
    capsys.readouterr()
    assert main([*call, "--set", "Mốc B=submitted", "--confirm", "--as", "ha", "--ids", str(ids)]) == 0
    assert lines(capsys)[1]["by"] == "ha"
    assert main(call) == 0
    assert lines(capsys)[0]["confirmed"] is True


@pytest.mark.parametrize("data", [b"1,58213\n", b"1,2,A\nx,2,A\n", b"\xff"])
def test_a_map_of_options_in_another_shape_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ids.csv"
    path.write_bytes(data)
    with pytest.raises(RefusedError, match="mã phương án"):
        grading._ids(path)


def test_a_purge_lists_first_and_removes_only_when_told(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = practice.submissions.parent.parent
    place = ["--contest", str(practice.stage.folder), "--exports", str(practice.stage.exports), "--raw", str(raw)]
    assert main(["purge", *place, "--on", "2022-08-01"]) == 0
    assert lines(capsys)[0]["weeks"] == []
    assert main(["purge", *place]) == 0
    assert lines(capsys)[0]["file"] == practice.submissions.as_posix()
    assert practice.submissions.is_file()
    monkeypatch.setattr(grading, "sit_down", lambda *_given: practice.stage.ha)
    monkeypatch.setattr(grading, "ask_passphrase", lambda _writer: "")
    assert main(["purge", *place, "--confirm", "--as", "ha", "--reason", "Điều 12 của Thể lệ"]) == 0
    assert lines(capsys)[-1]["removed"] == 1
    assert not practice.submissions.exists()
