"""The same questions typed in every way give the same items back; each damage is told at its very place."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents.letters import modernised
from authoring.documents.word.reading import read_word
from authoring.formats.questions import Judged, judge_each
from authoring.formats.word.reading import read_questions
from authoring.model.paragraphs import Paragraph
from tests.formats import typist
from tests.formats.typist import Body, Para, Text, Way
from tests.pairwise import WHOLE, pairwise

FILE = Path("đề.docx")


def judged(data: bytes, *, first: bool = False) -> tuple[tuple[Judged, ...], tuple[Paragraph, ...]]:
    paragraphs, _ = modernised(read_word(data, FILE)[0])
    return judge_each(read_questions(paragraphs, first=first), FILE), paragraphs


def items(found: tuple[Judged, ...]) -> list[tuple[str, tuple[str, ...], str]]:
    return [
        (one.item.stem, tuple(option.text for option in one.item.options), one.item.key) for one in found if one.item
    ]


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8 if WHOLE else 2))
def test_every_way_to_type_gives_the_same_items(part: int) -> None:
    every = list(typist.ways())[part::8]  # of 1,664 ways a quarter by day, spread over all of them
    assert len(every) > 200
    wrong = []
    for way in every:
        found, _ = judged(typist.word_file(way), first=way.marked == "first")
        if items(found) != typist.wanted(way):
            wrong.append(way)
    assert wrong == []


@pytest.mark.parametrize("marked", ["Đáp án: {}", "bold", "star", "tick", "{n}-{}", "highlight"])
@pytest.mark.parametrize("laid", ["lines", "tabs", "grid"])
def test_several_right_options_in_every_mark(marked: str, laid: str) -> None:
    way = Way(laid=laid, marked=marked)
    found, _ = judged(typist.word_file(way, (typist.SEVERAL, typist.ITEMS[0])))
    assert items(found) == typist.wanted(way, (typist.SEVERAL, typist.ITEMS[0]))


def lacks_a_letter(made: Body, at: int) -> str:
    """Option B of the third question is gone: C stands where B should."""
    del made[at + 2]
    return "C"


def repeats_a_letter(made: Body, at: int) -> str:
    _retype(made, at + 3, lambda text: re.sub(r"^([Cc])", lambda found: chr(ord(found[1]) - 1), text))
    return "B"


def names_no_option(made: Body, at: int) -> str:
    _retype(made, at + 4, lambda text: re.sub(r": .*", ": F", text))
    return "F"


def disagrees(made: Body, at: int) -> str:
    para = made[at + 1]
    assert isinstance(para, Para)
    made[at + 1] = Para(tuple(Text(text.text, "underline") for text in para.texts))
    return "Đáp"


def asks_nothing(made: Body, at: int) -> str:
    para = made[at]
    assert isinstance(para, Para)
    made[at] = Para(para.texts[:1])
    return ""


def offers_one(made: Body, at: int) -> str:
    del made[at + 2 : at + 4]
    return "Thời hạn|3"


def has_no_number(made: Body, at: int) -> str:
    para = made[at]
    assert isinstance(para, Para)
    made[at] = Para(para.texts[1:])
    return "A|a"


def has_an_unknown_level(made: Body, at: int) -> str:
    made.insert(at + 5, Para((Text("Mức độ: rất lạ"),)))
    return "rất lạ"


DAMAGES: dict[Callable[[Body, int], str], int] = {
    lacks_a_letter: 3,
    repeats_a_letter: 3,
    names_no_option: 3,
    disagrees: 3,
    asks_nothing: 3,
    offers_one: 3,
    has_no_number: 2,
    has_an_unknown_level: 3,
}


def _retype(made: Body, at: int, change: Callable[[str], str]) -> None:
    para = made[at]
    assert isinstance(para, Para)
    first, *rest = para.texts
    made[at] = Para((Text(change(first.text), first.look), *rest), para.label)


@pytest.mark.parametrize(
    ("damage", "asked", "lettered", "dirty"),
    pairwise(
        DAMAGES,
        (asked for asked in typist.ASKED if not asked.startswith("auto")),
        ("{}. ", "{}) ", "low:{}) ", "{}/ "),
        ("", "web", "html", "doubled", "split"),
    ),
)
def test_a_damage_is_told_at_its_place(
    damage: Callable[[Body, int], str], asked: str, lettered: str, dirty: str
) -> None:
    question = DAMAGES[damage]
    way = Way(asked, lettered, "lines", "Đáp án: {}")
    made = typist.body(way)
    at = next(place for place, one in enumerate(made) if isinstance(one, Para) and "Thời hạn" in _text(one))
    words = damage(made, at)
    found, paragraphs = judged(typist.pack(typist.dirtied(made, dirty), dirty))
    (bad,) = [one for one in found if one.flaw]
    number = 1 + found.index(bad)
    others = [one for place, one in enumerate(typist.wanted(way), 1) if place not in {question, 3}]
    assert number == question
    assert items(found) == others
    (told,) = [paragraph for paragraph in paragraphs if paragraph.number == bad.spot.row]
    start, end = bad.spot.span or (0, 0)
    shown = told.text[start:end]
    single = re.sub(r"(\S)\1", r"\1", shown) if dirty == "doubled" else shown.replace("\u200b", "")
    assert single
    assert re.search(f"(?i){words}", single), (words, shown)


def _text(para: Para) -> str:
    return "".join(text.text for text in para.texts)


@pytest.mark.slow
def test_no_torn_file_breaks_the_reader() -> None:
    """Six hundred files with paragraphs lost, doubled and moved: each question is an item or has a flaw."""
    chance = random.Random(20221)
    every = list(typist.ways())
    for _ in range(600):
        found, _ = judged(typist.pack(torn(typist.body(chance.choice(every)), chance)))
        for one in found:
            assert (one.item is None) is (one.flaw is not None)
            assert one.item is None or set(one.item.key) <= {option.label for option in one.item.options}


def torn(made: Body, chance: random.Random) -> Body:
    for _ in range(chance.randint(1, 6)):
        at, other = chance.randrange(len(made)), chance.randrange(len(made))
        if chance.random() < 0.5:
            made.pop(at)
        else:
            made.insert(at, made[other])
    return made
