"""The overview: what waits for whom, where each week stands, how far the bank is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.model.items import options
from authoring.workbench.items.reviewing import approve, give_back, send
from authoring.workbench.overview import Topic, overview

NOW = datetime(2022, 7, 26, 3, 0, tzinfo=UTC)


def test_an_empty_bank_waits_for_nobody(place: Place) -> None:
    seen = overview(place.office(), "ha", NOW)
    waiting = seen.waiting
    assert (waiting.review, waiting.returned, waiting.drafts, waiting.blocked, seen.blocked) == ((), (), (), (), 0)
    assert seen.topics == (Topic("bhxh-bat-buoc", 0, 0, 2), Topic("bhyt", 0, 0, 2))
    assert (seen.untrusted, seen.strays) == ((), ())


def test_what_waits_for_whom(place: Place) -> None:
    draft, sent, returned, done, theirs = (place.write(place.question(n)) for n in range(5))
    for item in (sent, returned, done):
        send(place.office(), item, place.ha.at(NOW))
    give_back(place.office(), returned, place.lam.at(NOW), "sửa lại câu dẫn")
    approve(place.office(), done, place.lam.at(NOW))
    waiting = overview(place.office(), "ha", NOW).waiting
    assert (waiting.review, waiting.returned, waiting.drafts) == ((), (returned,), (draft, theirs))
    other = overview(place.office(), "lam", NOW).waiting
    assert (other.review, other.returned, other.drafts) == ((sent,), (), ())
    topics = overview(place.office(), "ha", NOW).topics
    assert topics[0] == Topic("bhxh-bat-buoc", 5, 1, 2)


def test_working_copies_count_and_what_must_be_mended_is_named(place: Place) -> None:
    bad = replace(place.question(1), options=options("8%", "8 %", "22%", "26%"), topic="chủ đề lạ")
    written = place.write(bad)
    mended, fresh = place.write(bad), "2022-ha009"
    bank = place.office().bank
    bank.save_draft(replace(place.question(2), id=mended), "ha")
    bank.save_draft(replace(bad, id=fresh), "ha")
    seen = overview(place.office(), "ha", NOW)
    assert seen.waiting.drafts == (written, mended, fresh)
    assert seen.waiting.blocked == (written, fresh)
    assert seen.blocked == 2  # of the bank's revisions
    assert Topic("chủ đề lạ", 2, 0, 0) in seen.topics


@pytest.mark.parametrize(
    ("when", "state"),
    [
        (timedelta(days=-9), "coming"),
        (timedelta(0), "open"),
        (timedelta(days=6, hours=6), "open"),  # the closing moment itself
        (timedelta(days=6, hours=7), "grading"),
        (timedelta(days=20), "late"),
    ],
)
def test_where_a_week_stands(place: Place, when: timedelta, state: str) -> None:
    opens = place.office().bank.contest.weeks[0].opens
    stand = overview(place.office(), "ha", opens + when).weeks[0]
    assert (stand.week.tag, stand.state, stand.released) == ("2022-w30", state, False)


def test_a_released_week_and_its_results(place: Place) -> None:
    office = place.office()
    (office.exports / "2022-w30-r1").mkdir(parents=True)
    assert overview(office, "ha", NOW).weeks[0].released
    (office.exports / "2022-w30-results-1").mkdir()
    assert overview(office, "ha", NOW).weeks[0].state == "published"


def test_a_stray_file_and_unsigned_settings_are_told(place: Place) -> None:
    (place.folder / "items").mkdir(exist_ok=True)
    (place.folder / "items/câu hỏi (bản sao).md").write_text("x", encoding="utf-8")
    (place.folder / "contest.toml").write_text(
        (place.folder / "contest.toml").read_text(encoding="utf-8") + "\n# sửa tay\n", encoding="utf-8"
    )
    seen = overview(place.office(), "ha", NOW)
    assert len(seen.strays) == 1
    assert seen.untrusted


def test_an_item_that_two_people_edited_at_once_waits_for_both_and_is_no_stray_file(place: Place) -> None:
    item = place.write(place.question(1))
    bank = place.office().bank
    first = bank.entry(item).revision
    for writer, text in (("ha", "27%"), ("lam", "30%")):
        bank.revise(replace(first.item, options=options("8%", "14%", "22%", text)), writer, NOW, first.sha256)
    (place.folder / "items/lạ.md").write_text("x", encoding="utf-8")
    for writer in ("ha", "lam"):
        seen = overview(place.office(), writer, NOW)
        assert (seen.waiting.forks, seen.waiting.drafts, seen.waiting.review) == ((item,), (), ())
        assert [Path(one.file).name for one in seen.strays] == ["lạ.md"]
