"""Opening: after a week has closed a recipient opens its key once; who, when and before whom is recorded first."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from authoring import releases
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.records import create, dump_json, make_folder
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, is_sheet
from authoring.workbench.forms.weeks import key_path, newest_release

OPENING = "opening/1"
OPENED = ".mo-niem-phong"
EARLY = (
    "Tuần thi chưa kết thúc nên chương trình chưa mở niêm phong. "
    "Đây là quy tắc của chương trình, không phải khóa thời gian; mỗi lần mở đều được ghi tên."
)


def open_week(office: Office, tag: str, sitting: Sitting, present: Sequence[str] = ()) -> Path:
    """Open a week's key after closing, for grading; who opened it and when is recorded beside it first.

    Refused before the week closes: this program doesn't open earlier, which is a rule, not a time lock. The recovery
    sheet has no name of its own: whoever opens with it says which two people are `present`. Where the program was
    killed between record and key, another opening adds a record of its own.
    """
    demand_closed(office.week(tag), sitting.now)
    folder = newest_release(office.exports, tag)
    manifest = releases.demand_sound(folder, office.signing_keys())
    named = tuple(dict.fromkeys(" ".join(name.split()) for name in present if name.strip()))
    if is_sheet(sitting.person) and len(named) < 2:
        said = "Mở bằng phiếu khôi phục phải có hai người cùng có mặt."
        raise RefusedError(said, expected="tên hai người", found=", ".join(named) or "chưa ghi tên ai")
    bound = releases.open_key(folder, manifest, sitting.identity)
    kept = demand_unopened(folder)
    own(make_folder(kept.parent), 0o700)
    record: dict[str, object] = {"format": OPENING, "release": folder.name, "person": sitting.person.writer}
    record |= {"time": sitting.time} | ({"present": list(named)} if named else {})
    signature = sitting.identity.sign(dump_json(record))
    create(_free_opening(kept), dump_json(record | {"signature": signature}))
    create(kept, bound)
    own(kept, 0o600)
    return kept


def openings(kept: Path) -> tuple[Path, ...]:
    """The records of who opened a key and when, beside the opened key."""
    return tuple(sorted(kept.parent.glob(f"{kept.stem}{OPENED}*.json")))


def demand_closed(week: Week, now: datetime) -> None:
    """RefusedError while a week is still open."""
    if now <= week.closes:
        closes, local = week.closes, now.astimezone(week.closes.tzinfo)
        raise RefusedError(EARLY, expected=f"sau {closes:%H:%M %d/%m/%Y}", found=f"{local:%H:%M %d/%m/%Y}")


def demand_unopened(folder: Path) -> Path:
    """Where the key of a release will lie; RefusedError where it lies there already."""
    kept = key_path(folder)
    if kept.exists():
        raise RefusedError("Đáp án tuần này đã mở niêm phong.", file=kept, expected="chấm bài ở màn hình 5")
    return kept


def own(path: Path, mode: int) -> None:
    """Close a path to everybody else, where the file system knows of owners."""
    with suppress(OSError):
        path.chmod(mode)


def _free_opening(kept: Path) -> Path:
    places = (kept.with_suffix(f"{OPENED}{number}.json") for number in ("", *range(2, len(openings(kept)) + 2)))
    return next(place for place in places if not place.exists())
