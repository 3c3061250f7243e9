"""Compacts: what is kept of a part, blank and misshapen rows apart, ready to travel between processes."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import Compact, Guide, Mapping, Scheme, compact, cut, decide, keyless
from authoring.model.errors import RefusedError
from authoring.model.rulings import Decided, Ruling

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
    told = [{field: column.told().to_pylist() for field, column in one.entries.texts.items()} for one in (found, again)]
    assert told[0] == told[1]
    assert again.rejects[0].details == found.rejects[0].details == ("2022-07-18 ?:00",)


def test_a_file_of_another_week_is_refused(one: Callable[..., Compact]) -> None:
    with pytest.raises(RefusedError, match="“Câu 3”"):
        one(ROW, key="ABC")


def test_reading_needs_no_key_unless_a_file_names_the_wrong_answers_alone(
    week: Callable[..., Scheme], written: Callable[..., Path]
) -> None:
    """What leaves for the workers of a cluster holds no right answer, and reads the same."""
    voided = Decided((Ruling("c1", "change-key", "B"),), voided={"001000000002": "thi hộ"})
    scheme = decide(week("CAD"), voided)
    known = Guide(handed=("C", "A", "D"))
    bare, told = keyless(scheme, known)
    assert ([entry.key for entry in bare.key.entries], told.handed) == (["", "", ""], ())
    assert bare.decided == Decided(voided=voided.voided)
    path = written(
        "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
        "A,001000000001,20/07/2022 10:00,1,C,A,B\nB,001000000002,20/07/2022 10:00,1,C,A,B\n"
    )
    (part,) = cut([path])
    full, blind = compact(part, scheme, known), compact(part, bare, told)
    assert (full.entries.answers == blind.entries.answers).all()
    assert full.rejects[0].reasons == blind.rejects[0].reasons == ("Bài bị hủy theo quyết định",)
    wrong = Guide(handed=known.handed, mappings=(Mapping(("Câu sai",), ("wrong",)),))
    assert keyless(scheme, wrong)[1].handed == known.handed
