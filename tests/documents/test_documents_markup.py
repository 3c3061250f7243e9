"""XML parts, safely."""

import pytest

from authoring.documents.markup import COMPATIBILITY, WORD, chosen, number, parse, switched, value, whole

W = WORD[1:-1]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<a>", b"chu", b"<a>\x00</a>", b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b'<!DOCTYPE a SYSTEM "http://x.invalid/a.dtd"><a/>',
        b'<?xml version="1.0" encoding="nope"?><a/>', b"<a>" + b"<b>" * 300 + b"</b>" * 300 + b"</a>",
    ],
)  # fmt: skip
def test_broken_or_dangerous_xml_is_none(data: bytes) -> None:
    assert parse(data) is None


def test_an_entity_bomb_is_refused_before_it_goes_off() -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    assert parse(f"<!DOCTYPE a [{lines}]><a b='&e11;'>&e11;</a>".encode()) is None


def test_strict_names_are_the_usual_ones() -> None:
    root = parse(b'<w:body xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>')
    assert root is not None
    assert root.tag == WORD + "body"


def test_values_of_children() -> None:
    root = parse(f'<w:a xmlns:w="{W}"><w:b w:val="7"/><w:c/><w:d w:val="x"/></w:a>'.encode())
    assert [value(root, name) for name in "bcde"] == ["7", "", "x", None]
    assert [number(root, name) for name in "bcde"] == [7, None, None, None]
    assert value(None, "b") is None


def test_whole_numbers() -> None:
    texts = ("5", " -5 ", "", None, "1.5", "٣", "9999999999", "--1", "-")
    assert [whole(text) for text in texts] == [5, -5, None, None, None, None, None, None, None]


def test_switches() -> None:
    assert [switched(text) for text in (None, "1", "true", "on", "0", "False", "off", "none")] == [True] * 4 + [
        False
    ] * 4


def test_the_branch_with_text_is_chosen() -> None:
    def branch(choice: str, fallback: str) -> str | None:
        names = f'xmlns:mc="{COMPATIBILITY[1:-1]}" xmlns:w="{W}"'
        inside = (f"<mc:Choice>{choice}</mc:Choice>" if choice else "") + (
            f"<mc:Fallback>{fallback}</mc:Fallback>" if fallback else ""
        )
        root = parse(f"<mc:AlternateContent {names}>{inside}</mc:AlternateContent>".encode())
        assert root is not None
        found = chosen(root)
        return None if found is None else str(found.tag).removeprefix(COMPATIBILITY)

    assert branch("<w:t/>", "<w:t/>") == "Choice"
    assert branch("<w:x/>", "<w:x/>") == "Choice"
    assert branch("<w:x/>", "<w:t/>") == "Fallback"
    assert branch("<w:x/>", "") == "Choice"
    assert branch("", "<w:t/>") == "Fallback"
    assert branch("", "") is None
