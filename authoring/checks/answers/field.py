"""What the law states that an item may be about, weighed: in the cited place, elsewhere, in other versions."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from itertools import dropwhile, takewhile

from authoring.checks.answers.amounts import agreement, comparable
from authoring.checks.answers.asking import Ask
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.fitting import (
    NEGATORS,
    best_of,
    chosen,
    excluded,
    fit_statement,
    lacks_person,
    loss,
    lost,
    reached,
)
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.pieces import YEARLY
from authoring.checks.answers.statements import Passage, Statement
from authoring.checks.answers.weighing import beats, contrasted, labelled, whom
from authoring.checks.answers.words import SIGNS, STOPS, tokens
from authoring.checks.values import Value
from authoring.text import fold

SEARCHED, AMONG_VERSIONS = 80, 40
ENOUGH, NEAR, BESIDE, APART = 0.4, 0.02, 0.12, 0.2
AS_WELL, ABOUT, RIVAL, LINKED, UNBOUND, LESS = 0.97, 0.93, 0.6, 0.85, 0.75, 0.6


_NO_VERBS = (
    *("hạn", "gian", "mức", "số", "lệ", "suất", "phí", "lương", "tiền", "thêm", "trước", "đủ", "quá", "đa", "thiểu"),
    *("khoảng", "vòng", "giá", "hơn", "cộng", "ngày", "tháng", "năm", "lần"),
)
FURTHER = re.compile(r"(?<!\w)thêm (?:bao nhiêu|mấy|bao lâu)(?!\w)", re.IGNORECASE)
_THEN = re.compile(r"\W*(?:kể từ|từ|trước|đến|cho đến|trong|năm|giai đoạn)(?!\w)", re.IGNORECASE)
_SLOT = re.compile(r"(?<!\w)(?:bao nhiêu|mấy)(?P<rest> .*)", re.IGNORECASE | re.DOTALL)
_OF_UNIT = frozenset(("ngày", "làm", "việc", "tháng", "năm", "tuổi", "giờ", "lần", "phần", "trăm", "%", "trở", "lên"))
_WITHIN = "trong"
_GOES_ON = 4  # words behind an amount that a stem and a sentence share
_VERB = re.compile(r"(?P<verb>\w+) (?:bao nhiêu|mấy)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Held:
    """A statement with how well it fits the ask."""

    statement: Statement
    fit: float
    linked: bool = False

    @property
    def negative(self) -> bool:
        """Whether its own words deny something."""
        return bool(self.statement.passage.own & NEGATORS)


@dataclass(frozen=True, slots=True)
class Field:
    """All that is weighed for one item: typed options, what stands in the cited place, elsewhere, in other versions."""

    asked: Ask
    typed: Mapping[str, Value]
    here: tuple[Held, ...]
    out: tuple[Held, ...]
    other: tuple[Held, ...]
    live: tuple[Held, ...]
    whole: tuple[str, ...]
    rivals: tuple[Held, ...] = ()
    untyped: tuple[str, ...] = ()
    unlike: tuple[Held, ...] = ()
    texts: Mapping[tuple[str, str], str] = dataclass_field(default_factory=dict)

    @property
    def best(self) -> float:
        """How well the best statement of the cited place fits."""
        return self.here[0].fit if self.here else 0.0

    def agreeing(self, label: str, among: Iterable[Held]) -> list[Held]:
        """Those statements with which an option agrees."""
        value = self.typed.get(label)
        return [held for held in among if value and agreement(value, held.statement, self.asked)]


def gather(asked: Ask, typed: Mapping[str, Value], ground: Ground, corpus: Corpus) -> Field:
    """The statements that may answer an item, each with how well it fits the ask."""
    inside = ground.stated(corpus)
    linked = inside - replace(ground, linked=()).stated(corpus)
    scores = reached(asked.terms, corpus.stated, corpus)
    near = [number for number in best_of(scores, SEARCHED) if number not in inside]
    near += [number for number in _of_versions(scores, ground, corpus) if number not in {*inside, *near}]
    spread: tuple[list[Held], list[Held], list[Held]] = ([], [], [])
    unlike = list[Held]()
    for number in (*sorted(inside), *near):
        one = corpus.statements[number]
        document = one.passage.place.document
        if document in ground.apart or excluded(asked, one):
            continue
        if not any(comparable(value, one.value, asked) for value in typed.values()):
            unlike += (
                [Held(one, fit_statement(asked, one, corpus))] if number in inside and _a_day(one.value, typed) else []
            )
            continue
        side = 0 if number in inside else 2 if document in ground.versions else 1
        share = LINKED if number in linked else 1.0
        spread[side].append(Held(one, fit_statement(asked, one, corpus) * share, number in linked))
    here, out, other = (_ordered(side, asked) for side in spread)
    here = _by_slot(asked, here, corpus)
    live = _live(asked, here, corpus)
    other = tuple(held for held in other if not live or _about_it(asked, held, live[0], corpus))
    places = (held.statement.passage.place for held in live)
    whole = tuple(corpus.provisions[place.document, place.path].text for place in places)
    spots = {(held.statement.passage.place.document, held.statement.passage.place.path) for held in here}
    return Field(
        asked,
        typed,
        here,
        out,
        other,
        live,
        whole,
        _rivals(asked, out, live),
        unlike=_as_near(asked, unlike, live),
        texts={spot: corpus.provisions[spot].text for spot in sorted(spots)},
    )


def _as_near(asked: Ask, unlike: list[Held], live: tuple[Held, ...]) -> tuple[Held, ...]:
    """Those that stand in the sentence of the best one, fit as well and lack nothing of the ask that it has."""
    top = live[0].statement.passage if live else None
    near = (
        held for held in unlike if top and held.fit >= live[0].fit - NEAR and held.statement.passage.rest == top.rest
    )
    return tuple(held for held in near if top and not lost(asked, top, held.statement.passage))


def _of_versions(scores: Mapping[int, float], ground: Ground, corpus: Corpus) -> list[int]:
    """The nearest statements of the documents that say the law of another time."""
    if not ground.versions:
        return []
    told = (number for number in scores if corpus.statements[number].passage.place.document in ground.versions)
    return best_of({number: scores[number] for number in told}, AMONG_VERSIONS)


def leads(other: Held, held: Held) -> bool:
    """Whether the one stands in a lead-in over the other and fits as well."""
    first, second = other.statement.passage.place, held.statement.passage.place
    below = first.document == second.document and second.path.startswith(f"{first.path}.")
    alike = other.statement.value.exact == held.statement.value.exact
    return below and alike and other.fit >= held.fit - NEAR


def _ordered(side: list[Held], asked: Ask) -> tuple[Held, ...]:
    """The best first; where some are worded as the bound that is asked for, those without one fall behind."""
    worded = asked.limit and any(held.statement.bound == asked.limit and held.fit >= ENOUGH for held in side)
    made = [replace(held, fit=held.fit * UNBOUND) if worded and not held.statement.bound else held for held in side]
    added = {held.statement.passage.place.path for held in made if _further(held) and held.fit >= ENOUGH}
    if added and FURTHER.search(asked.text):
        made = [
            held if held.statement.passage.place.path in added else replace(held, fit=held.fit * LESS) for held in made
        ]
    return tuple(sorted(made, key=lambda held: -held.fit))


def _by_slot(asked: Ask, here: tuple[Held, ...], corpus: Corpus) -> tuple[Held, ...]:
    """The value first that a sentence goes on from as the stem does (“bao nhiêu tháng trong thời gian 12 tháng …”)."""
    slot = _SLOT.search(asked.text)
    wanted = _behind(slot["rest"]) if slot and here else ()
    if len(wanted) < _GOES_ON or wanted[0] != _WITHIN:
        return here
    top = here[0].statement.passage
    beside = [one for one in here if (one.statement.passage.place, one.statement.passage.rest) == (top.place, top.rest)]
    on = [one for one in beside if _behind(_rest_of(one.statement, corpus)) == wanted]
    if not on or here[0] in on:
        return here
    made = [replace(one, fit=here[0].fit) if one in on else replace(one, fit=one.fit * LESS) for one in beside]
    rest = [one for one in here if one not in beside]
    return tuple(sorted([*made, *rest], key=lambda held: -held.fit))


def _rest_of(one: Statement, corpus: Corpus) -> str:
    return corpus.provisions[one.passage.place.document, one.passage.place.path].text[one.span[1] :]


def _behind(text: str) -> tuple[str, ...]:
    """The first words behind an amount, its unit left out, up to a sign."""
    words = list(takewhile(lambda word: word not in SIGNS, tokens(text)))
    return tuple(dropwhile(_OF_UNIT.__contains__, words))[:_GOES_ON]


def _further(held: Held) -> bool:
    """Whether a value is what is added (“được nghỉ thêm 01 tháng”)."""
    one = held.statement
    return tokens(one.passage.text[: one.span[0] - one.passage.span[0]])[-1:] == ("thêm",)


def _live(asked: Ask, here: tuple[Held, ...], corpus: Corpus) -> tuple[Held, ...]:
    """The statements of the cited place between which the stem doesn't choose.

    One that only the lead-in above makes as good is left where the lead-in itself states an amount: that one is asked.
    """
    if not here:
        return ()
    best, top = here[0].fit, here[0].statement.passage.place
    level = [held for held in here if held.fit >= best - NEAR or _elided(asked, held, here[0], corpus)]
    level = [held for held in level if not lacks_person(asked, here[0].statement.passage, held.statement.passage)]
    level = [held for held in level if not top.leaves(held.statement.passage.place)]
    level = [held for held in level if not any(_outdoes(asked, other, held) for other in level)]
    return tuple(held for held in level if not any(leads(other, held) for other in level))


def _outdoes(asked: Ask, other: Held, held: Held) -> bool:
    """Whether a statement of the same clause goes on as the stem does where this one says something else."""
    first, second = other.statement.passage, held.statement.passage
    if labelled(asked, first, second):
        return True
    if other is held or _clause(first) != _clause(second) or other.fit < held.fit - NEAR:
        return False
    if chosen(asked, first, second) or whom(asked, first, second) or _done(asked, other.statement, held.statement):
        return True
    return beats(asked, first, second) or (contrasted(asked, first, second) and not contrasted(asked, second, first))


def _done(asked: Ask, first: Statement, second: Statement) -> bool:
    """Whether the first value alone stands right behind the word that asks for it (“nộp bao nhiêu”, “nộp 25%”)."""
    found = _VERB.search(asked.text)
    ours = fold(found["verb"]) if found else ""
    mine, other = (tokens(one.passage.text[: one.span[0] - one.passage.span[0]])[-1:] for one in (first, second))
    nothing = {*STOPS, *SIGNS, *_NO_VERBS}
    return bool(ours) and ours not in nothing and mine == (ours,) and bool(other) and other[0] not in {ours, *nothing}


def _rivals(asked: Ask, out: tuple[Held, ...], live: tuple[Held, ...]) -> tuple[Held, ...]:
    """Statements elsewhere that fit the stem as well and lack none of its words that the best one has."""
    if not live:
        return ()
    best, top = live[0], live[0].statement.passage
    firm = not top.own & NEGATORS and not asked.terms.keys() & NEGATORS
    found = [held for held in out if held.fit >= _as_good(held, best, ABOUT) and not (firm and held.negative)]
    found = [held for held in found if not beats(asked, top, held.statement.passage)]
    found = [held for held in found if not _once(held, best) and not top.place.leaves(held.statement.passage.place)]
    return tuple(held for held in found if _lacks_nothing(asked, held, best))


def _once(held: Held, best: Held) -> bool:
    """Whether another article says it of those of an earlier time, where the best one holds without a day.

    A sentence that opens with its time (“Trước ngày …, ngân sách hỗ trợ 10%”) says what held then for the same ones.
    """
    when = held.statement.when
    apart = _article(held.statement.passage) != _article(best.statement.passage)
    undated = best.statement.when is None and held.fit <= best.fit + NEAR
    of_whom = not _THEN.match(held.statement.passage.text)
    return apart and undated and of_whom and when is not None and when.ends


def _lacks_nothing(asked: Ask, held: Held, best: Held) -> bool:
    """Whether a statement holds what the best one says itself of the ask, and fits as well by what both say."""
    top, gone = best.statement.passage, lost(asked, best.statement.passage, held.statement.passage)
    own = top.own | top.head | top.place.lead
    return not own & {*gone} if gone else held.fit >= _as_good(held, best, AS_WELL)


def _about_it(asked: Ask, held: Held, best: Held, corpus: Corpus) -> bool:
    """Whether a statement of another version leaves out little of what the best one holds of the ask."""
    return loss(asked, best.statement.passage, held.statement.passage, corpus) <= APART


def _as_good(held: Held, best: Held, share: float) -> float:
    """How well a statement must fit to rival the best one."""
    own = _article(held.statement.passage) == _article(best.statement.passage)
    return best.fit * share if own else max(best.fit * share, RIVAL)


def _article(passage: Passage) -> tuple[str, str]:
    return passage.place.document, passage.place.path.partition(".")[0]


def _clause(passage: Passage) -> tuple[str, str]:
    place = passage.place
    return place.document, place.at if place.at.count(".") < 2 else place.at.rpartition(".")[0]


def _elided(asked: Ask, held: Held, top: Held, corpus: Corpus) -> bool:
    """Whether it stands beside the best one and lacks nothing of the ask but words that stand apart."""
    passage, best = held.statement.passage, top.statement.passage
    sides = {one.statement.bound.rstrip("-") for one in (held, top)}
    alike = held.statement.value.exact == top.statement.value.exact or sides == {asked.limit}
    beside = alike and _clause(passage) == _clause(best) and held.fit >= top.fit - BESIDE
    return beside and loss(asked, best, passage, corpus) <= NEAR


def _a_day(value: Value, typed: Mapping[str, Value]) -> bool:
    """Whether a value and the options are days, however each is written (“ngày 15”, “ngày 31 tháng 01”)."""
    return value.unit in YEARLY and {one.unit for one in typed.values()} <= YEARLY
