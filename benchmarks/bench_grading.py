"""Grading a week against what people would use instead: CPU and wall time of one process, on one generated file.

The useful floor is pyarrow reading the file with dictionary-coded answers. The peers do the same work (admission,
counted attempt, score, target, distance, rank with four keys, prizes, share of right answers, people by unit) as it is
usually written, and must name the same winners. Run alone: `python benchmarks/bench_grading.py [rows]`.
"""

import math
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv

from authoring import grading
from authoring.model.contests import (
    Admission,
    Attempts,
    Caps,
    Contest,
    Forecast,
    FormRules,
    Prize,
    Publishing,
    Ranking,
    Unit,
    Week,
)
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import options

ITEMS = 20
KEY = "".join("ABCD"[number * 7 % 4] for number in range(ITEMS))
ANSWERS = [f"Câu {number}" for number in range(1, ITEMS + 1)]
UNITS = tuple(Unit(f"u{number:02}", f"Đảng bộ thử nghiệm {number}", (), 1000) for number in range(22))
PRIZES = (1, 3, 5, 10)
OPENS = datetime(2022, 7, 18, 10, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
HOURS = 150
MILLION = 1_000_000
NAIVE = 40_000  # rows at which the row-by-row peer is measured; beyond them it is carried on
SLOW = 10.0  # seconds from which one repetition is enough

Winners = list[str]


def rows(size: int = 200_000) -> list[dict[str, Any]]:
    """One line a contender: CPU and wall seconds for a file of `size` rows, and how often the floor those are."""
    with tempfile.TemporaryDirectory() as folder:
        path, small, smaller = (Path(folder) / f"{name}.csv" for name in ("week", "small", "smaller"))
        generate(path, size)
        scheme = week()
        contenders: dict[str, Callable[[], Winners]] = {
            "authoring.grading": lambda: ours(path, scheme),
            "authoring.grading, một luồng": lambda: by_one(path, scheme),
            "polars": lambda: by_polars(path),
            "pandas, theo cột": lambda: by_pandas(path),
        }
        floor = _timed(lambda: read_only(path))
        found = {name: _timed(work) for name, work in contenders.items()}
        if len({tuple(one.winners) for one in found.values()}) > 1:
            message = "the contenders don't agree on the winners"
            raise SystemExit(message)
        lines = [_line("pyarrow, chỉ đọc tệp (sàn)", size, floor, floor)]
        lines += [_line(name, size, one, floor) for name, one in found.items()]
        generate(small, min(size, NAIVE))
        generate(smaller, min(size, NAIVE) // 4)
        carried, exponent = _carried(small, smaller, size)
        if by_rows(small) != ours(small, scheme):
            message = "the row-by-row peer doesn't agree on the winners"
            raise SystemExit(message)
        marked = f"pandas, từng dòng (ngoại suy từ {min(size, NAIVE)}, mũ {exponent:.2f})"
        return [*lines, _line(marked if size > NAIVE else "pandas, từng dòng", size, carried, floor)]


def tables(size: int = 1_000_000) -> list[str]:
    """What `start.py bench` prints of grading."""
    return [f"## Chấm một tuần {size:,} bài\n".replace(",", "."), table(rows(size)) + "\n"]


def generate(path: Path, size: int) -> None:
    """A week's file of 25 columns: about three attempts a person, abilities apart, thousands tied at the top.

    Written a million rows at a time; each million covers the whole week.
    """
    chance = np.random.default_rng(20_220_718)
    people = max(1, size * 3 // 10)
    ability = chance.random(people)
    with path.open("wb") as file:
        for begin in range(0, size, MILLION):
            table = _rows(min(MILLION, size - begin), size, ability, chance)
            options = pyarrow.csv.WriteOptions(include_header=not begin, quoting_style="none")
            pyarrow.csv.write_csv(table, file, options)


def _rows(size: int, total: int, ability: "np.ndarray[Any, Any]", chance: np.random.Generator) -> pa.Table:
    who = chance.integers(0, len(ability), size)
    start = np.datetime64("2022-07-18T10:00:00")
    sent = start + chance.permutation(np.linspace(0, HOURS * 3600 - 1, size).astype(np.int64)).astype("timedelta64[s]")
    names = np.array(["Nguyễn Thị Mai", "Giàng A Páo", "Lò Thị Ưởng", "Đặng Quỳnh Như", "Hoàng Văn Thái"])
    columns = {
        "Họ và tên": names[who % len(names)],
        "Số CCCD": np.char.zfill((10**9 + who * 7).astype(str), 12),
        "Đơn vị": np.array([unit.name for unit in UNITS])[who % len(UNITS)],
        "Nộp lúc": np.char.replace(np.datetime_as_string(sent), "T", " "),
        "Dự đoán": chance.integers(0, total // 5 + 1, size).astype(str),
    }
    for name, key in zip(ANSWERS, KEY, strict=True):
        right = chance.random(size) < 0.4 + 0.6 * ability[who]
        away = np.where(right, 0, chance.integers(1, 4, size))
        columns[name] = np.array(list("ABCD"))[("ABCD".index(key) + away) % 4]
    return pa.table({name: pa.array(column) for name, column in columns.items()})


def week() -> grading.Scheme:
    """The scheme of the generated week: the order that most rules have, and one key more."""
    found = Week("2022-w30", "Tuần thử", OPENS, OPENS + timedelta(hours=HOURS), OPENS + timedelta(hours=HOURS + 68))
    items = tuple(FormItem(n, f"c{n}", 1, "Câu?", options("a", "b", "c", "d")) for n in range(1, ITEMS + 1))
    entries = tuple(KeyEntry(number, f"c{number}", letter) for number, letter in enumerate(KEY, 1))
    contest = Contest(
        id="do",
        name="Cuộc thi thử",
        timezone="Asia/Ho_Chi_Minh",
        layout="party-2018",
        weeks=(found,),
        admission=Admission("inclusive", (), excluded_may_play=False, person=("identity_number",)),
        form=FormRules(ITEMS, 15, ()),
        attempts=Attempts(0, "best-then-earliest"),
        forecast=Forecast("people-all-right", after_voiding=True),
        ranking=Ranking(("score desc", "forecast_distance asc", "submitted asc", "attempts asc"), "second"),
        weekly_prizes=tuple(Prize(f"hạng {place}", count, 1) for place, count in enumerate(PRIZES, 1)),
        collective_prizes=(),
        collective_index="people / members",
        caps=Caps(1, 0),
        publishing=Publishing((), 365),
    )
    form = Form("do", contest.name, found.tag, found.name, 1, 15, items)
    return grading.scheme(contest, found, form, AnswerKey("do", found.tag, 1, entries), UNITS)


def read_only(path: Path) -> Winners:
    """The useful floor: the file read once, answers as dictionaries, nothing done with them."""
    coded = dict.fromkeys(ANSWERS, pa.dictionary(pa.int32(), pa.string()))
    pyarrow.csv.read_csv(path, convert_options=pyarrow.csv.ConvertOptions(column_types=coded))
    return []


def ours(path: Path, scheme: grading.Scheme) -> Winners:
    """The product: everything that `grade` returns, on as many cores as there are."""
    return _names(grading.grade([path], scheme))


def by_one(path: Path, scheme: grading.Scheme) -> Winners:
    """The same as on a machine with one core: a part after the other."""
    return _names(grading.grade([path], scheme, map))


def _names(result: grading.Results) -> Winners:
    return [str(result.scores["person"].iloc[number - 1]) for number in result.awards["number"]]


def by_polars(path: Path) -> Winners:
    """Polars as its guide writes such things: lazy, one pass."""
    import polars as pl  # noqa: PLC0415 — no part of what the product holds in memory

    right = pl.sum_horizontal(pl.col(name) == key for name, key in zip(ANSWERS, KEY, strict=True))
    opens = OPENS.replace(tzinfo=None)
    entries = (
        pl.scan_csv(path, infer_schema=False)
        .with_columns(
            pl.col("Nộp lúc").str.to_datetime("%Y-%m-%d %H:%M:%S"),
            pl.col("Dự đoán").cast(pl.Int64, strict=False),
            right.alias("score"),
        )
        .filter(pl.col("Nộp lúc").is_between(opens, opens + timedelta(hours=HOURS)))
        .with_columns(pl.len().over("Số CCCD").alias("attempts"))
    )
    best = (
        entries.sort(["score", "Nộp lúc"], descending=[True, False])
        .unique("Số CCCD", keep="first", maintain_order=True)
        .collect()
    )
    target = best.filter(pl.col("score") == ITEMS).height
    ranked = best.with_columns((pl.col("Dự đoán") - target).abs().alias("distance")).sort(
        ["score", "distance", "Nộp lúc", "attempts"], descending=[True, False, False, False]
    )
    [best[name].value_counts() for name in ANSWERS]
    best.group_by("Đơn vị").agg(pl.len(), pl.col("attempts").sum())
    return ranked["Số CCCD"].head(sum(PRIZES)).to_list()


def by_pandas(path: Path) -> Winners:
    """Pandas as its guide writes such things: whole columns, the C reader."""
    frame = pd.read_csv(path, dtype=str)
    frame["sent"] = pd.to_datetime(frame["Nộp lúc"], format="%Y-%m-%d %H:%M:%S", errors="coerce")
    frame["guess"] = pd.to_numeric(frame["Dự đoán"], errors="coerce")
    opens = OPENS.replace(tzinfo=None)
    frame = frame[frame["sent"].between(opens, opens + timedelta(hours=HOURS))]
    frame["score"] = sum((frame[name] == key).astype(int) for name, key in zip(ANSWERS, KEY, strict=True))
    frame["attempts"] = frame.groupby("Số CCCD")["sent"].transform("size")
    best = frame.sort_values(["score", "sent"], ascending=[False, True]).drop_duplicates("Số CCCD")
    best["distance"] = (best["guess"] - (best["score"] == ITEMS).sum()).abs()
    order = ["score", "distance", "sent", "attempts"]
    ranked = best.sort_values(order, ascending=[False, True, True, True])
    [best[name].value_counts() for name in ANSWERS]
    best.groupby("Đơn vị").agg({"Số CCCD": "size", "attempts": "sum"})
    return [str(person) for person in ranked["Số CCCD"].head(sum(PRIZES))]


def by_rows(path: Path) -> Winners:
    """Pandas as a busy person writes it: a function for each row, then groupby."""
    frame = pd.read_csv(path, dtype=str)
    frame["sent"] = frame["Nộp lúc"].apply(lambda text: datetime.strptime(text, "%Y-%m-%d %H:%M:%S"))  # noqa: DTZ007
    frame["guess"] = frame["Dự đoán"].apply(int)
    frame["score"] = frame.apply(_right_ones, axis=1)
    people = frame.sort_values(["score", "sent"], ascending=[False, True]).groupby("Số CCCD")
    best = people.first()
    best["attempts"] = people.size()
    target = int((best["score"] == ITEMS).sum())
    best["distance"] = best["guess"].apply(lambda guess: abs(guess - target))
    order = ["score", "distance", "sent", "attempts"]
    ranked = best.sort_values(order, ascending=[False, True, True, True])
    [best[name].value_counts() for name in ANSWERS]
    best.groupby("Đơn vị").size()
    return [str(person) for person in ranked.index[: sum(PRIZES)]]


def _right_ones(row: "pd.Series[str]") -> int:
    return sum(row[name] == key for name, key in zip(ANSWERS, KEY, strict=True))


def _carried(path: Path, smaller: Path, size: int) -> "tuple[Timed, float]":
    """The row-by-row peer at `size` rows, carried on by the exponent that two smaller files show."""
    some, few = _timed(lambda: by_rows(path)), _timed(lambda: by_rows(smaller))
    exponent = math.log(some.cpu / few.cpu) / math.log(4)
    times = (size / min(size, NAIVE)) ** exponent
    return Timed(some.cpu * times, some.wall * times, some.winners), exponent


@dataclass(frozen=True, slots=True)
class Timed:
    """CPU and wall seconds of a piece of work, and what it found."""

    cpu: float
    wall: float
    winners: Winners


def _timed(work: Callable[[], Winners]) -> Timed:
    """The medians of five runs, of one where that takes long."""
    spent: list[float] = []
    walls: list[float] = []
    while len(spent) < 5 and sum(spent) < SLOW:
        begin, wall = time.process_time(), time.perf_counter()
        found = work()
        spent.append(time.process_time() - begin)
        walls.append(time.perf_counter() - wall)
    return Timed(statistics.median(spent), statistics.median(walls), found)


def _line(name: str, size: int, one: Timed, floor: Timed) -> dict[str, Any]:
    cpu = {"giây CPU": round(one.cpu, 3), "lần sàn": round(one.cpu / floor.cpu, 2)}
    wall = {"giây thực": round(one.wall, 3), "lần sàn, giây thực": round(one.wall / floor.wall, 2)}
    return {"việc": name, "dòng": size} | cpu | wall


def table(lines: Sequence[dict[str, Any]]) -> str:
    """Lines as a markdown table."""
    head = list(lines[0])
    written = [head, ["---"] * len(head), *([str(value) for value in line.values()] for line in lines)]
    return "\n".join("| " + " | ".join(row) + " |" for row in written)


if __name__ == "__main__":
    print(table(rows(*map(int, sys.argv[1:2]))))
