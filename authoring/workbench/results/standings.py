"""Standings over weeks: the newest results of several weeks added up, kept once for inside and masked for outside."""

from collections.abc import Sequence
from pathlib import Path

from authoring import grading
from authoring.grading import Finals
from authoring.model.contests import week_number
from authoring.model.errors import RefusedError
from authoring.records import create_folder
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.results.outcomes import newest_outcome

NAME, SHEET = "chung-cuoc-results", "xep-hang-chung.csv"


def final_standings(office: Office, weeks: Sequence[str] = (), least: int = 1) -> Finals:
    """The standings over these weeks, or all; RefusedError where one has no results yet."""
    tags = [office.week(tag).tag for tag in weeks] or [week.tag for week in office.bank.contest.weeks]
    folders = {}
    for tag in dict.fromkeys(tags):
        folder = newest_outcome(office, tag)
        if folder is None:
            raise RefusedError(
                f"Tuần {week_number(tag)} chưa có kết quả.", file=office.exports, expected=f"thư mục {tag}-results-1"
            )
        folders[tag] = folder / KEPT
    return grading.final_standings(folders, office.bank.contest, least)


def keep_standings(office: Office, found: Finals) -> Path:
    """Write final standings once, with the persons, inside the house."""
    table = found.table.assign(person=list(found.persons))
    return create_folder(_next(office.exports), {f"{KEPT}/{SHEET}": grading.csv_bytes(table)})


def _next(exports: Path) -> Path:
    numbers = [path.name.rpartition("-")[2] for path in listed(exports, f"{NAME}-[0-9]*")]
    return exports / f"{NAME}-{1 + max((int(number) for number in numbers if number.isdecimal()), default=0)}"
