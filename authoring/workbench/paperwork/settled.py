"""What whoever signs a week must know: what was suspicious, what was decided about it, and by whom."""

from collections import Counter
from collections.abc import Iterator

from authoring.reports.standings import Settled
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.forms.weeks import release_folders
from authoring.workbench.paperwork.dossiers import EXCLUDED, REJECTED, UNMATCHED, Dossier
from authoring.workbench.paperwork.payments import waiting
from authoring.workbench.paperwork.statistics import Cells, table
from authoring.workbench.results.decisions import COMMITTEE, DRAW, REGRADE, UPHOLD, Decision, in_force

ALARMS, PASSED = "dap-an-dang-ngo.csv", "khong-trao-giai.csv"
NOTHING, NEEDLESS = "không có", "-"


def settled(dossier: Dossier) -> tuple[Settled, ...]:
    """Rows, suspicions, alarms, regrades, ties and draws of a week; an empty `by`: nobody has signed for it."""
    return tuple(_settled(dossier))


def _settled(dossier: Dossier) -> Iterator[Settled]:
    reasons = Counter(row["Lý do"] for row in table(dossier.folder, REJECTED))
    yield _listed("Dòng bị loại", [f"{reason}: {count}" for reason, count in sorted(reasons.items())])
    barred = len(tuple(table(dossier.folder, EXCLUDED)))
    yield _listed("Người không dự thi, không xếp hạng", [f"{barred} người"] if barred else [])
    lost = len(tuple(table(dossier.folder, UNMATCHED)))
    yield _listed("Tên đơn vị chưa rõ", [f"{lost} cách viết"] if lost else [])
    yield from _alarms(dossier)
    for decision in _decisions(dossier, REGRADE):
        subject = decision.record.subject
        yield _signed(dossier, "Chấm lại", f"{subject['item']}: {decision.record.reason}", decision)
    for decision in _decisions(dossier, DRAW, COMMITTEE):
        yield _signed(dossier, "Bằng nhau, bốc thăm hoặc Ban Tổ chức quyết định", decision.record.reason, decision)
    passed = [f"{row['Họ và tên']}: {row['Lý do']}" for row in _maybe(dossier, PASSED)]
    yield _listed("Có hạng nhưng không trao giải", passed)
    again = [one.name for one in release_folders(dossier.office.exports, dossier.week.tag)][1:]
    yield _listed("Đính chính bộ đề", again)
    left = waiting(dossier)
    yield _listed("Người đạt giải chưa xác minh", [f"{left} người"] if left else [])


def _alarms(dossier: Dossier) -> Iterator[Settled]:
    """Each item under alarm with the decision that settles it."""
    rows = _maybe(dossier, ALARMS)
    if not rows:
        yield Settled("Báo động đáp án sai", NOTHING, NEEDLESS)
    about = {one.record.subject["item"]: one for one in _decisions(dossier, REGRADE, UPHOLD)}
    for item, number in {row["Mã câu"]: row["Số thứ tự"] for row in rows}.items():
        decision = about.get(item)
        if decision is None:
            yield Settled("Báo động đáp án sai", f"câu {number}")
        else:
            yield _signed(dossier, "Báo động đáp án sai", f"câu {number}: {decision.record.reason}", decision)


def _decisions(dossier: Dossier, *kinds: str) -> list[Decision]:
    """The decisions in force about the week, those about items of this release alone."""
    name = dossier.release.name
    found = in_force(dossier.office, dossier.week.tag, *kinds)
    return [one for one in found if one.record.subject.get("release", name) == name]


def _maybe(dossier: Dossier, name: str) -> list[Cells]:
    """The rows of a table that most weeks don't have."""
    return list(table(dossier.folder, name)) if (dossier.folder / KEPT / name).is_file() else []


def _listed(what: str, found: list[str]) -> Settled:
    return Settled(what, "; ".join(found) or NOTHING, "" if found else NEEDLESS)


def _signed(dossier: Dossier, what: str, found: str, decision: Decision) -> Settled:
    return Settled(what, found, ", ".join(map(dossier.office.name_of, decision.people)))
