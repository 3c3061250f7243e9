"""Word tables that are filled like a sheet: a header row, then a question a row, its options in columns or below."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from authoring.formats.vocabulary import column
from authoring.formats.word.blocks import OPTION, Block, Lead, Told, put
from authoring.formats.word.strips import Strip
from authoring.formats.word.wordings import begin_any_question, begin_option, sort_letters
from authoring.model.items import LABELS

Cells = dict[int, list[Strip]]


def part_ledgers(lines: Sequence[Strip]) -> tuple[list[Block], list[Strip]]:
    """The questions of such tables, and the lines that stand elsewhere."""
    tables: dict[int, dict[int, Cells]] = {}
    for line in lines:
        if line.cell:
            table, row, place = line.cell
            tables.setdefault(table, {}).setdefault(row, {}).setdefault(place, []).append(line)
    blocks: list[Block] = []
    taken: set[int] = set()
    for table, rows in tables.items():
        made = _ledger(rows)
        blocks += made
        taken |= {table} if made else set()
    return blocks, [line for line in lines if not line.cell or line.cell[0] not in taken]


def _ledger(rows: dict[int, Cells]) -> list[Block]:
    """The questions of one table; none where it has no such header."""
    for head, cells in rows.items():
        names = {place: name for place, found in cells.items() if (name := column(_text(found)))}
        if _asks(frozenset(names.values())):
            below = [cells for row, cells in rows.items() if row > head]
            return [block for number, cells in enumerate(below, 1) if (block := _block(number, cells, names))]
    return []


def _asks(known: Collection[str]) -> bool:
    """Whether these columns hold questions: stem with options, or stem with key."""
    return "stem" in known and (("A" in known and "B" in known) or "key" in known)


def _block(number: int, cells: Cells, names: dict[int, str]) -> Block | None:
    by_name: dict[str, list[Strip]] = {}
    for place, found in sorted(cells.items()):
        by_name.setdefault(names.get(place, ""), []).extend(found)
    stem = by_name.get("stem", [])
    first = next((line for line in (*stem, *(line for found in by_name.values() for line in found))), None)
    if first is None or not (stem or by_name.keys() & set(LABELS)):
        return None
    told = _text(by_name.get("ordinal", []))
    block = Block(first, int(told) if told.isdecimal() and len(told) < 5 else number)
    block.cells += [_text(found) for _, found in sorted(cells.items())]
    _ask(block, stem)
    _offer(block, by_name)
    return block


def _ask(block: Block, stem: Sequence[Strip]) -> None:
    """The lines of the stem's cell: a number of its own goes, options below are options."""
    for place, line in enumerate(stem):
        begun = begin_any_question(line.text) if place == 0 else None
        inner = replace(line.cut(begun.end) if begun else line, cell=None)
        if inner.text:
            put(block, replace(inner, joint=inner.joint or "\n"))


def _offer(block: Block, by_name: dict[str, list[Strip]]) -> None:
    for label in LABELS:
        found = by_name.get(label, [])
        if found:
            opening = begin_option(found[0].text)
            own = opening.end if opening and opening.letter.upper() == label else 0
            starred = bool(opening and own and opening.starred)
            block.leads.append(Lead(label, found[0].cut(0, own), starred))
            block.bodies.append([found[0].cut(own), *found[1:]])
            block.place = OPTION
    for name, found in by_name.items():
        if name == "key" and found:
            letters = sort_letters(_text(found)) if len(_text(found)) <= 8 else ""
            block.keys.append(Told(letters, "" if letters else _text(found), found[0]))
        elif name not in {"", "stem", "ordinal", *LABELS}:
            block.fields.setdefault(name, []).extend(found)


def _text(lines: Sequence[Strip]) -> str:
    return "\n".join(line.text for line in lines).strip()
