"""Fitness: every condition that a set must meet before it can be released, each as a line for the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from authoring.bank import Entry
from authoring.model.errors import RefusedError
from authoring.model.records import State
from authoring.reports.labels import topic_name
from authoring.workbench.audits.checking import blocking
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.audits.outsiders import clashes
from authoring.workbench.contest.mandating import roles_now
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.histories import glance, harm
from authoring.workbench.forms.proposing import LEVELS, matrix, undecided
from authoring.workbench.forms.weeks import used_items
from authoring.workbench.laws.renewals import pending, renewals


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a release: its name, and the sentence that says what stands against it (“”: met).

    Where `found` quotes items it may tell their keys: not for a screen on which no key may stand.
    """

    name: str
    problem: str = ""
    found: str = ""
    quotes: bool = False

    @property
    def ok(self) -> bool:
        """Whether it is met."""
        return not self.problem


Judge = Callable[[Office, str, Sequence[Entry]], Condition]


def conditions(office: Office, tag: str, entries: Sequence[Entry]) -> tuple[Condition, ...]:
    """Every condition of a release, in the order in which people mend them."""
    return tuple(judge(office, tag, entries) for judge in JUDGES)


def demand_fit(office: Office, tag: str, entries: Sequence[Entry], sitting: Sitting) -> None:
    """RefusedError at the first thing that stands against a release: the settings, the person, or a condition."""
    untrusted = office.bank.trusted()
    if untrusted:
        raise RefusedError(f"Thiết lập cuộc thi chưa được ký: {untrusted[0]}", expected="chữ ký của chủ cuộc thi")
    if "approver" not in roles_now(office, sitting):
        raise RefusedError("Chỉ người duyệt phát hành được.", found=sitting.person.name)
    harm(office, entries)  # what a screen remembers of the records is no ground: they are read anew
    for judge in JUDGES:
        condition = judge(office, tag, entries)
        if not condition.ok:
            raise RefusedError(condition.problem, found=condition.found)


def _approved(_office: Office, _tag: str, entries: Sequence[Entry]) -> Condition:
    name = "Mọi câu đã duyệt đúng lần sửa đang dùng"
    unready = [entry.revision.item.id for entry in entries if entry.state is not State.APPROVED]
    if unready or not entries:
        said = "Mọi câu phải được duyệt trước khi phát hành."
        return Condition(name, said, ", ".join(unready) or "chưa chọn câu nào")
    return Condition(name)


def _current(office: Office, tag: str, entries: Sequence[Entry]) -> Condition:
    """What was proposed may have been returned, edited or taken by another week while the passphrase was typed."""
    name = "Không dùng lại câu của tuần khác, không câu nào vừa bị sửa"
    taken = used_items(office, besides=tag)
    for entry in entries:
        id_ = entry.revision.item.id
        if id_ in taken or office.bank.entry(id_) != entry:
            found = "tuần khác đã dùng" if id_ in taken else "đã có lần sửa hoặc thẩm định mới"
            return Condition(name, f"Câu {id_} không còn như lúc được chọn. Làm lại từ bước chọn câu.", found)
    return Condition(name)


def _counted(office: Office, _tag: str, entries: Sequence[Entry]) -> Condition:
    name = "Đủ số câu theo ma trận đề"
    cells = matrix(office, entries)
    for cell in cells:
        if cell.have != cell.wanted:
            where = f"Chủ đề {topic_name(cell.topic)}, mức {LEVELS[cell.level]}"
            return Condition(name, f"{where}: ma trận cần {cell.wanted} câu.", f"{cell.have} câu")
    total = sum(cell.wanted for cell in cells)
    if len(entries) != total or len({entry.revision.item.id for entry in entries}) != total:
        return Condition(name, f"Bộ đề cần đúng {total} câu khác nhau, đều thuộc ma trận.", f"{len(entries)} câu")
    return Condition(name)


def _apart(office: Office, _tag: str, entries: Sequence[Entry]) -> Condition:
    name = "Không có cặp câu trùng, mâu thuẫn hay gợi ý lẫn nhau"
    items = [entry.revision.item for entry in entries]
    for pair in undecided(office, items, pairs(items, office.bank.contest.abbreviations)):
        said = f"Câu {pair.items[0]} và câu {pair.items[1]} không được cùng một tuần."
        return Condition(name, f"{said} Thay một trong hai.", pair.message, quotes=True)
    return Condition(name)


def _renewed(office: Office, _tag: str, entries: Sequence[Entry]) -> Condition:
    """No item goes out whose law has changed until somebody has mended it or signed that it is still right."""
    name = "Không câu nào chờ rà soát"
    waiting = pending(office, renewals(office))
    for entry in entries:
        one = waiting.get(entry.revision.item.id)
        if one:
            said = f"Câu {one.item.id} cần rà soát vì căn cứ đã đổi. Sửa câu, hoặc ký xác nhận ở màn hình 7."
            return Condition(name, said, one.message, quotes=True)
    return Condition(name)


def _proven(office: Office, _tag: str, entries: Sequence[Entry]) -> Condition:
    """What was found names digests of records, which cover keys."""
    name = "Bản ghi của các câu đã chọn còn như lúc ký"
    found = glance(office, entries)
    if found:
        places = ", ".join(dict.fromkeys(one.path for one in found))
        said = f"Có bản ghi không còn như lúc ký: {places}. Lấy lại tệp từ bản sao lưu"
        said = f"{said}; không có thì trả lại, sửa, gửi và duyệt lại các câu đã chọn."
        return Condition(name, said, " ".join(f"{one.path}: {one.message}" for one in found), quotes=True)
    return Condition(name)


def _clean(office: Office, _tag: str, entries: Sequence[Entry]) -> Condition:
    name = "Không câu nào còn chỗ phải sửa"
    found = blocking(office, [entry.revision.item for entry in entries])
    if found:
        return Condition(name, f"Câu {found[0].item} còn chỗ phải sửa.", found[0].message, quotes=True)
    return Condition(name)


def _undisputed(office: Office, _tag: str, entries: Sequence[Entry]) -> Condition:
    name = "Không mâu thuẫn với câu nào ngoài bộ đề"
    for clash in clashes(office, entries):
        if clash.decision is None:
            inside, outside = clash.inside.revision.item.id, clash.outside.revision.item.id
            said = f"Câu {inside} mâu thuẫn đáp án với câu {outside} ngoài bộ đề."
            way = f"Sửa hoặc ngừng dùng câu sai, hoặc ký quyết định rằng câu {inside} đúng."
            return Condition(name, f"{said} {way}", clash.pair.message, quotes=True)
    return Condition(name)


JUDGES: tuple[Judge, ...] = (_approved, _current, _proven, _clean, _renewed, _counted, _apart, _undisputed)
