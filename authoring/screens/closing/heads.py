"""The head of screen 6: which place, where the contest stands, the main button with its reason, what came of acts."""

from authoring.model.contests import Contest, week_number
from authoring.screens.closing.texts import CLOSING, CLOSING_KEYS, PAPERS, PRIZES
from authoring.screens.closing.working import COMPARE, Work
from authoring.screens.pieces import doings, parts
from authoring.screens.pieces.doings import Done
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.collectives import BY_HAND, Standing
from authoring.workbench.paperwork.desks import BEFORE, END
from authoring.workbench.paperwork.overviews import Overview
from authoring.workbench.results.decisions import MAY_DECIDE

TO_STRIP = '[data-field="passphrase"], [data-action="sign-ok"], [data-field^="tier-"]'
LEFT = ("preview", "first", "hand", "members", "second", "third")
PLACES = (*LEFT, "papers", "plots", "last", "data", "ask", "actions")  # the slots that may be empty
FRAME = (
    '<div data-slot="banner"></div><div data-slot="ask"></div><div class="wb-release wb-closing"><div class="wb-side">'
    '{left}</div><aside class="wb-side" aria-label="{aside}"><div data-slot="papers"></div></aside></div>'
    '<div data-slot="plots"></div><div data-slot="last"></div><div data-slot="data"></div>'
)


def frame(name: str, who: str, *, sample: bool) -> str:
    """The page: head with the places, prizes or participation left, papers right, plots and what follows below."""
    head = (
        '<div class="wb-head"><span class="wb-titled" data-slot="title"></span><span class="wb-grow"></span>'
        '<span class="wb-status" data-live></span>'
        '<span class="wb-actions" data-slot="actions"></span></div><div class="wb-head" data-slot="places"></div>'
    )
    left = "".join(f'<div data-slot="{place}"></div>' for place in LEFT)
    body = f'<div class="wb-body">{parts.lost()}{FRAME.format(left=left, aside=esc(CLOSING["aside"]))}</div>'
    return f"{parts.bar(name, who, sample=sample)}<main>{head}{body}{parts.keys(*CLOSING_KEYS)}</main>"


def title(contest: Contest) -> str:
    """The contest's size."""
    prizes = sum(prize.count for prize in contest.collective_prizes)
    said = CLOSING["size"].format(weeks=len(contest.weeks), prizes=prizes)
    return f"<h1>{esc(CLOSING['name'])}</h1> <small>{esc(said)}</small>"


def places(office: Office, here: str) -> str:
    """A button for each place of the contest, with its state."""
    tabs = _tab(BEFORE, CLOSING["before"], ("none", ""), here)
    for week in office.bank.contest.weeks:
        name = CLOSING["week"].format(week=week_number(week.tag))
        tabs += _tab(week.tag, name, _state(office, f"{week.tag}-results-[0-9]*", "graded", "not-graded"), here)
    tabs += _tab(END, CLOSING["end"], _state(office, "tong-ket-[0-9]*", "given", ""), here)
    again = button("refresh", CLOSING["refresh"], kind="wb-quiet")
    return f'<span class="wb-tabs" role="group" aria-label="{esc(CLOSING["places"])}">{tabs}</span>{again}'


def actions(office: Office, found: Overview, may: frozenset[str], busy: str) -> str:
    """The main button, off with its reason: to give the collective prizes at the end, elsewhere to make every paper."""
    if found.place != END:
        return button("main", PAPERS["make-all"], kind="wb-primary", key="Alt+G", off=busy)
    if found.standing is None:
        why = busy or CLOSING["unread"]
        give = button("main", PRIZES["give"], kind="wb-primary", key="Alt+G", off=why, then=TO_STRIP)
        return f"<small>{esc(why)}</small>{give}"
    why = busy or why_not(office, found.standing, may)
    word = PRIZES["give-again" if found.standing.given else "give"]
    give = button("main", word, kind="wb-primary", key="Alt+G", off=why, then=TO_STRIP)
    return f"{_ready(office.bank.contest, found.standing)}<small>{esc(why)}</small>{give}"


def why_not(office: Office, found: Standing, may: frozenset[str]) -> str:
    """Why the collective prizes can't be given now by somebody with these roles; “” where they can."""
    if found.waiting:
        return CLOSING["waiting"].format(weeks=waiting(found))
    if found.why and office.bank.contest.collective_index != BY_HAND:
        return PRIZES["no-index"]
    return "" if may & set(MAY_DECIDE) else PRIZES["role"]


def told(done: Done, wrong: str, work: Work | None, title: str) -> str:
    """How far long work is, what went wrong, what came of the last act with a file to save."""
    said = _progress(work, title) if work else ""
    said += parts.refusal(wrong) if wrong else ""
    return said + doings.told(done)


def _tab(place: str, name: str, state: tuple[str, str], here: str) -> str:
    level, word = state
    drawn = button(f"place:{place}", name, says=word)
    drawn = drawn.replace("<button", f'<button aria-pressed="{str(place == here).lower()}"', 1)
    return drawn.replace("</button>", f" {mark(level, word)}</button>") if word else drawn


def _state(office: Office, pattern: str, there: str, absent: str) -> tuple[str, str]:
    if next(office.exports.glob(pattern), None):
        return "ok", CLOSING[there]
    return "none", CLOSING.get(absent, "")


def _ready(contest: Contest, found: Standing) -> str:
    if found.waiting:
        return ""
    return mark("ok", CLOSING["all-in"].format(count=len(contest.weeks)), tag=True)


def waiting(found: Standing) -> str:
    """The weeks that have no results yet."""
    return ", ".join(CLOSING["week"].format(week=week_number(one.tag)).lower() for one in found.waiting)


def _progress(work: Work, title: str) -> str:
    """Which paper is being made, how many of all, and the way to stop; comparing is one step, so it has no bar."""
    if work.current and work.current.kind == COMPARE:
        return banner("info", f"<b>{esc(PAPERS['comparing'])}</b>")
    said = PAPERS["making"].format(done=min(work.done + 1, work.total), total=work.total, title=title)
    more = f' <small role="status">{esc(PAPERS["stopping"])}</small>' if work.stopped else ""
    share = f'role="progressbar" aria-valuemin="0" aria-valuemax="{work.total}" aria-valuenow="{work.done}"'
    drawn = parts.progress(work.done, work.total, said).replace('role="img"', share)
    stop = "" if work.stopped else button("stop", PAPERS["stop"])
    return banner("info", f"<b>{esc(said)}</b>{more}{drawn}", stop, role="group")
