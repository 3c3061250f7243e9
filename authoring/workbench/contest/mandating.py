"""Mandating: a head lends his roles for some days or takes them back; two people give a new key for a lost one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from authoring.bank.moves import SHORTEST
from authoring.bank.people.charter import read_charter
from authoring.bank.people.files import FOLDER
from authoring.bank.people.mandates import Appointment, Mandate, Recall, Reissue, encode, mandate_name, signed_part
from authoring.bank.people.standing import objection
from authoring.bank.people.trust import rooted
from authoring.bank.soundness import read_chains
from authoring.model.clock import stamp
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import create
from authoring.seals import generate, lock
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting


def appoint(
    office: Office,
    head: Sitting,
    deputy: str,
    roles: Sequence[str],
    begins: datetime,
    ends: datetime,
    *,
    note: str = "",
) -> Path:
    """The head signs that a deputy has these roles of his own between two moments; what he does then counts.

    The days can't begin before the signature: nothing that was done without a role becomes right afterwards.
    """
    now = head.time
    first = max(stamp(begins), now)
    made = Appointment(deputy, head.person.writer, tuple(sorted(set(roles))), first, stamp(ends), now, note)
    return _write(office, replace(made, signature=head.identity.sign(signed_part(made))))


def recall(office: Office, by: Sitting, deputy: str, head: str = "", *, note: str = "") -> Path:
    """What a head (“”: who signs) has lent to a deputy ends now, before its last day; what the deputy did stays good.

    The head, the deputy himself or the contest's owner can sign it. RefusedError where nothing is lent any more.
    """
    now, lender = by.time, head or by.person.writer
    person = _known(office, deputy)
    if not any(one.head == lender and now < one.ends for one in person.lent):
        others = ", ".join(sorted({one.head for one in person.lent if now < one.ends}))
        said = f"{lender} không còn ủy quyền vai trò nào cho {deputy}."
        raise RefusedError(said, expected=f"người đang ủy quyền: {others or 'không có ai'}", found=lender)
    made = Recall(deputy, lender, by.person.writer, now, note)
    return _write(office, replace(made, signature=by.identity.sign(signed_part(made))))


def reissue(office: Office, writer: str, passphrase: str, vouchers: Sequence[Sitting], reason: str) -> Path:
    """Two others sign a new key for somebody whose passphrase is lost; what the old one signed until now stays good.

    The recovery sheet may be one of the two, so that a contest of two people can do this as well. Old seals aren't
    opened by the new key: other holders, the sheet or a rebuilding do that.
    """
    if len(reason.split()) < SHORTEST:
        raise RefusedError("Phải ghi vì sao cấp khóa mới.", expected=f"ít nhất {SHORTEST} từ", found=reason)
    _known(office, writer)
    new = generate()
    last = read_chains(office.bank.folder).head(writer)
    keys = (new.signing_key, new.sealing_key, lock(new, passphrase))
    made = Reissue(writer, *keys, last, max((one.time for one in vouchers), default=""), reason)
    part = signed_part(made)
    by = {one.person.writer: one.identity.sign(part) for one in vouchers}
    return _write(office, replace(made, by=tuple(sorted(by.items()))))


def roles_now(office: Office, sitting: Sitting) -> frozenset[str]:
    """The roles of who sits here, lent ones among them, as far as the contest still gives them at this moment."""
    return sitting.person.roles_at(sitting.time) & roles_of(office, sitting.person.writer, sitting.now)


def roles_of(office: Office, writer: str, now: datetime) -> frozenset[str]:
    """What the contest lets somebody do at this moment, lent roles among them; nothing where he isn't in it."""
    person = _people(office).get(writer)
    return person.roles_at(stamp(now)) if person else frozenset()


def standing_deputies(office: Office, now: datetime) -> tuple[tuple[Person, str, tuple[str, ...]], ...]:
    """Who stands in for whom at this moment: the deputy, the head's writer name, the roles lent."""
    moment = stamp(now)
    return tuple(
        (person, one.head, one.roles)
        for person in office.bank.people
        for one in person.lent
        if one.begins <= moment <= one.ends
    )


def _known(office: Office, writer: str) -> Person:
    people = _people(office)
    if writer not in people:
        raise RefusedError("Không có người này trong cuộc thi.", expected=", ".join(people), found=writer)
    return people[writer]


def _write(office: Office, mandate: Mandate) -> Path:
    """Put a mandate that counts beside the people's files; RefusedError, and nothing written, where it doesn't."""
    _known(office, mandate.writer)
    problem = objection(mandate, _people(office), _rooted(office))
    if problem:
        raise RefusedError(problem, file=f"{FOLDER}/{mandate.writer}.toml")
    path = office.bank.folder / FOLDER / mandate_name(mandate)
    create(path, encode(mandate))
    return path


def _people(office: Office) -> Mapping[str, Person]:
    return {person.writer: person for person in office.bank.people}


def _rooted(office: Office) -> frozenset[str]:
    """Those whose files the owner's first key has signed; nobody where the settings can't be trusted."""
    if office.bank.trusted():
        return frozenset()
    first = {one.writer: replace(one, signing_key=one.keys[-1], former=()) for one in office.bank.people if one.keys}
    return frozenset(Path(place).stem for place in rooted(read_charter(office.bank.folder).files, first))
