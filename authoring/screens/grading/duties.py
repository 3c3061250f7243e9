"""What the buttons of screen 5 do once it is signed: each says what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from authoring.model.errors import RefusedError
from authoring.records import read
from authoring.screens.grading import annulling, matching, rulings
from authoring.screens.grading.cards import View
from authoring.screens.grading.confirming import SECOND, SECOND_WORD
from authoring.screens.grading.texts import (
    GRADING_ALARMS,
    GRADING_COLUMNS,
    GRADING_COMPLAINT,
    GRADING_DECISIONS,
    GRADING_DRAW,
    GRADING_FILES,
    GRADING_PRIZES,
    GRADING_SIGN,
    GRADING_UNITS,
    GRADING_WINNERS,
)
from authoring.screens.grading.values import number, saved
from authoring.screens.pieces.doings import Done
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.contest.unitlist import add_spelling
from authoring.workbench.forms.opening import open_week
from authoring.workbench.paperwork import papers
from authoring.workbench.results import decisions, drawing, finals, inbox, regrading, voiding
from authoring.workbench.results.complaints import complaint_paper
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.sheets import rejected_book
from authoring.workbench.results.winners import STATUSES, mark_winner

FILES = ("path", "folder", "out")
PAPERS = {"minutes": "grading-minutes", "summary": "summary"}
SHOWN = 10  # of those that were drawn


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs when, what was typed, and who signs beside him at once (None: later)."""

    sitting: Sitting
    said: Mapping[str, str] = field(default_factory=dict, repr=False)
    other: Sitting | None = None


def beside(secretary: Secretary, said: Mapping[str, str], now: datetime) -> Sitting | None:
    """The second person who signs at once; None where nobody was chosen. RefusedError for a wrong passphrase."""
    writer = said.get(SECOND, "")
    if not writer:
        return None
    return replace(sit_down(secretary.office.bank, writer, said.get(SECOND_WORD, "")), clock=lambda: now)


def sign(secretary: Secretary, asked: str, signing: Signing, view: View) -> Done:
    """Do what was asked, signed by one person, or by two at once; RefusedError says what is lacking."""
    action, _, rest = asked.partition(":")
    if action == "open":
        open_week(secretary.office, secretary.tag, signing.sitting)
        return Done(GRADING_SIGN["opened"])
    if action == "confirm":
        return Done(GRADING_COLUMNS["done"].format(count=secretary.confirm(signing.sitting)))
    if action == "winner":
        return _winner(secretary, rest, signing)
    if action == "freeze":
        return _freeze(secretary, signing)
    if action == "draw":
        return _draw(secretary, signing)
    record = _decided(secretary, action, rest, signing, view)
    return Done(GRADING_ALARMS["done"], _carried(secretary, record, signing))


def second(secretary: Secretary, mark: str, other: Sitting | None) -> Done:
    """Somebody else carries a decision."""
    if other is None:
        raise RefusedError(GRADING_SIGN["gone"])
    decisions.second(secretary.office, other, mark)
    return Done(GRADING_DECISIONS["second-done"])


def bring(secretary: Secretary, action: str, rest: str, said: Mapping[str, str]) -> Done:
    """Bring a file by its path, open the week's folder, or take a file out."""
    office, tag = secretary.office, secretary.tag
    if action == "path":
        inbox.name_path(office, tag, said.get("path", ""))
        return Done(GRADING_FILES["named"])
    if action == "folder":
        return Done(GRADING_FILES["shown" if inbox.show_folder(office, tag) else "folder-off"])
    if not rest.isdecimal() or int(rest) >= len(secretary.arrived):
        raise RefusedError(GRADING_SIGN["gone"])
    gone = secretary.arrived[int(rest)]
    inbox.take_out(office, tag, gone.path)
    more = GRADING_FILES["out-more"].format(folder=inbox.ASIDE) if gone.own else ""
    return Done(GRADING_FILES["out"].format(name=gone.path.name), more)


def spell(secretary: Secretary, at: str, said: Mapping[str, str]) -> Done:
    """Write down a spelling of a unit; the results stay as they are until the week is graded again."""
    found, code = matching.spelt(secretary, at), said.get("unit", "")
    if found is None:
        raise RefusedError(GRADING_SIGN["gone"])
    add_spelling(secretary.office, code, found.text, said.get("since", ""), said.get("until", ""))
    name = next(unit.name for unit in secretary.office.bank.units if unit.code == code)
    more = GRADING_UNITS["spelled-more"].format(people=number(int(found.people)))
    return Done(GRADING_UNITS["spelled"].format(text=found.text, name=name), more)


def complaint(secretary: Secretary, person: str) -> Done:
    """The sheet of one person; the number stands in no name and no sentence."""
    found = secretary.complaint(person)
    made = saved(GRADING_COMPLAINT["name"], complaint_paper(secretary.laid(), found))
    return replace(made, text=GRADING_COMPLAINT["done"])


def _book(secretary: Secretary, _rest: str) -> Done:
    """The rejected rows as a workbook, to be corrected and read again."""
    if secretary.sheets is None:
        raise RefusedError(GRADING_SIGN["gone"])
    return saved(f"dong-bi-loai-{secretary.tag}.xlsx", rejected_book(secretary.sheets.folder))


def _paper(secretary: Secretary, name: str) -> Done:
    """A Word paper of the week, kept beside the others."""
    if name not in PAPERS:
        raise RefusedError(GRADING_SIGN["gone"])
    path = papers.make(secretary.office, secretary.tag, PAPERS[name])
    return saved(path.name, read(path))


def _compare(secretary: Secretary, _rest: str) -> Done:
    """Grade again and hold it against the kept results."""
    differing = secretary.compare()
    last = secretary.sheets.number if secretary.sheets else 0
    if not differing:
        return Done(GRADING_PRIZES["same"].format(number=last))
    names = ", ".join(name.rpartition("/")[2] for name in differing)
    return Done(GRADING_PRIZES["other"].format(number=last, count=len(differing), names=names))


def _decided(secretary: Secretary, action: str, rest: str, signing: Signing, view: View) -> decisions.Record:
    """The signed record of what two people carry."""
    sitting, reason = signing.sitting, signing.said.get("reason", "")
    if action == "order":
        numbers = signing.said.get("numbers", "")
        return drawing.order_by_hand(secretary.laid(), sitting, numbers, reason, _list(secretary))
    if action == "rule" and view.tried:
        return regrading.decide_ruling(secretary.laid(), sitting, view.tried.ruling, reason)
    if action == "annul" and view.void:
        annulling.demand_newest(secretary, view.void.results)
        return voiding.decide_voiding(secretary.laid(), sitting, view.void.numbers, reason)
    if action == "uphold":
        return regrading.uphold(secretary.work(), sitting, rest, reason)
    if action == "reverse":
        return decisions.reverse(secretary.office, sitting, rest, reason)
    if action == "final" and secretary.sheets:
        return finals.sign_final(secretary.office, secretary.tag, secretary.sheets.folder, sitting, reason)
    raise RefusedError(GRADING_SIGN["gone"])


def _winner(secretary: Secretary, place: str, signing: Signing) -> Done:
    status, reason = signing.said.get("status", ""), signing.said.get("reason", "")
    number = int(place) if place.isdecimal() else 0
    record = mark_winner(secretary.office, secretary.tag, number, status, signing.sitting, reason)
    more = _carried(secretary, record, signing) if decisions.needs(record) > 1 else ""
    return Done(GRADING_WINNERS["done"].format(place=place, status=STATUSES[status]), more)


def _freeze(secretary: Secretary, signing: Signing) -> Done:
    if secretary.desk is None:
        raise RefusedError(GRADING_SIGN["gone"])
    frozen = drawing.freeze(*secretary.desk, signing.sitting, signing.said.get("source", ""))
    told = GRADING_DRAW["published"].format(folder=frozen.folder)
    return Done(GRADING_DRAW["done"].format(count=frozen.count), told)


def _draw(secretary: Secretary, signing: Signing) -> Done:
    number, listed = signing.said.get("number", ""), _list(secretary)
    work = secretary.laid()
    record = drawing.draw(work, signing.sitting, number, listed)
    drawn = drawing.drawn_lines(work, number, listed)
    order = "; ".join(drawn[:SHOWN])
    order += GRADING_DRAW["others"].format(count=len(drawn) - SHOWN) if len(drawn) > SHOWN else ""
    return Done(GRADING_DRAW["signed"].format(order=order), _carried(secretary, record, signing))


def _list(secretary: Secretary) -> str:
    frozen = rulings.frozen_list(secretary)
    return frozen.record.subject["list"] if frozen else ""


def _carried(secretary: Secretary, record: decisions.Record, signing: Signing) -> str:
    """The second signature, where somebody gives it at once; what a refusal of it leaves stays signed by one."""
    if signing.other is None:
        return GRADING_ALARMS["done-one"]
    decisions.second(secretary.office, signing.other, record.mark)
    return GRADING_ALARMS["done-two"]


ERRANDS: Mapping[str, Callable[[Secretary, str], Done]] = {"book": _book, "paper": _paper, "compare": _compare}
