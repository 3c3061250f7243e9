"""`authoring policy read | facts`: the provisions of documents, and what they state."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from authoring.commands.lines import Status, emit, refuse, reject
from authoring.commands.values import fact_value
from authoring.commands.verbs import Arguments, Verb
from authoring.model.errors import RefusedError
from authoring.model.policies import Fact
from authoring.workbench.contest.library import Source, read_source


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="văn bản Word, PDF hoặc .txt")


def _read(arguments: Arguments) -> Status:
    return _each(arguments.files, _emit_provisions)


def _facts(arguments: Arguments) -> Status:
    return _each(arguments.files, _emit_facts)


def _each(files: Iterable[Path], show: Callable[[Source], None]) -> Status:
    worst, done = Status.DONE, 0
    for path in files:
        try:
            source = read_source(path)
        except RefusedError as refusal:
            refuse(refusal)
            worst = Status.SOME_REJECTED
            continue
        done += 1
        show(source)
        worst = max(worst, reject(source.rejected))
    return worst if done else Status.NOTHING_DONE


def _emit_provisions(source: Source) -> None:
    for one in source.provisions:
        emit({name: getattr(one, name) for name in ("document", "path", "label", "title", "text")})


def _emit_facts(source: Source) -> None:
    for fact in source.facts():
        emit(fact_line(fact))


def fact_line(fact: Fact) -> dict[str, object]:
    """A fact as one line of the contract."""
    head = {name: getattr(fact, name) for name in ("document", "path", "type", "subject", "predicate")}
    return head | {"qualifiers": list(fact.qualifiers), "value": fact_value(fact.value), "quote": fact.quote}


VERBS = (
    Verb("policy read", "đọc văn bản thành chương, điều, khoản, điểm", _configure, _read),
    Verb("policy facts", "lấy dữ kiện có kiểu từ văn bản", _configure, _facts),
)
