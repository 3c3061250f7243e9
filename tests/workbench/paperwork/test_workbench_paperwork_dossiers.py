"""Dossiers: results read back are what was graded; the key after decisions; nothing is read from touched results."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace as Practice
from zoneinfo import ZoneInfo

import pytest

from authoring.model.errors import RefusedError
from authoring.reports import decision
from authoring.reports.standings import UnitCount
from authoring.workbench.paperwork import dossiers
from authoring.workbench.paperwork.dossiers import chosen, open_dossier
from authoring.workbench.results import grading
from authoring.workbench.results.decisions import second
from authoring.workbench.results.regrading import decide_ruling, ruling

WEEK = "2022-w30"


def test_what_was_graded_is_read_back(finished: Practice) -> None:
    found = open_dossier(finished.stage.office(), WEEK)
    result = found.result
    assert (found.folder.name, found.release.name, result.release) == (
        "2022-w30-results-1",
        "2022-w30-r1",
        "2022-w30-r1",
    )
    (_what, read), *parts = found.rows
    assert read == sum(count for _name, count in parts)
    assert [line.place for line in result.lines] == list(range(1, 20))
    assert sum(line.value for line in result.lines) == 19_000_000
    assert decision(result) == (found.folder / "cong-bo/quyet-dinh.docx").read_bytes()
    everybody = dossiers.entries(found)
    assert len(everybody) == result.people
    assert {len(one.answers) for one in everybody} == {20}
    figures = dossiers.item_figures(found)
    assert [item.people for item in figures] == [result.people] * 20
    right = [sum(item.is_right(one.answers[item.number - 1]) for one in everybody) for item in figures]
    assert right == [item.right for item in figures]
    counts = dossiers.unit_counts(found)
    assert sum(one.people for one in counts) == result.people
    assert {bool(topic) for topic in dossiers.topics(found)} == {True}


def test_the_key_in_words_with_its_ground(finished: Practice) -> None:
    found = open_dossier(finished.stage.office(), WEEK)
    first, item = dossiers.answers(found)[0], finished.release.items[0]
    assert first.stem == item.stem
    assert first.key == "\n".join(f"{option.label}. {option.text}" for option in item.keyed)
    assert first.citation.startswith("Điều ")
    keyless = replace(
        found, key=replace(found.key, entries=tuple(replace(e, citation="không đâu") for e in found.key.entries))
    )
    assert {one.citation for one in dossiers.answers(keyless)} == {"không đâu"}


def test_decisions_stand_in_the_published_key(closed: Practice) -> None:
    stage, week = closed.stage, closed.week

    def work() -> grading.Work:
        return grading.prepare(str(stage.folder), week.tag, [str(closed.submissions)], str(stage.exports))

    letters = {entry.number: entry.key for entry in work().key.entries}
    other = next(letter for letter in "ABCD" if letter != letters[2])
    rulings = (("1", "give-to-all", ""), ("2", "accept-also", other), ("3", "drop-item", ""))
    for number, (item, policy, letter) in enumerate(rulings):
        at = stage.ha.at(week.closes + timedelta(hours=2, minutes=number))
        record = decide_ruling(work(), at, ruling(work(), item, policy, letter), "câu hỏi có chỗ chưa rõ")
        second(stage.office(), stage.lam.at(week.closes + timedelta(hours=3, minutes=number)), record.mark)
    again = work()
    grading.keep(again, grading.grade(again))
    found = open_dossier(stage.office(), WEEK)
    assert found.folder.name == "2022-w30-results-2"
    first, both, dropped, plain = dossiers.answers(found)[:4]
    assert first.key == "mọi trả lời (theo quyết định của Ban Tổ chức)"
    assert both.key.count("\n") == 2
    assert both.key.endswith("(chấp nhận một trong các đáp án trên)")
    assert dropped.key.endswith("(không tính vào điểm theo quyết định)")
    assert "\n" not in plain.key
    figures = dossiers.item_figures(found)
    assert (figures[2].p, figures[1].key) == (None, " hoặc ".join(sorted((letters[2], other))))


def test_touched_results_are_refused(closed: Practice) -> None:
    sheet = closed.stage.exports / "2022-w30-results-1/noi-bo/giai-thuong.csv"
    sheet.write_bytes(sheet.read_bytes().replace("Nhì".encode(), b"Ba", 1))
    with pytest.raises(RefusedError, match="không còn nguyên vẹn"):
        open_dossier(closed.stage.office(), WEEK)


def test_units_that_nobody_knows_are_one_line(closed: Practice) -> None:
    found = open_dossier(closed.stage.office(), WEEK)
    known = dossiers.unit_counts(found)
    lost = found.folder / "noi-bo/don-vi-chua-ro.csv"
    lost.write_bytes("Đơn vị,Người dự thi,Lượt thi,Gần giống\nTổ 1,2,3,\nTổ 2,1,1,\n".encode())
    assert dossiers.unit_counts(found)[-1] == UnitCount("Chưa xác định được đơn vị", 3, 4, known=False)
    lost.write_bytes("Đơn vị,Người dự thi,Lượt thi,Gần giống\n".encode())
    assert len(dossiers.unit_counts(found)) == len([one for one in known if one.unit != "Chưa xác định được đơn vị"])


def test_answer_sheets_in_letters() -> None:
    assert chosen("A-[BC]?") == ("A", "", "BC", "?")


def test_a_moment_that_no_file_told_is_none() -> None:
    assert dossiers._moment("", ZoneInfo("Asia/Ho_Chi_Minh")) is None
