"""Columns of a submissions file: where each field stands, and what a week needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authoring.grading.intake.headers import SPELLINGS, recognise
from authoring.grading.intake.mappings import AS_WRITTEN, DAY_FIRST, IN_TIME, NUMBERS, Guide
from authoring.grading.schemes import Scheme
from authoring.model.errors import RefusedError

_SHOWN = 12
_WHOLE = ("answers", "wrong", "score")  # each stands for all questions where no question has a column


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands: position by field, positions of the answers in the order of the form.

    Without a column a question, `answers` is empty: the fields then have one of all answers, the wrong ones, a score.
    `untimed`: no moment of sending is told, every entry was sent in time.
    """

    fields: Mapping[str, int]
    answers: tuple[int, ...]
    dates: str = DAY_FIRST
    durations: str = AS_WRITTEN
    numbers: bool = False
    untimed: bool = False


def place(header: Sequence[str], scheme: Scheme, file: str, row: int, guide: Guide | None = None) -> Columns:
    """The columns of a file, or RefusedError naming what is missing or doubled and the columns found.

    A mapping that a person confirmed for this header goes before what the headers seem to say.
    """
    known = guide or Guide()
    mapping = known.mapping(header)
    found = list(mapping.fields) if mapping else recognise(header, known.stems)
    count = len(scheme.labels)
    for field in dict.fromkeys(found):
        if field and found.count(field) > 1:
            same = ", ".join(cell for cell, known_ in zip(header, found, strict=True) if known_ == field)
            message = "Hai cột cùng một nội dung; giữ lại một cột rồi chọn lại tệp."
            raise RefusedError(message, file=file, row=row, expected=f"một cột {label(field)}", found=same)
    beyond = [field for field in found if field.isdigit() and int(field) > count]
    if beyond:
        message = f"Tệp có câu {beyond[0]} mà bộ đề có {count} câu; kiểm tra tệp thuộc đúng tuần."
        raise RefusedError(message, file=file, row=row, expected=f"Câu 1 … Câu {count}", found=f"Câu {beyond[0]}")
    if "version" in found and not scheme.versions:
        message = "Tệp có cột mã đề mà bản phát hành chưa giao mã đề nào, nên không biết câu nào là câu nào."
        expected = "giao mã đề, hoặc đổi tên cột nếu câu và chữ cái đã theo bộ đề"
        raise RefusedError(message, file=file, row=row, expected=expected, found=label("version"))
    untimed = mapping is not None and mapping.moments == IN_TIME and "submitted" not in found
    absent = [label(field) for field in missing(scheme, found, untimed=untimed)]
    if absent:
        message = "Tệp thiếu cột cần để chấm; xuất lại tệp có đủ cột, hoặc sửa tên cột."
        raise RefusedError(message, file=file, row=row, expected=", ".join(absent), found=_listed(header))
    fields = {field: at for at, field in enumerate(found) if field in SPELLINGS}
    each = any(field.isdigit() for field in found)
    answers = tuple(found.index(str(number)) for number in range(1, count + 1)) if each else ()
    if mapping is None:
        return Columns(fields, answers)
    return Columns(fields, answers, mapping.dates, mapping.durations, mapping.answers == NUMBERS, untimed)


def missing(scheme: Scheme, found: Sequence[str], *, untimed: bool = False) -> list[str]:
    """The fields that this week needs and no column has; `untimed`: somebody says that every entry was sent in time."""
    needed = ["name"] if untimed and may_be_untimed(scheme) else ["name", "submitted"]
    if not any(set(spec) <= set(found) for spec in scheme.persons):
        needed += scheme.persons[0]
    needed += ["unit"] if scheme.units else []
    if scheme.ranks_by("started", "duration") and not (scheme.ranks_by("duration") and "duration" in found):
        needed.append("started")
    needed += ["forecast"] if scheme.ranks_by("forecast_distance") else []
    needed += [field for field in ("registered", "extra") if scheme.ranks_by(field)]
    needed += ["version"] if scheme.versions else []
    each = any(field.isdigit() for field in found) or not set(_WHOLE) & set(found)
    needed += [str(number) for number in range(1, len(scheme.labels) + 1)] if each else []
    return [field for field in dict.fromkeys(needed) if field not in found]


def may_be_untimed(scheme: Scheme) -> bool:
    """Whether the ranking of a week needs no moment, so that a file which tells none can be graded."""
    return not scheme.ranks_by("submitted", "started")


def label(field: str) -> str:
    """A field as people call it, in quotes."""
    return f"“{called(field)}”"


def called(field: str) -> str:
    """A field as people call it; anything else as it is."""
    if field.isdigit():
        return f"Câu {field}"
    return SPELLINGS[field][0] if field in SPELLINGS else field


def _listed(header: Sequence[str]) -> str:
    names = [cell.strip() or "(trống)" for cell in header]
    return ", ".join(names[:_SHOWN]) + (f" … ({len(names)} cột)" if len(names) > _SHOWN else "")
