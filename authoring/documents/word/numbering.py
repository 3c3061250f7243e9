"""The automatic numbers of a Word file, counted as Word counts them."""

import re
from dataclasses import dataclass, field, replace

from authoring.documents.markup import COMPATIBILITY, VALUE, WORD, Node, number, switched, value, whole
from authoring.documents.word.numerals import known, numeral
from authoring.documents.word.styles import Numbered, Styles
from authoring.documents.word.symbols import plain

LEVELS = 9
LONGEST = 100  # characters of a level's text, more than any real one

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how it counts, what surrounds its number."""

    start: int = 0
    kind: str = "decimal"
    text: str = ""
    font: str = ""
    legal: bool = False
    restart: int | None = None
    style: str = ""
    digits: int = 1


@dataclass(slots=True)
class _List:
    """A `w:num`: whose counters it shares, its levels, and the starts that it gives once."""

    counters: list[int | None]
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    linked: dict[tuple[str, ...], int | None] = field(default_factory=dict)


class Numbering:
    """The lists of one file with their running counters; `label` is asked once per paragraph, in reading order."""

    def __init__(self, root: Node | None, styles: Styles) -> None:
        self._styles = styles
        nodes = [] if root is None else root.findall(WORD + "abstractNum")
        self._kinds = {whole(node.get(WORD + "abstractNumId")): node for node in nodes}
        nums = [] if root is None else root.findall(WORD + "num")
        self._nums = {whole(node.get(WORD + "numId")): node for node in nums}
        self._counters: dict[int | None, list[int | None]] = {}
        self._lists: dict[int, _List | None] = {}
        self.unknown: set[str] = set()

    def label(self, said: Numbered, style: str) -> str:
        """The label that Word shows before a paragraph with numbering `said` and style `style`; "" for none."""
        given, chain = self._styles.numbered(style)
        num = given.num if said.num is None else said.num
        if not num:
            return ""
        found = self._list(num)
        if found is None:
            return ""
        fallback = given.level if said.num is None else None
        level = next((level for level in (said.level, _linked(found, chain), fallback) if level is not None), 0)
        return self._counted(found, min(max(level, 0), LEVELS - 1))

    def _counted(self, found: _List, level: int) -> str:
        counters = found.counters
        start = found.starts.pop(level, None)
        now = counters[level]
        if start is not None:
            counters[level] = start
        else:
            counters[level] = _level(found, level).start if now is None else min(now + 1, 10**9)
        for lower in range(level + 1, LEVELS):
            if _restarts(_level(found, lower), lower, level):
                counters[lower] = None
        return self._shown(found, level)

    def _shown(self, found: _List, level: int) -> str:
        here = _level(found, level)
        self.unknown |= set() if known(here.kind) else {here.kind}

        text = plain(here.font, here.text) if here.kind == "bullet" else here.text
        numbers = {digit: _number(found, int(digit) - 1, legal=here.legal) for digit in set(_PLACE.findall(text))}
        return _PLACE.sub(lambda match: numbers[match[1]], text).strip()

    def _list(self, num: int) -> _List | None:
        if num not in self._lists:
            self._lists[num] = self._made(num)
        return self._lists[num]

    def _made(self, num: int) -> _List | None:
        node = self._nums.get(num)
        found = self._kind(number(node, "abstractNumId"))
        if node is None or found is None:
            return None
        kind, shape = found
        levels = {whole(level.get(WORD + "ilvl")) or 0: _read(level) for level in shape.findall(WORD + "lvl")}
        made = _List(self._counters.setdefault(kind, [None] * LEVELS), levels)
        for override in node.findall(WORD + "lvlOverride"):
            _override(made, override)
        return made

    def _kind(self, kind: int | None) -> tuple[int | None, Node] | None:
        """The abstract list, followed through numbering styles (`w:numStyleLink`)."""
        seen: set[int | None] = set()
        while kind in self._kinds and kind not in seen:
            seen.add(kind)
            link = value(self._kinds[kind], "numStyleLink")
            if not link:
                return kind, self._kinds[kind]
            kind = number(self._nums.get(self._styles.list_of(link)), "abstractNumId")
        return None


def _number(found: _List, place: int, *, legal: bool) -> str:
    level = _level(found, place)
    count = found.counters[place]
    kind = "decimal" if legal and level.kind != "none" else level.kind
    return numeral(kind, level.start if count is None else count).rjust(level.digits, "0")


def _linked(found: _List, chain: tuple[str, ...]) -> int | None:
    """The level that names one of the styles of the chain, the paragraph's own style first."""
    if chain not in found.linked:
        named = {level.style: place for place, level in sorted(found.levels.items(), reverse=True) if level.style}
        found.linked[chain] = next((named[style] for style in chain if style in named), None)
    return found.linked[chain]


def _level(found: _List, place: int) -> Level:
    return found.levels.get(place, Level())


def _restarts(lower: Level, place: int, used: int) -> bool:
    """Whether a paragraph on level `used` sends the lower level back to its start (ECMA-376 part 1, 17.9.10)."""
    if lower.restart is None or lower.restart > place:
        return True
    return used < lower.restart


def _override(made: _List, override: Node) -> None:
    place = whole(override.get(WORD + "ilvl")) or 0
    level = override.find(WORD + "lvl")
    start = number(override, "startOverride")
    if level is not None:
        made.levels[place] = _read(level)
    if start is not None:
        made.starts[place] = start
        made.levels[place] = replace(made.levels.get(place, Level()), start=start)


def _read(node: Node) -> Level:
    fonts = node.find(f"{WORD}rPr/{WORD}rFonts")
    legal = value(node, "isLgl")
    kind, digits = _format(node)
    bullet = "" if node.find(WORD + "lvlPicBulletId") is None else "•"
    return Level(
        start=number(node, "start") or 0,
        kind=kind,
        text=(value(node, "lvlText") or bullet)[:LONGEST],
        font="" if fonts is None else fonts.get(WORD + "ascii", ""),
        legal=legal is not None and switched(legal or None),
        restart=number(node, "lvlRestart"),
        style=value(node, "pStyle") or "",
        digits=digits,
    )


def _format(node: Node) -> tuple[str, int]:
    """The number format and its least number of digits; “001, 002, …” is Word's way to say three digits."""
    own = node.find(WORD + "numFmt")
    choice = node.find(f"{COMPATIBILITY}AlternateContent/{COMPATIBILITY}Choice/{WORD}numFmt")
    found = choice if own is None else own
    if found is None:
        return "decimal", 1
    kind = found.get(VALUE, "decimal")
    first = found.get(WORD + "format", "").partition(",")[0].strip()
    return ("decimal", min(len(first), 9)) if kind == "custom" and first.isdigit() else (kind, 1)
