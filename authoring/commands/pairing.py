"""`authoring pairs`: items that are the same, or ask the same, in one file or over several."""

import argparse
from pathlib import Path

from authoring import checks, formats
from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", nargs="+", type=Path, metavar="ITEMS", help="một hoặc nhiều tệp câu hỏi")


def _pairs(arguments: Arguments) -> Status:
    readings = [formats.read_items(path) for path in arguments.items]
    for pair in checks.pairs([item for reading in readings for item in reading.good]):
        emit({"pair": list(pair.items), "class": pair.kind, "because": list(pair.because), "message": pair.message})
    return reject(rejection for reading in readings for rejection in reading.rejected)


VERB = Verb("pairs", "tìm cặp câu giống hệt hoặc hỏi cùng một điều", _configure, _pairs)
