"""One fixture of 200 entries: every preset, counted attempt, target, exclusion and cap against tiny code of its own."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.grading import Results, Scheme, TieError
from authoring.grading.settling.marking import decide
from authoring.grading.texts import as_texts
from authoring.model.contests import PRESETS, Prize, Unit
from authoring.model.errors import RefusedError
from authoring.model.rulings import Decided

HEADER = "Họ và tên,Số CCCD,Đơn vị,Thời điểm đăng ký,Điểm câu hỏi phụ,Bắt đầu,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3,Câu 4\n"
BEGIN = datetime(2022, 7, 18, 11)  # noqa: DTZ001 — wall time
PRIZES = (Prize("first", 1, 3), Prize("second", 3, 2), Prize("third", 5, 1), Prize("consolation", 10, 1))
QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)

Row = dict[str, int]


def fixture() -> list[Row]:
    """200 entries of 160 people: the first 40 have two each. No two are sent in the same minute."""
    return [
        {
            "person": n % 160,
            "score": 4 - (n * n + 3 * n) % 5,
            "submitted": n * 37 % 200,
            "duration": n * 13 % 50 + 60,
            "forecast": n * 11 % 97,
            "registered": n % 160 * 53 % 160,
            "extra": n * 3 % 4,
        }
        for n in range(200)
    ]


def line(row: Row) -> str:
    sent = BEGIN + timedelta(minutes=row["submitted"])
    wrong = 4 - row["score"]
    cells = [
        f"N{row['person']}",
        f"{row['person']:012}",
        "TP",
        BEGIN - timedelta(minutes=row["registered"] + 1),
        row["extra"],
        sent - timedelta(seconds=row["duration"]),
        sent,
        row["forecast"],
        *("DDDA"[:wrong]),
        *("ABCD"[wrong:]),
    ]
    return ",".join(map(str, cells)) + "\n"


def text(rows: Sequence[Row]) -> str:
    return HEADER + "".join(map(line, rows))


def plain(
    rows: Sequence[Row], order: str, counted: str = "best", target: str = "right"
) -> list[tuple[str, list[float]]]:
    """People from the best down with what was compared, the way one would explain it to a clerk."""
    by_person: dict[int, list[Row]] = {}
    for row in sorted(rows, key=lambda one: one["submitted"]):
        by_person.setdefault(row["person"], []).append(row)
    chosen = {}
    for person, made in by_person.items():
        chosen[person] = {"first": made[0], "last": made[-1], "best": max(made, key=lambda one: one["score"])}[counted]
    aims = {
        "people": len(chosen),
        "attempts": len(rows),
        "right": sum(one["score"] == 4 for one in chosen.values()),
        "percent": 100 * sum(one["score"] == 4 for one in chosen.values()) / len(chosen),
    }
    table = []
    for person, one in chosen.items():
        known = {
            "score": -one["score"],
            "distance": abs(one["forecast"] - aims[target]),
            "submitted": one["submitted"],
            "started": 60 * one["submitted"] - one["duration"],
            "duration": one["duration"],
            "attempts": len(by_person[person]),
            "registered": -one["registered"],
            "extra": -one["extra"],
        }
        table.append((f"N{person}", [known[name] for name in order.split()]))
    return sorted(table, key=lambda pair: pair[1])


WORDS = {
    "preset-a": "score distance submitted",
    "preset-b": "score distance",
    "preset-c": "score distance started",
    "preset-d": "score duration distance",
    "preset-e": "score duration submitted",
    "preset-f": "score duration attempts registered",
    "preset-g": "score duration extra",
}
FREE = {
    ("duration asc", "score desc", "submitted asc"): "duration score submitted",
    ("attempts asc", "submitted asc"): "attempts submitted",
}


def winners(result: Results) -> list[str]:
    return result.awards["name"].tolist()


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_every_preset_by_its_name(week: Callable[..., Scheme], graded: Callable[..., Results], preset: str) -> None:
    expected = plain(fixture(), WORDS[preset])
    scheme = week("ABCD", order=(preset,), prizes=PRIZES)
    ends = (1, 4, 9, 19)
    if any(expected[end - 1][1] == expected[end][1] for end in ends):
        with pytest.raises(TieError, match="cần bốc thăm"):
            graded(text(fixture()), scheme)
        return
    result = graded(text(fixture()), scheme)
    assert [one for one, _ in expected[:19]] == winners(result) or _same_but_tied(expected, winners(result))
    values = result.awards["value"].tolist()
    assert values == [3] + [2] * 3 + [1] * 15
    names = WORDS[preset].split()
    for place, (decided, said) in enumerate(zip(result.awards["decided_by"], pairwise(expected), strict=False)):
        (_, own), (_, following) = said
        parts = [name for name, one, two in zip(names, own, following, strict=True) if one != two]
        assert decided.removeprefix("forecast_") == (parts[0] if parts else "bằng người kế tiếp ở mọi tiêu chí"), place


@pytest.mark.parametrize("order", FREE)
def test_any_other_ordered_list(
    week: Callable[..., Scheme], graded: Callable[..., Results], order: tuple[str, ...]
) -> None:
    result = graded(text(fixture()), week("ABCD", order=order, prizes=PRIZES))
    assert result.standings["name"].tolist() == [name for name, _ in plain(fixture(), FREE[order])]


@pytest.mark.parametrize(
    ("preset", "field", "said"), [("preset-f", "registered", "2022-07-18 10:59:00"), ("preset-g", "extra", "0")]
)
def test_what_ranks_is_shown(
    week: Callable[..., Scheme], graded: Callable[..., Results], preset: str, field: str, said: str
) -> None:
    result = graded(text(fixture()), week("ABCD", order=(preset,), prizes=()))
    keys = dict(plain(fixture(), WORDS[preset]))
    assert [keys[name] for name in result.standings["name"]] == sorted(keys.values())
    shown = result.standings[result.standings["name"] == "N0"][field]
    assert as_texts(shown).to_pylist() == [said]


def _same_but_tied(expected: list[tuple[str, list[float]]], found: list[str]) -> bool:
    """Equal people may stand in any order inside one tier."""
    keys = dict(expected)
    return [keys[name] for name in found] == [key for _, key in expected[:19]]


def test_the_winners_by_name(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    """Worked out by hand. All right: n² + 3n ≡ 0 (mod 5), so n ≡ 0 or 2: 64 of the 160 people, the target.

    11 n ≡ 64 (mod 97) for n = 94 and 191, neither all right; 63 likewise; 65 for n = 50 and 147, both all right, sent in
    the minutes 50 and 39: N147, N50. 62 for n = 85, and 182, whose person sent n = 22 all right before: N85. Away by 3
    nobody is; by 4 n = 112, and 15, whose person sent n = 175 all right before: N112.
    """
    result = graded(text(fixture()), week("ABCD", order=("preset-a",), prizes=PRIZES))
    assert (result.people, result.attempts, result.all_right) == (160, 200, 64)
    assert winners(result)[:4] == ["N147", "N50", "N85", "N112"]
    assert result.awards["decided_by"].tolist()[:3] == ["submitted", "forecast_distance", "forecast_distance"]


@pytest.mark.parametrize("counted", ["first", "last", "best-then-earliest"])
def test_which_attempt_counts(week: Callable[..., Scheme], graded: Callable[..., Results], counted: str) -> None:
    rows = [dict(row, score=row["score"] if number < 160 else 4 - row["score"]) for number, row in enumerate(fixture())]
    expected = plain(rows, WORDS["preset-a"], counted.partition("-")[0])
    result = graded(text(rows), week("ABCD", order=("preset-a",), prizes=PRIZES, counted=counted))
    assert [name for name, _ in expected] == result.standings["name"].tolist()


def test_only_one_attempt_where_only_one_is_allowed(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    expected = plain(fixture(), WORDS["preset-a"], "first")
    result = graded(text(fixture()), week("ABCD", order=("preset-a",), prizes=PRIZES, counted="only", limit=1))
    assert [name for name, _ in expected] == result.standings["name"].tolist()


@pytest.mark.parametrize(
    ("asks", "target"),
    [("people-all-right", "right"), ("people", "people"), ("attempts", "attempts"), ("percent-all-right", "percent")],
)
def test_what_the_forecast_asks_for(
    week: Callable[..., Scheme], graded: Callable[..., Results], asks: str, target: str
) -> None:
    expected = plain(fixture(), WORDS["preset-a"], target=target)
    result = graded(text(fixture()), week("ABCD", order=("preset-a",), prizes=PRIZES, asks=asks))
    assert [name for name, _ in expected] == result.standings["name"].tolist()


def test_a_percentage_has_decimals(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    texts = text(fixture()).replace(",65,A,B,C,D", ',"40,00001",A,B,C,D')
    result = graded(texts, week("ABCD", order=("preset-a",), prizes=PRIZES, asks="percent-all-right"))
    first, second = result.awards.head(2).to_dict("records")
    assert (first["forecast"], first["forecast_distance"]) == (40.0, 0.0)
    assert (second["forecast"], first["next_value"]) == (40.00001, "0.00001")


@pytest.mark.parametrize("may_play", [False, True])
def test_the_excluded(week: Callable[..., Scheme], graded: Callable[..., Results], *, may_play: bool) -> None:
    """Who may not play moves the target of the forecast, who plays without being ranked doesn't."""
    first = plain(fixture(), WORDS["preset-a"])[0][0]
    out = f"{int(first[1:]):012}"
    scheme = week("ABCD", order=("preset-a",), prizes=PRIZES, may_play=may_play, excluded=[out])
    result = graded(text(fixture()), scheme)
    left = [row for row in fixture() if f"N{row['person']}" != first]
    expected = [name for name, _ in plain(fixture(), WORDS["preset-a"])[1:]]
    if not may_play:
        expected = [name for name, _ in plain(left, WORDS["preset-a"])]
    assert result.standings["name"].tolist() == expected
    assert result.excluded["name"].tolist() == [first]
    assert result.people == 160 - (not may_play)


def test_who_takes_no_prize_is_passed_over(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    """A cap over the contest or a refusal: the rank stays, the prize goes to the next in line."""
    names = [name for name, _ in plain(fixture(), WORDS["preset-a"])]
    scheme = week("ABCD", order=("preset-a",), prizes=PRIZES)
    out = {f"{int(name[1:]):012}": "đã đủ giải" for name in (names[0], names[5])}
    result = graded(text(fixture()), decide(scheme, Decided(passed=out)))
    assert result.standings["name"].tolist() == names
    assert winners(result) == [*names[1:5], *names[6:21]]
    assert result.awards["rank"].tolist() == [2, 3, 4, 5, *range(7, 22)]
    assert result.passed[["rank", "name", "reason"]].to_numpy().tolist() == [
        [1, names[0], "đã đủ giải"],
        [6, names[5], "đã đủ giải"],
    ]
    shown = result.standings.set_index("name")
    assert shown.loc[names[0], "tier"] == ""
    moment = shown["submitted"].dt.strftime("%Y-%m-%d %H:%M:%S").loc[names[6]]
    following = {"forecast_distance": str(shown["forecast_distance"].loc[names[6]]), "submitted": str(moment)}
    award = result.awards.set_index("name").loc[names[4]]
    assert award["next_value"] == following[str(award["decided_by"])]


def test_items_with_several_right_options_count_exact_sets(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    rows = text(fixture()).replace(",A,B,C,D\n", ",A C,B,C,D\n")
    result = graded(rows, week(["AC", "B", "C", "D"], order=("preset-a",), prizes=PRIZES))
    assert result.all_right == 64
    assert graded(text(fixture()), week(["AC", "B", "C", "D"], order=("preset-a",), prizes=PRIZES)).all_right == 0


# --- properties ---


@given(st.randoms(use_true_random=False), st.integers(1, 4))
@QUIET
def test_the_order_of_rows_and_files_changes_no_rank(
    week: Callable[..., Scheme], graded: Callable[..., Results], chance: random.Random, count: int
) -> None:
    rows = fixture()
    chance.shuffle(rows)
    share = len(rows) // count + 1
    texts = [text(rows[at : at + share]) for at in range(0, len(rows), share)]
    result = graded(texts, week("ABCD", order=("preset-f",), prizes=PRIZES))
    whole = graded(text(fixture()), week("ABCD", order=("preset-f",), prizes=PRIZES))
    assert result.standings.equals(whole.standings)
    assert result.awards.equals(whole.awards)


@given(st.integers(0, 3), st.integers(0, 199), st.integers(0, 96))
@QUIET
def test_an_entry_that_loses_changes_no_prize(
    week: Callable[..., Scheme], graded: Callable[..., Results], score: int, minute: int, guess: int
) -> None:
    """Not all right, so that no target moves, and last among its score: no winner changes, nor what decided him."""
    worse = {"person": 900, "score": score, "submitted": minute, "duration": 5000, "forecast": guess}
    rows = [*fixture(), worse | {"registered": 0, "extra": 0}]
    scheme = week("ABCD", order=("preset-e",), prizes=PRIZES)
    said = ["name", "tier", "value", "decided_by", "own_value", "next_value"]
    before, after = graded(text(fixture()), scheme), graded(text(rows), scheme)
    assert before.awards[said].equals(after.awards[said])


@given(st.text("ABCĐắẶ ", min_size=1, max_size=9))
@QUIET
def test_renaming_units_changes_no_rank(week: Callable[..., Scheme], graded: Callable[..., Results], name: str) -> None:
    renamed = (Unit("u1", f"{name}!", ("TP",), 10),)
    scheme = week("ABCD", renamed, order=("preset-a",), prizes=PRIZES)
    columns = ["rank", "name", "tier", "score"]
    plain_ = graded(text(fixture()), week("ABCD", order=("preset-a",), prizes=PRIZES))
    assert graded(text(fixture()), scheme).standings[columns].equals(plain_.standings[columns])


def test_twenty_thousand_all_right_and_nineteen_prizes(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    base = {"score": 4, "registered": 0, "extra": 0}
    rows = [
        base | {"person": n, "submitted": n * 7 % 8000, "duration": 60 + n % 300, "forecast": n * 97 % 20_011}
        for n in range(20_000)
    ]
    expected = sorted(rows, key=lambda one: (abs(one["forecast"] - 20_000), one["submitted"]))
    result = graded(text(rows), week("ABCD", order=("preset-a",), prizes=PRIZES))
    assert result.all_right == 20_000
    assert winners(result) == [f"N{one['person']}" for one in expected[:19]]
    for (_, award), (own, following) in zip(result.awards.iterrows(), pairwise(expected[:20]), strict=True):
        gaps = [abs(one["forecast"] - 20_000) for one in (own, following)]
        if gaps[0] != gaps[1]:
            assert award[["decided_by", "own_value", "next_value"]].tolist() == ["forecast_distance", *map(str, gaps)]
        else:
            moments = [str(BEGIN + timedelta(minutes=one["submitted"])) for one in (own, following)]
            assert award[["decided_by", "own_value", "next_value"]].tolist() == ["submitted", *moments]


def test_an_unknown_preset_is_refused(week: Callable[..., Scheme]) -> None:
    with pytest.raises(RefusedError, match="order"):
        week("ABCD", order=("preset-z",))
