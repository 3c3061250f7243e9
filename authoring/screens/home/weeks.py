"""The weeks on Trang chủ: the calendar and what waits, each with the way to the screen where the work is done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from authoring.model.contests import Contest, Week, week_number
from authoring.screens.home.texts import HOME
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.parts import esc, mark
from authoring.workbench.contest.mandating import roles_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.overview import Stand
from authoring.workbench.paperwork.readiness import Readiness
from authoring.workbench.results.decisions import MAY_DECIDE
from authoring.workbench.results.finality import is_final
from authoring.workbench.results.purging import MAY, overdue

RELEASE, GRADE = "04-phat-hanh.ipynb?week={tag}", "05-cham-bai-tuan.ipynb?week={tag}"
PAPERS, CLOSING = "06-tong-ket.ipynb?place={tag}", "06-tong-ket.ipynb"
MARKS = {"coming": "none", "open": "info", "grading": "warn", "published": "warn", "late": "block", "final": "ok"}
OVER = ("grading", "late")
Covered = tuple[str, int, int]  # the next week without a form, how many items it could have today, how many it wants


@dataclass(frozen=True, slots=True)
class Errand:
    """One line of what waits: how urgent, the words, the way there, what is said below."""

    level: str
    said: str
    way: str
    more: str


def settled(office: Office, stands: Sequence[Stand]) -> frozenset[str]:
    """The tags of the weeks whose newest results two people have signed; altered results are nobody's."""
    return frozenset(
        stand.week.tag for stand in stands if stand.state == "published" and is_final(office, stand.week.tag)
    )


def errands(
    office: Office, writer: str, stands: Sequence[Stand], final: frozenset[str], now: datetime
) -> Iterator[Errand]:
    """The weeks that wait to be graded or signed, for a person who may do so; the late ones first."""
    if not roles_of(office, writer, now) & set(MAY_DECIDE):
        return
    for stand in sorted(stands, key=lambda one: one.state != "late"):
        week = {"week": week_number(stand.week.tag)}
        way = GRADE.format(tag=stand.week.tag)
        if stand.state in OVER and stand.released:
            said = HOME["to-grade"].format_map(week)
            yield Errand(MARKS[stand.state], said, way, _deadline(stand, office.bank.contest, now))
        elif stand.state == "published" and stand.week.tag not in final:
            yield Errand("warn", HOME["to-sign"].format_map(week), way, HOME["to-sign-more"])


def purging(office: Office, writer: str, now: datetime) -> Iterator[Errand]:
    """Personal data past its days, for a person who may remove it."""
    tags = overdue(office, now) if roles_of(office, writer, now) & MAY else ()
    if tags:
        names = ", ".join(week_number(tag) for tag in tags)
        yield Errand("warn", HOME["to-purge"].format(weeks=names), CLOSING, HOME["to-purge-more"])


def graded_now(stands: Sequence[Stand], final: frozenset[str]) -> tuple[str, ...]:
    """The tags of the weeks that have closed and whose results aren't final, of which a form was released."""
    waits = (stand for stand in stands if stand.state in (*OVER, "published") and stand.released)
    return tuple(stand.week.tag for stand in waits if stand.week.tag not in final)


def next_form(stands: Sequence[Stand]) -> str:
    """The tag of the first week that is still to open and has no form yet; “” for none."""
    return next((one.week.tag for one in stands if one.state == "coming" and not one.released), "")


def boards(ready: Sequence[Readiness], now: datetime) -> str:
    """Of each week that is being graded the hours left, the rows read, what is to be looked at, the papers made."""
    return "".join(_board(one, now) for one in ready)


def calendar(
    contest: Contest, stands: Sequence[Stand], final: frozenset[str], covered: Covered | None, now: datetime
) -> str:
    """Each week with its state, the next form, a publication that is near, the end; each leads to its screen."""
    rows = [row for stand in stands for row in (*_form(contest, stand, covered), *_week(contest, stand, final, now))]
    if contest.collective_prizes and contest.weeks:
        after = HOME["after"].format(day=moments.day(max(week.closes for week in contest.weeks)))
        count = sum(prize.count for prize in contest.collective_prizes)
        closing = _link(CLOSING, HOME["closing"])
        rows.append((closing, esc(after), mark("none", HOME["prizes"].format(count=count))))
    return parts.table(HOME["calendar"], (HOME["what"], HOME["when"], HOME["state"]), rows)


def _week(contest: Contest, stand: Stand, final: frozenset[str], now: datetime) -> Iterator[tuple[str, str, str]]:
    """The row of a week, and from its closing until its results are there, that of their publication."""
    week = stand.week
    state = "final" if week.tag in final else "grading" if stand.state == "late" else stand.state
    numbered = HOME["week"].format(week=week_number(week.tag))
    word = HOME["coming-released" if state == "coming" and stand.released else state]
    when = f'<span class="wb-nowrap">{esc(moments.span(week.opens, week.closes, contest))}</span>'
    yield f"{_link(_way(stand, state), numbered)}{_name(week, numbered)}", when, mark(MARKS[state], word)
    if state == "grading":
        said = HOME["announce"].format(week=week_number(week.tag))
        latest = HOME["latest"].format(time=moments.full(week.announce_by, contest))
        yield esc(said), esc(latest), mark(MARKS[stand.state], _left(stand, now))


def _form(contest: Contest, stand: Stand, covered: Covered | None) -> Iterator[tuple[str, str, str]]:
    """Before the next week without a form: until when it is to be released, and how far the approved items go."""
    if covered is None or stand.week.tag != covered[0]:
        return
    tag, have, wanted = covered
    said = HOME["covered"].format(have=have, wanted=wanted)
    link = _link(RELEASE.format(tag=tag), HOME["to-release"].format(week=week_number(tag)))
    before = HOME["before"].format(time=moments.full(stand.week.opens, contest))
    yield link, esc(before), mark("ok" if have == wanted else "warn", said)


def _board(one: Readiness, now: datetime) -> str:
    hour = timedelta(hours=1)
    left, whole = (one.week.announce_by - now) // hour, (one.week.announce_by - one.week.closes) // hour
    hours = HOME["hours"].format(whole=whole) if left >= 0 else HOME["hours-late"]
    rows = (one.files, HOME["board-files"]) if one.read is None else (_number(one.read), HOME["board-rows"])
    doubts = () if one.suspects is None else ((one.suspects, HOME["board-suspects"]),)
    papers = f"{one.made}/{one.papers}", HOME["board-papers"]
    figures = parts.sums((_number(abs(left)), hours), rows, *doubts, papers)
    title = HOME["board"].format(week=week_number(one.week.tag))
    return parts.card(f"board-{one.week.tag}", title, figures, note=_link(GRADE.format(tag=one.week.tag), HOME["go"]))


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _name(week: Week, numbered: str) -> str:
    """What papers call a week, where that is another name."""
    return "" if week.name == numbered else f" <small>{esc(week.name)}</small>"


def _way(stand: Stand, state: str) -> str:
    """Papers once the results are signed, grading from the closing on, until then the release."""
    graded = state == "published" or (state == "grading" and stand.released)
    return (PAPERS if state == "final" else GRADE if graded else RELEASE).format(tag=stand.week.tag)


def _deadline(stand: Stand, contest: Contest, now: datetime) -> str:
    latest = HOME["latest"].format(time=moments.full(stand.week.announce_by, contest))
    return f"{HOME['announce-bare']} {latest} · {_left(stand, now)}"


def _left(stand: Stand, now: datetime) -> str:
    left = moments.length(stand.week.announce_by - now)
    return HOME["late" if stand.state == "late" else "left"].format(time=left)


def _link(way: str, said: str) -> str:
    return f'<a href="{esc(way)}">{esc(said)}</a>'
