"""Merging: two people edited one item; both texts side by side, and one made of them part by part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from authoring.model.errors import RefusedError
from authoring.model.items import LABELS, Item, Option
from authoring.model.records import Revision
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

FIELDS = ("key", "topic", "difficulty", "valid_on")
ORDER = ("stem", *LABELS, "key", "citation", "explanation", "topic", "difficulty", "valid_on")


@dataclass(frozen=True, slots=True)
class Part:
    """One place in which the sides differ: its name, each side's text, and the side that alone changed it.

    `proposed` is None where both changed it, or where nobody knows what stood before: then a person must choose.
    """

    place: str
    texts: tuple[str, ...]
    proposed: int | None


@dataclass(frozen=True, slots=True)
class Fork:
    """The newest revisions of an item that nobody has merged, the one that they were made from, where they differ."""

    sides: tuple[Revision, ...]
    before: Revision | None
    parts: tuple[Part, ...]


def fork(office: Office, item: str) -> Fork | None:
    """The fork of an item; None where it has one newest revision."""
    sides = office.bank.entry(item).forks
    if not sides:
        return None
    history = {one.sha256: one for one in office.bank.history(item)}
    parents = [set(side.parent.split()) for side in sides]
    shared = sorted(set.intersection(*parents) & history.keys())
    before = history[shared[0]] if len(shared) == 1 else None
    return Fork(sides, before, parts([one.item for one in sides], before.item if before else None))


def parts(sides: Sequence[Item], before: Item | None = None) -> tuple[Part, ...]:
    """Every place in which items differ, in the order in which an item is read."""
    told = [_texts(one) for one in sides]
    places = sorted({place for one in told for place in one}, key=ORDER.index)
    old = _texts(before) if before else None
    rows = ((place, tuple(one.get(place, "") for one in told)) for place in places)
    return tuple(Part(place, texts, _proposed(place, texts, old)) for place, texts in rows if len(set(texts)) > 1)


def merge(office: Office, item: str, choices: Mapping[str, int | str], sitting: Sitting) -> Revision:
    """Write the revision that unites a fork: for each place where the sides differ the number of a side, or a text.

    A new revision is a draft: it goes to review again, and neither who merged it nor the item's author approves it.
    """
    found = fork(office, item)
    if found is None:
        raise RefusedError("Câu này không có hai lần sửa cần gộp.", file=item)
    made = united(found, choices)
    return office.bank.merge(made, sitting.person.writer, sitting.now)


def united(found: Fork, choices: Mapping[str, int | str]) -> Item:
    """The item that choices make of a fork; RefusedError where a place isn't chosen, or isn't one."""
    known = {part.place: part for part in found.parts}
    strange = sorted(choices.keys() - known.keys())
    if strange:
        raise RefusedError("Phần này không khác nhau giữa các lần sửa.", expected=", ".join(known), found=strange[0])
    texts = _texts(found.sides[0].item) | {place: _chosen(part, choices.get(place)) for place, part in known.items()}
    options = tuple(Option(label, texts[label]) for label in LABELS if texts.get(label))
    plain = {name: texts[name] for name in ("stem", "citation", "explanation", *FIELDS)}
    return replace(found.sides[0].item, options=options, **plain)  # type: ignore[arg-type] # all of these are texts


def _chosen(part: Part, choice: int | str | None) -> str:
    said = part.proposed if choice is None else choice
    if isinstance(said, str):
        return said
    if said is None or not 0 <= said < len(part.texts):
        found = "chưa chọn" if said is None else str(said)
        expected = f"0–{len(part.texts) - 1}"
        raise RefusedError(f"Chưa chọn lấy bên nào ở phần “{part.place}”.", expected=expected, found=found)
    return part.texts[said]


def _proposed(place: str, texts: tuple[str, ...], old: Mapping[str, str] | None) -> int | None:
    """The only side whose text isn't what stood before."""
    changed = [at for at, text in enumerate(texts) if old is None or text != old.get(place, "")]
    return changed[0] if old is not None and len(changed) == 1 else None


def _texts(item: Item) -> dict[str, str]:
    return item.texts() | {name: str(getattr(item, name)) for name in FIELDS}
