"""Which topics which units get wrong: the next themes for communication, without the drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.reports.labels import topic_name
from authoring.reports.standings import Answered, ItemFigures, reading_key, with_answers

LEAST = 30  # people of a unit: fewer say nothing of it


@dataclass(frozen=True, slots=True)
class Gaps:
    """The share of wrong answers by unit (a row each) and topic; units of too few people are counted, not shown."""

    topics: tuple[str, ...]
    units: tuple[str, ...]
    people: tuple[int, ...]
    wrong: tuple[tuple[float, ...], ...]
    left_out: int


def gaps(items: Sequence[ItemFigures], topics: Sequence[str], people: Sequence[Answered]) -> Gaps:
    """The shares, `topics` being that of each item; the unit and the topic with most wrong answers come first."""
    by_unit: dict[str, list[Answered]] = {}
    told = with_answers(people)
    for one in told:
        by_unit.setdefault(one.unit, []).append(one)
    large = {unit: group for unit, group in by_unit.items() if unit and len(group) >= LEAST}
    named = sorted({topic for topic in topics if topic}, key=lambda topic: (-_wrong(items, topics, topic, told), topic))
    rows = {unit: tuple(_wrong(items, topics, topic, group) for topic in named) for unit, group in large.items()}
    units = sorted(rows, key=lambda unit: (-sum(rows[unit]), reading_key(unit)))
    return Gaps(
        tuple(topic_name(topic) for topic in named),
        tuple(units),
        tuple(len(large[unit]) for unit in units),
        tuple(rows[unit] for unit in units),
        len(by_unit) - len(large),
    )


def topics_finding(week: str, shown: Gaps) -> str:
    """The finding in one sentence: where most answers are wrong, and what to tell next."""
    worst, row, column = max(
        (share, -row, -column) for row, shares in enumerate(shown.wrong) for column, share in enumerate(shares)
    )
    unit, topic = shown.units[-row], shown.topics[-column]
    said = f"{unit} sai nhiều nhất về {topic.lower()} ({round(100 * worst)}%)"
    return f"{week}: {said}; chung cả tuần khó nhất là {shown.topics[0].lower()}"


def _wrong(items: Sequence[ItemFigures], topics: Sequence[str], topic: str, people: Sequence[Answered]) -> float:
    own = [item for item, one in zip(items, topics, strict=True) if one == topic]
    wrong = sum(not item.is_right(one.answers[item.number - 1]) for item in own for one in people)
    return wrong / max(1, len(own) * len(people))
