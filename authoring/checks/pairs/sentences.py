"""What is said of a pair: the words that decide and one sentence of advice."""

from authoring.checks.pairs.cards import Card, Words
from authoring.checks.pairs.differing import Difference
from authoring.checks.pairs.judging import Verdict
from authoring.checks.prefixes import bare_option, bare_stem, option_mark
from authoring.model.findings import Pair
from authoring.model.items import Item
from authoring.text import nfc

_NOTHING = "(không nêu)"
_WORD_FOR_WORD = "giống từng chữ"
_ADVICE = {
    "duplicate": "Cùng hỏi một điều, cùng đáp án “{}”. Giữ một câu, hoặc đổi điều được hỏi.",
    "variant": "Cùng một dữ kiện ({}), hỏi cách khác hoặc khác phương án. Giữ được, nhưng không cùng một tuần.",
    "contradiction": "Cùng hỏi một điều nhưng hai đáp án không thể cùng đúng: {}. Đối chiếu văn bản, sửa một câu.",
    "cue": "Câu dẫn của câu này làm lộ đáp án “{}” của câu kia. Không đưa hai câu vào cùng một tuần.",
}

Said = tuple[tuple[str, ...], str]


def spoken(one: Card, other: Card, verdict: Verdict) -> Pair:
    """The pair with its deciding words and its sentence."""
    because, message = _said(one, other, verdict)
    return Pair((one.item.id, other.item.id), verdict.kind, because, message)


def _said(one: Card, other: Card, verdict: Verdict) -> Said:
    if verdict.kind == "identical":
        return _identical(one.item, other.item)
    if verdict.kind == "distinct":
        return _distinct(verdict.differences)
    if verdict.kind == "contradiction":
        keys = _keyed(one), _keyed(other)
        return keys, _ADVICE["contradiction"].format(f"“{keys[0]}” và “{keys[1]}”")
    answers = _texts(one, other, verdict.answers)
    apart = tuple(_apart(difference) for difference in verdict.differences)
    because = (*apart, *answers, *(sorted(one.numbers & other.numbers) if verdict.kind == "duplicate" else ()))
    return because, _ADVICE[verdict.kind].format(", ".join(answers))


def _identical(first: Item, second: Item) -> Said:
    past = tuple(name for name, differs in _differences(first, second).items() if differs) or (_WORD_FOR_WORD,)
    only = _WORD_FOR_WORD if past == (_WORD_FOR_WORD,) else f"chỉ khác {', '.join(past)}"
    return past, f"Hai câu là một câu, {only}. Giữ lại một câu."


def _distinct(differences: tuple[Difference, ...]) -> Said:
    bold = "; ".join(f"**{left or _NOTHING}** / {right or _NOTHING}" for left, right in differences)
    apart = tuple(_apart(difference) for difference in differences)
    return apart, f"Trông giống nhau nhưng khác ở: {bold}. Giữ được cả hai."


def _apart(difference: Difference) -> str:
    return " / ".join(side or _NOTHING for side in difference)


def _texts(one: Card, other: Card, answers: Words) -> tuple[str, ...]:
    """Answers as the options write them, each once."""
    written = {
        answer: bare_option(option.text).strip(" .;")
        for card in (other, one)
        for answer, option in zip(card.answers, card.item.options, strict=True)
    }
    return tuple(dict.fromkeys(written[answer] for answer in sorted(answers)))


def _keyed(card: Card) -> str:
    return ", ".join(bare_option(option.text).strip(" .;") for option in card.item.keyed)


def _differences(first: Item, second: Item) -> dict[str, bool]:
    one, other = [[item.stem, *(option.text for option in item.options)] for item in (first, second)]
    composed = [nfc(text) for text in one], [nfc(text) for text in other]
    cases = [sorted(text.casefold() for text in texts) for texts in composed]
    return {
        "thứ tự phương án": _bare(first) != _bare(second) and sorted(_bare(first)) == sorted(_bare(second)),
        "số câu hoặc chữ cái còn sót": _marked(first) != _marked(second),
        "cách ghép dấu": one != other and composed[0] == composed[1],
        "chữ hoa": sorted(composed[0]) != sorted(composed[1]) and cases[0] == cases[1],
        "dấu câu, dấu cách, kiểu gõ": cases[0] != cases[1] and _marked(first) == _marked(second),
    }


def _bare(item: Item) -> list[str]:
    return [nfc(option.text[option_mark(option.text)[1] :]).strip(" .;,").casefold() for option in item.options]


def _marked(item: Item) -> bool:
    return bare_stem(item.stem) != item.stem or any(option_mark(option.text)[0] for option in item.options)
