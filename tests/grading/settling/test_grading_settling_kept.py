"""Kept results read again, by the program's own names of columns and tiers."""

from pathlib import Path

import pytest

from authoring.grading import read_kept
from authoring.model.errors import RefusedError
from authoring.tables import write_csv


def test_columns_are_texts(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('Thứ tự,Hạng giải,Họ và tên\n1,Nhất,"A\nB"\n2,riêng,007\n', "utf-8")
    table = read_kept(tmp_path, "a.csv", ("name", "tier"))
    assert table.to_numpy().tolist() == [["A\nB", "first"], ["007", "riêng"]]
    said = ("=1+1", "'=1+1", "-Sở Y tế", "-5", "'a", "@x", "\tx", "a=1")
    (tmp_path / "b.csv").write_bytes(write_csv(("Họ và tên", "Thứ tự"), [(one, "1") for one in said], bom=False))
    assert read_kept(tmp_path, "b.csv", ("name", "place"))["name"].tolist() == [*said]
    with pytest.raises(RefusedError, match="chấm lại tuần này") as caught:
        read_kept(tmp_path, "a.csv", ("score",))
    assert caught.value.trouble.expected == "Số câu đúng"
