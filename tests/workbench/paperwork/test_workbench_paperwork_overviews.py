"""Overviews: what each place shows, also where weeks lack results or results were touched."""

import shutil
from types import SimpleNamespace as Practice

from authoring.workbench.paperwork.closing_papers import spent
from authoring.workbench.paperwork.desks import BEFORE, END, Desk
from authoring.workbench.paperwork.overviews import Part, look, money

WEEK = "2022-w30"


def test_before_the_contest_there_are_only_papers(finished: Practice) -> None:
    found = look(finished.stage.office(), BEFORE)
    assert [one.listed.key for one in found.entries][:3] == ["rules", "budget", "references"]
    assert (found.turnout, found.members, found.standing) == ((), (), None)


def test_a_week_with_its_winners_items_and_units(finished: Practice) -> None:
    found = look(finished.stage.office(), WEEK)
    assert (len(found.winners), len(found.cards), len(found.members), found.lacking) == (19, 20, 40, {})
    assert found.result is not None
    assert found.returned is not None
    assert sum(one.people[0] for one in found.turnout) >= found.result.result.people
    assert all(one.total == one.people[0] for one in found.turnout)


def test_a_unit_that_isnt_in_the_list_any_more_stands_last(closed: Practice) -> None:
    units = closed.stage.folder / "units.csv"
    kept = [line for line in units.read_text(encoding="utf-8").splitlines() if not line.startswith("che,")]
    units.write_text("\n".join(kept) + "\n", encoding="utf-8")
    last = look(closed.stage.office(), WEEK).turnout[-1]
    assert (last.unit, last.members, (last.total or 0) > 0) == ("Đảng bộ Công ty cổ phần Chè Lam Thượng", None, True)


def test_the_end_counts_people_once(finished: Practice) -> None:
    found = look(finished.stage.office(), END)
    assert found.standing is not None
    assert [week.tag for week in found.weeks] == ["2022-w30", "2022-w32", "2022-w34"]
    units = [one for one in found.turnout if one.members]
    assert all(max(one.people) <= (one.total or 0) <= sum(one.people) for one in units)
    assert [line.shown_by for line in found.money][::3] == ["19 trong 19 người đã xác minh", "đã chốt, bản 1"]


def test_the_money_is_what_the_settlement_says(finished: Practice) -> None:
    office = finished.stage.office()
    paper, shown = spent(Desk(office, END)), tuple(money(office))
    assert [(one.planned, one.paid) for one in shown] == [(one.planned, one.paid) for one in paper]
    weeks = ["Giải cá nhân tuần 30", "Giải cá nhân tuần 32", "Giải cá nhân tuần 34"]  # papers call weeks by their names
    assert [one.what for one in shown] == [*weeks, *(one.what for one in paper[len(weeks) :])]


def test_weeks_that_are_not_graded_yet(closed: Practice) -> None:
    office = closed.stage.office()
    shutil.rmtree(office.exports / "tong-ket-1")
    shutil.rmtree(office.exports / "2022-w34-results-1")
    (office.exports / "giay-to").mkdir()
    (office.exports / "giay-to/du-toan.csv").write_text(
        "Nội dung chi,Số lượng,Đơn giá (đồng),Ghi chú,Thực chi (đồng)\nIn ấn,2,500.000,hợp đồng,900.000\n", "utf-8"
    )
    found = look(office, END)
    assert len(found.weeks) == 2
    assert [(one.paid, one.shown_by) for one in found.money][2:] == [
        *((0, "chưa chấm"), (0, "chưa chốt"), (900_000, "hợp đồng")),
    ]
    late = look(office, "2022-w34")
    assert (late.lacking, late.turnout, late.winners) == ({Part.TURNOUT: "Tuần 34 chưa có kết quả."}, (), ())
    assert late.returned is not None


def test_touched_results_of_a_week_leave_everything_else(closed: Practice) -> None:
    office = closed.stage.office()
    (office.exports / f"{WEEK}-results-1/noi-bo/bang-diem.csv").write_bytes(b"x")
    for place in (END, WEEK):
        found = look(office, place)
        assert f"{WEEK}-results-1/noi-bo/bang-diem.csv: Kết quả không còn nguyên vẹn." in found.lacking[Part.TURNOUT]
        assert str(office.exports) not in " ".join(found.lacking.values())
        assert found.entries
    end = look(office, END)
    assert set(end.lacking) == {Part.PRIZES, Part.MONEY, Part.TURNOUT}
    assert [week.tag for week in end.weeks] == ["2022-w32", "2022-w34"]
    assert {one.total for one in end.turnout} == {None}
    assert max(one.people[1] for one in end.turnout) > 0


def test_one_broken_record_of_the_end_is_named_and_the_rest_goes_on(closed: Practice) -> None:
    office = closed.stage.office()
    budget = office.exports / "giay-to/du-toan.csv"
    budget.parent.mkdir()
    budget.write_bytes(b"")
    found = look(office, END)
    assert list(found.lacking) == [Part.MONEY]
    assert "giay-to/du-toan.csv: Tệp rỗng" in found.lacking[Part.MONEY]
    assert found.standing is not None
    budget.unlink()
    (office.exports / "tong-ket-1/cong-bo/giai-tap-the.csv").write_bytes(b"x")
    found = look(office, END)
    assert found.lacking == {}
    assert [(one.paid, one.shown_by) for one in found.money][3] == (0, "bản 1 không còn đọc được")
    (closed.stage.folder / "units.csv").write_bytes(b"")
    found = look(closed.stage.office(), END)
    assert list(found.lacking) == [Part.MEMBERS]
    assert found.standing is not None
    assert "units.csv: Tệp rỗng" in found.standing.why


def test_a_broken_decision_hides_the_winners_alone(closed: Practice) -> None:
    office = closed.stage.office()
    next(iter(sorted((office.bank.folder / "decisions").iterdir()))).write_bytes(b"{")
    found = look(closed.stage.office(), WEEK)
    assert list(found.lacking) == [Part.WINNERS]
    assert (len(found.cards), found.winners) == (20, ())
