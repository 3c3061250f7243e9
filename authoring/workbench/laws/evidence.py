"""Evidence: where an option stands in the provision that the item cites, and what the law says of it.

Looking up shows where the text says the same value or words, and is no verdict. Where the judgement on the item
decides, its word for the option stands there instead; an option of which the law decides nothing keeps what was found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from authoring.checks.answers.verdicts import Judgement, Mark, Standing, Verdict
from authoring.model.findings import Finding, Fix, Severity, Span
from authoring.model.items import Item
from authoring.model.policies import Interval, Provision, Quantity
from authoring.text import fold, mentions, syllables

FEWEST = 3  # syllables without an amount that are looked up elsewhere: fewer stand everywhere by chance
KEPT = 4096
RULE = "answers-"
LEAST, MOST = 2, 24  # words that are offered as an addition to a stem
OPENING = frozenset(
    ("đối", "nếu", "khi", "tại", "từ", "kể", "trước", "trong", "lần", "người", "lao", "của", "ở", "đến", "theo")
)
PERSONS = frozenset(("người", "lao"))
SHORT = 60  # letters: a longer span is the whole sentence, which is quoted anyway


@dataclass(frozen=True, slots=True)
class Evidence:
    """“stands”: in the cited provision; “elsewhere”; “absent”; “empty” option; “uncited” item; else what the law says.

    That is “holds”, “also-right”, “also-elsewhere” (true for another subject), “in-time” (true at a time),
    “wrong-value”, “wrong-words” or “wrong-subject”. `spans` are places in the text of `provision`, which for a cited
    clause may be one of its points.
    """

    verdict: str
    provision: Provision | None = None
    spans: tuple[Span, ...] = ()


def evidence(option: str, cited: Sequence[Provision], others: Iterable[Provision] = ()) -> Evidence:
    """Look an option up in what is cited (a provision and what lies below it), then in the rest of the document.

    An option with amounts is found where one passage states them all, by value; another where its words stand in a row.
    """
    if not option.strip():
        return Evidence("empty")
    if not cited:
        return Evidence("uncited")
    for verdict, passages in (("stands", cited), ("elsewhere", others if _is_telling(option) else ())):
        for passage in passages:
            spans = _places(option, passage.text)
            if spans:
                return Evidence(verdict, passage, spans)
    return Evidence("absent")


def told(
    item: Item, label: str, found: Evidence, judgement: Judgement | None, places: Mapping[tuple[str, str], Provision]
) -> Evidence:
    """What the law says of an option where the judgement decides; else what was found."""
    mark = judgement.options.get(label) if judgement else None
    verdict = _said(item, label, judgement.verdict, mark.standing) if judgement and mark else ""
    if not verdict or mark is None or found.verdict in ("empty", "uncited"):
        return found
    provision = places.get((mark.document, mark.path))
    option = item.texts().get(label, "")
    return Evidence(verdict, provision, _deciding(option, provision.text, mark) if provision else ())


def remark(item: Item, judgement: Judgement | None) -> Finding | None:
    """What the judgement asks to be mended, once every option is written; None where it asks nothing."""
    texts = (item.stem, *(option.text for option in item.options))
    if judgement is None or judgement.verdict is Verdict.CLEAR or not all(text.strip() for text in texts):
        return None
    aside = judgement.verdict in (Verdict.UNKNOWN, Verdict.NO_CITATION)
    place = "citation" if judgement.verdict is Verdict.NO_CITATION else "stem"
    whole = (0, len(item.citation if place == "citation" else item.stem))
    severity = Severity.INFO if aside else Severity.WARN
    fix = _added(item, judgement.missing)
    return Finding(item.id, f"{RULE}{judgement.verdict}", place, whole, severity, judgement.message, fix)


def _added(item: Item, missing: str) -> Fix | None:
    """The words of the law put behind the stem, before its last sign, where they read as an addition."""
    words = missing.split()
    if len(words) < LEAST or words[0].casefold() not in OPENING or len(words) > MOST:
        return None
    end, whom = len(item.stem.rstrip(" ?:.…_")), "đối với " if words[0].casefold() in PERSONS else ""
    return Fix("stem", (end, end), f", {whom}{missing[0].lower()}{missing[1:]}")


def _said(item: Item, label: str, verdict: Verdict, standing: Standing) -> str:
    """The word for an option; “” where the law decides nothing of it."""
    if verdict in (Verdict.UNKNOWN, Verdict.NO_CITATION) or standing is Standing.UNKNOWN:
        return ""
    keyed = label in item.key
    if standing is Standing.CONTRADICTED:
        return "wrong-value" if _amounts(item.texts().get(label, "")) else "wrong-words"
    if standing is Standing.ELSEWHERE:
        return "also-elsewhere" if verdict is Verdict.QUALIFIER_MISSING and not keyed else "wrong-subject"
    if verdict is Verdict.TIME_DEPENDENT:
        return "in-time"
    other = {Verdict.SEVERAL_CORRECT: "also-right", Verdict.QUALIFIER_MISSING: "also-elsewhere"}
    return "holds" if keyed else other.get(verdict, "holds")


def _deciding(option: str, text: str, mark: Mark) -> tuple[Span, ...]:
    """The words that decide: the option's own within what the mark points at, else that where it is short."""
    if mark.span is None:
        return ()
    first, last = mark.span
    own = tuple((start, end) for start, end in _places(option, text) if first <= start and end <= last)
    return own or ((mark.span,) if last - first <= SHORT else ())


def _places(option: str, text: str) -> tuple[Span, ...]:
    """The places of an option in a text: its amounts by value, else its words."""
    wanted = _amounts(option)
    found = [(start, end, value) for value, start, end in _amounts(text) if any(_same(value, w) for w, _, _ in wanted)]
    if wanted and all(any(_same(value, w) for _, _, value in found) for w, _, _ in wanted):
        return tuple((start, end) for start, end, _ in found)
    return _words(option, text)


def _is_telling(option: str) -> bool:
    return bool(_amounts(option)) or len(syllables(option)) >= FEWEST


@lru_cache(KEPT)
def _amounts(text: str) -> tuple[tuple[Quantity | Interval, int, int], ...]:
    return tuple((mention.value, mention.start, mention.end) for mention in mentions(text))


def _same(one: Quantity | Interval, other: Quantity | Interval) -> bool:
    """Whether two amounts are the same, whatever each is a share of or counts from."""
    return _bare(one) == _bare(other)


def _bare(value: Quantity | Interval) -> tuple[object, ...]:
    if isinstance(value, Quantity):
        return value.number, value.unit
    return value.min, value.min_inclusive, value.max, value.max_inclusive, value.unit


def _words(option: str, text: str) -> tuple[Span, ...]:
    """Every place where the option's syllables stand in a row, whatever case, marks' place or spaces.

    Digits alone are looked for nowhere: the 5 of “5%” is not that of “5 ngày”.
    """
    wanted = [word for word, _, _ in _folded(option)]
    if not any(word.isalpha() for word in wanted):
        return ()
    there, width = _folded(text), len(wanted)
    starts = [n for n in range(len(there) - width + 1) if [word for word, _, _ in there[n : n + width]] == wanted]
    return tuple((there[n][1], there[n + width - 1][2]) for n in starts)


@lru_cache(KEPT)
def _folded(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((fold(token.text), token.start, token.end) for token in syllables(text))
