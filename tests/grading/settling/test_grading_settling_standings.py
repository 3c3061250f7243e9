"""Standings and awards: order, prizes, what decided each; ties at a boundary refused with everybody tied."""

from collections.abc import Callable

import pytest

from authoring.grading import Results, Scheme, TieError
from authoring.grading.settling.standings import ALONE, EQUAL
from authoring.model.contests import Prize

HEADER = "Họ và tên,Số CCCD,Đơn vị,Bắt đầu,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"


def row(number: int, minute: int, guess: object, answers: str = "ABC", began: int = 0) -> str:
    start = f"2022-07-18 11:{began:02}:00"
    return f"N{number},{number:012},TP,{start},2022-07-18 12:{minute:02}:00,{guess},{','.join(answers)}\n"


def test_awards_say_what_decided_them_and_the_next_ones_value(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    rows = [row(1, 5, 4), row(2, 4, 4), row(3, 9, 9), row(4, 0, 9, "ABD"), row(5, 0, 9, "ABD"), row(6, 0, 9, "DDD")]
    prizes = [Prize("first", 1, 3), Prize("second", 2, 2), Prize("third", 2, 1)]
    result = graded(HEADER + "".join(rows), week(prizes=prizes))
    assert result.all_right == 3
    assert result.awards[
        ["place", "rank", "tier", "name", "decided_by", "own_value", "next_value", "value"]
    ].to_numpy().tolist() == [
        [1, 1, "first", "N2", "submitted", "2022-07-18 12:04:00", "2022-07-18 12:05:00", 3],
        [2, 2, "second", "N1", "forecast_distance", "1", "6", 2],
        [3, 3, "second", "N3", "score", "3", "2", 2],
        [4, 4, "third", "N4", EQUAL, "", "", 1],
        [5, 4, "third", "N5", "score", "2", "0", 1],
    ]
    assert result.standings["rank"].tolist() == [1, 2, 3, 4, 4, 6]
    assert result.standings["tier"].tolist() == ["first", "second", "second", "third", "third", ""]
    assert result.scores["tier"].tolist() == ["second", "first", "second", "third", "third", ""]


def test_the_last_of_all_has_nobody_after(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    result = graded(HEADER + row(1, 5, "?"), week())
    assert result.awards[["tier", "decided_by", "next_value"]].to_numpy().tolist() == [["first", ALONE, ""]]
    assert result.standings["forecast"].isna().all()


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (("score desc", "duration asc"), ["N3", "N2", "N1"]),
        (("started desc",), ["N2", "N3", "N1"]),
        (("submitted desc",), ["N1", "N2", "N3"]),
        (("attempts asc", "submitted asc"), ["N3", "N2", "N1"]),
    ],
)
def test_any_order_of_criteria_ranks(
    week: Callable[..., Scheme], graded: Callable[..., Results], order: tuple[str, ...], names: list[str]
) -> None:
    rows = [row(1, 30, 1, began=10), row(1, 31, 1, "DDD", began=30), row(2, 20, 1, began=25), row(3, 5, 1, began=20)]
    assert graded(HEADER + "".join(rows), week(order=order)).standings["name"].tolist() == names


def test_a_tie_across_a_prize_stops_whatever_the_order_of_rows(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    rows = [row(number, 5, 3) for number in range(1, 5)] + [row(9, 1, 3)]
    scheme = week(prizes=[Prize("first", 1, 3), Prize("second", 2, 2)])
    told = []
    for turned in (rows, rows[::-1], rows[2:] + rows[:2]):
        with pytest.raises(TieError) as tie:
            graded(HEADER + "".join(turned), scheme)
        told.append((str(tie.value), tie.value.tie.left, [one.person for one in tie.value.candidates]))
    assert told == [told[0]] * 3
    assert told[0][1:] == (2, [f"{number:012}" for number in range(1, 5)])


def test_people_who_may_play_only_are_not_ranked(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    rows = [row(1, 5, 3), row(2, 6, 3), row(3, 7, 3, "DDD")]
    result = graded(HEADER + "".join(rows), week(excluded=["000000000001"], may_play=True))
    assert result.standings["name"].tolist() == ["N2", "N3"]
    assert result.scores["ranked"].tolist() == [False, True, True]
    assert result.excluded.to_numpy().tolist() == [["000000000001", "N1", "TP", 1]]
    assert (result.people, result.all_right, result.tally.rejected) == (3, 2, 0)
