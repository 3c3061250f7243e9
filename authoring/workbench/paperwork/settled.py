"""What whoever signs a week must know: what was suspicious, what was decided about it, and by whom."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from authoring.records import load_json, read
from authoring.reports.labels import ruling_name
from authoring.reports.standings import Settled, reading_key
from authoring.workbench.contest.folders import release_folders
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.paperwork.dossiers import EXCLUDED, REJECTED, UNMATCHED, Dossier
from authoring.workbench.paperwork.payments import waiting
from authoring.workbench.paperwork.statistics import Cells, table
from authoring.workbench.results.arrivals import COMPARED, SIGNS
from authoring.workbench.results.decisions import COMMITTEE, DRAW, REGRADE, UPHOLD, VOID, Decision, in_force
from authoring.workbench.results.grading import DECISIONS

ALARMS, PASSED = "dap-an-dang-ngo.csv", "khong-trao-giai.csv"
NOTHING, NEEDLESS = "không có", "-"
PARTED, UNWORTHY = "Bằng nhau, bốc thăm hoặc Ban Tổ chức quyết định", "Không đủ điều kiện nhận giải"
UNDONE, NOT_YET = "quyết định đã hủy, chưa chấm lại", "chưa chấm lại theo quyết định này"
_NAMES = {VOID: "Hủy bài", REGRADE: "Chấm lại", DRAW: PARTED, COMMITTEE: PARTED}


@dataclass(frozen=True, slots=True)
class _Ruled:
    """A decision about a week's grading: its mark, kind, what it is about, why, who signed."""

    mark: str
    kind: str
    subject: Mapping[str, str]
    reason: str
    people: tuple[str, ...]

    @classmethod
    def of(cls, decision: Decision) -> "_Ruled":
        """The same, from the signed records."""
        record = decision.record
        return cls(decision.mark, record.kind, record.subject, record.reason, decision.people)


def settled(dossier: Dossier) -> tuple[Settled, ...]:
    """Rows, suspicions, alarms, regrades, ties and draws of a week; an empty `by`: nobody has signed for it."""
    return tuple(_settled(dossier))


def decided(dossier: Dossier) -> tuple[Settled, ...]:
    """What people decided before these results were graded, as the results keep it, in the order of the decisions."""
    return tuple(_told(dossier, one) for one in _applied(dossier))


def _settled(dossier: Dossier) -> Iterator[Settled]:
    reasons = Counter(row["Lý do"] for row in table(dossier.folder, REJECTED))
    yield _listed("Dòng bị loại", [f"{reason}: {reasons[reason]}" for reason in sorted(reasons, key=reading_key)])
    barred = len(tuple(table(dossier.folder, EXCLUDED)))
    yield _listed("Người không dự thi, không xếp hạng", [f"{barred} người"] if barred else [])
    lost = len(tuple(table(dossier.folder, UNMATCHED)))
    yield _listed("Tên đơn vị chưa rõ", [f"{lost} cách viết"] if lost else [])
    yield _listed("Dấu hiệu nghi vấn", _signs(dossier))
    others = len(_maybe(dossier, COMPARED))
    yield _listed("Hệ thống thi chấm khác", [f"{others} bài"] if others else [])
    yield from _alarms(dossier)
    yield from _ruled(dossier)
    passed = [f"{row['Họ và tên']}: {row['Lý do']}" for row in _maybe(dossier, PASSED)]
    yield _listed("Có hạng nhưng không trao giải", passed)
    again = [one.name for one in release_folders(dossier.office.exports, dossier.week.tag)][1:]
    yield _listed("Đính chính bộ đề", again)
    left = waiting(dossier)
    yield _listed("Người đạt giải chưa xác minh", [f"{left} người"] if left else [])


def _signs(dossier: Dossier) -> list[str]:
    """Each sign with how many lines have it, and how many winners are among their people."""
    rows = _maybe(dossier, SIGNS)
    counts = Counter(row["Dấu hiệu"] for row in rows)
    won = {cells["Người dự thi"] for cells in dossier.winners} & {row["Người dự thi"] for row in rows}
    said = [f"{sign}: {count}" for sign, count in counts.items()]
    return [*said, f"trong đó {len(won)} người đang có giải"] if won else said


def _ruled(dossier: Dossier) -> Iterator[Settled]:
    """Decisions of void entries, items and ties: those of the results, those signed since, those no longer in force."""
    valid = {one.mark: one for one in _decisions(dossier, *_NAMES)}
    kept = [one for one in _applied(dossier) if one.kind in _NAMES]
    for one in kept:
        told = _told(dossier, one)
        yield told if one.mark in valid else replace(told, found=f"{told.found} ({UNDONE})", by="")
    for mark, decision in valid.items():
        if mark not in {one.mark for one in kept}:
            told = _told(dossier, _Ruled.of(decision))
            yield replace(told, found=f"{told.found} ({NOT_YET})")


def _applied(dossier: Dossier) -> list[_Ruled]:
    """The decisions that the results were graded by."""
    path = dossier.folder / KEPT / DECISIONS
    if not path.is_file():
        return []
    told = load_json(read(path), path)["decisions"]
    return [_Ruled(one["decision"], one["kind"], one["subject"], one["reason"], tuple(one["people"])) for one in told]


def _told(dossier: Dossier, one: _Ruled) -> Settled:
    subject, said = one.subject, one.reason
    if one.kind == VOID:
        said = f"bài của {len(subject['numbers'].split())} người: {one.reason}"
    elif one.kind == REGRADE:
        (number,) = (item.number for item in dossier.form.items if item.id == subject["item"])
        ruled = ruling_name(subject["policy"], subject.get("letters", ""))
        said = f"câu {number} ({subject['item']}), {ruled}: {one.reason}"
    return Settled(_NAMES.get(one.kind, UNWORTHY), said, ", ".join(map(dossier.office.name_of, one.people)))


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
