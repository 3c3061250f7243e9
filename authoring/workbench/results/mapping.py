"""Mapping: the columns of submissions files, proposed by the machine, confirmed once by a person, kept in the contest.

A confirmation is a signed record in `decisions/`; a file with the same header needs no question ever after.
"""

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from authoring import grading
from authoring.grading import Guide, Mapping, Proposal, Scheme, Staged
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form
from authoring.records import digest_file
from authoring.workbench.contest.mandating import roles_now
from authoring.workbench.contest.notes import MAPPING, read_notes, write_note
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

MAY = frozenset({"secretary", "owner", "approver"})

UNSURE = (
    "Chưa rõ cách đọc một số cột; trả lời rồi bấm “Xác nhận cách đọc…” một lần ở thẻ Cách đọc các cột của màn hình 5 "
    "Chấm bài tuần."
)
CUT = (
    "Tệp có thể đã bị cắt nên chưa chấm. Xuất lại tệp CSV từ hệ thống thi; nếu tệp thật sự đủ thì chọn như thế rồi bấm "
    "“Xác nhận cách đọc…” ở thẻ Cách đọc các cột của màn hình 5 Chấm bài tuần."
)
ODD = (
    "Phần lớn tệp này sẽ bị loại hoặc tính sai nếu đọc như vậy nên chưa chấm. Xuất lại tệp từ hệ thống thi, hoặc chọn "
    "lại cột; nếu tệp đúng là như thế thì chọn như vậy rồi bấm “Xác nhận cách đọc…” ở thẻ Cách đọc các cột của "
    "màn hình 5 Chấm bài tuần."
)

Ids = Table[int, Table[str, str]]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A confirmation as kept: the mapping, of which week the option ids are, who said so and when.

    `whole` are the SHA-256 of files that end where a sheet ends and are whole all the same.
    """

    mapping: Mapping
    week: str
    ids: Ids
    writer: str
    time: str
    whole: tuple[str, ...] = ()


def confirm(
    office: Office,
    sitting: Sitting,
    week: str,
    proposal: Proposal,
    ids: Ids | None = None,
    whole: Sequence[str] = (),
) -> Path:
    """Keep a mapping as a person confirmed it, its questions answered; RefusedError where he may not say so."""
    if not MAY & roles_now(office, sitting):
        said = "Chỉ thư ký, người duyệt hoặc chủ cuộc thi xác nhận cách đọc các cột."
        raise RefusedError(said, expected=", ".join(sorted(MAY)))
    about: dict[str, object] = {"whole": list(whole)} if whole else {}
    return write_note(office, sitting, MAPPING, _table(proposal.mapping, week, ids or {}) | about)


def confirmed(office: Office) -> tuple[Confirmed, ...]:
    """Every confirmation, the oldest first; RefusedError naming a record that isn't as it was signed."""
    return tuple(_read(table, path) for path, table in read_notes(office, MAPPING, MAY))


def guide_of(office: Office, week: str, form: Form, key: AnswerKey) -> Guide:
    """What intake may know of a week: its form's texts, the key as handed over, the mappings confirmed, option ids."""
    known = confirmed(office)
    newest = {one.mapping.header: one.mapping for one in known}
    ids: dict[int, Table[str, str]] = {}
    for one in known:
        if one.week == week and one.ids:
            ids = dict(one.ids)
    whole = [mark for one in known for mark in one.whole]
    return grading.guide(form, key, tuple(newest.values()), ids, whole)


def settle_mappings(staged: Sequence[Staged], scheme: Scheme, guide: Guide) -> tuple[Proposal, ...]:
    """How every staged file would be read; files of one header share what is certain for one of them.

    A file that ends where a sheet ends, or of which most would be lost, is asked about on its own.
    """
    proposals = [grading.propose(one.file, scheme, guide) for one in staged]
    sure = {one.mapping.header: one for one in reversed(proposals) if not one.questions}
    clash = {
        one.mapping.header for one in proposals if not one.questions and sure[one.mapping.header].mapping != one.mapping
    }
    shared = [
        one if not one.questions or one.mapping.header in clash else _shared(one, sure.get(one.mapping.header))
        for one in proposals
    ]
    return tuple(_of_one(one, proposal, scheme, guide) for one, proposal in zip(staged, shared, strict=True))


def _of_one(one: Staged, proposal: Proposal, scheme: Scheme, guide: Guide) -> Proposal:
    """The proposal with what must be said of this very file."""
    digest = cache(partial(digest_file, one.source))
    found = grading.ask_whole(proposal, one.end, digest(), guide) if one.end else proposal
    return grading.ask_odd(found, one.file, scheme, guide, digest)


def demand_sure(proposals: Sequence[Proposal], guide: Guide) -> Guide:
    """The guide with every file's mapping; RefusedError with the questions of the first file that has any."""
    for one in proposals:
        if one.questions:
            message = {frozenset({"cut"}): CUT, frozenset({"odd"}): ODD}.get(
                frozenset(question.about for question in one.questions), UNSURE
            )
            found = "; ".join(asked(question) for question in one.questions)
            raise RefusedError(message, file=one.file, row=one.header_row, expected="một người xác nhận", found=found)
    mappings = {one.mapping.header: one.mapping for one in proposals}
    return grading.with_mappings(guide, tuple(mappings.values()))


def asked(question: grading.Question) -> str:
    """A question as a sentence."""
    columns = ", ".join(f"“{grading.called(name)}”" for name in question.columns)
    said = {
        "field": f"cột nào là {columns}?",
        "doubled": f"cột nào trong {', '.join(question.choices)} là {columns}?",
        "dates": f"cột {columns} ghi ngày trước hay tháng trước?",
        "durations": f"cột {columns} có phải phút:giây bị bảng tính đọc thành giờ:phút?",
        "answers": "câu trả lời ghi bằng số: 1 có phải là phương án A?",
        "odd": f"{'cột ' + columns if columns else 'tệp này'}: đọc như vậy có đúng cột, đúng tệp, đúng tuần không?",
        "moments": f"không cột nào là {columns}: chọn cột ấy, hay mọi bài trong tệp đều nộp trong giờ mở?",
        "cut": "tệp dừng đúng ở dòng cuối của một trang tính: có đủ bài không, hay phần sau đã bị cắt?",
    }[question.about]
    return f"{said} ({question.found})" if question.found else said


def _shared(proposal: Proposal, sure: Proposal | None) -> Proposal:
    if sure is None:
        return proposal
    return grading.answered(proposal, sure.mapping.fields, {name: getattr(sure.mapping, name) for name in grading.HOW})


def _table(mapping: Mapping, week: str, ids: Ids) -> dict[str, object]:
    return {
        "week": week,
        "header": list(mapping.header),
        "fields": list(mapping.fields),
        "dates": mapping.dates,
        "durations": mapping.durations,
        "answers": mapping.answers,
        "moments": mapping.moments,
        "ids": {str(number): dict(letters) for number, letters in ids.items()},
    }


def _read(table: Table[str, object], path: Path) -> Confirmed:
    try:
        header, fields = (_texts(table[name]) for name in ("header", "fields"))
        dict(zip(header, fields, strict=True))
        how = {name: str(table[name]) for name in grading.HOW if name in table or name != "moments"}  # an older record
        mapping = Mapping(header, fields, **how)
        letters = table["ids"] if isinstance(table["ids"], dict) else {}
        ids = {
            int(number): {str(one): str(letter) for one, letter in found.items()} for number, found in letters.items()
        }
        whole = _texts(table.get("whole", []))
        return Confirmed(mapping, str(table["week"]), ids, str(table["writer"]), str(table["time"]), whole)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        message = "Bản ghi xác nhận cột bị rách hoặc bị sửa; lấy lại tệp này từ bản sao lưu."
        raise RefusedError(message, file=path, found=str(error)[:80]) from error


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(type(value).__name__)
    return tuple(map(str, value))
