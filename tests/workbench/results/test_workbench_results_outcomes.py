"""Outcomes: results on the disk that decisions lean on, and the cap of prizes over the contest."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from types import SimpleNamespace as Practice
from typing import Any

import pytest

from authoring.model.errors import RefusedError
from authoring.model.forms import Version
from authoring.model.items import LABELS
from authoring.records import create_folder
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.publishing import VERSIONS, hand_over
from authoring.workbench.results import grading
from authoring.workbench.results.decisions import WINNER, decide, decisions
from authoring.workbench.results.outcomes import CAPPED, awarded, capped, outcome, sheet_mark, winner_of

SHEET = """\
Thứ tự,Thứ hạng,Hạng giải,Giá trị (đồng),Họ và tên,Đơn vị,Người dự thi
1,1,Nhất,3000000,An,TP,001000000001
2,2,Nhì,2000000,Bình,TP,001000000002
3,3,Nhì,2000000,An,TP,001000000003
"""


def with_cap(office: Office, cap: int) -> Office:
    contest = replace(office.bank.contest, caps=replace(office.bank.contest.caps, per_person_per_contest=cap))
    bank: Any = SimpleNamespace(contest=contest)
    return replace(office, bank=bank)


def keep(exports: Path, name: str, sheet: str = SHEET) -> Path:
    return create_folder(exports / name, {"noi-bo/giai-thuong.csv": sheet.encode()})


def test_awards_are_read_again(tmp_path: Path) -> None:
    first, *_rest = awarded(keep(tmp_path, "2022-w30-results-1"))
    assert (first.place, first.tier, first.value, first.person, first.rank) == (
        1,
        "first",
        3_000_000,
        "001000000001",
        1,
    )


def test_caps_count_the_newest_results_of_the_weeks_before(practice: Practice) -> None:
    office, exports = with_cap(practice.stage.office(), 2), practice.stage.exports
    assert capped(with_cap(office, 0), "2022-w34") == {}
    assert capped(office, "2022-w30") == {}
    with pytest.raises(RefusedError, match="phải chấm tuần 30 trước"):
        capped(office, "2022-w32")
    keep(exports, "2022-w30-results-1", SHEET.replace("01000000002", "01000000009"))
    keep(exports, "2022-w30-results-2")
    assert capped(office, "2022-w32") == {}
    assert set(capped(with_cap(office, 1), "2022-w32")) == {f"00100000000{n}" for n in (1, 2, 3)}
    keep(exports, "2022-w32-results-1", SHEET.replace("01000000003", "01000000004"))
    assert capped(with_cap(office, 2), "2022-w34") == dict.fromkeys(("001000000001", "001000000002"), CAPPED)


def test_a_decision_about_a_winner_holds_for_its_sheet_only(practice: Practice) -> None:
    office, folder = practice.stage.office(), keep(practice.stage.exports, "2022-w30-results-1")
    subject = {"results": folder.name, "sheet": sheet_mark(folder), "place": "2", "status": "verified"}
    hour = practice.week.closes + timedelta(hours=1)
    for number, change in enumerate(({}, {"sheet": "0"}, {"place": "9"}, {"results": "2022-w30-results-7"})):
        who = practice.stage.ha.at(hour + timedelta(hours=number))
        decide(office, who, WINNER, "2022-w30", subject | change, "đã đối chiếu căn cước")
    good, *broken = decisions(office, "2022-w30")
    assert winner_of(office, good).name == "Bình"
    for one in broken:
        with pytest.raises(RefusedError, match=r"không còn là bảng|không còn nguyên vẹn"):
            winner_of(office, one)
    (folder / "noi-bo/giai-thuong.csv").write_text(SHEET, "utf-8-sig")
    with pytest.raises(RefusedError, match="không còn nguyên vẹn"):
        outcome(office, folder.name)


def test_versions_that_were_handed_over_are_used(practice: Practice) -> None:
    stage = practice.stage
    hand_over(stage.office(), practice.week.tag, VERSIONS, stage.lam, 2)
    handed = hand_over(stage.office(), practice.week.tag, VERSIONS, stage.lam, 3).folder
    versions, name = grading.handed_versions(stage.office(), practice.release.folder)
    assert (name, [one.code for one in versions]) == (handed.name, ["101", "102", "103"])
    names, *rows = csv.reader(io.StringIO(practice.submissions.read_text("utf-8")))
    start, version = names.index("Câu 1"), versions[1]
    whole = [row for row in rows if len(row) == len(names)]
    usual, coded = stage.exports / "thường.csv", stage.exports / "mã đề.csv"
    write(usual, [names, *whole])
    write(coded, [[*names, "Mã đề"], *([*row[:start], *shown(version, row[start:]), "102"] for row in whole)])
    work = grading.prepare(str(stage.folder), practice.week.tag, [str(coded)], str(stage.exports))
    assert ("Mã đề", handed.name) in grading.summary(work)
    found = grading.grade(work)
    for path in (stage.exports / "noi-bo").glob("*-ban-giao-*/ma-de.json"):
        path.unlink()
    plain = grading.prepare(str(stage.folder), practice.week.tag, [str(usual)], str(stage.exports))
    assert found.scores.equals(grading.grade(plain).scores)


def write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as sheet:
        csv.writer(sheet, lineterminator="\n").writerows(rows)


def shown(version: Version, answers: Sequence[str]) -> list[str]:
    """The form's letters as they stand in a version; whatever is no letter stays."""
    found = []
    for place in version.places:
        answer = answers[place.number - 1]
        moved = (LABELS[place.letters.index(letter)] if letter in place.letters else letter for letter in answer)
        found.append("".join(moved))
    return found
