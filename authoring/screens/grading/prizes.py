"""The prizes of a week, from the best down, with what decided each; and how far the verifying of the winners is."""

from collections.abc import Callable, Iterator, Sequence

from authoring import grading
from authoring.grading.texts import CRITERIA
from authoring.screens.grading.heads import TO_STRIP
from authoring.screens.grading.texts import GRADING_CRITERIA, GRADING_PRIZES, GRADING_TABS, GRADING_WINNERS
from authoring.screens.grading.values import number, time
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.workbench.results.decisions import Standing
from authoring.workbench.results.outcomes import NOT_ELIGIBLE
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.sheets import Prize, Sheets
from authoring.workbench.results.winners import STATUSES, VERIFIED, Winner

PAPERS = ("minutes", "summary")
MOMENTS = (CRITERIA["submitted"], CRITERIA["started"], CRITERIA["registered"])
LEVELS = {VERIFIED: "ok", NOT_ELIGIBLE: "block"}

Column = tuple[str, Callable[[Prize], str], bool]


def prizes(secretary: Secretary) -> str:
    """How many got everything right, the winners with a rule between the tiers, the next in line, what can be made."""
    sheets = secretary.sheets
    if sheets is None:
        return parts.card("prizes", GRADING_TABS["prizes"], f'<p class="wb-empty">{esc(GRADING_PRIZES["none"])}</p>')
    final = secretary.final is not None and secretary.final.standing is Standing.IN_FORCE
    order = _order(secretary.office.bank.contest.ranking.order)
    note = GRADING_PRIZES["note-final"] if final else GRADING_PRIZES["note"].format(order=order)
    title = GRADING_PRIZES["title"].format(count=len(sheets.prizes))
    sums = [(sheets.figures["all_right"], "perfect"), (sheets.figures["people"], "people")]
    sums.append((sheets.figures["attempts"], "attempts"))
    told = " · ".join(GRADING_PRIZES[word].format(count=number(count)) for count, word in sums)
    body = f'<p class="wb-pad wb-small">{esc(told)}</p>{_table(secretary, sheets)}{_tools()}'
    return parts.card("prizes", title, body, note=esc(note), pad=False)


def winners(secretary: Secretary) -> str:
    """Each winner with how far the verifying is, and the button that signs the next step of it."""
    found = secretary.winners
    if not found:
        return parts.card("winners", GRADING_WINNERS["title"], f'<p class="wb-empty">{esc(GRADING_PRIZES["none"])}</p>')
    head = [GRADING_WINNERS["place"], *(GRADING_PRIZES[word] for word in ("name", "unit", "tier"))]
    rows = [_winner(one, secretary) for one in found]
    table = parts.table(GRADING_WINNERS["caption"], (*head, GRADING_WINNERS["state"], ""), rows, numbers=(0,))
    verified = sum(one.status == VERIFIED for one in found)
    note = GRADING_WINNERS["note"].format(verified=verified, total=len(found))
    rule = f'<p class="wb-pad wb-small">{esc(GRADING_WINNERS["rule"])}</p>'
    body = f'<div class="wb-scroll">{table}</div>{rule}'
    return parts.card("winners", GRADING_WINNERS["title"], body, note=esc(note), pad=False)


def tier(name: str) -> str:
    """A tier as people call it."""
    return grading.TIERS.get(name, name)


def _table(secretary: Secretary, sheets: Sheets) -> str:
    columns = list(_columns(secretary, sheets))
    head = "".join(f'<th scope="col"{_look(right)}>{esc(word)}</th>' for word, _cell, right in columns)
    rows, before = "", ""
    for one in sheets.prizes:
        rows += _row(one, columns, cut=bool(before) and one.tier != before)
        before = one.tier
    rows += _row(sheets.following, columns, cut=True) if sheets.following else ""
    caption = f'<caption class="wb-sr">{esc(GRADING_PRIZES["caption"])}</caption>'
    table = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    region = f'role="region" tabindex="0" aria-label="{esc(GRADING_PRIZES["caption"])}"'
    return f'<div class="wb-scroll wb-prizes" {region}>{table}</div>'


def _columns(secretary: Secretary, sheets: Sheets) -> Iterator[Column]:
    """What is shown of a winner: only the criteria by which this contest ranks."""
    order, year = " ".join(secretary.office.bank.contest.ranking.order), secretary.week.opens.year
    yield GRADING_PRIZES["rank"], lambda one: str(one.rank), True
    yield GRADING_PRIZES["name"], lambda one: f'<span class="wb-nowrap">{esc(one.name)}</span>', False
    head, bare = _units(sheets)
    yield head, lambda one: esc(bare(one.unit)), False
    yield GRADING_PRIZES["score"], lambda one: esc(one.score), True
    if "forecast_distance" in order:
        yield GRADING_PRIZES["distance"], lambda one: esc(one.distance), True
    if "duration" in order:
        yield GRADING_PRIZES["duration"], lambda one: esc(one.duration), True
    yield (
        GRADING_PRIZES["submitted"],
        lambda one: f'<span class="wb-nowrap">{esc(time(one.submitted, year))}</span>',
        False,
    )
    yield GRADING_PRIZES["tier"], lambda one: esc(tier(one.tier) or GRADING_PRIZES["next"]), False
    yield GRADING_PRIZES["by"], _decided, False


def _units(sheets: Sheets) -> tuple[str, Callable[[str], str]]:
    """The head of the column of units, and what is left of a name where all begin alike: said once, not in each row."""
    prefix = GRADING_PRIZES["units"]
    people = [*sheets.prizes, *([sheets.following] if sheets.following else [])]
    if not all(one.unit.startswith(prefix) for one in people):
        return GRADING_PRIZES["unit"], lambda name: name
    return prefix.strip(), lambda name: name.removeprefix(prefix)[:1].upper() + name.removeprefix(prefix)[1:]


def _decided(one: Prize) -> str:
    if not one.own_value:
        return esc(one.decided_by)
    values = (time(value) if one.decided_by in MOMENTS else value for value in (one.own_value, one.next_value))
    own, following = values
    said = GRADING_PRIZES["values"].format(own=own, next=following)
    return f'<span title="{esc(said)}">{esc(one.decided_by)}</span>'


def _row(one: Prize, columns: Sequence[Column], *, cut: bool) -> str:
    first, *rest = (f"{_look(right)}>{cell(one)}" for _word, cell, right in columns)
    cells = "".join(f"<td{cell}</td>" for cell in rest)
    look = ' class="is-cut"' if cut else ""
    return f'<tr{look}><th scope="row"{first}</th>{cells}</tr>'


def _look(right: bool) -> str:  # noqa: FBT001 — a column's own flag
    return ' class="wb-num"' if right else ""


def _order(order: Sequence[str]) -> str:
    """The criteria after the score as people say them."""
    said = [GRADING_CRITERIA.get(one.split()[0], one) for one in order if not one.startswith("score")]
    return GRADING_CRITERIA["then"].join(said)


def _tools() -> str:
    tools = "".join(button(f"paper:{name}", GRADING_PRIZES[name]) for name in PAPERS)
    tools += button("book", GRADING_PRIZES["rejected"])
    tools += button("compare", GRADING_PRIZES["again"], kind="wb-quiet")
    return f'<div class="wb-pad"><div class="wb-actions">{tools}</div></div>'


def _winner(one: Winner, secretary: Secretary) -> tuple[str, ...]:
    award = one.award
    people = ", ".join(secretary.office.name_of(writer) for writer in one.people)
    why = f"<br><small>“{esc(one.reason)}” {esc(people)}</small>" if one.reason else ""
    state = mark(LEVELS.get(one.status, "none"), STATUSES[one.status]) + why
    say = button(f"winner:{award.place}", GRADING_WINNERS["mark"], kind="wb-quiet", then=TO_STRIP, says=award.name)
    return str(award.place), esc(award.name), esc(award.unit), esc(tier(award.tier)), state, say
