"""Practising: one person alone sees a paper of the week out of any items; it says that nobody has reviewed it."""

from dataclasses import dataclass, replace

from authoring import formats, releases
from authoring.model.forms import AnswerKey, Form
from authoring.model.records import State
from authoring.reports.labels import topic_name
from authoring.workbench.audits.balancing import shuffled
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.proposing import LEVELS
from authoring.workbench.forms.releasing import make_form, make_key

MARK = "CHƯA THẨM ĐỊNH"
NO_RELEASE = 0  # the revision of what is no release


@dataclass(frozen=True, slots=True)
class Practice:
    """A paper to try: its form, its key, the Word file with the mark; or what is lacking."""

    form: Form | None = None
    key: AnswerKey | None = None
    paper: bytes = b""
    lacking: tuple[str, ...] = ()


def practise(office: Office, tag: str, seed: str) -> Practice:
    """A form of items in any state but retired ones, chosen by the blueprint; nothing is written, nothing signed."""
    week, rules = office.week(tag), office.bank.contest.form
    entries = {one.revision.item.id: one for one in office.bank.items() if one.state is not State.RETIRED}
    items = [one.revision.item for one in entries.values()]
    apart = tuple(pair.items for pair in pairs(items, office.bank.contest.abbreviations) if pair.apart)
    found = releases.compose(items, rules, releases.Wishes(apart), seed)
    if found.lacking:
        return Practice(lacking=tuple(_said(lack) for lack in found.lacking))
    chosen = [entries[id_] for id_ in found.chosen]
    mixed = shuffled([one.revision.item for one in chosen], seed).items
    marked = replace(week, name=f"{week.name} - {MARK}")
    form = make_form(office, marked, chosen, mixed, NO_RELEASE)
    return Practice(form, make_key(form, mixed), formats.write_form(form, "docx"))


def _said(lack: releases.Lack) -> str:
    if lack.topic:
        return (
            f"Chủ đề {topic_name(lack.topic)}, mức {LEVELS[lack.level]}: cần {lack.wanted} câu, chỉ có {lack.have} câu."
        )
    return f"Câu {' và câu '.join(lack.items)} không được cùng một đề. Soạn thêm câu."
