"""The head of screen 4: which week, where it stands, the main button with its reason, what came of the last act."""

from datetime import datetime

from authoring.model.contests import Week, week_number
from authoring.screens.pieces import doings, moments, parts
from authoring.screens.pieces.doings import Done
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.screens.releasing.texts import RELEASING, RELEASING_WHY
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.preparing import Preparation
from authoring.workbench.forms.released import newest

GRADE = "05-cham-bai-tuan.ipynb"
FEW = 3  # conditions that are said one by one
TO_LIST = '[data-action="show"]'
TO_STRIP = '[data-field="reason"], [data-field="passphrase"], [data-action="sign-ok"]'


def title(office: Office, tag: str, revision: int) -> str:
    """The week by its number, when it is open, the name of the release that stands or comes."""
    week = office.week(tag)
    span = moments.span(week.opens, week.closes, office.bank.contest)
    said = RELEASING["span"].format(span=span, name=f"{tag}-r{revision}")
    return f"<h1>{esc(RELEASING['title'].format(week=week_number(tag)))}</h1> <small>{esc(said)}</small>"


def weeks(office: Office, tag: str, now: datetime) -> str:
    """A button for each week of the settings, with its state; the way to screen 5 once the week can be graded there."""
    tabs = "".join(_tab(office, week, now, here=week.tag == tag) for week in office.bank.contest.weeks)
    again = button("refresh", RELEASING["refresh"], kind="wb-quiet")
    if newest(office, tag) and now > office.week(tag).closes:
        again += f'<a class="wb-btn wb-quiet" href="{GRADE}?week={esc(tag)}">{esc(RELEASING["grade-link"])}</a>'
    return f'<span class="wb-tabs" role="group" aria-label="{esc(RELEASING["weeks"])}">{tabs}</span>{again}'


def actions(prep: Preparation, writer: str, now: datetime) -> str:
    """The main button, off with its reason; a correction can be given up."""
    why, details = prep.why_not(writer, now)
    number = prep.revision + 1
    said = RELEASING_WHY[why].format(details) if why else ""
    if prep.closed:
        word = RELEASING["correct"].format(revision=number)
        return f"<small>{esc(said)}</small>{button('correct', word, then=TO_LIST)}"
    word = RELEASING["release"].format(week=week_number(prep.tag))
    word = RELEASING["release-again"].format(revision=number) if prep.correcting else word
    stop = button("uncorrect", RELEASING["stop-correcting"], then='[data-action="correct"]') if prep.correcting else ""
    yes = button("release", word, kind="wb-primary", key="Alt+G", off=said, then=TO_STRIP)
    return f"<small>{esc(said)}</small>{stop}{yes}"


def told(prep: Preparation | None, done: Done, wrong: str) -> str:
    """What went wrong, what came of the last act with a file to save, why nothing can be changed or chosen."""
    said = parts.refusal(wrong) if wrong else ""
    said += doings.told(done)
    if prep is None:
        return said
    if prep.lacking:
        said += banner("warn", f"<b>{esc(RELEASING['lacking'])}</b> {_lacking(prep)}")
    if prep.correcting or (prep.closed and not said):
        name = f"{prep.tag}-r{prep.revision}"
        said += banner("info", esc(RELEASING["correcting" if prep.correcting else "read-only"].format(name=name)))
    return said


def _lacking(prep: Preparation) -> str:
    """What keeps a set from being chosen: said once, the list of many behind a fold."""
    if len(prep.lacking) <= FEW:
        return "".join(f"<p>{esc(one)}</p>" for one in prep.lacking)
    told = RELEASING["lacking-many"].format(count=len(prep.lacking), missing=prep.missing())
    lines = "".join(f"<li>{esc(one)}</li>" for one in prep.lacking)
    fold = f"<summary>{esc(RELEASING['lacking-list'].format(count=len(prep.lacking)))}</summary>"
    return f'<p>{esc(told)}</p><details>{fold}<ul class="wb-listed">{lines}</ul></details>'


def _tab(office: Office, week: Week, now: datetime, *, here: bool) -> str:
    level, state = _state(office, week, now)
    drawn = button(f"week:{week.tag}", RELEASING["week"].format(week=week_number(week.tag)), says=state)
    drawn = drawn.replace("<button", f'<button aria-pressed="{str(here).lower()}"', 1)
    return drawn.replace("</button>", f" {mark(level, state)}</button>")


def _state(office: Office, week: Week, now: datetime) -> tuple[str, str]:
    released = newest(office, week.tag)
    if released is None:
        return ("warn", RELEASING["week-over"]) if now > week.closes else ("none", RELEASING["week-free"])
    if released.opened:
        return "ok", RELEASING["week-opened"]
    return "ok", RELEASING["week-out"].format(revision=released.manifest.revision)
