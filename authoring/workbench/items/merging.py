"""Merging: two people edited one item; both texts side by side, and one made of them part by part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from authoring.model.errors import RefusedError
from authoring.model.items import LABELS, Item, Option
from authoring.model.records import Revision
from authoring.workbench.contest.mandating import roles_now, roles_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

FIELDS = ("key", "topic", "difficulty", "valid_on")
ORDER = ("stem", *LABELS, "key", "citation", "explanation", "topic", "difficulty", "valid_on")
EXTRA = "extra:"  # before the name of a field that came with an imported file
MAY = "author"  # a merge is a draft, which goes to review again


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

    @property
    def number(self) -> int:
        """The number of the revision that would unite the sides."""
        return max(side.revision for side in self.sides) + 1

    def earlier(self, place: str) -> str | None:
        """What stood in a place before the sides; None where that isn't known."""
        return _texts(self.before.item).get(place, "") if self.before else None


@dataclass(slots=True)
class Merging:
    """A fork as one person decides it: for each part the number of a side, or a text of his own."""

    office: Office
    found: Fork
    choices: dict[str, int | str] = field(default_factory=dict)

    @property
    def item(self) -> str:
        """The item's id."""
        return self.found.sides[0].item.id

    def choice(self, place: str) -> int | str | None:
        """What is chosen for a part, by the person or, where one side alone changed it, by that; None: undecided."""
        return self.choices.get(place, next(part.proposed for part in self.found.parts if part.place == place))

    def text(self, place: str) -> str:
        """The text that a part would get; “” while it is undecided."""
        part = next(one for one in self.found.parts if one.place == place)
        said = self.choice(place)
        return part.texts[said] if isinstance(said, int) else said or ""

    def take(self, place: str, side: int) -> None:
        """Choose a side's text for a part; what isn't there is nobody's choice."""
        if any(part.place == place and 0 <= side < len(part.texts) for part in self.found.parts):
            self.choices[place] = side

    def type(self, place: str, text: str) -> bool:
        """Choose a text of one's own, or a side's very text; whether it is another one than before."""
        part = next((one for one in self.found.parts if one.place == place), None)
        if part is None or self.text(place) == text:
            return False
        self.choices[place] = part.texts.index(text) if text in part.texts else text
        return True

    def undecided(self) -> tuple[str, ...]:
        """The parts for which nothing is chosen yet."""
        return tuple(part.place for part in self.found.parts if self.choice(part.place) is None)

    def preview(self) -> Item:
        """The item as it would be; undecided parts are empty."""
        return united(self.found, {part.place: self.text(part.place) for part in self.found.parts})

    def why_not(self, writer: str, now: datetime) -> tuple[str, int]:
        """Why it can't be merged yet: role, undecided (“”: it can), and how many parts."""
        if MAY not in roles_of(self.office, writer, now):
            return "role", 0
        left = len(self.undecided())
        return ("undecided", left) if left else ("", 0)

    def merge(self, sitting: Sitting) -> Revision:
        """Write the merged revision of the very sides that were read; RefusedError as `merge` says."""
        return merge(self.office, self.item, self.choices, sitting, self.found)


def fork(office: Office, item: str) -> Fork | None:
    """The fork of an item; None where it has one newest revision."""
    sides = office.bank.entry(item).forks
    if not sides:
        return None
    history = {one.sha256: one for one in office.bank.history(item)}
    shared = [history[mark] for mark in set.intersection(*(_ancestors(side, history) for side in sides))]
    newest = max((one.revision for one in shared), default=0)
    nearest = [one for one in shared if one.revision == newest]
    before = nearest[0] if len(nearest) == 1 else None
    return Fork(sides, before, parts([one.item for one in sides], before.item if before else None))


def parts(sides: Sequence[Item], before: Item | None = None) -> tuple[Part, ...]:
    """Every place in which items differ, in the order in which an item is read."""
    told = [_texts(one) for one in sides]
    places = sorted({place for one in told for place in one}, key=_order)
    old = _texts(before) if before else None
    rows = ((place, tuple(one.get(place, "") for one in told)) for place in places)
    return tuple(Part(place, texts, _proposed(place, texts, old)) for place, texts in rows if len(set(texts)) > 1)


def merge(
    office: Office, item: str, choices: Mapping[str, int | str], sitting: Sitting, read: Fork | None = None
) -> Revision:
    """Write the revision that unites a fork: for each place where the sides differ the number of a side, or a text.

    A new revision is a draft: it goes to review again, and neither who merged it nor the item's author approves it.
    RefusedError, and nothing written, where a part isn't chosen, where the person is no author, or where the sides
    aren't those that were `read`. The sides themselves stay in the bank as they are.
    """
    found = fork(office, item)
    if found is None:
        raise RefusedError("Câu này không có hai lần sửa cần gộp.", file=item)
    if MAY not in roles_now(office, sitting):
        raise RefusedError("Chỉ người soạn gộp được hai lần sửa.", found=sitting.person.name)
    if read is not None and read.sides != found.sides:
        said = "Câu này vừa có lần sửa khác. Xem lại các bản rồi gộp; chưa có gì được ghi."
        raise RefusedError(said, file=item, expected=_named(office, read.sides), found=_named(office, found.sides))
    marks = " ".join(side.sha256 for side in found.sides)
    return office.bank.revise(united(found, choices), sitting.person.writer, sitting.now, marks)


def united(found: Fork, choices: Mapping[str, int | str]) -> Item:
    """The item that choices make of a fork; RefusedError where a place isn't chosen, or isn't one."""
    known = {part.place: part for part in found.parts}
    strange = sorted(choices.keys() - known.keys())
    if strange:
        raise RefusedError("Phần này không khác nhau giữa các lần sửa.", expected=", ".join(known), found=strange[0])
    texts = _texts(found.sides[0].item) | {place: _chosen(part, choices.get(place)) for place, part in known.items()}
    last = max((at for at, label in enumerate(LABELS) if texts.get(label)), default=-1)
    options = tuple(Option(label, texts.get(label, "")) for label in LABELS[: last + 1])  # letters leave no gap
    plain = {name: texts[name] for name in ("stem", "citation", "explanation", *FIELDS)}
    extra = {name.removeprefix(EXTRA): text for name, text in texts.items() if name.startswith(EXTRA) and text}
    return replace(found.sides[0].item, options=options, extra=extra, **plain)


def _ancestors(side: Revision, history: Mapping[str, Revision]) -> set[str]:
    """The revisions that one was made from, and those that they were, as far as they are there."""
    found, waiting = set[str](), side.parent.split()
    while waiting:
        mark = waiting.pop()
        if mark in history and mark not in found:
            found.add(mark)
            waiting += history[mark].parent.split()
    return found


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
    extra = {f"{EXTRA}{name}": text for name, text in item.extra.items()}
    return item.texts() | {name: str(getattr(item, name)) for name in FIELDS} | extra


def _order(place: str) -> tuple[int, str]:
    return (ORDER.index(place) if place in ORDER else len(ORDER)), place


def _named(office: Office, sides: Sequence[Revision]) -> str:
    return ", ".join(f"lần sửa {one.revision} của {office.name_of(one.writer)}" for one in sides)
