"""Renewals: laws of the library that newer ones replace or amend, and the items that must be looked at before use."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from authoring import policy
from authoring.bank import Entry
from authoring.bank.moves import SHORTEST
from authoring.model.errors import RefusedError
from authoring.model.policies import PolicyDocument
from authoring.model.records import Review, State
from authoring.policy.citations.versions import begins, family
from authoring.text import fold
from authoring.workbench.contest.library import Source
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.laws.stale import Comparison, Stale, compare, stale

RULE = "law-changed"
AMENDING = ("sửa đổi", "bổ sung", "bãi bỏ")


@dataclass(frozen=True, slots=True)
class Renewal:
    """An older text, the newer one that changes it from `day` on, what changed, the items that it hits."""

    old: Source
    new: Source
    day: str
    comparison: Comparison
    stale: tuple[Stale, ...]


def renewals(office: Office) -> tuple[Renewal, ...]:
    """The renewals that take effect before the contest's last week closes, the latest first."""
    entries = [entry for entry in office.bank.items() if entry.state is not State.RETIRED]
    items = [entry.revision.item for entry in entries]
    out = []
    for old, new in _succession(office.sources, last_day(office)):
        found = _compared(old, new)
        hit = stale(items, found.changes, office.library, old.document.document)
        out.append(Renewal(old, new, begins(new.document), found, hit))
    return tuple(sorted(out, key=lambda one: one.day, reverse=True))


def pending(office: Office, found: Sequence[Renewal]) -> dict[str, Stale]:
    """Item id → why it must be looked at, for items that nobody has confirmed as they stand now."""
    out: dict[str, Stale] = {}
    stands = office.bank.standing({one.item.id for renewal in found for one in renewal.stale})
    for renewal in found:
        for one in renewal.stale:
            if not is_confirmed(*stands[one.item.id], one):
                out.setdefault(one.item.id, one)
    return out


def is_confirmed(entry: Entry, reviews: Sequence[Review], one: Stale) -> bool:
    """Whether somebody signed that this revision is still right after this very change of the law."""
    said = [r for r in reviews if r.rule == RULE and r.sha256 == entry.revision.sha256 and r.words == one.message]
    return bool(said) and said[-1].move == "dismiss"


def confirm(office: Office, one: Stale, sitting: Sitting, note: str) -> Review:
    """Sign that an item is still right although its law changed, with a reason of at least three words."""
    if len(note.split()) < SHORTEST:
        said = "Xác nhận phải nói vì sao câu vẫn đúng."
        raise RefusedError(said, expected=f"ít nhất {SHORTEST} từ", found=note or "để trống")
    revision = office.bank.entry(one.item.id).revision
    person, sign = sitting.person.writer, sitting.identity.sign
    return office.bank.move(revision, "dismiss", person, sign, sitting.now, note=note, rule=RULE, words=one.message)


def last_day(office: Office) -> str:
    """The day on which the last week of the contest closes; a day beyond all laws where it has no weeks."""
    return max((week.closes.date().isoformat() for week in office.bank.contest.weeks), default="9999-12-31")


def _succession(sources: Sequence[Source], until: str) -> Iterator[tuple[Source, Source]]:
    """Each older text with what changes it: its next version, the law that ends it, an amending one not yet merged."""
    for new in sources:
        if not begins(new.document) or begins(new.document) > until:
            continue
        for old in sources:
            if old is not new and _is_before(old.document, new.document) and _changes(old, new, sources, until):
                yield old, new


def _changes(old: Source, new: Source, sources: Sequence[Source], until: str) -> bool:
    if _is_version(old, new):
        between = [one for one in sources if _is_version(old, one) and _is_version(one, new)]
        return not between
    if any(word in fold(new.document.title) for word in AMENDING):
        merged = any(_is_version(old, one) and begins(one.document) >= begins(new.document) for one in sources)
        return not merged and policy.amends((new.document, new.provisions), old.document)
    later = any(_is_version(old, one) and begins(one.document) <= until for one in sources)
    return not later and any(ending.number == family(old.document) for ending in new.document.ends)


def _is_version(old: Source, new: Source) -> bool:
    """Whether the second is a later wording of the same law."""
    return family(old.document) == family(new.document) and _is_before(old.document, new.document)


def _is_before(old: PolicyDocument, new: PolicyDocument) -> bool:
    return begins(old) < begins(new)


@lru_cache(maxsize=16)
def _compared(old: Source, new: Source) -> Comparison:
    return compare(old, new)
