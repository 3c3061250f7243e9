"""Doubts about the item that is being written: each as a line, with who set it aside or the reason that waits.

A dismissal is signed on a revision. While what is typed is no revision yet, its reason is kept with this person's work
and signed right after the item is sent, if the words that it was given for still stand.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from authoring.bank.moves import SHORTEST
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Severity
from authoring.model.items import Item
from authoring.model.records import Revision
from authoring.workbench.audits.auditing import PAIRS, Line
from authoring.workbench.audits.dismissing import (
    DECIDABLE,
    TOO_SHORT,
    Doubt,
    dismiss,
    doubt,
    may_be_set_aside,
    pair_doubt,
    reopen,
    set_aside,
)
from authoring.workbench.audits.outsiders import RULE as CONTRADICTION
from authoring.workbench.contest.keeping import keep, kept
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.items.advice import UNSAVED, Advice
from authoring.workbench.laws.evidence import RULE

PAIR = "pair-"
Held = tuple[str, str, str]  # rule, words, reason


@dataclass(slots=True)
class Doubts:
    """What is said of a session's item; `held` are the reasons that wait for sending, by item."""

    advice: Advice
    held: dict[str, list[Held]] = field(init=False)

    def __post_init__(self) -> None:
        self.held = _read(kept(self.advice.session.office.bank, self._note))

    def lines(self, found: Sequence[Finding]) -> tuple[Line, ...]:
        """The findings, then the pairs, in their order, each with the review that sets it aside."""
        item, bank = self._item(), self.advice.session.office.bank
        made = [Line(one, (item,), doubt(item, one)) for one in found]
        for pair, other in self.advice.twins():
            first, second = (item, other) if pair.items[0] == item.id else (other, item)
            made.append(Line(pair, (first, second), pair_doubt(pair, first, second, PAIRS[pair.kind][0])))
        asked = dict.fromkeys(id_ for line in made for id_ in (line.doubt.item, line.doubt.beside) if id_)
        known = {entry.revision.item.id for entry in bank.items()}
        reviews = [review for id_ in asked if id_ in known for review in bank.reviews(id_)]
        aside = set_aside([line.doubt for line in made], reviews)
        return tuple(replace(line, dismissal=review) for line, review in zip(made, aside, strict=True))

    def waits(self) -> bool:
        """Whether what is typed is no revision yet, so that a reason waits for sending."""
        newest = self.advice.session.seen.revision
        return self.advice.session.number() != (newest.revision if newest else 0)

    def reasons(self, lines: Sequence[Line]) -> Mapping[str, str]:
        """Name of a line → the reason that waits for it."""
        left = list(self.held.get(self.advice.session.item.id, ())) if self.waits() else []
        return dict(_matched(lines, left))

    def hold(self, line: Line, reason: str) -> None:
        """Keep a reason until the item is sent; RefusedError without three words."""
        if len(reason.split()) < SHORTEST:
            raise RefusedError(TOO_SHORT)
        held = self.held.setdefault(self.advice.session.item.id, [])
        held.append((line.doubt.rule, line.doubt.words, " ".join(reason.split())))
        self._keep()

    def let_go(self, line: Line) -> None:
        """Take back a reason that waits."""
        item = self.advice.session.item.id
        mine = [one for one in self.held.get(item, ()) if one[:2] != (line.doubt.rule, line.doubt.words)]
        self.held[item] = mine
        self._keep()

    def dismiss(self, line: Line, sitting: Sitting, reason: str) -> None:
        """Sign that a doubt about the newest revision is set aside."""
        dismiss(self.advice.session.office, self._revision(line.doubt), line.doubt, sitting, reason)

    def reopen(self, line: Line, sitting: Sitting) -> None:
        """Sign that a doubt that was set aside stands again."""
        reopen(self.advice.session.office, self._revision(line.doubt), line.doubt, sitting)

    def sign(self, sitting: Sitting) -> int:
        """Sign the reasons that waited for the item that was sent just now; how many of them still had their words."""
        left = list(self.held.get(self.advice.session.item.id, ()))
        if not left:
            return 0
        lines = self.lines(self.advice.findings())
        found = dict(_matched(lines, left))
        for line in lines:
            if name(line) in found:
                self.dismiss(line, sitting, found[name(line)])
        del self.held[self.advice.session.item.id]
        self._keep()
        return len(found)

    @property
    def _note(self) -> str:
        return f"{self.advice.session.writer}.ly-do"

    def _keep(self) -> None:
        told = {item: held for item, held in sorted(self.held.items()) if held}
        keep(self.advice.session.office.bank, self._note, json.dumps(told, ensure_ascii=False) if told else "")

    def _item(self) -> Item:
        item = self.advice.session.item
        return replace(item, id=item.id or UNSAVED)

    def _revision(self, one: Doubt) -> Revision:
        return self.advice.session.office.bank.entry(one.item).revision


def name(line: Line) -> str:
    """A line's name on the screen: the same while nobody edits an item."""
    return f"{line.doubt.rule}:{line.key}"


def may_be_dismissed(line: Line) -> bool:
    """Whether its author may set a line aside with a reason.

    Not what the law says of the item, which the reviewer decides with all his ticks; not two identical items; not a
    contradiction, which somebody decides who wrote neither.
    """
    rule = line.doubt.rule
    settled = rule.startswith(PAIR) and rule.removeprefix(PAIR) not in DECIDABLE
    weighs = line.doubt.severity is Severity.WARN and may_be_set_aside(line.doubt)
    return weighs and not settled and not rule.startswith(RULE)


def may_be_reopened(line: Line) -> bool:
    """Whether an author may take back what was set aside: all but the decision about a contradiction."""
    return line.dismissal is not None and line.doubt.rule != CONTRADICTION


def _matched(lines: Sequence[Line], left: list[Held]) -> Iterator[tuple[str, str]]:
    """Each open line with the reason that waits for it; one reason sets aside one line."""
    for line in lines:
        found = next((one for one in left if one[:2] == (line.doubt.rule, line.doubt.words)), None)
        if found and line.dismissal is None and may_be_dismissed(line):
            left.remove(found)
            yield name(line), found[2]


def _read(text: str) -> dict[str, list[Held]]:
    with suppress(ValueError, AttributeError, TypeError):
        told = json.loads(text)
        return {str(item): [(str(a), str(b), str(c)) for a, b, c in held] for item, held in told.items()}
    return {}
