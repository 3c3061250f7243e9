"""What a contest says reaches the rules: its reference list, its number of options, the words of its laws."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.items import options
from authoring.workbench.audits.balancing import weigh
from authoring.workbench.audits.checking import findings, terms


@pytest.mark.parametrize(
    ("citation", "rules"),
    [
        ("qd-27-2021-qd-ubnd:d5.k1", set()),
        ("Điều 5 khoản 1 Quyết định số 27/2021/QĐ-UBND", set()),
        ("Điều 5 khoản 1", set()),
        ("Điều 3 Luật Bảo hiểm xã hội số 58/2014/QH13", {"outside-list", "citation-unknown"}),
        ("luat-58-2014-qh13:d3", {"outside-list", "citation-unknown"}),
        ("Điều 77", {"citation-unknown"}),
    ],
)
def test_a_citation_is_in_the_reference_list_and_exists(place: Place, citation: str, rules: set[str]) -> None:
    item = replace(place.question(1), id="x", citation=citation)
    assert {one.rule for one in findings(place.office(), [item]) if one.place == "citation"} == rules


def test_the_contest_says_how_many_options_there_are(place: Place) -> None:
    item = replace(place.question(1), id="x", options=options("8%", "14%", "22%"))
    assert "options-count" in {one.rule for one in findings(place.office(), [item])}
    settings = place.folder / "contest.toml"
    text = settings.read_text(encoding="utf-8").replace("minutes = 15\n", "minutes = 15\noptions = 3\n")
    settings.write_text(text, encoding="utf-8")
    assert "options-count" not in {one.rule for one in findings(place.office(), [item])}


def test_words_of_the_law_are_spelled_right(place: Place) -> None:
    item = replace(place.question(1), id="x", stem="Người lao động đóng quỹ abgôt bao nhiêu phần trăm tiền lương?")
    assert "spelling" in {one.rule for one in findings(place.office(), [item])}
    law = place.folder / "policies/qd-27-2021-qd-ubnd.txt"
    law.write_text(law.read_text(encoding="utf-8") + "3. Quỹ abgôt chịu trách nhiệm thi hành.\n", encoding="utf-8")
    assert "spelling" not in {one.rule for one in findings(place.office(), [item])}


def test_a_set_is_weighed_before_anybody_says_what_it_is_for(place: Place) -> None:
    measures = {one.measure for one in weigh([place.question(1), place.question(2)]).measures}
    assert {"guesser-score", "key-positions", "exception-quota"} <= measures


def test_the_contests_own_short_forms_reach_the_rules(place: Place) -> None:
    settings = place.folder / "contest.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f'{text}\n[abbreviations]\nBHHT = "bảo hiểm hưu trí"\n', encoding="utf-8")
    assert terms(place.office()).abbreviations == (("BHHT", "bảo hiểm hưu trí"),)
    item = replace(place.question(1), id="x", stem="Ai đóng BHHT?")
    assert "stem-unfocused" not in {one.rule for one in findings(place.office(), [item])}
