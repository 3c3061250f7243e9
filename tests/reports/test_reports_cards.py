"""The report card of an item: what p, r and dead distractors say in plain Vietnamese."""

from collections.abc import Callable
from dataclasses import replace

from authoring.model.forms import FormItem
from authoring.model.items import options
from authoring.reports.cards import Card, card, card_paper
from authoring.reports.standings import EVERYTHING, ItemFigures

Items = tuple[ItemFigures, ...]


def test_each_verdict_in_words(items: Items) -> None:
    assert [card(item) for item in items] == [
        Card(
            "q-1",
            "good",
            (
                "Độ khó p = 0,70: 70% trả lời đúng, độ khó vừa phải.",
                "Độ phân biệt r = 0,40: người hiểu bài làm đúng nhiều hơn rõ rệt.",
                "Phương án D hầu như không ai chọn (dưới 5%); viết lại trước khi dùng lần sau.",
            ),
            ("D",),
        ),
        Card(
            "q-2",
            "weak",
            (
                "Độ khó p = 0,97: 97% trả lời đúng, quá dễ, gần như ai cũng đúng.",
                "Độ phân biệt r = 0,10: câu không giúp phân biệt người hiểu với người đoán.",
                "Phương án B hầu như không ai chọn (dưới 5%); viết lại trước khi dùng lần sau.",
            ),
            ("B",),
        ),
        Card(
            "q-3",
            "bad",
            (
                "Độ khó p = 0,20: 20% trả lời đúng, quá khó, hoặc đáp án sai.",
                "Độ phân biệt r = −0,12: người giỏi làm sai nhiều hơn người yếu, phải xem lại đáp án.",
            ),
            (),
        ),
        Card("q-4", "unknown", ("Chưa đánh giá được: dưới 30 người dự thi: chưa tính.",), ()),
    ]
    flat = replace(items[0], r=None, note="mọi người như nhau", chosen=(("A", 50), ("B", 50)))
    assert card(flat).lines[1] == "Chưa tính được độ phân biệt: mọi người như nhau."
    assert card(replace(items[3], note="")).lines == ("Chưa đánh giá được: ít người dự thi.",)
    scores = replace(items[3], people=0, right=0)  # of a file that has no answers
    assert card(scores).lines == ("Chưa đánh giá được: không bài nào ghi từng câu trả lời.",)


def test_the_paper_shows_every_choice(items: Items, words: Callable[[bytes], list[str]]) -> None:
    shown = FormItem(1, "q-1", 1, "Bao nhiêu?", options("8%", "22%"))
    lines = words(card_paper("Kết quả", [(shown, replace(items[0], blank=3)), (shown, replace(items[3], people=0))]))
    assert lines[1] == "Câu 1 (q-1). Bao nhiêu?"
    assert lines[5:16] == [
        *("A", "8%", "10", "10%", "B ✓", "22%", "70", "70%", "-", "Không trả lời", "3"),
    ]
    assert lines[-2] == "-"


def test_both_ways_of_saying_a_share_round_alike(items: Items) -> None:
    told = [card(replace(items[0], people=200, right=right, p=right / 200)).lines[0] for right in (147, 153, 199)]
    assert told == [
        "Độ khó p = 0,74: 74% trả lời đúng, độ khó vừa phải.",
        "Độ khó p = 0,77: 77% trả lời đúng, độ khó vừa phải.",
        "Độ khó p = 1,00: 100% trả lời đúng, quá dễ, gần như ai cũng đúng.",
    ]


def test_options_are_named_by_their_texts_where_they_are_known(items: Items) -> None:
    said = "hầu như không ai chọn (dưới 5%); viết lại trước khi dùng lần sau."
    assert card(items[0], {"D": "26%"}).lines[-1] == f"Phương án “26%” {said}"
    assert card(items[0], {"A": "8%"}).lines[-1] == f"Phương án D {said}"


def test_a_question_that_everybody_was_given_says_nothing_of_its_difficulty(items: Items) -> None:
    for one in items:
        given = card(replace(one, key=EVERYTHING))
        assert (given.verdict, given.dead) == ("unknown", ())
        assert len(given.lines) == 1
    said = (
        "Mọi trả lời được tính đúng theo quyết định của Ban Tổ chức, nên số liệu không nói lên độ khó và độ phân biệt."
    )
    assert card(replace(items[1], key=EVERYTHING, p=1.0, r=None)).lines[0].startswith(said)
