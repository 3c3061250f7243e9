"""Closing: after the last week, the collective prizes with their list and decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring import grading, reports
from authoring.bank import read_units
from authoring.bank.units import FILE as UNITS
from authoring.model.contests import week_number
from authoring.model.errors import RefusedError
from authoring.records import check_sums, create_folder
from authoring.reports import UnitLine
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.weeks import last_results
from authoring.workbench.results.awarding import unit_lines
from authoring.workbench.results.verifying import WORDS

FOLDER = "tong-ket"


@dataclass(frozen=True, slots=True)
class Closing:
    """What the closing made."""

    folder: Path
    prizes: int


def close(office: Office, weeks: Sequence[str]) -> Closing:
    """Award the collective prizes from the newest results of every week; written once as `tong-ket-<m>/`."""
    files, lines = collective_files(office, weeks)
    return Closing(create_folder(_next(office.exports), files), sum(line.value > 0 for line in lines))


def collective_files(office: Office, weeks: Sequence[str]) -> tuple[dict[str, bytes], tuple[UnitLine, ...]]:
    """What a closing consists of, and the standing of the units; nothing is written."""
    demand_units(office)
    folders = [newest_results(office.exports, week) for week in weeks]
    tables = [grading.read_participation(folder / "noi-bo") for folder in folders]
    table = grading.collective(tables, office.bank.contest, office.bank.units)
    lines = unit_lines(table)
    files = {
        "cong-bo/giai-tap-the.csv": grading.csv_bytes(table),
        "cong-bo/quyet-dinh-tap-the.docx": reports.collective_decision(office.bank.contest.dotted(), lines),
        "cong-bo/tham-gia.svg": reports.participation_plot(lines),
    }
    return files, lines


def demand_units(office: Office) -> None:
    """RefusedError naming the first row of the units that can't be read: a unit left out by it would lose its prize."""
    for one in read_units(office.bank.folder).rejected:
        raise RefusedError(one.message, file=UNITS, row=one.row or None, expected=one.expected, found=one.found)


def newest_results(exports: Path, week: str) -> Path:
    """The newest results of a week that are as they were written; RefusedError else."""
    last = last_results(exports, week)
    if not last:
        said = f"Tuần {week_number(week)} chưa có kết quả."
        raise RefusedError(said, file=exports, expected=f"thư mục {week}-results-1")
    folder = exports / f"{week}-results-{last}"
    breaches = check_sums(folder)
    if breaches:
        found = WORDS[breaches[0].kind]
        raise RefusedError("Kết quả không còn nguyên vẹn.", file=folder / breaches[0].path, found=found)
    return folder


def _next(exports: Path) -> Path:
    tails = [path.name.removeprefix(f"{FOLDER}-") for path in exports.glob(f"{FOLDER}-*")]
    return exports / f"{FOLDER}-{1 + max((int(tail) for tail in tails if tail.isdecimal()), default=0)}"
