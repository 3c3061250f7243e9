"""Papers as Vietnamese authors and the programs that they use make them: the same three questions come of each."""

from pathlib import Path

import pytest

from authoring.formats import judge_file
from authoring.model.errors import RefusedError
from tests.formats.variants import ITEMS, UNKEYED, Table, lines, told, write_paper


def read(folder: Path, content: list[str | Table], *, first: bool = False) -> list[tuple[str, tuple[str, ...], str]]:
    write_paper(folder / "a.docx", content)
    return told(folder / "a.docx", first=first)


@pytest.mark.parametrize(
    "content",
    [
        lines(opt="<$> {t}", right="<$*> {t}"),
        lines(opt="<$> {t}", right="*<$> {t}"),
        lines(opt="<$> {t}", key="Đáp án: {k}"),
        lines(opt="<$>{t}", right="<$*>{t}", joined="\t"),
        lines(ask="<#> {s}", opt="<$> {t}", right="<$*> {t}"),
        lines(opt="[<$>] {L}. {t}", right="[<$>] __{L}. {t}__"),
        lines(ask="{s}", right="__{L}__. {t}", after="[<br>]"),
        lines(ask="{n}. {s}", opt="#{L}. {t}", right="#{L}. **{t}**", after="<br>"),
        lines(ask="<CH> {s}", opt="<PA> {t}", right="<PA*> {t}"),
        ["{<1>}=3", *lines(ask="Câu {n}: (<10{n}>) {s}", right="__{L}__. {t}"), "{</1>}"],
        lines(ask="{n}. {s}", opt="{L}. #${t}", right="{L}. #!{t}"),
        lines(ask="Câu {n}: {s}", opt="@{L}. {t}", right="@*{L}. {t}"),
    ],
)
def test_tags_of_programs_that_mix_papers(tmp_path: Path, content: list[str | Table]) -> None:
    assert read(tmp_path, content) == ITEMS


def test_tagged_options_without_a_key_have_none_unless_the_first_is_said_to_be_right(tmp_path: Path) -> None:
    assert read(tmp_path, [*lines(opt="<$> {t}")]) == UNKEYED
    assert read(tmp_path, [*lines(opt="<$> {t}")], first=True) == [(s, texts, "A") for s, texts, _ in ITEMS]


@pytest.mark.parametrize(
    "ask",
    [
        *("Câu 1.{n}. {s}", "1.{n}. {s}", "1.{n}) {s}", "Câu 2.{n} {s}", "Câu I.{n}: {s}", "C{n}: {s}", "CH{n}: {s}"),
        *("Câu{n}.{s}", "Câu số {n}) {s}", "Câu {n} – {s}", "Câu {n} (Nhận biết - 0,25đ). {s}", "Tình huống {n}: {s}"),
        *("No. {n}: {s}", "({n}) {s}", "{n}, {s}", "Hỏi: {s}", "{s}", "**{s}**", "<NB> Câu {n}: {s}", "1.{n} {s}"),
        "{s}\n",
        "{n}. {s} *  1 điểm\nChỉ đánh dấu một hình ôvan.",
        "{n}.{s} (1 Point) *",
    ],
)
def test_numbers_and_words_before_and_behind_stems(tmp_path: Path, ask: str) -> None:
    assert read(tmp_path, [*lines(ask=ask, key="Đáp án: {k}")]) == ITEMS


def test_roman_numbers(tmp_path: Path) -> None:
    content = [line.replace("Câu 1", "Câu I").replace("Câu 2", "Câu II").replace("Câu 3", "Câu IX") for line in lines()]
    assert read(tmp_path, [*content, "BẢNG ĐÁP ÁN", "1-B 2-C 9-A"]) == ITEMS


def test_a_level_before_the_word_is_the_questions(tmp_path: Path) -> None:
    write_paper(tmp_path / "a.docx", lines(ask="[NB] Câu {n}: {s}", key="Đáp án: {k}"))
    assert [one.item.difficulty for one in judge_file(tmp_path / "a.docx") if one.item] == ["easy"] * 3


@pytest.mark.parametrize(
    ("opt", "right", "key"),
    [
        ("{i}) {t}", "", "Đáp án: {i}"),
        ("{i}. {t}", "*{i}. {t}", ""),
        ("{i}) {t}", "**{i}) {t}**", ""),
        ("{i}. {t}", "", "Đáp án: {t}"),
        ("☐ {t}", "☒ {t}", ""),
        ("☒ {L}. {t}", "☑ {L}. {t}", ""),
        ("◯ {t}", "◉ {t}", ""),
        ("[ ] {L}. {t}", "[x] {L}. {t}", ""),
        ("( ) {t}", "(x) {t}", ""),
        ("{L}. {t}", "✔ {L}. {t}", ""),
        ("{L}. {t}", "{L}. {t} (x)", ""),
        ("{L}. {t}", "{L}. {t} <= đáp án đúng", ""),
        ("{L}. {t} – S", "{L}. {t} – Đ", ""),
        ("{L}. {t}", "", "=> {k} là đáp án đúng"),
        ("{l}) {t}", "", "Đáp án đúng: {l}) {t}"),
        ("{L}. {t}", "", "Phương án đúng là phương án {k}."),
        ("{L}. {t}", "", "Phương án trả lời đúng: {k}"),
        ("{L}. {t}", "", "Trả lời đúng là: {k}"),
        ("{L}. {t}", "", "Đ/á: {k}"),
        ("{L}/ {t}", "", "ĐA/ {k}"),
        ("{L}. {t}", "", "Đ/án: {k} (khoản 1 Điều 22 Luật BHYT)"),
        ("{L}. {t}", "", "Câu đúng: {k}"),
        ("{L}. {t}", "", "Đáp án câu {n}: {k}"),
        ("{L}. {t}", "", "Đáp án: {k}; Căn cứ: Điều {n} Luật BHXH"),
        ("{L}. {t}", "", "Lời giải\nChọn {k}\nVì Điều {n} quy định."),
        ("{L}) {t}", "", "ANSWER: {k}"),
    ],
)
def test_options_and_marks(tmp_path: Path, opt: str, right: str, key: str) -> None:
    assert read(tmp_path, [*lines(opt=opt, right=right, key=key)]) == ITEMS


@pytest.mark.parametrize("sign", ["", ".", ")"])
def test_circled_letters(tmp_path: Path, sign: str) -> None:
    content = [
        chr(ord(line[0]) - ord("A") + ord("Ⓐ")) + sign + line[2:] if line[1:2] == "." else line
        for line in lines(key="Đáp án: {k}")
    ]
    assert read(tmp_path, [*content]) == ITEMS


@pytest.mark.parametrize(
    ("numerals", "key"), [(("i", "ii", "iii", "iv"), "Đáp án: ii"), (("1", "2", "3", "4"), "Đáp án: 2")]
)
def test_counted_options_of_one_question(tmp_path: Path, numerals: tuple[str, ...], key: str) -> None:
    stem, texts, _ = ITEMS[0]
    offered = [f"{numeral}) {text}" for numeral, text in zip(numerals, texts, strict=True)]
    assert read(tmp_path, [f"Câu 1. {stem}", *offered, key]) == ITEMS[:1]
    assert read(tmp_path, [f"Câu 1. {stem}", *offered, "Đáp án: 9"]) == [
        ("?", (), "Đáp án “9” không có trong các phương án.")
    ]


def test_a_list_in_the_stem_is_none_of_the_options(tmp_path: Path) -> None:
    content = ["Câu 1. Cho các ý:", "1) Một", "2) Hai", "Số ý đúng?", "A. 1", "B. 2", "Đáp án: B"]
    assert read(tmp_path, [*content]) == [("Cho các ý:\n1) Một\n2) Hai\nSố ý đúng?", ("1", "2"), "B")]


@pytest.mark.parametrize("dash", ["- {t}", "+ {t}"])
def test_dashes_without_numbers_need_a_key(tmp_path: Path, dash: str) -> None:
    assert read(tmp_path, [*lines(ask="{s}", opt=dash, right=f"{dash} (*)", after="")]) == ITEMS
    assert read(tmp_path, [*lines(ask="{s}", opt=dash, right=f"*{dash}", after="")]) == ITEMS
    with pytest.raises(RefusedError):
        read(tmp_path, [*lines(ask="{s}", opt=dash, after="")])


@pytest.mark.parametrize(
    "ending",
    [
        ["ĐÁP ÁN", [["Câu", "Đáp án", "Căn cứ"], ["1", "B", "Điều 22"], ["2", "C", "Điều 3"], ["3", "A", "Điều 16"]]],
        ["Đáp án:", "Câu 1: B; Câu 2: C; Câu 3: A"],
        ["ĐÁP ÁN VÀ HƯỚNG DẪN", "Câu 1: Đáp án B", "Câu 2: Đáp án C", "Câu 3: Đáp án A"],
        ["ĐÁP ÁN", "1. B – Điều 22 Luật BHYT", "2. C – Điều 3", "3. A – Điều 16"],
        ["Bảng đáp án", [["Câu", "1", "2", "3"], ["Đáp án", "B", "C", "A"]]],
        ["Đáp án câu 1: B", "Đáp án câu 2: C", "Đáp án câu 3: A"],
    ],
)
def test_keys_at_the_end(tmp_path: Path, ending: list[str | Table]) -> None:
    assert read(tmp_path, [*lines(), *ending]) == ITEMS


def test_keys_of_numbers_within_parts(tmp_path: Path) -> None:
    parts = [*lines(ask="Câu 1.{n}. {s}"), *lines(ask="Câu 2.{n}. {s}")]
    keys = ["BẢNG ĐÁP ÁN", "1.1-B  1.2-C  1.3-A  2.1-A  2.2-A  2.3-A"]
    assert read(tmp_path, [*parts, *keys]) == [*ITEMS, *((s, texts, "A") for s, texts, _ in ITEMS)]
    cells: Table = [["Câu 1.1", "Câu 1.2", "Câu 1.3"], ["B", "C", "A"]]
    assert read(tmp_path, [*lines(ask="Câu 1.{n}: {s}"), "ĐÁP ÁN", cells]) == ITEMS


def test_tables_of_papers(tmp_path: Path) -> None:
    joined: Table = [
        [str(n), stem, "\n".join(f"{'ABCD'[at]}. {text}" for at, text in enumerate(texts)), key]
        for n, (stem, texts, key) in enumerate(ITEMS, 1)
    ]
    assert read(tmp_path, [[["STT", "Câu hỏi", "Phương án trả lời", "Đáp án"], *joined]]) == ITEMS
    bare = [[n, stem, "\n".join(texts), key] for (n, _, _, key), (stem, texts, _) in zip(joined, ITEMS, strict=True)]
    assert read(tmp_path, [[["STT", "Câu hỏi", "Phương án", "Đáp án"], *bare]]) == ITEMS


@pytest.mark.parametrize(
    ("head", "ticks"), [("Đúng/Sai", ("x", "")), ("Đáp án", ("Đ", "S")), ("Đáp án", ("", "")), ("Đúng/Sai", ("", ""))]
)
def test_a_table_with_an_option_in_each_row(tmp_path: Path, head: str, ticks: tuple[str, str]) -> None:
    rows = [
        [str(n) * (not at), stem * (not at), "ABCD"[at], text, ticks["ABCD"[at] != key]]
        for n, (stem, texts, key) in enumerate(ITEMS, 1)
        for at, text in enumerate(texts)
    ]
    wanted = ITEMS if any(ticks) else UNKEYED
    assert read(tmp_path, [[["STT", "Câu hỏi", "", "Phương án", head], *rows]]) == wanted


def test_a_table_whose_rows_are_stems_and_options_in_turn(tmp_path: Path) -> None:
    rows: Table = []
    for n, (stem, texts, key) in enumerate(ITEMS, 1):
        rows.append([str(n), stem, ""])
        rows += [[label.lower(), text, "ĐS"[label != key]] for label, text in zip("ABCD", texts, strict=False)]
    assert read(tmp_path, [[["TT", "Nội dung", "Đúng/Sai"], *rows]]) == ITEMS


def test_a_card_for_each_question(tmp_path: Path) -> None:
    cards = [
        [[f"Câu {n}", stem], *([label, text] for label, text in zip("ABCD", texts, strict=False)), ["Đáp án", key]]
        for n, (stem, texts, key) in enumerate(ITEMS, 1)
    ]
    assert read(tmp_path, [*cards]) == ITEMS
    programs = [
        [
            [f"QN={n}", stem],
            *([f"{label}.", text] for label, text in zip("abcd", texts, strict=False)),
            *(["ANSWER:", key], ["MARK:", "0.5"], ["UNIT:", "Chương 1"], ["MIX CHOICES:", "Yes"]),
        ]
        for n, (stem, texts, key) in enumerate(ITEMS, 1)
    ]
    assert read(tmp_path, [*programs]) == ITEMS


def test_marks_that_disagree_stop_that_question_only(tmp_path: Path) -> None:
    more = ["Câu 4. Ai?", "A. Tôi", "**B. Bạn**", "Đáp án: A"]
    content = [*lines(right="**{L}. {t}**", key="Đáp án: {k}"), *more]
    assert read(tmp_path, [*content]) == [*ITEMS, ("?", (), "Các dấu đáp án của câu này không khớp nhau.")]


def test_points_of_a_letter_are_no_questions(tmp_path: Path) -> None:
    letter = ["CÔNG VĂN", "Đề nghị các đơn vị thực hiện:", "a) Rà soát;", "b) Báo cáo;", "Nơi nhận:", "- Như trên;"]
    with pytest.raises(RefusedError):
        read(tmp_path, [*letter])
