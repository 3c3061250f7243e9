"""The steps of a citation."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.policy.citations.steps import Step, cleaned, plain, roman, steps


def said(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(step.kind, step.numbers) for step in steps(cleaned(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Điều 22", [("d", ("22",))]),
        ("các điều 51, 52 và 53", [("d", ("51", "52", "53"))]),
        ("Điều 48B khoản 3A", [("d", ("48b",)), ("k", ("3a",))]),
        ("các điểm b, c, d, đ và e khoản 3", [("", ("b", "c", "d", "đ", "e")), ("k", ("3",))]),
        ("điểm d1 khoản 7", [("", ("d1",)), ("k", ("7",))]),
        ("khoản 1 ở nhà", [("k", ("1",))]),
        ("điểm ở nhà", []),
        ("điểm 2.1 mục IV", [("k", ("2",)), ("m", ("4",))]),
        ("mục IIX", []),
        ("chương IIX", []),
        ("Tiểu mục 2 Mục 1 Chương III", [("t", ("2",)), ("s", ("1",)), ("c", ("3",))]),
        ("Phụ lục số IV", [("p", ("4",))]),
        ("đoạn thứ hai khoản 1", [("line", ("hai",)), ("k", ("1",))]),
        ("ý thứ ba mục I.2.a)", [("g", ("3",)), ("m", ("1",)), ("k", ("2",)), ("", ("a",))]),
        ("Luật số 41/2024/QH15, 22/VBHN", []),
        ("Điều 22, 41/2024/QH15", [("d", ("22",))]),
        ("NĐ 146, QĐ 844, TT 30", []),
    ],
)
def test_steps(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert said(text) == found


def test_a_step_knows_its_place() -> None:
    assert steps("Luật X, Điều 5") == (Step("d", ("5",), 8, 14),)


@pytest.mark.parametrize(("written", "value"), [("IV", 4), ("iv", 4), ("12", 12), ("IIX", 0), ("mm", 0)])
def test_roman(written: str, value: int) -> None:
    assert roman(written) == value


@given(st.text())
def test_plain_letters_keep_their_places(text: str) -> None:
    clean = cleaned(text)
    assert len(plain(clean)) == len(clean)
    assert cleaned(unicodedata.normalize("NFD", clean)) == clean


@given(st.text(alphabet=st.sampled_from("điềuđiểmkhoản 12aIVX.,();/-")))
def test_steps_stand_in_the_text_in_order(text: str) -> None:
    clean = cleaned(text)
    places = [step.start for step in steps(clean)]
    assert places == sorted(places)
    assert all(0 <= step.start < step.end <= len(clean) and all(step.numbers) for step in steps(clean))
