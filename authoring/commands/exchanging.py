"""`authoring exchange`: a bank travels in one encrypted package; the same is backup, restore and move to another PC."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.travel import exchanging

STEP = 20


def _configure_write(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, default=None, help="thư mục đặt gói; để trống: goi-trao-doi/<mã cuộc thi>")
    parser.add_argument("--all", dest="whole", action="store_true", help="sao lưu đầy đủ, không chỉ phần mới")
    add_signer(parser)
    add_contest(parser)


def _configure_receive(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="GÓI", help="tệp goi-….zip hoặc sao-luu-….zip")
    add_signer(parser)
    add_contest(parser)


def _configure_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="GÓI", help="tệp sao-luu-….zip")
    parser.add_argument("--owner", default="", help="mã kiểm tra khóa của chủ cuộc thi, như biên bản đầu tiên đã in")
    add_signer(parser)
    add_contest(parser)


def _configure_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="GÓI", help="tệp goi-….zip hoặc sao-luu-….zip")


def _configure_last(parser: argparse.ArgumentParser) -> None:
    add_contest(parser)


def _write(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    made = exchanging.write_package(office, sitting, arguments.to, whole=arguments.whole, progress=_progress)
    emit(asdict(made) | {"path": str(made.path)})
    return Status.SOME_REJECTED if made.left else Status.DONE


def _receive(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    return _told(exchanging.receive_package(office, arguments.package, sitting, progress=_progress))


def _restore(arguments: Arguments) -> Status:
    said = ask_passphrase(arguments.writer)
    more = {"exports": arguments.exports, "expected": arguments.owner, "progress": _progress}
    got = exchanging.restore(arguments.package, arguments.contest, arguments.writer, said, **more)
    return _told(got)


def _show(arguments: Arguments) -> Status:
    label = exchanging.read_label(arguments.package)
    readers = {name: list(who) for name, who in label.readers.items()}
    emit({"contest": label.contest, "writer": label.writer, "time": label.time, "all": label.whole, "readers": readers})
    return Status.DONE


def _last(arguments: Arguments) -> Status:
    moment = exchanging.last_package(open_office(arguments.contest, arguments.exports))
    emit({"last": moment.isoformat() if moment else None})
    return Status.DONE


def _told(got: exchanging.Receipt) -> Status:
    emit(asdict(got))
    return Status.SOME_REJECTED if got.clashes or got.contested or got.waiting or got.gaps else Status.DONE


def _progress(done: int, total: int) -> None:
    """A line at the terminal that counts; nothing where standard error is a file."""
    if sys.stderr.isatty() and (done == total or done % max(total // STEP, 1) == 0):
        sys.stderr.write(f"\r{done}/{total}" + ("\n" if done == total else ""))
        sys.stderr.flush()


VERBS = (
    Verb("exchange write", "viết gói trao đổi, hoặc gói sao lưu đầy đủ", _configure_write, _write),
    Verb("exchange receive", "nhận một gói vào cuộc thi của máy này", _configure_receive, _receive),
    Verb("exchange restore", "dựng lại cuộc thi từ gói sao lưu trên máy chưa có gì", _configure_restore, _restore),
    Verb("exchange show", "đọc nhãn của một gói", _configure_show, _show),
    Verb("exchange last", "gói gần nhất viết từ máy này lúc nào", _configure_last, _last),
)
