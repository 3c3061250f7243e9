"""One week from the release to its final results, step by step as the secretary goes."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.results import finals, grading, inbox
from authoring.workbench.results.arrivals import look_over
from authoring.workbench.results.decisions import second
from authoring.workbench.results.regrading import ruling, uphold
from authoring.workbench.results.secretary import Secretary, Stage, next_week

WEEK = "2022-w30"
LATER = datetime(2022, 7, 25, 3, tzinfo=UTC)


def secretary(practice: Practice, tag: str = WEEK) -> Secretary:
    one = Secretary(practice.stage.office, tag)
    one.look()
    return one


def keep(one: Secretary) -> Path:
    """What the grading that runs in its own process leaves."""
    work = one.work()
    found = grading.receive(work)
    return grading.keep(work, grading.grade(work, found), "", look_over(found, work.scheme))


def test_how_far_a_week_has_come(practice: Practice) -> None:
    stage, week = practice.stage, practice.week
    assert secretary(practice, "2022-w32").stage(LATER) is Stage.UNRELEASED
    one = secretary(practice)
    assert one.stage(week.closes) is Stage.OPEN
    assert one.stage(LATER) is Stage.EMPTY
    key = key_path(practice.release.folder)
    kept = key.read_bytes()
    key.unlink()
    assert secretary(practice).stage(LATER) is Stage.SEALED
    key.write_bytes(kept)
    inbox.name_path(stage.office(), WEEK, str(practice.submissions))
    one.look()
    assert (one.stage(LATER), one.unread()) == (Stage.READY, True)
    folder = keep(one)
    one.look()
    assert not one.unread()
    assert one.stage(LATER) is Stage.GRADED
    assert one.sheets is not None
    assert (one.sheets.folder, len(one.winners), one.final) == (folder, 19, None)
    record = finals.sign_final(stage.office(), WEEK, folder, stage.ha.at(LATER), "")
    one.look()
    assert one.stage(LATER) is Stage.GRADED
    second(stage.office(), stage.lam.at(LATER + timedelta(minutes=1)), record.mark)
    one.look()
    assert one.stage(LATER) is Stage.FINAL
    assert [decision.record.kind for decision in one.decided] == ["final"]


def test_columns_are_proposed_answered_and_confirmed_once(practice: Practice) -> None:
    stage = practice.stage
    rows = list(csv.reader(practice.submissions.read_text(encoding="utf-8").splitlines()))
    rows[0][rows[0].index("Nộp lúc")] = "Lúc"
    body = "".join(",".join(row) + "\n" for row in rows)
    inbox.put_file(stage.office(), WEEK, "lạ.csv", body.encode())
    one = secretary(practice)
    assert (one.proposals(), one.sure()) == ((), False)
    with pytest.raises(RefusedError, match="Chưa xem các cột"):
        one.confirm(stage.ha.at(LATER))
    one.read_columns()
    (proposal,) = one.proposals()
    assert [(question.about, question.columns) for question in proposal.questions] == [("field", ("submitted",))]
    one.fields = {"Lúc": "submitted"}
    (proposal,) = one.proposals()
    assert (proposal.questions, one.sure()) == ((), False)
    assert one.confirm(stage.ha.at(LATER)) == 1
    assert (one.sure(), one.fields) == (True, {})
    inbox.put_file(stage.office(), WEEK, "thêm.csv", body.encode())
    one.look()
    assert one.columns is None
    one.read_columns()
    assert one.sure()


def test_entries_are_read_once_and_anything_is_tried_on_them(practice: Practice) -> None:
    inbox.name_path(practice.stage.office(), WEEK, str(practice.submissions))
    one = secretary(practice)
    for act in (one.laid, lambda: one.complaint("1")):
        with pytest.raises(RefusedError, match="chưa được đọc lại"):
            act()
    one.lay_out()
    assert one.tie is None
    found = ruling(one.laid(), "3", "give-to-all")
    assert one.try_out(found).rescored > 0
    with practice.submissions.open(encoding="utf-8", newline="") as sheet:
        someone = next(row["Số CCCD"] for row in csv.DictReader(sheet) if len(row["Số CCCD"]) == 12)
    assert one.complaint(someone).story.person == someone
    one.look()
    assert one.laid()
    uphold(one.work(), practice.stage.ha.at(LATER), found.item, "đã đối chiếu căn cứ")
    one.look()
    assert one.desk is None


def test_grading_again_names_what_would_come_out_otherwise(practice: Practice) -> None:
    inbox.name_path(practice.stage.office(), WEEK, str(practice.submissions))
    one = secretary(practice)
    with pytest.raises(RefusedError, match="chưa có kết quả để đối chiếu"):
        one.compare()
    keep(one)
    one.look()
    assert one.compare() == ()
    extra = practice.submissions.with_name("bù.csv")
    header, first, *_rest = practice.submissions.read_bytes().splitlines(keepends=True)
    extra.write_bytes(header + first)
    inbox.name_path(practice.stage.office(), WEEK, str(extra))
    assert "noi-bo/tong-hop.csv" in one.compare()


def test_the_week_that_waits(practice: Practice) -> None:
    office = practice.stage.office()
    weeks = office.bank.contest.weeks
    assert next_week(office, weeks[0].opens) == "2022-w30"
    assert next_week(office, LATER) == "2022-w30"
    assert next_week(office, weeks[1].closes + timedelta(hours=1)) == "2022-w30"
    inbox.name_path(office, WEEK, str(practice.submissions))
    keep(secretary(practice))
    assert next_week(office, weeks[1].closes + timedelta(hours=1)) == "2022-w32"
    assert next_week(office, LATER) == "2022-w30"
