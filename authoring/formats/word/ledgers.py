"""Word tables that are filled like a sheet: a header row, then a question a row, its options in columns or below."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from authoring.formats.vocabulary import column, says_option, tick
from authoring.formats.vocabulary import line as named
from authoring.formats.word.blocks import OPTION, Block, Lead, Told, put
from authoring.formats.word.strips import Strip
from authoring.formats.word.wordings import begin_any_question, begin_option, sort_letters
from authoring.model.items import LABELS
from authoring.model.paragraphs import Run
from authoring.text import fold

Cells = dict[int, list[Strip]]
Named = dict[str, list[Strip]]


def join_names(lines: Sequence[Strip]) -> list[Strip]:
    """The lines with “Đáp án” and the “B” beside it, the two cells of a row, as one line “Đáp án: B”."""
    rows: dict[tuple[int, int], list[Strip]] = {}
    for line in lines:
        if line.cell:
            rows.setdefault(line.cell[:2], []).append(line)
    made: list[Strip] = []
    for place, line in enumerate(lines):
        row = rows.get(line.cell[:2], []) if line.cell else []
        told = line.text.rstrip(" .:")
        if len(row) == 2 and line == row[0] and named(told) and not named(row[1].text):
            continue
        before = lines[place - 1] if len(row) == 2 and place and line == row[1] else None
        name = before.text.rstrip(" .:") if before and before == row[0] else ""
        joined = f"{name}: " if name and named(name) and not named(line.text) else ""
        made.append(replace(line, runs=(Run(joined), *line.runs), at=line.at - len(joined)) if joined else line)
    return made


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
            below = [_by_name(cells, names) for row, cells in rows.items() if row > head]
            groups = _groups(below) if "offers" in names.values() else _mixed(below)
            return [block for number, rows in enumerate(groups, 1) if (block := _block(number, rows))]
    return []


def _asks(known: Collection[str]) -> bool:
    """Whether these columns hold questions: stem with options, or stem with key."""
    return "stem" in known and (("A" in known and "B" in known) or bool({"key", "offers", "right"} & set(known)))


def _by_name(cells: Cells, names: dict[int, str]) -> Named:
    by_name: Named = {}
    for place, found in sorted(cells.items()):
        by_name.setdefault(names.get(place, ""), []).extend(found)
    return by_name


def _groups(rows: Sequence[Named]) -> list[list[Named]]:
    """The rows of each question: one without a stem of its own, or with the same, goes with the row above."""
    groups: list[list[Named]] = []
    before = ""
    for row in rows:
        stem = fold(_text(row.get("stem", [])))
        if groups and stem in {"", before}:
            groups[-1].append(row)
        else:
            groups.append([row])
        before = stem or before
    return groups


def _mixed(rows: Sequence[Named]) -> list[list[Named]]:
    """Stems and options below one another in one column: an option has its letter in the cell before."""
    groups: list[list[Named]] = []
    for row in rows:
        names = [_text(found) for name, found in row.items() if name in {"", "ordinal"} and found]
        if groups and "stem" in row and not row.keys() & set(LABELS) and any(map(says_option, names)):
            groups[-1].append({"offers" if name == "stem" else name: found for name, found in row.items()})
        else:
            groups.append([row])
    return groups


def _block(number: int, rows: Sequence[Named]) -> Block | None:
    row = rows[0]
    stem = row.get("stem", [])
    first = next((line for line in (*stem, *(line for found in row.values() for line in found))), None)
    if first is None or not (stem or row.keys() & set(LABELS)):
        return None
    told = _text(row.get("ordinal", []))
    block = Block(first, int(told) if told.isdecimal() and len(told) < 5 else number)
    block.cells += [_text(found) for one in rows for found in one.values()]
    _ask(block, stem)
    _offer_all(block, [one["offers"] for one in rows if "offers" in one])
    _offer(block, row)
    _tick(block, rows)
    return block


def _offer_all(block: Block, cells: Sequence[list[Strip]]) -> None:
    """The options of one column: a cell each, or all of them as the lines of one cell."""
    if len(cells) == 1 and any(begin_option(line.text) for line in cells[0]):
        for line in cells[0]:
            put(block, replace(line, cell=None, joint=line.joint or "\n"))
        return
    found = [[line] for line in cells[0]] if len(cells) == 1 else cells
    for label, lines in zip(LABELS, found, strict=False):
        _add(block, label, lines)


def _tick(block: Block, rows: Sequence[Named]) -> None:
    """The key of options that stand in rows of their own: ticks beside them, or one letter for all."""
    offering = [row for row in rows if "offers" in row]
    for name in ("right", "key"):
        told = [(label, row[name]) for label, row in zip(LABELS, offering, strict=False) if name in row]
        if len(offering) > 1 and told and all(tick(_text(found)) is not None for _, found in told):
            letters = "".join(label for label, found in told if tick(_text(found)))
            block.keys += [Told(letters, "", told[0][1][0])] if letters else []
        elif name == "key":
            for row in rows:
                _tell(block, row.get("key", []))


def _ask(block: Block, stem: Sequence[Strip]) -> None:
    """The lines of the stem's cell: a number of its own goes, options below are options."""
    for place, line in enumerate(stem):
        begun = begin_any_question(line.text) if place == 0 else None
        inner = replace(line.cut(begun.end) if begun else line, cell=None)
        if inner.text:
            put(block, replace(inner, joint=inner.joint or "\n"))


def _offer(block: Block, by_name: Named) -> None:
    for label in LABELS:
        if found := by_name.get(label, []):
            _add(block, label, found)
    for name, found in by_name.items():
        if name not in {"", "stem", "ordinal", "key", "offers", "right", *LABELS}:
            block.fields.setdefault(name, []).extend(found)


def _add(block: Block, label: str, found: Sequence[Strip]) -> None:
    opening = begin_option(found[0].text)
    own = opening.end if opening and opening.letter.upper() == label else 0
    starred = bool(opening and own and opening.starred)
    block.leads.append(Lead(label, found[0].cut(0, own), starred))
    block.bodies.append([found[0].cut(own), *found[1:]])
    block.place = OPTION


def _tell(block: Block, found: Sequence[Strip]) -> None:
    if found:
        letters = sort_letters(_text(found)) if len(_text(found)) <= 8 else ""
        block.keys.append(Told(letters, "" if letters else _text(found), found[0]))


def _text(lines: Sequence[Strip]) -> str:
    return "\n".join(line.text for line in lines).strip()
