"""Sections: one key at a time, in the form that is wanted."""

import re

import pytest

from authoring.bank.settings.sections import parse_sections
from authoring.model.errors import RefusedError


def test_values_come_in_their_forms() -> None:
    top = parse_sections(
        'a = "Tiê\u0301ng"\nb = """\nhai\ndòng"""\nc = 3\nd = true\ne = ["x", "y"]\n[f]\ng = 1\n'.encode(), "t"
    )
    assert top.text("a") == "Tiếng"
    assert (top.raw("b"), top.raw("z")) == ("hai\ndòng", "")
    assert (top.whole("c"), top.flag("d")) == (3, True)
    assert top.texts("e", re.compile("[a-z]"), "một chữ cái") == ("x", "y")
    assert (top.has("c"), top.has("z")) == (True, False)
    assert (top.line("f", "g"), top.line("f", "nothing"), top.line("nothing")) == (9, 8, 1)


def test_an_element_is_refused_at_its_own_line() -> None:
    top = parse_sections(b"e = [\n 'x',\n 'YY',\n]\n", "t")
    with pytest.raises(RefusedError) as caught:
        top.texts("e", re.compile("[a-z]"), "một chữ cái")
    said = caught.value.trouble
    assert (said.row, said.expected, said.found) == (3, "một chữ cái", "YY")


def test_a_long_or_unprintable_value_is_shown_short_and_printable() -> None:
    top = parse_sections(f'e = "{"é" * 100}\\u0000"'.encode(), "t")
    with pytest.raises(RefusedError) as caught:
        top.choice("e", ("x",))
    assert caught.value.trouble.found == "é" * 80 + "…"
    with pytest.raises(RefusedError) as caught:
        parse_sections(b'e = "a\\u0000"', "t").choice("e", ("x",))
    assert caught.value.trouble.found == "a�"


def test_other_kinds_of_a_format_are_told_from_later_versions() -> None:
    for written, message in [
        ("person/2", "bản mới hơn"),
        ("person/0", "không thuộc dạng"),
        ("person/x", "không thuộc"),
    ]:
        with pytest.raises(RefusedError, match=message):
            parse_sections(f'format = "{written}"'.encode(), "t").require_format("person/1")
    parse_sections(b'format = "person/1"', "t").require_format("person/1")
