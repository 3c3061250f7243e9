"""Fixtures of screen 6: the finished contest of the workbench's tests."""

from tests.workbench.conftest import closed, finished

__all__ = ["closed", "finished"]
