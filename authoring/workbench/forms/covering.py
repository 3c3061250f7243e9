"""Covering: how much of a week's set the bank could fill today."""

from collections import Counter

from authoring.model.records import State
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.weeks import used_items


def covered(office: Office, tag: str) -> tuple[int, int]:
    """How many places of a week's blueprint approved items fill that no other week has used, and how many there are."""
    used = used_items(office, besides=tag)
    items = [entry.revision.item for entry in office.bank.items() if entry.state is State.APPROVED]
    free = Counter((item.topic, item.difficulty) for item in items if item.id not in used)
    wanted = [(row.topic, *one) for row in office.bank.contest.form.blueprint for one in row.wanted().items()]
    return sum(min(free[topic, level], count) for topic, level, count in wanted), sum(one[-1] for one in wanted)
