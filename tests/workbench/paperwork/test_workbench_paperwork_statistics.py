"""The tables of a result as values: a row an item, what wasn't computed is None; the release that was graded."""

from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.reports.standings import ItemFigures
from authoring.workbench.paperwork.statistics import ITEMS, graded_release, read_figures, table

WEEK = "2022-w30"
TABLE = """\
Số thứ tự,Mã câu,Phương án đúng,Người dự thi,Trả lời đúng,Độ khó (p),Độ phân biệt (D27),\
Tương quan với điểm các câu khác,A,B,C,Không trả lời,Ghi chú
1,q-1,B,100,70,0.7,0.5,0.4,10,70,18,2,
2,q-2,A,12,9,,,,9,3,,0,dưới 30 người
"""


def test_the_statistics_of_each_item(tmp_path: Path) -> None:
    (tmp_path / "noi-bo").mkdir()
    (tmp_path / "noi-bo" / ITEMS).write_text(TABLE, "utf-8")
    assert read_figures(tmp_path) == (
        ItemFigures(1, "q-1", "B", 100, 70, 0.7, 0.5, 0.4, (("A", 10), ("B", 70), ("C", 18)), 2),
        ItemFigures(2, "q-2", "A", 12, 9, None, None, None, (("A", 9), ("B", 3)), 0, "dưới 30 người"),
    )


def test_a_short_row_has_empty_cells(tmp_path: Path) -> None:
    (tmp_path / "cong-bo").mkdir()
    (tmp_path / "cong-bo/a.csv").write_text("Tên,Đơn vị\nAn\n", "utf-8")
    assert list(table(tmp_path, "a.csv", "cong-bo")) == [{"Tên": "An", "Đơn vị": ""}]


def test_the_graded_release_is_the_one_whose_key_was_opened(finished: Practice) -> None:
    exports = finished.stage.exports
    assert graded_release(exports, WEEK).name == "2022-w30-r1"
    with pytest.raises(RefusedError, match="chưa được phát hành"):
        graded_release(exports, "2022-w99")
