"""Proposing: one click chooses a week's items so that every condition holds, or says which one fails and what helps."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from authoring import releases
from authoring.bank import Entry
from authoring.checks.balance.guessing import LIMIT, guess
from authoring.checks.balance.quotas import exposed
from authoring.model.findings import Measure, Pair
from authoring.model.items import Item
from authoring.model.records import State
from authoring.releases import composition
from authoring.reports.labels import topic_name
from authoring.workbench.audits.balancing import Ground, shuffled, weigh
from authoring.workbench.audits.checking import blocking
from authoring.workbench.audits.comparing import compared, pairs
from authoring.workbench.audits.dismissing import open_pairs
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.weeks import used_items
from authoring.workbench.laws.renewals import pending, renewals

LEVELS = {"easy": "dễ", "medium": "vừa", "hard": "khó"}
TRIES = 4  # the guesser is measured after the shuffle, so that a choice may come out a little above its forecast


@dataclass(frozen=True, slots=True)
class Proposal:
    """A form that satisfies every condition, and its balance after a shuffle of the options; or what is lacking."""

    entries: tuple[Entry, ...]
    lacking: tuple[str, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the blueprint: how many items it has and how many it wants."""

    topic: str
    level: str
    have: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Stock:
    """What a week can be chosen from: free entries by id; the ids of other weeks; ids that only wait, by their reason.

    `apart` are the pairs that may not stand in one week.
    """

    free: Mapping[str, Entry]
    used: frozenset[str]
    waiting: Mapping[str, str]
    apart: tuple[tuple[str, str], ...]


def propose(office: Office, tag: str, kept: Iterable[str] = (), dropped: Collection[str] = ()) -> Proposal:
    """Choose a week's items among the approved ones; those `kept` stand in the form, the rest is filled up.

    Those `dropped` are passed over.
    """
    week = office.week(tag)
    ready = stock(office, tag)
    items = [entry.revision.item for id_, entry in ready.free.items() if id_ not in dropped]
    chances = {item.id: guess([item]).score for item in items}
    seed, limit = f"{office.bank.contest.id}/{week.tag}", Fraction(LIMIT, 1000)
    for again in range(TRIES):
        wishes = releases.Wishes(ready.apart, frozenset(kept), chances, limit)
        found = releases.compose(items, office.bank.contest.form, wishes, seed)
        chosen = [ready.free[id_] for id_ in found.chosen]
        measures = _measures(office, chosen, ready.used, f"{seed}/{again}")
        over = next((one.value - one.limit for one in measures if one.measure == "guesser-score" and not one.ok), 0)
        if not over:
            break
        limit -= Fraction(over, 1000)
    return Proposal(tuple(chosen), tuple(_said(office, one, ready) for one in found.lacking), measures)


def stock(office: Office, tag: str) -> Stock:
    """The approved items that a week can use, and why others can't be used yet."""
    used = used_items(office, besides=tag)
    entries = {entry.revision.item.id: entry for entry in office.bank.items()}
    approved = [entry.revision.item for entry in entries.values() if entry.state is State.APPROVED]
    known = _side_by_side(office, used)
    found = pairs(known, office.bank.contest.abbreviations)
    spent = set(exposed(approved, used, found))
    waiting = _waiting(office, entries.values(), approved)
    free = {item.id: entries[item.id] for item in approved if item.id not in spent and item.id not in waiting}
    return Stock(free, used, waiting, tuple(pair.items for pair in undecided(office, known, found)))


def is_compared(office: Office, tag: str, seconds: float) -> bool:
    """Whether `stock` answers at once; else its items are compared behind the screen, waited for so long at most."""
    items = _side_by_side(office, used_items(office, besides=tag))
    return compared(items, office.bank.contest.abbreviations, seconds)


def _side_by_side(office: Office, used: Collection[str]) -> list[Item]:
    """The items that can meet in a week: the approved ones, then those of other weeks that aren't approved now."""
    known = [one for one in office.bank.items() if one.state is State.APPROVED or one.revision.item.id in used]
    return [entry.revision.item for entry in sorted(known, key=lambda one: one.state is not State.APPROVED)]


def undecided(office: Office, items: Iterable[Item], found: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs of items that may not stand in one week: those about which nobody has signed a decision.

    A contradiction is one however somebody decided it: that one item is right says that the other is wrong.
    """
    here = {item.id: item for item in items}
    asked = sorted({id_ for pair in found if pair.apart for id_ in pair.items})
    reviews = [review for id_ in asked for review in office.bank.reviews(id_)]
    waiting = open_pairs(list(here.values()), reviews, found)
    return tuple(pair for pair in found if pair in waiting or pair.kind == "contradiction")


def matrix(office: Office, entries: Sequence[Entry]) -> tuple[Cell, ...]:
    """The blueprint's cells with what a choice has of each, in the order of the settings."""
    have = Counter((entry.revision.item.topic, entry.revision.item.difficulty) for entry in entries)
    rows = office.bank.contest.form.blueprint
    cells = [(row.topic, level, wanted) for row in rows for level, wanted in row.wanted().items()]
    return tuple(Cell(topic, level, have[topic, level], wanted) for topic, level, wanted in cells)


def _waiting(office: Office, entries: Collection[Entry], approved: Sequence[Item]) -> dict[str, str]:
    """Why items that aren't spent can't be used yet, by id."""
    said = {entry.revision.item.id: "chờ thẩm định" for entry in entries if entry.state is State.IN_REVIEW}
    said |= {e.revision.item.id: "còn là bản nháp" for e in entries if e.state in {State.DRAFT, State.RETURNED}}
    said |= dict.fromkeys(pending(office, renewals(office)), "cần rà soát vì căn cứ đã đổi")
    return said | {finding.item: "còn chỗ phải sửa" for finding in blocking(office, approved)}


def _measures(office: Office, chosen: Sequence[Entry], used: Collection[str], seed: str) -> tuple[Measure, ...]:
    """The balance of a choice as a form would have it: after the options are shuffled, here by a seed that isn't used.

    The release draws a secret seed of its own; whether the positions can be balanced doesn't depend on it.
    """
    if not chosen:
        return ()
    items = shuffled([entry.revision.item for entry in chosen], seed).items
    known = {entry.revision.item.id: entry.revision.item for entry in office.bank.items()}
    earlier = [known[id_] for id_ in sorted(used) if id_ in known]
    contest = office.bank.contest
    return weigh(items, Ground(contest.form.blueprint, earlier, contest.abbreviations)).measures


def _said(office: Office, lack: releases.Lack, ready: Stock) -> str:
    """One condition that fails, and what would help, in two sentences."""
    named = ", ".join(lack.items)
    where = f"Chủ đề {topic_name(lack.topic)}, mức {LEVELS.get(lack.level, lack.level)}"
    if lack.condition == composition.CELL:
        short = f"{where}: cần {lack.wanted} câu, chỉ còn {lack.have} câu đã duyệt chưa dùng."
        return f"{short} Duyệt thêm {lack.wanted - lack.have} câu{_help(office, lack, ready)}."
    if lack.condition == composition.CROWDED:
        return f"{where}: ma trận cần {lack.wanted} câu mà đã giữ {lack.have} câu ({named}). Bỏ bớt câu đã giữ."
    if lack.condition == composition.KEPT:
        why = "chưa duyệt, đã dùng ở tuần khác, cần rà soát, hoặc chủ đề không có trong ma trận"
        return f"Không dùng được câu {named} cho tuần này ({why}). Bỏ câu đó khỏi danh sách giữ."
    if lack.condition == composition.PAIR:
        return (
            f"Câu {' và câu '.join(lack.items)} không được cùng một tuần, mà không cách chọn nào tránh được. "
            "Duyệt thêm một câu cùng chủ đề và mức với một trong hai câu."
        )
    reached = f"{lack.have / 10:.1f}".replace(".", ",")
    return (
        f"Cách chọn tốt nhất vẫn để người không học đoán đúng {reached}%, giới hạn {lack.wanted / 10:.0f}%. "
        f"Sửa phương án của các câu dễ đoán ({named}), hoặc duyệt thêm câu khác."
    )


def _help(office: Office, lack: releases.Lack, ready: Stock) -> str:
    """Which items of this cell wait for what, as an addition in brackets."""
    items = {entry.revision.item.id: entry.revision.item for entry in office.bank.items()}
    here = [
        why
        for id_, why in ready.waiting.items()
        if (items[id_].topic, items[id_].difficulty) == (lack.topic, lack.level)
    ]
    counts = ", ".join(f"{count} câu {why}" for why, count in sorted(Counter(here).items()))
    return f" (đang có {counts})" if counts else ""
