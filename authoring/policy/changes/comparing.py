"""Two versions of a document side by side: what changed, what was added, repealed or renumbered."""

from collections.abc import Iterable, Iterator, Sequence

from authoring.model.policies import Change, Provision
from authoring.policy.changes.pairing import pair
from authoring.policy.changes.trees import Tree, said, told
from authoring.policy.changes.words import difference, keys, unmarked
from authoring.policy.paths import label


def changes(old: Sequence[Provision], new: Sequence[Provision]) -> tuple[Change, ...]:
    """The changes from one version to the next in the order of the new one; a repealed unit stands where it stood.

    Words decide: marks of notes, punctuation, case and writing (“hàng tháng”, “hằng tháng”) change nothing. A unit at
    another place with the same words is renumbered; its texts then begin with their labels, as those of a changed unit
    that moved do.
    """
    before, after = Tree(map(_unmarked, old)), Tree(map(_unmarked, new))
    pairs = pair(before, after)
    come = {path: one for one, path in pairs.items()}
    places = {path: at for at, path in enumerate(after.units)}
    found = [(places[two.path], 1, one) for two in after.units.values() for one in _of(before, two, come)]
    found += [(at, 2, one) for at, one in _repealed(before, pairs, places)]
    return tuple(one for _, _, one in sorted(found, key=lambda entry: entry[:2]))


def difference_of(document: str, one: Provision, two: Provision) -> Iterable[Change]:
    """The change of one unit into another: none where words and place are the same."""
    same, moved = told(one) == told(two), one.path != two.path
    if same and not moved:
        return
    old, new = _shown(one, labelled=moved), _shown(two, labelled=moved)
    kind = "renumbered" if same else "changed"
    spans = difference(old, new)
    yield Change(document, two.path, kind, old, new, one.path, *spans, heading=keys(one.text) == keys(two.text))


def _of(before: Tree, two: Provision, come: dict[str, str]) -> Iterator[Change]:
    path = come.get(two.path)
    if path is None:
        text = said(two)
        yield Change(two.document, two.path, "added", None, text, "", (), _whole(text))
    else:
        yield from difference_of(two.document, before.units[path], two)


def _repealed(before: Tree, pairs: dict[str, str], places: dict[str, int]) -> Iterator[tuple[int, Change]]:
    at = -1
    for path, one in before.units.items():
        if path in pairs:
            at = places[pairs[path]]
        else:
            text = said(one)
            yield at, Change(one.document, path, "repealed", text, None, path, _whole(text), ())


def _whole(text: str) -> tuple[tuple[int, int], ...]:
    return ((0, len(text)),) if text else ()


def _shown(one: Provision, *, labelled: bool) -> str:
    return "\n".join(part for part in (label(one.path) if labelled else "", said(one)) if part)


def _unmarked(one: Provision) -> Provision:
    title, text = unmarked(one.title), "\n".join(unmarked(line) for line in one.text.split("\n"))
    return Provision(one.document, one.path, one.label, title, text, one.paragraph)
