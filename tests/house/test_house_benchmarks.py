"""The measuring and benching scripts run and yield tables, on small sizes; no time is asserted."""

import re
from pathlib import Path

import pytest

from benchmarks import bench, bench_grading, bench_pairs, bench_reading, generate_items, measure_checks, measure_policy


@pytest.mark.slow
def test_accuracy_tables_have_their_rows(shared: Path) -> None:
    page = "\n".join([*measure_policy.tables(shared), *measure_checks.tables(shared)])
    assert "| luat-41-2024-qh15-bhxh | 141 (141) |" in page
    assert "**53 / 53**" in page
    assert "| contradiction |" in page


@pytest.mark.slow
def test_speed_tables_have_their_rows(shared: Path) -> None:
    assert shared.is_dir()
    page = "\n".join(
        [
            *bench_pairs.tables(160, 320, 330, bench_pairs.measured),
            *bench_reading.tables(1),
            *bench_grading.tables(2_000),
        ]
    )
    for contender in (
        "authoring.checks.pairs",
        "rapidfuzz cdist",
        "datasketch",
        "rapidfuzz extract WRatio",
        "python-docx",
        "authoring.grading",
        "polars",
    ):
        assert re.search(rf"^\| {re.escape(contender)}.*\d \|", page, re.MULTILINE), contender
    assert re.search(r"^\| \d{3} \| \d", page, re.MULTILINE), "facts of the law of 141 articles"
    assert "| authoring.documents | 71 | 13 |" in page
    assert "| authoring.documents | 17 | 0 | – |" in page
    assert "| python-docx | 5 | 1 | số tự động, " in page


def test_planted_twins_are_all_found() -> None:
    bank = generate_items.generate(200)
    planted = bank.light | bank.heavy
    assert len(planted) == 4
    assert planted <= bench_pairs.by_ours(bank.items)


def test_a_way_works_in_a_process_of_its_own() -> None:
    found = bench_pairs.apart("ours", 120)
    assert (found["light"], found["heavy"]) == (1, 1)
    assert 0 < found["peak"] < 1


def test_a_part_is_measured_anew_and_the_others_stay() -> None:
    first = bench.renewed("", {"pairs": "## D1\n\n| 1 |\n", "bank": "## B1\n"})
    assert first.count(bench.UNMEASURED.strip()) == len(bench.PARTS) - 2
    second = bench.renewed(first, {"pairs": "## D1\n\n| 2 |\n"})
    assert (second.count("| 1 |"), second.count("| 2 |"), second.count("## B1")) == (0, 1, 1)
    assert bench.renewed(second, {}) == second


def test_an_unknown_part_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["chấm"]) == 2
    said = capsys.readouterr().err
    assert "chấm" in said
    assert all(name in said for name in bench.PARTS)
