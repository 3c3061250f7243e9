"""A sitting: one person who gave the passphrase once and signs until he leaves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from authoring.bank import Bank, add_person, sign_settings
from authoring.model.clock import stamp
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.seals import Identity, generate, lock, unlock

ROLES = ("author", "reviewer", "approver", "secretary", "owner")


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sits here, the opened secret that signs, and the clock that dates what is signed."""

    person: Person
    identity: Identity
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC), repr=False)

    @property
    def now(self) -> datetime:
        """The aware moment of this act."""
        return self.clock()

    @property
    def time(self) -> str:
        """The same as records write it."""
        return stamp(self.clock())

    def at(self, moment: datetime) -> "Sitting":
        """The same sitting with a clock that stands, for rehearsals."""
        return replace(self, clock=lambda: moment)


def sit_down(bank: Bank, writer: str, passphrase: str) -> Sitting:
    """Open a person's secret for a sitting; RefusedError for an unknown person or a wrong passphrase."""
    person = next((person for person in bank.people if person.writer == writer), None)
    if person is None:
        known = ", ".join(person.writer for person in bank.people) or "chưa có ai"
        raise RefusedError("Không có người này trong cuộc thi.", expected=known, found=writer)
    return Sitting(person, unlock(bank.secret(writer), passphrase))


def join(folder: Path, person: Person, passphrase: str) -> Sitting:
    """Add a person with new keys to a contest folder; the passphrase opens them from any PC."""
    unknown = sorted(set(person.roles) - set(ROLES))
    if unknown:
        raise RefusedError("Vai trò không có trong danh sách.", expected=", ".join(ROLES), found=", ".join(unknown))
    new = generate()
    joined = replace(person, signing_key=new.signing_key, sealing_key=new.sealing_key)
    add_person(folder, joined, lock(new, passphrase))
    return Sitting(joined, new)


def trust(folder: Path, owner: Sitting) -> None:
    """The owner signs the contest's settings and everybody's keys: from here on they count."""
    if "owner" not in owner.person.roles:
        raise RefusedError(
            "Chỉ chủ cuộc thi ký được thiết lập.", expected="vai trò owner", found=_roles(owner.person.roles)
        )
    sign_settings(folder, owner.identity)


def _roles(roles: Sequence[str]) -> str:
    return ", ".join(roles) or "không có vai trò"
