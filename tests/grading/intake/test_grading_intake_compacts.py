"""Compacts: what is kept of a part, blank and misshapen rows apart, ready to travel between processes."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import Compact, Scheme, compact, cut
from authoring.model.errors import RefusedError

HEADER = "Họ và tên,Số CCCD,Đơn vị,Nộp lúc,Dự đoán,Câu 1,Câu 2"
ROW = "A,001234567890,TP,2022-07-18 11:00:00,5,A,B"


@pytest.fixture
def one(week: Callable[..., Scheme], written: Callable[..., Path]) -> Callable[..., Compact]:
    """The compact of a file of these lines."""

    def make(*lines: str, key: str = "AB") -> Compact:
        (part,) = cut([written("\n".join([HEADER, *lines]) + "\n")])
        return compact(part, week(key))

    return make


def test_misshapen_and_blank_rows_are_told_apart(one: Callable[..., Compact]) -> None:
    found = one(ROW, "", f"{ROW},x", "A,B", "," * 6, " , " + "," * 5, "  ", ",,")
    assert (found.lines, found.blank, found.entries.size) == (8, 5, 1)
    assert found.rejects[1].details == ("8 ô, cần 7 ô", "2 ô, cần 7 ô")
    assert found.rejects[1].numbers.tolist() == [2, 3]
    assert found.first == 2


def test_a_compact_travels_between_processes(one: Callable[..., Compact]) -> None:
    found = one(ROW, ROW.replace("11:00", "?"))
    again: Compact = pickle.loads(pickle.dumps(found))  # noqa: S301 — our own bytes
    assert again.entries.texts.equals(found.entries.texts)
    assert again.rejects[0].details == found.rejects[0].details == ("2022-07-18 ?:00",)


def test_a_file_of_another_week_is_refused(one: Callable[..., Compact]) -> None:
    with pytest.raises(RefusedError, match="“Câu 3”"):
        one(ROW, key="ABC")
