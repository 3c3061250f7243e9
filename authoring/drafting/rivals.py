"""Amounts that could stand beside the right one: true of another case or of the older law, or rungs nearby."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from authoring.drafting.amounts import numbers, written
from authoring.drafting.asks import Choice
from authoring.drafting.ground import Ground
from authoring.drafting.sentences.passages import Passage, pieces
from authoring.model.policies import Fact, Provision
from authoring.text import Mention, fold, mentions, syllables

WANTED = 3
_FAR = 4  # a value beyond a quarter or four times the key convinces nobody
_FAR_AGES = 2  # nobody takes a child's age for a pensioner's
_LIKE, _CLOSE = Decimal("2.5"), Decimal("1.5")
_BOTH = re.compile(r"(?<!\w)nam(?!\w).*(?<!\w)nữ(?!\w)|(?<!\w)nữ(?!\w).*(?<!\w)nam(?!\w)", re.IGNORECASE)
_RUNG = "Số gần kề trên thang mà luật hay dùng; điều khoản được hỏi không nêu mức này."
_WHOLE = 100
_MONTHS = 12
_PART = re.compile(r"(?<!\w)(?:trong đó|trong số đó)(?!\w)")
_ASKING = frozenset(("theo", "bao", "nhiêu", "mấy", "phần", "trăm", "bằng", "là", "được"))
_BARE, _BEGUN = 1, 4
_POINTS = re.compile(r"quy định tại (?:các )?(?:khoản|điểm|điều)(?!\w)", re.IGNORECASE)
_COUNTABLE = 20  # beyond, one more or less is a trick, not a mistake
_ALIKE = 0.6
_SNIPPET = 90
_FEW = 12
_STEPS = {
    "%": (1, 2, 3, 5, 8, 10, 12, 15, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100),
    "ngày": (1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 45, 50, 60, 70, 90, 120, 180),
    "tháng": (1, 2, 3, 4, 6, 9, 12, 15, 18, 24, 30, 36, 48, 60, 72, 84, 96, 120, 144),
    "năm": (1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 35, 40, 45, 50),
    "tuổi": (3, 6, 7, 10, 14, 15, 16, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 62, 65, 70, 75, 80, 85, 90),
    "tuần": (4, 6, 8, 10, 12, 16, 20, 22, 24, 26, 28, 30, 32, 34, 36),
    "đồng": (),
}


def rivals(passage: Passage, fact: Fact, provision: Provision, ground: Ground) -> tuple[Choice, ...]:
    """Amounts of the key's form and unit, best first, none twice and none that the question itself names."""
    said, most = _named(passage), _whole(passage)
    key, unit = numbers(passage.mention.value), passage.mention.value.unit
    other = _of_the_other(passage, said)
    found: dict[tuple[Decimal, ...], Choice] = {key: Choice("", "")}
    for values, reason in _candidates(passage, fact, provision, ground):
        fits = _fits(values, key, passage.mention, said) and (other is None or (values < other) == (key < other))
        if values not in found and fits and not (most and values[-1] > most):
            if _covered(values, unit, provision, ground):
                continue
            text = written(passage.value, unit, values)
            found[values] = Choice(text, reason, values[0])
    return tuple(list(found.values())[1:])


def _covered(values: tuple[Decimal, ...], unit: str, provision: Provision, ground: Ground) -> bool:
    """Whether a range lies where the article has a rule without an upper end, as 75 to 80 under “75 tuổi trở lên”."""
    near = (one.value for one, place in ground.rungs if _article(place) == _article(provision))
    open_ended = (one for one in near if one.unit == unit and getattr(one, "max", unit) is None)
    return len(values) > 1 and any(values[0] >= numbers(one)[0] for one in open_ended)


def _named(passage: Passage) -> set[Decimal]:
    """The numbers that the question itself gives with the unit that is asked for."""
    unit = _sort(passage.mention.value.unit)
    given = (one.value for one in mentions(passage.asking("…")) if _sort(one.value.unit) == unit)
    return {number for value in given for number in numbers(value)}


def _sort(unit: str) -> str:
    """What a unit counts: months of life are no months of paying."""
    return unit if unit.endswith(" tuổi") else unit.partition(" ")[0]


def _of_the_other(passage: Passage, said: set[Decimal]) -> tuple[Decimal, ...] | None:
    """The age of men where that of women is asked for, or the other way round: nobody puts the one beyond the other."""
    both = passage.mention.value.unit.startswith("tuổi") and len(said) == 1 and _BOTH.search(passage.text)
    return (*said,) if both else None


def gives_itself(passage: Passage) -> bool:
    """Whether the question names its own answer: it or an end of it in the same unit, or its years in months."""
    key, unit = set(numbers(passage.mention.value)), passage.mention.value.unit.split(" ")[0]
    if key & _named(passage):
        return True
    given = [one.value for one in mentions(passage.asking("…"))]
    months = {one * _MONTHS for one in key} if unit in ("tuổi", "năm") else set()
    return any(months & set(numbers(value)) for value in given if value.unit.startswith("tháng"))


def doubled(stem: str, passage: Passage, provision: Provision, ground: Ground) -> bool:
    """Whether another amount of the same article answers the very question: its words and its amounts."""
    key, unit = numbers(passage.mention.value), passage.mention.value.unit
    words, given = (
        _words(stem) - _words(ground.name) - _ASKING,
        {one.value for one in mentions(stem)} - {one.value for one in mentions(ground.name)},
    )
    for one, place in ground.rungs:
        near = place.path != provision.path and _article(place) == _article(provision)
        if near and one.value.unit == unit and numbers(one.value) != key:
            told = _with_above(place, ground)
            if words <= _words(told) and given <= {other.value for other in mentions(told)}:
                return True
            if _beside_bare(passage, provision, place) or _told_by_places(words, provision, place):
                return True
    return False


def _beside_bare(passage: Passage, provision: Provision, place: Provision) -> bool:
    """Whether a point says its amount alone, as the rule, and one beside it says another for a case of its own."""
    own = provision.text.strip(" ;.")
    bare = len(syllables(own)) - len(syllables(passage.value)) <= _BARE
    return bare and _parent(place) == _parent(provision) and len(syllables(place.text)) > len(syllables(own)) + _BARE


def _told_by_places(words: frozenset[str], provision: Provision, place: Provision) -> bool:
    """Whether only the places that two clauses name keep them apart, and the question doesn't say them in words."""
    pointed = _POINTS.search(provision.text) and _POINTS.search(place.text)
    begun = syllables(provision.text)[:_BEGUN] == syllables(place.text)[:_BEGUN]
    return bool(pointed) and begun and words <= _words(provision.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w/-]+", fold(text)))


def _with_above(place: Provision, ground: Ground) -> str:
    """What a provision says with all that stands above it in its article."""
    steps = place.path.split(".")
    above = [ground.places.get(".".join(steps[:end])) for end in range(1, len(steps))]
    return "\n".join([*(f"{one.title}\n{one.text}" for one in above if one), place.text])


def _whole(passage: Passage) -> Decimal | None:
    """What the amount is said to be a part of: “8% …, trong đó … tối thiểu bao nhiêu phần trăm”."""
    before = passage.asking("…").partition("…")[0]
    named = [value for value in _named(passage) if _PART.search(before)]
    return max(named, default=None)


def chosen(choices: Sequence[Choice], rank: Decimal, below: int) -> tuple[Choice, ...]:
    """Three of the choices in their order, `below` of them under the key where there are as many."""
    lower = [one for one in choices if one.rank is not None and one.rank < rank]
    upper = [one for one in choices if one.rank is not None and one.rank > rank]
    if len(lower) + len(upper) < WANTED:
        return ()
    under = min(max(below, WANTED - len(upper)), len(lower), WANTED)
    return tuple(lower[:under] + upper[: WANTED - under])


def _fits(values: tuple[Decimal, ...], key: tuple[Decimal, ...], mention: Mention, said: set[Decimal]) -> bool:
    if len(values) != len(key) or said & set(values):
        return False
    if len(key) == 2:
        near = values[0] * _FAR >= key[1] and values[1] <= key[0] * _FAR
        if mention.value.unit.startswith("%") and values[1] > _WHOLE >= key[1]:
            return False
        room = Decimal(1) if mention.value.max_inclusive else Decimal()  # type: ignore[union-attr] # it has two ends
        return near and 0 < values[0] < values[1] and (values[1] + room <= key[0] or values[0] >= key[1] + room)
    new, old = values[0], key[0]
    if mention.value.unit.startswith("%") and new > _WHOLE >= old:
        return False
    whole = new == new.to_integral() or old != old.to_integral()
    far = _FAR_AGES if mention.value.unit.startswith("tuổi") else _FAR
    return whole and 0 < new <= old * far and new * far >= old


def _candidates(
    passage: Passage, fact: Fact, provision: Provision, ground: Ground
) -> Iterator[tuple[tuple[Decimal, ...], str]]:
    key, unit = numbers(passage.mention.value), passage.mention.value.unit
    kin = [(one, place) for one, place in ground.rungs if one.value.unit.split(" ")[0] == unit.split(" ")[0]]
    kin = [one for one in kin if one != (passage.mention, provision)]
    kin.sort(key=lambda rung: _rank(rung, key, unit, provision))
    form = type(passage.mention.value)
    near = [one for one in kin if type(one[0].value) is form and _article(one[1]) == _article(provision)]
    far = [one for one in kin if one not in near and type(one[0].value) is form]
    told = [(numbers(one.value), _reason(one, place, provision)) for one, place in near]
    others = [(numbers(one.value), _reason(one, place, provision)) for one, place in far[:_FEW]]
    inclusive = getattr(passage.mention.value, "max_inclusive", False)
    rungs = [(values, _RUNG) for values in _neighbours(key, unit, inclusive)]
    yield from (one for one in told if _near(one[0], key, _LIKE))
    yield from _earlier(passage, fact, ground)
    yield from (one for one in others if _near(one[0], key, _LIKE) and not _odd(one[0], unit))
    yield from (one for one in rungs if _near(one[0], key, _CLOSE))
    yield from (*told, *others, *rungs)
    yield from ((values, _RUNG) for values in _beside(key, unit))


def _odd(values: tuple[Decimal, ...], unit: str) -> bool:
    """Whether an amount is on no rung of its unit's ladder: of another matter it would look made up."""
    ladder = _STEPS.get(unit.partition(" ")[0], ())
    return len(values) == 1 and bool(ladder) and values[0] not in ladder


def _near(values: tuple[Decimal, ...], key: tuple[Decimal, ...], factor: Decimal) -> bool:
    """Whether an amount is near enough to the key to be taken for it at once; two ends are looked at later."""
    if len(key) > 1 or not values or not values[0]:
        return True
    return max(values[0] / key[0], key[0] / values[0]) <= factor


def _rank(
    rung: tuple[Mention, Provision], key: tuple[Decimal, ...], unit: str, provision: Provision
) -> tuple[object, ...]:
    mention, place = rung
    values = numbers(mention.value)
    away = max(values[0] / key[0], key[0] / values[0]) if values and values[0] and key[0] else Decimal(99)
    apart = 0 if place.path == provision.path else 1 if _parent(place) == _parent(provision) else 2
    if apart == 2 and _article(place) != _article(provision):
        apart = 3
    return mention.value.unit != unit, apart, away, values[:1]


def _reason(mention: Mention, place: Provision, provision: Provision) -> str:
    quote = _snippet(mention, place)
    if _article(place) == _article(provision):
        return f"Đúng cho trường hợp khác của cùng điều ({place.label}: “{quote}”)."
    return f"Là mức của việc khác trong cùng văn bản ({place.label}: “{quote}”)."


def _snippet(mention: Mention, place: Provision) -> str:
    spans = pieces(place.text)
    start, end = next(((a, b) for a, b in spans if a <= mention.start < b), (mention.start, mention.end))
    start = max(start, mention.start - _SNIPPET // 2)
    end = min(end, mention.end + _SNIPPET // 2)
    start = place.text.rfind(" ", 0, start) + 1 if start else 0
    stop = place.text.find(" ", end)
    end = end if end in {b for _, b in spans} or stop < 0 else stop
    return place.text[start:end].strip()


def _earlier(passage: Passage, fact: Fact, ground: Ground) -> Iterator[tuple[tuple[Decimal, ...], str]]:
    """Values that an older version had in the same sentence."""
    words = set(fold(passage.asking("")).split())
    for one in ground.older:
        theirs = set(fold(f"{one.subject} {one.quote}").split())
        if one.type == fact.type and len(words & theirs) >= _ALIKE * len(words | theirs):
            ends = (getattr(one.value, name, None) for name in ("number", "min", "max"))
            told = f"Là mức của văn bản trước đó ({one.document}: “{one.quote[:_SNIPPET]}”)."
            yield tuple(end for end in ends if isinstance(end, Decimal)), told


def _neighbours(key: tuple[Decimal, ...], unit: str, inclusive: bool) -> Iterator[tuple[Decimal, ...]]:  # noqa: FBT001
    """The ranges beside a range, the rungs of the unit's ladder by their nearness, shares of what has no ladder."""
    if len(key) != 1:
        width, room = key[1] - key[0], int(inclusive)
        for step in (1, -1, 2, -2, -3):
            yield key[0] + step * (width + room), key[1] + step * (width + room)
        return
    ladder = _STEPS.get(unit.partition(" ")[0], ())
    near = sorted((Decimal(one) for one in ladder), key=lambda one: max(one / key[0], key[0] / one))
    yield from ((one,) for one in near)
    for factor in ("0.5", "1.5", "2", "0.8", "1.2") if not ladder else ():
        yield (key[0] * Decimal(factor),)


def _beside(key: tuple[Decimal, ...], unit: str) -> Iterator[tuple[Decimal, ...]]:
    """One or two more or less of what can be counted on the fingers."""
    for step in (1, -1, 2, -2, 3) if len(key) == 1 and unit != "đồng" and key[0] <= _COUNTABLE else ():
        yield (key[0] + step,)


def _parent(place: Provision) -> str:
    return place.path.rpartition(".")[0]


def _article(place: Provision) -> str:
    return place.path.partition(".")[0]
