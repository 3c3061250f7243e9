"""`authoring regrade`, `void`: try another key, or a week without some entries; with --reason and a signer decide."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict

from authoring.commands.deciding import add_second, carry, sit_both
from authoring.commands.lines import Status, emit, remark
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.grading import Trial, Voided, settle_desk
from authoring.model.errors import RefusedError
from authoring.model.rulings import POLICIES
from authoring.workbench.results.decisions import UNWRITTEN
from authoring.workbench.results.grading import lay_out, prepare
from authoring.workbench.results.regrading import (
    POLICY_WORDS,
    decide_ruling,
    open_suspects,
    ruling,
    trial_lines,
    try_ruling,
    uphold,
)
from authoring.workbench.results.voiding import decide_voiding, try_voiding, voiding_lines


def add_files(parser: argparse.ArgumentParser) -> None:
    """The arguments of a verb that looks at a week's entries."""
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("files", nargs="+", metavar="FILE", help="tệp bài dự thi, hoặc thư mục chứa chúng")
    add_contest(parser)


def _configure(parser: argparse.ArgumentParser) -> None:
    add_files(parser)
    words = "; ".join(f"{policy}: {said}" for policy, said in POLICY_WORDS.items())
    parser.add_argument("--item", required=True, help="mã câu, hoặc số thứ tự của câu trong bộ đề")
    parser.add_argument("--policy", choices=(*POLICIES, "uphold"), required=True, help=f"{words}; uphold: giữ đáp án")
    parser.add_argument("--letters", default="", help="đáp án mới hoặc đáp án thêm, ví dụ: C")
    parser.add_argument("--reason", default="", help="lý do; có lý do mới ký, không có thì chỉ thử")
    parser.add_argument("--as", dest="writer", default="", help="mã người ký; để trống: chỉ thử, không ghi gì")
    add_second(parser)


def _configure_alarms(parser: argparse.ArgumentParser) -> None:
    add_files(parser)


def _regrade(arguments: Arguments) -> Status:
    exports = str(arguments.exports) if arguments.exports else ""
    work = prepare(str(arguments.contest), arguments.week, arguments.files, exports)
    if arguments.policy == "uphold":
        _demand_signer(arguments)
        first, other = sit_both(work.office, arguments)
        return carry(work.office, uphold(work, first, arguments.item, arguments.reason), other)
    found = ruling(work, arguments.item, arguments.policy, arguments.letters)
    trial = try_ruling(work, lay_out(work), found)
    _say(trial_lines(trial), arguments)
    emit(_shown(trial) | {"item": found.item, "policy": found.policy, "letters": found.letters})
    if not arguments.writer:
        return Status.DONE
    _demand_signer(arguments)
    first, other = sit_both(work.office, arguments)
    return carry(work.office, decide_ruling(work, first, found, arguments.reason), other)


def _say(sentences: Sequence[str], arguments: Arguments) -> None:
    """What a trial found; that nothing was written only where nothing will be."""
    for sentence in sentences:
        if sentence != UNWRITTEN or not arguments.writer:
            remark(sentence)


def _shown(trial: Trial | Voided) -> dict[str, object]:
    """A trial without the numbers by which persons are known."""
    table = asdict(trial)
    return table | {"prizes": [{key: said[key] for key in said if key != "person"} for said in table["prizes"]]}


def _demand_signer(arguments: Arguments) -> None:
    if not (arguments.writer and arguments.reason):
        raise RefusedError("Muốn ký quyết định thì phải có người ký và lý do.", expected="--as và --reason")


def _configure_void(parser: argparse.ArgumentParser) -> None:
    add_files(parser)
    parser.add_argument("--numbers", required=True, help="số thứ tự trong bang-diem.csv của kết quả mới nhất: “3 17”")
    parser.add_argument("--reason", default="", help="lý do; có lý do mới ký, không có thì chỉ thử")
    parser.add_argument("--as", dest="writer", default="", help="mã người ký; để trống: chỉ thử, không ghi gì")
    add_second(parser)


def _void(arguments: Arguments) -> Status:
    exports = str(arguments.exports) if arguments.exports else ""
    work = prepare(str(arguments.contest), arguments.week, arguments.files, exports)
    texts = arguments.numbers.replace(",", " ").split()
    if not all(text.isascii() and text.isdecimal() for text in texts):
        raise RefusedError("Số thứ tự chưa đúng.", expected="ví dụ “3 17 204”", found=arguments.numbers)
    numbers = [int(text) for text in texts]
    found = try_voiding(work, lay_out(work), numbers)
    _say(voiding_lines(found), arguments)
    emit(_shown(found) | {"numbers": numbers})
    if not arguments.writer:
        return Status.DONE
    _demand_signer(arguments)
    first, other = sit_both(work.office, arguments)
    return carry(work.office, decide_voiding(work, first, numbers, arguments.reason), other)


def _alarms(arguments: Arguments) -> Status:
    exports = str(arguments.exports) if arguments.exports else ""
    work = prepare(str(arguments.contest), arguments.week, arguments.files, exports)
    for one in open_suspects(work, settle_desk(lay_out(work), work.scheme)):
        emit(asdict(one))
    return Status.DONE


VERBS = (
    Verb("regrade", "thử đổi đáp án của một câu; ký thành quyết định khi có lý do", _configure, _regrade),
    Verb("void", "thử hủy bài của một số người; ký thành quyết định khi có lý do", _configure_void, _void),
    Verb("alarms", "liệt kê các câu có thể sai đáp án mà chưa ai quyết định", _configure_alarms, _alarms),
)
