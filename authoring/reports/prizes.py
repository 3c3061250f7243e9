"""The prizes of a result counted by tier, and held against the scheme of the contest."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.model.contests import Prize
from authoring.model.errors import RefusedError
from authoring.reports.amounts import amount
from authoring.reports.labels import tier_name


@dataclass(frozen=True, slots=True)
class Tally:
    """So many prizes of one tier, each of this value in đồng."""

    tier: str
    count: int
    value: int

    @property
    def text(self) -> str:
        """As a paper says it: “03 giải Nhì, mỗi giải trị giá 2.000.000 đồng”."""
        each = "mỗi giải " if self.count > 1 else ""
        return f"{self.count:02d} giải {tier_name(self.tier)}, {each}trị giá {amount(self.value)}"


def tally(prizes: Sequence[tuple[str, int]], scheme: Sequence[Prize]) -> tuple[Tally, ...]:
    """The prizes (tier and value of each) by tier in the scheme's order; tiers that nobody won are left out.

    Raises:
        RefusedError: a prize isn't in the scheme, has another value, or there are more of it than the scheme gives.
    """
    offered: dict[tuple[str, int], int] = {}
    for prize in scheme:
        offered[prize.tier, prize.value] = offered.get((prize.tier, prize.value), 0) + prize.count
    given = {prize: prizes.count(prize) for prize in dict.fromkeys(prizes)}
    for (tier, value), count in given.items():
        if count > offered.get((tier, value), 0):
            raise _beyond(tier, value, count, offered.get((tier, value), 0))
    return tuple(Tally(tier, given[tier, value], value) for tier, value in offered if (tier, value) in given)


def total(tallies: Sequence[Tally]) -> int:
    """The sum of all prizes in đồng."""
    return sum(one.count * one.value for one in tallies)


def _beyond(tier: str, value: int, count: int, most: int) -> RefusedError:
    message = f"Giải {tier_name(tier)} {amount(value)} trong kết quả không khớp cơ cấu giải của cuộc thi."
    return RefusedError(message, expected=f"nhiều nhất {most} giải", found=f"{count} giải")
