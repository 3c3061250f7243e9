"""The left of screen 4: the blueprint with what is chosen of each cell, the choice as a list, a paper to try."""

from collections.abc import Sequence

from authoring.bank import Entry
from authoring.model.forms import Form, FormItem
from authoring.reports.labels import TOPICS
from authoring.screens.pieces import citations, listed, parts, standings
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.texts import DIFFICULTIES
from authoring.screens.releasing.texts import RELEASING
from authoring.workbench.contest.standings import standing
from authoring.workbench.forms.preparing import Preparation
from authoring.workbench.forms.proposing import Cell

TO_LIST = '[data-action="show"]'
TO_OFFERS = '[data-slot="offers"] button'
TO_FILL = '[data-action="fill"], [data-action="show"]'


def matrix(prep: Preparation, *, unfolded: bool) -> str:
    """Topics by difficulty; each cell leads to the items that could stand there."""
    cells = prep.cells()
    topics = list(dict.fromkeys(cell.topic for cell in cells))
    levels = list(dict.fromkeys(cell.level for cell in cells))
    rows = [_row(cells, topic) for topic in topics]
    have, wanted = sum(cell.have for cell in cells), sum(cell.wanted for cell in cells)
    columns = [str(sum(cell.have for cell in cells if cell.level == level)) for level in levels]
    rows.append((esc(RELEASING["sum"]), *columns, f"<b>{have}</b> / {wanted}", _state(cells)))
    head = (RELEASING["topic"], *(DIFFICULTIES[level] for level in levels), RELEASING["have"], RELEASING["state"])
    drawn = parts.table(RELEASING["matrix"], head, rows, numbers=range(1, len(levels) + 2))
    drawn = '<tr class="is-cut"'.join(drawn.rsplit("<tr", 1))  # the sum stands below a line
    tools = f'<div class="wb-pad wb-actions">{_tools(prep, unfolded=unfolded)}</div>{_dropped(prep)}'
    return parts.card("matrix", RELEASING["matrix"], drawn + tools, note=esc(RELEASING["matrix-note"]), pad=False)


def offers(prep: Preparation, cell: tuple[str, str], instead: str) -> str:
    """The free items of a cell, to add one or to put it at another one's place."""
    topic, level = cell
    told = {"topic": topic_name(topic), "level": DIFFICULTIES[level].lower(), "item": instead}
    title = RELEASING["offers-instead" if instead else "offers"].format(**told)
    free = prep.offers(topic, level)
    rows = "".join(_offer(prep, entry) for entry in free[: listed.MOST])
    none = f'<p class="wb-empty">{esc(RELEASING["offers-none"])}</p>'
    list_ = f"<ol>{rows}</ol>{listed.rest(len(free))}" if rows else none
    foot = f'<div class="wb-pad">{_waiting(prep, cell)}{button("offers-cancel", RELEASING["close"])}</div>'
    return parts.card("offers", title, list_ + foot, pad=False)


def chosen(prep: Preparation) -> str:
    """The choice as a list, in the form's order."""
    rows = "".join(_line(prep, number, entry) for number, entry in enumerate(prep.chosen, 1))
    list_ = f"<ol>{rows}</ol>" if rows else f'<p class="wb-empty">{esc(RELEASING["chosen-none"])}</p>'
    return parts.card("chosen", RELEASING["chosen"], list_, pad=False)


def paper(form: Form) -> str:
    """A form as its participants get it; a function of the keyless form alone."""
    said = RELEASING["preview-note"].format(items=len(form.items), minutes=form.minutes)
    rows = "".join(_question(item) for item in form.items)
    shut = f'<div class="wb-pad">{button("try-cancel", RELEASING["close"])}</div>'
    return parts.card("paper", RELEASING["preview"], f"{shut}<ol>{rows}</ol>", note=esc(said), pad=False)


def topic_name(topic: str) -> str:
    """A topic in people's words."""
    return TOPICS.get(topic, topic)


def _row(cells: Sequence[Cell], topic: str) -> tuple[str, ...]:
    mine = [(at, cell) for at, cell in enumerate(cells) if cell.topic == topic]
    have, wanted = sum(cell.have for _, cell in mine), sum(cell.wanted for _, cell in mine)
    drawn = (_cell(at, cell) for at, cell in mine)
    return (esc(topic_name(topic)), *drawn, f"<b>{have}</b> / {wanted}", _state([cell for _, cell in mine]))


def _cell(at: int, cell: Cell) -> str:
    """A count that opens its cell; where it isn't what is wanted, both figures."""
    if not cell.wanted and not cell.have:
        return "0"
    shown = str(cell.have) if cell.have == cell.wanted else f"{cell.have}/{cell.wanted}"
    says = RELEASING["cell"].format(topic=topic_name(cell.topic), level=DIFFICULTIES[cell.level].lower())
    return button(f"cell:{at}", shown, kind="wb-quiet wb-cell", then=TO_OFFERS, says=says)


def _state(cells: Sequence[Cell]) -> str:
    short = sum(max(0, cell.wanted - cell.have) for cell in cells)
    over = sum(max(0, cell.have - cell.wanted) for cell in cells)
    told = [mark("warn", RELEASING["short"].format(count=short))] if short else []
    told += [mark("warn", RELEASING["over"].format(count=over))] if over else []
    return " ".join(told) or mark("ok", RELEASING["enough"])


def _tools(prep: Preparation, *, unfolded: bool) -> str:
    """What can be done now, and nothing else."""
    count = len(prep.chosen)
    tools = button("fill", RELEASING["fill"], then=TO_LIST) if prep.missing() else ""
    tools += button("show", RELEASING["hide"] if unfolded else RELEASING["show"].format(count=count), kind="wb-quiet")
    if count:
        tools += button("try", RELEASING["try"], kind="wb-quiet", then='[data-action="try-cancel"]')
        tools += button("renew", RELEASING["renew"], kind="wb-quiet")
    return tools


def _dropped(prep: Preparation) -> str:
    """What was taken out, each with the way back."""
    if not prep.dropped:
        return ""
    back = [one for one in prep.dropped if one in prep.stock.free]
    links = "".join(
        button(f"pick:{one}", RELEASING["take-back"].format(item=one), kind="wb-quiet", then=TO_LIST) for one in back
    )
    said = f'<p class="wb-small">{esc(RELEASING["dropped"])}</p>'
    return f'<div class="wb-pad">{said}<div class="wb-links">{links}</div></div>'


def _offer(prep: Preparation, entry: Entry) -> str:
    item = entry.revision.item
    take = button(f"pick:{item.id}", RELEASING["pick"], kind="wb-quiet", says=item.id, then=TO_LIST)
    tools = f'<div class="wb-links">{take}</div>'
    return f'<li class="wb-finding"><p>{esc(item.stem)}</p>{_place(prep, entry)}{tools}</li>'


def _waiting(prep: Preparation, cell: tuple[str, str]) -> str:
    """Which other items of the cell wait for what."""
    items = {entry.revision.item.id: entry.revision.item for entry in prep.office.bank.items()}
    named = [
        RELEASING["waiting-one"].format(item=id_, why=why)
        for id_, why in sorted(prep.stock.waiting.items())
        if (items[id_].topic, items[id_].difficulty) == cell
    ]
    return f'<p class="wb-small">{esc(RELEASING["waiting"].format(items=", ".join(named)))}</p>' if named else ""


def _line(prep: Preparation, number: int, entry: Entry) -> str:
    item = entry.revision.item
    kept = item.id in prep.kept
    hold = button(f"keep:{item.id}", RELEASING["kept" if kept else "keep"], kind="wb-quiet", says=item.id)
    hold = hold.replace("<button", f'<button aria-pressed="{str(kept).lower()}"', 1)
    tools = (
        hold
        + button(f"swap:{item.id}", RELEASING["swap"], kind="wb-quiet", says=item.id, then=TO_OFFERS)
        + button(f"drop:{item.id}", RELEASING["drop"], kind="wb-quiet", says=item.id, then=TO_FILL)
    )
    head = f"<p><b>{number}.</b> {esc(item.stem)}</p>"
    return f'<li class="wb-finding">{head}{_place(prep, entry)}<div class="wb-links">{tools}</div></li>'


def _place(prep: Preparation, entry: Entry) -> str:
    item = entry.revision.item
    stands = standing(prep.office, item.id)
    asked = standings.word(stands) if stands.weeks else ""  # all of them are approved
    told = (item.id, asked, topic_name(item.topic), DIFFICULTIES.get(item.difficulty, item.difficulty))
    cited = citations.shown_citation(item.citation, prep.office)
    return f"<p><small>{esc(' · '.join(one for one in (*told, cited) if one))}</small></p>"


def _question(item: FormItem) -> str:
    rows = "".join(f"<li><b>{esc(one.label)}.</b> {esc(one.text)}</li>" for one in item.options)
    name = RELEASING["question"].format(number=item.number)
    return f'<li class="wb-finding"><p><b>{esc(name)}</b> {esc(item.stem)}</p><ol>{rows}</ol></li>'
