"""Saving: what Jupyter's server writes of a screen's notebook: the cell, never what the screen showed."""

from typing import Any

MARK = "from authoring.screens import"


def forget_outputs(model: dict[str, Any], **_more: object) -> None:
    """Called by Jupyter before a save: a screen shows questions with their keys, which belong in the bank alone.

    Other notebooks are saved as they are.
    """
    notebook = model.get("content")
    if model.get("type") != "notebook" or not isinstance(notebook, dict):
        return
    cells = [cell for cell in notebook.get("cells", []) if cell.get("cell_type") == "code"]
    if any(MARK in "".join(cell.get("source", "")) for cell in cells):
        notebook.get("metadata", {}).pop("widgets", None)
        for cell in cells:
            cell["outputs"], cell["execution_count"] = [], None
