"""`authoring grade`: grade a week through the grading notebook, by papermill."""

import argparse
import sys
from pathlib import Path

from authoring.commands.lines import Status, emit, tell
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.runs.weeks import grade_week


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="tệp bài dự thi, hoặc thư mục chứa chúng")
    add_contest(parser)


def _grade(arguments: Arguments) -> Status:
    graded = grade_week(arguments.contest, arguments.week, arguments.files, arguments.exports, _told)
    emit({"week": arguments.week, "results": str(graded)})
    return Status.DONE


def _told(done: int, total: int) -> None:
    """Progress is for a person who looks on; a program that reads the error stream finds troubles only."""
    if sys.stderr.isatty():
        tell(f"Đang chấm: xong {done} trong {total} bước")


VERB = Verb("grade", "chấm bài của một tuần bằng sổ tay chấm bài", _configure, _grade)
