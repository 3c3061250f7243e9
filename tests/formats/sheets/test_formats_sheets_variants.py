"""Sheets as Vietnamese authors and quiz programs fill them: the same three questions come of each."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from authoring.formats import judge_file
from authoring.formats.questions import Spot
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS
from tests.formats.variants import ITEMS, UNKEYED, Told, tall, told, wide, write_book

Rows = Sequence[Sequence[object]]


def read(folder: Path, rows: Rows, merged: Sequence[int] = ()) -> list[Told]:
    write_book(folder / "a.xlsx", rows, merged)
    return told(folder / "a.xlsx")


@pytest.mark.parametrize(
    "head",
    [
        "Title | Choice A | Choice B | Choice C | Choice D | Answer",
        "Tiêu đề | Phương án trả lời A | Phương án trả lời B | Phương án trả lời C | Phương án trả lời D | Đáp án đúng",
        "questionText | optionA | optionB | optionC | optionD | correctAnswer",
        "Nội dung câu hỏi | Ý A | Ý B | Ý C | Ý D | Ý đúng",
        "Câu | A | B | C | D | Đáp án",
        "questiontext | A | B | C | D | Correct choice",
    ],
)
def test_headers(tmp_path: Path, head: str) -> None:
    assert read(tmp_path, wide(head, lambda _, stem, texts, key: [stem, *texts, key])) == ITEMS


def test_a_title_beside_the_stem_is_a_column_of_its_own(tmp_path: Path) -> None:
    head = "Title | Question | Option 1 | Option 2 | Option 3 | Option 4 | Correct answer"
    assert read(tmp_path, wide(head, lambda n, stem, texts, key: [f"T{n}", stem, *texts, key])) == ITEMS
    assert [one.item.extra for one in judge_file(tmp_path / "a.xlsx") if one.item] == [
        {"title": f"T{n}"} for n in (1, 2, 3)
    ]


def test_a_column_of_options_beside_lettered_ones_is_kept_apart(tmp_path: Path) -> None:
    rows = [["Câu hỏi", "Phương án", "A", "B", "Đáp án"], ["Ai?", "mẫu 1", "Tôi", "Bạn", "B"]]
    assert read(tmp_path, rows) == [("Ai?", ("Tôi", "Bạn"), "B")]
    assert [one.item.extra for one in judge_file(tmp_path / "a.xlsx") if one.item] == [{"phuong_an": "mẫu 1"}]


@pytest.mark.parametrize("form", ["Phương án {}", "PA{}", "answer{}", "Option {}", "Đáp án số {}"])
def test_keys_that_name_the_column(tmp_path: Path, form: str) -> None:
    head = "STT | Câu hỏi | Phương án 1 | Phương án 2 | Phương án 3 | Phương án 4 | Đáp án"
    rows = wide(head, lambda n, stem, texts, key: [n, stem, *texts, form.format(LABELS.index(key) + 1)])
    flawed = [("?", (), "Không rõ phương án nào là đáp án đúng.")] * 3
    assert read(tmp_path, rows) == (flawed if "số" in form else ITEMS)


@pytest.mark.parametrize(
    ("key", "letters"), [("Đáp án A, Đáp án C", "AC"), ("A|B", "AB"), ("A + C", "AC"), ("Đ", "?"), ("A|Đ", "?")]
)
def test_several_keys_in_one_cell(tmp_path: Path, key: str, letters: str) -> None:
    rows = [["Câu hỏi", "Đáp án A", "Đáp án B", "Đáp án C", "Đáp án D", "Đáp án đúng"], ["Ai?", *"xyzt", key]]
    (found,) = read(tmp_path, rows)
    assert found[2] == letters or (letters == "?" and found[0] == "?")


def test_a_tick_beside_each_option(tmp_path: Path) -> None:
    def row(_: int, stem: str, texts: list[str], key: str) -> list[object]:
        return [stem, *(cell for at, text in enumerate(texts) for cell in (text, ("No", "Yes")["ABCD"[at] == key]))]

    numbered = "Question | Option 1 | Correct 1 | Option 2 | Correct 2 | Option 3 | Correct 3 | Option 4 | Correct 4"
    alike = (
        "Câu hỏi | Phương án A | Đúng/Sai | Phương án B | Đúng/Sai | Phương án C | Đúng/Sai | Phương án D | Đúng/Sai"
    )
    assert read(tmp_path, wide(numbered, row)) == ITEMS
    assert read(tmp_path, wide(alike, row)) == ITEMS


def test_rows_without_a_header(tmp_path: Path) -> None:
    numbered = wide("", lambda n, stem, texts, key: [n, stem, *texts, key])[1:]
    assert read(tmp_path, numbered) == ITEMS
    assert read(tmp_path, [row[1:] for row in numbered]) == ITEMS
    unkeyed = [row[:-1] for row in numbered]
    wrong = [[*row[:-1], "E"] for row in numbered]
    for rows in (unkeyed, wrong, [[n, "A"] for n in (1, 2)]):
        with pytest.raises(RefusedError):
            read(tmp_path, rows)


def test_a_name_beside_each_text(tmp_path: Path) -> None:
    rows: list[list[object]] = []
    for n, (stem, texts, key) in enumerate(ITEMS, 1):
        rows.append([f"Câu hỏi {n}", stem])
        rows += [[label, text] for label, text in zip("ABCD", texts, strict=False)]
        rows += [["Đáp án:", key], []]
    assert read(tmp_path, rows) == ITEMS


@pytest.mark.parametrize("text", ["{A}. {}\n", "{A}. {}; ", "{}\n", "{}; ", "- {}\n"])
@pytest.mark.parametrize("head", ["STT | Câu hỏi | Các phương án trả lời | Đáp án", "Câu | Nội dung | Options | Key"])
def test_every_option_in_one_cell(tmp_path: Path, text: str, head: str) -> None:
    def row(n: int, stem: str, texts: list[str], key: str) -> list[object]:
        offered = "".join(text.format(one, A=label) for label, one in zip("ABCD", texts, strict=True) if one)
        return [n, stem, offered.strip("; \n"), key]

    assert read(tmp_path, wide(head, row)) == ITEMS


def test_a_star_in_the_cell_of_every_option(tmp_path: Path) -> None:
    rows = [["Câu hỏi", "Các lựa chọn"], ["Ai?", "A. Tôi\n*B. Bạn\nC. Nó"], ["Gì?", "x"]]
    assert read(tmp_path, rows)[0] == ("Ai?", ("Tôi", "Bạn", "Nó"), "B")
    assert read(tmp_path, rows)[1] == ("?", (), "Câu hỏi chưa có đủ phương án (A, B, …).")


@pytest.mark.parametrize("head", ["Đáp án đúng", "Đúng/Sai", "Is correct", "Kết quả"])
@pytest.mark.parametrize(("yes", "no"), [("x", ""), ("Đúng", "Sai"), (1, 0), ("TRUE", "FALSE"), ("✓", "-")])
def test_an_option_a_row_with_ticks(tmp_path: Path, head: str, yes: object, no: object) -> None:
    rows = tall(
        f"STT | Câu hỏi | Phương án | {head}",
        lambda n, stem, at, text, key: [n, stem, text, yes if "ABCD"[at] == key else no],
    )
    assert read(tmp_path, rows) == ITEMS
    assert read(tmp_path, rows, merged=(1, 2)) == ITEMS


def test_an_option_a_row_with_one_key(tmp_path: Path) -> None:
    head = "STT | Nội dung câu hỏi | Ký hiệu | Phương án trả lời | Đáp án"
    lettered = tall(head, lambda n, s, at, t, key: [n, s, "", f"{'ABCD'[at]}. {t}", key if s else ""])
    assert read(tmp_path, lettered, merged=(1, 2, 5)) == ITEMS
    assert read(tmp_path, tall(head, lambda n, s, at, t, key: [n, s, "ABCD"[at], t, key])) == ITEMS
    at_its_row = tall(head, lambda n, s, at, t, key: [n, s, "", t, key if "ABCD"[at] == key else ""])
    assert read(tmp_path, at_its_row) == ITEMS
    texts = {stem: texts["ABC".index(key)] for stem, texts, key in ITEMS}
    assert read(tmp_path, tall(head, lambda n, s, _, t, __: [n, s, "", t, texts.get(s, "")])) == ITEMS


def test_an_option_a_row_with_the_stem_in_each(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Question", "Answer", "Is correct"],
        *([stem, text, "ABCD"[at] == key] for stem, texts, key in ITEMS for at, text in enumerate(texts)),
    ]
    assert read(tmp_path, rows) == ITEMS


def test_blank_rows_and_titles_between_part_questions(tmp_path: Path) -> None:
    made: list[list[object]] = [["Câu hỏi", "Phương án", "Đúng", "Chủ đề"]]
    for number in (1, 2):
        made += [[f"PHẦN {number}"], ["Ai đóng?", "Tôi", "x", "BHXH"], [None, "A. Nó", None, None], []]
    assert read(tmp_path, made) == [("Ai đóng?", ("Tôi", "A. Nó"), "A")] * 2
    assert [one.item.topic for one in judge_file(tmp_path / "a.xlsx") if one.item] == ["BHXH"] * 2


def test_looks_mark_options_that_stand_in_rows(tmp_path: Path) -> None:
    rows = tall("Câu hỏi | Phương án", lambda _, s, at, t, key: [s, ("*" if "ABCD"[at] == key else "") + t])
    assert read(tmp_path, rows) == ITEMS
    assert read(tmp_path, tall("Câu hỏi | Phương án", lambda _, s, __, t, ___: [s, t])) == UNKEYED
    write_book(tmp_path / "a.xlsx", rows)
    assert told(tmp_path / "a.xlsx", first=True)[2] == ITEMS[2]
    assert told(tmp_path / "a.xlsx", first=True)[0][0] == "?"


@pytest.mark.parametrize(
    ("head", "stem", "option"),
    [
        ("Câu | Nội dung | Đúng/Sai", "Câu 1", "A"),
        ("Loại | Nội dung | Đúng", "Q", "A"),
        ("Loại | Nội dung | Đúng", "Câu hỏi", "Đáp án"),
        ("STT | Nội dung | Đáp án đúng", "1", ""),
    ],
)
def test_stems_and_options_below_one_another(tmp_path: Path, head: str, stem: str, option: str) -> None:
    rows: list[list[object]] = [[text.strip() for text in head.split("|")]]
    for asked, texts, key in ITEMS:
        rows.append([stem, asked, None])
        lead = "" if option else "{}. "
        rows += [
            [option, lead.format(label) + text, "x" if label == key else None]
            for label, text in zip("ABCD", texts, strict=False)
        ]
        rows.append([None, None, "x"])
    assert read(tmp_path, rows) == ITEMS


def test_flaws_of_questions_over_several_rows_stand_at_their_cells(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [
        ["Câu hỏi", "Phương án", "Đáp án"],
        *(["Ai?", "Tôi", "A"], [None, "Bạn", "B"]),
        *(["Gì?", "x", None], [None, "y", "lạ"]),
        *(["Nào?", "x", "x"], [None, "*y", None]),
        *(["Tốt?", "x", "x"], [None, "y", None]),
    ]
    assert [found[2] for found in read(tmp_path, rows)] == [
        "Cột đáp án ghi nhiều điều.",
        "Không rõ phương án nào là đáp án đúng.",
        "Các dấu đáp án của câu này không khớp nhau.",
        "A",
    ]
    assert [one.spot for one in judge_file(tmp_path / "a.xlsx") if one.flaw] == [
        Spot(2, column=2),
        Spot(5, column=2),
        Spot(6),
    ]


def test_a_program_that_counts_its_questions(tmp_path: Path) -> None:
    head = "Question # | Question Text | Answer 1 | Answer 2 | Answer 3 (Optional) | Answer 4 (Optional) | Correct Answer(s)"
    rows = wide(head, lambda n, stem, texts, key: [n, stem, *texts, LABELS.index(key) + 1])
    assert read(tmp_path, [["Import Template"], *rows]) == ITEMS
