"""Purging: raw personal data past the days that the rules allow is removed, with minutes; hashed evidence stays."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from authoring import reports
from authoring.bank.moves import SHORTEST
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.records import SUMS, Breach, create, digest_file, make_folder, read, told
from authoring.reports import Minutes
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.mandating import roles_now
from authoring.workbench.contest.notes import PURGE, read_notes, write_note
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.contest.sittings import Sitting

MAY = frozenset({"owner", "approver"})
INBOX = "bai-thi"
IMPERSONAL = frozenset(
    {"thong-ke-cau-hoi.csv", "don-vi.csv", "tong-hop.csv", "tep-bai-thi.csv", "cau-lech-dap-an.csv", "quyet-dinh.json"}
)

_OWN = re.compile(r"(?P<tag>.+)-results-[0-9]+")


@dataclass(frozen=True, slots=True)
class Doomed:
    """A file with personal data: its place below the exports (or its whole path), its size and its SHA-256."""

    path: Path
    place: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a purge would remove: the weeks past their days, the files, and until when data of the others is kept."""

    weeks: tuple[str, ...]
    files: tuple[Doomed, ...]
    kept: tuple[tuple[str, datetime], ...]


def plan(office: Office, now: datetime, raw: tuple[Path, ...] = ()) -> Plan:
    """The dry run: nothing is changed.

    `raw` are further folders in which a week's raw files lie, each in a folder of the week's tag. Public files, the
    release, sums, signatures, statistics of items and units and all records stay: they name nobody by a number.
    """
    due, kept = terms(office, now)
    files = [_doomed(office, path) for week in due for path in _paths(office, week, raw)]
    return Plan(tuple(week.tag for week in due), tuple(files), kept)


def terms(office: Office, now: datetime) -> tuple[tuple[Week, ...], tuple[tuple[str, datetime], ...]]:
    """The weeks past the days for which personal data is kept, and until when it is kept of the others."""
    weeks = office.bank.contest.weeks
    days = office.bank.contest.publishing.keep_personal_data_days
    ends = {week.tag: week.closes + timedelta(days=days) for week in weeks}
    return tuple(week for week in weeks if ends[week.tag] <= now), tuple(
        (tag, end) for tag, end in ends.items() if end > now
    )


def overdue(office: Office, now: datetime) -> tuple[str, ...]:
    """The tags of the weeks past their days of which personal data still lies here."""
    return tuple(week.tag for week in terms(office, now)[0] if _paths(office, week, ()))


def purge(office: Office, sitting: Sitting, planned: Plan, reason: str) -> tuple[Path, int]:
    """Remove what was planned; the minutes come first, so that no file is ever gone without a word.

    Returns the minutes (Word) and how many files are gone. A file that changed since the plan stays, and the work stops
    there; the next purge goes on.
    """
    if not MAY & roles_now(office, sitting):
        raise RefusedError(
            "Chỉ chủ cuộc thi hoặc người duyệt được xóa dữ liệu cá nhân.", expected=", ".join(sorted(MAY))
        )
    if len(reason.split()) < SHORTEST:
        raise RefusedError(
            "Phải ghi căn cứ xóa, ví dụ điều khoản của thể lệ.", expected=f"ít nhất {SHORTEST} từ", found=reason
        )
    if not planned.files:
        raise RefusedError(
            "Không có dữ liệu cá nhân nào quá hạn lưu; chưa xóa gì.", found=f"{len(planned.kept)} tuần còn hạn"
        )
    write_note(office, sitting, PURGE, _table(planned, reason))
    minutes = make_folder(office.exports / KEPT) / f"bien-ban-xoa-du-lieu-{sitting.time}.docx"
    create(minutes, reports.minutes_paper(office.bank.contest, _minutes(sitting, planned, reason)))
    for one in planned.files:
        _remove(one)
    return minutes, len(planned.files)


@dataclass(frozen=True, slots=True)
class Purged:
    """What a signed purge removed: a file's place and SHA-256, by whom, when, on what ground."""

    place: str
    digest: str
    person: str
    time: str
    reason: str


def purged(office: Office) -> tuple[Purged, ...]:
    """Every file that a purge removed, the oldest first; RefusedError naming a record that isn't as it was signed."""
    return tuple(
        Purged(str(one["place"]), str(one["sha256"]), str(table["writer"]), str(table["time"]), str(table["reason"]))
        for _path, table in read_notes(office, PURGE, MAY)
        for one in table["files"]
    )


def excused(folder: Path, place: str, breaches: Sequence[Breach], known: Sequence[Purged]) -> tuple[Purged, ...]:
    """Which of the breaches of a written folder a purge explains: a file that is gone with the very digest removed.

    `place` is the folder's below the exports. A file that is there all the same, or that had another digest, isn't
    explained.
    """
    gone = {f"{place}/{one.path}": one.path for one in breaches if one.kind == "missing" and one.path != SUMS}
    found = [one for one in known if one.place in gone]
    sums = set(read(folder / SUMS).decode("utf-8", "replace").splitlines()) if found else set()
    return tuple(one for one in found if f"{one.digest}  {gone[one.place]}" in sums)


def _paths(office: Office, week: Week, raw: tuple[Path, ...]) -> list[Path]:
    inside = [
        folder / "noi-bo" for folder in listed(office.exports, f"{week.tag}-results-*") if _OWN.fullmatch(folder.name)
    ]
    inboxes = [office.exports / KEPT / INBOX / week.tag, *(folder / week.tag for folder in raw)]
    notebooks = [folder.parent / "bien-ban.ipynb" for folder in inside]
    found = [path for folder in (*inside, *inboxes) for path in _below(folder)]
    found += [path for path in notebooks if path.is_file() and not path.is_symlink()]
    return [path for path in sorted(found) if path.name not in IMPERSONAL]


def _below(folder: Path) -> list[Path]:
    """The plain files below a folder; links lead elsewhere and are never followed or removed."""
    if folder.is_symlink() or not folder.is_dir():
        return []
    with told(folder, "đọc"):
        inside = sorted(folder.iterdir())
    deeper = [path for one in inside if one.is_dir() and not one.is_symlink() for path in _below(one)]
    return [path for path in inside if path.is_file() and not path.is_symlink()] + deeper


def _doomed(office: Office, path: Path) -> Doomed:
    with told(path, "đọc"):
        size = path.stat().st_size
    inside = path.is_relative_to(office.exports)
    return Doomed(path, (path.relative_to(office.exports) if inside else path).as_posix(), size, digest_file(path))


def _remove(one: Doomed) -> None:
    with told(one.path, "xóa"):
        if not one.path.exists():
            return
        if digest_file(one.path) != one.digest:
            message = "Tệp đã đổi sau khi lập danh sách xóa nên chưa xóa; lập lại danh sách rồi xóa."
            raise RefusedError(message, file=one.path)
        one.path.unlink()


def _table(planned: Plan, reason: str) -> dict[str, object]:
    """The record: digests and sizes, no name and no number of anybody who took part."""
    return {
        "reason": reason,
        "weeks": list(planned.weeks),
        "files": [{"place": one.place, "size": one.size, "sha256": one.digest} for one in planned.files],
    }


def _minutes(sitting: Sitting, planned: Plan, reason: str) -> Minutes:
    about = "Về việc xóa dữ liệu cá nhân đã hết hạn lưu"
    texts = (
        f"Căn cứ xóa: {reason}.",
        f"Các tuần đã hết hạn lưu: {', '.join(planned.weeks)}. Số tệp bị xóa: {len(planned.files)}.",
        "Mã kiểm tra SHA-256 của từng tệp được giữ lại để đối chiếu; kết quả đã công bố vẫn còn nguyên.",
    )
    table = tuple((one.place, f"{one.size} byte, {one.digest}") for one in planned.files)
    return Minutes(about, texts, table, (("NGƯỜI THỰC HIỆN", sitting.person.name), ("NGƯỜI CHỨNG KIẾN", "")))
