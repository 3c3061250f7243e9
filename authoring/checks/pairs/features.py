"""What leads from one item to another, as numbers: words, pairs of words, answers beside words, sets of options."""

from itertools import pairwise

from authoring.checks.pairs.cards import Card

_BITS = 26
_KIND = 2 * _BITS
_PAIR, _FACT, _ANSWERS, _OPTIONS, _SAME = (kind << _KIND for kind in range(1, 6))
_LONG = 12  # of a long answer so many of its first words lead somewhere


class Features:
    """Numbers for the features of cards; a word keeps its number as long as the object lives."""

    __slots__ = ("_numbers",)

    def __init__(self) -> None:
        self._numbers = _Numbers()

    def of(self, card: Card) -> set[int]:
        """The features of a card, each once."""
        numbers = self._numbers
        flow = [numbers[word] for word in card.flow]
        found = set(flow)
        found.update([_PAIR | one << _BITS | other for one, other in pairwise(flow)])
        true = [numbers[answer] for answer in sorted(card.true)]
        false = [numbers[answer] for answer in sorted(card.false)]
        found.update([_ANSWERS | one << _BITS | other for one in true for other in false])
        if len(card.answers) > 1:
            found.add(_OPTIONS | numbers["|".join(sorted(card.answers))])
        found.add(_SAME | numbers[card.text])
        for fact in self._facts(card):
            found.update([_FACT | fact << _BITS | word for word in flow])
        return found

    def _facts(self, card: Card) -> set[int]:
        """The figures and answers beside which the words of the stem stand."""
        figures = {answer[1:].partition("|")[0] if answer[:1] == "#" else answer for answer in card.true}
        return {self._numbers[figure] for figure in (*sorted(figures), *sorted(card.numbers))}


class _Numbers(dict[str, int]):
    """A number for each text, the next one for a new text."""

    __slots__ = ()

    def __missing__(self, text: str) -> int:
        self[text] = made = len(self)
        return made
