"""What the guesser scores on small sets, and what each cue gave him."""

from fractions import Fraction

from authoring.checks.balance.guessing import guess, guesser_score
from authoring.model.findings import Measure
from authoring.model.items import Item, options

PLAIN = ("Quốc hội khóa mới", "Chính phủ nước ta", "Bộ Nội vụ mới", "Hội đồng nhân dân")


def keyed(keys: str, *texts: str) -> list[Item]:
    return [Item(f"q{at}", "Cơ quan nào?", options(*(texts or PLAIN)), key) for at, key in enumerate(keys)]


def test_an_even_set_leaves_him_a_quarter() -> None:
    assert guesser_score(keyed("ABCD" * 5)) == Measure("guesser-score", 250, 270, ok=True)
    assert guess(keyed("ABCD")).why() == ()


def test_a_leaning_set_is_exploited() -> None:
    found = guess(keyed("B" * 9 + "C" * 8 + "ADA"))
    assert found.measure == Measure("guesser-score", 450, 270, ok=False)
    assert found.gains == (Measure("guesser-score-usual-letter", 200, 20, ok=False),)
    assert found.why() == (
        "Chữ cái hay là đáp án nhất của bộ câu: đoán được 9 trong 20 câu có dấu hiệu này, thêm 20 điểm phần trăm.",
    )


def test_the_usual_letter_is_no_cue_where_an_item_does_not_have_it() -> None:
    short = Item("x", "Ai?", options("Bộ", "Sở"), "A")
    found = guess([*keyed("D" * 12), short])
    assert [(pay.cue, pay.items) for pay in found.pays] == [("usual-letter", 12)]
    assert found.score == Fraction(25, 26)


def test_each_cue_says_what_it_gave() -> None:
    above = keyed("DDA", "Quốc hội", "Chính phủ", "Bộ Nội vụ", "Tất cả các phương án trên")
    longer = keyed("BC", "Quốc hội", "Chính phủ do Quốc hội bầu ra", "Bộ Nội vụ", "Bộ Y tế")
    found = guess([*above, *longer, *keyed("ABCDA")])
    assert found.score == Fraction(425, 1000)
    assert found.blind + sum(pay.gain for pay in found.pays) == found.score
    assert [(pay.cue, pay.items, pay.right, pay.gain) for pay in found.pays] == [
        ("all-of-above", 3, Fraction(2), Fraction(1, 8)),
        ("longest", 2, Fraction(1), Fraction(1, 20)),
    ]
    assert found.why(1) == (
        "Phương án gộp tất cả các phương án khác: đoán được 2 trong 3 câu có dấu hiệu này, thêm 12,5 điểm phần trăm.",
    )


def test_a_cue_that_misleads_takes_away() -> None:
    found = guess(keyed("AAB", "Quốc hội", "Chính phủ", "Bộ Nội vụ", "Tất cả các phương án trên"))
    assert [pay.said for pay in found.pays] == [
        "Phương án gộp tất cả các phương án khác: đoán được 0 trong 3 câu có dấu hiệu này, bớt 25 điểm phần trăm."
    ]
    assert (found.why(), found.measure.value, found.gains[0].ok) == ((), 0, True)


def test_an_empty_set_scores_nothing() -> None:
    assert guesser_score([]) == Measure("guesser-score", 0, 270, ok=True)
    assert guesser_score([Item("x", "Ai?", (), "A")]).value == 0
