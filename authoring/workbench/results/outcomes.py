"""Outcomes: the results of a week that lie on the disk, and what decisions make of the next ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring import grading
from authoring.model.contests import week_number
from authoring.model.errors import RefusedError
from authoring.model.rulings import Decided, Parting, Ruling
from authoring.records import check_sums, digest, read
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.forms.weeks import last_results
from authoring.workbench.results.decisions import COMMITTEE, DRAW, REGRADE, VOID, WINNER, Decision, in_force

NOT_ELIGIBLE = "not-eligible"
CAPPED = "đã đủ số giải của một người trong cả cuộc thi"


@dataclass(frozen=True, slots=True)
class Awarded:
    """One award of kept results: place, tier, value in đồng, person (internal), name, unit, rank."""

    place: int
    tier: str
    value: int
    person: str
    name: str
    unit: str
    rank: int


def newest_outcome(office: Office, week: str) -> Path | None:
    """The newest results of a week that are as they were written; None where there are none; refused if altered."""
    last = last_results(office.exports, week)
    return outcome(office, f"{week}-results-{last}") if last else None


def outcome(office: Office, name: str) -> Path:
    """The folder of kept results by its name; RefusedError where it isn't there or not as it was written."""
    folder = office.exports / name
    if not folder.is_dir() or check_sums(folder):
        message = "Không có kết quả mà quyết định nói tới, hoặc kết quả không còn nguyên vẹn."
        raise RefusedError(message, file=folder, expected="thư mục kết quả như lúc ghi")
    return folder


def awarded(folder: Path) -> tuple[Awarded, ...]:
    """The awards of kept results from the best down."""
    columns = ("place", "tier", "value", "person", "name", "unit", "rank")
    table = grading.read_kept(folder / KEPT, grading.AWARDS, columns)
    return tuple(
        Awarded(int(line["place"]), line["tier"], int(line["value"]), line["person"], line["name"], line["unit"], rank)
        for line, rank in zip(table.to_dict("records"), map(int, table["rank"]), strict=True)
    )


def sheet_mark(folder: Path) -> str:
    """The digest of the award sheet of kept results, by which decisions name it."""
    return digest(read(folder / KEPT / grading.AWARDS))


def winner_of(office: Office, decision: Decision) -> Awarded:
    """Whom a decision about a winner means: a place in the award sheet that it was signed for, no name is in it."""
    subject = decision.record.subject
    folder = outcome(office, subject.get("results", ""))
    found = {str(one.place): one for one in awarded(folder)}
    if sheet_mark(folder) != subject.get("sheet") or subject.get("place") not in found:
        said = "Bảng giải không còn là bảng mà quyết định đã ký."
        raise RefusedError(said, file=folder / KEPT / grading.AWARDS, expected=subject.get("sheet", "")[:8])
    return found[subject["place"]]


def decided(office: Office, week: str, release: str) -> Decided:
    """Everything that signed decisions say of a week's grading under this release, and who has prizes enough."""
    rulings = tuple(
        Ruling(subject["item"], subject["policy"], subject.get("letters", ""))
        for subject in (one.record.subject for one in in_force(office, week, REGRADE))
        if subject.get("release") == release
    )
    partings = tuple(_parting(one) for one in in_force(office, week, DRAW, COMMITTEE))
    passed = {**capped(office, week), **refused(office, week)}
    return Decided(rulings, partings, passed, voided(office, week))


def refused(office: Office, week: str) -> dict[str, str]:
    """Persons who aren't eligible for a prize, with the reason that was signed."""
    found = [one for one in in_force(office, week, WINNER) if one.record.subject.get("status") == NOT_ELIGIBLE]
    return {winner_of(office, one).person: one.record.reason for one in found}


def voided(office: Office, week: str) -> dict[str, str]:
    """Persons whose entries are void, with the reason that was signed."""
    return {
        person: one.record.reason
        for one in in_force(office, week, VOID)
        for person in persons_at(outcome(office, one.record.subject.get("results", "")), one.record.subject)
    }


def persons_at(folder: Path, subject: Mapping[str, str]) -> tuple[str, ...]:
    """Whom a decision means by numbers of the score sheet that it was signed for; no name is in it."""
    table = grading.read_kept(folder / KEPT, grading.SCORES, ("number", "person"))
    known = dict(zip(table["number"], table["person"], strict=True))
    numbers = subject.get("numbers", "").split()
    if digest(read(folder / KEPT / grading.SCORES)) != subject.get("sheet") or not set(numbers) <= set(known):
        said = "Bảng điểm không còn là bảng mà quyết định đã ký."
        raise RefusedError(said, file=folder / KEPT / grading.SCORES, expected=subject.get("sheet", "")[:8])
    return tuple(known[number] for number in numbers)


def capped(office: Office, week: str) -> dict[str, str]:
    """Persons who won as often as one may in the contest, in the weeks before; RefusedError where one isn't graded."""
    cap = office.bank.contest.caps.per_person_per_contest
    if not cap:
        return {}
    won: dict[str, int] = {}
    for one in _before(office, week):
        won[one.person] = won.get(one.person, 0) + 1
    return {person: CAPPED for person, count in won.items() if count >= cap}


APPLIED = {
    VOID: "hủy bài",
    REGRADE: "đáp án của một câu",
    DRAW: "bốc thăm",
    COMMITTEE: "Ban Tổ chức xếp thứ tự",
    WINNER: "người đạt giải không đủ điều kiện",
}  # what decides results, in words


def applied(office: Office, week: str, release: str) -> tuple[Mapping[str, object], ...]:
    """The decisions behind a week's results as they are kept beside them: what, why, by whom, when."""
    found = in_force(office, week, VOID, REGRADE, DRAW, COMMITTEE, WINNER)
    counting = [one for one in found if one.record.subject.get("release", release) == release and _bears(one)]
    return tuple(
        {
            "kind": one.record.kind,
            "subject": dict(one.record.subject),
            "reason": one.record.reason,
            "people": list(one.people),
            "time": one.record.time,
            "decision": one.mark,
        }
        for one in counting
    )


def _bears(decision: Decision) -> bool:
    """Whether a decision changes results: a winner who is verified doesn't."""
    return decision.record.kind != WINNER or decision.record.subject.get("status") == NOT_ELIGIBLE


def _before(office: Office, week: str) -> Iterator[Awarded]:
    tags = [one.tag for one in office.bank.contest.weeks]
    for tag in tags[: tags.index(week)]:
        folder = newest_outcome(office, tag)
        if folder is None:
            message = f"Một người có giới hạn số giải trong cả cuộc thi, nên phải chấm tuần {week_number(tag)} trước."
            raise RefusedError(message, file=office.exports, expected=f"thư mục {tag}-results-1")
        yield from awarded(folder)


def _parting(decision: Decision) -> Parting:
    subject = decision.record.subject
    order = tuple(int(number) for number in subject.get("order", "").split())
    return Parting(subject["list"], subject.get("seed", ""), order)
