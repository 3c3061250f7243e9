"""Jupyter writes a screen's cell and nothing that the screen showed."""

import copy
from typing import Any

import pytest

from authoring.screens.pieces.saving import forget_outputs

OUTPUT = {"output_type": "display_data", "data": {"text/html": "*C. 22%"}}


def notebook(source: str | list[str]) -> dict[str, Any]:
    cell = {"cell_type": "code", "source": source, "outputs": [OUTPUT], "execution_count": 3}
    note = {"cell_type": "markdown", "source": "from authoring.screens import show"}
    content = {"metadata": {"widgets": {"state": OUTPUT}, "title": "x"}, "cells": [cell, note]}
    return {"type": "notebook", "content": content}


@pytest.mark.parametrize(
    "source", ["# x\nfrom authoring.screens import show", ["# x\n", "from authoring.screens import show"]]
)
def test_a_screens_outputs_are_forgotten(source: str | list[str]) -> None:
    model = notebook(source)
    forget_outputs(model, path="01.ipynb", contents_manager=None)
    cell = model["content"]["cells"][0]
    assert (cell["outputs"], cell["execution_count"]) == ([], None)
    assert model["content"]["metadata"] == {"title": "x"}


@pytest.mark.parametrize(
    "model",
    [notebook("1 + 1"), {"type": "file", "content": "from authoring.screens import show"}, {"type": "notebook"}],
)
def test_anything_else_is_saved_as_it_is(model: dict[str, Any]) -> None:
    before = copy.deepcopy(model)
    forget_outputs(model)
    assert model == before
