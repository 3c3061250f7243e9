"""Decisions about a graded week: append-only signed records with a reason, carried by two people, reversible.

One record says one thing and bears one signature, so that two people at two desks can carry a decision: one writes it,
another seconds it. What is reversed isn't removed; a reversal is a decision of its own.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from authoring.bank import same_person
from authoring.bank.listing import list_folder
from authoring.bank.moves import SHORTEST
from authoring.bank.records.names import review_name
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import create, digest, dump_json, load_json, make_folder, read
from authoring.seals import verify
from authoring.workbench.contest.mandating import roles_now
from authoring.workbench.contest.notes import is_note
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

FOLDER, FORMAT = "decisions", "decision/1"
REGRADE, VOID, CANDIDATES, DRAW, COMMITTEE = "regrade", "void", "candidates", "draw", "committee"
WINNER, UPHOLD, FINAL, SECOND, REVERSE = "winner", "uphold", "final", "second", "reverse"
KINDS = (REGRADE, VOID, CANDIDATES, DRAW, COMMITTEE, WINNER, UPHOLD, FINAL, SECOND, REVERSE)
MAY_DECIDE = ("secretary", "approver", "owner")
UNWRITTEN = "Chưa có gì được ghi."  # how the sentences of a trial end

_TEXTS = ("kind", "week", "reason", "person", "time", "previous")


class Standing(StrEnum):
    """Where a decision stands: it waits for a second person, is in force, or was reversed."""

    WAITING = "waiting"
    IN_FORCE = "in-force"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Record:
    """One signed record: kind, week, what it is about, why, who, when; `mark` is the digest of its bytes."""

    kind: str
    week: str
    subject: Mapping[str, str]
    reason: str
    person: str
    time: str
    previous: str = ""
    signature: str = ""
    mark: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with everybody who carries it, in the order in which they signed."""

    record: Record
    people: tuple[str, ...]
    standing: Standing

    @property
    def mark(self) -> str:
        """By what it is seconded and reversed."""
        return self.record.mark


def decide(office: Office, sitting: Sitting, kind: str, week: str, subject: Mapping[str, str], reason: str) -> Record:
    """Sign a decision and keep it; it is in force once as many people carry it as its kind needs."""
    if len(reason.split()) < SHORTEST:
        raise RefusedError("Quyết định phải có lý do.", expected=f"ít nhất {SHORTEST} từ", found=reason or "để trống")
    return _write(office, sitting, Record(kind, office.week(week).tag, subject, " ".join(reason.split()), "", ""))


def second(office: Office, sitting: Sitting, mark: str) -> Record:
    """Carry a decision that somebody else signed; RefusedError for one's own, or one that needs nobody more."""
    found = find(office, mark)
    who = {person.writer: person for person in office.bank.people}
    if any(same_person(who[writer], sitting.person) for writer in found.people):
        said = "Quyết định cần hai người khác nhau; người đã ký không ký thay người thứ hai."
        raise RefusedError(said, expected="một người khác", found=sitting.person.name)
    if found.standing is not Standing.WAITING:
        raise RefusedError("Quyết định này không chờ người thứ hai.", expected=Standing.WAITING, found=found.standing)
    return _write(office, sitting, Record(SECOND, found.record.week, {"decision": found.mark}, "", "", ""))


def reverse(office: Office, sitting: Sitting, mark: str, reason: str) -> Record:
    """Sign that a decision shall no longer count; a second person has to carry this as well."""
    found = find(office, mark)
    if found.standing is Standing.REVERSED:
        raise RefusedError("Quyết định này đã được hủy.", found=found.mark[:8])
    return decide(office, sitting, REVERSE, found.record.week, {"decision": found.mark}, reason)


def find(office: Office, mark: str) -> Decision:
    """The decision whose mark begins like this; RefusedError where none or several do."""
    found = [one for week in office.bank.contest.weeks for one in decisions(office, week.tag)]
    fitting = [one for one in found if mark and one.mark.startswith(mark)]
    if len(fitting) != 1:
        shown = ", ".join(one.mark[:8] for one in found) or "chưa có quyết định nào"
        raise RefusedError("Không rõ quyết định nào.", expected=shown, found=mark or "để trống")
    return fitting[0]


def decisions(office: Office, week: str) -> tuple[Decision, ...]:
    """Every decision about a week, the earliest first; RefusedError naming a record that isn't as it was signed."""
    records = [one for one in read_records(office) if one.week == week]
    carriers: dict[str, list[str]] = {}
    for one in records:
        if one.kind == SECOND:
            carriers.setdefault(one.subject.get("decision", ""), []).append(one.person)
    return tuple(
        Decision(one, _carried(one, carriers), _standing(one, records, carriers, office))
        for one in records
        if one.kind != SECOND
    )


def in_force(office: Office, week: str, *kinds: str) -> tuple[Decision, ...]:
    """The decisions of these kinds that count, the earliest first."""
    found = decisions(office, week)
    return tuple(one for one in found if one.standing is Standing.IN_FORCE and one.record.kind in kinds)


def needs(record: Record) -> int:
    """How many people carry a decision of this kind: freezing a list and verifying a winner are one person's work."""
    alone = record.kind == CANDIDATES or (record.kind == WINNER and record.subject.get("status") != "not-eligible")
    return 1 if alone else 2


def read_records(office: Office) -> tuple[Record, ...]:
    """Every record, the earliest first; RefusedError naming one that is torn, altered or signed without a role."""
    folder = office.bank.folder / FOLDER
    people = {person.writer: person for person in office.bank.people}
    names = [name for name in list_folder(folder) if name.endswith(".json") and not is_note(folder / name)]
    found = [_read(folder / name, people) for name in names]
    return _in_order(found)


def _in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """Records by time, each after the one that its writer signed before and after the decision that it speaks of."""
    left, ordered = sorted(records, key=lambda one: (one.time, one.mark)), list[Record]()
    while left:
        marks = {one.mark for one in left}
        free = (one for one in left if marks.isdisjoint({one.previous, one.subject.get("decision", "")}))
        ordered.append(next(free))
        left.remove(ordered[-1])
    return tuple(ordered)


def _carried(record: Record, carriers: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((record.person, *carriers.get(record.mark, ()))))


def _standing(
    record: Record, records: Iterable[Record], carriers: Mapping[str, Sequence[str]], office: Office
) -> Standing:
    """A reversal counts while it is itself in force; marks hold digests, so no record can reverse a later one."""
    people = {person.writer: person for person in office.bank.people}
    different: list[Person] = []
    for writer in _carried(record, carriers):
        if not any(same_person(people[writer], one) for one in different):
            different.append(people[writer])
    if len(different) < needs(record):
        return Standing.WAITING
    against = [one for one in records if one.kind == REVERSE and one.subject.get("decision") == record.mark]
    undone = any(_standing(one, records, carriers, office) is Standing.IN_FORCE for one in against)
    return Standing.REVERSED if undone else Standing.IN_FORCE


def _write(office: Office, sitting: Sitting, draft: Record) -> Record:
    _demand_role(sitting.person, roles_now(office, sitting))
    mine = [one.mark for one in read_records(office) if one.person == sitting.person.writer]
    before = mine[-1] if mine else ""
    record = replace(draft, person=sitting.person.writer, time=sitting.time, previous=before)
    signed = replace(record, signature=sitting.identity.sign(dump_json(_table(record))))
    data = dump_json(_table(signed) | {"signature": signed.signature})
    folder = make_folder(office.bank.folder / FOLDER)
    create(folder / f"{signed.time}-{signed.person}-{secrets.token_hex(4)}.json", data)
    return replace(signed, mark=digest(data))


def _demand_role(person: Person, roles: frozenset[str]) -> None:
    if not roles & frozenset(MAY_DECIDE):
        said = f"{person.name} không có vai trò ký quyết định về kết quả."
        raise RefusedError(said, expected=" / ".join(MAY_DECIDE), found=", ".join(person.roles) or "không có vai trò")


def _table(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in _TEXTS} | {"format": FORMAT, "subject": dict(record.subject)}


def _read(path: Path, people: Mapping[str, Person]) -> Record:
    data = read(path)
    table, name = load_json(data, path), review_name(path.name)
    try:
        texts = {key: str(table[key]) for key in _TEXTS}
        subject = {str(key): str(value) for key, value in table["subject"].items()}
        record = Record(subject=subject, signature=str(table["signature"]), mark=digest(data), **texts)
        good = dump_json(_table(record) | {"signature": record.signature}) == data and record.kind in KINDS
    except (KeyError, TypeError, AttributeError) as error:
        raise _broken(path, type(error).__name__) from error
    if not good or name is None or (name.time, name.writer) != (record.time, record.person):
        raise _broken(path, "nội dung hoặc tên tệp khác với lúc ký")
    person = people.get(record.person)
    keys = person.keys_at(record.time) if person else ()
    if person is None or not any(verify(dump_json(_table(record)), record.signature, key) for key in keys):
        raise _broken(path, f"chữ ký không phải của {record.person}")
    _demand_role(person, person.roles_at(record.time))
    return record


def _broken(path: Path, found: str) -> RefusedError:
    message = "Quyết định này bị rách hoặc bị sửa, nên chưa chấm và chưa ghi gì; lấy lại tệp từ bản sao lưu."
    return RefusedError(message, file=path, expected="tệp như lúc ký", found=found)
