"""`authoring bank probe`: can a folder keep a bank safely?"""

import argparse
from pathlib import Path

from authoring.commands.lines import Status, emit
from authoring.commands.verbs import Arguments, Verb
from authoring.records import probe


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="thư mục định dùng cho cuộc thi")


def _probe(arguments: Arguments) -> Status:
    found = probe(arguments.folder)
    emit({"folder": str(arguments.folder), "verdict": found.verdict, "reasons": list(found.reasons)})
    return Status.DONE if found.verdict == "safe" else Status.SOME_REJECTED


VERB = Verb("bank probe", "thử xem thư mục có giữ được ngân hàng an toàn không", _configure, _probe)
