"""Tables of papers, read back by our own reader."""

import io
from pathlib import Path

import docx
import pytest
from docx.table import Table
from docx.text.paragraph import Paragraph

from authoring.documents import Grid, Paper, read, write
from authoring.model.errors import RefusedError


def cells(tmp_path: Path, grid: Grid) -> list[tuple[str, bool, tuple[int, int, int] | None]]:
    path = tmp_path / "a.docx"
    path.write_bytes(write(Paper("Thử", "plain", (grid,))))
    return [(said.text, any(run.bold for run in said.runs), said.cell) for said in read(path).paragraphs if said.text]


def test_header_and_rows(tmp_path: Path) -> None:
    grid = Grid(("TT", "Họ và tên"), (("1", "Lò Văn Phương"), ("2", "")), (1, 4), ("center", "left"))
    assert cells(tmp_path, grid) == [
        ("TT", True, (0, 0, 0)),
        ("Họ và tên", True, (0, 0, 1)),
        ("1", False, (0, 1, 0)),
        ("Lò Văn Phương", False, (0, 1, 1)),
        ("2", False, (0, 2, 0)),
    ]


def test_a_table_may_lack_header_and_lines(tmp_path: Path) -> None:
    assert cells(tmp_path, Grid(("", ""), (("A. 8%", "B. 14%"),), ruled=False)) == [
        ("A. 8%", False, (0, 0, 0)), ("B. 14%", False, (0, 0, 1)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("grid", "said"),
    [
        (Grid(("a", "b"), (("1", "2"), ("3",))), "Bảng không đều: dòng 2. (cần 2 ô; đang là 1 ô)"),
        (Grid(("a", "b"), (), (1,)), "Bảng không đều: độ rộng cột. (cần 2 ô; đang là 1 ô)"),
        (Grid(("a", "b"), (), (), ("left",)), "Bảng không đều: căn lề cột. (cần 2 ô; đang là 1 ô)"),
    ],
)
def test_uneven_tables_are_refused(grid: Grid, said: str) -> None:
    with pytest.raises(RefusedError) as caught:
        write(Paper("Thử", "plain", (grid,)))
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("grid", "kept"),
    [
        (Grid(("a",), (("1",), ("2",), ("3",))), [[None, None, True, None], None]),
        (Grid(("",), (("1",), ("2",)), ruled=False), [[True, None], None]),
        (Grid(("",), (("1",), ("2",)), keep=True), [[True, True], True]),
    ],
)
def test_rows_that_belong_together_stay_on_one_page(grid: Grid, kept: list[object]) -> None:
    table, after = docx.Document(io.BytesIO(write(Paper("a", "plain", (grid,))))).iter_inner_content()
    assert isinstance(table, Table)
    assert isinstance(after, Paragraph)
    rows = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert [rows, after.paragraph_format.keep_with_next] == kept
