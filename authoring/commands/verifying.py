"""`authoring verify`: is everything of a contest as it was written and signed?"""

import argparse

from authoring.commands.lines import Status, emit
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.workbench.offices import open_office
from authoring.workbench.verifying import verify


def _configure(parser: argparse.ArgumentParser) -> None:
    add_contest(parser)


def _verify(arguments: Arguments) -> Status:
    faults = verify(open_office(arguments.contest, arguments.exports))
    for fault in faults:
        emit({"path": fault.path, "kind": fault.kind, "message": fault.message})
    return Status.SOME_REJECTED if faults else Status.DONE


VERB = Verb("verify", "kiểm tra mọi bản ghi, bản phát hành và kết quả còn nguyên vẹn", _configure, _verify)
