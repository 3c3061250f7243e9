"""A week's set weighed: the measures in their order, and what stands behind them."""

from dataclasses import replace

from authoring.checks.balance.coverage import Cell
from authoring.model.contests import BlueprintRow
from authoring.model.findings import Measure
from authoring.model.items import Item, options
from authoring.workbench.audits.balancing import Ground, articles, new_seed, shuffled, weigh

STEM = "Theo Luật Bảo hiểm xã hội số 41/2024/QH15, người lao động đóng bao nhiêu phần trăm tiền lương?"
RATE = Item("x", STEM, options("8%", "14%", "22%", "26%"), "A", "d5.k1", topic="thu", difficulty="easy")
OTHER = Item(
    "y",
    "Cơ quan nào cấp thẻ?",
    options("Bộ Y tế", "Bộ Nội vụ", "Bộ Công an", "Bộ Tài chính"),
    "B",
    "",
    topic="thu",
)


def test_every_measure_in_its_order() -> None:
    found = weigh([RATE, OTHER])
    assert found.measures[:13] == (
        Measure("guesser-score", 250, 270, ok=True),
        Measure("key-positions", 157, 50, ok=True),
        *(
            Measure(f"key-positions-{letter}", count, 1, ok=True)
            for letter, count in zip("ABCD", (1, 1, 0, 0), strict=True)
        ),
        Measure("key-runs", 1, 3, ok=True),
        Measure("exception-quota", 0, 150, ok=True),
        Measure("cue-table", 0, 0, ok=True),
        Measure("coverage", 0, 0, ok=True),
        Measure("pairs-in-week", 0, 0, ok=True),
        Measure("exposure", 0, 0, ok=True),
        Measure("cue-table-between", 0, 250, ok=True),
    )
    assert [row.cue for row in found.cues] == ["between"]
    assert found.coverage.articles == (Cell("d5", 1),)


def test_pairs_and_earlier_weeks() -> None:
    again = replace(RATE, id="z")
    found = weigh([RATE, again, OTHER], Ground([BlueprintRow("thu", 2, 0, 0)], [replace(RATE, id="old"), OTHER]))
    assert [pair.items for pair in found.pairs] == [("x", "z")]
    assert found.exposed == ("x", "z", "y")
    held = {one.measure: (one.value, one.ok) for one in found.measures}
    assert [held[name] for name in ("coverage", "pairs-in-week", "exposure")] == [(1, False), (1, False), (3, False)]
    assert weigh([OTHER], Ground(earlier=[OTHER])).exposed == ("y",)


def test_articles_with_and_without_a_document() -> None:
    said = ("luat-41-2024-qh15:d33.k1.a", "Điều 7 khoản 2", "m1.k2", "không rõ", "")
    made = [replace(RATE, id=f"{at}", citation=citation) for at, citation in enumerate(said)]
    assert articles(made) == {"0": "luat-41-2024-qh15:d33", "1": "d7", "2": "m1"}


def test_one_shuffle_with_a_secret_seed() -> None:
    seed = new_seed()
    assert (len(seed), seed != new_seed()) == (64, True)
    found = shuffled([OTHER, RATE], seed)
    assert found == shuffled([OTHER, RATE], seed)
    assert ({one.text for one in found.items[0].keyed}, found.items[1]) == ({"Bộ Nội vụ"}, RATE)


def test_a_set_is_weighed_with_the_contests_own_short_forms() -> None:
    """Letters that aren't the initials of the words: those any set would be read by."""
    short = replace(RATE, id="z", stem=STEM.replace("người lao động đóng", "TVBH đóng"))
    plain = replace(RATE, stem=STEM.replace("người lao động đóng", "người tham gia bảo hiểm đóng"))
    own = (("TVBH", "người tham gia bảo hiểm"),)
    inside = weigh([plain, short], Ground(abbreviations=own)).pairs
    assert [(one.items, one.kind) for one in inside] == [(("x", "z"), "duplicate")]
    assert [one.kind for one in weigh([plain, short]).pairs] != ["duplicate"]
    assert weigh([short], Ground(earlier=[plain], abbreviations=own)).exposed == ("z",)
