"""A citation is kept as document:path and shown in people's words."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.screens.pieces.citations import document_name, kept_citation, shown_citation

KEPT = "qd-27-2021-qd-ubnd:d5.k1"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Điều 5 khoản 1", KEPT),
        ("khoản 1 Điều 5 Quyết định 27/2021/QĐ-UBND", KEPT),
        (KEPT, KEPT),
        ("Điều 99", "Điều 99"),
        ("Luật khác, Điều 5", "Luật khác, Điều 5"),
        ("  ", "  "),
        ("", ""),
    ],
)
def test_what_names_one_place_is_kept_as_that_place(place: Place, typed: str, kept: str) -> None:
    assert kept_citation(typed, place.office()) == kept


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (KEPT, "Điều 5 khoản 1, Quyết định 27/2021/QĐ-UBND"),
        ("Điều 5 khoản 1", "Điều 5 khoản 1"),
        ("qd-27-2021-qd-ubnd:d99", "qd-27-2021-qd-ubnd:d99"),
        ("", ""),
    ],
)
def test_a_place_is_shown_in_words_that_lead_back_to_it(place: Place, kept: str, shown: str) -> None:
    office = place.office()
    assert shown_citation(kept, office) == shown
    assert kept_citation(shown, office) == kept or kept == "Điều 5 khoản 1"


def test_words_that_would_not_lead_back_are_not_shown(place: Place) -> None:
    law = place.folder / "policies/qd-27-2021-qd-ubnd.txt"
    law.with_name("ban-sao.txt").write_bytes(law.read_bytes())
    assert shown_citation(KEPT, place.office()) == KEPT


def test_a_document_without_number_goes_by_its_file(place: Place) -> None:
    office = place.office()
    (source,) = office.sources
    bare = replace(office, sources=(replace(source, document=replace(source.document, number="")),))
    assert document_name("qd-27-2021-qd-ubnd", bare) == "qd-27-2021-qd-ubnd"
    assert document_name("khác", office) == "khác"
