"""Editions: the newest revisions of an item, and its forks."""

from authoring.bank.shelf.editions import newest
from authoring.bank.shelf.slips import Slip


def slip(digest: str, number: int, parents: str = "", writer: str = "ha", time: str = "1") -> Slip:
    return Slip("items", digest, 0, 0, digest, "2022-ha001", number, writer, time, "", parents, "")


def ends(*slips: Slip) -> list[str]:
    return [one.digest for one in newest(slips)]


def test_a_line_has_one_end() -> None:
    assert ends(slip("a", 1), slip("b", 2, "a"), slip("c", 3, "b")) == ["c"]
    assert ends() == []


def test_two_of_one_number_are_a_fork() -> None:
    assert ends(slip("a", 1), slip("b", 2, "a"), slip("c", 2, "a", "bo")) == ["c", "b"]
    assert ends(slip("a", 1), slip("b", 2, "a", time="0"), slip("c", 2, "a", "bo")) == ["b", "c"]


def test_a_side_that_was_left_behind_still_shows() -> None:
    assert ends(slip("a", 1), slip("b", 2, "a"), slip("c", 2, "a", "bo"), slip("d", 3, "b")) == ["d", "c"]


def test_a_merge_ends_the_fork() -> None:
    assert ends(slip("a", 1), slip("b", 2, "a"), slip("c", 2, "a", "bo"), slip("d", 3, "b c")) == ["d"]


def test_a_missing_or_unnamed_parent_makes_no_fork_of_the_past() -> None:
    assert ends(slip("a", 1), slip("d", 3, "lost")) == ["d"]
    assert ends(slip("a", 1), slip("b", 2)) == ["b"]
