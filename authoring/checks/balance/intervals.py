"""How often an option that has a cue is the key: the cue table, with n and 95 % Wilson intervals."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, sqrt

from authoring.checks.balance.positions import single_keyed
from authoring.checks.balance.traits import Cue
from authoring.model.findings import Measure
from authoring.model.items import Item

_NORMAL = 1.959963984540054  # so many standard deviations hold 95 %


@dataclass(frozen=True, slots=True)
class CueRow:
    """Of `count` options that have the cue `keys` are the key; `low` and `high` bound that share, `chance` is blind.

    All shares in thousandths; a row is `ok` where its interval holds the chance, so that nothing follows from the cue.
    """

    cue: str
    name: str
    count: int
    keys: int
    low: int
    high: int
    chance: int

    @property
    def share(self) -> int:
        """P(key | cue) in thousandths, half rounded up."""
        return (2000 * self.keys + self.count) // (2 * self.count)

    @property
    def ok(self) -> bool:
        """Whether the cue tells nothing, as far as these items show."""
        return self.low <= self.chance <= self.high


def cue_table(items: Sequence[Item], cues: Sequence[Cue]) -> tuple[CueRow, ...]:
    """A row for each cue that some option of an item with one right option has."""
    single = single_keyed(items)
    rows = (_row(cue, [(item, letter) for item in single for letter in sorted(cue.picks(item))]) for cue in cues)
    return tuple(row for row in rows if row is not None)


def cue_measures(rows: Sequence[CueRow]) -> tuple[Measure, ...]:
    """The measure `cue-table`: how many cues tell something, none of them wanted; then each row as four measures."""
    telling = sum(not row.ok for row in rows)
    return (Measure("cue-table", telling, 0, not telling), *(one for row in rows for one in _measures(row)))


def wilson(hits: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share after Wilson; everything from 0 to 1 where nothing was counted."""
    if not count:
        return 0.0, 1.0
    share, weight = hits / count, _NORMAL**2 / count
    middle = share + weight / 2
    half = _NORMAL * sqrt(share * (1 - share) / count + weight / (4 * count))
    return max(0.0, (middle - half) / (1 + weight)), min(1.0, (middle + half) / (1 + weight))


def _row(cue: Cue, seen: Sequence[tuple[Item, str]]) -> CueRow | None:
    if not seen:
        return None
    keys = sum(letter == item.key for item, letter in seen)
    low, high = wilson(keys, len(seen))
    blind = sum((Fraction(1, len(item.options)) for item, _ in seen), Fraction(0)) / len(seen)
    chance = round(blind * 1000)
    return CueRow(cue.id, cue.name, len(seen), keys, floor(low * 1000), ceil(high * 1000), chance)


def _measures(row: CueRow) -> tuple[Measure, ...]:
    head = f"cue-table-{row.cue}"
    return (
        Measure(head, row.share, row.chance, row.ok),
        Measure(f"{head}-n", row.count, row.count, ok=True),
        Measure(f"{head}-low", row.low, row.chance, row.low <= row.chance),
        Measure(f"{head}-high", row.high, row.chance, row.chance <= row.high),
    )
