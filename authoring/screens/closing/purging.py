"""Personal data past its days on screen 6: until when it is kept, what would be removed, the signature, the minutes."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from authoring.model.contests import week_number
from authoring.model.errors import RefusedError
from authoring.records import read
from authoring.screens.closing.confirming import Asked
from authoring.screens.closing.texts import PURGING
from authoring.screens.closing.working import Task
from authoring.screens.pieces import asking, moments, parts
from authoring.screens.pieces.doings import Done
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.paperwork.purges import purged
from authoring.workbench.paperwork.registers import plain
from authoring.workbench.results.purging import MAY, Plan, overdue, plan, purge, terms

ACTION = "purge"
ASK, SIGN = f"{ACTION}-look", f"{ACTION}-ok"
TO_STRIP = '[data-field="ground"], [data-action="purge-cancel"]'
AFTER = '[data-action="refresh"]'
SHOWN = 40  # files that are named
BIG = 2**20  # bytes from which on a size is told in megabytes


def look(office: Office, raw: str, now: datetime) -> Plan:
    """What would be removed, also from another folder that was typed; nothing is changed."""
    place = raw.strip().strip('"“”')
    return plan(office, now, (Path(place),) if place else ())


def looked(raw: str, now: datetime) -> list[Task]:
    """The same as long work: every file is read for its digest."""
    return [Task(ASK, "", lambda office: look(office, raw, now))]


def signed(planned: Plan, reason: str, sitting: Sitting) -> list[Task]:
    """Remove what was shown, with minutes."""
    return [Task(SIGN, "", lambda office: _done(office, planned, reason, sitting))]


def card(office: Office, planned: Plan | None, asked: Asked) -> str:
    """Until when each week's data is kept, what is past it, what was removed by whom; the way to remove it.

    `planned`: what is about to be removed; None where nothing was looked for yet.
    """
    contest, (due, kept) = office.bank.contest, terms(office, asked.now)
    left = overdue(office, asked.now)
    rows = _gone(office, [week.tag for week in due])
    rows += [f"{mark('warn', PURGING['due'])} {esc(PURGING['due-week'].format(week=_week(tag)))}" for tag in left]
    told = [(PURGING["kept-week"].format(week=_week(tag)), moments.full(end, contest)) for tag, end in kept]
    rows += [f"{mark('none', PURGING['kept'])} {esc(name)} {esc(end)}" for name, end in told]
    body = f"<p>{esc(PURGING['more'].format(days=contest.publishing.keep_personal_data_days))}</p>"
    body += "".join(f"<p>{one}</p>" for one in rows)
    return parts.card("data", PURGING["title"], body + _ask(planned, asked, due=bool(due)))


def _gone(office: Office, due: Sequence[str]) -> list[str]:
    """What was removed by whom; which record of it can't be read."""
    try:
        told = [(PURGING["gone-week"].format(week=week_number(tag)), purged(office, tag)) for tag in due]
        return [f"{mark('ok', PURGING['gone'])} {esc(week)} {esc(said)}" for week, said in told if said]
    except RefusedError as refusal:
        return [f"{mark('block', PURGING['unread'])} {esc(plain(office, str(refusal)))}"]


def _ask(planned: Plan | None, asked: Asked, *, due: bool) -> str:
    """The button that looks; once it has looked, the files with both ways out."""
    if planned is None:
        off = PURGING["nothing-due"] if not due else "" if asked.may & MAY else PURGING["role"]
        said = f"<small>{esc(off)}</small>" if off else ""
        raw = asking.line("raw", PURGING["raw"], PURGING["raw-hint"]) if not off else ""
        tools = button(ASK, PURGING["look"], off=off, then=TO_STRIP)
        return f'{raw}<div class="wb-actions">{tools}{said}</div>'
    if not planned.files:
        return banner("info", esc(PURGING["none"]), button("purge-cancel", PURGING["no"]))
    names = "".join(f"<li>{esc(one.place)} <small>{_size(one.size)}</small></li>" for one in planned.files[:SHOWN])
    more = len(planned.files) - SHOWN
    names += f"<li>{esc(PURGING['others'].format(count=more))}</li>" if more > 0 else ""
    weeks = ", ".join(_week(tag) for tag in planned.weeks)
    counts = {"count": len(planned.files), "weeks": weeks, "size": _size(sum(one.size for one in planned.files))}
    text = f"<b>{esc(PURGING['asked'].format(**counts))}</b> {esc(PURGING['asked-more'])}"
    text += f'<div class="wb-scroll wb-judged" tabindex="0"><ul class="wb-listed wb-small">{names}</ul></div>'
    word = "" if asked.sits else parts.passphrase(PURGING["passphrase"], asked.hint)
    fields = (asking.line("ground", PURGING["ground"], PURGING["ground-hint"]), word)
    return asking.strip(text, fields, (PURGING["yes"], PURGING["no"]), then=AFTER, wrong=asked.wrong, name=ACTION)


def _done(office: Office, planned: Plan, reason: str, sitting: Sitting) -> Done:
    minutes, count = purge(office, sitting, planned, reason)
    return Done(PURGING["done"].format(count=count), PURGING["done-more"], minutes.name, read(minutes))


def _week(tag: str) -> str:
    return PURGING["week"].format(week=week_number(tag))


def _size(size: int) -> str:
    if size < BIG:
        return f"{max(1, round(size / 1024))} kB"
    return PURGING["megabytes"].format(size=f"{size / BIG:.1f}".replace(".", ","))
