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
        self._numbers: dict[str, int] = {}

    def of(self, card: Card) -> set[int]:
        """The features of a card, each once."""
        flow = [self._number(word) for word in card.flow]
        found = set(flow)
        found.update([_PAIR | one << _BITS | other for one, other in pairwise(flow)])
        true = [self._number(answer) for answer in sorted(card.true)]
        false = [self._number(answer) for answer in sorted(card.false)]
        found.update([_ANSWERS | one << _BITS | other for one in true for other in false])
        if len(card.answers) > 1:
            found.add(_OPTIONS | self._number("|".join(sorted(card.answers))))
        found.add(_SAME | self._number(card.text))
        for fact in self._facts(card):
            found.update([_FACT | fact << _BITS | word for word in flow])
        return found

    def _facts(self, card: Card) -> set[int]:
        """The figures and answers beside which the words of the stem stand."""
        figures = {answer[1:].partition("|")[0] if answer[:1] == "#" else answer for answer in card.true}
        return {self._number(figure) for figure in (*sorted(figures), *sorted(card.numbers))}

    def _number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))
