"""`authoring pairs`: items that are the same, or ask the same, in one file or over several, or beside other banks."""

import argparse
from pathlib import Path

from authoring import checks, formats
from authoring.checks.pairs.comparing import across
from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb
from authoring.workbench.audits.neighbours import named_apart, read_neighbour


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", nargs="+", type=Path, metavar="ITEMS", help="một hoặc nhiều tệp câu hỏi")
    parser.add_argument(
        "--beside",
        nargs="+",
        type=Path,
        default=[],
        metavar="BANK",
        help="cuộc thi khác hoặc tệp câu hỏi để so: chỉ tìm cặp với ITEMS, mã câu đứng sau tên ngân hàng",
    )


def _pairs(arguments: Arguments) -> Status:
    readings = [formats.read_items(path) for path in arguments.items]
    beside = [read_neighbour(path) for path in arguments.beside]
    items = [item for reading in readings for item in reading.good]
    for pair in across(items, named_apart(beside)) if beside else checks.pairs(items):
        emit({"pair": list(pair.items), "class": pair.kind, "because": list(pair.because), "message": pair.message})
    refused = [reading.rejected for reading in readings] + [neighbour.rejected for neighbour in beside]
    return reject(rejection for rejections in refused for rejection in rejections)


VERB = Verb("pairs", "tìm cặp câu giống hệt hoặc hỏi cùng một điều", _configure, _pairs)
