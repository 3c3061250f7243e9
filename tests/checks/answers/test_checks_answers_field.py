"""The statements that may answer an item."""

from authoring.checks.answers.field import Held
from authoring.workbench.judging import Bench


def test_a_statement_that_denies(ready: Bench) -> None:
    fines = [one for one in ready.corpus.statements if one.passage.place.path.startswith("d13.")]
    assert [Held(one, 1.0).negative for one in fines] == [False, True]
