"""Coverage of a set by topic and article."""

from authoring.checks.balance.coverage import Cell, Coverage, coverage
from authoring.model.contests import BlueprintRow
from authoring.model.findings import Measure
from authoring.model.items import Item


def item(id_: str, topic: str = "", difficulty: str = "") -> Item:
    return Item(id_, "?", (), topic=topic, difficulty=difficulty)


SET = [item("1", "thu", "easy"), item("2", "thu", "easy"), item("3", "chi", "hard"), item("4", "khác")]


def test_a_set_against_its_blueprint() -> None:
    plan = [BlueprintRow("thu", 1, 0, 1), BlueprintRow("chi", 0, 0, 1)]
    found = coverage(SET, {"1": "luat:d5", "2": "luat:d5", "3": "luat:d2", "9": "luat:d9"}, plan)
    assert found == Coverage(
        (Cell("thu/easy", 2, 1), Cell("thu/hard", 0, 1), Cell("chi/hard", 1, 1), Cell("khác", 1, 0)),
        (Cell("luat:d5", 2), Cell("luat:d2", 1)),
    )
    assert [cell.ok for cell in (*found.topics, *found.articles)] == [False, False, True, False, True, True]
    assert found.measure == Measure("coverage", 3, 0, ok=False)


def test_without_a_blueprint_nothing_is_wanted() -> None:
    found = coverage([*SET, item("5")], {})
    assert found.topics == (Cell("?", 1), Cell("chi/hard", 1), Cell("khác", 1), Cell("thu/easy", 2))
    assert found.measure == Measure("coverage", 0, 0, ok=True)
