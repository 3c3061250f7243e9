"""Copies: items as Word files to read on paper: with each finding as a comment, or those that a newer law holds up."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from authoring.model.clock import moment as moment_of
from authoring.model.findings import Finding, Severity
from authoring.model.items import Item
from authoring.model.records import Review
from authoring.reports.commented import Remark, commented_copy
from authoring.reports.stale import StaleLine, stale_list
from authoring.workbench.audits.auditing import Audit, Line, advice, title
from authoring.workbench.contest.offices import Office
from authoring.workbench.laws.stale import Stale

MACHINE = "Bàn soạn câu hỏi"
LEVELS = {Severity.BLOCK: "Phải sửa", Severity.WARN: "Nên xem lại", Severity.INFO: "Gợi ý"}


@dataclass(frozen=True, slots=True)
class Copy:
    """A Word copy: its file name, its bytes, how many items and comments it holds."""

    name: str
    data: bytes
    items: int
    comments: int = 0


def word_copy(audit: Audit, chosen: Collection[str], now: datetime) -> Copy:
    """The chosen items of an audit (ids; in the order of the audit) with all that is said of them.

    Pairs that only look alike are left out: in a paper they would bury the rest. What somebody has set aside is told
    with his reason.
    """
    items = [item for item in audit.items if item.id in chosen]
    remarks = [one for line in audit.lines() for one in _remarks(audit, line) if one.item in chosen]
    contest = audit.office.bank.contest
    local = now.astimezone(ZoneInfo(contest.timezone))
    heading = f"Câu hỏi có ghi chú: {contest.name}"
    told = f"Kiểm tra lúc {_when(local)}: {len(items)} câu, {len(remarks)} ghi chú. Có đáp án, không phổ biến."
    data = commented_copy(heading, told, items, remarks, now)
    name = f"ghi-chu-{contest.id}-{local:%Y%m%d-%H%M}.docx"
    return Copy(name, data, len(items), len(remarks))


def stale_copy(office: Office, waiting: Mapping[str, Stale], now: datetime) -> Copy:
    """The items that wait because their law changed, those whose key may be wrong first, as a list to work through."""
    contest = office.bank.contest
    local = now.astimezone(ZoneInfo(contest.timezone))
    ordered = by_urgency(waiting)
    notes = (f"{contest.name}. Lập lúc {_when(local)}: {len(ordered)} câu. Có đáp án, không phổ biến.",)
    data = stale_list("Danh sách câu cần rà soát vì văn bản đã đổi", notes, [_stale_line(one) for one in ordered])
    return Copy(f"can-ra-soat-{contest.id}-{local:%Y%m%d-%H%M}.docx", data, len(ordered))


def by_urgency(waiting: Mapping[str, Stale]) -> list[Stale]:
    """Items that wait: those whose key stands in the old words first, then by id."""
    return sorted(waiting.values(), key=lambda one: (not one.is_key_old(), one.item.id))


def _stale_line(one: Stale) -> StaleLine:
    now = "\n".join(change.new for change in one.changes if change.new)
    return StaleLine(one.item.id, one.item.stem, _keys(one.item), one.message, now)


def _keys(item: Item) -> str:
    return "; ".join(f"{option.label}. {option.text}" for option in item.options if option.label in item.key)


def _remarks(audit: Audit, line: Line) -> Iterator[Remark]:
    said, review = line.said, line.dismissal
    if isinstance(said, Finding):
        text = "\n".join((_head(line), advice(said), *_advised(said), *_set_aside(audit, review)))
        yield Remark(said.item, said.place, said.span, text, MACHINE)
    elif line.doubt.severity is not Severity.INFO:
        for at, item in enumerate(line.items):
            other = line.items[1 - at]
            text = "\n".join((f"{_head(line)}: {other.id}", other.stem, advice(said), *_set_aside(audit, review)))
            yield Remark(item.id, "stem", None, text, MACHINE)


def _head(line: Line) -> str:
    return f"{LEVELS[line.doubt.severity]} · {title(line.doubt.rule)}"


def _advised(finding: Finding) -> tuple[str, ...]:
    fix = finding.fix
    return (f"Gợi ý: sửa thành “{fix.text.strip()}”",) if fix and fix.text.strip() else ()


def _set_aside(audit: Audit, review: Review | None) -> tuple[str, ...]:
    if review is None:
        return ()
    contest = audit.office.bank.contest
    local = moment_of(review.time).astimezone(ZoneInfo(contest.timezone))
    return (f"Đã bỏ qua: “{review.note}” {audit.office.name_of(review.person)}, {_when(local)}",)


def _when(local: datetime) -> str:
    return f"{local.day}/{local.month}/{local.year} {local:%H:%M}"
