"""What an item is held against: cited places, their references, versions of another time."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.checks.answers.ground import Ground
from authoring.model.items import Item, options
from authoring.workbench.contest.library import read_source
from authoring.workbench.items import judging
from authoring.workbench.items.judging import Bench, Judge, bench, ground, judgements

_OLD = """QUỐC HỘI

Luật số: 10/2016/QH14
Hà Nội, ngày 20 tháng 11 năm 2016

LUẬT
TRỢ GIÚP NGƯỜI CAO TUỔI

Điều 1. Mức trợ giúp
1. Người cao tuổi thuộc hộ nghèo được trợ giúp 300.000 đồng mỗi tháng.
2. Người cao tuổi được khám sức khỏe 01 lần mỗi năm.

Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2017.
"""
_NEW = """QUỐC HỘI

Luật số: 20/2025/QH15
Hà Nội, ngày 20 tháng 11 năm 2025

LUẬT
TRỢ GIÚP NGƯỜI CAO TUỔI

Điều 1. Mức trợ giúp
1. Người cao tuổi thuộc hộ nghèo được trợ giúp 500.000 đồng mỗi tháng.
2. Người cao tuổi được khám sức khỏe 01 lần mỗi năm theo quy định tại khoản 1 Điều 3.

Điều 2. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.
2. Luật Trợ giúp người cao tuổi số 10/2016/QH14 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.

Điều 3. Cơ sở khám
1. Trạm y tế khám sức khỏe cho người cao tuổi.
"""
_STEM = "Người cao tuổi thuộc hộ nghèo được trợ giúp bao nhiêu mỗi tháng?"
_TEXTS = ("300.000 đồng", "400.000 đồng", "500.000 đồng", "600.000 đồng")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    folder = tmp_path_factory.mktemp("luat")
    papers: list[Path] = []
    for name, text in (("luat-10-2016", _OLD), ("luat-20-2025", _NEW)):
        papers.append(folder / f"{name}.txt")
        papers[-1].write_text(text, encoding="utf-8")
    return bench([read_source(path) for path in papers])


def verdict(ready: Bench, stem: str, key: str, citation: str, valid_on: str = "") -> str:
    item = Item("x", stem, options(*_TEXTS), key, citation, valid_on=valid_on)
    return judgements([item], ready)[0].verdict.value


def test_one_law_replaces_the_other(ready: Bench) -> None:
    old, new = "luat-10-2016", "luat-20-2025"
    assert ready.versions == {old: frozenset({new}), new: frozenset({old})}


def test_a_citation_without_a_document_means_the_newest_and_the_other_is_a_version(ready: Bench) -> None:
    found = ground(Item("x", _STEM, options(*_TEXTS), "C", "Điều 1 khoản 1"), ready)
    assert found == Ground((("luat-20-2025", "d1.k1"),), versions=frozenset({"luat-10-2016"}))


def test_what_the_cited_place_refers_to_is_linked(ready: Bench) -> None:
    found = ground(Item("x", _STEM, options(*_TEXTS), "C", "luat-20-2025:d1.k2"), ready)
    assert found.linked == (("luat-20-2025", "d3.k1"),)


def test_where_versions_differ_the_answer_depends_on_time(ready: Bench) -> None:
    assert verdict(ready, _STEM, "C", "Điều 1 khoản 1") == "time-dependent"


def test_a_stem_that_names_the_law_has_one_answer(ready: Bench) -> None:
    assert verdict(ready, f"Theo Luật số 20/2025/QH15, {_STEM[0].lower()}{_STEM[1:]}", "C", "Điều 1 khoản 1") == "clear"


def test_a_day_picks_the_version(ready: Bench) -> None:
    stem = f"Ngày 01/8/2020, {_STEM[0].lower()}{_STEM[1:]}"
    assert (verdict(ready, stem, "A", "Điều 1 khoản 1"), verdict(ready, stem, "C", "Điều 1 khoản 1")) == (
        "clear",
        "key-not-supported",
    )


def test_a_day_of_the_item_or_one_until_which_it_holds_counts_too(ready: Bench) -> None:
    until = f"Trước ngày 01/8/2020, {_STEM[0].lower()}{_STEM[1:]}"
    assert (verdict(ready, _STEM, "A", "Điều 1", "2018-01-01"), verdict(ready, until, "A", "Điều 1")) == (
        "clear",
        "clear",
    )


def test_a_named_law_without_a_citation_is_searched_alone(ready: Bench) -> None:
    stem = f"Theo Luật số 10/2016/QH14, {_STEM[0].lower()}{_STEM[1:]}"
    found = judgements([Item("x", stem, options(*_TEXTS), "A")], ready)[0]
    assert (found.verdict.value, {document for document, _ in found.likely}) == ("no-citation", {"luat-10-2016"})


def test_a_reference_to_very_many_places_leads_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_MOST_PLACES", 1)
    law = tmp_path / "dai.txt"
    more = "Điều 2. Mức\n1. Theo khoản 1 và khoản 2 Điều 1.\n2. Theo các khoản 1, 2 Điều 1.\n3. Theo khoản 1 Điều 1.\n"
    law.write_text(f"QUY ĐỊNH\n\nĐiều 1. Nhóm\n1. Nhóm a.\n2. Nhóm b.\n{more}", encoding="utf-8")
    assert ("dai", "d2.k2") not in bench([read_source(law)]).links


_ITEM = Item("x", _STEM, options(*_TEXTS), "C", "khoản 1 Điều 1 Luật số 20/2025/QH15", valid_on="2026-08-01")


def test_documents_are_made_ready_behind_and_answers_kept(tmp_path: Path) -> None:
    path = tmp_path / "luat-20-2025.txt"
    path.write_text(_NEW, encoding="utf-8")
    judge = Judge((read_source(path),))
    assert judge.judgement(_ITEM) is None  # nothing was begun
    assert judge.begin()
    assert judge.judgement(_ITEM) is None  # nobody has waited yet
    judge.wait(60)
    assert (judge.begin(), judge.bench is None) == (False, False)
    first = judge.judgement(_ITEM)
    assert first is not None
    assert first.verdict.value == "clear"
    assert judge.judgement(_ITEM) is first
    changed = judge.judgement(replace(_ITEM, key="A"))
    assert changed is not None
    assert changed.verdict.value == "key-not-supported"
    judge.wait(0)
    assert judge.judgement(replace(_ITEM, stem=" ")) is None
    assert judge.judgement(replace(_ITEM, key="")) is None


def test_without_documents_there_is_nothing_to_wait_for() -> None:
    judge = Judge(())
    judge.wait(0)
    assert (judge.begin(), judge.judgement(_ITEM)) == (False, None)


def test_a_wait_that_is_too_short_leaves_the_work_going(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gate = threading.Event()
    monkeypatch.setattr(judging, "bench", lambda _sources: gate.wait(60) and None)
    path = tmp_path / "luat-20-2025.txt"
    path.write_text(_NEW, encoding="utf-8")
    judge = Judge((read_source(path),))
    judge.wait(0)
    assert judge.begin()
    gate.set()


def test_the_contests_short_forms_are_read_as_what_they_stand_for(ready: Bench) -> None:
    stem = "NCTX thuộc HNX được trợ giúp bao nhiêu mỗi tháng?"
    item = Item("x", stem, options(*_TEXTS), "C", "Điều 1 khoản 1 LNCT", valid_on="2026-08-01")
    own = (("NCTX", "Người cao tuổi"), ("HNX", "hộ nghèo"), ("LNCT", "Luật số 20/2025/QH15"))
    plain = replace(item, stem=_STEM, citation="Điều 1 khoản 1 Luật số 20/2025/QH15")
    assert judgements([item], ready, own) == judgements([plain], ready)
    assert judgements([item], ready) != judgements([plain], ready)
    judge = Judge((), own, bench=ready)
    assert judge.judgement(item) == judgements([plain], ready)[0]
