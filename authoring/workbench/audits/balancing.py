"""A week's set weighed as a whole: every measure of balance with what it rests on, and options shuffled anew."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from authoring import checks, policy
from authoring.checks.balance.coverage import Coverage, coverage
from authoring.checks.balance.guessing import Guess, guess
from authoring.checks.balance.intervals import CueRow, cue_measures, cue_table
from authoring.checks.balance.positions import key_positions
from authoring.checks.balance.quotas import disturbing, exception_quota, exposed, exposure, pairs_in_week
from authoring.checks.balance.rebalancing import Rebalanced, rebalance
from authoring.checks.balance.traits import BETWEEN, CUES, Cue, from_check
from authoring.model.contests import BlueprintRow
from authoring.model.findings import Measure, Pair
from authoring.model.items import Item
from authoring.text.abbreviations import Own

RULES = ("none-of-above", "combined-options", "absolute-word", "vague-word", "key-echoes-stem", "options-not-parallel")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a set is weighed against: the week's blueprint and the items of earlier weeks, where these are known.

    `abbreviations` are the contest's own short forms.
    """

    blueprint: Sequence[BlueprintRow] = ()
    earlier: Sequence[Item] = ()
    abbreviations: Own = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """What a set gives away, and what stands behind each figure.

    `pairs` may not stand in one week; `exposed` are ids that an earlier week used, themselves or reworded.
    """

    measures: tuple[Measure, ...]
    guess: Guess
    cues: tuple[CueRow, ...]
    coverage: Coverage
    pairs: tuple[Pair, ...]
    exposed: tuple[str, ...]


def weigh(items: Sequence[Item], ground: Ground | None = None) -> Balance:
    """Every measure of balance of a set in its order: first those of checks.md, then the cue table's rows."""
    ground = ground or Ground()
    guessed, rows = guess(items), cue_table(items, cues())
    covered = coverage(items, articles(items), ground.blueprint)
    within = checks.pairs(items, ground.abbreviations)
    used, across = _earlier(items, ground)
    table = cue_measures(rows)
    measures = (
        guessed.measure,
        *key_positions(items),
        exception_quota(items),
        table[0],
        covered.measure,
        pairs_in_week(within, items),
        exposure(items, used, across),
        *guessed.gains,
        *table[1:],
    )
    return Balance(measures, guessed, rows, covered, disturbing(within, items), exposed(items, used, across))


def cues() -> tuple[Cue, ...]:
    """The cues of the table: the guesser's own, middle numbers, and the rules that speak of options."""
    told = {check.rule: check for check in checks.CHECKS}
    return (*CUES, BETWEEN, *(from_check(told[rule], checks.title(rule)) for rule in RULES))


def articles(items: Sequence[Item]) -> dict[str, str]:
    """The article that each item cites, by the item's id: `luat-58-2014-qh13:d87`, without a document `d87`."""
    cited = ((item.id, policy.parse_citation(item.citation)) for item in items if item.citation)
    return {id_: f"{place.document}:{_article(place.path)}".lstrip(":") for id_, place in cited if place}


def shuffled(items: Sequence[Item], seed: str) -> Rebalanced:
    """The items with balanced key positions: the one shuffle of options that forms and files have."""
    return rebalance(items, seed, checks.sorted_item)


def new_seed() -> str:
    """A secret seed of a shuffle; whoever has it and the form can draw the places of the keys again."""
    return secrets.token_hex(32)


def _earlier(items: Sequence[Item], ground: Ground) -> tuple[frozenset[str], tuple[Pair, ...]]:
    """The ids that earlier weeks used, and the pairs of these with the set's."""
    here = {item.id for item in items}
    others = [item for item in ground.earlier if item.id not in here]
    found = checks.pairs((*items, *others), ground.abbreviations) if others else ()
    return frozenset(item.id for item in ground.earlier), found


def _article(path: str) -> str:
    """The step that is an article, else the first one."""
    steps = path.split(".")
    return next((step for step in steps if step.startswith("d")), steps[0])
