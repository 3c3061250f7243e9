"""Contenders: a tie at a boundary stops, what was decided about just this list parts it, nothing else does."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from authoring.grading import Results, Scheme, TieError, decide
from authoring.grading.settling.draws import drawn, in_list, lines, list_mark
from authoring.model.contests import Prize
from authoring.model.rulings import Decided, Parting

HEADER = "Họ và tên,Số CCCD,Đơn vị,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
PRIZES = (Prize("first", 1, 3), Prize("second", 2, 2))


def rows(*groups: tuple[int, int], answers: str = "ABC") -> str:
    """People with numbers, equal within a group, each group a minute later than the one before."""
    out, number = HEADER, 0
    for minute, (count, guess) in enumerate(groups):
        for _ in range(count):
            number += 1
            out += f"N{number},{number:012},TP,2022-07-18 11:{minute:02}:00,{guess},{','.join(answers)}\n"
    return out


def tie(graded: Callable[..., Results], text: str, scheme: Scheme) -> TieError:
    with pytest.raises(TieError) as caught:
        graded(text, scheme)
    return caught.value


def test_the_draw_parts_exactly_those_on_the_list(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    scheme, text = week(prizes=PRIZES), rows((1, 5), (4, 5), (1, 5))
    found = tie(graded, text, scheme)
    assert [one.name for one in found.candidates] == ["N2", "N3", "N4", "N5"]
    parted = decide(scheme, Decided(partings=(Parting(list_mark(found.candidates), "38291"),)))
    result = graded(text, parted)
    order = [in_list(found.candidates)[at - 1].name for at in drawn(lines(found.candidates), "38291")]
    assert result.standings["name"].tolist() == ["N1", *order, "N6"]
    assert result.standings["rank"].tolist() == [1, 2, 3, 4, 5, 6]
    assert result.awards[["name", "decided_by", "own_value", "next_value"]].to_numpy().tolist() == [
        ["N1", "submitted", "2022-07-18 11:00:00", "2022-07-18 11:01:00"],
        [order[0], "draw", "1", "2"],
        [order[1], "draw", "2", "3"],
    ]
    other = decide(scheme, Decided(partings=(Parting("0" * 64, "38291"),)))
    assert tie(graded, text, other).candidates == found.candidates


def test_a_list_with_another_person_needs_another_draw(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    scheme = week(prizes=PRIZES)
    mark = list_mark(tie(graded, rows((4, 5)), scheme).candidates)
    parted = decide(scheme, Decided(partings=(Parting(mark, "1"),)))
    assert len(graded(rows((4, 5)), parted).awards) == 3
    assert len(tie(graded, rows((5, 5)), parted).candidates) == 5


def test_an_order_by_hand(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    scheme, text = week(prizes=PRIZES), rows((4, 5))
    mark = list_mark(tie(graded, text, scheme).candidates)
    result = graded(text, decide(scheme, Decided(partings=(Parting(mark, order=(3, 1, 4, 2)),))))
    assert result.awards[["name", "decided_by", "own_value"]].to_numpy().tolist() == [
        ["N3", "committee", "1"],
        ["N1", "committee", "2"],
        ["N4", "committee", "3"],
    ]
    for broken in ((3, 1), (), (1, 1, 2, 3)):
        tie(graded, text, decide(scheme, Decided(partings=(Parting(mark, order=broken),))))


def test_two_boundaries_need_two_draws(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    scheme, text = (
        week(prizes=PRIZES, order=("score desc",)),
        rows((2, 5))
        + rows((3, 5), answers="ABD")
        .replace("N", "M")
        .replace(HEADER.replace("N", "M"), "")
        .replace(",0000000000", ",0000000009"),
    )
    first = tie(graded, text, scheme)
    one = Parting(list_mark(first.candidates), "7")
    second = tie(graded, text, decide(scheme, Decided(partings=(one,))))
    assert [person.name for person in second.candidates] == ["M1", "M2", "M3"]
    both = Decided(partings=(one, Parting(list_mark(second.candidates), "7")))
    assert graded(text, decide(scheme, both)).standings["rank"].tolist() == [1, 2, 3, 4, 5]


def test_a_winner_by_draw_who_refuses_leaves_the_list_as_it_was(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    scheme, text = week(prizes=PRIZES), rows((5, 5))
    found = tie(graded, text, scheme)
    drawn_ = Decided(partings=(Parting(list_mark(found.candidates), "7"),))
    before = graded(text, decide(scheme, drawn_))
    names, numbers = before.standings["name"].tolist(), before.standings["number"].tolist()
    after = graded(text, decide(scheme, replace(drawn_, passed={f"{numbers[0]:012}": "từ chối"})))
    assert after.awards["name"].tolist() == names[1:4]
    assert after.standings["name"].tolist() == names
