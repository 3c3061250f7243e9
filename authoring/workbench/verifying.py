"""Verifying: the whole history of a contest and everything that it exported."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from authoring import releases
from authoring.records import check_sums
from authoring.workbench.offices import Office

WORDS = {"changed": "đã bị sửa", "missing": "bị thiếu", "unexpected": "không có trong danh sách mã kiểm tra"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that isn't as it was written: where, what kind, one sentence."""

    path: str
    kind: str
    message: str


def verify(office: Office) -> tuple[Fault, ...]:
    """Every altered, missing or slipped-in record, release or result of a contest."""
    return (*_bank(office), *_settings(office), *_releases(office), *_results(office.exports))


def _bank(office: Office) -> Iterator[Fault]:
    for flaw in office.bank.verify():
        yield Fault(flaw.path, flaw.kind, flaw.message)
    for stray in office.bank.strays():
        yield Fault(stray.file, "stray", stray.message)


def _settings(office: Office) -> Iterator[Fault]:
    for sentence in office.bank.trusted():
        yield Fault("contest.toml", "untrusted", sentence)


def _releases(office: Office) -> Iterator[Fault]:
    for folder in sorted(office.exports.glob("*-r[0-9]*")):
        for flaw in releases.verify(folder, office.signing_keys()):
            yield Fault(flaw.path, flaw.kind, flaw.message)


def _results(exports: Path) -> Iterator[Fault]:
    for folder in sorted(exports.glob("*-results-[0-9]*")):
        for breach in check_sums(folder):
            path = f"{folder.name}/{breach.path}"
            yield Fault(path, breach.kind, f"{path} {WORDS[breach.kind]}.")
