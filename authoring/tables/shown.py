"""A workbook as it is shown to a Vietnamese: 0.045 as “4,5%”, 1800000 as “1.800.000”; and how its cells look."""

import html
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from authoring.model.paragraphs import Row
from authoring.tables.looks import Looks, column, looks, style_looks, text_looks
from authoring.tables.sheets import Sheet

LIMIT = 128 * 2**20  # bytes of a part

Places = dict[tuple[int, int], str]

_FORMAT = re.compile(r'<numFmt\b[^>]*\bnumFmtId="(\d+)"[^>]*\bformatCode="([^"]*)"')
_STYLES = re.compile(r"<cellXfs\b.*?</cellXfs>", re.DOTALL)
_STYLE = re.compile(r'<xf\b[^>]*?\bnumFmtId="(\d+)"')
_SHEET = re.compile(r"<sheet\b[^>]*>")
_LINK = re.compile(r"<Relationship\b[^>]*>")
_CELL = re.compile(r"<c\b([^>]*)>(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)?<v>([^<]*)</v>")
_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}
_WORDS = re.compile(r'"[^"]*"|\[[^\]]*\]|General')
_MOMENT = re.compile("[dmyhs]")
_EXACT = 10**15
_DIGITS = 12  # what a spreadsheet's own arithmetic leaves of a number


def as_shown(sheets: Sequence[Sheet], data: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook that was read, percentages, thousands and decimals as its formats show them."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name.lower(): name for name in package.namelist()}
        styles, places = _part(package, parts, "xl/styles.xml"), dict(_places(package, parts))
        kinds, own = list(_kinds(styles)), style_looks(styles)
        inner = text_looks(_part(package, parts, "xl/sharedStrings.xml"))
        texts = (_part(package, parts, places.get(sheet.name, "")) for sheet in sheets)
        return tuple(
            _replaced(sheet, dict(_cells(text, kinds)), dict(looks(text, own, inner)))
            for sheet, text in zip(sheets, texts, strict=True)
        )


def _replaced(sheet: Sheet, found: Places, seen: Looks) -> Sheet:
    rows = (
        Row(row.number, tuple(found.get((row.number, at), text) for at, text in enumerate(row.cells, 1)))
        for row in sheet.rows
    )
    return replace(sheet, rows=tuple(rows) if found else sheet.rows, looks=seen)


def _part(package: zipfile.ZipFile, parts: dict[str, str], name: str) -> str:
    """The text of a part; “” where there is none, or one too large to be looked at for its formats alone."""
    place = parts.get(name.lower())
    small = place is not None and package.getinfo(place).file_size <= LIMIT
    return package.read(place).decode("utf-8", "replace") if place and small else ""


def _kinds(styles: str) -> Iterator[str]:
    """The format code of each cell style, “” for the general one and unknown ones: their numbers stay as kept."""
    own = {int(number): html.unescape(code) for number, code in _FORMAT.findall(styles)}
    block = _STYLES.search(styles)
    for number in _STYLE.findall(block[0] if block else ""):
        yield (_BUILT_IN | own).get(int(number), "")


def _places(package: zipfile.ZipFile, parts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The name of each sheet and its part."""
    links = {
        _said(link, "Id"): _said(link, "Target")
        for link in _LINK.findall(_part(package, parts, "xl/_rels/workbook.xml.rels"))
    }
    for sheet in _SHEET.findall(_part(package, parts, "xl/workbook.xml")):
        target = links.get(_said(sheet, r"r:id"), "")
        yield html.unescape(_said(sheet, "name")), target.lstrip("/") if target.startswith("/xl") else f"xl/{target}"


def _cells(text: str, kinds: Sequence[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Row and column from 1 of each number that is shown otherwise than it is kept."""
    for attributes, kept in _CELL.findall(text):
        place = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", _said(attributes, "r"))
        style = _said(attributes, "s") or "0"
        code = kinds[int(style)] if style.isdecimal() and int(style) < len(kinds) else ""
        if place and _said(attributes, "t") in {"", "n"} and (shown := _shown(kept, code)):
            yield (int(place[2]), column(place[1])), shown


def _shown(kept: str, code: str) -> str:
    """A number in a format; “” where it is kept as it is shown, or the format is one of dates or unknown."""
    try:
        value = Decimal(kept)
    except InvalidOperation:
        return ""
    if not value.is_finite() or abs(value) >= _EXACT or _MOMENT.search(_WORDS.sub("", code)):
        return ""
    if "%" in code:
        return f"{_vietnamese(value * 100)}%"
    if "#,##" in code:
        return _vietnamese(value, grouped=True)
    return _vietnamese(value) if code and value != value.to_integral_value() else ""


def _vietnamese(value: Decimal, *, grouped: bool = False) -> str:
    """Comma before decimals, points between thousands."""
    exact = round(value, max(0, _DIGITS - value.adjusted() - 1)) if value else Decimal(0)
    plain = f"{exact:,f}" if grouped else f"{exact:f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return plain.translate(str.maketrans(",.", ".,"))


def _said(tag: str, name: str) -> str:
    found = re.search(rf'(?<![\w:]){name}="([^"]*)"', tag)
    return found[1] if found else ""
