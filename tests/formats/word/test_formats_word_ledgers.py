"""Word tables filled like a sheet: options in columns, or below the stem in its own cell."""

from pathlib import Path

from authoring.formats.questions import judge
from authoring.formats.word.reading import read_questions
from authoring.model.items import Item, options
from authoring.model.paragraphs import Paragraph
from authoring.model.readings import Reading

FILE = Path("đề.docx")


def read(text: str, before: str = "", after: str = "") -> Reading[Item]:
    """Lines of cells between bars are one table; “⏎” parts paragraphs of a cell."""
    made = [Paragraph(1, before)]
    for row, line in enumerate(text.strip("\n").split("\n")):
        for place, cell in enumerate(line.split("|")):
            made += [
                Paragraph(len(made) + n, part.strip(), cell=(0, row, place))
                for n, part in enumerate(cell.split("⏎"), 1)
            ]
    made += [Paragraph(len(made) + n, line) for n, line in enumerate(after.split("\n"), 1)]
    return judge(read_questions(made), FILE)


def shown(reading: Reading[Item]) -> list[tuple[str, tuple[str, ...], str, str]]:
    assert reading.rejected == ()
    return [
        (item.stem, tuple(option.text for option in item.options), item.key, item.citation) for item in reading.good
    ]


def test_options_in_columns() -> None:
    text = """
BẢNG CÂU HỎI
STT | Câu hỏi | Đáp án A | Đáp án B | Đáp án C | Đáp án đúng | Căn cứ
1 | Ai đóng? | Tôi | Nó | | B | Điều 1
2 | Câu 2.⏎Mức nào? | A. 3% | B. 8% | *C. 9% | |
 | Gì? | x | y | z | y | Điều 3
"""
    assert shown(read(text)) == [
        ("Ai đóng?", ("Tôi", "Nó"), "B", "Điều 1"),
        ("Mức nào?", ("3%", "8%", "9%"), "C", ""),
        ("Gì?", ("x", "y", "z"), "B", "Điều 3"),
    ]


def test_options_below_the_stem_and_questions_elsewhere() -> None:
    text = "TT | Nội dung câu hỏi | Đáp án\n1 | Ai đóng?⏎A. Tôi⏎B. Nó | B\n2 | Gì?⏎A. x⏎B. y | A⏎"
    reading = read(text, "Câu 7. Trước bảng?\nA. x\n*B. y", "Câu 9. Sau bảng?\nA. x\n*B. y")
    assert [(item.stem, item.key) for item in reading.good] == [
        ("Trước bảng?", "B"),
        ("Ai đóng?", "B"),
        ("Gì?", "A"),
        ("Sau bảng?", "B"),
    ]


def test_rows_without_a_question_are_none_and_bad_ones_are_said() -> None:
    text = "Câu hỏi | A | B | Đáp án\n | | | \n | | | B\nAi? | Tôi | | A\n | x | y | B\nGì? | x | y | Z"
    reading = read(text)
    assert [(one.expected, one.found) for one in reading.rejected] == [
        ("ít nhất 2 phương án", "1 phương án"),
        ("câu dẫn", "để trống"),
        ("một trong A, B", "“Z”"),
    ]


def test_a_table_of_something_else_is_no_ledger() -> None:
    reading = read("Họ tên | Điểm\nAn | 10", "Câu 1. Ai?\nA. x\n*B. y")
    assert [item.stem for item in reading.good] == ["Ai?"]
    letters = read("Câu 1 | Ai đóng?\nA | Tôi\nB | Nó\nC | Họ\n | Đáp án: C")
    assert shown(letters) == [("Ai đóng?", ("Tôi", "Nó", "Họ"), "C", "")]
    assert read("A | x\nB | y", "Câu 1. Ai?").good[0].options == options("x", "y")
