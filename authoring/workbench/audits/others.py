"""Others: the banks and files that a contest is compared with; their paths are remembered on this PC alone."""

from dataclasses import dataclass
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.workbench.audits.neighbours import Neighbour, read_neighbour
from authoring.workbench.contest.choices import keep_table, read_table
from authoring.workbench.contest.offices import Office

OTHERS = "ngan-hang-khac.json"


@dataclass(frozen=True, slots=True)
class Other:
    """A folder or file that is compared with: what was read of it, or the sentence that says why nothing was."""

    path: str
    neighbour: Neighbour | None = None
    problem: str = ""


def read_others(office: Office) -> tuple[Other, ...]:
    """Everything that the contest is compared with, as it is now; what can't be read today stays in the list."""
    return tuple(_read(path) for path in remembered(office))


def add_other(office: Office, path: str) -> None:
    """Compare the contest with one more folder or file from now on.

    RefusedError where it can't be read, is the contest itself or is compared with already; then nothing is remembered.
    """
    said, known = path.strip().strip('"'), remembered(office)
    place = Path(said).expanduser()
    if not said or not place.exists():
        raise RefusedError(
            "Không có thư mục hay tệp này.",
            expected="đường dẫn đầy đủ của thư mục cuộc thi hoặc tệp câu hỏi",
            found=said,
        )
    if place.resolve() == office.bank.folder.resolve():
        raise RefusedError("Đây chính là ngân hàng đang mở.", expected="ngân hàng khác, hoặc tệp câu hỏi", found=said)
    if place.resolve() in [Path(one).expanduser().resolve() for one in known]:
        raise RefusedError("Đang so với ngân hàng này rồi.", found=said)
    read_neighbour(place)
    _keep(office, (*known, said))


def drop_other(office: Office, path: str) -> None:
    """Compare with a folder or file no longer; one that isn't in the list is no trouble."""
    _keep(office, tuple(one for one in remembered(office) if one != path))


def remembered(office: Office) -> tuple[str, ...]:
    """The paths that the contest is compared with on this PC, in the order in which they came."""
    paths = read_table(OTHERS).get(office.bank.contest.id)
    return tuple(one for one in paths if isinstance(one, str)) if isinstance(paths, list) else ()


def _read(path: str) -> Other:
    try:
        return Other(path, read_neighbour(Path(path).expanduser()))
    except RefusedError as refused:
        return Other(path, problem=str(refused))


def _keep(office: Office, paths: tuple[str, ...]) -> None:
    table = {name: value for name, value in read_table(OTHERS).items() if name != "format"}
    keep_table(OTHERS, {**table, office.bank.contest.id: list(paths)})
