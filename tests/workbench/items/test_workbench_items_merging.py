"""Merging: both sides are shown part by part, and a person chooses where both changed the same."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.items import Item, Option
from authoring.model.records import State
from authoring.workbench.items.merging import Part, fork, merge, parts, united


def changed(item: Item, label: str, text: str) -> Item:
    return replace(item, options=tuple(replace(one, text=text) if one.label == label else one for one in item.options))


def split(place: Place) -> str:
    """An item that ha and lam edited at the same time."""
    id_: str = place.write(place.question(1))
    bank = place.office().bank
    first = bank.entry(id_).revision
    ha = replace(changed(first.item, "D", "30%"), explanation="Hà viết.")
    lam = replace(first.item, key="B", explanation="Lâm viết.")
    bank.revise(ha, "ha", place.ha.now, first.sha256)
    bank.revise(lam, "lam", place.lam.now, first.sha256)
    return id_


def test_a_fork_shows_both_texts_and_who_alone_changed_what(place: Place) -> None:
    id_ = split(place)
    found = fork(place.office(), id_)
    assert found is not None
    assert [one.writer for one in found.sides] == ["ha", "lam"]
    assert found.before is not None
    assert found.before.revision == 1
    assert found.parts == (
        Part("D", ("30%", "26%"), 0),
        Part("key", ("A", "B"), 1),
        Part("explanation", ("Hà viết.", "Lâm viết."), None),
    )
    assert place.office().bank.entry(id_).state is State.DRAFT


def test_a_merge_takes_what_was_chosen_and_is_a_draft_of_its_own(place: Place) -> None:
    id_ = split(place)
    with pytest.raises(RefusedError, match="Chưa chọn lấy bên nào ở phần “explanation”") as caught:
        merge(place.office(), id_, {}, place.lam)
    assert caught.value.trouble.found == "chưa chọn"
    with pytest.raises(RefusedError, match="không khác nhau"):
        merge(place.office(), id_, {"stem": 0}, place.lam)
    with pytest.raises(RefusedError, match="Chưa chọn lấy bên nào") as caught:
        merge(place.office(), id_, {"explanation": 2}, place.lam)
    assert (caught.value.trouble.expected, caught.value.trouble.found) == ("0–1", "2")
    made = merge(place.office(), id_, {"explanation": "Cả hai cùng viết.", "key": 0}, place.lam)
    assert (made.revision, made.writer, len(made.parent.split())) == (3, "lam", 2)
    assert (made.item.key, made.item.explanation, made.item.options[3].text) == ("A", "Cả hai cùng viết.", "30%")
    office = place.office()
    assert (office.bank.entry(id_).forks, office.bank.entry(id_).state) == ((), State.DRAFT)
    assert fork(office, id_) is None
    with pytest.raises(RefusedError, match="không có hai lần sửa cần gộp"):
        merge(office, id_, {}, place.lam)
    assert office.bank.verify() == ()


def test_without_a_common_revision_nothing_is_proposed() -> None:
    one = Item("i", "Một?", (Option("A", "a"), Option("B", "b")), "A")
    other = replace(one, stem="Hai?", options=(*one.options, Option("C", "c")))
    assert parts([one, other]) == (Part("stem", ("Một?", "Hai?"), None), Part("C", ("", "c"), None))


def test_a_fork_whose_parent_is_gone_has_nothing_before(place: Place) -> None:
    id_ = split(place)
    for path in (place.folder / "items").glob(f"{id_}.r0001.*"):
        path.unlink()
    found = fork(place.office(), id_)
    assert found is not None
    assert found.before is None
    assert {part.proposed for part in found.parts} == {None}


def test_sides_that_went_on_by_themselves_are_compared_with_the_last_revision_that_they_share(place: Place) -> None:
    id_ = split(place)
    bank = place.office().bank
    side = next(one for one in bank.entry(id_).forks if one.writer == "ha")
    bank.revise(replace(side.item, topic="bhyt"), "ha", place.ha.now, side.sha256)
    found = fork(place.office(), id_)
    assert found is not None
    assert found.before is not None
    assert ([one.revision for one in found.sides], found.before.revision) == ([3, 2], 1)
    assert {part.place: part.proposed for part in found.parts} == {"D": 0, "key": 1, "explanation": None, "topic": 0}
    merge(place.office(), id_, {"explanation": 1}, place.lam)
    bank = place.office().bank  # two people go on from the merged revision: that is what they share now
    merged = bank.entry(id_).revision
    for sitting, text in ((place.ha, "Một."), (place.lam, "Hai.")):
        bank.revise(replace(merged.item, explanation=text), sitting.person.writer, sitting.now, merged.sha256)
    again = fork(place.office(), id_)
    assert again is not None
    assert again.before == merged
    assert (again.number, again.earlier("explanation"), again.earlier("H")) == (6, "Lâm viết.", "")


def test_only_an_author_merges_and_only_what_was_read(place: Place) -> None:
    id_ = split(place)
    read = fork(place.office(), id_)
    assert read is not None
    judge = replace(place.lam, person=replace(place.lam.person, roles=("reviewer",)))
    with pytest.raises(RefusedError, match="Chỉ người soạn gộp được"):
        merge(place.office(), id_, {"explanation": 0}, judge)
    with pytest.raises(RefusedError, match="vừa có lần sửa khác"):
        merge(place.office(), id_, {"explanation": 0}, place.lam, replace(read, sides=read.sides[:1]))
    assert fork(place.office(), id_) == read


def test_an_option_taken_from_the_middle_leaves_its_letter(place: Place) -> None:
    id_ = split(place)
    found = fork(place.office(), id_)
    assert found is not None
    part = Part("B", ("14%", ""), None)
    made = united(replace(found, parts=(*found.parts, part)), {"B": 1, "explanation": 0})
    assert [(one.label, one.text) for one in made.options] == [("A", "8%"), ("B", ""), ("C", "22%"), ("D", "30%")]


def test_an_option_that_one_side_took_away_goes(place: Place) -> None:
    id_ = place.write(place.question(1))
    bank = place.office().bank
    first = bank.entry(id_).revision
    bank.revise(replace(first.item, options=first.item.options[:3]), "ha", place.ha.now, first.sha256)
    bank.revise(replace(first.item, explanation="Lâm viết."), "lam", place.lam.now, first.sha256)
    made = merge(place.office(), id_, {}, place.lam)
    assert [one.label for one in made.item.options] == ["A", "B", "C"]
    assert made.item.explanation == "Lâm viết."
