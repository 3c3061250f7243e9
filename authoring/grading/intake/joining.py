"""Joining: the entries of many parts put together one part after the other, so that none lies in memory twice."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from authoring.grading.arrays import MISSING, Ints
from authoring.grading.intake.entries import MORE, TEXTS, Entries
from authoring.grading.words import Words, joined

_INTS = ("submitted", "started", "forecasts", *MORE)


def join(parts: Iterable[Entries]) -> Entries:
    """All entries of several parts, in their order; keys below 0 are numbered anew, in the order of their texts."""
    joiner = Joiner()
    for part in parts:
        joiner.add(part)
    return joiner.whole()


class Joiner:
    """Entries taken in part by part: a part may be forgotten once it was added."""

    def __init__(self) -> None:
        self._others: list[str] = []
        self._columns: dict[str, _Column] = {}
        self._texts: dict[str, list[Words]] = {field: [] for field in TEXTS}

    def add(self, part: Entries) -> None:
        """Take in one part more."""
        keys = np.where(part.keys < 0, part.keys - len(self._others), part.keys)
        self._others += part.others
        pieces = {"keys": keys, "barred": part.barred, "answers": part.answers, "notes": part.notes}
        for name, piece in pieces.items():
            self._columns.setdefault(name, _Column(piece)).add(piece)
        for name, values in zip(_INTS, (part.submitted, part.started, part.forecasts, *part.more), strict=True):
            self._columns.setdefault(name, _Ints(values)).add(values)
        for field, texts in self._texts.items():
            texts.append(part.texts[field])

    def whole(self) -> Entries:
        """Everything taken in, at least one part; of a joiner asked once."""
        found = {name: column.whole() for name, column in self._columns.items()}
        others = sorted(set(self._others), reverse=True)
        places = {text: -1 - place for place, text in enumerate(others)}
        rows: Ints = np.flatnonzero(found["keys"] < 0)
        renumbered = np.array([places[text] for text in self._others], np.int64)
        found["keys"][rows] = renumbered[-1 - found["keys"][rows]]
        return Entries(
            keys=found["keys"],
            others=tuple(others),
            barred=found["barred"],
            submitted=found["submitted"],
            started=found["started"],
            forecasts=found["forecasts"],
            answers=found["answers"],
            notes=found["notes"],
            texts={field: joined(parts) for field, parts in self._texts.items()},
            more=tuple(found[name] for name in MORE),
        )


class _Column:
    """An array that grows at its end; room that was never written to takes none."""

    def __init__(self, like: NDArray[Any]) -> None:
        self._data: NDArray[Any] = np.empty((*like.shape[:-1], 0), like.dtype)
        self._size = 0

    def add(self, piece: NDArray[Any]) -> None:
        size, end = self._size, self._size + piece.shape[-1]
        if end > self._data.shape[-1]:
            wider = np.empty((*piece.shape[:-1], max(end, 2 * size)), piece.dtype)
            wider[..., :size] = self._data[..., :size]
            self._data = wider
        self._data[..., size:end] = piece
        self._size = end

    def whole(self) -> NDArray[Any]:
        return self._data[..., : self._size]


class _Ints(_Column):
    """Whole numbers, `thin` as long as all are missing."""

    def add(self, piece: Ints) -> None:
        if not self._data.size and (piece == MISSING).all():
            self._size += len(piece)
            return
        if not self._data.size:
            self._data = np.full(self._size, MISSING, np.int64)
        super().add(piece)

    def whole(self) -> Ints:
        return super().whole() if self._data.size else np.broadcast_to(np.int64(MISSING), self._size)
