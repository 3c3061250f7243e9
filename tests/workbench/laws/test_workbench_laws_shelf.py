"""The shelf: what stands there, which provisions are asked for and which state something that nobody asks."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.workbench.laws.shelf import Shelf, Tally, stated, unit_of

DOCUMENT = "qd-27-2021-qd-ubnd"


def shelf(place: Place) -> Shelf:
    return Shelf(place.office())


def test_items_are_counted_at_each_provision_and_above_it(place: Place) -> None:
    first, second = (place.write(place.question(n)) for n in range(2))
    third = place.write(replace(place.question(3), citation="Điều 6"))
    place.write(replace(place.question(4), citation="Điều 99"))
    place.write(replace(place.question(5), citation=""))
    stand = shelf(place)

    def ids(path: str) -> list[str]:
        return [entry.revision.item.id for entry in stand.items(DOCUMENT, path)]

    assert (ids("d5.k1"), ids("d5"), ids("d5.k2")) == ([first, second], [first, second], [])
    assert (ids("d6"), ids("d6.k1"), ids("")) == ([third], [], [first, second, third])
    (source,) = stand.office.sources
    assert stand.source(DOCUMENT) is source
    assert stand.tally(source) == Tally(articles=2, clauses=5, points=0, rejected=0, items=3)


def test_a_gap_states_something_that_nobody_asks_for(place: Place) -> None:
    place.write(place.question(0))
    place.write(replace(place.question(1), citation="Điều 6"))
    stand = shelf(place)
    (source,) = stand.office.sources
    gaps = [one.path for one in source.provisions if stand.is_gap(one)]
    assert gaps == ["d5.k2", "d5.k3"]  # an item cites the whole of article 6
    by_path = {one.path: one for one in source.provisions}
    assert stated(stand.office.sources)[DOCUMENT, "d5.k3"] == 1
    assert (DOCUMENT, "d5") not in stated(stand.office.sources), "it states nothing itself"
    assert [fact.type for fact in stand.facts(by_path["d5.k3"])] == ["rate"]
    assert stand.facts(replace(by_path["d5.k3"], document="khac")) == ()
    assert [[entry.revision.item.citation for entry in stand.asking(by_path[path])] for path in ("d5.k1", "d6.k1")] == [
        ["Điều 5 khoản 1"],
        [],
    ]
    assert stand.source("khac") is None
    assert [hit.provision.path for hit in stand.find("tu nguyen")] == ["d6", "d6.k1"]


@pytest.mark.parametrize(
    ("path", "unit"), [("d5.k1.a", "d5"), ("c1.s2", "c1"), ("p1.d2.k1", "p1.d2"), ("p1", "p1"), ("m1.k2.g3", "m1")]
)
def test_the_unit_that_is_shown_at_once(path: str, unit: str) -> None:
    assert unit_of(path) == unit


def test_where_a_provision_points_to(place: Place) -> None:
    law = place.folder / "policies" / f"{DOCUMENT}.txt"
    more = "3. Theo khoản 1 Điều này; theo khoản 2 Điều 5; theo Điều 99; theo Điều 3 Luật Việc làm.\n"
    law.write_text(law.read_text(encoding="utf-8") + more, encoding="utf-8")
    stand = shelf(place)
    (source,) = stand.office.sources
    last = source.provisions[-1]
    found = stand.references(last)
    assert [one.path for reference in found for one in reference.found] == ["d6.k1", "d5.k2"]
    assert [one.message for one in found if one.message] == [
        "văn bản này không có Điều 99",
        "Luật Việc làm không có trong thư viện",
    ]
    assert stand.references(replace(last, document="khac")) == ()
    assert stand.references(last) == found
