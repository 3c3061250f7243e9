"""The screens: each view shows a workbench object and passes clicks to it."""

from typing import Any

__all__ = ["show"]


def show(name: str) -> Any:  # noqa: ANN401 — a widget, of a package without types
    """The widget of a screen by its notebook's name."""
    from authoring.screens.opening import show as opened  # noqa: PLC0415 — Jupyter's server needs `saving` alone

    return opened(name)
