"""Other contests and files beside a bank: read as they are, named apart."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.workbench.audits.neighbours import Neighbour, named_apart, read_neighbour

ONE = Item("c1", "Ai ký sổ?", options("Kế toán", "Lái xe"), "A")


def test_a_contest_s_folder_is_read_whatever_the_state_of_its_items(place: Place) -> None:
    first, second = place.write(place.question(1)), place.write(place.question(2))
    office = place.office()
    entry = office.bank.entry(first)
    office.bank.move(entry.revision, "send", "ha", place.ha.identity.sign, place.ha.now)
    found = read_neighbour(place.folder)
    assert (found.name, [item.id for item in found.items], found.rejected) == (
        *(office.bank.contest.name, [first, second], ()),
    )


def test_a_file_of_questions_tells_what_it_could_not_read(tmp_path: Path) -> None:
    path = tmp_path / "đề 2021.jsonl"
    path.write_text(
        '{"id": "c1", "stem": "Ai ký sổ?", "options": ["Kế toán", "Lái xe"], "key": "A"}\n{"id": "c2"}\n',
        encoding="utf-8",
    )
    found = read_neighbour(path)
    assert (found.name, [item.id for item in found.items], len(found.rejected)) == ("đề 2021", ["c1"], 1)


def test_what_is_neither_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        read_neighbour(tmp_path)
    with pytest.raises(RefusedError):
        read_neighbour(tmp_path / "đề.pdf")


def test_every_item_has_a_name_of_its_own() -> None:
    years = [Neighbour("2021", (ONE, replace(ONE, key="B"), ONE)), Neighbour("2020", (ONE,)), Neighbour("2021", (ONE,))]
    assert [(item.id, item.key) for item in named_apart(years)] == [
        ("2021 / c1", "A"),
        ("2021 / c1 (2)", "B"),
        ("2021 / c1 (3)", "A"),
        ("2020 / c1", "A"),
        ("2021 (2) / c1", "A"),
    ]
