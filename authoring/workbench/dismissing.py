"""Dismissing: what somebody has set aside with a reason, as long as the words stand that the reason was given for.

A dismissal is bound to an item, a rule and the words that the finding spoke about. Nothing is stored but the signed
review: when the words are edited, no finding speaks about them any more, and the dismissal falls away by itself.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item
from authoring.model.records import Review, Revision
from authoring.text import nfc
from authoring.workbench.offices import Office
from authoring.workbench.sittings import Sitting

SHORTEST = 3  # words of a reason
TOO_SHORT = f"Cần ít nhất {SHORTEST} từ để người duyệt hiểu vì sao."


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that may be set aside: on which item, by which rule, about which words, how heavy."""

    item: str
    rule: str
    words: str
    severity: Severity


def doubt(item: Item, finding: Finding) -> Doubt:
    """A finding as what may be set aside; without a span it speaks of all its place, at `item` of the whole item."""
    text = item.texts().get(finding.place, "")
    start, end = finding.span or (0, 0)
    words = text[start:end].strip() or text.strip() or _whole(item)
    return Doubt(item.id, finding.rule, _plain(words), finding.severity)


def pair_doubt(pair: Pair, first: Item, second: Item, severity: Severity) -> Doubt:
    """A pair as what may be set aside: on the item of the later id, about all that both items say."""
    earlier, later = sorted((first, second), key=lambda item: item.id)
    words = " ⇔ ".join(f"{item.id}: {_plain(_whole(item))}" for item in (earlier, later))
    return Doubt(later.id, f"pair-{pair.kind}", words, severity)


def set_aside(doubts: Iterable[Doubt], reviews: Iterable[Review]) -> tuple[Review | None, ...]:
    """For each doubt the review that dismisses it, None where it stands.

    `reviews` are those of the items, in their order. One dismissal sets aside one finding: two findings of a rule about
    the same words of an item need two. What must be mended or only advises can't be set aside.
    """
    held: dict[tuple[str, str, str], list[Review]] = defaultdict(list)
    for review in reviews:
        key = review.item, review.rule, review.words
        if review.move == "dismiss" and len(review.note.split()) >= SHORTEST:
            held[key].append(review)
        elif review.move == "reopen":
            del held[key][-1:]
    return tuple(_taken(held[one.item, one.rule, one.words], one) for one in doubts)


def dismiss(office: Office, revision: Revision, one: Doubt, sitting: Sitting, reason: str) -> Review:
    """Sign that a doubt about the newest revision is set aside; RefusedError without a reason of three words."""
    if one.severity is not Severity.WARN:
        raise RefusedError("Chỉ bỏ qua được chỗ nên xem lại.", expected=Severity.WARN, found=one.severity)
    if len(reason.split()) < SHORTEST:
        raise RefusedError(TOO_SHORT)
    return _sign(office, revision, "dismiss", one, sitting, _plain(reason))


def reopen(office: Office, revision: Revision, one: Doubt, sitting: Sitting) -> Review:
    """Sign that a doubt that was set aside stands again."""
    return _sign(office, revision, "reopen", one, sitting, "")


def _sign(office: Office, revision: Revision, move: str, one: Doubt, sitting: Sitting, note: str) -> Review:
    who, sign, now = sitting.person.writer, sitting.identity.sign, sitting.now
    return office.bank.move(revision, move, who, sign, now, note=note, rule=one.rule, words=one.words)


def _taken(reviews: list[Review], one: Doubt) -> Review | None:
    return reviews.pop(0) if reviews and one.severity is Severity.WARN else None


def _whole(item: Item) -> str:
    options = (f"{option.label}. {option.text}" for option in item.options)
    return " ".join((item.stem, *options, f"[{item.key}]"))


def _plain(text: str) -> str:
    """Composed letters and single spaces, so that only an edit that a reader sees counts."""
    return nfc(" ".join(text.split()))
