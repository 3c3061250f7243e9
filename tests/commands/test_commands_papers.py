"""`authoring papers`, `unit-reports`, `rules-changes`: lines for programs, troubles apart, nothing written unasked."""

import json
import zipfile
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.commands import main
from authoring.reports.weekly_sheets import HEADER
from authoring.tables import sheet, write_xlsx
from authoring.workbench.results import grading

Capture = pytest.CaptureFixture[str]
WEEK = "2022-w30"


def ask(practice: Practice, capsys: Capture, *words: str) -> tuple[int, list[dict[str, object]], str]:
    """Run a verb on the practised contest: status, lines of result, troubles."""
    places = ("--contest", str(practice.stage.folder), "--exports", str(practice.stage.exports))
    status = main([*words, *places])
    said = capsys.readouterr()
    return status, [json.loads(line) for line in said.out.splitlines()], said.err


def test_papers_are_listed_made_packed_and_compared(practice: Practice, capsys: Capture, tmp_path: Path) -> None:
    status, lines, _err = ask(practice, capsys, "papers", "--before", "--list")
    assert (status, [line["state"] for line in lines]) == (0, ["Chưa lập"] * 5)
    packed = tmp_path / "truoc.zip"
    status, lines, _err = ask(practice, capsys, "papers", "--before", "--zip", str(packed))
    names = ["rules", "budget", "references", "certificate-template", "praise-template", "zip"]
    assert (status, [line.get("paper", "zip") for line in lines]) == (0, names)
    with zipfile.ZipFile(packed) as parts:
        plain, templates = parts.namelist()[:3], parts.namelist()[3:]
    assert plain == ["cong-bo/the-le.docx", "noi-bo/du-toan.docx", "cong-bo/danh-muc-tai-lieu.docx"]
    assert [Path(name).parent.name for name in templates] == ["noi-bo", "noi-bo"]
    status, lines, _err = ask(practice, capsys, "papers", "--before", "--compare")
    assert (status, {line["verdict"] for line in lines}) == (0, {"giống từng byte"})
    status, lines, _err = ask(practice, capsys, "papers", "--before", "--list")
    kept = Path(str(lines[0]["file"]))
    kept.write_bytes(b"x")
    status, lines, _err = ask(practice, capsys, "papers", "--before", "--compare")
    assert (status, lines[0]) == (1, {"paper": "rules", "verdict": "khác bản đã lập"})


def test_who_made_papers_is_written_down(practice: Practice, capsys: Capture) -> None:
    stage = practice.stage
    known = stage.office().bank.people[0].writer
    status, _lines, err = ask(practice, capsys, "papers", "--before", "--as", "zz")
    assert (status, "Không có người nào mang mã này." in err) == (2, True)
    status, _lines, _err = ask(practice, capsys, "papers", "--before", "--kind", "rules", "--as", known)
    assert status == 0
    (note,) = (stage.exports / "giay-to" / "nguoi-lap").glob("*.json")
    told = json.loads(note.read_text("utf-8"))
    assert (told["paper"], told["person"]) == ("rules", known)
    ask(practice, capsys, "papers", "--before", "--kind", "rules", "--as", known)
    assert [*(stage.exports / "giay-to" / "nguoi-lap").glob("*.json")] == [note]


def test_what_cant_be_made_is_a_trouble(practice: Practice, capsys: Capture) -> None:
    status, lines, err = ask(practice, capsys, "papers", WEEK, "--kind", "unit-sheet", "--kind", "notice")
    assert (status, [line["paper"] for line in lines]) == (1, ["unit-sheet"])
    trouble = json.loads(err)
    assert trouble["file"] == "notice"
    assert "chưa có kết quả" in trouble["message"]
    for words in (("--list",), ("--compare",)):
        status, lines, _err = ask(practice, capsys, "papers", "--end", *words)
        whys = {line["paper"]: str(line.get("why")) for line in lines}
        assert (status, "chưa được chốt" in whys["collective-decision"]) == (0, True)


def test_returned_reports_are_held_against_the_result(practice: Practice, capsys: Capture, tmp_path: Path) -> None:
    stage = practice.stage
    work = grading.prepare(str(stage.folder), WEEK, [str(practice.submissions)], str(stage.exports))
    grading.keep(work, grading.grade(work))
    unit = stage.office().bank.units[0]
    rows = [(unit.code, unit.name, "9999", "", "", "", "", ""), ("x", "", "1", "", "", "", "", "")]
    (tmp_path / "a.xlsx").write_bytes(write_xlsx((sheet("Báo cáo", HEADER, rows),)))
    status, lines, err = ask(practice, capsys, "unit-reports", WEEK, str(tmp_path / "a.xlsx"))
    assert status == 1
    assert lines[0] == {"unit": unit.name, "people": 9999, "attempts": None, "members": None}
    assert (lines[1]["unit"], lines[1]["reported"]) == (unit.name, 9999)
    assert json.loads(err)["found"] == "x"


def test_a_changed_setting_shows_its_sentence(practice: Practice, capsys: Capture, tmp_path: Path) -> None:
    text = (practice.stage.folder / "contest.toml").read_text(encoding="utf-8")
    (tmp_path / "cu.toml").write_text(text.replace("minutes = 15", "minutes = 25"), encoding="utf-8")
    status, lines, _err = ask(practice, capsys, "rules-changes", str(tmp_path / "cu.toml"))
    assert (status, [line["setting"] for line in lines]) == (0, ["form"])
    assert "25 phút" in str(lines[0]["before"])
