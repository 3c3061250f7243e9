"""`authoring verify` and `authoring check-key`: is everything as it was written, is a published key the sealed one?"""

import argparse
from pathlib import Path

from authoring.commands.lines import Status, emit
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.releases import check_commitment
from authoring.workbench.contest.offices import open_office
from authoring.workbench.forms.publishing import CHECK_FILE, sealed_again
from authoring.workbench.results.verifying import explanations, verify


def _configure(parser: argparse.ArgumentParser) -> None:
    add_contest(parser)


def _configure_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", type=Path, metavar="ĐÁP_ÁN", help=f"tệp đáp án đã công bố, có {CHECK_FILE} bên cạnh")
    parser.add_argument("--code", required=True, help="mã kiểm tra in trong biên bản trước giờ mở đề")


def _verify(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    faults = verify(office)
    for fault in faults:
        emit({"path": fault.path, "kind": fault.kind, "message": fault.message})
    for sentence in explanations(office):
        emit({"explained": sentence})
    return Status.SOME_REJECTED if faults else Status.DONE


def _check(arguments: Arguments) -> Status:
    good = check_commitment(sealed_again(arguments.key), arguments.code, str(arguments.key))
    emit({"key": str(arguments.key), "matches": good})
    return Status.DONE if good else Status.SOME_REJECTED


VERBS = (
    Verb("verify", "kiểm tra mọi bản ghi, bản phát hành và kết quả còn nguyên vẹn", _configure, _verify),
    Verb("check-key", "đáp án công bố có đúng là đáp án đã niêm phong; ai cũng kiểm được", _configure_check, _check),
)
