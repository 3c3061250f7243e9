"""Auditing: a bank in steps, findings by rule worst first, pairs by class, and what somebody has set aside."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from types import SimpleNamespace as Place

import pytest

from authoring import checks
from authoring.formats import read_items
from authoring.model.findings import Finding, Mark, Pair, Severity
from authoring.model.items import Item, options
from authoring.workbench.audits import auditing
from authoring.workbench.audits.auditing import ORDER, Audit, advice, title, why
from authoring.workbench.audits.dismissing import dismiss
from authoring.workbench.audits.neighbours import Neighbour

LOOSE = Item("", "Người lao động nghỉ thai sản mấy tháng?", options("6", "4", "5", "Tất cả các phương án trên"), "A")


def audit(place: Place) -> Audit:
    return Audit(place.office()).finish()


def brief(place: Place) -> list[tuple[str, str, int, int]]:
    return [(one.rule, one.severity.value, len(one.open), len(one.dismissed)) for one in audit(place).groups()]


def test_an_empty_bank(place: Place) -> None:
    made = Audit(place.office())
    assert (made.total, made.done, made.groups()) == (0, False, ())
    made.step()
    assert (made.done, made.checked, made.groups(), made.standing()) == (True, 0, (), {})
    made.step()
    assert made.done


def test_groups_are_worst_first_and_pairs_have_their_class(place: Place) -> None:
    first = place.write(place.question(1))
    place.write(replace(place.question(1), key="B"))
    loose = place.write(LOOSE)
    made = audit(place)
    groups = made.groups()
    assert [ORDER.index(one.severity) for one in groups] == sorted(ORDER.index(one.severity) for one in groups)
    assert groups[0].rule == "pair-contradiction"
    assert groups[0].title == "Mâu thuẫn đáp án"
    (line,) = groups[0].open
    assert line.key == f"{first}+{line.items[1].id}"
    pair = made.marked(line)
    assert pair
    assert pair.marks == (Mark(0, "A", (0, 2)), Mark(1, "B", (0, 3)))
    unsorted = next(one for one in groups if one.rule == "all-of-above")
    assert [one.key for one in unsorted.open] == [f"{loose}:D:{unsorted.open[0].said.span}"]  # type: ignore[union-attr]
    assert made.marked(unsorted.open[0]) is None
    assert made.standing()[first][0] is Severity.BLOCK
    assert {one.measure for one in made.measures} >= {"guesser-score", "key-positions"}
    assert made.guess
    assert made.guess.measure == made.measures[0]


def test_steps_say_how_far_it_is(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auditing, "STEP", 2)
    for number in range(3):
        place.write(place.question(number))
    made, seen = Audit(place.office()), []
    while not made.done:
        made.step()
        seen.append((made.checked, made.done))
    assert seen == [(2, False), (3, False), (3, True)]


def test_a_step_of_a_large_bank_ends_when_its_time_is_up(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auditing, "STEP", 1)
    monkeypatch.setattr(auditing, "STEPS", 1)
    times = iter((0.0, 0.1, 0.3, 1.0, 1.1))
    monkeypatch.setattr(auditing, "monotonic", lambda: next(times))
    for number in range(3):
        place.write(place.question(number))
    made = Audit(place.office())
    made.step()
    assert made.checked == 2
    made.step()
    assert made.checked == 3


def test_what_is_no_longer_used_is_not_checked(place: Place) -> None:
    office = place.office()
    id_ = place.write(LOOSE)
    for move, sitting in (("send", place.ha), ("approve", place.lam), ("retire", place.lam)):
        office.bank.move(
            office.bank.entry(id_).revision, move, sitting.person.writer, sitting.identity.sign, sitting.now
        )
    made = audit(place)
    assert (made.total, made.groups()) == (0, ())
    assert [entry.revision.item.id for entry in made.everything] == [id_]


def test_set_aside_stands_at_the_end_and_comes_back_with_other_words(place: Place) -> None:
    id_ = place.write(LOOSE)
    made = audit(place)
    group = next(one for one in made.groups() if one.rule == "all-of-above")
    assert (group.severity, len(group.open)) == (Severity.WARN, 1)
    entry = made.entry(id_)
    dismiss(made.office, entry.revision, group.open[0].doubt, place.lam, "để thử người đọc")
    assert ("all-of-above", "warn", 1, 0) in [(one.rule, one.severity.value, len(one.open), 0) for one in made.groups()]
    made.refresh(id_)
    last = made.groups()[-1]
    assert (last.rule, last.severity, len(last.open), len(last.dismissed)) == ("all-of-above", Severity.WARN, 0, 1)
    review = last.dismissed[0].dismissal
    assert review
    assert (review.note, made.office.name_of(review.person), made.office.name_of("ai")) == (
        "để thử người đọc",
        "Phạm Văn Lâm",
        "ai",
    )
    assert brief(place)[-1] == ("all-of-above", "warn", 0, 1)
    options_ = [*(one.text for one in LOOSE.options[:3]), "Cả ba phương án trên"]
    office = place.office()
    office.bank.revise(replace(LOOSE, id=id_, options=options(*options_)), "ha", place.ha.now)
    assert ("all-of-above", "warn", 1, 0) in brief(place)


def test_rules_have_a_name_and_a_reason() -> None:
    assert (title("options-repeat"), title("citation-unknown"), title("pair-cue"), title("lạ")) == (
        *("Phương án trùng nhau", "Không tìm thấy căn cứ", "Gợi ý lẫn nhau", "lạ"),
    )
    assert why("options-repeat").startswith("Hai phương án đọc như nhau")
    assert (why("pair-cue"), why("lạ")) == ("", "")
    assert all(why(check.rule) for check in checks.CHECKS)
    assert advice(Pair(("a", "b"), "distinct", (), "Khác ở: **một** / hai.")) == "Khác ở: một / hai."
    assert advice(Finding("a", "b", "stem", None, Severity.INFO, "Xem lại.")) == "Xem lại."


def test_a_class_of_pairs_that_is_new_only_advises(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = place.write(place.question(1)), place.write(LOOSE)
    monkeypatch.setattr(auditing, "pairs", lambda _items, _own: (Pair(ids, "mới", (), "Xem."),))
    group = next(one for one in audit(place).groups() if one.rule == "pair-mới")
    assert (group.severity, group.title) == (Severity.INFO, "pair-mới")


def test_beside_other_contests_only_pairs_with_an_own_item_are_told(place: Place) -> None:
    first, second = place.write(place.question(1)), place.write(LOOSE)
    twin, against = replace(place.question(1), id=first), replace(place.question(1), id="c2", key="B")
    years = (Neighbour("2021", (twin, against)), Neighbour("2020", (replace(LOOSE, id=second),)))
    made = Audit(place.office(), years).finish()
    told = {one.rule: [line.key for line in one.open] for one in made.groups() if one.rule.startswith("pair-")}
    assert told == {
        "pair-contradiction": [f"{first}+2021 / c2"],
        "pair-identical": [f"{first}+2021 / {first}", f"{second}+2020 / {second}"],
    }
    assert made.total == 2
    assert set(made.standing()) == {first, second}
    assert all(line.doubt.item in {first, second} for line in made.lines())


def test_a_pair_with_another_contest_is_set_aside_on_the_own_item(place: Place) -> None:
    first = place.write(place.question(1))
    years = (Neighbour("2021", (replace(place.question(1), id="c1"),)),)
    made = Audit(place.office(), years).finish()
    (line,) = next(one for one in made.groups() if one.rule == "pair-identical").open
    assert (line.doubt.item, line.doubt.beside) == (first, "")
    dismiss(made.office, made.entry(first).revision, line.doubt, place.lam, "năm trước đã dùng")
    again = Audit(place.office(), years).finish()
    group = next(one for one in again.groups() if one.rule == "pair-identical")
    assert (len(group.open), [one.key for one in group.dismissed]) == (0, [f"{first}+2021 / c1"])


def test_a_dismissed_pair_holds_until_the_words_that_decide_change(place: Place) -> None:
    first = place.write(place.question(1))
    second = place.write(replace(place.question(1), stem=f"Xin cho biết, {place.question(1).stem.lower()}"))
    made = audit(place)
    (line,) = next(one for one in made.groups() if one.rule == "pair-duplicate").open
    assert (line.doubt.item, line.doubt.beside) == (second, first)
    standing = made.standing()
    dismiss(made.office, made.entry(second).revision, line.doubt, place.lam, "hai lớp học khác nhau")
    assert ("pair-duplicate", "warn", 0, 1) in brief(place)
    left = audit(place).standing()
    assert {id_: len(levels) - len(left.get(id_, [])) for id_, levels in standing.items()} == {first: 1, second: 1}
    item = made.entry(first).revision.item
    office = place.office()
    office.bank.revise(replace(item, stem=f"Câu 1. {item.stem[:-1]}", explanation="Khác."), "ha", place.ha.now)
    assert ("pair-duplicate", "warn", 0, 1) in brief(place)
    office.bank.revise(replace(item, stem=item.stem.replace("bao nhiêu", "mấy")), "ha", place.ha.now)
    assert ("pair-duplicate", "warn", 1, 0) in brief(place)


def test_a_bank_of_220_items_is_read_in_steps(place: Place, shared: Path) -> None:
    known = read_items(shared / "data/questions/dev/items.json").good
    bank, now = place.office().bank, datetime(2022, 7, 1, tzinfo=UTC)
    for number, item in enumerate(known, 1):
        bank.revise(replace(item, id=f"2022-tu{number:03d}"), "tu", now)
    made, steps = Audit(place.office()), 0
    while not made.done:
        made.step()
        made.groups()
        steps += 1
    assert (made.total, steps) == (220, 5)
    assert len(made.groups()) > 15
    told = {line.doubt.rule for line in made.lines() if isinstance(line.said, Finding)}
    labels = {
        label
        for item in json.loads((shared / "data/questions/dev/items.json").read_text(encoding="utf-8"))
        for label in item["labels"]
    }
    assert len(labels - told) <= 3


NTGBH = '\n[abbreviations]\nNTGBH = "người tham gia bảo hiểm"\n'


def shortened(place: Place) -> tuple[Item, Item]:
    """An item and the same one in a short form that the contest explains."""
    settings = place.folder / "contest.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + NTGBH, encoding="utf-8")
    item = place.question(1)
    told = [item.stem.replace("người lao động", words) for words in ("người tham gia bảo hiểm", "NTGBH")]
    return replace(item, stem=told[0]), replace(item, stem=told[1])


def test_pairs_are_found_through_the_contests_own_short_forms(place: Place) -> None:
    plain, short = shortened(place)
    ids = (place.write(plain), place.write(short))
    assert [(one.items, one.kind) for one in audit(place).pairs or ()] == [(ids, "duplicate")]


def test_a_large_bank_is_laid_side_by_side_while_the_screen_stays_awake(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()

    def slow(_items: object, _own: object) -> tuple[Pair, ...]:
        gate.wait(60)
        return ()

    monkeypatch.setattr(auditing, "MANY", 1)
    monkeypatch.setattr(auditing, "PAUSE", 0.01)
    monkeypatch.setattr(auditing, "pairs", slow)
    place.write(place.question(1))
    made = Audit(place.office())
    for _ in range(3):
        made.step()
    assert (made.checked, made.done) == (1, False)
    gate.set()
    assert made.finish().pairs == ()
