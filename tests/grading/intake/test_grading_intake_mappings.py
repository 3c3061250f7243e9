"""Mappings: the confirmed one of a header, and what a guide takes from a release."""

from collections.abc import Callable

from authoring.grading.intake.mappings import Guide, Mapping, guide, with_mappings
from authoring.model.forms import AnswerKey, Form


def test_a_mapping_is_that_of_the_very_header() -> None:
    known = Mapping(("a", "b"), ("name", ""))
    assert Guide((known,)).mapping(["a", "b"]) == known
    assert Guide((known,)).mapping(["a", "B"]) is None
    assert with_mappings(Guide(), [known]).mappings == (known,)


def test_a_guide_holds_texts_key_and_ids(form: Callable[..., Form], key: Callable[..., AnswerKey]) -> None:
    found = guide(form(2), key("AB"), ids={2: {"17": "C"}})
    assert found == Guide(
        stems=("Câu?", "Câu?"),
        options=(("một", "hai", "ba", "bốn"),) * 2,
        ids=((), (("17", "C"),)),
        handed=("A", "B"),
    )
