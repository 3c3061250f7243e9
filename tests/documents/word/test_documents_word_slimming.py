"""Slimmed parts read as the whole ones do."""

import random

import pytest

from authoring.documents.markup import WORD, parse
from authoring.documents.word.slimming import slim

HEAD = f'<?xml version="1.0"?><w:p xmlns:w="{WORD[1:-1]}">'


def part(inside: str, head: str = HEAD) -> bytes:
    return f"{head}{inside}</w:p>".encode()


@pytest.mark.parametrize(
    ("whole", "slimmed"),
    [
        ('<w:r><w:rPr><w:lang w:val="vi"/><w:sz w:val="26"/></w:rPr><w:t>a</w:t></w:r>', "<w:r><w:t>a</w:t></w:r>"),
        ('<w:r><w:rPr><w:szCs w:val="2"/><w:b/><w:bCs/></w:rPr></w:r>', "<w:r><w:rPr><w:b/></w:rPr></w:r>"),
        ("<w:szX/><w:sz/>", "<w:szX/>"),
        ('<w:lang w:val="a/b"/>', '<w:lang w:val="a/b"/>'),
        (
            '<w:r w:rsidR="1"><w:t>Điều</w:t></w:r><w:r><w:t xml:space="preserve"> 1 </w:t></w:r>',
            '<w:r><w:t xml:space="preserve">Điều 1 </w:t></w:r>',
        ),
        ("<w:r><w:t>a</w:t></w:r><w:r><w:tab/></w:r>", "<w:r><w:t>a</w:t></w:r><w:r><w:tab/></w:r>"),
    ],
)
def test_what_no_reader_asks_for_is_cut_away(whole: str, slimmed: str) -> None:
    assert slim(part(whole)) == part(slimmed)


@pytest.mark.parametrize(
    "inside",
    [
        "<w:r><w:t> a</w:t></w:r><w:r><w:t>b</w:t></w:r>",
        "<w:r><w:t>a\n</w:t></w:r><w:r><w:t>b</w:t></w:r>",
        "<w:r><w:t>a</w:t></w:r><w:r><w:t>b&#32;</w:t></w:r>",
        '<w:r><w:t xml:space="default">a</w:t></w:r><w:r><w:t>b</w:t></w:r>',
        '<w:r><w:t><![CDATA[<w:sz w:val="1"/>]]></w:t></w:r>',
        '<w:r><w:t>a<!-- <w:sz w:val="1"/> --></w:t></w:r>',
        '<w:r><w:t>a<?x <w:sz w:val="1"/>?></w:t></w:r>',
    ],
)
def test_what_would_be_read_otherwise_stays(inside: str) -> None:
    assert slim(part(inside)) == part(inside)


def test_questions_exclamations_and_other_signs_do_not_keep_a_part_whole() -> None:
    assert slim(part('<w:sz w:val="1"/>Ai? Thôi! &amp;', HEAD.partition("?>")[2])) == part(
        "Ai? Thôi! &amp;", HEAD.partition("?>")[2]
    )
    twins = "<w:r><w:t>A&amp;B?</w:t></w:r><w:r><w:t>!</w:t></w:r>"
    assert slim(part(twins)) == part('<w:r><w:t xml:space="preserve">A&amp;B?!</w:t></w:r>')


def test_slimming_never_changes_the_text() -> None:
    dice = random.Random(36)
    texts = ("a", " b ", "", "đ\n", "&amp;", "&#9;x")
    spaces = ("", ' xml:space="preserve"')
    looks = ("", "<w:rPr/>", '<w:rPr><w:sz w:val="2"/></w:rPr>', '<w:rPr><w:b/><w:lang w:val="vi"/></w:rPr>')
    for _ in range(500):
        runs = (
            f"<w:r>{dice.choice(looks)}<w:t{dice.choice(spaces)}>{dice.choice(texts)}</w:t></w:r>"
            for _ in range(dice.randrange(6))
        )
        whole = part("".join(runs))
        assert _read(slim(whole)) == _read(whole)


def _read(data: bytes) -> str:
    """The text as Word shows it, with “*” before what is bold."""
    root = parse(data)
    assert root is not None
    shown = []
    for run in root.iter(WORD + "r"):
        shown.append("" if run.find(f"{WORD}rPr/{WORD}b") is None else "*")
        for text in run.iter(WORD + "t"):
            kept = text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            shown.append(text.text or "" if kept else (text.text or "").strip(" \t\n"))
    return "".join(shown)
