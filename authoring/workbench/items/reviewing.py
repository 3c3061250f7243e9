"""Reviewing: an author sends a revision, a second person reads it and approves, returns or later retires it."""

from authoring.bank.moves import SHORTEST
from authoring.model.errors import RefusedError
from authoring.model.records import Review
from authoring.workbench.audits.checking import blocking
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting


def send(office: Office, item: str, sitting: Sitting) -> Review:
    """Send the newest revision of an item to review."""
    return _move(office, item, "send", sitting)


def approve(office: Office, item: str, sitting: Sitting, note: str = "") -> Review:
    """Approve the newest revision; refused for an own item, a person without the role, or a finding that blocks."""
    found = blocking(office, [office.bank.entry(item).revision.item])
    if found:
        said = f"Câu {item} còn {len(found)} chỗ phải sửa nên chưa duyệt được."
        raise RefusedError(said, expected="không còn chỗ phải sửa", found=found[0].message)
    return _move(office, item, "approve", sitting, note)


def give_back(office: Office, item: str, sitting: Sitting, note: str) -> Review:
    """Return the newest revision to its author with a reason of at least three words."""
    if len(note.split()) < SHORTEST:
        raise RefusedError("Trả lại phải nói cần sửa gì.", expected=f"ít nhất {SHORTEST} từ", found=note or "để trống")
    return _move(office, item, "return", sitting, note)


def retire(office: Office, item: str, sitting: Sitting, note: str) -> Review:
    """Take an approved item out of use with a reason; releases that hold it stay as they are."""
    if len(note.split()) < SHORTEST:
        said = "Ngừng dùng phải nói vì sao."
        raise RefusedError(said, expected=f"ít nhất {SHORTEST} từ", found=note or "để trống")
    return _move(office, item, "retire", sitting, note)


def _move(office: Office, item: str, move: str, sitting: Sitting, note: str = "") -> Review:
    revision = office.bank.entry(item).revision
    return office.bank.move(revision, move, sitting.person.writer, sitting.identity.sign, sitting.now, note=note)
