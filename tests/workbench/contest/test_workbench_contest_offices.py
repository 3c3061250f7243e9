"""The office of a contest: its exports beside the bank, swept of what a killed program left."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import default_exports, open_office

if TYPE_CHECKING:
    from tests.small_contest import Place


def test_exports_lie_beside_the_banks() -> None:
    assert default_exports(Path("/kho/banks/thi"), "thi-2022") == Path("/kho/exports/thi-2022")
    assert default_exports(Path("/kho/thi"), "thi-2022") == Path("/kho/exports/thi-2022")


def test_what_a_killed_program_left_in_the_exports_goes_after_a_day(place: "Place") -> None:
    exports = place.office().exports
    old, new = (exports / f".authoring-{digit * 16}.tmp" for digit in "01")
    for folder in (old, new):
        (folder / "ket-qua").mkdir(parents=True)
        (folder / "ket-qua/a.csv").write_text("x", encoding="utf-8")
    key = exports / "noi-bo" / old.name
    key.parent.mkdir()
    key.write_text("x", encoding="utf-8")
    for path in (old, key):
        os.utime(path, (0, 0))
    place.office()
    assert sorted(exports.rglob("*")) == sorted([new, new / "ket-qua", new / "ket-qua/a.csv", key.parent])


def test_exports_that_are_a_file_are_refused(place: "Place", tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("x", encoding="utf-8")
    with pytest.raises(RefusedError, match="Nơi để kết quả không phải thư mục"):
        open_office(place.folder, tmp_path / "tệp")
