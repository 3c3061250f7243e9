"""Stems that list numbered statements (“(1) …; (2) …”), with options that say which of them are right."""

import re
from dataclasses import replace

from authoring.model.items import LABELS, Item, Option

_PART = re.compile(r"\((?P<number>[1-8])\)\s*(?P<text>[^()]+?)(?=[;,.]?\s*\([1-8]\)|[.;](?:\s|$)|$)")
_NUMBERS = re.compile(r"\(([1-8])\)")
_FEWEST = 2


def unrolled(item: Item) -> tuple[Item, dict[str, frozenset[str]]] | None:
    """The item with its numbered statements as options, and which of them each option names; None where it has none."""
    parts = {match["number"]: match for match in _PART.finditer(item.stem)}
    named = {option.label: frozenset(_NUMBERS.findall(option.text)) for option in item.options}
    if len(parts) < _FEWEST or not all(named.values()):
        return None
    letters = dict(zip(sorted(parts), LABELS, strict=False))
    stem = item.stem
    for match in sorted(parts.values(), key=lambda found: -found.start()):
        stem = stem[: match.start()] + stem[match.end() :]
    options = tuple(Option(letters[number], parts[number]["text"].strip()) for number in sorted(parts))
    sets = {label: frozenset(letters[one] for one in numbers if one in letters) for label, numbers in named.items()}
    key = min(sets[item.key], default="") if item.key in sets else ""
    return replace(item, stem=re.sub(r"[\s;,.]+$", "", stem).strip(), options=options, key=key), sets
