"""Outsiders: items that stay in the bank and say the opposite of one in a form; somebody must decide, and sign it."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.bank import Entry, same_person
from authoring.bank.moves import SHORTEST
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.findings import Pair, Severity
from authoring.model.records import Review, State
from authoring.workbench.audits.dismissing import pair_doubt
from authoring.workbench.audits.neighbourhoods import neighbourhood
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

KIND = "contradiction"
RULE = f"pair-{KIND}"


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction between an item of a form and one outside it; `decision` says who found the form's one right."""

    pair: Pair
    inside: Entry
    outside: Entry
    words: str
    decision: Review | None = None


def clashes(office: Office, entries: Sequence[Entry]) -> tuple[Clash, ...]:
    """Every contradiction between the items of a form and the rest of the bank, retired items apart."""
    inside = {entry.revision.item.id: entry for entry in entries}
    others = [one for one in office.bank.items() if one.state is not State.RETIRED]
    everyone = {one.revision.item.id: one for one in others} | inside
    around = neighbourhood(office)
    around.wait(None)
    there = around.there(office)
    found = [pair for entry in entries if there for pair in there.near(entry.revision.item) if pair.kind == KIND]
    known = [one for one in found if everyone.keys() >= set(one.items) and len(inside.keys() & set(one.items)) == 1]
    return tuple(_clash(office, one, inside, everyone) for one in sorted(known, key=lambda one: sorted(one.items)))


def decide(office: Office, clash: Clash, sitting: Sitting, reason: str) -> Review:
    """Sign that the form's item is right although another says the opposite; whoever wrote the item can't.

    The decision is bound to the words of both items: when one is edited, it counts no more.
    """
    if len(reason.split()) < SHORTEST:
        raise RefusedError("Phải nói vì sao câu trong đề là câu đúng.", expected=f"ít nhất {SHORTEST} từ", found=reason)
    problem = _objection(office, clash.inside, sitting.person, sitting.time)
    if problem:
        raise RefusedError(problem, found=sitting.person.name)
    who, sign, now = sitting.person.writer, sitting.identity.sign, sitting.now
    said = {"note": " ".join(reason.split()), "rule": RULE, "words": clash.words}
    return office.bank.move(clash.inside.revision, "dismiss", who, sign, now, **said)


def _clash(office: Office, pair: Pair, inside: dict[str, Entry], everyone: dict[str, Entry]) -> Clash:
    one, other = pair.items if pair.items[0] in inside else pair.items[::-1]
    within, without = inside[one], everyone[other]
    words = pair_doubt(pair, within.revision.item, without.revision.item, Severity.BLOCK).words
    signed = (*office.bank.reviews(other), *office.bank.reviews(one))
    said = [review for review in signed if (review.rule, review.words) == (RULE, words)]
    decision = said[-1] if said and said[-1].move == "dismiss" and _counts(office, within, said[-1]) else None
    return Clash(pair, within, without, words, decision)


def _counts(office: Office, entry: Entry, review: Review) -> bool:
    """Whether who signed a decision might: also a record written by hand must not count."""
    person = next(one for one in office.bank.people if one.writer == review.person)
    return not _objection(office, entry, person, review.time)


def _objection(office: Office, entry: Entry, person: Person, stamp: str) -> str:
    if "approver" not in person.roles_at(stamp):
        return "Chỉ người duyệt quyết định được câu nào đúng."
    hands = {one.writer for one in office.bank.history(entry.revision.item.id)}
    if any(same_person(one, person) for one in office.bank.people if one.writer in hands):
        return "Người soạn không tự quyết định câu của mình đúng. Cần người duyệt khác."
    return ""
