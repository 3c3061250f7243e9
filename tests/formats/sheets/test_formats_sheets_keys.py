"""The key of a row: letter, number or text; what can be read in two ways is not guessed."""

import pytest

from authoring.formats.questions import Flaw
from authoring.formats.sheets.keys import resolve_key

RATES = ("3%", "8%", "14%", "22%")


@pytest.mark.parametrize(
    ("text", "offered", "key"),
    [
        ("", RATES, ""),
        ("B", RATES, "B"),
        (" b. ", RATES, "B"),
        ("Đáp án C", RATES, "C"),
        ("A, c", RATES, "AC"),
        ("AC", RATES, "AC"),
        ("3", RATES, "C"),
        ("1; 4", RATES, "AD"),
        ("14 %", RATES, "C"),
        ("8%.", RATES, "B"),
        ("2", ("1", "2"), "B"),
        ("5", ("3", "5"), "B"),
        ("A", ("x", "A"), "A"),
        ("bác", ("bác", "cha"), "A"),
        ("cha", ("bác", "cha"), "B"),
    ],
)
def test_what_a_cell_names(text: str, offered: tuple[str, ...], key: str) -> None:
    assert resolve_key(text, offered) == key


@pytest.mark.parametrize(
    ("text", "offered", "expected"),
    [
        ("E", RATES, "chữ cái, số thứ tự hoặc nguyên văn một phương án"),
        ("5", RATES, "chữ cái, số thứ tự hoặc nguyên văn một phương án"),
        ("9", RATES, "chữ cái, số thứ tự hoặc nguyên văn một phương án"),
        ("30%", RATES, "chữ cái, số thứ tự hoặc nguyên văn một phương án"),
        ("x", ("x", "x"), "chữ cái, số thứ tự hoặc nguyên văn một phương án"),
        ("2", ("2", "3"), "chữ cái của phương án đúng"),
    ],
)
def test_what_is_not_certain(text: str, offered: tuple[str, ...], expected: str) -> None:
    flaw = resolve_key(text, offered)
    assert isinstance(flaw, Flaw)
    assert (flaw.expected, flaw.found) == (expected, text)
