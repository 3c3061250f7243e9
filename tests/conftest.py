"""Fixtures of all rooms: where the shared data lies, and a word when it is absent."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the checkout; only tests read it, the product never does."""
    folder = ROOT.parent / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("không thấy ../shared/data: bỏ qua phép thử trên văn bản thật")
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


def need(found: object, what: str) -> None:
    """Skip where a program of the system is absent; in CI that is a failure."""
    if not found and os.environ.get("CI"):
        pytest.fail(f"CI thiếu {what}")
    if not found:
        pytest.skip(f"máy này không có {what}")
