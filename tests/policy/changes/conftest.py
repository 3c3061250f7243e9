"""Provisions written as text: one line a unit, “path|title|text”, “⏎” for a line of its text."""

from collections.abc import Callable

import pytest

from authoring.model.policies import Provision
from authoring.policy import label

Make = Callable[..., tuple[Provision, ...]]


@pytest.fixture
def make() -> Make:
    """Provisions of a document from lines."""

    def made(*lines: str, document: str = "luat") -> tuple[Provision, ...]:
        rows = [line.split("|") for line in lines]
        return tuple(
            Provision(document, path, label(path), title, text.replace("⏎", "\n"), at)
            for at, (path, title, text) in enumerate(rows, 1)
        )

    return made
