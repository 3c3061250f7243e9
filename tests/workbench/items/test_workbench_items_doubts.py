"""Doubts about the open item: what was set aside, what waits for sending, who may."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item, options
from authoring.workbench.audits.auditing import Line
from authoring.workbench.audits.dismissing import Doubt
from authoring.workbench.contest.keeping import keep
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.doubts import Doubts, may_be_dismissed, may_be_reopened, name
from authoring.workbench.items.writing import Writing

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
WHY = "hai câu hỏi khác hẳn nhau"


def doubts(place: Place, item: str = "") -> Doubts:
    session = Writing(place.office(), "ha", lambda: NOW)
    session.resume(item)
    return Doubts(Advice(session))


def lines(seen: Doubts) -> tuple[Line, ...]:
    return seen.lines(seen.advice.findings())


def state(seen: Doubts) -> list[tuple[str, str, str]]:
    """Rule, signed reason, waiting reason."""
    said = lines(seen)
    held = seen.reasons(said)
    return [
        (one.doubt.rule, one.dismissal.note if one.dismissal else "", held.get(name(one), ""))
        for one in said
        if may_be_dismissed(one)
    ]


def only(seen: Doubts) -> Line:
    (line,) = (one for one in lines(seen) if may_be_dismissed(one))
    return line


def doubtful(place: Place, number: int = 1) -> Item:
    """An item with something that is better looked at."""
    item: Item = place.question(number)
    return replace(item, options=options("8%", "14%", "22%", "Tất cả các phương án trên"))


def test_a_revision_is_set_aside_and_opened_again_with_a_signature(place: Place) -> None:
    id_ = place.write(doubtful(place))
    seen = doubts(place, id_)
    assert not seen.waits()
    assert state(seen) == [("all-of-above", "", "")]
    with pytest.raises(RefusedError, match="ít nhất 3 từ"):
        seen.dismiss(only(seen), place.ha, "vì thế")
    seen.dismiss(only(seen), place.ha, WHY)
    assert state(doubts(place, id_)) == [("all-of-above", WHY, "")]
    assert may_be_reopened(only(seen))
    seen.reopen(only(seen), place.ha)
    assert state(seen) == [("all-of-above", "", "")]
    assert not may_be_reopened(only(seen))


def test_a_reason_waits_with_the_working_copy_and_is_signed_on_sending(place: Place) -> None:
    id_ = place.write(doubtful(place))
    seen = doubts(place, id_)
    session = seen.advice.session
    session.edit("explanation", "Khoản 1 Điều 5 nói rõ.", left=True)
    assert seen.waits()
    with pytest.raises(RefusedError, match="ít nhất 3 từ"):
        seen.hold(only(seen), "vì thế")
    seen.hold(only(seen), f" {WHY} ")
    assert state(doubts(place, id_)) == [("all-of-above", "", WHY)], "it is there after a reload"
    assert place.office().bank.reviews(id_) == ()
    session.sitting = place.ha
    session.submit()
    assert seen.sign(session.signer()) == 1
    assert state(doubts(place, id_)) == [("all-of-above", WHY, "")]
    assert seen.sign(session.signer()) == 0


def test_a_reason_falls_away_with_the_words_it_was_given_for(place: Place) -> None:
    id_ = place.write(doubtful(place))
    seen = doubts(place, id_)
    session = seen.advice.session
    session.edit("explanation", "Khoản 1 Điều 5 nói rõ.", left=True)
    seen.hold(only(seen), WHY)
    session.edit("D", "Cả ba phương án trên", left=True)
    assert state(seen) == [("all-of-above", "", "")]
    session.sitting = place.ha
    session.submit()
    assert seen.sign(session.signer()) == 0
    assert seen.held == {}


def test_a_reason_is_taken_back(place: Place) -> None:
    seen = doubts(place, place.write(doubtful(place)))
    seen.advice.session.edit("explanation", "Khoản 1 Điều 5 nói rõ.", left=True)
    seen.hold(only(seen), WHY)
    seen.let_go(only(seen))
    assert state(seen) == [("all-of-above", "", "")]
    assert doubts(place).held == {}


def test_a_pair_is_set_aside_on_the_later_item(place: Place) -> None:
    item = place.question(1)
    theirs = place.write(item, "lam")
    mine = place.write(replace(item, stem=item.stem.replace("bao nhiêu phần trăm", "mấy phần trăm")))
    seen = doubts(place, mine)
    (line,) = (one for one in lines(seen) if isinstance(one.said, Pair))
    assert (line.doubt.item, line.doubt.beside) == (theirs, mine)
    assert may_be_dismissed(line) == (line.doubt.rule == "pair-duplicate")
    seen.dismiss(line, place.ha, WHY)
    assert [one.dismissal.note for one in lines(seen) if one.dismissal] == [WHY]


def test_a_note_that_cannot_be_read_is_as_if_it_were_not_there(place: Place) -> None:
    for text in ("[]", "{", '{"a": 1}', '{"a": [1]}'):
        keep(place.office().bank, "ha.ly-do", text)
        assert doubts(place).held == {}


@pytest.mark.parametrize(
    ("rule", "severity", "may"),
    [
        ("stem-open", Severity.WARN, True),
        ("stem-open", Severity.INFO, False),
        ("options-repeat", Severity.BLOCK, False),
        ("answers-several-correct", Severity.WARN, False),
        ("pair-duplicate", Severity.WARN, True),
        ("pair-cue", Severity.WARN, True),
        ("pair-identical", Severity.WARN, False),
        ("pair-variant", Severity.INFO, False),
        ("pair-contradiction", Severity.BLOCK, False),
    ],
)
def test_who_may_set_what_aside(rule: str, severity: Severity, *, may: bool) -> None:
    item = Item("a", "x?", ())
    line = Line(Finding("a", rule, "stem", None, severity, ""), (item,), Doubt("a", rule, "x?", severity))
    assert may_be_dismissed(line) == may
