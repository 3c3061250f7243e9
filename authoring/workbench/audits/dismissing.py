"""Dismissing: what somebody has set aside with a reason, as long as the words stand that the reason was given for.

A dismissal is bound to an item, a rule and the words that the finding spoke about; of a pair to the words of both items
that decide (stem and right options, not their writing). Nothing is stored but the signed review: when the words are
edited, no finding speaks about them any more, and the dismissal falls away by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from authoring.bank.moves import SHORTEST
from authoring.checks.pairs.comparing import deciding_words
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item
from authoring.model.records import Review, Revision
from authoring.text import nfc
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

DECIDABLE = ("duplicate", "variant", "contradiction", "cue")  # classes of pairs about which somebody may decide
TOO_SHORT = f"Cần ít nhất {SHORTEST} từ để người duyệt hiểu vì sao."
_DECIDED = frozenset(f"pair-{kind}" for kind in DECIDABLE)
_ADVISING = ("pair-variant",)  # only advises in a bank, and yet two of them may not stand in one week undecided


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that may be set aside: on which item, by which rule, about which words, how heavy.

    Of a pair, `beside` is its other item: what is signed there counts as well.
    """

    item: str
    rule: str
    words: str
    severity: Severity
    beside: str = ""


def doubt(item: Item, finding: Finding) -> Doubt:
    """A finding as what may be set aside; without a span it speaks of all its place, at `item` of the whole item."""
    text = item.texts().get(finding.place, "")
    start, end = finding.span or (0, 0)
    words = text[start:end].strip() or text.strip() or _whole(item)
    return Doubt(item.id, finding.rule, _plain(words), finding.severity)


def pair_doubt(pair: Pair, first: Item, second: Item, severity: Severity) -> Doubt:
    """A pair as what may be set aside: on the item of the later id, about the words of both items that decide."""
    earlier, later = sorted((first, second), key=lambda item: item.id)
    words = " ⇔ ".join(f"{item.id}: {deciding_words(item)}" for item in (earlier, later))
    return Doubt(later.id, f"pair-{pair.kind}", words, severity, earlier.id)


def set_aside(doubts: Iterable[Doubt], reviews: Iterable[Review]) -> tuple[Review | None, ...]:
    """For each doubt the review that dismisses it, None where it stands.

    `reviews` are those of the items, in their order. One dismissal sets aside one finding: two findings of a rule about
    the same words of an item need two. What must be mended or only advises can't be set aside, but for pairs that may
    stand once somebody has decided.
    """
    held: dict[tuple[str, str, str], list[Review]] = defaultdict(list)
    for review in reviews:
        key = review.item, review.rule, review.words
        if review.move == "dismiss" and len(review.note.split()) >= SHORTEST:
            held[key].append(review)
        elif review.move == "reopen":
            del held[key][-1:]
    return tuple(
        _taken(held[one.item, one.rule, one.words] or held[one.beside, one.rule, one.words], one) for one in doubts
    )


def open_pairs(
    items: Sequence[Item], reviews: Iterable[Review], found: Iterable[Pair] | None = None
) -> tuple[Pair, ...]:
    """The pairs of items that nobody has decided about: identical, duplicate, variant, contradiction, cue.

    `reviews` are those of the items, in their order for each item; `found` are the items' pairs where they are known
    already. An identical pair is always open: no reason makes two items of one.
    """
    held = {item.id: item for item in items}
    apart = [pair for pair in (pairs(items) if found is None else found) if pair.apart]
    doubts = [pair_doubt(pair, held[pair.items[0]], held[pair.items[1]], Severity.WARN) for pair in apart]
    decided = set_aside(doubts, reviews)
    return tuple(
        pair for pair, review in zip(apart, decided, strict=True) if review is None or pair.kind not in DECIDABLE
    )


def may_be_set_aside(one: Doubt) -> bool:
    """Whether a dismissal of it counts: of what is better looked at, and of every pair about which somebody decides."""
    return one.severity is Severity.WARN or one.rule in _DECIDED


def may_be_dismissed(one: Doubt) -> bool:
    """Whether somebody may sign that he sets it aside: a contradiction is decided elsewhere, see `outsiders`."""
    return may_be_set_aside(one) and (one.severity is Severity.WARN or one.rule in _ADVISING)


def dismiss(office: Office, revision: Revision, one: Doubt, sitting: Sitting, reason: str) -> Review:
    """Sign that a doubt about the newest revision is set aside; RefusedError without a reason of three words."""
    if not may_be_dismissed(one):
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
    return reviews.pop(0) if reviews and may_be_set_aside(one) else None


def _whole(item: Item) -> str:
    options = (f"{option.label}. {option.text}" for option in item.options)
    return " ".join((item.stem, *options, f"[{item.key}]"))


def _plain(text: str) -> str:
    """Composed letters and single spaces, so that only an edit that a reader sees counts."""
    return nfc(" ".join(text.split()))
