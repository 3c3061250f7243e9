"""Browsing: the items of an audit by words, state, topic and the worst that stands against them."""

from dataclasses import dataclass

from authoring.bank import Entry
from authoring.model.findings import Severity
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.contest.standings import Standing, standings

FINE = "ok"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; “” is anything.

    `state` is a word of a standing, `level` a severity as the worst that stands, or `ok` for none.
    """

    words: str = ""
    state: str = ""
    topic: str = ""
    level: str = ""


ANYTHING = Query()


@dataclass(frozen=True, slots=True)
class Row:
    """An item, where it stands, and the severities of what stands against it, worst first."""

    entry: Entry
    standing: Standing
    levels: tuple[Severity, ...]

    @property
    def worst(self) -> str:
        """The worst of them, `ok` where there is none."""
        return self.levels[0].value if self.levels else FINE


def browse(audit: Audit, query: Query) -> tuple[Row, ...]:
    """The items that answer a query, by id; words are found without their tone marks too."""
    against, where = audit.standing(), standings(audit.office, audit.everything)
    asked = query.words.strip()
    found = frozenset(audit.office.bank.search(asked)) if asked else frozenset()
    named = ((entry.revision.item.id, entry) for entry in audit.everything)
    rows = (Row(entry, where[id_], tuple(against.get(id_, ()))) for id_, entry in named)
    return tuple(row for row in rows if _answers(row, query) and (not asked or row.entry.revision.item.id in found))


def _answers(row: Row, query: Query) -> bool:
    told = (row.standing.word, row.entry.revision.item.topic, row.worst)
    return all(wanted in ("", said) for wanted, said in zip((query.state, query.topic, query.level), told, strict=True))
