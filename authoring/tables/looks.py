"""How the cells of a workbook look: bold, italic, underlined, the colour of letters and of the ground."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LIST = "<{0}\\b[^>]*>(.*?)</{0}>"
_FONTS, _FILLS, _STYLES = (re.compile(_LIST.format(name), re.DOTALL) for name in ("fonts", "fills", "cellXfs"))
_FONT, _FILL = re.compile(r"<font\b[^>]*?(?:/>|>(.*?)</font>)", re.DOTALL), re.compile(r"<fill>(.*?)</fill>", re.DOTALL)
_STYLE = re.compile(r"<xf\b[^>]*>")
_CELL = re.compile(r"<c\b([^>]*?)/?>(?:<v>(\d+)</v>|<is>(.*?)</is>)?", re.DOTALL)
_ON = '<{0}(?:\\s+val="(?:1|true|on)")?\\s*/>'
_BOLD, _ITALIC = (re.compile(_ON.format(name)) for name in "bi")
_UNDER = re.compile(r'<u(?:\s+val="(?!none)\w+")?\s*/>')
_COLOUR, _GROUND = re.compile(r"<color\b([^>]*)/>"), re.compile(r"<fgColor\b([^>]*)/>")
_PATTERN = re.compile(r'patternType="(?!none|gray125)\w+"')
_TEXTS = re.compile(r"<si>(.*?)</si>", re.DOTALL)
_RUN = re.compile(r"<r>(?:<rPr>(.*?)</rPr>)?\s*<t\b[^>]*>([^<]*)</t></r>", re.DOTALL)
_NO_COLOUR = frozenset({"theme0", "theme1", "indexed8", "indexed9", "indexed64", "000000", "ffffff"})


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks; a colour is six hexadecimal digits or a name of the workbook's own, “” for black on white."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    fill: str = ""


PLAIN = Look()
Looks = dict[tuple[int, int], Look]


def looks(sheet: str, styles: Sequence[Look], texts: Sequence[Look]) -> Iterator[tuple[tuple[int, int], Look]]:
    """Row and column from 1 of each cell of a sheet's part that isn't plain."""
    for attributes, value, inline in _CELL.findall(sheet):
        place = re.search(r'\br="([A-Z]{1,3})(\d{1,7})"', attributes)
        own = _at(styles, _said(attributes, "s"))
        shared = _at(texts, value) if _said(attributes, "t") == "s" else _whole(inline)
        if place and (own != PLAIN or shared != PLAIN):
            yield (int(place[2]), column(place[1])), _both(own, shared)


def style_looks(styles: str) -> tuple[Look, ...]:
    """The look of each cell style of a workbook."""
    fonts = [_font(text) for text in _FONT.findall(_within(_FONTS, styles))]
    fills = [_fill(text) for text in _FILL.findall(_within(_FILLS, styles))]
    return tuple(
        _both(_at(fonts, _said(style, "fontId")), _at(fills, _said(style, "fillId")))
        for style in _STYLE.findall(_within(_STYLES, styles))
    )


def text_looks(strings: str) -> tuple[Look, ...]:
    """The look that all letters of each shared text have of their own; plain where only some have one."""
    return tuple(_whole(text) for text in _TEXTS.findall(strings)) if "<r>" in strings else ()


def column(letters: str) -> int:
    """The number of a column from 1: “A” is 1, “AA” 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _whole(text: str) -> Look:
    found = {_font(look) for look, said in _RUN.findall(text) if any(map(str.isalnum, said))}
    return found.pop() if len(found) == 1 else PLAIN


def _font(text: str) -> Look:
    bold, italic, under = (bool(pattern.search(text)) for pattern in (_BOLD, _ITALIC, _UNDER))
    return Look(bold, italic, under, _colour(_COLOUR, text))


def _fill(text: str) -> Look:
    return Look(fill=_colour(_GROUND, text)) if _PATTERN.search(text) else PLAIN


def _colour(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if not found:
        return ""
    hexadecimal = _said(found[1], "rgb")[-6:].lower()
    named = [f"{name}{_said(found[1], name)}" for name in ("theme", "indexed") if _said(found[1], name)]
    told = hexadecimal or "".join((*named, _said(found[1], "tint")))
    return "" if told in _NO_COLOUR else told


def _both(first: Look, second: Look) -> Look:
    return Look(
        first.bold or second.bold,
        first.italic or second.italic,
        first.underline or second.underline,
        second.colour or first.colour,
        second.fill or first.fill,
    )


def _at(found: Sequence[Look], number: str) -> Look:
    return found[int(number)] if number.isdecimal() and int(number) < len(found) else PLAIN


def _within(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _said(tag: str, name: str) -> str:
    found = re.search(rf'(?<![\w:]){name}="([^"]*)"', tag)
    return found[1] if found else ""
