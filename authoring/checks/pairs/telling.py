"""Where a stem tells an answer of another item, and whether it says there what that item asks, not only its words."""

import re
from collections.abc import Iterator
from functools import cache

from authoring.checks.pairs.cards import Card
from authoring.checks.pairs.vocabulary import CONTRASTS, LEAST, MOST, SMALL
from authoring.checks.pairs.worths import MARK, figure_and_unit
from authoring.model.findings import Span

_SMALL = frozenset(SMALL.split(", "))
_ASKED = re.compile(r" (?:bao nhiêu|mấy) ")
_RANGED = re.compile(r"(?:\S+ ){0,2}đến (?:\S+ )?\d")
_BEFORE, _BEHIND = 4, 8  # words around a figure in which its bound is said
_GAP = 4  # so many words may stand between those of an answer
_LEAST, _MOST = (re.compile(rf" (?:{'|'.join(table.split(', '))}) ") for table in (LEAST, MOST))
_LOW = re.compile(rf"{_LEAST.pattern}| (?:từ|đủ) $")
_HIGH = re.compile(rf"{_MOST.pattern}| (?:dưới|thấp hơn|chưa đến|chỉ) ")
_OVER = re.compile(r" (?:trên|cao hơn|quá|hết|vượt|hơn) ")
_WHO = re.compile(r" (?:ai|(?:cơ quan|người|tổ chức|đơn vị|cấp)(?: \S+){0,2} nào) (?!là )(?P<does>\S+ \S+)")
_NEXT = 5  # words behind who acts among which is what he does
_CASE = re.compile(r" (?:bao nhiêu|mấy) .*(?<= )(?:tại|khi|đối với|trường hợp|nếu) (?P<case>.+)$")
_ASIDE = (["trước"], ["thuộc"])  # before a name that only stands beside who acts
_LEVEL = " mức "


def told_places(answer: str, card: Card) -> Iterator[Span]:
    """Where the words of an answer stand in a stem's normalised text, close to one another and in their order."""
    if answer[:1] == MARK:
        figure, unit = figure_and_unit(answer)
        yield from _standing(f"{figure} {unit.partition(' ')[0]}".rstrip(), card.text)
        return
    whole = [*_standing(answer, card.text)]
    yield from whole or _strewn([word for word in answer.split() if word not in _SMALL], card.text)


def says(answer: str, place: Span, one: Card, other: Card) -> bool:
    """Whether the other's stem says of an answer at a place what the first item asks."""
    if _of_another_kind(place, one, other):
        return False
    if answer[:1] != MARK:
        return other.text[: place[0]].split()[-1:] not in _ASIDE and _acts(place, one, other)
    return (
        _bounded_alike(answer, place, one, other)
        and _measured_alike(answer, place, other)
        and not _unmentioned(one, other)
    )


def of_a_document(one: Card, other: Card) -> bool:
    """Whether the first asks about a document itself (“Luật … có hiệu lực khi nào”) that the other doesn't name."""
    if not (one.years or one.title) or not one.text.startswith((" có ", " được ", " do ", " thay thế ", " gồm ")):
        return False
    return one.years.isdisjoint(other.years) and one.title.isdisjoint(other.title)


def _standing(phrase: str, text: str) -> Iterator[Span]:
    at = text.find(f" {phrase} ")
    while at >= 0:
        yield at + 1, at + 1 + len(phrase)
        at = text.find(f" {phrase} ", at + 1)


def _strewn(words: list[str], text: str) -> Iterator[Span]:
    """The first place that holds all the words, none too far from another."""
    places = [(found.group(), found.span()) for found in re.finditer(r"\S+", text)]
    for at, (word, (start, _)) in enumerate(places):
        left = set(words)
        if word in left:
            for other, (_, end) in places[at : at + len(words) + _GAP]:
                left.discard(other)
                if not left:
                    yield start, end
                    return


def _of_another_kind(place: Span, one: Card, other: Card) -> bool:
    """Whether the kind named last before a place is another one than the first item's: “nam 35 năm” where nữ is asked.

    Where none is named before it, the first one behind it counts.
    """
    asked = {kind.name for kind in one.kinds}
    for row in sorted({kind.row for kind in one.kinds}):
        found = [(at, name) for wording, name in _wordings(row) for at, _ in _standing(wording, other.text)]
        before = [named for named in found if named[0] < place[0]]
        if found and (max(before) if before else min(found))[1] not in asked:
            return True
    return False


@cache
def _wordings(row: int) -> list[tuple[str, str]]:
    """Every wording of a row of kinds with the first one of its kind."""
    kinds = (kind.split(", ") for kind in CONTRASTS[row].split(" / "))
    return [(wording, kind[0]) for kind in kinds for wording in kind]


def _acts(place: Span, one: Card, other: Card) -> bool:
    """Whether who is asked for does at a place what is asked: “ai quản lý quỹ” isn't told by “quỹ do X quản lý, Y”."""
    asked = _WHO.search(one.text)
    verb = next((word for word in asked["does"].split() if word in one.content), "") if asked else ""
    return f" {verb} " not in other.text or verb in other.text[place[1] :].split()[:_NEXT]


def _bounded_alike(answer: str, place: Span, one: Card, other: Card) -> bool:
    """Whether a figure is told with the bound that is asked: “từ đủ”, “không quá”; a range bounds neither way."""
    if _only_before(place, other) and " trước " not in one.text:
        return False
    asked, told = _bound_asked(answer, one), _bound(other.text, place)
    if asked == "exact":
        return not told
    return not asked or told in (asked, "over")


def _only_before(place: Span, other: Card) -> bool:
    """Whether a day is one before which something is so: “trước ngày …”, and not said to be the day itself."""
    before, behind = other.text[: place[0]].removesuffix(" ngày "), other.text[place[1] :]
    return before.endswith(("trước", "trước ")) and not behind.startswith(" là ")


def _bound_asked(answer: str, one: Card) -> str:
    """The bound that an item asks for: beside “bao nhiêu”, else in the answer, else anywhere in the stem."""
    slots = [*_ASKED.finditer(one.text)]
    if len(slots) > 1:
        return ""
    if slots and one.text[: slots[0].start()].endswith(" đúng"):
        return "exact"
    asked = _bound(one.text, slots[0].span()) if slots else "low" if answer.endswith(" trở lên") else ""
    return asked or {"most": "high", "least": "low"}.get(one.bound, "")


def _bound(text: str, place: Span) -> str:
    """“low”, “high”, “over” (the bound is passed), “range” or “”: what is said of a figure or of what is asked."""
    before = f" {' '.join(text[: place[0]].split()[-_BEFORE:])} "
    behind = f" {' '.join(text[place[1] :].split()[:_BEHIND])} "
    if _RANGED.match(behind.lstrip()):
        return "range"
    close = f" {' '.join(behind.split()[:_BEFORE])} "
    if _LOW.search(before) or " trở lên " in behind or _LEAST.search(close):
        return "low"
    if _HIGH.search(before) or " trở xuống " in behind or _MOST.search(close):
        return "high"
    return "over" if _OVER.search(before) else ""


def _unmentioned(one: Card, other: Card) -> bool:
    """Whether the other says nothing of the case at the end of the ask: “… bao nhiêu phần trăm tại tuyến xã”."""
    case = _CASE.search(one.text)
    words = (one.content | one.numbers).intersection(case["case"].split()) if case else ()
    return bool(words) and other.content.isdisjoint(words) and other.numbers.isdisjoint(words)


def _measured_alike(answer: str, place: Span, other: Card) -> bool:
    """Whether “lần mức …” counts the same level as the answer does, where both say one."""
    unit = figure_and_unit(answer)[1]
    behind = other.text[place[1] :]
    return _LEVEL not in unit or not behind.startswith(_LEVEL) or behind.startswith(f"{unit[unit.find(_LEVEL) :]} ")
