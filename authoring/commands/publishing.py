"""`authoring publish`, `handover`, `review-paper`: a week's files for everybody, for a site, for who reviews."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from authoring import formats
from authoring.commands.lines import Status, complain, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer, natural
from authoring.model.errors import Trouble
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.forms import publishing

KINDS = (*formats.TARGETS, publishing.VERSIONS)


def _week(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    add_contest(parser)


def _publishing(parser: argparse.ArgumentParser) -> None:
    _week(parser)
    parser.add_argument("--key", action="store_true", help="công bố cả đáp án, căn cứ (sau khi tuần thi kết thúc)")


def _handing(parser: argparse.ArgumentParser) -> None:
    _week(parser)
    parser.add_argument("--kind", choices=KINDS, required=True, help="dạng tệp; versions: các mã đề đã trộn")
    parser.add_argument("--count", type=natural, default=4, help="số mã đề, khi --kind versions")
    add_signer(parser)


def _publish(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    publish = publishing.publish_key if arguments.key else publishing.publish_form
    return _done(publish(office, arguments.week, datetime.now(UTC)))


def _hand_over(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    done = publishing.hand_over(office, arguments.week, arguments.kind, sitting, arguments.count)
    for finding in done.findings:
        complain(Trouble(f"Câu {finding.item}: {finding.message}", str(done.folder), finding.item))
    told = _done(done.folder)
    return Status.SOME_REJECTED if done.findings else told


def _review(arguments: Arguments) -> Status:
    return _done(publishing.write_review(open_office(arguments.contest, arguments.exports), arguments.week))


def _done(folder: Path) -> Status:
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    emit({"folder": str(folder), "files": files})
    return Status.DONE


VERBS = (
    Verb("publish", "ghi các tệp công bố của một tuần: bộ đề khi mở, đáp án khi đã kết thúc", _publishing, _publish),
    Verb("handover", "ghi tệp có đáp án để bàn giao cho đơn vị vận hành trang thi", _handing, _hand_over),
    Verb("review-paper", "ghi phiếu thẩm định bộ đề (Word) của một tuần", _week, _review),
)
