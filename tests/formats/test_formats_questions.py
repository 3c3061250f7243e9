"""Questions become items with ids, or rejections."""

from pathlib import Path

from authoring.formats.questions import Flaw, Question, judge, make_ids


def test_ids_come_of_the_name_and_the_place_and_never_twice() -> None:
    assert list(make_ids(["", "đề-1-002", "", "x"], Path("Đề 1.docx"))) == ["de-1-001", "đề-1-002", "de-1-003", "x"]
    assert list(make_ids(["cau-002", ""], Path("★.csv"))) == ["cau-002", "cau-002x"]


def test_a_rejected_question_keeps_the_ids_of_those_after_it() -> None:
    good = Question(5, (), "Ai?", ("x", "y"))
    bad = Question(3, ("c",), flaw=Flaw("e", "f", "m"), file="a.xlsx [2]")
    reading = judge([bad, good], Path("a.xlsx"))
    assert [item.id for item in reading.good] == ["a-002"]
    (rejection,) = reading.rejected
    assert (rejection.file, rejection.row, rejection.expected, rejection.found, rejection.message) == (
        "a.xlsx [2]",
        3,
        "e",
        "f",
        "m",
    )
    assert rejection.cells == ("c",)


def test_the_id_of_a_rejected_question_is_free_and_a_second_one_is_not() -> None:
    one = Question(1, (), "Ai?", ("x",), fields={"id": "q"})
    two, three = (Question(row, (), "Ai?", ("x", "y"), fields={"id": "q"}) for row in (2, 3))
    reading = judge([one, two, three], Path("a.csv"))
    assert [item.id for item in reading.good] == ["q"]
    assert [(bad.row, bad.message) for bad in reading.rejected] == [
        (1, "Câu hỏi chưa có đủ phương án (A, B, …)."),
        (3, "Mã câu q đã có ở dòng 2."),
    ]
