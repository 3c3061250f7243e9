"""What a set is about: items by topic and difficulty against the blueprint, and by article."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authoring.model.contests import BlueprintRow
from authoring.model.findings import Measure
from authoring.model.items import Item

UNNAMED = "?"  # items without topic and difficulty


@dataclass(frozen=True, slots=True)
class Cell:
    """How many items the set has of one thing and how many it should have; `wanted` None: nothing says."""

    name: str
    have: int
    wanted: int | None = None

    @property
    def ok(self) -> bool:
        """Whether it is what the blueprint wants."""
        return self.wanted in (None, self.have)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Topics (`topic/difficulty`), those of the blueprint first, and articles, the most asked first."""

    topics: tuple[Cell, ...]
    articles: tuple[Cell, ...]

    @property
    def measure(self) -> Measure:
        """The measure `coverage`: how many items are missing from or too many in cells of the blueprint."""
        wrong = sum(abs(cell.have - cell.wanted) for cell in self.topics if cell.wanted is not None)
        return Measure("coverage", wrong, 0, not wrong)


def coverage(items: Sequence[Item], articles: Mapping[str, str], blueprint: Sequence[BlueprintRow] = ()) -> Coverage:
    """Count a set; `articles` maps an item's id to the article that it cites. Without a blueprint nothing is wanted."""
    have = Counter(f"{item.topic}/{item.difficulty}".strip("/") or UNNAMED for item in items)
    wanted = {f"{row.topic}/{level}": count for row in blueprint for level, count in row.wanted().items()}
    planned = [Cell(name, have[name], count) for name, count in wanted.items() if count or have[name]]
    others = sorted(name for name in have if name not in wanted)
    besides = [Cell(name, have[name], 0 if blueprint else None) for name in others]
    cited = Counter(articles[item.id] for item in items if item.id in articles)
    ranked = sorted(cited.items(), key=lambda pair: (-pair[1], pair[0]))
    return Coverage((*planned, *besides), tuple(Cell(name, count) for name, count in ranked))
