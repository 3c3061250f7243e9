"""Kept results against their raw files: the same bytes, a changed row, decisions since, files that are gone."""

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Practice
from typing import Any

import pytest

from authoring.model.errors import RefusedError
from authoring.records import SUMS, create_folder, digest, dump_json
from authoring.workbench.paperwork import juries, papers
from authoring.workbench.paperwork.desks import BEFORE, END
from authoring.workbench.paperwork.juries import close_by_hand
from authoring.workbench.paperwork.papers import ABSENT, Compared
from authoring.workbench.paperwork.purges import purged, results_name
from authoring.workbench.paperwork.regraded import (
    DECIDED,
    EXECUTED,
    GONE,
    OTHER,
    SAME,
    Regraded,
    raw_files,
    reclose,
    regrade,
)
from authoring.workbench.results import grading, inbox, purging
from authoring.workbench.results.decisions import COMMITTEE

WEEK = "2022-w30"
LATE = datetime(2030, 1, 1, tzinfo=UTC)


def bring(practice: Practice, week: str = WEEK) -> Path:
    """The raw files of a week laid into its inbox."""
    folder = inbox.inbox(practice.stage.office(), week)
    folder.mkdir(parents=True)
    raw = practice.submissions.parent.parent / week
    (one,) = raw.iterdir()
    return Path(shutil.copy(one, folder))


@pytest.mark.slow
def test_the_same_raw_files_give_the_same_bytes(closed: Practice) -> None:
    office = closed.stage.office()
    for week in office.bank.contest.weeks:
        bring(closed, week.tag)
        assert regrade(office, week.tag) == Regraded(SAME)
    assert reclose(office) == Regraded(SAME)
    settings = closed.stage.folder / "contest.toml"
    numbered = f'[papers]\nplace = "Lào Cai"\n[[papers.decisions]]\nabout = "{WEEK}"\nnumber = "12"\n'
    settings.write_text(f"{settings.read_text('utf-8')}\n{numbered}", "utf-8")  # a number that came after the result
    office = closed.stage.office()
    assert office.bank.contest.papers.place == "Lào Cai"
    compared = papers.compare(office, END)[:4]
    assert [(one.key, one.verdict) for one in compared] == [
        *((f"results-{tag}", SAME) for tag in ("2022-w30", "2022-w32", "2022-w34")),
        ("closing", SAME),
    ]
    assert papers.compare(office, WEEK)[0] == Compared("results", SAME)
    papers.make(office, BEFORE, "rules")
    assert {one.key: one.verdict for one in papers.compare(office, BEFORE)} == {
        **dict.fromkeys(("budget", "references", "certificate-template", "praise-template"), ABSENT),
        "rules": SAME,
    }


def test_a_row_that_is_no_longer_there_shows(closed: Practice) -> None:
    office, raw = closed.stage.office(), bring(closed)
    raw.write_bytes(b"".join(raw.read_bytes().splitlines(keepends=True)[:-40]))
    found = regrade(office, WEEK)
    assert found.verdict == OTHER
    assert "noi-bo/bang-diem.csv" in found.why
    assert "cong-bo/tong-hop.csv" in found.why


def test_files_that_the_results_name_and_files_that_are_gone(closed: Practice) -> None:
    office = closed.stage.office()
    assert regrade(office, WEEK) == Regraded(
        GONE, "Kết quả không ghi tệp bài gốc nào và thư mục bài thi của tuần trống; đặt lại tệp rồi đối chiếu."
    )
    raw, old = closed.submissions, office.exports / f"{WEEK}-results-1"
    named = {"parameters": {"submissions": [raw.as_posix()]}, "duration": 0.002531}  # as an executed notebook has it
    told: dict[str, Any] = {"metadata": {"papermill": named}}
    files = {path.relative_to(old).as_posix(): path.read_bytes() for path in old.rglob("*") if path.is_file()}
    files.pop(SUMS)
    new = grading.keep_next(office.exports, WEEK, files | {EXECUTED: json.dumps(told).encode()})
    assert raw_files(office, WEEK, new) == (raw,)
    assert regrade(office, WEEK) == Regraded(SAME)
    told["metadata"]["papermill"]["parameters"]["submissions"] = [os.path.relpath(raw, office.exports / "x")]
    newest = grading.keep_next(office.exports, WEEK, files | {EXECUTED: json.dumps(told).encode()})
    assert raw_files(office, WEEK, newest) == (raw.resolve(),)
    told["metadata"]["papermill"]["parameters"]["submissions"] = None
    assert raw_files(office, WEEK, create_folder(old.with_name("x"), {EXECUTED: json.dumps(told).encode()})) == ()
    with pytest.raises(RefusedError, match="Biên bản chấm không còn đọc được"):
        raw_files(office, WEEK, create_folder(old.with_name("y"), {EXECUTED: b"{"}))
    raw.unlink()
    shutil.rmtree(newest)
    found = regrade(office, WEEK)
    assert found == Regraded(GONE, f"Không thấy tệp bài gốc {raw.name} ở {raw.parent}; đặt lại tệp rồi đối chiếu.")


def test_decisions_made_since_are_told(closed: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    office = closed.stage.office()
    bring(closed)
    since = ({"kind": COMMITTEE},)
    monkeypatch.setattr("authoring.workbench.paperwork.regraded.applied", lambda *_: since)
    assert regrade(office, WEEK) == Regraded(OTHER, DECIDED)
    kept = office.exports / f"{WEEK}-results-1/noi-bo/quyet-dinh.json"
    kept.write_bytes(dump_json({"format": "applied/1", "decisions": list(since)}))
    sums = kept.parents[1] / SUMS
    line = f"{digest(kept.read_bytes())}  noi-bo/quyet-dinh.json"
    sums.write_text("\n".join(sorted([*sums.read_text("utf-8").splitlines(), line], key=lambda one: one[66:])) + "\n")
    assert regrade(office, WEEK).why == "Khác: noi-bo/quyet-dinh.json."


def test_a_purged_week_says_so_and_its_papers_stay(closed: Practice) -> None:
    office, stage = closed.stage.office(), closed.stage
    assert purged(office, WEEK) == ""
    kept = papers.make(office, WEEK, "notice")
    planned = purging.plan(office, LATE)
    purging.purge(office, stage.ha.at(LATE), replace(planned, weeks=(WEEK,)), "Điều 12 của Thể lệ")
    said = "Bài gốc và bảng điểm của tuần đã xóa lúc 7 giờ 00 ngày 01 tháng 01 năm 2030, Lê Thu Hà ký biên bản: "
    said += "Điều 12 của Thể lệ."
    assert purged(office, WEEK) == said
    assert regrade(office, WEEK) == Regraded(GONE, said)
    compared = {one.key: one for one in papers.compare(office, WEEK)}
    assert compared["results"] == Compared("results", GONE, said)
    assert compared["notice"] == Compared("notice", GONE, said)
    assert compared["unit-sheet"].verdict == ABSENT
    listed = {one.key: one for one in papers.papers(office, WEEK)}
    assert listed["notice"].path == kept
    assert results_name(office, WEEK) == f"{WEEK}-results-1"
    assert papers.compare(office, END)[1].verdict == ABSENT  # week 32 is as if touched: no minutes name it
    with pytest.raises(RefusedError, match="Kết quả không còn nguyên vẹn"):
        results_name(office, "2022-w32")


def test_prizes_given_by_hand_are_built_again(closed: Practice) -> None:
    office, stage = closed.stage.office(), closed.stage
    units = [unit.code for unit in office.bank.units]
    both = (stage.ha.at(LATE), stage.lam.at(LATE))
    closing = close_by_hand(office, [(units[2], "first")], "đơn vị tổ chức tốt nhất", both)
    assert (closing.folder / juries.RECORD).is_file()
    assert reclose(office) == Regraded(SAME)
    shutil.rmtree(closing.folder)
    assert reclose(office) == Regraded(SAME)  # those by the index, which stood before
    shutil.rmtree(office.exports / "tong-ket-1")
    with pytest.raises(RefusedError, match="Giải tập thể chưa được chốt"):
        reclose(office)
    assert papers.compare(office, END)[3].verdict == ABSENT
