"""What changed from one law to the next, and which items must be looked at again because of it.

“Cần rà soát” is derived from the texts each time; it is no record and ends nothing by itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from authoring.model.errors import RefusedError
from authoring.model.items import Item, Option
from authoring.model.policies import Change, Order, Provision
from authoring.policy.changes import amend, amends, changes, orders, replacements
from authoring.policy.citations import Library
from authoring.policy.paths import label, parent
from authoring.text import fold, syllables
from authoring.workbench.contest.library import Source, day_of
from authoring.workbench.laws.evidence import evidence

STATE = "cần rà soát"
_SHOWN = 160
_AMENDING = re.compile(r"sửa đổi bổ sung|sửa đổi một số điều|bổ sung một số điều|bãi bỏ một số")
_FEWEST = 3  # syllables: fewer stand in any option by chance
_BECAME = {"changed": "đã được sửa", "repealed": "đã bị bãi bỏ", "renumbered": "đã đổi số", "added": "là nội dung mới"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes from one text to the next; orders of an amending document that weren't carried out, with reasons."""

    changes: tuple[Change, ...]
    undone: tuple[tuple[Order, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Touched:
    """An option that stands in the old text and no longer in the new one (`side` old), or the other way round (new).

    `old` and `new` are the exact words of the law that changed there; `keyed` says that it is the item's key.
    """

    option: str
    side: str
    old: str
    new: str
    keyed: bool


@dataclass(frozen=True, slots=True)
class Stale:
    """An item whose cited provision changed: the changes, the options that they touch, a sentence for its author."""

    item: Item
    changes: tuple[Change, ...]
    touched: tuple[Touched, ...]
    message: str
    state: str = STATE

    def is_key_old(self) -> bool:
        """Whether the key stands in the old words."""
        return any(touched.keyed and touched.side == "old" for touched in self.touched)


def compare(old: Source, new: Source) -> Comparison:
    """Two versions side by side, or an amending document carried out on the old text; its content tells which.

    RefusedError where the second is an amending document that doesn't amend the first.
    """
    amending = (new.document, new.provisions)
    same = fold(old.document.title) == fold(new.document.title) != ""
    if not same and amends(amending, old.document):
        done = amend(old.document, old.provisions, amending)
        return Comparison(done.changes, done.undone)
    if not same and _AMENDING.search(fold(new.document.title)):
        laws = sorted({order.law for order in orders(*amending) if order.law}) or ["không rõ văn bản nào"]
        raise RefusedError(
            "Văn bản mới là văn bản sửa đổi nhưng không sửa văn bản cũ. Hãy chọn đúng văn bản được sửa.",
            file=new.document.document,
            expected=old.document.title or old.document.document,
            found="; ".join(laws),
        )
    return Comparison(changes(old.provisions, new.provisions))


def stale(items: Sequence[Item], found: Sequence[Change], library: Library, document: str) -> tuple[Stale, ...]:
    """The items whose citation, on their day, leads to a provision of `document` (the old text's name) that changed."""
    olds = _olds(found)
    out = []
    for item in items:
        paths = [one.path for one in library.candidates(item.citation, day_of(item)) if one.document == document]
        hits = tuple(change for change in found if any(_hits(change, path, olds) for path in paths))
        if hits:
            touched = tuple(_touched(item, hits))
            out.append(Stale(item, hits, touched, _message(item, hits, touched)))
    return tuple(out)


def _hits(change: Change, cited: str, olds: Mapping[str, str]) -> bool:
    """Whether a change concerns a cited provision: itself, what lies below it, or the sentence that leads into it."""
    if change.kind == "added":
        return cited in _above(change.path, olds)
    path = change.old_path
    if path == cited or path.startswith(f"{cited}."):
        return True
    return change.kind == "changed" and not change.heading and cited.startswith(f"{path}.")


def _olds(found: Sequence[Change]) -> Mapping[str, str]:
    """New path → old path where they differ; “” where another unit has the number now."""
    gone = {change.old_path: "" for change in found if change.old_path and change.path != change.old_path}
    return gone | {change.path: change.old_path for change in found if change.kind != "repealed"}


def _above(path: str, olds: Mapping[str, str]) -> Iterator[str]:
    """Where the units above a new one were in the old text."""
    path = parent(path)
    while path:
        yield olds.get(path, path)
        path = parent(path)


def _touched(item: Item, hits: Sequence[Change]) -> Iterator[Touched]:
    """How the options stand in the old and in the new texts: those that stand in one alone, or name changed words."""
    for option in item.options:
        before = [change for change in hits if _stands(option.text, change.old)]
        after = [change for change in hits if _stands(option.text, change.new)]
        keyed = option.label in item.key
        if bool(before) != bool(after):
            side, change = ("old", before[0]) if before else ("new", after[0])
            pair = max(_pairs(change), key=lambda pair: _shared(option.text, pair[side == "new"]))
            yield Touched(option.label, side, *pair, keyed)
        elif not before:
            yield from islice(_named(option, hits, keyed=keyed), 1)


def _named(option: Option, hits: Sequence[Change], *, keyed: bool) -> Iterator[Touched]:
    """The changed words that an option holds."""
    for old, new in (pair for change in hits for pair in _pairs(change)):
        for side, words in (("old", old), ("new", new)):
            if _is_telling(words) and _stands(words, option.text):
                yield Touched(option.label, side, old, new, keyed)


@lru_cache(maxsize=1024)
def _is_telling(words: str) -> bool:
    return len(syllables(words)) >= _FEWEST


def _stands(words: str, text: str | None) -> bool:
    if not text or not words.strip():
        return False
    return evidence(words, [Provision("", "", "", "", text, 0)]).verdict == "stands"


@lru_cache(maxsize=1024)  # of one change hundreds of items may be asked
def _pairs(change: Change) -> tuple[tuple[str, str], ...]:
    """The exact words taken out beside those put in their place; a whole text where one side is missing."""
    if change.old is None or change.new is None:
        return ((change.old or "", change.new or ""),)
    found = replacements(change.old, change.new)
    return tuple((change.old[slice(*before)], change.new[slice(*after)]) for before, after in found) or (("", ""),)


def _shared(option: str, words: str) -> tuple[int, int]:
    """How much of the option some words hold, then how short they are."""
    held = [{fold(token.text) for token in syllables(text)} for text in (option, words)]
    return len(held[0] & held[1]), -len(held[1])


def _message(item: Item, hits: Sequence[Change], touched: Sequence[Touched]) -> str:
    """The sentence for the author: which place became what, and which options that touches."""
    first = hits[0]
    place = label(first.old_path or first.path)
    moved = f" thành {label(first.path)}" if first.old_path not in ("", first.path) else ""
    more = f" (và {len(hits) - 1} chỗ khác)" if len(hits) > 1 else ""
    said = [f"Cần rà soát: {place} {_BECAME[first.kind]}{moved}{more}."]
    return " ".join([*said, *(_said(item, one) for one in touched)])


def _said(item: Item, one: Touched) -> str:
    text = next(option.text for option in item.options if option.label == one.option)
    key = " (đáp án)" if one.keyed else ""
    stands = "theo chữ cũ" if one.side == "old" else "theo chữ mới"
    return f"Phương án {one.option}{key} “{_short(text)}” {stands}: “{_short(one.old)}” nay là “{_short(one.new)}”."


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN]}…"
