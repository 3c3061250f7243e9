"""The screens: each view shows a workbench object and passes clicks to it."""

from authoring.screens.opening import show

__all__ = ["show"]
