"""The site's scores in the ways in which sites write them."""

import pyarrow as pa

from authoring.grading.arrays import MISSING
from authoring.grading.intake.sitescores import read_scores


def test_scores_are_whole_or_none() -> None:
    cells = pa.array(["8", " 8,0 ", "8 / 10", "8.0/10", "8,5", "", "tám", "-1"])
    assert read_scores(cells).tolist() == [8, 8, 8, 8, MISSING, MISSING, MISSING, MISSING]
