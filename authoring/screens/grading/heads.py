"""The head of screen 5: which week, how long there is, the main button, the seven steps, one banner."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from authoring.model.contests import Week, week_number
from authoring.screens.grading.lacking import open_count
from authoring.screens.grading.standing import standing
from authoring.screens.grading.texts import GRADING, GRADING_ASKS, GRADING_SECOND, GRADING_STATES, GRADING_WEEKS
from authoring.screens.grading.values import number, plainly
from authoring.screens.pieces import doings, moments, parts
from authoring.screens.pieces.doings import Done
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.progress import STEPS, Progress
from authoring.workbench.forms.released import newest
from authoring.workbench.forms.weeks import last_results
from authoring.workbench.results.finals import OLDER, SUSPECT, WAITING
from authoring.workbench.results.secretary import Secretary, Stage

TO_STRIP = '[data-slot="ask"] [data-local], [data-action="sign-ok"]'
FILES = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.parquet"
SEAL = 3  # this step is done before the machine begins
MINUTE = 60
MANY = 1000  # from so many on a share is told, no count of bytes
LEVELS = {"done": "ok", "now": "info", "wait": "none", "ask": "warn", "stop": "block"}


@dataclass(frozen=True, slots=True)
class Run:
    """The grading that runs, or ended last: RUNNING, LOST or “”; how far; why it stopped; whether it is stopping.

    `waited` are the seconds that its step has been seen at work.
    """

    state: str = ""
    progress: Progress | None = None
    trouble: str = ""
    stopping: bool = False
    waited: int = 0

    @property
    def tied(self) -> bool:
        """Whether people who were equal at a prize stopped it; they may have been drawn since."""
        return self.progress is not None and self.progress.tied


def title(secretary: Secretary, now: datetime) -> str:
    """The week by its number, when it was open, how long there is until its results are due."""
    week, contest = secretary.week, secretary.office.bank.contest
    span = GRADING["span"].format(span=moments.span(week.opens, week.closes, contest))
    head = f"<h1>{esc(GRADING['title'].format(week=week_number(week.tag)))}</h1> <small>{esc(span)}</small>"
    return f"{head} {_deadline(secretary, now)}"


def weeks(secretary: Secretary, now: datetime) -> str:
    """A button for each week of the settings, with its state."""
    office = secretary.office
    tabs = "".join(_tab(office, week, now, here=week.tag == secretary.tag) for week in office.bank.contest.weeks)
    again = button("refresh", GRADING["refresh"], kind="wb-quiet")
    return f'<span class="wb-tabs" role="group" aria-label="{esc(GRADING["weeks"])}">{tabs}</span>{again}'


def actions(secretary: Secretary, run: Run, now: datetime) -> str:
    """The main button, off with its reason; a file is chosen, and another screen opened, by an element of its own."""
    stage = secretary.stage(now)
    action, word, off = main_action(secretary, run, now)
    if action:
        kind = "" if action == "stop" else "wb-primary"
        then = "" if action in ("stop", "grade") else TO_STRIP
        said = f"<small>{esc(off)}</small>" if off else ""
        return said + button("main", word, kind=kind, key="Alt+G", off=off, then=then)
    if stage is Stage.UNRELEASED:
        link = f"04-phat-hanh.ipynb?week={secretary.tag}"
        return f'<a class="wb-btn" href="{esc(link)}">{esc(GRADING["release-link"])}</a>'
    if stage in (Stage.EMPTY, Stage.READY):
        return parts.pick("file", GRADING["pick" if stage is Stage.EMPTY else "pick-other"], FILES)
    return ""


def main_action(secretary: Secretary, run: Run, now: datetime) -> tuple[str, str, str]:
    """What the main button does now, its word, and why it is off; three times “” where there is no such button."""
    if run.state == "running":
        return "stop", GRADING["stop"], GRADING["stopping"] if run.stopping else ""
    stage = secretary.stage(now)
    if secretary.tie and stage is not Stage.FINAL:
        return "grade", GRADING["grade"].format(week=week_number(secretary.tag)), GRADING["off-tie"]
    if stage is Stage.SEALED:
        return "open", GRADING["open"], ""
    if stage is Stage.READY and secretary.sure():
        return "grade", GRADING["grade"].format(week=week_number(secretary.tag)), ""
    if stage is Stage.READY and secretary.columns:
        count = questions(secretary)
        return "confirm", GRADING["confirm"], GRADING["off-questions"].format(count=count) if count else ""
    again = stage is Stage.FINAL and OLDER in secretary.obstacles
    return _signing(secretary, final=again) if again or stage is Stage.GRADED else ("", "", "")


def steps(secretary: Secretary, run: Run, now: datetime) -> str:
    """The seven steps, each with its state in a word and a shape."""
    states = _states(secretary, run, now)
    listed = "".join(
        f'<li data-state="{state}"><b>{esc(GRADING["step"].format(number=n, name=name))}</b> '
        f"{mark(LEVELS[state], _state(n, state, secretary))}</li>"
        for n, (name, state) in enumerate(zip(STEPS, states, strict=True), 1)
    )
    return f'<ol class="wb-steps" aria-label="{esc(GRADING["steps"])}">{listed}</ol>'


def progress(run: Run) -> str:
    """How far the grading is: step, count, rest; the page can be left."""
    told = run.progress
    if run.state != "running" or told is None or told.ended:
        return "" if run.state != "running" else _bar(_bare(STEPS[0], run), None)
    if not told.done:
        return _bar(_bare(told.name, run), None)
    if not told.total:
        return _bar(GRADING["progress-rows"].format(name=told.name, done=number(told.done)), None)
    share = round(100 * told.done / told.total)
    counts = {"done": number(told.done), "total": number(told.total), "share": share, "left": _left(told.remaining)}
    word = "progress-share" if told.total >= MANY else "progress"
    return _bar(GRADING[word].format(name=told.name, **counts), share)


def told(secretary: Secretary, run: Run, done: Done, wrong: str, now: datetime) -> str:
    """What went wrong, what came of the last act with a file to save, how the week stands."""
    said = parts.refusal(wrong) if wrong else ""
    said += doings.told(done)
    if run.state == "running":
        return said
    if run.state == "lost":
        return said + banner("block", f"<b>{esc(GRADING['lost'])}</b> {esc(GRADING['lost-more'])}", role="alert")
    if run.trouble and not secretary.tie and not (run.tied and secretary.desk):
        text = f"<b>{esc(GRADING['failed'])}</b> {esc(plainly(secretary, run.trouble))} {esc(GRADING['failed-more'])}"
        return said + banner("block", text, role="alert")
    return said + standing(secretary, now)


def _deadline(secretary: Secretary, now: datetime) -> str:
    week, contest = secretary.week, secretary.office.bank.contest
    if secretary.stage(now) is Stage.FINAL:
        return mark("ok", GRADING["deadline-done"], tag=True)
    left = moments.length(week.announce_by - now)
    if now > week.announce_by:
        return mark("block", GRADING["deadline-over"].format(left=left), tag=True)
    time = f"{moments.clock(week.announce_by, contest)} {moments.today(week.announce_by, contest)}"
    return mark("warn", GRADING["deadline"].format(time=time, left=left), tag=True)


def _tab(office: Office, week: Week, now: datetime, *, here: bool) -> str:
    level, state = _week_state(office, week, now)
    drawn = button(f"week:{week.tag}", GRADING["week"].format(week=week_number(week.tag)), says=state)
    drawn = drawn.replace("<button", f'<button aria-pressed="{str(here).lower()}"', 1)
    return drawn.replace("</button>", f" {mark(level, state)}</button>")


def _week_state(office: Office, week: Week, now: datetime) -> tuple[str, str]:
    last = last_results(office.exports, week.tag)
    if last:
        return "ok", GRADING_WEEKS["graded"].format(number=last)
    released = newest(office, week.tag)
    if released is None:
        return "none", GRADING_WEEKS["unreleased"]
    if now <= week.closes:
        return "none", GRADING_WEEKS["open"]
    return ("warn", GRADING_WEEKS["ready"]) if released.opened else ("warn", GRADING_WEEKS["sealed"])


def questions(secretary: Secretary) -> int:
    """How many questions about the columns are open, each once however many files ask it."""
    return open_count(secretary.proposals())


def _signing(secretary: Secretary, *, final: bool) -> tuple[str, str, str]:
    """Who signs next that the results stand, or why they are graded again first, also where they were `final`."""
    if secretary.final and not final:
        return f"second:{secretary.final.mark}", GRADING["second"], ""
    if (final or set(secretary.obstacles) == {OLDER}) and secretary.sheets:
        return "regrade", GRADING["grade-next"].format(next=secretary.sheets.number + 1), ""
    return "final", GRADING["final"], _off(secretary.obstacles)


def _off(obstacles: Sequence[str]) -> str:
    words: Mapping[str, str] = {SUSPECT: "off-suspects", WAITING: "off-waiting"}
    first = next((one for one in (SUSPECT, WAITING) if one in obstacles), "")
    return GRADING[words[first]].format(count=obstacles.count(first)) if first else ""


def _states(secretary: Secretary, run: Run, now: datetime) -> list[str]:
    told = run.progress
    if run.state == "running":
        here = told.step if told and not told.ended else 1
        return ["now" if n == here else "done" if n < here or n == SEAL else "wait" for n in range(1, len(STEPS) + 1)]
    states = _rested(secretary, now)
    if run.trouble and told and not run.tied:
        states[told.step - 1] = "stop"
    if secretary.tie:
        states[3:] = ["done", "wait", "ask", "wait"]
    return states


def _state(step: int, state: str, secretary: Secretary) -> str:
    """The word of a step's state: one that waits for people says for what."""
    if state != "ask":
        return GRADING_STATES[state]
    if step == len(STEPS) and secretary.final:
        return GRADING_SECOND
    return GRADING_ASKS.get(step, GRADING_STATES[state])


def _rested(secretary: Secretary, now: datetime) -> list[str]:
    """The states of the steps while nothing runs."""
    stage, graded = secretary.stage(now), secretary.sheets is not None
    opened = bool(secretary.released and secretary.released.opened)
    read = "done" if graded or secretary.sure() else "ask" if secretary.columns else "wait"
    doubts = "ask" if secretary.suspects else "done"
    signed = "done" if stage is Stage.FINAL else "ask"
    first = "done" if secretary.released else "wait"
    seal = "done" if opened else "ask" if stage is Stage.SEALED else "wait"
    if graded:
        return [first, read, seal, "done", doubts, "done", signed]
    return [first, read, seal, *["wait"] * 4]


def _bare(name: str, run: Run) -> str:
    """A step that can't count says how long it has been at work, so that it is seen to live."""
    waited = GRADING["progress-waited"].format(seconds=run.waited) if run.waited else ""
    return GRADING["progress-bare"].format(name=name) + waited


def _bar(said: str, share: int | None) -> str:
    now = "" if share is None else f' aria-valuenow="{share}"'
    named = (
        f'role="progressbar" aria-label="{esc(GRADING["progress-name"])}" aria-valuemin="0" aria-valuemax="100"{now}'
    )
    bar = f'<div class="wb-progress" {named}><span style="width:{share or 0}%"></span></div>'
    text = f"<p><b>{esc(said)}</b> {esc(GRADING['leave'])}</p>"
    return f'<section class="wb-card"><div class="wb-pad">{text}{bar}</div></section>'


def _left(seconds: int) -> str:
    if seconds < 0:
        return GRADING["left-unknown"]
    if seconds < 2 * MINUTE:
        return GRADING["left"].format(seconds=seconds)
    return GRADING["left-minutes"].format(minutes=round(seconds / MINUTE))
