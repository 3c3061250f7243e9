"""Parts: cut only at row ends, whatever quotes hold, and together the whole file."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.grading import Part, cut
from authoring.grading.intake.layouts import read_layout
from authoring.grading.intake.parts import row_end, rows_of
from authoring.model.errors import RefusedError

QUOTED = re.compile(r'"(?:[^"]|"")*+"')
HEADER = "Họ và tên,Câu 1\n"
QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)


def pieces(path: Path, size: int) -> list[str]:
    layout = read_layout(path)
    return [rows_of(part, layout).decode() for part in cut([path], size)]


@given(
    st.lists(st.lists(st.text('aữ",\n\r\t', max_size=5), min_size=2, max_size=2), max_size=8),
    st.sampled_from([1, 7, 64]),
)
@QUIET
def test_every_part_holds_whole_rows(written: Callable[..., Path], rows: list[list[str]], size: int) -> None:
    text = io.StringIO(newline="")
    quoting: Literal[0, 1] = csv.QUOTE_ALL if any("\r" in cell for row in rows for cell in row) else csv.QUOTE_MINIMAL
    csv.writer(text, lineterminator="\n", quoting=quoting).writerows(rows)
    parts = pieces(written(HEADER + text.getvalue()), size)
    assert "".join(parts) == text.getvalue()
    assert [row for part in parts for row in csv.reader(io.StringIO(part, newline=""))] == rows


@given(st.text('a",\n', max_size=40))
@QUIET
def test_counting_quotes_and_walking_them_agree(text: str) -> None:
    assert row_end(text.encode(), ",") == last_end(text)


def last_end(text: str) -> int:
    """The end of the last row by the slow definition: a quote counts only where a field begins."""
    end = at = 0
    while at < len(text):
        if text[at] == '"':
            closing = QUOTED.match(text, at)
            if not closing:
                break
            at = closing.end()
        while at < len(text) and text[at] not in ",\n":
            at += 1
        if text[at : at + 1] == "\n":
            end = at + 1
        at += 1
    return end


def test_a_file_without_a_last_newline_is_whole(written: Callable[..., Path]) -> None:
    assert pieces(written(f"{HEADER}a,A\nb,B"), 4) == ["a,A\n", "b,B"]
    assert pieces(written(HEADER), 4) == []


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_one_part(written: Callable[..., Path], encoding: str) -> None:
    assert pieces(written(f"\ufeff{HEADER}ữ,A\n".encode(encoding)), 4) == ["ữ,A\n"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_quote_that_never_closes_is_refused(written: Callable[..., Path], encoding: str) -> None:
    path = written(f'{HEADER}a,A\n"b,B\nc,C\n'.encode(encoding))
    with pytest.raises(RefusedError, match=r'mở ra mà không đóng lại.*đang là "b,B'):
        list(cut([path], 4))


def test_files_are_chosen_once_and_at_least_one(written: Callable[..., Path]) -> None:
    path = written(f"{HEADER}a,A\n")
    assert list(cut([str(path)])) == [Part(path, len(HEADER.encode()), len(HEADER.encode()) + 4)]
    for paths, size, words in (([], 8, "Chưa chọn tệp"), ([path, path], 8, "hai lần"), ([path], 0, "số dương")):
        with pytest.raises(RefusedError, match=words):
            list(cut(paths, size))
