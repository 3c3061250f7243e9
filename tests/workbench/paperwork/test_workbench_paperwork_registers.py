"""Registers: who made a paper from what, which is stale because of a newer result or changed settings."""

from datetime import UTC, datetime
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork import papers, registers
from authoring.workbench.paperwork.desks import BEFORE, END, Desk, Kind
from authoring.workbench.paperwork.makers import MAKERS
from authoring.workbench.paperwork.registers import CHANGED, NEWER, Entry, make, plain, register
from authoring.workbench.results.winners import CONTACTED, mark_winner

WEEK = "2022-w30"
NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
WHOLE = ("contest.toml", "units.csv")


def entry(office: Office, place: str, key: str) -> Entry:
    return next(one for one in register(office, place) if one.listed.key == key)


def told(office: Office, place: str, key: str) -> tuple[str, str, str]:
    found = entry(office, place, key)
    return found.basis, found.maker, found.stale


def test_who_made_a_paper_from_what(closed: Practice) -> None:
    office = closed.stage.office()
    assert {one.path for one in register(office, WEEK)} == {None}
    path = make(office, WEEK, "notice", "ha", NOW)
    assert make(office, WEEK, "notice", "lam", NOW) == path
    found = entry(office, WEEK, "notice")
    assert (found.path, found.basis, found.maker, found.time, found.stale) == (
        *(path, "2022-w30-results-1", "ha", NOW, ""),
    )
    by_command = papers.make(office, WEEK, "proposal")
    found = entry(office, WEEK, "proposal")
    assert (found.path, found.maker, found.time, found.stale) == (by_command, "", None, "")
    make(office, BEFORE, "rules", "lam", NOW)
    assert told(office, BEFORE, "rules") == ("truoc", "lam", "")
    make(office, WEEK, "review-minutes", "lam", NOW)
    assert told(office, WEEK, "review-minutes") == ("2022-w30-r1", "lam", "")
    make(office, END, "praise", "lam", NOW)
    assert told(office, END, "praise") == ("tong-ket-1", "lam", "")


def test_a_broken_note_of_who_made_a_paper_is_named_and_stops_nothing(closed: Practice) -> None:
    office = closed.stage.office()
    for key in ("rules", "budget"):
        make(office, BEFORE, key, "lam", NOW)
    note = office.exports / "giay-to" / MAKERS / "truoc+cong-bo+the-le-1.docx.json"
    other = b'{"format":"paper/1","person":7,"time":"20220725T024100Z","sources":""}'
    times = (b'{"format":"paper/1","person":"lam","time":%b,"sources":""}' % time for time in (b"[]", b'"hom qua"'))
    for data in (
        b"",
        b"{",
        b"[1]",
        b"{}",
        b"\xff\xfe",
        b'{"format":"other/1"}',
        b'{"format":"paper/1"}',
        *times,
        other,
    ):
        note.write_bytes(data)
        found = entry(office, BEFORE, "rules")
        assert (found.maker, found.time, found.stale) == ("", None, "")
        assert found.torn.startswith("giay-to/nguoi-lap/truoc+cong-bo+the-le-1.docx.json")
        assert (entry(office, BEFORE, "budget").maker, entry(office, BEFORE, "budget").torn) == ("lam", "")


def test_a_broken_decision_is_named_at_the_papers_that_rest_on_decisions(closed: Practice) -> None:
    office = closed.stage.office()
    for key in ("notice", "payments"):
        make(office, WEEK, key, "ha", NOW)
    next(iter(sorted((office.bank.folder / "decisions").iterdir()))).write_bytes(b"{")
    office = closed.stage.office()
    assert entry(office, WEEK, "notice").torn == ""
    found = entry(office, WEEK, "payments")
    assert (found.maker, found.stale, ".json, dòng 1: Tệp không phải JSON" in found.torn) == ("ha", "", True)


def test_a_newer_result_makes_papers_stale(closed: Practice) -> None:
    office = closed.stage.office()
    first, second = (make(office, WEEK, key, "ha", NOW) for key in ("notice", "review-minutes"))
    old = office.exports / f"{WEEK}-results-1"
    old.rename(office.exports / f"{WEEK}-results-2")
    found = entry(office, WEEK, "notice")
    assert (found.listed.path, found.path, found.stale, found.maker) == (None, first, NEWER, "ha")
    assert entry(office, WEEK, "review-minutes").path == second
    assert told(office, WEEK, "review-minutes")[2] == ""
    newer = make(office, WEEK, "notice", "lam", NOW)
    assert (newer.parents[1].name, told(office, WEEK, "notice")) == (
        *(f"{WEEK}-results-2", (f"{WEEK}-results-2", "lam", "")),
    )
    make(office, WEEK, "unit-sheet", "ha", NOW)
    assert told(office, "2022-w32", "unit-sheet") == ("", "", "")  # another week's paper is no older one of this week
    make(office, END, "all-page", "ha", NOW)
    (office.exports / f"{WEEK}-results-2").rename(office.exports / f"{WEEK}-results-3")
    assert told(office, END, "all-page") == ("ket-thuc-2-1-1", "ha", NEWER)


def test_every_paper_that_speaks_of_verified_winners_is_known_to(closed: Practice) -> None:
    """Who was verified is no part of a result: a paper that changes with it must be told to be stale."""
    office, changed = closed.stage.office(), set[str]()
    skipped = {"dossier"}  # all of the week's papers as one PDF: it is in the list, and slow
    for place in (WEEK, END):
        for kind in papers.kinds(office, place):
            if kind.key not in skipped and not kind.file.endswith(".svg"):
                before = kind.build(Desk(office, place))
                fewer = Desk(closed.stage.office(), place)
                changed |= {kind.key} if _without(fewer, kind) != before else set()
    assert changed | skipped == set(registers.ON_DECISIONS)


def _built(desk: Desk, kind: Kind) -> bytes:
    """The paper, or why there is none."""
    try:
        return kind.build(desk)
    except RefusedError as refused:
        return str(refused).encode()


def _without(desk: Desk, kind: Kind) -> bytes:
    """The paper with nobody verified."""
    folder = desk.office.bank.folder / "decisions"
    away = folder.rename(folder.with_name("cất"))
    try:
        return b"" if kind.lacks(desk) else kind.build(desk)
    finally:
        away.rename(folder)


def test_settings_units_decisions_and_money_that_changed_are_told_apart(closed: Practice) -> None:
    office = closed.stage.office()
    for key in ("notice", "payments"):
        make(office, WEEK, key, "ha", NOW)
    for key in ("rules", "budget"):
        make(office, BEFORE, key, "ha", NOW)
    mark_winner(office, WEEK, 3, CONTACTED, closed.stage.ha.at(NOW), "gọi lại lần nữa")
    assert (told(office, WEEK, "notice")[2], told(office, WEEK, "payments")[2]) == ("", CHANGED)
    (office.exports / "giay-to/du-toan.csv").write_text("Nội dung chi,Số lượng,Đơn giá (đồng)\nIn,1,5\n", "utf-8")
    assert (told(office, BEFORE, "rules")[2], told(office, BEFORE, "budget")[2]) == ("", CHANGED)
    settings = office.bank.folder / "contest.toml"
    settings.write_bytes(settings.read_bytes() + b"# x\n")
    assert told(office, WEEK, "notice")[2] == CHANGED


def test_a_change_of_units_marks_only_papers_that_tell_what_changed(closed: Practice) -> None:
    """A spelling that was added changes no paper; names and numbers of members change those that tell them."""
    for key in (keys := ("notice", "unit-sheet", "participation-plot", "cards")):
        make(closed.stage.office(), WEEK, key, "ha", NOW)
    make(closed.stage.office(), BEFORE, "rules", "ha", NOW)
    units = closed.stage.folder / "units.csv"

    def stale() -> list[str]:
        office = closed.stage.office()
        places = [*((WEEK, key) for key in keys), (BEFORE, "rules")]
        return [key for place, key in places if told(office, place, key)[2]]

    units.write_bytes(units.read_bytes().replace(b"TP Lam Giang|", b"TP Lam Giang|Lam Giang tp|"))
    assert stale() == []
    whole = units.read_bytes()
    units.write_bytes(whole.replace(b",8960,", b",8961,"))
    assert stale() == ["unit-sheet", "participation-plot"]
    units.write_bytes(whole)
    assert stale() == []
    units.write_bytes(whole.replace("Đảng bộ thị xã Thanh Lĩnh".encode(), "Đảng bộ Thanh Lĩnh".encode()))
    assert stale() == ["unit-sheet", "participation-plot"]


def test_a_record_of_before_holds_the_whole_file_of_units(closed: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr(
            registers, "sources", lambda office, place, key: registers._digest(office, place, key, WHOLE, ())
        )
        make(closed.stage.office(), WEEK, "notice", "ha", NOW)
    assert told(closed.stage.office(), WEEK, "notice")[2] == ""
    units = closed.stage.folder / "units.csv"
    units.write_bytes(units.read_bytes().replace(b",8960,", b",8961,"))
    assert told(closed.stage.office(), WEEK, "notice")[2] == CHANGED


def test_every_paper_that_reads_the_list_of_units_is_known_to(closed: Practice) -> None:
    """A result holds its units' names and members; what else tells them is told to be stale with the list."""
    units, known = closed.stage.folder / "units.csv", set[str]()
    built: dict[tuple[str, str], bytes] = {}
    for text in (
        units.read_bytes(),
        units.read_bytes().replace("bộ thị xã".encode(), "bộ TX".encode()).replace(b",8960,", b",1,"),
    ):
        units.write_bytes(text)
        office = closed.stage.office()
        for place in (BEFORE, WEEK, END):
            for kind in papers.kinds(office, place):
                if kind.key != "dossier":  # every other Word paper of the week as one PDF, and slow
                    data = _built(Desk(office, place), kind)
                    known |= {kind.key} if built.setdefault((place, kind.key), data) != data else set()
    assert known == set(registers.ON_UNITS)


def test_a_reason_without_the_places_of_this_pc(closed: Practice) -> None:
    office = closed.stage.office()
    refused = RefusedError("Chưa chốt.", file=office.exports, expected="thư mục tong-ket-1")
    assert plain(office, str(refused)) == "Chưa chốt."
    inside = RefusedError("Bị sửa.", file=office.exports / "a" / "b.csv", found="dài hơn")
    assert plain(office, str(inside)) == "a/b.csv: Bị sửa. (đang là dài hơn)"
    assert plain(office, "") == ""
    with pytest.raises(RefusedError, match="không có tuần này"):
        register(office, "2022-w99")
