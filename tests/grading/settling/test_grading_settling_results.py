"""The tally: every row read is in exactly one of its classes."""

import pytest

from authoring.grading import Tally
from authoring.model.errors import RefusedError


def test_rows_read_are_the_sum_of_their_classes() -> None:
    assert Tally(10, 4, 3, 2, 1).read == 10
    with pytest.raises(RefusedError, match="cần 11; đang là 10"):
        Tally(11, 4, 3, 2, 1)
