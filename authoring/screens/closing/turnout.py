"""Participation: people and attempts of every unit, and what the units themselves report."""

from collections.abc import Iterator, Sequence

from authoring.model.contests import week_number
from authoring.reports.amounts import figure
from authoring.reports.standings import reading_key
from authoring.screens.closing.texts import TURNOUT
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import banner, esc, mark
from authoring.workbench.paperwork.overviews import Overview, Part, Turnout
from authoring.workbench.paperwork.unit_reports import Returned
from authoring.workbench.results.participations import Report

REPORT = "report"  # the file that may be brought
REJECTED = 20  # rows that can't be used, at once


def card(found: Overview, *, whole: bool) -> str:
    """People by unit, of the whole contest week by week, of one week with attempts and rate."""
    why = found.lacking.get(Part.TURNOUT, "")
    told = f"<p>{mark('warn', TURNOUT['unread' if whole else 'no-result'])} {esc(why)}</p>" if why else ""
    if not found.weeks:
        return parts.card("turnout", TURNOUT["title"], told or f"<p>{esc(TURNOUT['none-yet'])}</p>")
    table = _weeks(found) if whole else _week(found.turnout)
    named = esc(TURNOUT["table"])
    body = f'<div class="wb-pad">{told}</div>' if told else ""
    body += f'<div class="wb-scroll wb-standing" tabindex="0" role="region" aria-label="{named}">{table}</div>'
    body += f'<div class="wb-pad"><p class="wb-small">{esc(TURNOUT["once"])}</p></div>' if whole else ""
    return parts.card("turnout", TURNOUT["title"], body, note=esc(_note(found, whole=whole)), pad=False)


def reports(found: Returned, units: int) -> str:
    """What came back from the units: who told what, who differs, who is silent, rows that can't be used."""
    bring = parts.pick(REPORT, TURNOUT["bring"], ".xlsx,.csv").replace("wb-primary", "")
    rows = "".join(f'<li class="wb-finding">{one}</li>' for one in _reported(found))
    said = f"<ol>{rows}</ol>" if rows else f'<p class="wb-empty">{esc(TURNOUT["none"])}</p>'
    wrong = [TURNOUT["rejected"].format(file=one.file, row=one.row, why=one.message) for one in found.rejected]
    lines = "".join(f"<p>{esc(one)}</p>" for one in wrong[:REJECTED])
    told = f'<div class="wb-pad">{banner("warn", lines)}</div>' if lines else ""
    note = TURNOUT["reports-count"].format(told=len(found.reports), total=units)
    body = f'<div class="wb-pad wb-actions">{bring}</div>{told}{said}{_silent(found)}'
    return parts.card("reports", TURNOUT["reports"], body, note=esc(note), pad=False)


def _note(found: Overview, *, whole: bool) -> str:
    if whole or found.result is None:
        return TURNOUT["note"]
    result = found.result.result
    counts = {"people": figure(result.people), "attempts": figure(result.attempts), "right": figure(result.all_right)}
    return TURNOUT["week"].format(**counts)


def _weeks(found: Overview) -> str:
    names = (TURNOUT["week-people"].format(week=week_number(week.tag)) for week in found.weeks)
    head = (TURNOUT["unit"], TURNOUT["members"], *names, TURNOUT["total"])
    rows = [(esc(one.unit), _members(one), *map(figure, one.people), _total(one)) for one in found.turnout]
    return parts.table(TURNOUT["table"], head, rows, numbers=range(1, len(head)))


def _week(lines: Sequence[Turnout]) -> str:
    head = [TURNOUT[name] for name in ("unit", "members", "people", "attempts", "rate")]
    ordered = sorted(lines, key=lambda one: (-one.people[0], reading_key(one.unit)))
    rows = [
        (esc(one.unit), _members(one), f"<b>{figure(one.people[0])}</b>", figure(one.attempts[0]), _rate(one))
        for one in ordered
    ]
    return parts.table(TURNOUT["table"], head, rows, numbers=range(1, len(head)))


def _total(one: Turnout) -> str:
    return f"<b>{figure(one.total)}</b>" if one.total is not None else esc(TURNOUT["unknown"])


def _members(one: Turnout) -> str:
    return figure(one.members) if one.members else esc(TURNOUT["unknown"])


def _rate(one: Turnout) -> str:
    return f"{100 * one.people[0] / one.members:.1f}%".replace(".", ",") if one.members else ""


def _reported(found: Returned) -> Iterator[str]:
    """Those that differ from the results first."""
    gaps = {one.unit: one for one in found.gaps}
    for one in sorted(found.reports, key=lambda one: (one.unit.name not in gaps, reading_key(one.unit.name))):
        gap = gaps.get(one.unit.name)
        said = TURNOUT["told"].format(name=one.unit.name, people=_told(one.people), attempts=_told(one.attempts))
        if gap:
            differs = {"name": gap.unit, "reported": figure(gap.reported), "graded": figure(gap.graded)}
            said = TURNOUT["gap"].format(**differs)
        level = "warn" if gap else "none"
        yield f"<p>{mark(level)} {esc(said)}</p>{''.join(_words(one))}"
    if found.reports and not found.gaps and not found.ungraded:
        yield f"<p>{mark('ok')} {esc(TURNOUT['agree'])}</p>"


def _words(one: Report) -> Iterator[str]:
    for name, text in (("hard", one.hard), ("asks", one.asks)):
        if text:
            yield f"<p><small>{esc(TURNOUT[name].format(text=text))}</small></p>"


def _told(count: int | None) -> str:
    return TURNOUT["blank"] if count is None else figure(count)


def _silent(found: Returned) -> str:
    if not found.reports or not found.silent:
        return ""
    names = "; ".join(unit.name for unit in found.silent)
    said = TURNOUT["silent"].format(count=len(found.silent), names=names)
    return f'<div class="wb-pad"><p class="wb-small">{esc(said)}</p></div>'
