"""A sitting: one person who gave the passphrase once and signs until he leaves, or until he has been away too long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from authoring.bank import Bank, add_person, sign_settings
from authoring.bank.settings.vocabulary import ROLE_NAMES
from authoring.model.clock import stamp
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.seals import Identity, generate, lock, unlock
from authoring.workbench.contest.codes import read_code

ROLES = ("author", "reviewer", "approver", "secretary", "owner")
AWAY = timedelta(minutes=30)


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


@dataclass(frozen=True, slots=True)
class Seat:
    """The chair at a shared PC: who sits in it (None: nobody) and when he last did something.

    Each act gives the seat that follows it; `locked` says whether the passphrase must be asked for again. A seat that
    locks keeps no secret: `left` and `touched` give one without a sitting.
    """

    sitting: Sitting | None = None
    used: datetime | None = None
    away: timedelta = AWAY

    def taken(self, sitting: Sitting) -> "Seat":
        """The seat after somebody gave the passphrase."""
        return replace(self, sitting=sitting, used=sitting.now)

    def opened(self, bank: Bank, writer: str, passphrase: str, now: datetime) -> "Seat":
        """The seat in use at a moment: where it is locked, somebody sits down with his passphrase first."""
        seat = self.taken(sit_down(bank, writer, passphrase).at(now)) if self.locked(now) else self
        return seat.touched(now)

    def touched(self, now: datetime) -> "Seat":
        """The seat after an act of who sits here; an empty one where he was away too long."""
        return self.left() if self.locked(now) else replace(self, used=now)

    def left(self) -> "Seat":
        """The seat after *Đổi người*."""
        return Seat(away=self.away)

    def locked(self, now: datetime) -> bool:
        """Whether nobody sits here who may sign: nobody at all, away too long, or a clock that was put back."""
        return self.sitting is None or self.used is None or not self.used <= now < self.used + self.away

    def signer(self, now: datetime) -> Sitting:
        """Who signs; RefusedError where the seat is locked."""
        if self.sitting is None or self.locked(now):
            minutes = int(self.away.total_seconds()) // 60
            said = f"Chưa có ai đăng nhập ký, hoặc đã quá {minutes} phút không dùng. Gõ lại mật khẩu ký."
            raise RefusedError(said)
        return self.sitting


def sit_down(bank: Bank, writer: str, passphrase: str) -> Sitting:
    """Open a person's secret for a sitting; RefusedError for an unknown person or a wrong passphrase.

    The code of a recovery sheet may be typed as it is printed, in any case, with or without spaces.
    """
    person = next((person for person in bank.people if person.writer == writer), None)
    if person is None:
        known = ", ".join(person.writer for person in bank.people) or "chưa có ai"
        raise RefusedError("Không có người này trong cuộc thi.", expected=known, found=writer)
    said = read_code(passphrase) if is_sheet(person) else passphrase
    return Sitting(person, unlock(bank.secret(writer), said))


def is_sheet(person: Person) -> bool:
    """Whether somebody is no person but a recovery sheet: it can open seals and vouch, and has no role."""
    return bool(person.sealing_key) and not person.roles


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
            "Chỉ chủ cuộc thi ký được thiết lập.", expected=_roles(["owner"]), found=_roles(owner.person.roles)
        )
    sign_settings(folder, owner.identity)


def _roles(roles: Sequence[str]) -> str:
    """Roles as people call them."""
    return ", ".join(ROLE_NAMES.get(role, role).lower() for role in roles) or "không có vai trò"
