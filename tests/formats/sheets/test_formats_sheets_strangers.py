"""Headers of strangers' sheets, and the sheets whose right option has a column of its own."""

from pathlib import Path

import pytest

from authoring.formats import judge_file
from authoring.tables import write_csv

ROWS = (("Mức đóng?", "3%", "8%", "14%", "22%", "B"), ("Ai đóng?", "Tôi", "Bạn", "Nó", "Họ", "C"))


def read(folder: Path, header: str, rows: tuple[tuple[str, ...], ...]) -> list[tuple[str, tuple[str, ...], str]]:
    (folder / "a.csv").write_bytes(write_csv([cell.strip() for cell in header.split("|")], rows))
    found = judge_file(folder / "a.csv")
    assert [one.flaw for one in found] == [None] * len(found)
    return [(i.stem, tuple(option.text for option in i.options), i.key) for one in found if (i := one.item)]


@pytest.mark.parametrize(
    "header",
    [
        "question | option_a | option_b | option_c | option_d | correct_answer",
        "content | optionA | optionB | optionC | optionD | answer",
        "Question Title | Answer 1 | Answer 2 | Answer 3 | Answer 4 | Correct Answer",
        "Stem | Choice A | Choice B | Choice C | Choice D | Correct",
        "Câu hỏi | Nội dung đáp án A | Nội dung đáp án B | Nội dung đáp án C | Nội dung đáp án D | Đáp án",
        "Câu hỏi | Câu trả lời A | Câu trả lời B | Câu trả lời C | Câu trả lời D | Câu trả lời đúng",
        "Câu hỏi | PA A | PA B | PA C | PA D | ĐA đúng",
        "Câu hỏi | Đ/án A | Đ/án B | Đ/án C | Đ/án D | Đ/án đúng",
        "Đề bài | Đáp án A | Đáp án B | Đáp án C | Đáp án D | Kết quả",
        "Tên câu hỏi | Phương án A (*) | Phương án B (*) | Phương án C | Phương án D | Đáp án chuẩn (*)",
    ],
)
def test_headers_that_programs_and_people_use(tmp_path: Path, header: str) -> None:
    assert read(tmp_path, header, ROWS) == [(row[0], row[1:5], row[5]) for row in ROWS]


@pytest.mark.parametrize(
    "header",
    [
        "Câu hỏi | Đáp án đúng | Đáp án sai 1 | Đáp án sai 2 | Đáp án sai 3",
        "Câu hỏi | Đáp án đúng | Phương án nhiễu 1 | Phương án nhiễu 2 | Phương án nhiễu 3",
        "Question | Correct answer | Incorrect answer 1 | Incorrect answer 2 | Incorrect answer 3",
    ],
)
def test_the_right_option_in_a_column_of_its_own(tmp_path: Path, header: str) -> None:
    rows = (("Mức đóng?", "8%", "3%", "14%", "22%"), ("Ai đóng?", "Nó", "Tôi", "Bạn", ""))
    assert read(tmp_path, header, rows) == [
        ("Mức đóng?", ("8%", "3%", "14%", "22%"), "A"),
        ("Ai đóng?", ("Nó", "Tôi", "Bạn"), "A"),
    ]


def test_a_column_of_wrong_ones_beside_lettered_options_is_none_of_them(tmp_path: Path) -> None:
    header = "Câu hỏi | Đáp án A | Đáp án B | Đáp án đúng | Đáp án sai"
    assert read(tmp_path, header, (("Ai?", "x", "y", "B", "A"),)) == [("Ai?", ("x", "y"), "B")]
