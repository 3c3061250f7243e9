"""`authoring open`: open the sealed key of a week after it has closed, or rebuild one that nobody can open."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.records import create
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.forms.keypapers import rebuilding_minutes
from authoring.workbench.forms.opening import open_week
from authoring.workbench.forms.rebuilding import rebuild_key


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("--present", action="append", default=[], help="người có mặt khi mở bằng phiếu khôi phục")
    add_signer(parser)
    add_contest(parser)


def _configure_rebuild(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("minutes", type=Path, metavar="BIÊN_BẢN", help="tệp Word biên bản sẽ ghi, cho hai người ký tay")
    parser.add_argument("--by", action="append", default=[], metavar="MÃ", help="người thực hiện, ký bằng mật khẩu")
    parser.add_argument(
        "--by-hand",
        action="append",
        default=[],
        metavar="MÃ",
        help="người thực hiện không còn mật khẩu, ký tay biên bản",
    )
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
    signers = [sit_down(office.bank, writer, ask_passphrase(writer)) for writer in arguments.by]
    both = [*arguments.by, *arguments.by_hand]
    done = rebuild_key(office, arguments.week, both, arguments.reason, datetime.now(UTC), signers)
    create(arguments.minutes, rebuilding_minutes(office, done))
    emit({"week": arguments.week, "key": str(done.path), "rebuilt_by": both, "minutes": str(arguments.minutes)})
    return Status.DONE


VERBS = (
    Verb("open", "mở niêm phong đáp án của một tuần đã kết thúc", _configure, _open),
    Verb("rebuild-key", "hai người dựng lại đáp án khi không ai mở được niêm phong", _configure_rebuild, _rebuild),
)
