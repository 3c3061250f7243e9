"""Finals: two people sign that the newest results of a week stand; what speaks against it is listed first."""

from collections.abc import Iterator
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import dump_json, read
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.weeks import newest_release
from authoring.workbench.results.decisions import (
    CANDIDATES,
    FINAL,
    REGRADE,
    UPHOLD,
    Record,
    Standing,
    decide,
    decisions,
    in_force,
)
from authoring.workbench.results.finality import final_of, sums_of
from authoring.workbench.results.grading import DECISIONS
from authoring.workbench.results.outcomes import applied, newest_outcome
from authoring.workbench.results.regrading import Suspect

SUSPECT, WAITING, OLDER = "suspect", "waiting", "older"
FIRST = "kết quả chấm lần đầu"


def open_suspects(office: Office, week: str, suspects: tuple[Suspect, ...]) -> tuple[Suspect, ...]:
    """The items under alarm about which two people have decided nothing yet, each once."""
    release = newest_release(office.exports, week).name
    about = (one.record.subject for one in in_force(office, week, REGRADE, UPHOLD))
    settled = {subject["item"] for subject in about if subject.get("release") == release}
    return tuple(one for one in strongest(suspects) if one.item not in settled)


def strongest(suspects: tuple[Suspect, ...]) -> tuple[Suspect, ...]:
    """Of each item under alarm the answer that speaks loudest against its key, in the order of the alarms."""
    found: dict[str, Suspect] = {}
    for one in suspects:
        before = found.setdefault(one.item, one)
        if one.letters_upper > before.letters_upper:
            found[one.item] = one
    return tuple(found.values())


def obstacles(office: Office, week: str, folder: Path, suspects: tuple[Suspect, ...]) -> tuple[str, ...]:
    """Why results can't be made final yet, each as SUSPECT, WAITING or OLDER once for each; none where they can."""
    return tuple(_obstacles(office, week, folder, suspects))


def sign_final(office: Office, week: str, folder: Path, sitting: Sitting, reason: str) -> Record:
    """Sign the newest results as they lie there; they are final once a second person carries it.

    Later results than the first need a reason: why the first ones don't stand.
    """
    if folder != newest_outcome(office, week):
        raise RefusedError("Đã có kết quả mới hơn. Xem lại rồi chốt kết quả mới nhất.", file=folder)
    if final_of(office, week, folder):
        raise RefusedError("Kết quả này đã được ký chốt.", file=folder)
    said = FIRST if folder.name.endswith("-1") else reason
    return decide(office, sitting, FINAL, week, {"results": folder.name, "sums": sums_of(folder)}, said)


def code_of(folder: Path) -> str:
    """The check code of results: the first sixteen digits of the digest of their sums."""
    return " ".join(sums_of(folder)[at : at + 4] for at in range(0, 16, 4)).upper()


def _obstacles(office: Office, week: str, folder: Path, suspects: tuple[Suspect, ...]) -> Iterator[str]:
    yield from (SUSPECT for _one in open_suspects(office, week, suspects))
    waiting = (one for one in decisions(office, week) if one.standing is Standing.WAITING)
    yield from (WAITING for one in waiting if one.record.kind not in (FINAL, CANDIDATES))
    if _bearing(office, week) != _borne(folder):
        yield OLDER


def _bearing(office: Office, week: str) -> bytes:
    """The decisions that the next results would rest on, as results keep them."""
    found = list(applied(office, week, newest_release(office.exports, week).name))
    return dump_json({"format": "applied/1", "decisions": found}) if found else b""


def _borne(folder: Path) -> bytes:
    path = folder / KEPT / DECISIONS
    return read(path) if path.is_file() else b""
