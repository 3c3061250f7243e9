"""Winners: each is looked at before anything is paid; one who isn't eligible makes room for the next in line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.model.contests import week_number
from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results.decisions import WINNER, Decision, Record, decide, in_force
from authoring.workbench.results.outcomes import NOT_ELIGIBLE, Awarded, awarded, newest_outcome, sheet_mark, winner_of

WAITING, CONTACTED, VERIFIED = "not-contacted", "contacted", "verified"
STATUSES: Mapping[str, str] = {
    WAITING: "chưa liên hệ",
    CONTACTED: "đã liên hệ",
    VERIFIED: "đã xác minh",
    NOT_ELIGIBLE: "không đủ điều kiện",
}


@dataclass(frozen=True, slots=True)
class Winner:
    """A winner of the newest results: the award, how far the verifying is, why, who signed."""

    award: Awarded
    status: str
    reason: str = ""
    people: tuple[str, ...] = ()


def winners(office: Office, week: str) -> tuple[Winner, ...]:
    """The winners of a week's newest results from the best down; what was signed of earlier results still counts."""
    said: dict[str, Decision] = {}
    for one in in_force(office, week, WINNER):
        said[winner_of(office, one).person] = one
    return tuple(_winner(one, said.get(one.person)) for one in awarded(_newest(office, week)))


def payable(office: Office, week: str) -> tuple[Winner, ...]:
    """Those for whom certificates are printed and money is paid: the verified ones, nobody else."""
    return tuple(one for one in winners(office, week) if one.status == VERIFIED)


def mark_winner(office: Office, week: str, place: int, status: str, sitting: Sitting, reason: str) -> Record:
    """Sign how far the verifying of a place is; “not eligible” needs a second person and then new results.

    The record names the award sheet and the place in it, never the person.
    """
    if status not in (CONTACTED, VERIFIED, NOT_ELIGIBLE):
        expected = f"{CONTACTED} / {VERIFIED} / {NOT_ELIGIBLE}"
        raise RefusedError("Không có tình trạng này.", expected=expected, found=status)
    folder = _newest(office, week)
    count = len(awarded(folder))
    if not 1 <= place <= count:
        raise RefusedError("Không có giải ở thứ tự này.", expected=f"1 đến {count}", found=str(place))
    subject = {"results": folder.name, "sheet": sheet_mark(folder), "place": str(place), "status": status}
    return decide(office, sitting, WINNER, week, subject, reason)


def _winner(award: Awarded, decision: Decision | None) -> Winner:
    if decision is None:
        return Winner(award, WAITING)
    record = decision.record
    return Winner(award, record.subject["status"], record.reason, decision.people)


def _newest(office: Office, week: str) -> Path:
    folder = newest_outcome(office, office.week(week).tag)
    if folder is None:
        raise RefusedError(
            f"Tuần {week_number(week)} chưa có kết quả.", file=office.exports, expected=f"thư mục {week}-results-1"
        )
    return folder
