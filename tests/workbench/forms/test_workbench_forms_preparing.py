"""Preparing: a week's choice by hand and by the programme, judged after each change, signed at the end."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Severity
from authoring.reports.labels import topic_name
from authoring.workbench.forms import fitness, preparing
from authoring.workbench.forms.preparing import LEAST, Preparation
from authoring.workbench.forms.releasing import recipients

WEEK = "2022-w32"


def prepared(practice: Practice, tag: str = WEEK) -> Preparation:
    found = Preparation(practice.stage.office, tag)
    if not found.closed:
        found.fill()
    return found


def test_a_choice_fills_the_blueprint_and_is_weighed(practised: Practice) -> None:
    prep = Preparation(practised.stage.office, WEEK)
    assert (prep.chosen, prep.missing(), prep.balance, prep.revision, prep.closed) == ((), 20, None, 0, False)
    prep.fill()
    assert (len(prep.chosen), prep.missing(), prep.lacking) == (20, 0, ())
    assert all(one.ok for one in prep.conditions)
    assert prep.balance is not None
    assert sum(one.value for one in prep.balance.measures if one.measure.startswith("key-positions-")) == 20
    assert prep.why_not("lam", practised.week.opens) == ("", "")
    assert prep.holders() == recipients(practised.stage.office())
    assert prep.practice().form is not None


def test_what_is_dropped_is_passed_over_until_it_is_taken_back(practised: Practice) -> None:
    prep = prepared(practised)
    gone = prep.ids()[3]
    prep.drop(gone)
    prep.drop(gone)
    assert (prep.dropped, prep.missing(), prep.why_not("lam", practised.week.opens)) == ((gone,), 1, ("missing", "1"))
    rest = prep.ids()
    prep.fill()
    assert (set(rest) < set(prep.ids()), gone in prep.ids()) == (True, False)
    new = next(iter(set(prep.ids()) - set(rest)))
    prep.pick(gone, new)
    assert (gone in prep.ids(), prep.dropped, prep.missing()) == (True, (new,), 0)
    with pytest.raises(RefusedError, match="không còn chọn được"):
        prep.pick(gone)
    with pytest.raises(RefusedError, match="không còn chọn được"):
        prep.pick("2022-xx999")
    prep.pick(new)
    assert (len(prep.chosen), prep.dropped, prep.why_not("lam", practised.week.opens)) == (21, (), ("conditions", "1"))
    offered = [(cell, one.revision.item) for cell in prep.cells() for one in prep.offers(cell.topic, cell.level)]
    assert {one.id for _, one in offered} == set(prep.stock.free) - set(prep.ids())
    assert [one.id for cell, one in offered if (one.topic, one.difficulty) != (cell.topic, cell.level)] == []


def test_chosen_anew_only_what_is_kept_stays(practised: Practice) -> None:
    prep = prepared(practised)
    before = prep.ids()
    prep.keep(before[0])
    prep.keep("2022-xx999")
    prep.keep(before[1])
    prep.keep(before[1])
    assert prep.kept == {before[0]}
    prep.renew()
    assert (set(prep.ids()) & set(before), prep.missing()) == ({before[0]}, 0)
    for _ in range(4):  # until nothing is left to pass over: then the choice is made among all again
        prep.renew()
        assert (prep.missing(), before[0] in prep.ids()) == (0, True)


def test_fewer_items_than_a_key_needs_to_hide_are_not_weighed(practised: Practice) -> None:
    prep = prepared(practised)
    for id_ in prep.ids()[LEAST:]:
        prep.drop(id_)
    assert prep.balance is not None
    prep.drop(prep.ids()[0])
    assert prep.balance is None


def test_a_choice_that_cannot_be_filled_stays_as_it_is(practised: Practice) -> None:
    prep = prepared(practised)
    cell = prep.cells()[0]
    for one in prep.stock.free.values():
        if (one.revision.item.topic, one.revision.item.difficulty) == (cell.topic, cell.level):
            prep.dropped = (*prep.dropped, one.revision.item.id)
            prep.drop(one.revision.item.id)
    kept = prep.ids()
    prep.fill()
    assert (prep.ids(), f"Chủ đề {topic_name(cell.topic)}" in prep.lacking[0]) == (kept, True)


def test_what_a_participant_would_see_depends_on_no_key(practised: Practice) -> None:
    prep = prepared(practised)
    form = prep.form("mầm")
    assert [one.id for one in form.items] == list(prep.ids())
    turned = [
        replace(one, revision=replace(one.revision, item=replace(one.revision.item, key="B"))) for one in prep.chosen
    ]
    prep.chosen = tuple(turned)
    assert prep.form("mầm") == form
    assert prep.form() != form


@pytest.mark.parametrize(
    ("breaking", "why"),
    [
        (lambda patch: patch.setattr(Person, "roles_at", lambda *_all: frozenset()), ("role", "Phạm Văn Lâm")),
        (lambda patch: patch.setattr(preparing, "recipients", refuse), ("holders", "Chưa có phiếu khôi phục.")),
    ],
)
def test_who_may_not_release_is_told_why(
    practised: Practice, monkeypatch: pytest.MonkeyPatch, breaking: Callable[[object], None], why: tuple[str, str]
) -> None:
    prep = prepared(practised)
    breaking(monkeypatch)
    assert prep.why_not("lam", practised.week.opens) == why


def refuse(_office: object) -> None:
    raise RefusedError("Chưa có phiếu khôi phục.", found="không có phiếu")


def test_unsigned_settings_stand_before_everything(practice: Practice) -> None:
    (practice.stage.folder / "contest.toml.minisig").unlink()
    assert prepared(practice).why_not("lam", practice.week.opens)[0] == "untrusted"


def swap(prep: Preparation) -> tuple[str, str]:
    """A chosen item and a free one of its cell."""
    items = [one.revision.item for one in prep.chosen]
    found = ((item, other) for item in items for other in prep.offers(item.topic, item.difficulty))
    item, other = next(found)
    return item.id, other.revision.item.id


def test_a_release_closes_the_week_until_somebody_corrects_it(practice: Practice) -> None:
    prep = prepared(practice)
    sitting = practice.stage.lam.at(prep.week.opens - timedelta(days=2))
    ids = prep.ids()
    done = prep.release(sitting)
    assert (done.folder.name, prep.revision, prep.closed, prep.chosen) == ("2022-w32-r1", 1, True, ())
    assert prep.why_not("lam", practice.week.opens) == ("released", "2022-w32-r1")
    prep.correct()
    assert (prep.ids(), prep.closed, prep.why_not("lam", practice.week.opens)) == (ids, False, ("", ""))
    prep.leave()
    assert (prep.closed, prep.chosen) == (True, ())
    prep.correct()
    leaving, coming = swap(prep)
    prep.pick(coming, leaving)
    with pytest.raises(RefusedError, match="phải ghi lý do"):
        prep.release(sitting)
    assert prep.correcting
    assert prep.release(sitting, "câu đầu hỏi chưa rõ").folder.name == "2022-w32-r2"


def test_a_condition_that_quotes_an_item_says_so(practised: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Finding("2022-ha001", "answers-several-correct", "B", None, Severity.BLOCK, "B cũng đúng")
    monkeypatch.setattr(fitness, "blocking", lambda *_all: [found])
    prep = prepared(practised)
    (failed,) = [one for one in prep.conditions if not one.ok]
    assert (failed.problem, failed.found, failed.quotes) == ("Câu 2022-ha001 còn chỗ phải sửa.", "B cũng đúng", True)
