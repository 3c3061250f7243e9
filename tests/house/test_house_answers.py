"""Items made wrong on purpose, and the script that measures answers on small sets."""

import ast
import json
import re
from pathlib import Path

import pytest

from benchmarks import bench_answers, measure_answers, mutating

_ROW = {
    "id": "a",
    "stem": "Người nộp trả phí bao nhiêu?",
    "options": ["Không quá 05 ngày", "06 tháng", "Sở Nội vụ"],
    "key": "A",
}


def test_the_mutator_knows_nothing_of_how_items_are_judged() -> None:
    tree = ast.parse(Path(mutating.__file__).read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in names if name.startswith("authoring")]


def test_one_thing_of_a_key_is_changed_and_twice_the_same_way() -> None:
    made = mutating.wrong_keys([_ROW], 100, 1)
    keys = {one.kind: mutating.listed(one.changed["options"])[0] for one in made}
    assert made == mutating.wrong_keys([_ROW], 100, 1)
    assert (set(keys), keys["bound"], keys["unit"]) == (
        {"number", "bound", "unit"},
        "Ít nhất 05 ngày",
        "Không quá 05 tháng",
    )


def test_a_distractor_says_the_key_in_other_words() -> None:
    said = {
        str(option)
        for one in mutating.second_answers([_ROW], 100, 1)
        for option in mutating.listed(one.changed["options"])
    }
    assert {"Là không quá 05 ngày", "Không quá năm ngày", "tối đa 05 ngày"} <= said


def test_tables_have_their_rows(shared: Path) -> None:
    found = measure_answers.development(shared)
    few = measure_answers.Labelled(found.name, found.rows[:3], found.papers[:3])
    said = [one.verdict.value for one in measure_answers.judged(few.rows, few.papers)]
    assert measure_answers.confusion(few.rows, said).splitlines()[-1] == "| clear | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 3 |"
    assert measure_answers.goals(few.rows, said).endswith("sai mà qua: không câu nào\n")
    caught = re.findall(r"bắt (\d+)/(\d+)", measure_answers.mutants([few]))
    assert len(caught) == 2
    assert all(found == made != "0" for found, made in caught)


def test_types_of_facts_are_counted_apart() -> None:
    rows = [
        {"kind": "rate", "ambiguity": "clear"},
        {"kind": "rate", "ambiguity": "none-correct"},
        {"ambiguity": "clear"},
    ]
    lines = measure_answers.by_kind(rows, ["clear", "unknown", "several-correct"]).splitlines()[2:]
    assert lines == [
        "| rate | 0,000 (0/1) | 0,000 (0/1) | 1,000 (1/1) |",
        "| – | – | 1,000 (1/1) | 0,000 (0/1) |",
    ]


def test_first_figures_speak_of_the_items_that_are_there() -> None:
    runs = json.loads((measure_answers.GOLD / "answers-first-runs.json").read_text(encoding="utf-8"))
    sizes = [
        len(json.loads((measure_answers.GOLD / f"{one['file']}.json").read_text(encoding="utf-8"))) for one in runs
    ]
    assert sizes == [one["items"] for one in runs]
    assert len(measure_answers.first_runs().splitlines()) == len(runs) + 2


@pytest.mark.slow
def test_the_bench_yields_its_figures(shared: Path) -> None:
    assert len(bench_answers.figures(shared, 2)) == 3
