"""The same questions in every sheet that people fill give the same items back; each damage is told at its cell."""

import io
import unicodedata
from collections.abc import Callable
from itertools import product
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest

from authoring.formats.item_files import judge_file
from authoring.formats.questions import Spot
from authoring.model.items import LABELS, Item
from tests.formats.typist import ITEMS, SEVERAL

Rows = list[list[str]]

USUAL = tuple(item for item in ITEMS if item.options[0].text != "11")  # “12” is a number and a text there
HEADS = {
    "usual": ("STT", "Câu hỏi", "Đáp án {}", "Đáp án đúng"),
    "ways": ("TT", "Nội dung câu hỏi", "Phương án {}", "Đáp án"),
    "bare": ("#", "Câu dẫn", "{}", "Key"),
    "counted": ("", "Question", "Option {n}", "Correct answer"),
    "plain": ("Câu", "Cau hoi", "Lua chon {n}", "ĐA"),
    "advised": ("STT", "Câu hỏi (bắt buộc)", "Phương án {} - tối đa 75 ký tự", "Đáp án đúng (A, B, C, D)"),
}
KEYS: dict[str, Callable[[Item], str]] = {
    "letter": lambda item: item.key,
    "small": lambda item: item.key.lower(),
    "number": lambda item: str(LABELS.index(item.key) + 1),
    "text": lambda item: item.keyed[0].text,
    "both": lambda item: f"{item.key}. {item.keyed[0].text}",
    "said": lambda item: f"Đáp án {item.key}",
}
DIRT: dict[str, Callable[[str], str]] = {
    "": str,
    "web": lambda text: f"<p class=MsoNormal>{text.replace(' ', '&nbsp;', 1)}<o:p></o:p></p>",
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "unseen": lambda text: f"\u200b{text.replace(' ', chr(0xA0), 1)} ",
}
LAID = ("first row", "titles", "double", "titles in columns")
KINDS = ("xlsx", "csv")


def usual(items: tuple[Item, ...], head: str, key: str, dirt: str) -> Rows:
    number, stem, option, told = HEADS[head]
    width = max(len(item.options) for item in items)
    first = [number, stem, *(option.format(label, n=n) for n, label in enumerate(LABELS[:width], 1)), told]
    return [first, *(_row(n, item, width, KEYS[key](item), DIRT[dirt]) for n, item in enumerate(items, 1))]


def _row(number: int, item: Item, width: int, key: str, dirt: Callable[[str], str]) -> list[str]:
    texts = [dirt(option.text) for option in item.options]
    return [str(number), dirt(item.stem), *texts, *[""] * (width - len(texts)), key]


def laid(rows: Rows, how: str) -> Rows:
    if how == "titles":
        return [["BỘ CÂU HỎI TUẦN 30"], [], ["Đơn vị: BHXH tỉnh", "", "năm 2022"], *rows]
    if how == "double":
        upper = ["" if "A" < text[-1:] <= "H" and len(text) < 13 else text for text in rows[0]]
        return [
            ["Phương án" if "án A" in text else text for text in upper],
            ["", "", *LABELS[: len(rows[0]) - 3]],
            *rows[1:],
        ]
    if how == "titles in columns":
        return [
            ["Ghi chú chung"],
            [""] * 3 + rows[0],
            *([""] * 3 + row for row in rows[1:3]),
            ["PHẦN II. BHYT"],
            *([""] * 3 + row for row in rows[3:]),
        ]
    return rows


def written(rows: Rows, kind: str) -> bytes:
    if kind == "csv":
        import csv  # noqa: PLC0415 - of one kind

        text = io.StringIO()
        csv.writer(text).writerows(rows)
        return ("\ufeff" + text.getvalue()).encode()
    book = openpyxl.Workbook()
    for at, row in enumerate(rows, 1):
        for place, cell in enumerate(row, 1):
            if cell:
                book.active.cell(at, place, int(cell) if cell.isdecimal() else cell)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def read(folder: Path, data: bytes, kind: str) -> list[tuple[str, tuple[str, ...], str]]:
    (folder / f"câu hỏi.{kind}").write_bytes(data)
    found = judge_file(folder / f"câu hỏi.{kind}")
    assert [one.flaw for one in found if one.flaw] == []
    return [(i.stem, tuple(option.text for option in i.options), i.key) for one in found if (i := one.item)]


def wanted(items: tuple[Item, ...]) -> list[tuple[str, tuple[str, ...], str]]:
    return [(item.stem, tuple(option.text for option in item.options), item.key) for item in items]


@pytest.mark.parametrize("kind", KINDS)
def test_every_sheet_gives_the_same_items(tmp_path: Path, kind: str) -> None:
    ways = [way for way in product(HEADS, KEYS, DIRT, LAID) if way[3] != "double" or way[0] == "usual"]
    assert len(ways) > 400
    chosen = ways if kind == "csv" else ways[::5]
    wrong = []
    for head, key, dirt, how in chosen:
        rows = laid(usual(USUAL, head, key, dirt), how)
        if read(tmp_path, written(rows, kind), kind) != wanted(USUAL):
            wrong.append((head, key, dirt, how))
    assert wrong == []


def test_several_right_options_as_letters_and_numbers(tmp_path: Path) -> None:
    for key in ("AB", "A, B", "a;b", "1,2", "A và B"):
        rows = usual((SEVERAL,), "usual", "letter", "")
        rows[1][-1] = key
        assert read(tmp_path, written(rows, "xlsx"), "xlsx") == wanted((SEVERAL,))


QUIZIZZ = [
    "Question Text",
    "Question Type",
    *(f"Option {n}" for n in range(1, 6)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
]
GUIDE = [
    "Text of the question (required)",
    "Question Type (default is multiple-choice)",
    *["Text for option"] * 5,
    "The correct option choice (between 1-5). Leave blank for open-ended",
    "Time in seconds (optional)",
    "Link of the image",
    "Explanation",
]
KAHOOT = ["Question - max 120 characters", *(f"Answer {n} - max 75 characters" for n in range(1, 5)), "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one"]  # fmt: skip


def test_the_sheet_of_quizizz(tmp_path: Path) -> None:
    items = tuple(item for item in ITEMS if len(item.options) <= 5)
    rows = [QUIZIZZ, GUIDE]
    for item in items:
        texts = [option.text for option in item.options]
        rows.append(
            [
                item.stem,
                "Multiple Choice",
                *texts,
                *[""] * (5 - len(texts)),
                str(LABELS.index(item.key) + 1),
                "30",
                "",
                "vì vậy",
            ]
        )
    (tmp_path / "q.xlsx").write_bytes(written(rows, "xlsx"))
    found = [one.item for one in judge_file(tmp_path / "q.xlsx")]
    assert wanted(tuple(item for item in found if item)) == wanted(items)
    assert {(item.explanation, *item.extra) for item in found if item} == {("vì vậy",)}


def test_the_sheet_of_kahoot_below_its_titles(tmp_path: Path) -> None:
    item = SEVERAL
    rows = [
        ["Quiz template"],
        [],
        ["Add questions"],
        ["", *KAHOOT],
        ["1", item.stem, *(option.text for option in item.options), "20", "1,2"],
    ]
    assert read(tmp_path, written(rows, "xlsx"), "xlsx") == wanted((item,))


def test_a_counted_sheet_means_numbers_even_where_options_are_numbers(tmp_path: Path) -> None:
    rows = [QUIZIZZ, ["Mấy?", "", "4", "3", "2", "1", "", "3", "", "", ""]]
    assert read(tmp_path, written(rows, "xlsx"), "xlsx") == [("Mấy?", ("4", "3", "2", "1"), "C")]


def test_options_below_the_stem_in_one_cell(tmp_path: Path) -> None:
    rows = [
        ["STT", "Câu hỏi", "Đáp án"],
        ["1", "Ai đóng?\nA. Tôi\nB. Nó", "B"],
        ["2", "Mức nào? A. 3% B. 8% C. 9%", "c"],
    ]
    assert read(tmp_path, written(rows, "xlsx"), "xlsx") == [
        ("Ai đóng?", ("Tôi", "Nó"), "B"),
        ("Mức nào?", ("3%", "8%", "9%"), "C"),
    ]


def test_a_sheet_without_a_header_is_read_as_a_paper(tmp_path: Path) -> None:
    rows = [["Câu 1. Ai đóng?"], ["A. Tôi"], ["B. Nó"], ["Đáp án: B"], ["Câu 2. Gì?"], ["A. x", "B. y"], ["Đáp án: A"]]
    assert read(tmp_path, written(rows, "xlsx"), "xlsx") == [("Ai đóng?", ("Tôi", "Nó"), "B"), ("Gì?", ("x", "y"), "A")]


def test_marks_at_options_instead_of_a_key(tmp_path: Path) -> None:
    rows = [["Câu hỏi", "A", "B", "Đáp án"], ["Ai?", "*Tôi", "Nó", ""], ["Gì?", "x", "y (Đ)", "B"]]
    assert read(tmp_path, written(rows, "csv"), "csv") == [("Ai?", ("Tôi", "Nó"), "A"), ("Gì?", ("x", "y"), "B")]


def test_letters_that_every_row_repeats_go(tmp_path: Path) -> None:
    rows = [["Câu hỏi", "A", "B", "Đáp án"], ["Ai?", "A. Tôi", "B. Nó", "A"], ["Gì?", "a) x", "b) y", "B"]]
    assert read(tmp_path, written(rows, "csv"), "csv") == [("Ai?", ("Tôi", "Nó"), "A"), ("Gì?", ("x", "y"), "B")]


def test_old_letters_become_unicode(tmp_path: Path) -> None:
    rows = [
        ["C©u hái", "Ph\u00ad¬ng ¸n A", "Ph\u00ad¬ng ¸n B", "§¸p ¸n ®óng"],
        ["Uû ban nh©n d©n cÊp nµo quyÕt ®Þnh?", "CÊp huyÖn", "CÊp tØnh", "B"],
    ]
    text = "\n".join(";".join(row) for row in rows)
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    (one,) = judge_file(tmp_path / "a.csv")
    assert one.item
    assert (one.item.stem, one.item.key) == ("Uỷ ban nhân dân cấp nào quyết định?", "B")


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        (1, "", "câu dẫn"),
        (5, "E", "chữ cái, số thứ tự hoặc nguyên văn một phương án"),
        (5, "9", "chữ cái, số thứ tự hoặc nguyên văn một phương án"),
        (6, "rất lạ", "Dễ, Vừa, Khó"),
        (7, "31/2/2022", "ngày như 18/7/2022 hoặc 2022-07-18"),
    ],
)
@pytest.mark.parametrize("shift", [0, 3])
def test_a_damage_is_told_at_its_cell(tmp_path: Path, column: int, text: str, expected: str, shift: int) -> None:
    head = ["STT", "Câu hỏi", "A", "B", "C", "Đáp án", "Mức độ", "Đúng tại ngày"]
    rows = [head, *(["1", f"Hỏi {n}?", "x", "y", "z", "B", "Dễ", "18/7/2022"] for n in range(6))]
    rows[4][column] = text
    (tmp_path / "a.xlsx").write_bytes(written([[""] * shift + row for row in rows], "xlsx"))
    found = judge_file(tmp_path / "a.xlsx")
    assert [one.flaw.expected if one.flaw else "" for one in found] == ["", "", "", expected, "", ""]
    assert found[3].spot == Spot(5, column=column + shift)


def test_a_key_that_disagrees_with_a_mark_is_told_at_the_key(tmp_path: Path) -> None:
    rows = [["Câu hỏi", "A", "B", "Đáp án"], ["Ai?", "*Tôi", "Nó", "B"]]
    (tmp_path / "a.csv").write_bytes(written(rows, "csv"))
    (one,) = judge_file(tmp_path / "a.csv")
    assert (one.flaw and one.flaw.message, one.spot) == (
        "Các dấu đáp án của câu này không khớp nhau.",
        Spot(2, column=3),
    )


def test_the_first_option_is_right_only_where_a_person_says_so(tmp_path: Path) -> None:
    rows = [["Câu hỏi", "A", "B"], ["Ai?", "Tôi", "Nó"]]
    (tmp_path / "a.csv").write_bytes(written(rows, "csv"))
    keys = [one.item.key for first in (False, True) for one in judge_file(tmp_path / "a.csv", first=first) if one.item]
    assert keys == ["", "A"]
