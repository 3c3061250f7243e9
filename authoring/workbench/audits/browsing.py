"""Browsing: the items of an audit by words, state, topic and the worst that stands against them."""

from dataclasses import dataclass

from authoring.bank import Entry
from authoring.model.findings import Severity
from authoring.workbench.audits.auditing import Audit

FINE = "ok"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; “” is anything. `level` is a severity as the worst that stands, or `ok` for none."""

    words: str = ""
    state: str = ""
    topic: str = ""
    level: str = ""


ANYTHING = Query()


@dataclass(frozen=True, slots=True)
class Row:
    """An item with the severities of what stands against it, worst first."""

    entry: Entry
    levels: tuple[Severity, ...]

    @property
    def worst(self) -> str:
        """The worst of them, `ok` where there is none."""
        return self.levels[0].value if self.levels else FINE


def browse(audit: Audit, query: Query) -> tuple[Row, ...]:
    """The items that answer a query, by id; words are found without their tone marks too."""
    standing = audit.standing()
    asked = query.words.strip()
    found = frozenset(audit.office.bank.search(asked)) if asked else frozenset()
    rows = (Row(entry, tuple(standing.get(entry.revision.item.id, ()))) for entry in audit.everything)
    return tuple(row for row in rows if _answers(row, query) and (not asked or row.entry.revision.item.id in found))


def _answers(row: Row, query: Query) -> bool:
    told = (row.entry.state.value, row.entry.revision.item.topic, row.worst)
    return all(wanted in ("", said) for wanted, said in zip((query.state, query.topic, query.level), told, strict=True))
