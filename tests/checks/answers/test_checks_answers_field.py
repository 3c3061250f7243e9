"""The statements that may answer an item."""

from dataclasses import replace

from authoring.checks.answers.corpus import Corpus, corpus
from authoring.checks.answers.field import Held
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.judging import judge
from authoring.checks.answers.verdicts import Verdict
from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench


def test_a_statement_that_denies(ready: Bench) -> None:
    fines = [one for one in ready.corpus.statements if one.passage.place.path.startswith("d13.")]
    assert [Held(one, 1.0).negative for one in fines] == [False, True]


def test_another_version_that_answers_otherwise_makes_the_answer_one_of_time(law: Corpus) -> None:
    old = replace(
        law.provisions["quy-dinh", "d3.k3"], document="cu", path="d3.k3", text="Được nghỉ khám tối đa 04 lần."
    )
    both = corpus([*law.provisions.values(), old])
    item = Item("x", "Được nghỉ khám tối đa bao nhiêu lần?", options("03 lần", "04 lần", "05 lần", "06 lần"), "C")
    ground = Ground((("quy-dinh", "d3.k3"),), versions=frozenset(("cu",)))
    assert judge(item, ground, both).verdict is Verdict.TIME_DEPENDENT
    assert judge(item, replace(ground, versions=frozenset(), apart=frozenset(("cu",))), both).verdict is Verdict.CLEAR


def test_a_key_that_only_another_version_says_at_the_cited_place_is_one_of_time(law: Corpus) -> None:
    old = replace(
        law.provisions["quy-dinh", "d4.k4"], document="cu", path="d4.k4", text="Được nghỉ khám tối đa 04 lần."
    )
    both = corpus([*law.provisions.values(), old])
    item = Item("x", "Được nghỉ khám tối đa bao nhiêu lần?", options("03 lần", "04 lần", "05 lần", "06 lần"), "B")
    ground = Ground((("quy-dinh", "d4.k4"),), versions=frozenset(("cu",)))
    assert judge(item, ground, both).verdict is Verdict.TIME_DEPENDENT
    assert judge(replace(item, key="A"), ground, both).verdict is not Verdict.TIME_DEPENDENT
