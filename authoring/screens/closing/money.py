"""Money: the settlement against the budget, and of a week who is paid once verified."""

from collections.abc import Sequence

from authoring.reports.amounts import figure
from authoring.reports.budgets import Spent
from authoring.reports.labels import tier_name
from authoring.screens.closing.texts import MONEY
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc, mark
from authoring.workbench.results.outcomes import NOT_ELIGIBLE
from authoring.workbench.results.winners import VERIFIED, Winner

LEVELS = {VERIFIED: "ok", NOT_ELIGIBLE: "block"}


def settlement(lines: Sequence[Spent]) -> str:
    """Planned, paid and the difference of every line, and their sums."""
    head = [MONEY[name] for name in ("what", "planned", "paid", "left", "shown")]
    rows = [_row(esc(one.what), one.planned, one.paid, one.shown_by) for one in lines]
    rows.append(_row(esc(MONEY["sum"]), sum(one.planned for one in lines), sum(one.paid for one in lines), ""))
    drawn = parts.table(MONEY["title"], head, rows, numbers=(1, 2, 3))
    drawn = '<tr class="is-cut"'.join(drawn.rsplit("<tr", 1))
    said = f'<div class="wb-pad"><p class="wb-small">{esc(MONEY["provisional"])}</p></div>'
    return parts.card("money", MONEY["title"], drawn + said, note=esc(MONEY["note"]), pad=False)


def winners(found: Sequence[Winner]) -> str:
    """A week's winners with how far the verifying is; no identity number stands here."""
    done = sum(one.status == VERIFIED for one in found)
    head = [MONEY[name] for name in ("place", "name", "unit", "prize", "value", "state")]
    rows = [_winner(one) for one in found]
    table = parts.table(MONEY["winners"], head, rows, numbers=(0, 4))
    named = esc(MONEY["winners"])
    body = f'<div class="wb-scroll wb-standing" tabindex="0" role="region" aria-label="{named}">{table}</div>'
    body += f'<div class="wb-pad"><p class="wb-small">{esc(MONEY["only"])}</p></div>'
    note = MONEY["winners-note"].format(done=done, total=len(found))
    return parts.card("winners", MONEY["winners"], body, note=esc(note), pad=False)


def _row(what: str, planned: int, paid: int, shown: str) -> tuple[str, ...]:
    return what, figure(planned), figure(paid), f"<b>{figure(planned - paid)}</b>", esc(shown)


def _winner(one: Winner) -> tuple[str, ...]:
    award = one.award
    state = mark(LEVELS.get(one.status, "none"), MONEY[one.status])
    tier = f'<span class="wb-nowrap">{esc(tier_name(award.tier))}</span>'
    return str(award.place), esc(award.name), esc(award.unit), tier, figure(award.value), state
