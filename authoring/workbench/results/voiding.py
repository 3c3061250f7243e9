"""Voiding: whose entries shall not count is tried first, then decided by two people, then graded anew; reversible."""

from collections.abc import Sequence

from authoring import grading
from authoring.grading import Desk, Voided
from authoring.model.contests import week_number
from authoring.model.errors import RefusedError
from authoring.records import digest, read
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results.decisions import UNWRITTEN, VOID, Record, decide
from authoring.workbench.results.grading import Work
from authoring.workbench.results.outcomes import newest_outcome, persons_at


def subject_of(work: Work, numbers: Sequence[int]) -> dict[str, str]:
    """What a decision about these numbers of the newest score sheet says; RefusedError where they aren't in it.

    The record names the sheet and the numbers in it, never a person.
    """
    folder = newest_outcome(work.office, work.week.tag)
    if folder is None:
        said = (
            f"Tuần {week_number(work.week.tag)} chưa có kết quả nên chưa có số thứ tự để hủy bài; chấm tuần này trước."
        )
        raise RefusedError(said, file=work.office.exports, expected=f"thư mục {work.week.tag}-results-1")
    table = grading.read_kept(folder / KEPT, grading.SCORES, ("number",))
    strange = sorted({str(number) for number in numbers} - set(table["number"]))
    if strange or not numbers:
        expected = f"số thứ tự trong {grading.SCORES} của {folder.name}, từ 1 đến {len(table)}"
        raise RefusedError("Không có người mang số này trong bảng điểm.", expected=expected, found=", ".join(strange))
    listed = " ".join(map(str, sorted(set(numbers))))
    return {"results": folder.name, "sheet": digest(read(folder / KEPT / grading.SCORES)), "numbers": listed}


def try_voiding(work: Work, desk: Desk, numbers: Sequence[int]) -> Voided:
    """Which prizes change if the entries of these persons are void; nothing is written."""
    subject = subject_of(work, numbers)
    persons = persons_at(work.office.exports / subject["results"], subject)
    return grading.try_void(desk, work.scheme, persons)


def decide_voiding(work: Work, sitting: Sitting, numbers: Sequence[int], reason: str) -> Record:
    """Sign that the entries of these persons are void; it counts once a second person has carried it."""
    return decide(work.office, sitting, VOID, work.week.tag, subject_of(work, numbers), reason)


def voiding_lines(found: Voided) -> Sequence[str]:
    """A trial as sentences for people."""
    lines = [
        f"{found.entries} bài của {found.persons} người không còn được tính.",
        f"Trả lời đúng hết: trước {found.right_before} người, sau {found.right_after} người.",
    ]
    lines += [
        f"Giải đổi: {one.name} – {one.unit}: {_prize(one.tier_before)} → {_prize(one.tier_after)}"
        for one in found.prizes
    ]
    return [*lines, *([found.tie] if found.tie else []), UNWRITTEN]


def _prize(tier: str) -> str:
    return grading.TIERS.get(tier, tier) or "không giải"
