"""`authoring balance`: what a set of items gives away by its cues, key positions, pairs and subjects."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from authoring import formats
from authoring.bank import read_contest
from authoring.checks.balance.coverage import Cell
from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb
from authoring.workbench.audits.balancing import Balance, Ground, weigh

_SHARES = ("guesser-score", "exception-quota", "cue-table-")


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", type=Path, metavar="ITEMS", help="tệp câu hỏi của một bộ đề")
    parser.add_argument("--contest", type=Path, metavar="FOLDER", help="thư mục cuộc thi, để so với ma trận đề")
    parser.add_argument("--earlier", nargs="+", type=Path, default=[], metavar="ITEMS", help="câu hỏi các tuần trước")


def _balance(arguments: Arguments) -> Status:
    blueprint = read_contest(arguments.contest).form.blueprint if arguments.contest else ()
    reading = formats.read_items(arguments.items)
    earlier = [formats.read_items(path) for path in arguments.earlier]
    ground = Ground(blueprint, [item for before in earlier for item in before.good])
    for line in _lines(weigh(reading.good, ground), ground):
        emit(line)
    return reject(rejection for one in (reading, *earlier) for rejection in one.rejected)


def _lines(balance: Balance, ground: Ground) -> Iterator[dict[str, object]]:
    """One line a measure; where nothing was given to compare with, the limit is null."""
    known = {"coverage": bool(ground.blueprint), "exposure": bool(ground.earlier)}
    for one in balance.measures:
        limited = known.get(one.measure, not one.measure.endswith("-n"))
        limit = _shown(one.measure, one.limit) if limited else None
        yield {"measure": one.measure, "value": _shown(one.measure, one.value), "limit": limit, "ok": one.ok}
    yield from (_counted("topic", cell) for cell in balance.coverage.topics)
    yield from (_counted("article", cell) for cell in balance.coverage.articles)


def _counted(kind: str, cell: Cell) -> dict[str, object]:
    return {"measure": f"coverage-{kind}-{cell.name}", "value": cell.have, "limit": cell.wanted, "ok": cell.ok}


def _shown(measure: str, value: int) -> float | int:
    """Shares and the p of `key-positions` with their decimals, counts as they are."""
    share = measure == "key-positions" or (measure.startswith(_SHARES) and not measure.endswith("-n"))
    return value / 1000 if share else value


VERB = Verb("balance", "đo vị trí đáp án và điểm của người không học", _configure, _balance)
