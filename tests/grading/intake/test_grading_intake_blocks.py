"""Blocks: rows as the CSV rules say, misshapen ones apart, the same in any cut; broken bytes refused with their row."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.grading import Part, cut
from authoring.grading.intake.blocks import Block, read_block
from authoring.grading.intake.layouts import read_layout
from authoring.model.errors import RefusedError

HEADER = "Họ và tên,Câu 1\n"
Row = tuple[int, tuple[str, ...]]


def rows(path: Path, size: int) -> list[Row]:
    """All rows of a file with their numbers, read in parts."""
    found: list[Row] = []
    first, layout = 0, read_layout(path)
    for part in cut([path], size):
        block = read_block(part, layout)
        cells = zip(*(column.to_pylist() for column in block.columns), strict=True)
        found += [(first + number, row) for number, row in zip(block.numbers.tolist(), cells, strict=True)]
        found += [(first + number, row) for number, row in block.misshapen]
        first += block.lines
    return sorted(found)


def block_of(path: Path) -> Block:
    (part,) = cut([path])
    return read_block(part, read_layout(path))


def test_rows_keep_their_numbers_around_odd_ones(written: Callable[..., Path]) -> None:
    block = block_of(written(f'{HEADER}a,A\n\nb\n"c\nd",B\n"e ""f""",C,D\n,\n'))
    assert [column.to_pylist() for column in block.columns] == [["a", "", "c\nd", ""], ["A", "", "B", ""]]
    assert block.numbers.tolist() == [0, 1, 3, 5]
    assert block.misshapen == ((2, ("b",)), (4, ('e "f"', "C", "D")))
    assert block.lines == 6


@given(st.text('aữ",\n\r', max_size=40), st.sampled_from([1, 5, 1000]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_any_cut_gives_the_same_rows(written: Callable[..., Path], text: str, size: int) -> None:
    path = written(f"{HEADER}x,A\n{text}")
    try:
        whole = rows(path, 1 << 20)
    except RefusedError:
        with pytest.raises(RefusedError):
            rows(path, size)
    else:
        assert rows(path, size) == whole


def test_a_byte_order_mark_inside_a_file_is_a_letter_in_any_cut(written: Callable[..., Path]) -> None:
    path = written(f"{HEADER}a,A\n\ufeffb,B\n")
    assert rows(path, 1) == rows(path, 1 << 20) == [(0, ("a", "A")), (1, ("\ufeffb", "B"))]


@pytest.mark.parametrize("size", [1, 1 << 20])
def test_broken_bytes_are_refused_with_their_row(written: Callable[..., Path], size: int) -> None:
    filler = "a,A\n" * 80_000
    path = written(f"{HEADER}{filler}".encode() + b"b\xff,B\n")
    (*_, last) = cut([path], size * 100_000)
    with pytest.raises(RefusedError) as refused:
        read_block(last, read_layout(path))
    assert refused.value.trouble.row == 80_002
    assert "byte 0xff" in str(refused.value)


def test_what_arrow_will_not_read_is_refused(written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise pa.ArrowInvalid("too large")

    monkeypatch.setattr(pyarrow.csv, "read_csv", refuse)
    with pytest.raises(RefusedError, match="too large"):
        block_of(written(f"{HEADER}a,A\n"))


def test_a_part_beyond_the_end_is_empty(written: Callable[..., Path]) -> None:
    path = written(f"{HEADER}a,A\n")
    with pytest.raises(RefusedError, match="Không tách được"):
        read_block(Part(path, 100, 200), read_layout(path))
