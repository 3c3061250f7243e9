"""Chains: heads, places, and the order of reviews whatever the clocks said."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from authoring.bank.shelf.chains import Chains, Link, in_order
from authoring.model.records import Review


def link(digest: str, previous: str = "", writer: str = "ha", time: str = "20220101T000000Z") -> Link:
    return Link(writer, digest, previous, time, digest)


def test_the_head_is_what_no_other_follows() -> None:
    chains = Chains([link("a"), link("b", "a"), link("c", "b"), link("x", writer="bo")])
    assert chains.heads() == (("bo", "x"), ("ha", "c"))
    assert (chains.head("ha"), chains.head("la")) == ("c", "")
    assert (chains.holds("ha", "b"), chains.holds("bo", "b"), chains.holds("la", "b")) == (True, False, False)


def test_of_two_ends_the_later_is_the_head() -> None:
    assert Chains([link("a"), link("b", "a", time="2"), link("c", "a", time="1")]).head("ha") == "b"
    assert Chains([link("a"), link("b", "a"), link("c", "a")]).head("ha") == "c"


def test_places_are_compared_within_one_piece_of_a_chain() -> None:
    """Also those beside one another: nobody can tell what stood first once a record between them is gone."""
    chains = Chains([link("c", "b"), link("b", "a"), link("x", "a"), link("a"), link("z", "lost"), link("y", "z")])
    marks = ("a", "b", "x", "c", "z", "y", "lost")
    reached = {later: "".join(one for one in marks if chains.reaches("ha", one, later)) for later in marks}
    assert reached == {"a": "a", "b": "abx", "x": "abx", "c": "abxc", "z": "z", "y": "zy", "lost": ""}
    assert not chains.reaches("bo", "a", "a")


def test_a_line_goes_back_step_by_step_and_leaves_out_what_stands_beside_it() -> None:
    chains = Chains([link("a", time="1"), link("b", "a", time="2"), link("x", "a"), link("c", "b")])
    assert [chains.is_before("ha", one, "c") for one in "abxc"] == [True, True, False, True]
    assert (chains.is_before("ha", "a", "lost"), chains.is_before("bo", "a", "c")) == (False, False)
    assert [chains.time("ha", one) for one in ("a", "b", "lost")] == ["1", "2", ""]


@given(st.permutations(range(6)), st.integers(0, 6))
def test_links_may_come_in_any_order(order: list[int], asked: int) -> None:
    chains = Chains()
    for count, number in enumerate(order):
        if count == asked:
            chains.reaches("ha", "5", "5")
        chains.add(link(str(number), str(number - 1) if number else ""))
    assert [chains.reaches("ha", str(number), "3") for number in range(6)] == [True] * 4 + [False] * 2
    assert chains.head("ha") == "5"


def test_a_ring_of_links_does_not_hang() -> None:
    chains = Chains([link("a", "b"), link("b", "a")])
    assert chains.reaches("ha", "a", "b") or chains.reaches("ha", "b", "a")
    assert chains.is_before("ha", "a", "b")
    assert chains.head("ha") == "b"


def review(person: str, time: str, **seen: str) -> Review:
    return Review("2022-ha001", 1, "0" * 64, "comment", person, time, "", "", "", "", tuple(sorted(seen.items())), "")


def test_a_review_comes_after_those_its_signer_had_seen() -> None:
    reviews = {
        "send": review("ha", "09:05"),
        "approve": review("bo", "09:01", ha="send"),
        "comment": review("la", "09:03"),
    }
    chains = Chains([link("send"), link("approve", writer="bo"), link("comment", writer="la")])
    for order in permutations(reviews):
        ordered = in_order({mark: reviews[mark] for mark in order}, chains)
        assert [one.person for one in ordered] == ["la", "ha", "bo"]


def test_a_later_record_of_the_writer_vouches_for_the_earlier() -> None:
    reviews = {"send": review("ha", "9"), "approve": review("bo", "1", ha="later")}
    chains = Chains([link("send"), link("later", "send"), link("approve", writer="bo")])
    assert [one.person for one in in_order(reviews, chains)] == ["ha", "bo"]


def test_reviews_that_claim_to_have_seen_each_other_still_come_in_an_order() -> None:
    reviews = {"one": review("ha", "1", bo="two"), "two": review("bo", "2", ha="one")}
    chains = Chains([link("one"), link("two", writer="bo")])
    assert [one.person for one in in_order(reviews, chains)] == ["ha", "bo"]


def test_one_review_or_none() -> None:
    assert in_order({}, Chains()) == ()
    assert in_order({"one": review("ha", "1")}, Chains()) == (review("ha", "1"),)
