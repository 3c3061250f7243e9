"""A second implementation of grading, in polars and written apart from ours: what both find has one digest."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring.grading import Results

Found = dict[str, object]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a week asks: the key, the moments admitted (`closes` no longer), how the file writes them, what ranks."""

    key: str
    opens: datetime
    closes: datetime
    moments: str
    order: tuple[str, ...] = ("worse", "away", "sent")


def by_polars(path: Path, rules: Rules) -> Found:
    """Admission, counted attempt, target, distance, ranks, tallies, item counts."""
    import polars as pl  # noqa: PLC0415 — no part of what the product holds in memory

    answers = [f"Câu {number}" for number in range(1, len(rules.key) + 1)]
    everything = pl.read_csv(path, infer_schema=False).with_columns(
        pl.col("Nộp lúc").str.to_datetime(rules.moments).alias("sent"), pl.col("Dự đoán").cast(pl.Int64)
    )
    fair = everything.filter(
        pl.col("Số CCCD").str.contains("^[0-9]{12}$"),
        pl.col("sent").is_between(rules.opens, rules.closes, closed="left"),
    )
    once = fair.unique(["Số CCCD", "sent", "Dự đoán", *answers])
    score = pl.sum_horizontal(
        (pl.col(name) == key).cast(pl.Int64) for name, key in zip(answers, rules.key, strict=True)
    )
    best = (
        once.with_columns(score.alias("score"), pl.len().over("Số CCCD").cast(pl.Int64).alias("attempts"))
        .sort(["score", "sent"], descending=[True, False])
        .unique("Số CCCD", keep="first", maintain_order=True)
    )
    right = best.filter(pl.col("score") == len(rules.key)).height
    told = best.with_columns((-pl.col("score")).alias("worse"), (pl.col("Dự đoán") - right).abs().alias("away"))
    ranked = told.with_columns(pl.struct(rules.order).rank("min").alias("rank")).sort(["rank", "Số CCCD"])
    apart = (best.height, once.height - best.height, fair.height - once.height, everything.height - fair.height)
    return {
        "ranked": list(zip(ranked["Số CCCD"].to_list(), ranked["rank"].to_list(), strict=True)),
        "tally": (everything.height, *apart),
        "right": [best.filter(pl.col(name) == key).height for name, key in zip(answers, rules.key, strict=True)],
        "all_right": right,
    }


def by_us(results: Results) -> Found:
    """The same of our results."""
    persons = results.scores["person"].array.take(results.standings["number"].to_numpy() - 1)
    tally = results.tally
    return {
        "ranked": list(zip(map(str, persons), results.standings["rank"].tolist(), strict=True)),
        "tally": (tally.read, tally.counted, tally.uncounted, tally.resent, tally.rejected),
        "right": results.items["right"].tolist(),
        "all_right": results.all_right,
    }


def mark(found: Found) -> str:
    """One digest of all that was found."""
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
