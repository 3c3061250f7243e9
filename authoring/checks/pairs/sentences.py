"""What is said of a pair: the words that decide and one sentence of advice."""

from authoring.checks.pairs.forms import Form
from authoring.checks.prefixes import bare_option, bare_stem, option_mark
from authoring.model.findings import Pair
from authoring.model.items import Item
from authoring.text import nfc


def identical(first: Item, second: Item) -> Pair:
    """Two items that are the same once normalised; `because` names what was looked past."""
    past = tuple(name for name, differs in _differences(first, second).items() if differs) or ("giống từng chữ",)
    only = "giống từng chữ" if past == ("giống từng chữ",) else f"chỉ khác {', '.join(past)}"
    return Pair((first.id, second.id), "identical", past, f"Hai câu là một câu, {only}. Giữ lại một câu.")


def duplicate(one: Form, other: Form) -> Pair:
    """Two items with one ask and one answer; `because` holds the answer and the deciding words that agree."""
    answer = ", ".join(bare_option(option.text).strip() for option in one.item.keyed)
    shared = len(one.distractors & other.distractors)
    said = f"Cùng hỏi một điều, cùng đáp án “{answer}”, chung {shared} phương án nhiễu."
    because = (answer, *sorted(one.facets))
    return Pair((one.item.id, other.item.id), "duplicate", because, f"{said} Giữ một câu, hoặc đổi điều được hỏi.")


def _differences(first: Item, second: Item) -> dict[str, bool]:
    one, other = _texts(first), _texts(second)
    composed = [nfc(text) for text in one], [nfc(text) for text in other]
    cases = [sorted(text.casefold() for text in texts) for texts in composed]
    return {
        "thứ tự phương án": _bare(first) != _bare(second) and sorted(_bare(first)) == sorted(_bare(second)),
        "số câu hoặc chữ cái còn sót": _marked(first) != _marked(second),
        "cách ghép dấu": one != other and [*map(nfc, one)] == [*map(nfc, other)],
        "chữ hoa": sorted(composed[0]) != sorted(composed[1]) and cases[0] == cases[1],
        "dấu câu, dấu cách": cases[0] != cases[1] and _marked(first) == _marked(second),
    }


def _texts(item: Item) -> list[str]:
    return [item.stem, *(option.text for option in item.options)]


def _bare(item: Item) -> list[str]:
    return [nfc(option.text[option_mark(option.text)[1] :]).strip(" .;,").casefold() for option in item.options]


def _marked(item: Item) -> bool:
    return bare_stem(item.stem) != item.stem or any(option_mark(option.text)[0] for option in item.options)
