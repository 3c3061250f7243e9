"""Samples: the contest that comes with the program, and the copies of it in which people practise."""

import os
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.workbench.contest.choices import Choice

PROGRAM = Path(__file__).resolve().parents[3]
SAMPLE = PROGRAM / "banks/bhxh-bhyt-2022"
HOME = Path(os.environ.get("AUTHORING_HOME") or PROGRAM)  # start.py: what people make lies outside versions
DEMO, PRACTICE = HOME / "exports/demo", HOME / "exports/thuc-hanh"
PRACTISED_BY = "ha"


def is_practice(contest: Path) -> bool:
    """Whether a contest is one of the rehearsals that this program makes, whose passphrase everybody knows."""
    return contest in {place / "banks" / SAMPLE.name for place in (DEMO, PRACTICE)}


def practice_ready() -> Choice | None:
    """The demo's contest, else the practice copy; None where neither was made, or was broken off before its end."""
    for place in (DEMO, PRACTICE):
        folder = place / "banks" / SAMPLE.name
        if (folder / "contest.toml.minisig").is_file():  # signed at the end
            return Choice(folder, PRACTISED_BY)
    return None


def open_sample() -> Choice:
    """A practice copy of the sample, made the first time; RefusedError where the program came without one."""
    if ready := practice_ready():
        return ready
    if not (SAMPLE / "contest.toml").is_file():
        said = "Bản cài này không kèm cuộc thi mẫu. Lập cuộc thi mới, hoặc mở thư mục đã có."
        raise RefusedError(said, file=SAMPLE, expected="contest.toml")
    from authoring.workbench.starting import rehearsal  # noqa: PLC0415 — only who practises needs it

    return Choice(rehearsal.set_stage(SAMPLE, PRACTICE).folder, PRACTISED_BY)
