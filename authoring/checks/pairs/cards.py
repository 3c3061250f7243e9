"""An item as it is compared with others: what it asks, about whom, with which numbers, and which answers it offers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import Never, TypeVar

from authoring.checks.negation import denial
from authoring.checks.pairs import vocabulary
from authoring.checks.pairs.asks import bound, filled, meant
from authoring.checks.pairs.citing import Place
from authoring.checks.pairs.citing import place as placed
from authoring.checks.pairs.spelled import Spelling, toneless
from authoring.checks.pairs.stems import taken_apart
from authoring.checks.pairs.terms import Lexicon, Role, Term, mended
from authoring.checks.pairs.worths import MARK, measure_of, unbounded, unit_of, worth
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import Relative, named_letters, relative
from authoring.model.items import Item, Option
from authoring.text import nfc

_EXCLUSION = re.compile(r" (?:ngoại )?trừ .{0,80}? (?:khác|đặc biệt|ngoại lệ)(?= |$)")
_TAIL = re.compile(
    r"(?<= )(?:kể từ|tính từ|so với|của (?:tháng|năm|ngày))(?: (?!(?:nhiêu|mấy|nào|gì|ai|thì)(?!\S))\S+)+$"
)
_TAIL_OPENER = re.compile(r" (?:kể từ|tính từ|so với|của (?:tháng|năm|ngày)) ")
_ASIDES = frozenset(("từ", "đến", "trước", "sau"))
_OPPOSED = frozenset(word for both in vocabulary.OPPOSITES.split(", ") for word in both.split(" / "))
_BETWEEN = frozenset(("khi", "lúc", "ngày", "tháng", "năm", "các", "những", "và", "thời"))
_BEFORE_ASKED = frozenset(("bao", "mấy", "nào"))
_SKIPPED = frozenset(("ngày", "năm", "tháng", "thời", "điểm", "lúc"))
_UNITS = frozenset(vocabulary.UNITS.split(", "))
_COUNTING = frozenset(("nhiêu", "mấy", "số"))
_PAIRED = frozenset(("phần", "hải"))
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DOCUMENT = re.compile(r"\d+/.*[^\d/].*")
_TITLES = frozenset(vocabulary.TITLES.split(", "))
_REFERRING = frozenset(vocabulary.REFERRING.split(", "))
_LONGEST = 12
_CONTENT, _WEAK, _EMPTY = Role.CONTENT, Role.WEAK, Role.EMPTY  # asked of every word of a bank
_NONE: frozenset[Never] = frozenset()
T = TypeVar("T")

Kinds = frozenset[Term]
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Card:
    """What of an item decides whether another asks the same.

    `same` is equal for items that are one but for their writing; `text` is the stem after normalising, `bare` the same
    without tones, `flow` its telling terms in their order. `answers` stand in the order of the options, values as
    values; `true` and `false` are what the key says of them, `typed` whether most are values, `unit` the one that all
    of them name, `measure` what that measures, `units` those of the right ones. `numbers`, `kinds`, `schemes`, `denied`
    and `bound` (“most”, “least”, “”) are the deciding words of closed classes, `exception` whether what doesn't hold is
    asked, `aside` the words (“từ”, “đến”) before what is asked and before dates, `sides` words of place (“trong”,
    “ngoài”) with the word behind them. `years`, `title` and `documents` (numbers) are those of a law that the stem
    names, `quotes` what it quotes, `names` its words with a capital inside a sentence, `place` the citation; `lasting`
    and `dated` are figures of a time before the ask, `tail` the words of a clause at the end that says from when or
    against what is counted; `mass` is how much the words weigh together, `bared` whether the stem has no tone or
    hook left.
    """

    item: Item
    same: bytes
    text: str
    bare: str
    flow: tuple[str, ...]
    content: Words
    weak: Words
    answers: tuple[str, ...]
    true: Words
    false: Words
    typed: bool
    unit: str
    measure: str
    units: Words
    numbers: Words
    kinds: Kinds
    schemes: Kinds
    denied: Words
    exception: bool
    bound: str
    aside: frozenset[tuple[str, bool]]
    sides: frozenset[tuple[str, str]]
    years: Words
    title: Words
    documents: Words
    quotes: Words
    names: Words
    place: Place
    lasting: Words
    dated: Words
    tail: Words
    mass: float
    bared: bool


WEAK, FIGURE = 0.4, 0.5


def card(item: Item, spelling: Spelling, lexicon: Lexicon) -> Card:
    """An item made ready for comparison."""
    stem = filled(taken_apart(" ".join(nfc(item.stem).split())))
    light, asked = spelling.read(stem.asked)
    damaged = spelling.damaged(asked)
    asked = mended(asked) if damaged else asked
    if " trừ " in asked:
        asked = _EXCLUSION.sub("", asked)
    asked = asked.replace("giữa 2 ", "giữa các ")
    laws = spelling.often(stem.laws) if stem.laws else ("", "")
    words = asked.split()
    core = spelling.read(stem.core)[1] if stem.core else ""
    found = _Sorted(lexicon.terms(meant((mended(core) if damaged else core) or asked).split()))
    lasting = _figures(spelling, stem.lasting) if stem.lasting else _NONE
    dated = _figures(spelling, stem.dated) if stem.dated else _NONE
    found.numbers |= lasting | dated
    options = [spelling.often(nfc(bare_option(option.text))) for option in item.options]
    if damaged:
        options = [(light, mended(full)) for light, full in options]
    unit = _unit_asked(words)
    answers, limit = unbounded(tuple([worth(full, unit) for _, full in options]))
    common = _one_unit(answers)
    true, false = _verdicts(item, [full for _, full in options], answers)
    law = laws[1].split()
    denies = found.negations > 0 or "sai" in words or "trừ" in words
    exception = denies and denial(item.stem) is not None
    twice = exception and found.negations > 0 and found.negations % 2 == 0 and "trừ" not in words
    keyed = sorted([text for (text, _), option in zip(options, item.options, strict=True) if option.label in item.key])
    return Card(
        item=item,
        same=_digest([laws[0], light, *sorted([text for text, _ in options]), "", *keyed]),
        text=f" {asked} ",
        bare=" ".join([toneless(word) for word in words]),
        flow=tuple(found.flow),
        content=_set(found.content),
        weak=_set(found.weak),
        answers=answers,
        true=true,
        false=false,
        typed=sum([answer[:1] == MARK for answer in answers]) * 2 > len(answers),
        unit=common,
        measure=measure_of(common),
        units=_set([unit_of(answer) for answer in true if answer[:1] == MARK]),
        numbers=_set(found.numbers),
        kinds=_set(found.kinds),
        schemes=_set(found.schemes),
        denied=_set(found.denied) if denies and not twice else _NONE,
        exception=exception and not twice,
        bound=bound(asked, most=found.most, least=found.least) or limit,
        aside=_aside(words) if not _ASIDES.isdisjoint(words) else _NONE,
        sides=_sides(words) if not _OPPOSED.isdisjoint(words) else _NONE,
        years=_set([year for word in law for year in _YEARS.findall(word)]),
        title=_set([word for word in law if not word[0].isdigit() and word not in _TITLES]),
        documents=_set([word for word in law if _DOCUMENT.fullmatch(word)]),
        quotes=_set([spelling.often(quote)[1] for quote in stem.quotes]),
        names=_set([spelling.often(name)[0] for name in stem.names]),
        place=placed(item.citation),
        lasting=lasting,
        dated=dated,
        tail=_tail(asked, lexicon) if _TAIL_OPENER.search(asked) else _NONE,
        mass=found.mass(),
        bared=light.isascii(),
    )


class _Sorted:
    """The terms of a stem by their roles."""

    __slots__ = ("content", "denied", "flow", "kinds", "least", "most", "negations", "numbers", "schemes", "weak")

    def __init__(self, terms: list[Term]) -> None:
        self.flow: list[str] = []
        self.content: set[str] = set()
        self.weak: set[str] = set()
        self.numbers: set[str] = set()
        self.kinds: set[Term] = set()
        self.schemes: set[Term] = set()
        self.denied: set[str] = set()
        self.negations = 0
        self.most = self.least = False
        for at, term in enumerate(terms):
            role, name, _ = term
            if role is _CONTENT:
                self.flow.append(name)
                self.content.add(name)
            elif role is _WEAK:
                self.weak.add(name)
            elif role is not _EMPTY:
                self._closed(term, terms[at + 1 :] if role is Role.NEGATION else [])

    def _closed(self, term: Term, behind: list[Term]) -> None:
        role, name, _ = term
        if role == Role.NUMBER:
            self.flow.append(name)
            self.numbers.add(name)
        elif role in (Role.KIND, Role.SCHEME):
            self.flow.append(name)
            (self.kinds if role == Role.KIND else self.schemes).add(term)
        elif role == Role.NEGATION:
            self._denied([term.name for term in behind if term.role is not Role.EMPTY])
        else:
            self.most, self.least = self.most or role == Role.MOST, self.least or role == Role.LEAST

    def _denied(self, behind: list[str]) -> None:
        """A condition that the stem denies by its first telling word; “… không?” at the end denies nothing."""
        self.negations += 1
        if behind:
            self.denied.add(f"không {behind[0]}")

    def mass(self) -> float:
        """How much the words weigh together when likeness is counted."""
        closed = len(self.kinds) + len(self.schemes)
        return len(self.content) + closed + WEAK * len(self.weak) + FIGURE * len(self.numbers)


def _set(members: Iterable[T]) -> frozenset[T]:
    """A set of a card; one empty set serves all cards: most fields are empty, and each empty set takes 216 bytes."""
    return frozenset(members) or _NONE


def _tail(asked: str, lexicon: Lexicon) -> Words:
    found = _TAIL.search(asked)
    if found is None:
        return _NONE
    before = {*asked[: found.start()].split()}
    terms = lexicon.terms(found[0].split())
    return _set([term.name for term in terms if term.role in (Role.CONTENT, Role.WEAK) and term.name not in before])


def _figures(spelling: Spelling, text: str) -> Words:
    return _set([word for word in spelling.often(text)[1].split() if word[0].isdigit()])


def _digest(texts: list[str]) -> bytes:
    return blake2b("\n".join(texts).encode(), digest_size=16).digest()


def _unit_asked(words: list[str]) -> str:
    """What “bao nhiêu” or “mấy” counts."""
    for at, word in enumerate(words[:-1]) if not _COUNTING.isdisjoint(words) else ():
        if word in _COUNTING and words[at + 1] in _UNITS:
            return " ".join(words[at + 1 : at + 3]) if words[at + 1] in _PAIRED else words[at + 1]
    return ""


def _one_unit(answers: tuple[str, ...]) -> str:
    """The unit that every option names; “” where some names none or another one."""
    units = {answer.partition("|")[2] if answer[:1] == MARK else "" for answer in answers}
    return units.pop() if len(units) == 1 else ""


def _aside(words: list[str]) -> frozenset[tuple[str, bool]]:
    """“từ”, “đến”, “trước”, “sau” before what is asked (False) and before a year or date (True)."""
    found = set()
    for at, word in enumerate(words[:-1]):
        if word in _ASIDES:
            behind = next((one for one in words[at + 1 : at + 4] if one not in _SKIPPED), "")
            if behind in _BEFORE_ASKED or (len(behind) > 3 and behind[:4].isdigit()):
                found.add((word, behind[0].isdigit()))
    return _set(found)


def _sides(words: list[str]) -> frozenset[tuple[str, str]]:
    """“trong”, “ngoài” and the like, each with the word behind it."""
    return _set([(one, behind) for one, behind in pairwise(words) if one in _OPPOSED and behind not in _BETWEEN])


def _verdicts(item: Item, texts: list[str], answers: tuple[str, ...]) -> tuple[Words, Words]:
    """What the key says is true and false, nothing without one; an option that speaks of others says it of them."""
    if not item.key:
        return frozenset(), frozenset()
    true, false, referring = set[str](), set[str](), list[tuple[Option, Relative]]()
    for option, text, answer in zip(item.options, texts, answers, strict=True):
        said = None if _REFERRING.isdisjoint(text.split(" ", _LONGEST)) else relative(item, option)
        if said is not None:
            referring.append((option, said))
        else:
            (true if option.label in item.key else false).add(answer)
    if not referring:
        return _set(true), _set(false - true)
    labels = [option.label for option in item.options]
    for option, said in referring:
        if option.label in item.key and said is not Relative.NONE:
            letters = named_letters(item, option.text) if said is Relative.SOME else labels
            meant = {answers[labels.index(letter)] for letter in letters} & false
            true, false = true | meant, (false - meant if letters else set())
    return _set(true), _set(false - true)
