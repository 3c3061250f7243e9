"""`authoring open`: open the sealed key of a week after it has closed, or rebuild one that nobody can open."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.records import create
from authoring.workbench.keypapers import rebuilding_minutes
from authoring.workbench.offices import open_office
from authoring.workbench.opening import open_week
from authoring.workbench.rebuilding import rebuild_key
from authoring.workbench.sittings import sit_down


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("--present", action="append", default=[], help="người có mặt khi mở bằng phiếu khôi phục")
    add_signer(parser)
    add_contest(parser)


def _configure_rebuild(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("minutes", type=Path, metavar="BIÊN_BẢN", help="tệp Word biên bản sẽ ghi, cho hai người ký tay")
    parser.add_argument("--by", action="append", default=[], required=True, help="mã người thực hiện; ghi hai lần")
    parser.add_argument("--reason", required=True, help="vì sao không mở được niêm phong")
    add_contest(parser)


def _open(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    path = open_week(office, arguments.week, sitting, arguments.present)
    emit({"week": arguments.week, "key": str(path), "opened_by": arguments.writer})
    return Status.DONE


def _rebuild(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    done = rebuild_key(office, arguments.week, arguments.by, arguments.reason, datetime.now(UTC))
    create(arguments.minutes, rebuilding_minutes(office, done))
    emit({"week": arguments.week, "key": str(done.path), "rebuilt_by": arguments.by, "minutes": str(arguments.minutes)})
    return Status.DONE


VERBS = (
    Verb("open", "mở niêm phong đáp án của một tuần đã kết thúc", _configure, _open),
    Verb("rebuild-key", "hai người dựng lại đáp án khi không ai mở được niêm phong", _configure_rebuild, _rebuild),
)
