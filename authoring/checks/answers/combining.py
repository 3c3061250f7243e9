"""Options that speak of others: “Cả A và B” holds where exactly those hold, “tất cả” where all do."""

import re
from collections.abc import Mapping, Sequence

from authoring.checks.answers.verdicts import UNDECIDED, Mark, Standing
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import Relative, named_letters, relative
from authoring.model.items import Item, Option
from authoring.text import fold

_ALL = re.compile(r"(?:cả|tất cả|toàn bộ)(?: \S+){1,6} (?:trên|đều \S+|nêu trên)(?: đều \S+)?$")


def spoken(item: Item, option: Option) -> Relative | None:
    """How an option speaks of the others; None where it speaks for itself."""
    found = relative(item, option)
    return found or (Relative.ALL if _ALL.match(fold(bare_option(option.text))) else None)


def joined(item: Item, marks: Mapping[str, Mark]) -> dict[str, Mark]:
    """The marks of the options that speak of others, from the marks of these."""
    kinds = {option: spoken(item, option) for option in item.options}
    return {option.label: _joint(item, option, kind, marks) for option, kind in kinds.items() if kind}


def _joint(item: Item, option: Option, kind: Relative, marks: Mapping[str, Mark]) -> Mark:
    named = named_letters(item, option.text) - {option.label} or frozenset(marks)
    held = {label: marks[label] for label in named if label in marks}
    if not held or kind is Relative.NONE:
        return _none(marks) if kind is Relative.NONE else UNDECIDED
    standings = {mark.standing for mark in held.values()}
    rest = {marks[label].standing for label in marks if label not in held}
    first = held[min(held)]
    if standings == {Standing.SUPPORTED} and Standing.SUPPORTED not in rest:
        return first
    if (
        Standing.CONTRADICTED in standings
        or (kind is Relative.ALL and _one_apart([*held.values()]))
        or standings == {Standing.SUPPORTED}
    ):
        return Mark(Standing.CONTRADICTED, first.document, first.path, first.span)
    return UNDECIDED


def _one_apart(marks: Sequence[Mark]) -> bool:
    """Whether one alone of several holds elsewhere: the others stand in one article, this one in another."""
    apart = [mark for mark in marks if mark.standing is Standing.ELSEWHERE]
    right = {_article(mark) for mark in marks if mark.standing is Standing.SUPPORTED}
    return len(apart) == 1 and len(marks) > 2 and len(right) == 1 and _article(apart[0]) not in right


def _article(mark: Mark) -> tuple[str, str]:
    return mark.document, mark.path.partition(".")[0]


def _none(marks: Mapping[str, Mark]) -> Mark:
    """“Không có đáp án nào đúng”: false where one option holds; that none does is for a reader to say."""
    held = [mark for mark in marks.values() if mark.standing is Standing.SUPPORTED]
    return Mark(Standing.CONTRADICTED, held[0].document, held[0].path, held[0].span) if held else UNDECIDED
