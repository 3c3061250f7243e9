"""Word question files: real conventions in, one rejection a bad question; inputs stand here as people type them."""

import re
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from hypothesis import given
from hypothesis import strategies as st

from authoring.formats import read_items
from authoring.formats.questions import judge
from authoring.formats.word.reading import read_questions
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.model.paragraphs import Paragraph, Run
from authoring.model.readings import Reading

FILE = Path("đề.docx")
LOOK = re.compile(r"(\*\*|__|~~|==|<red>)(.*?)\1|([^*_~=<]+|.)", re.DOTALL)


def paragraphs(text: str) -> list[Paragraph]:
    """Each line a paragraph: `**bold**`, `__underlined__`, `~~italic~~`, `==highlit==`, `<red>x<red>`, `⏎`, `[1.] `."""
    made = []
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        label = re.match(r"\[([^\]]*)\] ", line)
        rest = line[label.end() :] if label else line
        runs = tuple(_run(found) for found in LOOK.finditer(rest.replace("⏎", "\n")))
        made.append(Paragraph(number, "".join(run.text for run in runs), label[1] if label else "", runs=runs))
    return made


def _run(found: re.Match[str]) -> Run:
    mark, text = found[1], found[2] if found[1] else found[3]
    colour, highlight = ("FF0000" if mark == "<red>" else ""), ("yellow" if mark == "==" else "")
    return Run(text, mark == "**", mark == "~~", mark == "__", colour, highlight)


def read(text: str) -> Reading[Item]:
    return judge(read_questions(paragraphs(text)), FILE)


def keys(text: str) -> list[str]:
    return [item.key for item in read(text).good]


def flaws(text: str) -> list[tuple[int, str, str]]:
    return [(one.row, one.expected, one.found) for one in read(text).rejected]


def test_numbers_options_key_and_fields() -> None:
    text = """
SỞ ABC
ĐỀ THI TRẮC NGHIỆM
Câu 1. Người lao động đóng bao nhiêu?
A. 3%
B. 8%
C. 14%
Đáp án: B
Căn cứ: Điều 6 khoản 1
Giải thích: Vì vậy.
Hai dòng.
Câu 2: Ai đóng?⏎(chọn một)
A) Người lao động\tB) Người sử dụng
Đáp án đúng là: A. Người lao động
Chủ đề: bhxh
Mức độ: Khó
Đúng tại ngày: 18/7/2022
Mã câu: 2022-ha001
Lời bình sau cùng.
------ HẾT ------
Cán bộ coi thi không giải thích gì thêm.
"""
    reading = read(text)
    assert reading.rejected == ()
    assert reading.good == (
        Item(
            id="de-001",
            stem="Người lao động đóng bao nhiêu?",
            options=options("3%", "8%", "14%"),
            key="B",
            citation="Điều 6 khoản 1",
            explanation="Vì vậy.\nHai dòng.",
        ),
        Item(
            id="2022-ha001",
            stem="Ai đóng?\n(chọn một)",
            options=options("Người lao động", "Người sử dụng"),
            key="A",
            explanation="Lời bình sau cùng.",
            topic="bhxh",
            difficulty="hard",
            valid_on="2022-07-18",
        ),
    )


@pytest.mark.parametrize(
    "asked",
    [
        "Câu 1. Ai?",
        "CÂU 1: Ai?",
        "Câu 1) Ai?",
        "Câu 1 (0,5 điểm). Ai?",
        "Câu hỏi 1 - Ai?",
        "Câu số 1: Ai?",
        "1. Ai?",
        "1) Ai?",
        "Bài 1. Ai?",
        "Question 1: Ai?",
        "[Câu 1.] Ai?",
        "[1.] Ai?",
        "Câu 1\nAi?",
        "Câu 1.⏎Ai?",
        "**Câu 1.** Ai?",
        "**Câu 1. Ai?**",
    ],
)
def test_every_beginning_of_a_question(asked: str) -> None:
    reading = read(f"{asked}\n*A. Tôi\nB. Nó")
    assert [(item.stem, item.key) for item in reading.good] == [("Ai?", "A")]


@pytest.mark.parametrize(
    "offered",
    [
        "A. x\nB. y\nC. z",
        "A) x\nB) y\nC) z",
        "a) x\nb) y\nc) z",
        "a. x\nb. y\nc. z",
        "A: x\nB: y\nC: z",
        "A/ x\nB/ y\nC/ z",
        "[A.] x\n[B.] y\n[C.] z",
        "[a)] x\n[b)] y\n[c)] z",
        "A. x\tB. y\tC. z",
        "A. x   B. y\nC. z",
        "A. x⏎B. y⏎C. z",
        "A.x\nB.y\nC.z",
    ],
)
def test_every_look_of_options(offered: str) -> None:
    assert [item.options for item in read(f"Câu 1. Ai?\n{offered}").good] == [options("x", "y", "z")]


@pytest.mark.parametrize(
    "marked",
    [
        "A. x\n**B. y**\nC. z",
        "A. x\n**B.** y\nC. z",
        "A. x\nB. **y**\nC. z",
        "**A.** x\n**B. y**\n**C.** z",
        "A. x\n__B__. y\nC. z",
        "A. x\n~~B. y~~\nC. z",
        "A. x\n<red>B. y<red>\nC. z",
        "<red>A.<red> x\n<red>B. y<red>\n<red>C.<red> z",
        "A. x\nB. ==y==\nC. z",
        "A. x\n*B. y\nC. z",
        "A. x\nB. y (Đ)\nC. z",
        "A. x\nB. y *\nC. z",
        "A. x\nB. y\nC. z\nĐáp án: B",
        "A. x\nB. y\nC. z\nĐA: b",
        "A. x\nB. y\nC. z\nĐáp án B.",
        "A. x\nB. y\nC. z\nĐáp án: y",
        "A. x\nB. y\nC. z\nChọn B",
        "A. x\nB. y\nC. z\nBẢNG ĐÁP ÁN\n1-B",
        "A. x\nB. y\nC. z\nHẾT\n1. B  2. C",
        "A. x\nB. y\nC. z\nĐáp án:\n1B",
        "A. x\n**B. y**\nC. z\nĐáp án: B\nHẾT\n1-B",
    ],
)
def test_every_mark_of_the_key(marked: str) -> None:
    reading = read(f"Câu 1. **Ai?**\n{marked}")
    assert [(item.key, item.options) for item in reading.good] == [("B", options("x", "y", "z"))]


def test_a_bold_stem_bold_letters_and_a_bold_word_are_no_key() -> None:
    assert keys("**Câu 1. Ai?**\n**A.** x\n**B.** y **không** z") == [""]
    assert keys("Câu 1. Ai?\n<red>A. x<red>\n<red>B. y<red>") == [""]
    assert keys("Câu 1. Ai?\n**A. x**\n**B. y**") == [""]


def test_several_right_options() -> None:
    assert keys("Câu 1. Ai?\n*A. x\nB. y\n*C. z\nĐáp án: A, C") == ["AC"]
    assert keys("Câu 1. Ai?\nA. x\nB. y\nC. z\nĐáp án: A và C") == ["AC"]


def test_marks_that_disagree_stop_their_item_only() -> None:
    text = "Câu 1. Ai?\n**A. x**\nB. y\nĐáp án: B\nCâu 2. Gì?\nA. x\n*B. y"
    reading = read(text)
    assert [(item.id, item.key) for item in reading.good] == [("de-002", "B")]
    (bad,) = reading.rejected
    assert (bad.file, bad.row, bad.found) == ("đề.docx", 1, "dòng Đáp án: B; in đậm: A")
    assert bad.cells == ("Câu 1. Ai?", "A. x", "B. y", "Đáp án: B")


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("Câu 1.\nA. x\nB. y", "câu dẫn", "để trống"),
        ("Câu 1. Ai?\nA. x", "ít nhất 2 phương án", "1 phương án"),
        ("Câu 1. Ai?", "ít nhất 2 phương án", "0 phương án"),
        ("Câu 1. Ai?\nA. x\nB. y\nD. z", "phương án C", "phương án D"),
        ("Câu 1. Ai?\nA. x\nB. y\nAi nữa?\nA. x\nB. y", "phương án C", "phương án A"),
        (
            "Câu 1. Ai?\nA. x\nB. y\nĐáp án: A\nAi nữa?\nA. x",
            "số thứ tự trước câu tiếp theo",
            "phương án A lần thứ hai",
        ),
        ("Câu 1. Ai?\nA. x\nB. y\nĐáp án: D", "một trong A, B", "D"),
        ("Câu 1. Ai?\nA. x\nB. y\nĐáp án: không rõ", "một trong A, B", "“không rõ”"),
        (
            "Câu 1. Ai?\nA. x\nB. y\nĐáp án: A. y",
            "mọi dấu chỉ cùng một đáp án",
            "dòng Đáp án: A; nội dung ở dòng Đáp án: B",
        ),
        (
            "Câu 1. Ai?\nA. x\nB. y\nĐáp án: A\nĐáp án: B",
            "mọi dấu chỉ cùng một đáp án",
            "dòng Đáp án: A; dòng Đáp án: B",
        ),
        (
            "Câu 1. Ai?\nA. x\nB. y\nBảng đáp án\n1-A 1-B",
            "mọi dấu chỉ cùng một đáp án",
            "bảng đáp án: A; bảng đáp án: B",
        ),
        ("Câu 1. Ai?\nA. x\nB. y\nMức độ: lạ", "Dễ, Vừa, Khó", "lạ"),
        ("Câu 1. Ai?\nA. x\nB. y\nĐúng tại ngày: 31/2/2022", "ngày như 18/7/2022 hoặc 2022-07-18", "31/2/2022"),
        (
            "Câu 1. Ai?\n" + "\n".join(f"{letter}. x{letter}" for letter in "ABCDEFGHA"),
            "nhiều nhất 8 phương án",
            "phương án A",
        ),
    ],
)
def test_what_is_said_of_a_bad_question(text: str, expected: str, found: str) -> None:
    assert flaws(text) == [(1, expected, found)]


def test_a_list_with_numbers_inside_a_stem_or_an_explanation_begins_no_question() -> None:
    text = "1. Chọn ý đúng:\n1. một\n2. hai\nA. Chỉ 1\nB. Chỉ 2\nGiải thích: gồm\n1. a\n2. b\n2. Câu sau?\nA. x\nB. y\n7. Câu cuối?\nA. x\nB. y"
    reading = read(text)
    assert [(item.stem, item.explanation) for item in reading.good] == [
        ("Chọn ý đúng:\n1. một\n2. hai", "gồm\n1. a\n2. b"),
        ("Câu sau?", ""),
        ("Câu cuối?", ""),
    ]


def test_points_in_small_letters_before_capital_options_are_part_of_the_stem() -> None:
    reading = read("Câu 1. Ý nào đúng?\na) một\nb) hai\nba\nA. Chỉ a\nB. Chỉ b\na) dòng sau")
    assert [(item.stem, item.options) for item in reading.good] == [
        ("Ý nào đúng?\na) một\nb) hai\nba", options("Chỉ a", "Chỉ b\na) dòng sau"))
    ]


def test_a_bare_number_after_a_finished_question_begins_one_among_named_ones() -> None:
    text = "1. Thời gian 15 phút\nCâu 1. Ai?\nA. x\nB. 1.000 đồng\n2. Gì?\nA. x\nB. y\n3. Không phải câu"
    assert [item.stem for item in read(text).good] == ["Ai?", "Gì?"]
    assert read(text).good[1].options == options("x", "y\n3. Không phải câu")


def test_titles_of_parts_belong_to_no_option() -> None:
    text = "Câu 1. Ai?\nA. x\nB. y\nPHẦN BẢO HIỂM Y TẾ\nlời dẫn\nCâu 2. Gì?\nA. x\nB. y\nPhần II. Khác\nCâu 3. Nào?\nA. x\nB. BHXH"
    assert [item.options[1].text for item in read(text).good] == ["y", "y", "BHXH"]


def test_a_key_table_in_cells_over_letters_or_beside_them() -> None:
    asked = paragraphs("Câu 1. Ai?\nA. x\nB. y\nCâu 2. Gì?\nA. x\nB. y\nBẢNG ĐÁP ÁN")
    over = [("Câu", 0, 0), ("1", 0, 1), ("2", 0, 2), ("Đáp án", 1, 0), ("B", 1, 1), ("A", 1, 2)]
    beside = [("Câu", 0, 0), ("Đáp án", 0, 1), ("Câu 1", 1, 0), ("B", 1, 1), ("Câu 2", 2, 0), ("A", 2, 1)]
    for cells in (over, beside):
        table = [Paragraph(9 + n, text, cell=(0, row, column)) for n, (text, row, column) in enumerate(cells)]
        assert [item.key for item in judge(read_questions([*asked, *table]), FILE).good] == ["B", "A"]


def test_a_key_table_may_say_the_same_twice() -> None:
    assert keys("Câu 1. Ai?\nA. x\nB. y\nBảng đáp án\n1-A\n1. A") == ["A"]


def test_a_capital_a_in_an_explanation_below_small_options_is_text() -> None:
    (item,) = read("Câu 1. Ai?\na) x\nb) y\nGiải thích: theo\nA. Phần đầu").good
    assert (item.options, item.explanation) == (options("x", "y"), "theo\nA. Phần đầu")


def test_a_key_table_says_nothing_of_a_number_that_comes_twice() -> None:
    assert keys("Câu 1. Ai?\nA. x\nB. y\nPhần II\nCâu 1. Gì?\nA. x\nB. y\nBảng đáp án\n1-A") == ["", ""]


def test_options_in_the_cells_of_a_table_by_columns() -> None:
    cells = [("A. x", 0, 0), ("C. z", 0, 1), ("B. y", 1, 0), ("D. t", 1, 1)]
    table = [Paragraph(2 + n, text, cell=(0, row, column)) for n, (text, row, column) in enumerate(cells)]
    (item,) = judge(read_questions([Paragraph(1, "Câu 1. Ai?"), *table]), FILE).good
    assert item.options == options("x", "y", "z", "t")
    (bad,) = judge(read_questions([Paragraph(1, "Câu 1. Ai?"), *table[:2]]), FILE).rejected
    assert (bad.expected, bad.found) == ("A, B", "A, C")


def test_a_name_with_a_point_is_no_option() -> None:
    (item,) = read("Câu 1. Theo\nC. Mác, ai đúng?\nA. x\nB. y\ttheo\tD. Ri-các-đô").good
    assert (item.stem, item.options) == ("Theo\nC. Mác, ai đúng?", options("x", "y\ttheo\tD. Ri-các-đô"))


def test_an_unfilled_key_line_hides_nothing() -> None:
    (item,) = read("Câu 1. Ai?\nA. x\nB. y\nĐáp án:\nCăn cứ: Điều 1").good
    assert (item.key, item.citation) == ("", "Điều 1")


@pytest.mark.parametrize(
    ("after", "key", "citation", "explanation"),
    [
        ("Đáp án: B\n(Điều 22 khoản 1 Luật BHYT)", "B", "Điều 22 khoản 1 Luật BHYT", ""),
        ("Đáp án: B (Điều 22 khoản 1 Luật BHYT)", "B", "Điều 22 khoản 1 Luật BHYT", ""),
        ("(Căn cứ: Nghị định 188/2025 (sửa đổi)).", "", "Nghị định 188/2025 (sửa đổi)", ""),
        ("Đáp án: B\nCăn cứ Điều 5 Luật BHXH", "B", "Điều 5 Luật BHXH", ""),
        ("Đáp án: B. vì Điều 6 nói vậy", "B", "", "vì Điều 6 nói vậy"),
        ("Chọn B, vì thế", "B", "", "vì thế"),
        ("Đáp án: B\nLời giải\nDo đó chọn.", "B", "", "Do đó chọn."),
        ("Hướng dẫn chi tiết\nDo đó.", "", "", "Do đó."),
        ("Đáp án đúng là: B. y", "B", "", ""),
    ],
)
def test_what_follows_the_options(after: str, key: str, citation: str, explanation: str) -> None:
    (item,) = read(f"Câu 1. Ai?\nA. x\nB. y\n{after}").good
    assert (item.key, item.citation, item.explanation) == (key, citation, explanation)
    assert item.options == options("x", "y")


ASKED = "Câu 1. Ai?\nA. x\nB. y\nCâu 2. Gì?\nA. x\nB. y\n"


@pytest.mark.parametrize(
    "ending",
    [
        "HẾT\nBảng đáp án\n1-A 2-B\nLời giải chi tiết\nCâu 1: vì x\nthêm\nCâu 2: vì y",
        "Bảng đáp án\n1A 2B\nHướng dẫn\nCâu 1. A. vì x\nthêm\nCâu 2. Chọn B. vì y",
        "ĐÁP ÁN VÀ LỜI GIẢI\nCâu 1: Đáp án A. vì x\nthêm\nCâu 2: Đáp án: B. vì y",
        "Hướng dẫn chi tiết\nCâu 1: A - vì x\nthêm\nCâu 2: B\nvì y",
        "HẾT\n1. A. vì x\nthêm\n2. B. vì y",
    ],
)
def test_reasons_after_the_key_table_explain_their_questions(ending: str) -> None:
    found = read(ASKED + ending).good
    assert [(item.key, item.explanation) for item in found] == [("A", "vì x\nthêm"), ("B", "vì y")]


def test_a_key_table_without_a_title() -> None:
    assert keys("Câu 1. Ai?\nA. x\nB. y\nCâu 2. Gì?\nA. x\nB. y\nCâu 3. Nào?\nA. x\nB. y\n1-A 2-B 3-A") == [
        "A",
        "B",
        "A",
    ]


def test_numbers_that_begin_anew_take_the_answers_in_order() -> None:
    part = "Câu 1. Ai?\nA. x\nB. y\n"
    text = f"PHẦN I\n{part}PHẦN II\n{part}Bảng đáp án\nPhần I\n1-A\nPhần II\n1-B"
    assert keys(text) == ["A", "B"]


def test_points_of_a_part_and_titles_with_letters_are_no_options() -> None:
    text = "A. PHẦN TRẮC NGHIỆM\nCâu 1. Ai?\nA. x\n*B. y\nB. PHẦN TỰ LUẬN\nCâu 2. Gì?\nA. x\n*B. y"
    assert [(item.stem, item.options) for item in read(text).good] == [
        ("Ai?", options("x", "y")),
        ("Gì?", options("x", "y")),
    ]


@pytest.mark.parametrize(
    "offered",
    [
        "- x\n- y\n- z",
        "– x\ny\n– z",
        "x\n- y\n- z",
        "[•] x\n[•] *y\n[•] z",
        "[o] x\n[o] y (Đ)\n[o] z",
        "+ x\n+ y\n+ z",
        "-x\n-y\n-z",
    ],
)
def test_dashes_for_letters(offered: str) -> None:
    reading = read(f"Câu 1. Ai đóng?\n{offered}\nĐáp án: B\nCâu 2. Gì?\n{offered}\nĐáp án: B")
    assert [(item.stem, item.options, item.key) for item in reading.good] == [
        ("Ai đóng?", options("x", "y", "z"), "B"),
        ("Gì?", options("x", "y", "z"), "B"),
    ]


def test_dashes_in_a_stem_above_letters_are_text_and_too_many_are_said() -> None:
    (item,) = read("Câu 1. Gồm:\n- một\n- hai\nA. x\n*B. y").good
    assert (item.stem, item.options) == ("Gồm:\n- một\n- hai", options("x", "y"))
    nine = "\n".join(f"- x{n}" for n in range(9))
    assert flaws(f"Câu 1. Ai?\n{nine}") == [(1, "nhiều nhất 8 phương án", "thêm một phương án")]
    (item,) = read("Câu 1. Ai?\n- x\n- y\nz\nt").good
    assert item.options == options("x", "y", "z\nt")
    (item,) = read("Câu 1. Ai?\n- x\n- y\nPHẦN HAI").good
    assert item.options == options("x", "y")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("A. x B. y C. z", ("x", "y", "z")),
        ("A. x B. y\nC. z D. t", ("x", "y", "z", "t")),
        ("a) x b) y", ("x", "y")),
        ("A. vi-ta-min A. B. nó", ("vi-ta-min A.", "nó")),
        ("A. Vi-ta-min C. hay D\nB. y", ("Vi-ta-min C. hay D", "y")),
        ("A. x\nB. y\nC. z\nD. vi khuẩn E. coli", ("x", "y", "z", "vi khuẩn E. coli")),
        ("A. x B) y\nB. z", ("x B) y", "z")),
        ("A. a B. b C. c D. d E. e F. f G. g H. h", ("a", "b", "c", "d", "e", "f", "g", "h")),
    ],
)
def test_options_with_single_blanks_between(text: str, offered: tuple[str, ...]) -> None:
    assert [item.options for item in read(f"Câu 1. Ai?\n{text}").good] == [options(*offered)]


def test_marks_of_right_and_wrong() -> None:
    assert read("Câu 1. Ai?\nA. x (S)\nB. y (Đ)\nC. z [sai]").good[0].options == options("x", "y", "z")
    assert keys("Câu 1. Ai?\nA. x (S)\nB. y (đúng)\nC. z ✓") == ["BC"]
    assert keys("Câu 1. Ai?\nA*. x\nB. *y\nC. z*") == ["ABC"]


def test_the_first_option_is_right_where_a_person_says_so() -> None:
    made = paragraphs("Câu 1. Ai?\nA. x\nB. y\nCâu 2. Gì?\nA. x\n*B. y\nCâu 3. Không có phương án")
    found = judge(read_questions(made, first=True), FILE)
    assert [item.key for item in found.good] == ["A"]
    assert [one.found for one in found.rejected] == ["phương án đầu tiên: A; dấu sao hoặc (Đ): B", "0 phương án"]


def test_bare_numbers_beside_a_table_with_words() -> None:
    text = "1. Ai?\nA. x\nB. y\n2. Gì?\nA. x\nB. y\nHẾT\nCâu 1: A\nCâu 2: B"
    assert keys(text) == ["A", "B"]


def test_a_file_of_word_itself(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("BỘ CÂU HỎI", style="Title")
    document.add_paragraph("Người lao động đóng bao nhiêu?", style="List Number")
    for text in ("A. 3%", "B. 8%"):
        document.add_paragraph().add_run(text).bold = text[0] == "B"
    document.add_heading("Bảo hiểm y tế", level=2)
    document.add_paragraph("Ai đóng?", style="List Number")
    line = document.add_paragraph("A. Tôi\t")
    line.add_run("B. Nó").font.color.rgb = RGBColor(255, 0, 0)
    line.add_run("\tC. Họ").font.color.rgb = RGBColor(0, 0, 0)
    document.add_paragraph("Mức nào?", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(("A. một", "B. hai", "C. ba", "D. bốn")):
        run = table.cell(place // 2, place % 2).paragraphs[0].add_run(text)
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW if text[0] == "D" else None
    document.save(str(tmp_path / "Câu hỏi BHXH.docx"))
    reading = read_items(tmp_path / "Câu hỏi BHXH.docx")
    assert reading.rejected == ()
    assert [(item.id, item.stem, len(item.options), item.key) for item in reading.good] == [
        ("cau-hoi-bhxh-001", "Người lao động đóng bao nhiêu?", 2, "B"),
        ("cau-hoi-bhxh-002", "Ai đóng?", 3, "B"),
        ("cau-hoi-bhxh-003", "Mức nào?", 4, "D"),
    ]


def test_options_numbered_by_word_itself(tmp_path: Path) -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for place, form, pattern in ((90, "decimal", "Câu %1."), (91, "upperLetter", "%1.")):
        numbering.insert(0, _definition(place, form, pattern))
        number = OxmlElement("w:num")
        number.set(qn("w:numId"), str(place))
        link = OxmlElement("w:abstractNumId")
        link.set(qn("w:val"), str(place))
        number.append(link)
        numbering.append(number)
    for text, place in (("Ai đóng?", 90), ("Tôi", 91), ("Nó", 91)):
        paragraph = document.add_paragraph(text)
        properties = OxmlElement("w:numPr")
        for name, value in (("ilvl", "0"), ("numId", str(place))):
            child = OxmlElement(f"w:{name}")
            child.set(qn("w:val"), value)
            properties.append(child)
        paragraph._p.get_or_add_pPr().append(properties)  # type: ignore[arg-type] # any element goes
        paragraph.runs[0].underline = text == "Nó"
    document.save(str(tmp_path / "a.docx"))
    (item,) = read_items(tmp_path / "a.docx").good
    assert (item.stem, item.options, item.key) == ("Ai đóng?", options("Tôi", "Nó"), "B")


def _definition(place: int, form: str, pattern: str) -> object:
    made = OxmlElement("w:abstractNum")
    made.set(qn("w:abstractNumId"), str(place))
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("start", "1"), ("numFmt", form), ("lvlText", pattern)):
        child = OxmlElement(f"w:{name}")
        child.set(qn("w:val"), value)
        level.append(child)
    made.append(level)
    return made


def test_a_file_without_a_question_is_refused(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kính gửi các đơn vị")
    document.save(str(tmp_path / "thư.docx"))
    with pytest.raises(RefusedError, match="Không thấy câu hỏi nào"):
        read_items(tmp_path / "thư.docx")


PIECES = st.sampled_from(
    [
        "Câu 1.",
        "Câu 2",
        "1.",
        "2)",
        "A.",
        "B)",
        "*C.",
        "a)",
        "Đáp án: B",
        "ĐA",
        "Căn cứ: x",
        "HẾT",
        "Bảng đáp án",
        "Phần II",
        "MỤC LỤC HAI",
        "x",
        "\t",
        "   ",
        "\n",
        "⏎",
        "**",
        "__",
        "==",
        "1-A",
        "[1.] ",
        "[A.] ",
        "",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=6).map(" ".join), max_size=25).map("\n".join))
def test_no_paragraphs_break_the_reader(text: str) -> None:
    made = paragraphs(text)
    reading = judge(read_questions(made), FILE)
    for item in reading.good:
        assert len(item.options) >= 2
        assert set(item.key) <= {option.label for option in item.options}
    assert all(one.message and one.row for one in reading.rejected)
