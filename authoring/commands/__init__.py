"""The command line: one module a verb."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from authoring.commands.catalogue import verbs_of
from authoring.commands.lines import Status, refuse
from authoring.commands.streams import let_go, settle
from authoring.commands.verbs import build
from authoring.model.errors import RefusedError
from authoring.records import refusal as refusal_of
from authoring.workbench.contest.logbook import keep_log

log = logging.getLogger(__name__)
OURS = "Chương trình gặp một lỗi của chính nó nên dừng giữa chừng. Gửi tệp nhật ký này cho người giúp kỹ thuật."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; 0 done, 1 some input rejected, 2 nothing done.

    Whatever goes wrong ends in one sentence: a mistake of the program itself, too, whose places go to the logbook.
    """
    settle()
    try:
        status = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return refuse(RefusedError("Đã dừng theo yêu cầu. Phần đã ghi vẫn còn, phần đang làm dở chưa được ghi."))
    except BrokenPipeError:
        let_go()
        return Status.NOTHING_DONE
    except OSError as error:
        let_go()
        return refuse(refusal_of(error, Path(str(error.filename or "đầu ra chuẩn")), "làm"))
    except Exception as error:
        path = keep_log()
        log.exception("lệnh dừng vì một lỗi của chương trình")
        return refuse(RefusedError(OURS, file=path or "", found=type(error).__name__))
    return status


def _run(argv: Sequence[str] | None) -> int:
    try:
        said = list(sys.argv[1:] if argv is None else argv)
        arguments = build(verbs_of(said[0] if said else "")).parse_args(said)
        return int(arguments.run(arguments))
    except RefusedError as refusal:
        return refuse(refusal)
