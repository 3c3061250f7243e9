"""Which clauses nobody asks yet, and how many drafts each of them would give."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.workbench.audits import neighbourhoods
from authoring.workbench.items.judging import Judge
from authoring.workbench.items.prospects import Prospects
from authoring.workbench.laws.shelf import Shelf


def test_drafts_are_counted_one_clause_a_step(place: Place) -> None:
    place.write(place.question(1))
    place.write(replace(place.question(2), citation="Điều 6"))
    shelf = Shelf(place.office())
    seen, source = Prospects(shelf), shelf.office.sources[0]
    assert [(gap.provision.path, seen.drafts(gap)) for gap in seen.gaps(source)] == [("d5.k2", None), ("d5.k3", None)]
    seen.judge.wait(60)
    seen.step(source, "", 12, 60)
    assert seen.desk
    counts = [len(seen.desk.offers(source.document.document, path)) for path in ("d5.k2", "d5.k3")]
    assert [seen.drafts(gap) for gap in seen.gaps(source)] == [counts[0], None]
    assert seen.waiting(source, "", 12)
    assert not seen.waiting(source, "", 1)
    seen.step(source, "", 12, 60)
    assert not seen.waiting(source, "", 12)
    seen.step(source, "", 12, 60)
    assert [seen.drafts(gap) for gap in seen.gaps(source)] == counts
    assert min(counts) > 0
    assert seen.gaps(source) is seen.gaps(source)


def test_nothing_is_counted_before_the_documents_are_ready(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Judge, "wait", lambda _judge, _seconds: None)  # as if they took longer
    shelf = Shelf(place.office())
    seen = Prospects(shelf)
    seen.step(shelf.office.sources[0], "", 12, 0)
    assert seen.counts == {}


def test_drafts_are_counted_once_a_large_bank_is_read(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbourhoods, "MANY", 1)
    place.write(place.question(1))
    shelf = Shelf(place.office())
    seen, source = Prospects(shelf), shelf.office.sources[0]
    for _ in range(100):
        seen.step(source, "", 1, 1)
        if not seen.waiting(source, "", 1):
            break
    assert not seen.waiting(source, "", 1)


def test_the_article_that_is_read_is_counted_first_however_many_gaps_stand_before_it(place: Place) -> None:
    shelf = Shelf(place.office())
    seen, source = Prospects(shelf), shelf.office.sources[0]
    seen.judge.wait(60)
    seen.step(source, "d6.k2", 1, 60)
    assert [path for _document, path in seen.counts] == ["d6.k1"]
    while seen.waiting(source, "d6.k2", 1):
        seen.step(source, "d6.k2", 1, 60)
    assert [path for _document, path in seen.counts] == ["d6.k1", "d6.k2", "d5.k1"]
