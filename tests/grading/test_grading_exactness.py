"""Exactness: one digest whatever runs the work, cuts the files and orders the rows; and what polars makes of them."""

import hashlib
import hmac
import json
import os
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import polars as pl
import pytest

from authoring.grading import BLOCK, Results, Runner, Scheme, TieError, decide, files, grade, list_mark
from authoring.model.contests import Prize
from authoring.model.rulings import Decided, Parting, Ruling
from benchmarks import second
from benchmarks.second import Rules, by_polars, by_us
from tests.pairwise import pairwise

KEY = "ABCDABCD"
SIZE = 3000
OPENS = datetime(2022, 7, 18, 10)  # noqa: DTZ001 — wall time of a file
RULES = Rules(KEY, OPENS, OPENS + timedelta(hours=150, seconds=60), "%d/%m/%Y %H:%M:%S")
PRIZES = (Prize("first", 1, 3), Prize("second", 3, 2), Prize("consolation", 12, 1))


def lines(seed: int = 1) -> list[str]:
    """Rows of a week: three attempts a person, some late, some without a number, some sent twice."""
    chance = random.Random(seed)
    found = []
    for passed in chance.sample(range(150 * 3600 + 600), SIZE):
        who = chance.randrange(SIZE // 3)
        moment = OPENS + timedelta(seconds=passed)
        right = [letter if chance.random() < 0.5 + who % 7 / 14 else chance.choice("ABCD") for letter in KEY]
        number = f"{10**9 + who * 7:012d}" if chance.random() < 0.99 else "1,2E+11"
        found.append(
            f'Người {who},"{number}",Huyện {who % 9},{moment:%d/%m/%Y %H:%M:%S},{chance.randrange(900)},{",".join(right)}'
        )
    return found + found[:20]


@pytest.fixture
def scheme(week: Callable[..., Scheme]) -> Scheme:
    return week(KEY, prizes=PRIZES)


@pytest.fixture
def write(written: Callable[..., Path]) -> Callable[..., Path]:
    head = "Họ và tên,Số CCCD,Đơn vị,Nộp lúc,Dự đoán," + ",".join(f"Câu {n}" for n in range(1, len(KEY) + 1))

    def make(rows: list[str]) -> Path:
        return written("\n".join([head, *rows]) + "\n")

    return make


def mark(results: Results) -> str:
    """One digest over every table; row numbers of rejected rows are those of the file."""
    tables = files(results, public=False) | {
        f"cong-bo/{name}": data for name, data in files(results, public=True).items()
    }
    tables["dong-bi-loai.csv"] = results.rejected.drop(columns="row").to_csv().encode()
    return hashlib.sha256(b"".join(name.encode() + tables[name] for name in sorted(tables))).hexdigest()


@pytest.fixture(scope="module")
def runners() -> Iterator[dict[str, Runner]]:
    with ThreadPoolExecutor(3) as threads, ProcessPoolExecutor(2, get_context("spawn")) as processes:
        yield {"map": map, "threads": threads.map, "processes": processes.map}


@pytest.fixture(scope="module")
def plain() -> list[str]:
    """The digest of rows as written, graded the plain way, once a test has worked it out."""
    return []


@pytest.mark.slow
@pytest.mark.parametrize(
    "way",
    pairwise(["written", "sorted", "shuffled"], [4096, 65536, BLOCK], ["map", "threads", "processes"]),
)
def test_one_digest(
    scheme: Scheme,
    write: Callable[..., Path],
    runners: dict[str, Runner],
    plain: list[str],
    way: tuple[str, int, str],
) -> None:
    rows, (order, block, runner) = lines(), way
    if not plain:
        plain.append(mark(grade([write(rows)], scheme)))
    shown = {"written": rows, "sorted": sorted(rows), "shuffled": random.Random(5).sample(rows, len(rows))}[order]
    assert mark(grade([write(shown)], scheme, runners[runner], block)) == plain[0]


def test_a_second_implementation_ranks_the_same_people(scheme: Scheme, write: Callable[..., Path]) -> None:
    """Polars, written apart from ours: admission, counted attempt, target, distance, ranks, tallies, item counts."""
    for seed in range(int(os.environ.get("AUTHORING_WEEKS", "3"))):
        path = write(lines(seed))
        ours, theirs = by_us(grade([path], scheme)), by_polars(path, RULES)
        assert theirs == ours
        assert second.mark(theirs) == second.mark(ours)


RULINGS = (
    Ruling("c2", "change-key", "C"),
    Ruling("c3", "accept-also", "D"),
    Ruling("c4", "hold-harmless", "A"),
    Ruling("c5", "give-to-all"),
    Ruling("c8", "drop-item"),
)
VOIDED = tuple(f"{10**9 + who * 7:012d}" for who in range(0, SIZE // 3, 50))
SEED = "38291 60517"


def test_a_second_implementation_regrades_voids_and_draws_the_same(
    week: Callable[..., Scheme], write: Callable[..., Path]
) -> None:
    """Every kind of ruling, entries declared void, and a draw at each prize's end, by one digest of all awards."""
    path = write(lines(7))
    scheme = week(KEY, prizes=PRIZES, order=("score desc",))
    partings: list[Parting] = []
    while True:
        decided = Decided(RULINGS, tuple(partings), voided=dict.fromkeys(VOIDED, "thi hộ"))
        try:
            results = grade([path], decide(scheme, decided))
            break
        except TieError as tie:
            partings.append(Parting(list_mark(tie.candidates), SEED))
    assert partings
    awards = results.awards.merge(results.scores[["number", "person"]], on="number")
    ours = sorted(zip(awards["person"], awards["tier"], awards["score"].tolist(), strict=True))
    theirs = drawn_by_polars(path)
    assert ours == theirs
    assert len({hashlib.sha256(json.dumps(one).encode()).hexdigest() for one in (ours, theirs)}) == 1


def drawn_by_polars(path: Path) -> list[tuple[str, str, int]]:
    """Who wins what with which score: rulings, voiding and draw as the rules say them, written apart from ours."""
    taken = {**{number: {key} for number, key in enumerate(KEY, 1)}, 2: {"C"}, 3: {"C", "D"}, 4: {"A"}, 5: set("ABCD")}
    counting = [number for number in taken if number != 8]
    new = pl.sum_horizontal(pl.col(f"Câu {n}").is_in(sorted(taken[n])).cast(pl.Int64) for n in counting)
    old = pl.sum_horizontal((pl.col(f"Câu {n}") == KEY[n - 1]).cast(pl.Int64) for n in counting)
    best = (
        pl.read_csv(path, infer_schema=False)
        .with_columns(pl.col("Nộp lúc").str.to_datetime("%d/%m/%Y %H:%M:%S").alias("sent"))
        .filter(
            pl.col("Số CCCD").str.contains("^[0-9]{12}$"),
            ~pl.col("Số CCCD").is_in(VOIDED),
            pl.col("sent").is_between(OPENS, OPENS + timedelta(hours=150, seconds=60), closed="left"),
        )
        .with_columns(pl.max_horizontal(new, old).alias("score"))
        .sort(["score", "sent"], descending=[True, False])
        .unique("Số CCCD", keep="first", maintain_order=True)
        .sort(["Họ và tên", "Đơn vị", "Số CCCD"])
    )
    order: list[tuple[int, bytes, str]] = []
    for (score,), group in best.group_by(["score"], maintain_order=True):
        for number, (name, unit, person) in enumerate(group.select("Họ và tên", "Đơn vị", "Số CCCD").iter_rows(), 1):
            mark = hmac.new(SEED.encode(), f"{number} | {name} | {unit}".encode(), "sha256").digest()
            order.append((-score, mark, person))
    tiers = [prize.tier for prize in PRIZES for _ in range(prize.count)]
    return sorted((person, tier, -score) for (score, _mark, person), tier in zip(sorted(order), tiers, strict=False))
