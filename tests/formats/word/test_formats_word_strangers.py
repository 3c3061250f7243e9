"""How strangers type question files: other words, brackets and signs than ours give the same two questions."""

from pathlib import Path

import docx
import pytest

from authoring.formats import judge_file

STEMS = ("Mức đóng là bao nhiêu?", "Ai đóng?")
TEXTS = (("3%", "8%", "14%", "22%"), ("Tôi", "Bạn", "Nó", "Họ"))
KEYS = ("B", "C")
WANTED = [(stem, texts, key) for stem, texts, key in zip(STEMS, TEXTS, KEYS, strict=True)]


def typed(
    ask: str = "Câu {n}: ", lead: str = "{A}. ", key: str = "Đáp án: {A}", mark: str = "", before: str = ""
) -> str:
    """Two questions as somebody types them; `{a}` is the small letter."""
    lines: list[str] = []
    for number, (stem, texts, right) in enumerate(WANTED, 1):
        lines += [before.format(n=number)] if before else []
        lines.append(ask.format(n=number) + stem)
        for letter, text in zip("ABCD", texts, strict=True):
            ticked = mark if letter == right else ""
            lines.append(lead.format(A=letter, a=letter.lower()) + text + ticked)
        lines += [key.format(A=right)] if key else []
    return "\n".join(lines)


def read(tmp_path: Path, text: str, ending: str) -> list[tuple[str, tuple[str, ...], str]]:
    path = tmp_path / f"a.{ending}"
    if ending == "txt":
        path.write_text(f"{text}\n", "utf-8")
    else:
        paper = docx.Document()
        for line in text.split("\n"):
            paper.add_paragraph(line)
        paper.save(str(path))
    found = judge_file(path)
    assert [one.flaw for one in found] == [None] * len(found)
    return [(i.stem, tuple(option.text for option in i.options), i.key) for one in found if (i := one.item)]


@pytest.mark.parametrize("ending", ["docx", "txt"])
@pytest.mark.parametrize(
    "ask",
    [
        *("Câu hỏi {n}: ", "Câu hỏi số {n}. ", "Câu thứ {n}: ", "Cau {n}. ", "CÂU {n}: ", "[Câu {n}] ", "Câu 0{n}. "),
        *("Câu {n} (NB): ", "Câu {n} [NB]: ", "Câu {n} (0,5 điểm): ", "Câu {n} ", "Câu {n}\t", "Bài tập {n}: "),
        *("Q{n}. ", "Q{n}: ", "{n}/ ", "{n}- ", "{n} . ", "{n}: "),
    ],
)
def test_how_questions_begin(tmp_path: Path, ask: str, ending: str) -> None:
    assert read(tmp_path, typed(ask=ask), ending) == WANTED


@pytest.mark.parametrize("ending", ["docx", "txt"])
@pytest.mark.parametrize(
    "lead",
    [
        *("{A} - ", "{A} – ", "{A}, ", "{a}, ", "({A}) ", "[{A}] ", "{A}.) ", "{A}\t", "{A} . ", "#{A}. "),
        *("Đáp án {A}: ", "Phương án {A}. "),
    ],
)
def test_how_options_begin(tmp_path: Path, lead: str, ending: str) -> None:
    assert read(tmp_path, typed(lead=lead, key="Đáp án đúng: {A}"), ending) == WANTED


@pytest.mark.parametrize("ending", ["docx", "txt"])
@pytest.mark.parametrize(
    "key",
    [
        *("=> Đáp án: {A}", "→ {A}", "=> {A}", "Đ/A: {A}", "Trả lời: {A}", "Câu trả lời: {A}", "Câu trả lời đúng: {A}"),
        *("Ans: {A}", "Correct answer: {A}", "Correct: {A}", "Đáp án = {A}", "Đáp án: ({A})", "Đáp án: Câu {A}"),
        *("Đáp án: ý {A}", "[Đáp án: {A}]", "(Đáp án: {A})", "Đáp án đúng nhất: {A}", "Đáp án chính xác là {A}"),
        *("Dap an: {A}", "Đáp án đúng: Đáp án {A}", "Kết quả: {A}"),
    ],
)
def test_lines_that_tell_the_key(tmp_path: Path, key: str, ending: str) -> None:
    assert read(tmp_path, typed(key=key), ending) == WANTED


@pytest.mark.parametrize("ending", ["docx", "txt"])
@pytest.mark.parametrize("mark", ["(đáp án đúng)", "(đáp án)", "(là đáp án)", "(ĐA)", "(correct)", "[TRUE]", "[Đúng]"])
def test_words_that_mark_the_option(tmp_path: Path, mark: str, ending: str) -> None:
    assert read(tmp_path, typed(key="", mark=f" {mark}"), ending) == WANTED


@pytest.mark.parametrize("ending", ["docx", "txt"])
def test_ids_above_the_questions_are_their_own(tmp_path: Path, ending: str) -> None:
    text = typed(before="ID: c-{n}")
    assert read(tmp_path, text, ending) == WANTED
    assert [one.item.id for one in judge_file(tmp_path / f"a.{ending}") if one.item] == ["c-1", "c-2"]
    only = text.replace("ID: c-2\n", "ID: \n")
    assert read(tmp_path, only, ending) == WANTED
    assert [one.named for one in judge_file(tmp_path / f"a.{ending}")] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Câu hỏi này về điều 5, Câu 1 và câu 2 nói gì?",
        "A, B và C cùng đóng",
        "Trả lời các câu sau:",
        "Kết quả A là gì?",
        "=> Xem Điều 5",
    ],
)
def test_what_only_looks_alike_stays_in_the_stem(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"Câu 1. Hỏi:\n{text}\nA. a\nB. b\nĐáp án: A", "docx") == [(f"Hỏi:\n{text}", ("a", "b"), "A")]


@pytest.mark.parametrize("tag", ["[NB]", "(TH)", "(Vận dụng)", "<VD>:"])
def test_a_level_in_brackets_before_the_stem(tmp_path: Path, tag: str) -> None:
    assert read(tmp_path, typed(ask=f"Câu {{n}}. {tag} "), "docx") == WANTED
    levels = {"[NB]": "easy", "(TH)": "medium"}
    assert [one.item.difficulty for one in judge_file(tmp_path / "a.docx") if one.item] == [levels.get(tag, "hard")] * 2
    (kept,) = read(tmp_path, "Câu 1. (Điều 5) Gì?\nA. a\nB. b", "docx")
    assert kept[0] == "(Điều 5) Gì?"


def test_a_result_in_the_reasons_is_no_key(tmp_path: Path) -> None:
    text = "Câu 1. Gì?\nA. a\nB. b\nĐáp án: A\nGiải thích: 2 × 3\nKết quả: 6 đồng"
    assert read(tmp_path, text, "docx") == [("Gì?", ("a", "b"), "A")]
    (one,) = judge_file(tmp_path / "a.docx")
    assert one.item
    assert one.item.explanation == "2 × 3\nKết quả: 6 đồng"
