"""Fixtures of the workbench: a small contest that a session can work on."""

import os
import shutil
from pathlib import Path

import pytest

from tests.small_contest import Place, copied, found


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Made once a test process; tests take `place` instead."""
    return found(tmp_path_factory.mktemp("kho"))


@pytest.fixture
def place(built: Place, tmp_path: Path) -> Place:
    """A copy of the small contest of one's own."""
    return copied(built, tmp_path / "kho riêng")


@pytest.fixture(scope="session")
def node() -> str:
    """A JavaScript engine that isn't ours; without it such tests are skipped, in CI they fail."""
    found = shutil.which("node")
    if not found and os.environ.get("CI"):
        pytest.fail("CI thiếu node")
    if not found:
        pytest.skip("máy này không có node: bỏ qua phép thử trang kiểm tra")
    return found
