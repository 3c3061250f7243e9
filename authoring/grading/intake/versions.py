"""Versions (mã đề): answers given in a shuffled order, put back into the order and letters of the form."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from authoring.grading.answers import BLANK, UNKNOWN, mask
from authoring.grading.arrays import Bytes, Flags
from authoring.grading.cells import distinct
from authoring.grading.schemes import Scheme
from authoring.model.forms import Place
from authoring.model.items import LABELS


def in_form(answers: Bytes, codes: pa.Array, scheme: Scheme) -> tuple[Bytes, Flags]:
    """Answers (questions as shown × rows, bits by the letters shown) in the form's; and rows of no known version."""
    group, texts = distinct(codes)
    result, strange = np.full_like(answers, BLANK), np.ones(answers.shape[1], np.bool_)
    for number, text in enumerate(texts):
        places = scheme.versions.get(text.strip())
        if places is None:
            continue
        rows = np.flatnonzero(group == number)
        strange[rows] = False
        for shown, place in enumerate(places):
            result[place.number - 1, rows] = _table(place, scheme.labels)[answers[shown, rows]]
    return result, strange


def _table(place: Place, labels: Sequence[str]) -> Bytes:
    """What each answer as shown is in the form; a letter that the question doesn't offer makes it unknown."""
    offered = (1 << len(place.letters)) - 1
    known = [_moved(place, byte, labels[place.number - 1]) if byte <= offered else UNKNOWN for byte in range(256)]
    return np.array(known, np.uint8)


def _moved(place: Place, byte: int, labels: str) -> int:
    return mask(place.in_form("".join(letter for at, letter in enumerate(LABELS) if byte >> at & 1)), labels)
