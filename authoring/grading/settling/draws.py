"""The draw among people equal in all criteria: one frozen list, one public number, an order that anyone recomputes."""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Sequence

from authoring.grading.settling.awards import Candidate

_LONG = re.compile(r"[0-9](?:[\s.,/()+-]*[0-9]){5,}")


def in_list(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Candidates in the order of their list: by name, unit, and among namesakes of a unit by person."""
    return tuple(sorted(candidates, key=lambda one: (_plain(one.name), _plain(one.unit), one.person)))


def lines(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """The list as it is published: number, name, unit; nothing that tells more of a person."""
    return tuple(
        f"{number} | {_plain(one.name)} | {_plain(one.unit)}" for number, one in enumerate(in_list(candidates), 1)
    )


def list_bytes(candidates: Sequence[Candidate]) -> bytes:
    """The file of the list: UTF-8, one line a candidate, each ended by a line feed."""
    return "".join(f"{line}\n" for line in lines(candidates)).encode()


def list_mark(candidates: Sequence[Candidate]) -> str:
    """SHA-256 of that file, which is printed before the public number is known."""
    return hashlib.sha256(list_bytes(candidates)).hexdigest()


def drawn(listed: Sequence[str], seed: str) -> tuple[int, ...]:
    """The numbers of the list (from 1) in the order drawn: by HMAC-SHA256(seed, line), the smallest first."""
    marks = [hmac.digest(seed.encode(), line.encode(), "sha256") for line in listed]
    return tuple(place + 1 for place in sorted(range(len(marks)), key=lambda place: (marks[place], place)))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", _LONG.sub("…", " ".join(text.split()))).replace("|", "/")
