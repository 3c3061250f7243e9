"""Pieces joined to runs."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from authoring.documents.word.inlines import PAGE
from authoring.documents.word.runs import joined
from authoring.documents.word.styles import Look
from authoring.model.paragraphs import Run

PLAIN, BOLD = Look(), Look(bold=True)


def test_neighbours_of_one_look_are_one_run() -> None:
    assert joined([("a", PLAIN), ("", BOLD), ("b", PLAIN), ("c", BOLD)]) == (Run("ab"), Run("c", bold=True))


def test_a_mark_joins_the_letter_of_the_run_before() -> None:
    pieces = [("đâ", PLAIN), ("\u0300u", BOLD), ("\u0301", PLAIN)]
    assert joined(pieces) == (Run("đầ"), Run("ú", bold=True))


def test_a_run_of_marks_only_vanishes_into_the_one_before() -> None:
    assert joined([("a", PLAIN), ("\u0302\u0301", BOLD)]) == (Run("ấ"),)


def test_page_breaks_at_the_ends_are_no_text() -> None:
    assert joined([(PAGE, PLAIN), (f"{PAGE}a{PAGE}", BOLD), (f"b{PAGE}", PLAIN)]) == (
        Run("a\n", bold=True),
        Run("b"),
    )
    assert joined([(PAGE, PLAIN)]) == ()


@given(st.lists(st.tuples(st.text(max_size=6), st.sampled_from([PLAIN, BOLD])), max_size=6))
def test_joined_runs_are_the_text_in_nfc(pieces: list[tuple[str, Look]]) -> None:
    text = "".join(text for text, _ in pieces).strip(PAGE).replace(PAGE, "\n")
    assert "".join(run.text for run in joined(pieces)) == unicodedata.normalize("NFC", text)


@given(st.lists(st.tuples(st.text("aâo\u0300\u0301\u0302\u0323각가\f", max_size=6), st.sampled_from([PLAIN, BOLD]))))
def test_marks_in_any_order_are_composed(pieces: list[tuple[str, Look]]) -> None:
    text = "".join(text for text, _ in pieces).strip(PAGE).replace(PAGE, "\n")
    runs = joined(pieces)
    assert "".join(run.text for run in runs) == unicodedata.normalize("NFC", text)
    assert all(run.text for run in runs)


def test_piles_of_marks_are_cut_and_composed_in_no_time() -> None:
    pile = "\u0323\u0301" * 200_000
    (run,) = joined([("a" + pile, PLAIN)])
    assert len(run.text) < 40
    text = "".join(run.text for run in joined([("a", PLAIN), *[(pile[:20], look) for look in (BOLD, PLAIN) * 5]]))
    assert unicodedata.normalize("NFC", text) == text
    assert len(text) < 40
