"""Reports that units sent back for a week: each file kept as it came, all read together, held against the results."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring.model.contests import Unit
from authoring.model.errors import RefusedError
from authoring.model.readings import Rejection
from authoring.records import create, demand_portable, make_folder, read
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.forms.opening import own
from authoring.workbench.paperwork.before_papers import FOLDER as PAPERS
from authoring.workbench.paperwork.dossiers import open_dossier, unit_counts
from authoring.workbench.results.participations import Gap, Report, gaps, read_reports

FOLDER = "bao-cao-don-vi"
KINDS = (".xlsx", ".csv")
BLANK = "Phiếu này chưa điền gì nên không giữ lại."


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back: reports, rows that can't be used, units that sent nothing, those that differ from the results.

    `ungraded` says in one sentence why nothing could be compared, “” where it was.
    """

    files: tuple[Path, ...]
    reports: tuple[Report, ...]
    rejected: tuple[Rejection, ...]
    silent: tuple[Unit, ...]
    gaps: tuple[Gap, ...]
    ungraded: str = ""


def keep(office: Office, tag: str, name: str, data: bytes) -> Path:
    """Keep a file that a unit sent; the same bytes aren't kept twice, another file of that name gets a number.

    RefusedError where the file isn't the sheet that was sent out, is another week's or blank; it isn't kept then.
    """
    bare = Path(name.replace("\\", "/")).name
    demand_portable(bare, bare)
    if Path(bare).suffix.lower() not in KINDS:
        raise RefusedError("Phiếu báo cáo phải là tệp Excel hoặc CSV.", file=bare, expected=" hoặc ".join(KINDS))
    folder = office.exports / PAPERS / office.week(tag).tag / KEPT / FOLDER
    there = listed(folder, "*")
    same = next((path for path in there if read(path) == data), None)
    if same:
        return same
    own(make_folder(folder), 0o700)
    path = folder / _free(bare, {one.name for one in there})
    create(path, data)
    try:
        _demand_filled(office, tag, path)
    except RefusedError:
        path.unlink()
        raise
    return path


def returned(office: Office, tag: str) -> Returned:
    """Everything that came back for a week; a file that somebody put there and nobody can read is said by its name."""
    files = tuple(listed(office.exports / PAPERS / office.week(tag).tag / KEPT / FOLDER, "*.*"))
    broken = {path: flaw for path in files if (flaw := _broken(office, tag, path))}
    sound = [path for path in files if path not in broken]
    reading = read_reports(sound, office.bank.units, office.week(tag).tag)
    told = {one.unit.code for one in reading.good}
    silent = tuple(unit for unit in office.bank.units if unit.code not in told)
    found, why = _gaps(office, tag, reading.good)
    return Returned(files, reading.good, (*broken.values(), *reading.rejected), silent, found, why)


def _demand_filled(office: Office, tag: str, path: Path) -> None:
    told = read_reports([path], office.bank.units, office.week(tag).tag)
    if not (told.good or told.rejected):
        raise RefusedError(BLANK, file=path.name, expected="ít nhất một dòng có số hoặc chữ", found="không dòng nào")


def _broken(office: Office, tag: str, path: Path) -> Rejection | None:
    try:
        read_reports([path], office.bank.units, office.week(tag).tag)
    except RefusedError as refusal:
        said = refusal.trouble
        row = said.row if isinstance(said.row, int) else 1
        return Rejection(path.name, row, said.expected, said.found, said.message, ())
    return None


def _gaps(office: Office, tag: str, reports: Sequence[Report]) -> tuple[tuple[Gap, ...], str]:
    try:
        return gaps(reports, unit_counts(open_dossier(office, tag))), ""
    except RefusedError as refusal:
        return (), str(refusal)


def _free(name: str, taken: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    names = (name, *(f"{stem} ({number}){dot}{ending}" for number in range(2, len(taken) + 3)))
    return next(one for one in names if one not in taken)
