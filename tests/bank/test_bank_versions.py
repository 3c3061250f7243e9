"""Versions of files that people change: which of two states is the newer, without a clock."""

from pathlib import Path

import pytest

from authoring.bank.versions import Choice, Version, choose, mark_of, read_versions, snapshot, state_of, version_name

A, B, C = (mark_of(text) for text in (b"a", b"b", b"c"))


@pytest.mark.parametrize("place", ["contest.toml", "people/ha.toml", "policies/luat+sua doi.pdf", "units.csv"])
def test_a_name_says_place_number_and_digest(place: str) -> None:
    version = Version(place, 12, A)
    assert version_name(str(version)) == version
    assert "/" not in str(version)


@pytest.mark.parametrize("name", ["contest.toml", f"contest.toml.0000.{A}", f"contest.toml.1.{A}", "x.0001.00"])
def test_other_names_say_nothing(name: str) -> None:
    assert version_name(name) is None


def test_a_state_is_kept_once_and_one_that_was_put_back_counts_anew(tmp_path: Path) -> None:
    assert snapshot(tmp_path, {"units.csv": b"a"}) == (Version("units.csv", 1, A),)
    assert snapshot(tmp_path, {"units.csv": b"a"}) == (Version("units.csv", 1, A),)
    snapshot(tmp_path, {"units.csv": b"b"})
    every = snapshot(tmp_path, {"units.csv": b"a", "contest.toml": b"c"})
    assert every == (
        Version("contest.toml", 1, C),
        *sorted([Version("units.csv", 1, A), Version("units.csv", 2, B), Version("units.csv", 3, A)]),
    )
    assert read_versions(tmp_path) == every
    assert (tmp_path / "versions" / f"units.csv.0002.{B}").read_bytes() == b"b"
    assert state_of("units.csv", b"a", every) == Version("units.csv", 3, A)
    assert state_of("units.csv", b"new", every).number == 4


ONE, TWO, OTHER = Version("x", 1, A), Version("x", 2, B), Version("x", 2, C)


def test_what_the_other_knows_already_is_older() -> None:
    assert choose(TWO, ONE, (ONE, TWO), (ONE,), (True, True)) == Choice(taken=False)
    assert choose(ONE, TWO, (ONE,), (ONE, TWO), (True, True)) == Choice(taken=True)
    assert choose(ONE, TWO, (ONE,), (ONE, TWO), (False, False)) == Choice(taken=True)


def test_what_is_not_signed_waits_behind_what_is() -> None:
    assert choose(ONE, TWO, (ONE,), (ONE, TWO), (True, False)) == Choice(taken=False, waiting=True)


@pytest.mark.parametrize("signed", [(True, True), (False, False), (True, False), (False, True)])
def test_both_sides_choose_alike_where_both_changed_the_file(signed: tuple[bool, bool]) -> None:
    here = choose(TWO, OTHER, (ONE, TWO), (ONE, OTHER), signed)
    there = choose(OTHER, TWO, (ONE, OTHER), (ONE, TWO), (signed[1], signed[0]))
    assert (here.contested, there.contested) == (True, True)
    assert here.taken is not there.taken
    if signed[0] is not signed[1]:
        assert here.taken is signed[1]
