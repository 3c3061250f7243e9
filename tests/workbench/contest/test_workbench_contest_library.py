"""The policy documents of a contest: what doesn't fit names its file."""

from pathlib import Path

from authoring.workbench.contest.library import read_source


def test_what_fits_nowhere_names_the_file_as_it_was_given(tmp_path: Path) -> None:
    path = tmp_path / "qd-27.txt"
    path.write_text("Một đoạn văn không có Điều nào.\n", encoding="utf-8")
    source = read_source(path)
    assert [one.file for one in source.rejected] == [str(path)]
