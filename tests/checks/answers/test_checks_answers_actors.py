"""Names of bodies inside other names."""

import pytest

from authoring.checks.answers.actors import stands_alone


@pytest.mark.parametrize(
    ("name", "said", "alone"),
    [
        ("quốc hội", "ủy ban thường vụ quốc hội quyết định", False),
        ("quốc hội", "thường vụ quốc hội trình quốc hội", True),
        ("chính phủ", "theo đề nghị của chính phủ", False),
        ("chính phủ", "bộ y tế hướng dẫn", True),  # not named at all: nothing speaks against it here
    ],
)
def test_a_name_that_stands_as_itself(name: str, said: str, alone: bool) -> None:  # noqa: FBT001 - a parameter
    assert stands_alone(name, said, asks_who=True) is alone


def test_who_advises_counts_where_nobody_is_asked_for() -> None:
    assert stands_alone("chính phủ", "theo đề nghị của chính phủ", asks_who=False)
