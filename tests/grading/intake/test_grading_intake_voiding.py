"""Voiding: entries of persons are marked by number, by old number and by what else makes a person; nobody else's are."""

from collections.abc import Callable
from pathlib import Path

from authoring.grading import Compact, Results, Scheme, compact, cut
from authoring.grading.intake.voiding import void
from authoring.grading.settling.marking import decide
from authoring.model.rulings import Decided

HEADER = "Họ và tên,Số CCCD,Ngày sinh,Số điện thoại,Nộp lúc,Câu 1\n"
ROWS = (
    "A,001000000001,,,20/07/2022 10:00,A\n"
    "A,001000000001,,,20/07/2022 11:00,B\n"
    "B,123456789,,,20/07/2022 10:00,A\n"
    "C,,01/02/1990,0912345678,20/07/2022 10:00,A\n"
    "D,C1234567,,,20/07/2022 10:00,A\n"
    "E,000123456789,,,20/07/2022 10:00,A\n"
)
C = "phone=0912345678|name=c|birth_date=1990-02-01"


def read(path: Path, scheme: Scheme) -> Compact:
    return compact(next(cut([path])), scheme)


def test_persons_are_found_however_they_are_known(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    entries = read(written(HEADER + ROWS), week("A", asks="none", order=("score desc",))).entries
    for persons, rows in (
        ((), []),
        (("001000000001",), [0, 1]),
        (("123456789",), [2]),
        ((C, "identity_number=C1234567"), [3, 4]),
        (("999999999", "ai đó"), []),
    ):
        assert [row for row, flag in enumerate(void(entries, persons).voided) if flag] == rows


def test_void_rows_are_listed_with_their_cells_and_sums_hold(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    scheme = week("A", asks="none", order=("score desc", "submitted asc"), prizes=())
    found = graded(HEADER + ROWS, decide(scheme, Decided(voided={"001000000001": "máy nộp hộ", C: "máy nộp hộ"})))
    assert sorted(found.rejected[["row", "reason", "Họ và tên", "Câu 1"]].to_numpy().tolist()) == [
        [2, "Bài bị hủy theo quyết định", "A", "A"],
        [3, "Bài bị hủy theo quyết định", "A", "B"],
        [5, "Bài bị hủy theo quyết định", "C", "A"],
    ]
    assert (found.tally.read, found.tally.counted, found.tally.rejected) == (6, 3, 3)
    assert found.scores["name"].tolist() == ["D", "E", "B"]
