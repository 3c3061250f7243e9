"""Drawing: people equal at a prize's boundary are put on a frozen list, a public number orders them, anyone checks.

First the list and the number's source are signed and published, then the number comes, then two people sign it.
"""

from dataclasses import dataclass
from pathlib import Path

from authoring import grading
from authoring.grading import Desk, TieError
from authoring.model.clock import moment
from authoring.model.errors import RefusedError
from authoring.records import create_folder, digest, read
from authoring.reports.moments import long_moment
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results.checkers import PAGE, PAGE_FILE, SCRIPT, SCRIPT_FILE
from authoring.workbench.results.decisions import CANDIDATES, COMMITTEE, DRAW, Decision, Record, decide, in_force
from authoring.workbench.results.grading import Work

LIST, DRAWN = "danh-sach-boc-tham.txt", "-boc-tham-"


@dataclass(frozen=True, slots=True)
class Frozen:
    """A frozen list: its folder, the SHA-256 to be printed, how many stand in it, the signed record."""

    folder: Path
    mark: str
    count: int
    record: Record


def open_tie(work: Work, desk: Desk) -> TieError | None:
    """The tie that stops the week now; None where nothing waits for a draw."""
    try:
        grading.settle_desk(desk, work.scheme)
    except TieError as tie:
        return tie
    return None


def freeze(work: Work, desk: Desk, sitting: Sitting, source: str) -> Frozen:
    """Freeze the list of those who are tied, sign it with the public number's source, write list and checkers.

    `source` names the number before it is known: which lottery, which day, which digits. Refused where nobody is tied.
    """
    tie = open_tie(work, desk)
    if tie is None:
        raise RefusedError("Tuần này không có ai bằng nhau ở ranh giới giải; không cần bốc thăm.")
    data, mark = grading.list_bytes(tie.candidates), grading.list_mark(tie.candidates)
    if any(one.record.subject["list"] == mark for one in in_force(work.office, work.week.tag, CANDIDATES)):
        raise RefusedError("Danh sách bốc thăm này đã chốt rồi; số công khai đã nêu không thay được.", found=mark[:8])
    subject = {"list": mark, "count": str(len(tie.candidates)), "source": " ".join(source.split())}
    record = decide(work.office, sitting, CANDIDATES, work.week.tag, subject, source)
    files = {LIST: data, SCRIPT_FILE: SCRIPT.encode(), PAGE_FILE: PAGE.encode()}
    folder = create_folder(_next(work), {f"cong-bo/{name}": content for name, content in files.items()})
    return Frozen(folder, mark, len(tie.candidates), record)


def draw(work: Work, sitting: Sitting, seed: str, mark: str = "") -> Record:
    """Sign the public number for the list that was frozen last, or begins like `mark`; a second person carries it."""
    frozen = _frozen(work, mark)
    number = " ".join(seed.split())
    if not number:
        raise RefusedError("Chưa có số công khai.", expected=frozen.record.subject["source"])
    if sitting.time <= frozen.record.time:
        when = long_moment(moment(frozen.record.time), work.office.bank.contest.timezone)
        raise RefusedError("Số công khai phải có sau khi danh sách đã chốt.", expected=f"sau {when}")
    subject = {"list": frozen.record.subject["list"], "source": frozen.record.subject["source"], "seed": number}
    reason = f"bốc thăm theo số công khai: {frozen.record.subject['source']}"
    return decide(work.office, sitting, DRAW, work.week.tag, subject, reason)


def order_by_hand(work: Work, sitting: Sitting, order: str, reason: str, mark: str = "") -> Record:
    """Sign the order in which the committee, or a live final, put the frozen list: all its numbers, the best first."""
    frozen = _frozen(work, mark)
    numbers = order.replace(",", " ").split()
    if sorted(numbers, key=lambda one: one.zfill(9)) != [str(n) for n in range(1, _count(frozen) + 1)]:
        expected = f"mỗi số từ 1 đến {_count(frozen)} một lần"
        raise RefusedError("Thứ tự phải có đủ mọi người trong danh sách.", expected=expected, found=order[:60])
    subject = {"list": frozen.record.subject["list"], "order": " ".join(numbers)}
    return decide(work.office, sitting, COMMITTEE, work.week.tag, subject, reason)


def drawn_lines(work: Work, seed: str, mark: str = "") -> tuple[str, ...]:
    """The frozen list in the order that a number gives, as a screen shows it before it is signed."""
    frozen = _frozen(work, mark).record.subject["list"]
    for folder in listed(work.office.exports, f"{work.week.tag}{DRAWN}[0-9]*"):
        data = read(folder / "cong-bo" / LIST)
        if digest(data) == frozen:
            lines = data.decode().split("\n")[:-1]
            return tuple(lines[number - 1] for number in grading.drawn(lines, " ".join(seed.split())))
    raise RefusedError("Không còn danh sách bốc thăm đã chốt.", file=work.office.exports, expected=frozen[:8])


def _frozen(work: Work, mark: str) -> Decision:
    """The frozen list meant; RefusedError where there is none, or its draw was decided."""
    found = [
        one
        for one in in_force(work.office, work.week.tag, CANDIDATES)
        if one.record.subject["list"].startswith(mark.lower())
    ]
    if not found:
        raise RefusedError("Chưa chốt danh sách bốc thăm nào của tuần này.", found=mark or "chưa có")
    return found[-1]


def _count(frozen: Decision) -> int:
    return int(frozen.record.subject["count"])


def _next(work: Work) -> Path:
    numbers = [path.name.rpartition("-")[2] for path in listed(work.office.exports, f"{work.week.tag}{DRAWN}[0-9]*")]
    last = max((int(number) for number in numbers if number.isdecimal()), default=0)
    return work.office.exports / f"{work.week.tag}{DRAWN}{last + 1}"
