"""Awards: prizes handed down the standings; a tie across the end of a prize stops and asks for the draw."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.grading.arrays import Ints
from authoring.grading.texts import TIERS
from authoring.model.contests import Prize
from authoring.model.errors import RefusedError

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of those who are equal where prizes part: who (internal), name, unit."""

    person: str
    name: str
    unit: str


class TieError(RefusedError):
    """People equal in all criteria stand on both sides of a prize's boundary: only the draw can part them.

    `tie` says which prize and how many of it are open to the tied, `candidates` names all of them, by person.
    """

    def __init__(self, tie: "Tie", candidates: Sequence[Candidate]) -> None:
        shown = "; ".join(f"{one.name} – {one.unit}" for one in candidates[:_SHOWN])
        more = f"; và {len(candidates) - _SHOWN} người khác" if len(candidates) > _SHOWN else ""
        label = TIERS.get(tie.prize.tier, tie.prize.tier)
        super().__init__(
            f"Bằng nhau ở mọi tiêu chí: {len(candidates)} bên cùng xét {tie.left} giải {label}; "
            f"cần bốc thăm, máy không tự chọn. Danh sách: {shown}{more}."
        )
        self.tie = tie
        self.candidates = tuple(candidates)

    def __reduce__(self) -> tuple[type["TieError"], tuple["Tie", tuple[Candidate, ...]]]:
        return TieError, (self.tie, self.candidates)


@dataclass(frozen=True, slots=True)
class Tie:
    """The prize at whose end equal ones stand on both sides; `left` of it are open to places `start` to `end`."""

    prize: Prize
    left: int
    start: int
    end: int


def find_tie(ranks: Ints, prizes: Sequence[Prize]) -> Tie | None:
    """The first tie that crosses the end of a prize, along ranks from the best down."""
    end = 0
    for prize in prizes:
        begin, end = end, end + prize.count
        if 0 < end < len(ranks) and ranks[end - 1] == ranks[end]:
            start = int(ranks[end]) - 1
            stop = int(ranks.searchsorted(ranks[end], side="right"))
            return Tie(prize, end - max(start, begin), start, stop)
    return None


def hand_out(count: int, prizes: Sequence[Prize]) -> list[Prize]:
    """The prize of each place from the best down, as many as there are prizes or people (`count`)."""
    return [prize for prize in prizes for _ in range(prize.count)][:count]
