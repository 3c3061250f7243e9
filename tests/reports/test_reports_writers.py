"""The table per author: Vietnamese name order, sums."""

from collections.abc import Callable

from authoring.model.contests import Contest
from authoring.reports.writers import Writer, writer_table

Words = Callable[[bytes], list[str]]


def test_each_author_and_the_sum(contest: Contest, words: Words) -> None:
    lines = words(writer_table(contest, [Writer("Phạm Văn Lâm", "Ban", 5, 3, 1), Writer("Lê Thu Hà", "Sở", 7, 6, 2)]))
    start = lines.index("Đã dùng") + 1
    assert lines[start : start + 16] == [
        *("1", "Lê Thu Hà", "Sở", "7", "6", "2", "2", "Phạm Văn Lâm", "Ban", "5", "3", "1"),
        *("Cộng", "12", "9", "3"),
    ]
    empty = words(writer_table(contest, []))
    assert empty[empty.index("Cộng") :][:4] == ["Cộng", "0", "0", "0"]
