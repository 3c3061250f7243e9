"""The queue: what waits for whom, what was read, what keeps it from being signed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace as Place

import pytest

from authoring.checks.answers.verdicts import Verdict
from authoring.model.errors import RefusedError
from authoring.model.findings import Severity
from authoring.model.items import Item, options
from authoring.model.records import State
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.audits.dismissing import dismiss
from authoring.workbench.items import queue as queues
from authoring.workbench.items.queue import READ, TICKS, Queue
from authoring.workbench.items.reviewing import send

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
LAW = "Theo Quyết định số 27/2021/QĐ-UBND, hằng tháng người lao động đóng bằng bao nhiêu phần trăm tiền lương?"


def sent(place: Place, number: int = 1, days: int = 0, **changed: object) -> str:
    item = str(place.write(replace(place.question(number), **changed)))
    send(place.office(), item, place.ha.at(NOW - timedelta(days=days)))
    return item


def queue(place: Place, writer: str = "lam") -> Queue:
    made = Queue(place.office(), writer, lambda: NOW)
    made.open()
    return made


def test_others_items_wait_the_oldest_first(place: Place) -> None:
    fresh, old = sent(place, 1), sent(place, 2, days=4)
    place.write(place.question(3))
    seen = queue(place)
    assert [(one.entry.revision.item.id, one.age.days, one.standing, one.aside) for one in seen.waiting()] == [
        (old, 4, (), 0),
        (fresh, 0, (), 0),
    ]
    assert seen.item == old
    seen.step(1)
    assert seen.item == fresh
    seen.step(1)
    assert seen.item == fresh
    seen.step(-1)
    assert seen.item == old
    assert queue(place, "ha").waiting() == ()


def test_items_sent_in_the_same_second_keep_the_order_of_their_ids(place: Place) -> None:
    ids = [sent(place, number) for number in (1, 2, 3)]
    ticking = iter(NOW + timedelta(milliseconds=one) for one in range(99))
    seen = Queue(place.office(), "lam", lambda: next(ticking))
    assert [one.entry.revision.item.id for one in seen.waiting()] == ids


def test_only_what_is_shown_of_a_long_queue_is_judged_and_what_is_known_is_kept(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [sent(place, number, days=9 - number) for number in range(4)]
    place.write(place.question(9))
    seen, judged, asked = Queue(place.office(), "lam", lambda: NOW), list[str](), list[str]()
    own = Queue.is_own

    def is_own(queue: Queue, item: str) -> bool:
        asked.append(item)
        return own(queue, item)

    def findings(_office: object, items: list[Item]) -> list[object]:
        judged.extend(one.id for one in items)
        return []

    monkeypatch.setattr(Queue, "is_own", is_own)
    monkeypatch.setattr(queues, "findings", findings)
    assert [entry.revision.item.id for entry in seen.order()] == ids
    assert (judged, sorted(asked)) == ([], ids)
    assert [one.entry.revision.item.id for one in seen.waiting(slice(1, 3))] == ids[1:3]
    assert (judged, sorted(asked)) == (ids[1:3], ids)
    late = sent(place, 8, days=5)
    assert [entry.revision.item.id for entry in seen.order()] == [*ids, late]
    assert sorted(asked) == [*ids, late]


def test_nothing_waits(place: Place) -> None:
    seen = queue(place)
    seen.step(1)
    assert (seen.item, seen.read, seen.lines(), seen.verdict(), seen.state()) == ("", None, (), None, None)
    assert (seen.newer(), seen.earlier(), seen.signed("send")) == (None, None, ())
    assert seen.why_not() == ("nothing", ())
    with pytest.raises(RefusedError, match="Chưa duyệt được"):
        seen.approve(place.lam.at(NOW))


def test_an_item_that_the_law_settles_needs_one_tick(place: Place) -> None:
    item = sent(place, stem=LAW)
    seen = queue(place)
    assert seen.verdict() is Verdict.CLEAR
    assert (seen.needed(), seen.why_not()) == ((READ,), ("ticks", ("1",)))
    seen.ticks = READ
    assert seen.why_not() == ("", ())
    assert seen.approve(place.lam.at(NOW)).move == "approve"
    assert place.office().bank.entry(item).state is State.APPROVED
    assert seen.why_not() == ("state", ("approved",))
    assert [review.person for review in seen.signed("approve")] == ["lam"]
    seen.open()
    assert seen.item == ""


def test_what_somebody_set_aside_needs_all_ticks_and_can_be_reopened(place: Place) -> None:
    item = place.write(replace(place.question(1), stem=LAW, options=options("8%", "14%", "22%", "luôn luôn 26%")))
    audit = Audit(place.office()).finish()
    line = next(one for one in audit.lines() if one.doubt.severity is Severity.WARN)
    dismiss(audit.office, audit.entry(item).revision, line.doubt, place.ha.at(NOW), "để thử người đọc")
    rest = [one for one in audit.lines() if one.doubt.severity is Severity.WARN and one is not line]
    send(place.office(), item, place.ha.at(NOW))
    seen = queue(place)
    (waiting,) = seen.waiting()
    assert (waiting.aside, len(waiting.standing) >= len(rest)) == (1, True)
    assert seen.needed() == TICKS
    (aside,) = [one for one in seen.lines() if one.dismissal]
    assert seen.lines()[-1] == aside
    seen.reopen(aside, place.lam.at(NOW))
    assert [one for one in seen.lines() if one.dismissal] == []


def test_what_blocks_and_what_is_ones_own(place: Place) -> None:
    sent(place, options=options("8%", "14%", "8 %", "26%"))
    seen = queue(place)
    seen.ticks = "1234"
    assert seen.why_not() == ("blocks", ())
    own = queue(place, "ha")
    own.open(seen.item)
    assert own.why_not() == ("own", ())


def test_twins_stand_beside_the_rules(place: Place) -> None:
    first, second = sent(place, 1, days=1), sent(place, 1)
    seen = queue(place)
    kinds = [(line.doubt.rule, tuple(item.id for item in line.items)) for line in seen.lines()]
    assert ("pair-identical", tuple(sorted((first, second)))) in {(rule, tuple(sorted(ids))) for rule, ids in kinds}


def test_a_newer_revision_stops_both_decisions(place: Place) -> None:
    item = sent(place)
    seen = queue(place)
    seen.ticks = "1234"
    bank = place.office().bank
    newest = bank.revise(replace(bank.entry(item).revision.item, explanation="Khoản 1 Điều 5 nói rõ."), "ha", NOW)
    assert seen.newer() == newest
    assert seen.why_not() == ("newer", ("2",))
    with pytest.raises(RefusedError, match="lần sửa mới"):
        seen.give_back(place.lam.at(NOW), "sửa lại giải thích")
    seen.open(item)
    assert (seen.newer(), seen.ticks) == (None, "")


def test_the_returned_revision_stands_beside_its_successor(place: Place) -> None:
    item = sent(place)
    seen = queue(place)
    assert seen.earlier() is None
    seen.give_back(place.lam.at(NOW), "sửa lại giải thích")
    bank = place.office().bank
    bank.revise(replace(bank.entry(item).revision.item, explanation="Khoản 1 Điều 5 nói rõ."), "ha", NOW)
    send(place.office(), item, place.ha.at(NOW))
    seen = queue(place)
    earlier = seen.earlier()
    assert earlier is not None
    assert (earlier.revision, seen.read and seen.read.revision) == (1, 2)


def test_the_revision_is_read_not_what_the_reviewer_has_begun_to_type(place: Place) -> None:
    item = sent(place)
    office = place.office()
    office.bank.save_draft(replace(office.bank.entry(item).revision.item, stem="Tôi sửa?"), "lam")
    seen = queue(place)
    assert seen.advice.session.item.stem == place.question(1).stem
