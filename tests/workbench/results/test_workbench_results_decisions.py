"""Decisions: signed, carried by two people, reversible; nothing that was altered or signed by a stranger counts."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import load_json
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, join, trust
from authoring.workbench.results import decisions as deciding
from authoring.workbench.results.decisions import (
    FOLDER,
    REGRADE,
    REVERSE,
    UPHOLD,
    WINNER,
    Standing,
    decide,
    decisions,
    find,
    in_force,
    read_records,
    reverse,
    second,
)
from authoring.workbench.results.verifying import verify

WEEK, SUBJECT, WHY = "2022-w30", {"item": "2022-ha001"}, "hai phương án cùng đúng"


def standings(office: Office) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.record.kind, one.standing.value, one.people) for one in decisions(office, WEEK)]


def after(sitting: Sitting, hours: int, practice: Practice) -> Sitting:
    return sitting.at(practice.week.closes + timedelta(hours=hours))


def test_two_people_carry_a_decision(practice: Practice) -> None:
    office, ha, lam = practice.stage.office(), practice.stage.ha, practice.stage.lam
    made = decide(office, after(ha, 1, practice), REGRADE, WEEK, SUBJECT, f"  {WHY} ")
    assert made.reason == WHY
    assert standings(office) == [("regrade", "waiting", ("ha",))]
    assert in_force(office, WEEK, REGRADE) == ()
    with pytest.raises(RefusedError, match="hai người khác nhau"):
        second(office, after(ha, 2, practice), made.mark)
    second(office, after(lam, 2, practice), made.mark[:8])
    assert standings(office) == [("regrade", "in-force", ("ha", "lam"))]
    assert [one.mark for one in in_force(office, WEEK, REGRADE)] == [made.mark]
    assert in_force(office, WEEK, WINNER) == ()
    assert decisions(office, "2022-w32") == ()


def test_a_reversal_needs_two_people_as_well_and_can_be_reversed(practice: Practice) -> None:
    office, ha, lam = practice.stage.office(), practice.stage.ha, practice.stage.lam
    made = decide(office, after(ha, 1, practice), REGRADE, WEEK, SUBJECT, WHY)
    second(office, after(lam, 2, practice), made.mark)
    undo = reverse(office, after(lam, 3, practice), made.mark, "đã xem lại luật mới")
    assert find(office, made.mark).standing is Standing.IN_FORCE
    second(office, after(ha, 4, practice), undo.mark)
    assert standings(office) == [("regrade", "reversed", ("ha", "lam")), ("reverse", "in-force", ("lam", "ha"))]
    with pytest.raises(RefusedError, match="đã được hủy"):
        reverse(office, after(ha, 5, practice), made.mark, "hủy lần thứ hai")
    again = reverse(office, after(ha, 6, practice), undo.mark, "lần hủy là nhầm")
    second(office, after(lam, 7, practice), again.mark)
    assert find(office, made.mark).standing is Standing.IN_FORCE
    assert [one.record.kind for one in in_force(office, WEEK, REGRADE, REVERSE)] == ["regrade", "reverse"]
    with pytest.raises(RefusedError, match="không chờ người thứ hai"):
        second(office, Sitting(third(practice).person, third(practice).identity), made.mark)


def third(practice: Practice) -> Sitting:
    office = practice.stage.office()
    if any(person.writer == "an" for person in office.bank.people):
        return Sitting(next(one for one in office.bank.people if one.writer == "an"), practice.stage.lam.identity)
    made = join(practice.stage.folder, Person("an", "Nông An", "Sở", ("secretary",)), "mat khau cua an")
    trust(practice.stage.folder, practice.stage.lam)
    return made


def test_one_person_on_two_machines_is_one_person(practice: Practice) -> None:
    twin = join(
        practice.stage.folder, Person("ha2", "Lê Thu Hà", "Bảo hiểm xã hội tỉnh", ("approver",)), "mat khau khac"
    )
    trust(practice.stage.folder, practice.stage.lam)
    office = practice.stage.office()
    made = decide(office, after(practice.stage.ha, 1, practice), REGRADE, WEEK, SUBJECT, WHY)
    with pytest.raises(RefusedError, match="hai người khác nhau"):
        second(office, after(twin, 2, practice), made.mark)


def test_what_no_decision_can_be(practice: Practice) -> None:
    office, ha = practice.stage.office(), practice.stage.ha
    with pytest.raises(RefusedError, match="phải có lý do"):
        decide(office, ha, UPHOLD, WEEK, SUBJECT, "vì thế")
    with pytest.raises(RefusedError, match="không có tuần này"):
        decide(office, ha, UPHOLD, "2022-w99", SUBJECT, WHY)
    with pytest.raises(RefusedError, match="chưa có quyết định nào"):
        find(office, "")
    person = Person("an", "Nông An", "Sở", ("author",))
    with pytest.raises(RefusedError, match="không có vai trò ký"):
        decide(office, Sitting(person, ha.identity), UPHOLD, WEEK, SUBJECT, WHY)
    assert read_records(office) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"h\xe1\xba\xa1ng", b"h\xe1\xba\xa1nh"),
        (b'"person": "ha"', b'"person": "lam"'),
        (b'"person": "ha"', b'"person": "ma"'),
        (b'"kind": "regrade"', b'"kind": "forgive"'),
        (b'"subject": {', b'"subjects": {'),
        (b'{\n  "format"', b'{ \n  "format"'),
    ],
)
def test_an_altered_record_stops_everything(practice: Practice, old: bytes, new: bytes) -> None:
    office = practice.stage.office()
    decide(office, practice.stage.ha, REGRADE, WEEK, SUBJECT, "đổi hạng của người dự thi")
    (path,) = (office.bank.folder / FOLDER).iterdir()
    data = path.read_bytes()
    assert old in data
    assert verify(office) == ()
    path.write_bytes(data.replace(old, new))
    (fault,) = verify(office)
    assert (fault.path, fault.kind) == (f"decisions/{path.name}", "signature")
    with pytest.raises(RefusedError, match="rách hoặc bị sửa"):
        decisions(office, WEEK)


def test_a_record_under_another_name_stops_too(practice: Practice) -> None:
    office = practice.stage.office()
    decide(office, practice.stage.ha, REGRADE, WEEK, SUBJECT, WHY)
    (path,) = (office.bank.folder / FOLDER).iterdir()
    (path.parent / "ghi chú.txt").write_text("không phải quyết định", "utf-8")
    moved = path.rename(path.with_name("20220101T000000Z-ha-00000000.json"))
    with pytest.raises(RefusedError, match="rách hoặc bị sửa"):
        read_records(office)
    moved.rename(path.with_name("quyết định.json"))
    with pytest.raises(RefusedError, match="rách hoặc bị sửa"):
        read_records(office)


def test_records_name_the_one_before(practice: Practice) -> None:
    office, ha = practice.stage.office(), practice.stage.ha
    first = decide(office, after(ha, 1, practice), REGRADE, WEEK, SUBJECT, WHY)
    follows = decide(office, after(ha, 2, practice), UPHOLD, WEEK, SUBJECT, WHY)
    assert (first.previous, follows.previous) == ("", first.mark)
    paths = sorted((office.bank.folder / FOLDER).iterdir())
    assert load_json(paths[0].read_bytes())["format"] == "decision/1"


def test_one_person_with_two_writers_carries_nothing_alone(practice: Practice) -> None:
    office, ha = practice.stage.office(), practice.stage.ha
    made = decide(office, after(ha, 1, practice), REGRADE, WEEK, SUBJECT, WHY)
    twin = replace(ha.person, writer="ha2")
    people = SimpleNamespace(bank=SimpleNamespace(people=(*office.bank.people, twin)))
    assert deciding._standing(made, (), {made.mark: ["ha2"]}, people) is Standing.WAITING  # type: ignore[arg-type]
