"""What a contest, its documents and its release say to those rules that ask for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from authoring.checks.phrases import tokens, word


@dataclass(frozen=True, slots=True)
class Terms:
    """`options`: how many an item has; `documents`: the published reference list, empty where none is published.

    `covered`: whether the release's cover names the documents by number and year; `explained`: whether every item owes
    an explanation; `known`: folded words of the policy documents, which are spelled right whatever they look like;
    `abbreviations`: the contest's own short forms, each with what it stands for.
    """

    options: int = 4
    documents: tuple[str, ...] = ()
    covered: bool = True
    explained: bool = False
    known: frozenset[str] = frozenset()
    abbreviations: tuple[tuple[str, str], ...] = ()


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The folded words of texts, such as the provisions of the policy documents, for `Terms.known`."""
    return frozenset(word(token.text) for text in texts for token in tokens(text))
