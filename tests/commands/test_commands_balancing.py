"""`authoring balance`: one line a measure, shares with decimals, limits only where something is known."""

import json
from pathlib import Path

import pytest

from authoring.commands import main

STEM = {"stem": "Cơ quan nào cấp thẻ?", "options": ["Bộ Y tế", "Sở Nội vụ", "Công an xã", "Tất cả các phương án trên"]}


def run(capsys: pytest.CaptureFixture[str], *argv: str | Path) -> tuple[int, dict[str, tuple[object, object, object]]]:
    status = main(["balance", *map(str, argv)])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(list(line) == ["measure", "value", "limit", "ok"] for line in lines)
    return status, {line["measure"]: (line["value"], line["limit"], line["ok"]) for line in lines}


def write(path: Path, *items: dict[str, object]) -> Path:
    path.write_text(json.dumps(items), encoding="utf-8")
    return path


def test_a_file_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = write(tmp_path / "i.json", {"id": "x", **STEM, "key": "D", "citation": "Điều 5 khoản 1", "topic": "thẻ"})
    status, found = run(capsys, path)
    assert status == 0
    assert found == {
        "guesser-score": (1.0, 0.27, False),
        "key-positions": (1.0, 0.05, True),
        "key-positions-A": (0, 1, True),
        "key-positions-B": (0, 1, True),
        "key-positions-C": (0, 1, True),
        "key-positions-D": (1, 1, True),
        "key-runs": (1, 3, True),
        "exception-quota": (0.0, 0.15, True),
        "cue-table": (0, 0, True),
        "coverage": (0, None, True),
        "pairs-in-week": (0, 0, True),
        "exposure": (0, None, True),
        "guesser-score-all-of-above": (0.75, 0.02, False),
        "cue-table-all-of-above": (1.0, 0.25, True),
        "cue-table-all-of-above-n": (1, None, True),
        "cue-table-all-of-above-low": (0.206, 0.25, True),
        "cue-table-all-of-above-high": (1.0, 0.25, True),
        "coverage-topic-thẻ": (1, None, True),
        "coverage-article-d5": (1, None, True),
    }


def test_beside_a_contest_and_earlier_weeks(capsys: pytest.CaptureFixture[str], tmp_path: Path, root: Path) -> None:
    path = write(tmp_path / "i.json", {"id": "x", **STEM, "key": "D"})
    before = write(tmp_path / "b.json", {"id": "old", **STEM, "key": "D"}, {"id": "bad"})
    status, found = run(capsys, path, "--contest", root / "tests/data/thi-thu", "--earlier", before)
    assert status == 1
    assert found["exposure"] == (1, 0, False)
    assert found["coverage"][1:] == (0, False)
    assert found["coverage-topic-?"] == (1, 0, False)
