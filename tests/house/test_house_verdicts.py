"""Samples for two blind readers: drawn the same for the same seed, joined, and counted."""

import json
from pathlib import Path

import pytest

from authoring.model.items import Item, options
from benchmarks import cue_pairs, draw, measure_verdicts

ROWS = [{"number": n, "seed": "abc", "quote": f"q{n}", "above": ["x"], "text": "y"} for n in range(1, 5)]


def sheet(path: Path, verdicts: list[tuple[str, str]]) -> Path:
    lines = [f"{n},{verdict},{cause}" for n, (verdict, cause) in enumerate(verdicts, 1)]
    path.write_text("\n".join(["number,verdict,cause", *lines]) + "\n", encoding="utf-8")
    return path


def test_a_draw_is_the_same_for_the_same_seed() -> None:
    assert draw.draw(range(1000), "a", 3) == draw.draw(range(1000), "a", 3)
    assert draw.draw(range(1000), "a", 3) != draw.draw(range(1000), "b", 3)
    assert draw.draw("xyz", "a", 9) == ["x", "y", "z"]
    assert len(draw.commit()) == 40


def test_two_sheets_become_one_table(tmp_path: Path) -> None:
    draw.write_lines(tmp_path / "facts.jsonl", ROWS)
    first = sheet(tmp_path / "1.csv", [("right", ""), ("right", ""), ("right", ""), ("wrong", "subject")])
    second = sheet(tmp_path / "2.csv", [("right", ""), ("right", ""), ("wrong", "value"), ("wrong", "subject")])
    target = tmp_path / "verdicts" / "facts.csv"
    draw.join(target, tmp_path / "facts.jsonl", [first, second])
    whole = target.read_text(encoding="utf-8").splitlines()
    assert whole[0] == "number,what,reader_1,cause_1,reader_2,cause_2"
    assert whole[3] == '3,"{""quote"": ""q3"", ""seed"": ""abc""}",right,,wrong,value'
    (page,) = measure_verdicts.tables(target.parent)
    assert "| 1 | 3 | 1 | 0.750 | 0.301–0.954 |" in page
    assert "| 2 | 2 | 2 | 0.500 |" in page
    assert "Giống nhau: 3 / 4; kappa của Cohen 0.50." in page
    assert "subject 2; value 1" in page


def test_where_everything_is_right(tmp_path: Path) -> None:
    draw.write_lines(tmp_path / "facts.jsonl", ROWS)
    all_right = sheet(tmp_path / "1.csv", [("right", "")] * 4)
    draw.join(tmp_path / "out" / "facts.csv", tmp_path / "facts.jsonl", [all_right, all_right])
    (page,) = measure_verdicts.tables(tmp_path / "out")
    assert "kappa của Cohen 1.00" in page
    assert "Không ai thấy chỗ sai." in page


def test_one_reader_is_called_so(tmp_path: Path) -> None:
    rows = ['1,"{}",right,,,', '2,"{}",wrong,bound,,']
    (tmp_path / "cues.csv").write_text("\n".join([",".join(draw.HEAD), *rows]) + "\n", encoding="utf-8")
    (page,) = measure_verdicts.tables(tmp_path)
    assert "không kín: cues (2 mục" in page
    assert "| 1 | 1 | 1 | 0.500 |" in page
    assert "kappa" not in page


@pytest.mark.parametrize(("right", "of", "interval"), [(0, 0, (0.0, 1.0)), (190, 200, (0.910, 0.973))])
def test_wilson(right: int, of: int, interval: tuple[float, float]) -> None:
    assert measure_verdicts.wilson(right, of) == pytest.approx(interval, abs=0.001)


def test_facts_of_real_laws_are_drawn_with_their_words(shared: Path, tmp_path: Path) -> None:
    assert shared.is_dir()
    draw.draw_facts(tmp_path, "seed", 5)
    rows = [json.loads(line) for line in (tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["number"] for row in rows] == [1, 2, 3, 4, 5]
    assert all(row["quote"] in "\n".join([row["text"], *row["above"]]) for row in rows)
    assert (tmp_path / "phieu-trong.csv").read_text(encoding="utf-8").count("\n") == 6


GIVEN = Item("new-1", "Lao động nữ mang thai được nghỉ khám thai mấy lần?", options("03 lần", "05 lần"), "B")
GIVING = Item(
    "new-2",
    "Lao động nữ mang thai được nghỉ khám thai 05 lần, mỗi lần mấy ngày?",
    options("02 ngày", "04 ngày"),
    "A",
)


def test_cue_pairs_are_drawn_that_have_no_label_and_were_not_drawn_before(shared: Path, tmp_path: Path) -> None:
    found = cue_pairs.unread([GIVEN, GIVING], shared, tmp_path)
    ours = [row for row in found if [item["id"] for item in row["items"]] == ["new-1", "new-2"]]
    assert [row["below"] for row in ours] == [[["03 lần", "05 lần"], ["02 ngày", "04 ngày"]]]
    draw.write_lines(tmp_path / "cues.jsonl", [{"number": 1, **ours[0]}])
    sheets = [sheet(tmp_path / f"{n}.csv", [("right", "")]) for n in (1, 2)]
    draw.join(tmp_path / "cues-lan-9.csv", tmp_path / "cues.jsonl", sheets)
    again = cue_pairs.unread([GIVEN, GIVING], shared, tmp_path)
    assert len(again) == len(found) - 1
    assert ours[0] not in again
