"""Scores that the contest's site gave: “8”, “8,0”, “8 / 10”, “8 câu đúng”."""

import re

import numpy as np
import pyarrow as pa

from authoring.grading.arrays import MISSING, Ints
from authoring.grading.cells import distinct
from authoring.text import nfc

_SCORE = re.compile(
    r"([0-9]{1,4})(?:[.,]0+)?(?:\s*/\s*[0-9]{1,4}(?:[.,]0+)?)?(?:\s*(?:điểm|đ|câu(?:\s+(?:trả lời\s+)?đúng)?))?",
    re.IGNORECASE,
)


def read_scores(column: pa.Array) -> Ints:
    """The number of right answers in each cell, `MISSING` where it says none or a part of one."""
    group, texts = distinct(column)
    found = [_SCORE.fullmatch(nfc(text).strip()) for text in texts]
    known = np.array([*(int(one[1]) if one else MISSING for one in found), MISSING], np.int64)
    return known[group]
