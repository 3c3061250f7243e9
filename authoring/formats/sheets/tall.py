"""Sheets whose questions take several rows, an option each, or hold all options of a question in one cell."""

from collections.abc import Iterator, Sequence

from authoring.formats.questions import Flaw, Question, Spot
from authoring.formats.sheets.headers import Header, cell
from authoring.formats.sheets.keys import resolve_key
from authoring.formats.sheets.looks import Marked, marked
from authoring.formats.sheets.options import choice, repeats_letters, unlettered
from authoring.formats.vocabulary import FIELDS, says_option, tick
from authoring.formats.word.marks import Choice, Mark, agree
from authoring.formats.word.reading import read_questions
from authoring.formats.word.wordings import begin_option, opens_section
from authoring.model.items import LABELS
from authoring.model.paragraphs import Paragraph, Row
from authoring.tables import Sheet
from authoring.tables.looks import PLAIN
from authoring.text import fold

Group = list[Row]


def read_tall(rows: Sequence[Row], header: Header, sheet: Sheet, *, first: bool) -> Iterator[Question]:
    """The questions below such a header; what stands in the rows of several is taken together."""
    place = header.places.get("offers", header.places["stem"])
    groups = _groups(rows, header) if "offers" in header.places else _mixed(rows, header)
    offering = [row for group in groups for row in _offering(group, header)]
    looks = marked(sheet, offering, (place,))
    for group in groups:
        yield _question(group, header, looks, first=first)


def alternates(rows: Sequence[Row], header: Header) -> bool:
    """Whether stems and lettered options take turns in the rows of one column."""
    found = [begin_option(header.cell(row, "stem")) for row in rows]
    return len({one.letter.upper() for one in found if one}) > 1 and None in found


def _groups(rows: Sequence[Row], header: Header) -> list[Group]:
    """Rows of one question: those without a stem of their own, or with the same, go with the row above."""
    groups: list[Group] = []
    before = ""
    for row in rows:
        stem = fold(header.cell(row, "stem"))
        filled = [text for text in row.cells if text.strip()]
        titled = len(filled) == 1 and not header.cell(row, "offers") and opens_section(filled[0])
        if not filled or titled:
            before = ""
        elif not groups or (stem and stem != before):
            groups.append([row])
        else:
            groups[-1].append(row)
        before = stem if filled else before
    return groups


def _mixed(rows: Sequence[Row], header: Header) -> list[Group]:
    """Stems and options below one another in one column; the cell before each says which of the two it is."""
    groups: list[Group] = []
    for row in rows:
        if not header.cell(row, "stem"):
            continue
        name = next((cell(row, place) for place in range(header.places["stem"]) if cell(row, place)), "")
        if groups and (says_option(name) or not name or begin_option(header.cell(row, "stem"))):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _offering(group: Group, header: Header) -> Group:
    """The rows of a question that hold an option."""
    return [row for row in group if header.cell(row, "offers")] if "offers" in header.places else group[1:]


def _question(group: Group, header: Header, looks: Marked, *, first: bool) -> Question:
    rows = _offering(group, header)
    name = "offers" if "offers" in header.places else "stem"
    offered = [(row, header.cell(row, name)) for row in rows]
    offered = _parted(*offered[0]) if len(offered) == 1 else offered
    texts = [text for _, text in offered]
    texts = [unlettered(text) for text in texts] if repeats_letters(texts) else texts
    place = header.places[name]
    choices = [
        choice(row.number, label, text, looks.get((row.number, place), PLAIN) if len(rows) > 1 else PLAIN)
        for (row, _), label, text in zip(offered, LABELS, texts, strict=False)
    ]
    key = _key(group, header, choices, rows, first=first)
    lead = group[0]
    return Question(
        row=lead.number,
        cells=tuple(text for row in group for text in row.cells),
        stem=header.cell(lead, "stem"),
        options=(*(one.text for one in choices), *texts[len(choices) :]),
        key=key if isinstance(key, str) else "",
        fields={field: _first(group, header.places.get(field)) for field in FIELDS},
        extra={field: text for field, at in header.others.items() if (text := _first(group, at))},
        flaw=key if isinstance(key, Flaw) else None,
        spots={field: Spot(lead.number, column=at) for field, at in header.places.items()},
    )


def _parted(row: Row, text: str) -> list[tuple[Row, str]]:
    """The options that one cell holds: lettered, with dashes, or a line each."""
    inner = read_questions([Paragraph(row.number, f"Câu 1: ?\n{text}")])
    if len(inner) == 1 and len(inner[0].options) > 1:
        right = inner[0].key
        listed = all(option.endswith(";") for option in inner[0].options[:-1])
        options = [option.removesuffix(";") if listed else option for option in inner[0].options]
        pairs = zip(LABELS, options, strict=False)
        return [(row, f"{'*' if label in right else ''}{option}") for label, option in pairs]
    parts = text.split("\n") if "\n" in text.strip() else text.split(";")
    return [(row, part.strip()) for part in parts if part.strip()]


def _key(group: Group, header: Header, choices: Sequence[Choice], rows: Sequence[Row], *, first: bool) -> str | Flaw:
    """What ticks beside the options, the key's cells and the person's word say together."""
    marks = [Mark("phương án đầu tiên", "A")] if first and choices else []
    for name in ("right", "key"):
        told = _told(group, header, choices, rows, name)
        if isinstance(told, Flaw):
            return told
        marks += [Mark("cột đúng/sai" if name == "right" else "cột đáp án", told)] if told else []
    key = agree(choices, marks)
    return Flaw(key.expected, key.found, key.message, Spot(group[0].number)) if isinstance(key, Flaw) else key


def _told(group: Group, header: Header, choices: Sequence[Choice], rows: Sequence[Row], name: str) -> str | Flaw:
    """The letters that the cells of a column name: ticks beside the options, or one key for the whole question."""
    place = header.places.get(name)
    cells = [(row, cell(row, place)) for row in group if place is not None and cell(row, place)]
    if not cells:
        return ""
    ticks = {row.number: tick(text) for row, text in cells}
    if None not in ticks.values() and len(rows) > 1 and all(row in rows for row, _ in cells):
        return "".join(label for row, label in zip(rows, LABELS, strict=False) if ticks.get(row.number))
    spot = Spot(cells[0][0].number, column=place)
    said = {fold(text): text for _, text in cells if tick(text) is not False}
    if len(said) > 1:
        found = "; ".join(said.values())
        return Flaw("một đáp án, hoặc dấu x ở dòng của phương án đúng", found, "Cột đáp án ghi nhiều điều.", spot)
    told = resolve_key(next(iter(said.values()), ""), [one.text for one in choices])
    return Flaw(told.expected, told.found, told.message, spot) if isinstance(told, Flaw) else told


def _first(group: Group, place: int | None) -> str:
    """The first text of a column in these rows; “” where there is none."""
    return next((text for row in group if place is not None and (text := cell(row, place))), "")
