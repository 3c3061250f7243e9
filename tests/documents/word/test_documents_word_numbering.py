"""Automatic numbers as Word counts them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents import read

Make = Callable[..., Path]


def level(place: int, text: str, kind: str = "decimal", more: str = "", start: int | None = 1) -> str:
    begins = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{place}">{begins}<w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def p(place: int | None = 0, num: int | None = 1, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    ilvl = "" if place is None else f'<w:ilvl w:val="{place}"/>'
    number = "" if num is None else f'<w:numId w:val="{num}"/>'
    return f"<w:p><w:pPr>{named}<w:numPr>{ilvl}{number}</w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"


def styled(style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'


def labels(path: Path) -> list[str]:
    return [paragraph.label for paragraph in read(path).paragraphs]


def test_clauses_and_points_restart_under_each_article(word: Make) -> None:
    numbering = lists(level(0, "Điều %1."), level(1, "%2."), level(2, "%3)", "lowerLetter"))
    body = p(0) + p(1) + p(2) + p(2) + p(1) + p(2) + p(0) + p(1)
    assert labels(word(body, numbering=numbering)) == [
        "Điều 1.", "1.", "a)", "b)", "2.", "a)", "Điều 2.", "1.",
    ]  # fmt: skip


def test_words_own_letters_lack_d_with_stroke(word: Make) -> None:
    found = labels(word(p() * 5, numbering=lists(level(0, "%1)", "lowerLetter"))))
    assert found == ["a)", "b)", "c)", "d)", "e)"]


def test_two_lists_of_one_kind_count_on_and_a_start_override_begins_anew(word: Make) -> None:
    nums = "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="0"/>{more}</w:num>'
        for num, more in (
            (1, ""), (2, ""), (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
        )
    )  # fmt: skip
    body = p(num=1) + p(num=2) + p(num=3) + p(num=3) + p(num=1)
    assert labels(word(body, numbering=lists(level(0, "%1."), nums=nums))) == ["1.", "2.", "5.", "6.", "7."]


def test_an_override_replaces_a_level(word: Make) -> None:
    nums = (
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{level(0, "(%1)", "upperRoman")}'
        '</w:lvlOverride><w:lvlOverride w:ilvl="1"/></w:num>'
    )
    assert labels(word(p() * 2, numbering=lists(level(0, "%1."), nums=nums))) == ["(I)", "(II)"]


def test_an_override_may_start_a_level_that_the_list_lacks(word: Make) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    nums = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{override}</w:num>'
    body = p(0) + p(1)
    assert labels(word(body, numbering=lists(level(1, "%1.%2"), nums=nums))) == ["", "3.1"]


def test_a_level_that_never_restarts_counts_on(word: Make) -> None:
    never = '<w:lvlRestart w:val="0"/>'
    body = p(0) + p(1) + p(0) + p(1)
    assert labels(word(body, numbering=lists(level(0, "%1."), level(1, "%2.", more=never)))) == ["1.", "1.", "2.", "2."]


def test_a_level_may_restart_only_after_a_named_one(word: Make) -> None:
    after_first = '<w:lvlRestart w:val="1"/>'
    numbering = lists(level(0, "%1."), level(1, "%2."), level(2, "%3)", more=after_first))
    body = p(0) + p(1) + p(2) + p(1) + p(2) + p(0) + p(1) + p(2)
    assert labels(word(body, numbering=numbering)) == ["1.", "1.", "1)", "2.", "2)", "2.", "1.", "1)"]


def test_a_restart_after_itself_is_ignored(word: Make) -> None:
    numbering = lists(level(0, "%1."), level(1, "%2.", more='<w:lvlRestart w:val="7"/>'))
    assert labels(word(p(0) + p(1) + p(0) + p(1), numbering=numbering)) == ["1.", "1.", "2.", "1."]


def test_legal_numbering_shows_digits(word: Make) -> None:
    numbering = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2.", "lowerLetter", more="<w:isLgl/>"))
    assert labels(word(p(0) + p(1), numbering=numbering)) == ["I.", "1.1."]
    off = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2.", "lowerLetter", more='<w:isLgl w:val="0"/>'))
    assert labels(word(p(0) + p(1), numbering=off)) == ["I.", "I.a."]


def test_an_upper_level_that_was_never_used_shows_its_start(word: Make) -> None:
    assert labels(word(p(1) + p(1), numbering=lists(level(0, "%1."), level(1, "%1.%2.")))) == ["1.1.", "1.2."]


def test_a_style_linked_to_a_level_numbers_its_paragraphs(word: Make) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Khoan2"><w:basedOn w:val="Khoan"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Thuong"><w:basedOn w:val="Dieu"/>'
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    numbering = lists(
        level(0, "Điều %1.", more='<w:pStyle w:val="Dieu"/>'), level(1, "%2.", more='<w:pStyle w:val="Khoan"/>')
    )
    body = styled("Dieu") + styled("Khoan") + styled("Khoan2") + styled("Thuong") + styled("Dieu") + p(1, None, "Dieu")
    assert labels(word(body, styles=styles, numbering=numbering)) == ["Điều 1.", "1.", "2.", "", "Điều 2.", "1."]


def test_a_style_may_name_the_level_alone(word: Make) -> None:
    styles = (
        '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = lists(level(0, "%1."), level(1, "%2)"))
    body = styled("A") + styled("B") + p(None, 1, "B")
    assert labels(word(body, styles=styles, numbering=numbering)) == ["1.", "1)", "2."]


def test_numbering_styles_lead_to_their_list(word: Make) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="8">{level(0, "%1/")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="không có"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>'
    )
    body = p(num=1) + p(num=2) + p(num=3)
    assert labels(word(body, styles=styles, numbering=numbering)) == ["1/", "2/", ""]


def test_numbering_styles_that_lead_to_themselves_give_nothing(word: Make) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert labels(word(p(), styles=styles, numbering=numbering)) == [""]


@pytest.mark.parametrize("body", [p(num=9), p(num=0), p(num=None)])
def test_a_list_that_does_not_exist_gives_no_label(word: Make, body: str) -> None:
    assert labels(word(body, numbering=lists(level(0, "%1.")))) == [""]
    assert labels(word(body)) == [""]


def test_bullets_show_as_ordinary_characters(word: Make) -> None:
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'
    numbering = lists(
        f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>{symbol}</w:lvl>',
        level(1, "-", "bullet"),
        level(2, "", "bullet", more='<w:lvlPicBulletId w:val="0"/>'),
    )
    assert labels(word(p(0) + p(1) + p(2), numbering=numbering)) == ["•", "-", "•"]


def test_a_list_without_format_and_start_begins_at_zero(word: Make) -> None:
    numbering = lists('<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>')
    assert labels(word(p() * 2, numbering=numbering)) == ["0.", "1."]


def test_word_writes_three_digits_as_a_custom_format(word: Make) -> None:
    custom = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    choice = f"<mc:AlternateContent><mc:Choice>{custom}</mc:Choice><mc:Fallback/></mc:AlternateContent>"
    numbering = lists(f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{choice}<w:lvlText w:val="Câu %1:"/></w:lvl>')
    assert labels(word(p() * 2, numbering=numbering)) == ["Câu 009:", "Câu 010:"]


def test_an_unknown_format_shows_digits_and_is_said(word: Make) -> None:
    read_in = read(word(p(), numbering=lists(level(0, "%1.", "chicago"))))
    assert [paragraph.label for paragraph in read_in.paragraphs] == ["1."]
    assert read_in.notices == ("Kiểu đánh số lạ (chicago): số đầu dòng được viết bằng chữ số thường.",)


def test_levels_beyond_the_last_count_as_the_last(word: Make) -> None:
    assert labels(word(p(44), numbering=lists(level(8, "%9.")))) == ["1."]


def test_deleted_paragraphs_are_not_counted(word: Make) -> None:
    gone = p().replace("</w:numPr>", "</w:numPr><w:rPr><w:del/></w:rPr>").replace("<w:r>", "<w:del><w:r>")
    gone = gone.replace("</w:r>", "</w:r></w:del>")
    assert labels(word(p() + gone + p(), numbering=lists(level(0, "%1.")))) == ["1.", "2."]


def test_the_clauses_of_a_real_law_have_their_numbers(shared: Path) -> None:
    paragraphs = read(shared / "data/policies/originals/luat-36-2024-qh15.docx").paragraphs
    articles = [14, 7, 6, 7, 3, 3, 3, 28]
    clauses = [int(said.label.rstrip(".")) for said in paragraphs if said.label.endswith(".")]
    assert clauses == [number for last in articles for number in range(1, last + 1)]
    points = [paragraph.label for paragraph in paragraphs if paragraph.label.endswith(")")]
    assert points == ["a)", "b)", "c)", "d)", "e)", "g)", "h)", "i)", "a)", "b)", "c)", "d)", "e)"]


def test_letters_as_vietnamese_papers_count_them_are_no_list_of_word(word: Make) -> None:
    """A drafter types “đ)” between two lists: the second starts at its fifth letter, as Word shows it."""
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    nums = "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="0"/>{more}</w:num>' for num, more in ((1, ""), (2, start))
    )
    typed = "<w:p><w:r><w:t>đ) gõ tay</w:t></w:r></w:p>"
    numbering = lists(level(0, "%1)", "lowerLetter"), nums=nums)
    found = labels(word(p() * 4 + typed + p(num=2) * 2, numbering=numbering))
    assert found == ["a)", "b)", "c)", "d)", "", "e)", "f)"]


def test_a_text_of_a_level_longer_than_any_real_one_is_cut(word: Make) -> None:
    (label,) = labels(word(p(), numbering=lists(level(0, "%1" * 500))))
    assert label == "1" * 50


def test_a_restarted_list_counts_on_after_its_one_start(word: Make) -> None:
    start = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="0"/>{more}</w:num>' for num, more in ((1, ""), (2, start))
    )
    numbering = lists(level(0, "Điều %1."), level(1, "%2."), nums=nums)
    body = p(0) + p(1) + p(1) + p(1, 2) + p(1, 2) + p(0) + p(1, 2)
    assert labels(word(body, numbering=numbering)) == ["Điều 1.", "1.", "2.", "1.", "2.", "Điều 2.", "1."]


def numbers(count: int) -> list[str]:
    return [f"{number}." for number in range(1, count + 1)]


def letters(text: str) -> list[str]:
    return [f"{letter})" for letter in text]


REAL = {
    "luat-36-2024-qh15": [
        *numbers(14), *numbers(7), *numbers(6), *numbers(7), *numbers(3), "1.", *letters("abcdeghi"), "2.", "3.",
        "1.", "2.", *letters("abcde"), "3.", *numbers(28),
    ],
    "nd-214-2025-nd-cp": [*letters("abcd"), "1."],
    "tt-loi-van-thong-tu": [*letters("abc") * 4, *letters("abcd")],
    "luat-22-2023-qh15-dau-thau": [],
    "luat-90-2025-qh15-sua-doi": [],
    "qd-1667-qd-byt": [],
    "vbhn-126-2025-luat-dau-thau": [],
    "phai-sinh/phai-sinh-bhyt-chu-thich-vet-sua": numbers(14),
}  # fmt: skip


@pytest.mark.parametrize("name", REAL)
def test_every_label_of_the_real_papers(shared: Path, name: str) -> None:
    found = labels(shared / f"data/policies/originals/{name}.docx")
    assert [label for label in found if label] == REAL[name]


def test_every_real_paper_in_word_is_among_them(shared: Path) -> None:
    folder = shared / "data/policies/originals"
    assert {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.docx")} == set(REAL)


def test_the_clauses_of_the_real_law_stand_where_they_belong(shared: Path) -> None:
    paragraphs = read(shared / "data/policies/originals/luat-36-2024-qh15.docx").paragraphs
    heads = {
        paragraph.number: paragraph.text.partition(".")[0]
        for paragraph in paragraphs
        if re.match(r"Điều \d", paragraph.text)
    }
    counted: dict[str, int] = {}
    head = ""
    for paragraph in paragraphs:
        head = heads.get(paragraph.number, head)
        counted[head] = counted.get(head, 0) + paragraph.label[:1].isdigit()
    assert {article: count for article, count in counted.items() if count} == {
        "Điều 2": 14, "Điều 3": 7, "Điều 4": 6, "Điều 5": 7, "Điều 6": 3, "Điều 7": 3, "Điều 8": 3, "Điều 9": 28,
    }  # fmt: skip
