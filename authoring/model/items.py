"""Items: stem, options, key and where the law says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

LABELS = "ABCDEFGH"
DIFFICULTIES = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True)
class Option:
    """One answer offered: its letter and its text."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One multiple-choice question.

    `key` holds the letters of the right options in order (“A”, several: “AC”, none known: “”); `citation` is either
    spelling of a place in the law; `extra` keeps fields of the source that have no place here.
    """

    id: str
    stem: str
    options: tuple[Option, ...]
    key: str = ""
    citation: str = ""
    explanation: str = ""
    topic: str = ""
    difficulty: str = ""
    valid_on: str = ""
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def keyed(self) -> tuple[Option, ...]:
        """The options that are marked as right."""
        return tuple(option for option in self.options if option.label in self.key)

    @property
    def distractors(self) -> tuple[Option, ...]:
        """The options that are not marked as right."""
        return tuple(option for option in self.options if option.label not in self.key)

    def texts(self) -> dict[str, str]:
        """Every text of the item by its place: stem, A, B, …, explanation, citation."""
        places = {"stem": self.stem} | {option.label: option.text for option in self.options}
        return places | {"explanation": self.explanation, "citation": self.citation}

    def ordered(self, order: tuple[int, ...]) -> "Item":
        """The same item with its options in another order (`order[i]` = old index at new place i); the key follows."""
        options = tuple(Option(LABELS[new], self.options[old].text) for new, old in enumerate(order))
        key = "".join(LABELS[new] for new, old in enumerate(order) if self.options[old].label in self.key)
        return replace(self, options=options, key=key)


def options(*texts: str) -> tuple[Option, ...]:
    """Texts as options lettered from A."""
    return tuple(Option(label, text) for label, text in zip(LABELS, texts, strict=False))
