"""`authoring check`: the findings of the wording rules on a file of items."""

import argparse
from pathlib import Path

from authoring import checks, formats
from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb
from authoring.model.findings import Finding
from authoring.workbench.audits.checking import words_of
from authoring.workbench.contest.library import cited, read_library


def finding_line(finding: Finding) -> dict[str, object]:
    """A finding as one line of the contract."""
    fix = finding.fix and {"place": finding.fix.place, "span": list(finding.fix.span), "text": finding.fix.text}
    head = {"item": finding.item, "rule": finding.rule, "place": finding.place}
    span = None if finding.span is None else list(finding.span)
    return head | {"span": span, "severity": finding.severity.value, "message": finding.message, "fix": fix}


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", type=Path, metavar="ITEMS", help="câu hỏi: .json, .jsonl, .md, .docx, .xlsx, .csv")
    parser.add_argument("--policy", nargs="+", type=Path, default=[], metavar="FILE", help="văn bản được dẫn")


def _check(arguments: Arguments) -> Status:
    reading = formats.read_items(arguments.items)
    sources, library = read_library(arguments.policy)
    terms = checks.Terms(known=words_of(tuple(source.provisions for source in sources)))
    for finding in checks.inspect(reading.good, cited(reading.good, library), terms):
        emit(finding_line(finding))
    return reject(reading.rejected)


VERB = Verb("check", "tìm chỗ cần sửa trong từng câu hỏi", _configure, _check)
