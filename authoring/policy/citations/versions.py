"""Versions of one law side by side in a library: which of them is the law on a day."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from authoring.model.policies import PolicyDocument


def family(document: PolicyDocument) -> str:
    """What the versions of one law share: its number, which a consolidated text names; else the document's own name."""
    return document.consolidates or document.number or document.document


def ended_days(documents: Iterable[PolicyDocument]) -> Mapping[str, str]:
    """Number of a document → the first day on which it isn't in force, as these documents say."""
    days: dict[str, str] = {}
    for document in documents:
        for ending in document.ends:
            days[ending.number] = min(ending.day, days.get(ending.number, ending.day))
    return days


def begins(document: PolicyDocument) -> str:
    """The day from which this wording is the law, “” where that isn't known."""
    return document.version_from or document.in_force or document.issued


def in_force(documents: Sequence[PolicyDocument], on: str, ended: Mapping[str, str]) -> tuple[PolicyDocument, ...]:
    """Of each law among these documents the wording that is in force on a day; none of a law that isn't."""
    current: dict[str, PolicyDocument] = {}
    for document in documents:
        key = family(document)
        end = document.ended or ended.get(key, "")
        if begins(document) > on or (end and end <= on):
            continue
        if key not in current or _rank(document) > _rank(current[key]):
            current[key] = document
    return tuple(current.values())


def shown(day: str) -> str:
    """A day as people write it: 01/7/2025."""
    date = dt.date.fromisoformat(day)
    return f"{date.day:02}/{date.month}/{date.year}"


def _rank(document: PolicyDocument) -> tuple[str, str]:
    return begins(document), document.issued
