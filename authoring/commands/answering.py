"""`authoring answers`: each item of a file held against policy documents."""

import argparse
from pathlib import Path

from authoring import formats
from authoring.checks.answers.verdicts import Judgement, Mark
from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb
from authoring.workbench.contest.library import read_library
from authoring.workbench.items.judging import bench, judgements


def judgement_line(one: Judgement) -> dict[str, object]:
    """A judgement as one line of the contract."""
    options = {label: _mark(mark) for label, mark in one.options.items()}
    head = {"item": one.item, "verdict": one.verdict.value, "options": options}
    return head | {"missing": one.missing or None, "message": one.message}


def _mark(mark: Mark) -> dict[str, object]:
    place = {"document": mark.document or None, "path": mark.path or None}
    return {"verdict": mark.standing.value} | place | {"span": None if mark.span is None else list(mark.span)}


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", type=Path, metavar="ITEMS", help="câu hỏi: .json, .jsonl, .md, .docx, .xlsx, .csv")
    parser.add_argument("--policy", nargs="+", type=Path, required=True, metavar="FILE", help="văn bản để đối chiếu")


def _answers(arguments: Arguments) -> Status:
    reading = formats.read_items(arguments.items)
    sources, _library = read_library(arguments.policy)
    for one in judgements(reading.good, bench(sources)):
        emit(judgement_line(one))
    return reject(reading.rejected)


VERB = Verb("answers", "đối chiếu từng câu hỏi với văn bản", _configure, _answers)
