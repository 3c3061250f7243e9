"""The command line: one module a verb."""

import io
import sys
from collections.abc import Sequence

from authoring.commands import (
    app,
    balancing,
    checking,
    demo,
    drafting,
    grading,
    importing,
    opening,
    pairing,
    people,
    policies,
    probing,
    releasing,
    verifying,
)
from authoring.commands.lines import Status, refuse
from authoring.commands.verbs import build
from authoring.model.errors import RefusedError

VERBS = (
    *policies.VERBS,
    checking.VERB,
    pairing.VERB,
    balancing.VERB,
    drafting.VERB,
    importing.VERB,
    *people.VERBS,
    releasing.VERB,
    opening.VERB,
    verifying.VERB,
    grading.VERB,
    probing.VERB,
    demo.VERB,
    *app.VERBS,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; 0 done, 1 some input rejected, 2 nothing done. Output is UTF-8 with LF on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    try:
        arguments = build(VERBS).parse_args(argv)
        return int(arguments.run(arguments))
    except RefusedError as refusal:
        return refuse(refusal)
    except KeyboardInterrupt:
        return refuse(RefusedError("Đã dừng theo yêu cầu. Phần đã ghi vẫn còn, phần đang làm dở chưa được ghi."))
    except BrokenPipeError:
        return Status.NOTHING_DONE
