"""Collective prizes: who leads and by what, what stands against the index, how members and judgements are entered."""

from collections.abc import Mapping, Sequence

from authoring.model.contests import Contest
from authoring.reports import UnitLine
from authoring.reports.amounts import figure
from authoring.reports.labels import TIERS, index_name, tier_name
from authoring.screens.closing import heads
from authoring.screens.closing.confirming import Asked
from authoring.screens.closing.texts import CLOSING, MEMBERS, PRIZES
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.asking import yes
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.collectives import Given, Standing
from authoring.workbench.paperwork.memberships import Members
from authoring.workbench.paperwork.registers import plain

JUDGED, COUNTED = "judgement", "members"  # the files that may be brought
RATES = ("people / members",)
TO_HAND, TO_MEMBERS = '[data-field^="tier-"]', '[data-field="count"]'


def card(office: Office, found: Standing, rows: Sequence[Members]) -> str:
    """The units from the best down, the formula in the head, below it what is known of their members."""
    contest = office.bank.contest
    by_hand = found.given is not None and found.given.by_hand
    note = PRIZES["judged"] if by_hand else PRIZES["formula"].format(index=index_name(contest.collective_index))
    body = f'<p class="wb-empty">{esc(PRIZES["no-units"])}</p>'
    if found.lines:
        named = esc(PRIZES["table"])
        table = _table(contest, found.lines)
        body = f'<div class="wb-scroll wb-standing" tabindex="0" role="region" aria-label="{named}">{table}</div>'
    told = "".join(f'<p class="wb-small">{one}</p>' for one in _told(office, found))
    tools = button("by-hand", PRIZES["by-hand"], kind="wb-quiet", then=TO_HAND)
    tools += button("members", MEMBERS["open"], kind="wb-quiet", then=TO_MEMBERS)
    below = f'<div class="wb-pad">{told}<div class="wb-links">{tools}</div></div>'
    return parts.card("prizes", PRIZES["title"], body + below + _lacking(rows), note=esc(note), pad=False)


def hand(office: Office, judged: Mapping[str, str], strip: str) -> str:
    """The form of a judgement: a tier for each unit, or a table; then the strip that two people sign."""
    contest = office.bank.contest
    offers = (("", PRIZES["no-prize"]), *((one.tier, tier_name(one.tier)) for one in contest.collective_prizes))
    fields = "".join(parts.choice(f"tier-{unit.code}", unit.name, offers) for unit in office.bank.units)
    left = " · ".join(_left(judged, one.tier, one.count) for one in contest.collective_prizes)
    bring = parts.pick(JUDGED, PRIZES["hand-bring"], ".xlsx,.csv").replace("wb-primary", "")
    body = (
        f'<p class="wb-small">{esc(PRIZES["hand-more"])}</p><div class="wb-actions">{bring}<b>{esc(left)}</b></div>'
        f'<div class="wb-scroll wb-judged"><div class="wb-row-fields">{fields}</div></div>{strip}'
    )
    return parts.card("hand", PRIZES["hand"], body, note=esc(PRIZES["hand-note"]))


def members(rows: Sequence[Members], unit: str, asked: Asked) -> str:
    """The form of one unit's members, and the way to bring a table of all; `unit` stands first, then who lacks them."""
    known = sum(bool(one.members) for one in rows)
    ordered = sorted(rows, key=lambda one: (one.code != unit, bool(one.members)))
    offers = "".join(f'<option value="{esc(one.code)}">{esc(_named(one))}</option>' for one in ordered)
    select = f'<select data-field="unit" data-local>{offers}</select>'
    fields = f'<label class="wb-field"><b>{esc(MEMBERS["unit"])}</b> {select}</label>'
    fields += _line("count", MEMBERS["members"], "") + _line("day", MEMBERS["day"], MEMBERS["day-hint"])
    bring = parts.pick(COUNTED, MEMBERS["bring"], ".xlsx,.csv").replace("wb-primary", "")
    enter = yes("members", MEMBERS["enter"], offers, then=TO_MEMBERS)
    tools = f'<div class="wb-actions">{enter}{bring}{button("members-cancel", CLOSING["close"])}</div>'
    more = f'<p class="wb-small">{esc(MEMBERS["more"])}</p>'
    note = MEMBERS["count"].format(known=known, total=len(rows))
    said = f'<p class="is-block" role="alert">{esc(asked.wrong)}</p>' if asked.wrong else ""
    said += f"<p>{mark('ok', asked.done)}</p>" if asked.done else ""
    body = f'<div class="wb-row-fields">{fields}</div>{said}{tools}{more}'
    return parts.card("members", MEMBERS["title"], body, note=esc(note))


def _lacking(rows: Sequence[Members]) -> str:
    """The units whose members nobody knows, each with the way to say them; where all are known, when they were."""
    lost = [one for one in rows if not one.members]
    if not lost:
        days = ", ".join(map(moments.shown_day, sorted({moments.kept_day(one.day) for one in rows})))
        said = MEMBERS["all"].format(days=days)
        return f'<div class="wb-pad"><p class="wb-small">{esc(said)}</p></div>' if rows else ""
    links = "".join(button(f"members:{one.code}", one.name, kind="wb-quiet", then=TO_MEMBERS) for one in lost)
    said = MEMBERS["lacking"].format(count=len(lost))
    return f'<div class="wb-pad">{banner("warn", f"<p>{esc(said)}</p><div class=wb-links>{links}</div>")}</div>'


def _told(office: Office, found: Standing) -> list[str]:
    """What must be known of the table, as HTML."""
    weeks = heads.waiting(found)
    said = [mark("warn", CLOSING["provisional"].format(weeks=weeks))] if weeks and not found.given else []
    if found.why and (found.given is None or found.given.lost):
        said += [f"{mark('block', PRIZES['blocked'])} {esc(found.why)} {esc(PRIZES['ordered'])}"]
    over = "; ".join(one.unit for one in found.lines if one.members and one.people > one.members)
    said += [f"{mark('warn', PRIZES['over'])} {esc(PRIZES['over-more'].format(names=over))}"] if over else []
    return said + (_given(office, found.given) if found.given else [])


def _given(office: Office, given: Given) -> list[str]:
    if given.lost:
        lost = PRIZES["lost"].format(number=given.folder.name.rpartition("-")[2])
        return [f"{mark('block', lost)} {esc(plain(office, given.torn))} {esc(PRIZES['lost-more'])}"]
    said = PRIZES["given"].format(number=given.folder.name.rpartition("-")[2])
    names = ", ".join(office.name_of(one) for one in given.people)
    time = moments.full(given.time, office.bank.contest) if given.time else ""
    by = PRIZES["given-by"].format(names=names, time=time) if names else PRIZES["unsigned"]
    by = plain(office, given.torn) or by
    outdated = [f"{mark('stale')} {esc(PRIZES['outdated'])}"] if given.outdated else []
    return [f"{mark('ok', said)} {esc(by)}", *outdated]


def _table(contest: Contest, lines: Sequence[UnitLine]) -> str:
    """Rate and count stand side by side; a rule between the tiers."""
    rated = contest.collective_index not in RATES
    head = [PRIZES[name] for name in ("place", "unit", "people", "attempts", "mean", "members")]
    head += [PRIZES["rate"]] * rated + [PRIZES[name] for name in ("index", "prize")]
    rows = [_row(line, rated=rated) for line in lines]
    drawn = parts.table(PRIZES["table"], head, rows, numbers=(0, *range(2, len(head) - 1)))
    before, *bodies = drawn.split("<tr>")
    out = before + "<tr>" + bodies[0]
    for at, body in enumerate(bodies[1:]):
        cut = at > 0 and lines[at].tier != lines[at - 1].tier
        out += ('<tr class="is-cut">' if cut else "<tr>") + body
    return out


def _row(line: UnitLine, *, rated: bool) -> list[str]:
    members = figure(line.members) if line.members else mark("none", PRIZES["unknown"])
    rate = [_percent(line.people, line.members)] * rated
    prize = f'<span class="wb-nowrap">{esc(tier_name(line.tier))}</span>' if line.tier else ""
    counts = (figure(line.people), figure(line.attempts), line.mean, members)
    return [str(line.place), esc(line.unit), *counts, *rate, f"<b>{esc(line.index)}</b>", prize]


def _percent(people: int, members: int | None) -> str:
    return f"{100 * people / members:.1f}%".replace(".", ",") if members else ""


def _left(judged: Mapping[str, str], tier: str, wanted: int) -> str:
    have = list(judged.values()).count(tier)
    return PRIZES["hand-left"].format(tier=TIERS.get(tier, tier), have=have, wanted=wanted)


def _named(one: Members) -> str:
    return (
        f"{one.name}: {figure(int(one.members))} ({moments.shown_day(one.day)})"
        if one.members
        else f"{one.name}: {PRIZES['unknown']}"
    )


def _line(field: str, label: str, hint: str) -> str:
    told = f'type="text" data-field="{field}" data-local placeholder="{esc(hint)}" autocomplete="off" maxlength="40"'
    return f'<label class="wb-field"><b>{esc(label)}</b> <input {told}></label>'
