"""Rejected rows: a reason each, the original cells under their headers, an order that shuffling can't change."""

import numpy as np
import pyarrow as pa

from authoring.grading.intake.rejects import Rejects, listed, misshapen


def rejects(header: tuple[str, ...], *rows: tuple[str, ...]) -> Rejects:
    columns = tuple(pa.array([row[place] for row in rows], pa.string()) for place in range(len(header)))
    return Rejects(header, np.arange(len(rows)), ("lý do",) * len(rows), ("x",) * len(rows), columns)


def test_misshapen_rows_keep_all_their_cells() -> None:
    found = misshapen(("a", "b"), [(3, ("1",)), (5, ("1", "2", "3", "4"))])
    assert found.header == ("a", "b", "ô thừa")
    assert [column.to_pylist() for column in found.cells] == [["1", "1"], ["", "2"], ["", "3 | 4"]]
    assert set(found.reasons) == {"Số ô của dòng khác số cột"}
    assert found.details == ("1 ô, cần 2 ô", "4 ô, cần 2 ô")


def test_the_list_is_ordered_by_content() -> None:
    table = listed([("b.csv", 2, rejects(("x", "y"), ("2", "z"), ("1", "z"))), ("a.csv", 10, rejects(("y",), ("z",)))])
    assert table.to_dict("list") == {
        "file": ["a.csv", "b.csv", "b.csv"],
        "row": [10, 3, 2],
        "reason": ["lý do"] * 3,
        "detail": ["x"] * 3,
        "x": ["", "1", "2"],
        "y": ["z", "z", "z"],
    }


def test_headers_are_told_apart() -> None:
    table = listed([("a.csv", 2, rejects(("", "x", "x", "x", "row", ""), ("1", "2", "3", "4", "5", "6")))])
    assert list(table.columns[4:]) == ["cột 1", "x", "x (2)", "x (3)", "row (2)", "cột 6"]


def test_a_list_that_comes_back_keeps_its_own_columns_apart_from_ours() -> None:
    table = listed([("sửa.csv", 2, rejects(("Tệp", "Dòng", "Lý do", "Họ tên", "Tệp"), ("1", "2", "3", "4", "5")))])
    assert list(table.columns[4:]) == ["Tệp (2)", "Dòng (2)", "Lý do (2)", "Họ tên", "Tệp (3)"]


def test_no_rejected_row_is_an_empty_list() -> None:
    table = listed([("a.csv", 2, rejects(("x",)))])
    assert (list(table.columns), len(table)) == (["file", "row", "reason", "detail"], 0)
    assert [str(kind) for kind in table.dtypes] == ["str", "int64", "str", "str"]


def test_headers_that_look_like_paths_are_headers() -> None:
    odd = ("[Câu 1]", ".", "../../x", ".a.b", "[0]", "\\.", "a/b")
    table = listed([("a.csv", 2, rejects(odd, (*"7654321",), (*"1234567",)))])
    assert list(table.columns[4:]) == [*odd]
    assert table["row"].tolist() == [3, 2]
