"""A desk: the place whose papers are made (before the contest, one week, its end), each source read once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.paperwork.closing import FOLDER as CLOSED
from authoring.workbench.paperwork.dossiers import Dossier, open_dossier
from authoring.workbench.paperwork.purges import results_name
from authoring.workbench.paperwork.statistics import graded_release

BEFORE, END = "truoc", "ket-thuc"
PUBLIC, INSIDE = "cong-bo", KEPT


class Desk:
    """What the papers of one place are made from; anything that isn't there is a RefusedError when asked for."""

    def __init__(self, office: Office, place: str) -> None:
        self.office = office
        self.place = place

    @cached_property
    def week(self) -> Week:
        """The week of this desk."""
        return self.office.week(self.place)

    @cached_property
    def dossier(self) -> Dossier:
        """The graded week of this desk."""
        return open_dossier(self.office, self.place)

    @cached_property
    def dossiers(self) -> tuple[Dossier, ...]:
        """Every week of the contest, graded."""
        return tuple(open_dossier(self.office, week.tag) for week in self.office.bank.contest.weeks)


@dataclass(frozen=True, slots=True)
class Kind:
    """One paper: its key, title, file name, side (`PUBLIC` or `INSIDE`), what it rests on, how it is made.

    `rests` says in which folder it is kept, so that another release or result begins anew; `lacks` says in one sentence
    why it can't be made yet, “” where it can.
    """

    key: str
    title: str
    file: str
    side: str
    rests: Callable[[Desk], str]
    build: Callable[[Desk], bytes]
    lacks: Callable[[Desk], str] = lambda _desk: ""


def on_settings(_desk: Desk) -> str:
    """The paper rests on the settings."""
    return BEFORE


def on_week(desk: Desk) -> str:
    """The paper rests on the week alone."""
    return desk.week.tag


def on_release(desk: Desk) -> str:
    """The paper rests on the week's release; RefusedError where there is none."""
    return graded_release(desk.office.exports, desk.week.tag).name


def on_result(desk: Desk) -> str:
    """The paper rests on the week's newest result; RefusedError where there is none or it was touched."""
    return results_name(desk.office, desk.week.tag)


def on_results(desk: Desk) -> str:
    """The paper rests on the newest results of all weeks; RefusedError where one is lacking."""
    found = (results_name(desk.office, week.tag) for week in desk.office.bank.contest.weeks)
    return "-".join([END, *(name.rpartition("-")[2] for name in found)])


def on_closing(desk: Desk) -> str:
    """The paper rests on the newest collective result; RefusedError where there is none."""
    numbers = [path.name.rpartition("-")[2] for path in listed(desk.office.exports, f"{CLOSED}-[0-9]*")]
    if not numbers:
        raise RefusedError("Giải tập thể chưa được chốt.", file=desk.office.exports, expected=f"thư mục {CLOSED}-1")
    return f"{CLOSED}-{max(map(int, numbers))}"
