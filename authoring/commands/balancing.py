"""`authoring balance`: what a set of items gives away by its cues and key positions."""

import argparse
from pathlib import Path

from authoring import checks, formats
from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", type=Path, metavar="ITEMS", help="tệp câu hỏi của một bộ đề")


def _balance(arguments: Arguments) -> Status:
    reading = formats.read_items(arguments.items)
    for one in checks.balance(reading.good):
        emit({"measure": one.measure, "value": one.value, "limit": one.limit, "ok": one.ok})
    return reject(reading.rejected)


VERB = Verb("balance", "đo vị trí đáp án và điểm của người không học", _configure, _balance)
