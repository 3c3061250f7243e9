"""`authoring verify` and `authoring check-key`: is everything as it was written, is a published key the sealed one?"""

import argparse
from pathlib import Path

from authoring.commands.lines import Status, emit
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.model.errors import RefusedError
from authoring.records import dump_json, load_json, read
from authoring.releases import check_commitment
from authoring.workbench.contest.offices import open_office
from authoring.workbench.results.verifying import explanations, verify

_CHECK, _CHECK_FILE, _KEY_FILE = "commitment/1", "kiem-tra-dap-an.json", "dap-an.json"  # as they are published


def _configure(parser: argparse.ArgumentParser) -> None:
    add_contest(parser)


def _configure_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", type=Path, metavar="ĐÁP_ÁN", help=f"tệp đáp án đã công bố, có {_CHECK_FILE} bên cạnh")
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
    good = check_commitment(_sealed(arguments.key), arguments.code, str(arguments.key))
    emit({"key": str(arguments.key), "matches": good})
    return Status.DONE if good else Status.SOME_REJECTED


def _sealed(path: Path) -> bytes:
    """What the seal held: an opened key as it is; a published one with its salt, whichever of both files is named."""
    data = read(path)
    told = load_json(data, str(path))
    if not isinstance(told, dict) or "key" in told:
        return data
    checks = told.get("format") == _CHECK
    key, check = (path.with_name(_KEY_FILE), path) if checks else (path, path.with_name(_CHECK_FILE))
    lacking = next((one for one in (key, check) if not one.is_file()), None)
    if lacking:
        raise RefusedError("Thiếu tệp công bố cùng đáp án; đặt hai tệp cạnh nhau.", file=path, expected=lacking.name)
    salt = load_json(read(check), str(check))
    return dump_json(
        {"key": read(key).decode("utf-8", "replace"), "salt": salt.get("salt") if isinstance(salt, dict) else None}
    )


VERBS = (
    Verb("verify", "kiểm tra mọi bản ghi, bản phát hành và kết quả còn nguyên vẹn", _configure, _verify),
    Verb("check-key", "đáp án công bố có đúng là đáp án đã niêm phong; ai cũng kiểm được", _configure_check, _check),
)
