"""`authoring grade`, `columns`, `purge`: weeks graded by papermill, columns confirmed, old personal data removed."""

import argparse
import csv
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from authoring.commands.lines import Status, complain, emit, remark
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, day
from authoring.model.errors import RefusedError, Trouble
from authoring.runs.batches import FAILED, contests_in, grade_all
from authoring.runs.weeks import grade_week
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.results import columns, purging


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", nargs="?", default="", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="tệp bài dự thi, hoặc thư mục chứa chúng")
    parser.add_argument("--all", nargs="*", type=Path, metavar="THƯ_MỤC", help="mọi tuần của mọi cuộc thi ở đây")
    parser.add_argument("--inbox", type=Path, default=None, help="nơi để bài dự thi: CUỘC_THI/TUẦN/ trong thư mục này")
    parser.add_argument("--scheduler", default="", metavar="ĐỊA_CHỈ", help="máy điều phối Dask, ví dụ tcp://may1:8786")
    add_contest(parser)


def _grade(arguments: Arguments) -> Status:
    if arguments.all is not None:
        return _all(arguments)
    if not arguments.week or not arguments.files:
        raise RefusedError("Thiếu tuần thi hoặc tệp bài dự thi.", expected="grade TUẦN FILE…, hoặc grade --all")
    graded = grade_week(
        arguments.contest, arguments.week, arguments.files, arguments.exports, _told, arguments.scheduler
    )
    emit({"week": arguments.week, "results": str(graded)})
    return Status.DONE


def _all(arguments: Arguments) -> Status:
    """Every outcome on a line, then the sums; 0 nothing failed, 1 something did, 2 nothing could be done at all."""
    counts: dict[str, int] = {}
    grade = partial(grade_week, scheduler=arguments.scheduler)
    for outcome in grade_all(contests_in(arguments.all or [arguments.contest]), arguments.inbox, grade):
        counts[outcome.state] = counts.get(outcome.state, 0) + 1
        emit(asdict(outcome))
        if outcome.state == FAILED:
            complain(Trouble(outcome.message, f"{outcome.contest} {outcome.week}".strip()))
    emit({"summary": counts})
    if not counts.get(FAILED):
        return Status.DONE
    return Status.SOME_REJECTED if len(counts) > 1 else Status.NOTHING_DONE


def _told(done: int, total: int) -> None:
    remark(f"Đang chấm: xong {done} trong {total} bước")


def _configure_columns(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="tệp bài dự thi, hoặc thư mục chứa chúng")
    parser.add_argument(
        "--set", action="append", default=[], metavar="CỘT=NỘI_DUNG", help="cột này là gì, ví dụ Giờ=submitted"
    )
    parser.add_argument("--dates", choices=columns.DATES, help="ngày trước hay tháng trước")
    parser.add_argument("--durations", choices=columns.DURATIONS, help="sixtieths: phút:giây bị đọc thành giờ:phút")
    parser.add_argument("--answers", choices=columns.ANSWERS, help="numbers: 1 là phương án A")
    parser.add_argument(
        "--moments", choices=columns.MOMENTS, help="in-time: tệp không có thời điểm nộp, mọi bài đúng giờ"
    )
    parser.add_argument("--as-it-is", action="store_true", help="phần lớn tệp bị loại nhưng tệp đúng là như thế")
    parser.add_argument("--whole", action="store_true", help="tệp dừng ở dòng cuối trang tính là đủ, không bị cắt")
    parser.add_argument("--ids", type=Path, help="tệp CSV: câu, mã phương án trên hệ thống thi, chữ của phương án")
    parser.add_argument("--confirm", action="store_true", help="ký xác nhận cách đọc này; cần --as")
    parser.add_argument("--as", dest="writer", default="", help="mã người ký, ví dụ: ha")
    add_contest(parser)


def _columns(arguments: Arguments) -> Status:
    work = columns.open_columns(arguments.contest, arguments.week, arguments.files, arguments.exports)
    said = {name: getattr(arguments, name) for name in columns.HOW if getattr(arguments, name)}
    said |= {"cut": columns.WHOLE} if arguments.whole else {}
    said |= {"odd": columns.AS_IT_IS} if arguments.as_it_is else {}
    proposals = columns.say(work, _pairs(arguments.set), said)
    for one in proposals:
        emit(columns.as_table(one))
    if not arguments.confirm:
        return Status.SOME_REJECTED if any(one.questions for one in proposals) else Status.DONE
    sitting = sit_down(work.office.bank, arguments.writer, ask_passphrase(arguments.writer))
    for path in columns.keep(work, sitting, proposals, _ids(arguments.ids)):
        emit({"confirmed": str(path), "by": arguments.writer})
    return Status.DONE


def _pairs(texts: list[str]) -> dict[str, str]:
    pairs = [text.rpartition("=") for text in texts]
    odd = [text for text, (header, sign, _) in zip(texts, pairs, strict=True) if not sign or not header]
    if odd:
        raise RefusedError("Phải viết CỘT=NỘI_DUNG.", expected="ví dụ Giờ=submitted", found=odd[0])
    return {header: field for header, _, field in pairs}


def _ids(path: Path | None) -> dict[int, dict[str, str]]:
    """Option ids of the site: number of the question, id, letter."""
    found: dict[int, dict[str, str]] = {}
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines() if path else []
    except UnicodeDecodeError as error:
        raise RefusedError("Tệp mã phương án không ghi bằng UTF-8.", file=path or "", expected="CSV UTF-8") from error
    for number, row in enumerate(csv.reader(lines), 1):
        if number == 1 and not row[0].strip().isdecimal():
            continue
        if len(row) != 3 or not row[0].strip().isdecimal():
            expected = "câu, mã, chữ; ví dụ 1,58213,A"
            raise RefusedError("Dòng mã phương án chưa đúng.", file=path or "", row=number, expected=expected)
        found.setdefault(int(row[0]), {})[row[1].strip()] = row[2].strip().upper()
    return found


def _configure_purge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--raw", action="append", default=[], type=Path, help="thư mục khác chứa bài dự thi, theo mã tuần"
    )
    parser.add_argument("--on", type=day, default=None, help="tính đến ngày này; để trống là hôm nay")
    parser.add_argument("--confirm", action="store_true", help="xóa thật; không có thì chỉ liệt kê")
    parser.add_argument("--reason", default="", help="căn cứ xóa, ví dụ điều khoản của thể lệ")
    parser.add_argument("--as", dest="writer", default="", help="mã người ký, ví dụ: ha")
    add_contest(parser)


def _purge(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    now = datetime.now(UTC)
    asked = datetime.combine(arguments.on, now.timetz()) if arguments.on else now
    planned = purging.plan(office, min(asked, now), tuple(arguments.raw))
    for one in planned.files:
        emit({"file": one.place, "size": one.size, "sha256": one.digest})
    emit({"weeks": list(planned.weeks), "kept": {tag: end.isoformat() for tag, end in planned.kept}})
    if not arguments.confirm:
        return Status.DONE
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    minutes, gone = purging.purge(office, sitting, planned, arguments.reason)
    emit({"minutes": str(minutes), "removed": gone})
    return Status.DONE


VERBS = (
    Verb("grade", "chấm bài của một tuần bằng sổ tay chấm bài; --all: mọi tuần", _configure, _grade),
    Verb("columns", "xem và xác nhận cách đọc các cột của tệp bài dự thi", _configure_columns, _columns),
    Verb("purge", "liệt kê, rồi xóa dữ liệu cá nhân quá hạn lưu, có biên bản", _configure_purge, _purge),
)
