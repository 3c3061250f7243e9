"""Columns of a submissions file: which header spelling means which field, and what a week needs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from authoring.grading.schemes import Scheme
from authoring.model.errors import RefusedError
from authoring.text import bare

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("Mã bài", "Mã bài thi", "Mã bài dự thi", "Mã lượt thi", "Mã dự thi", "ID bài thi"),
    "name": (
        "Họ và tên",
        "Họ tên",
        "Thí sinh",
        "Tên thí sinh",
        "Người dự thi",
        "Họ và tên thí sinh",
        "Họ và tên người dự thi",
    ),
    "birth_date": ("Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "NTNS"),
    "identity_number": (
        "Số CCCD",
        "CCCD",
        "Số CCCD/CMND",
        "CCCD/CMND",
        "Số CMND/CCCD",
        "CMND/CCCD",
        "Số CMND",
        "CMND",
        "Số căn cước",
        "Số căn cước công dân",
        "Căn cước công dân",
        "Số định danh",
        "Số định danh cá nhân",
    ),
    "phone": ("Số điện thoại", "Điện thoại", "SĐT", "Số ĐT", "ĐT", "Số điện thoại liên hệ", "Di động"),
    "email": ("Email", "E-mail", "Thư điện tử", "Địa chỉ email", "Địa chỉ thư điện tử"),
    "account": ("Tài khoản", "Tên tài khoản", "Tên đăng nhập"),
    "unit": (
        "Đơn vị",
        "Đơn vị công tác",
        "Cơ quan",
        "Cơ quan, đơn vị",
        "Cơ quan/đơn vị",
        "Tập thể",
        "Đảng bộ",
        "Chi bộ",
        "Đơn vị dự thi",
        "Đơn vị/địa phương",
        "Địa phương, đơn vị",
    ),
    "started": ("Bắt đầu", "Bắt đầu lúc", "Thời gian bắt đầu", "Giờ bắt đầu", "Thời điểm bắt đầu", "Start time"),
    "submitted": (
        "Nộp lúc",
        "Nộp bài lúc",
        "Thời gian nộp",
        "Thời gian nộp bài",
        "Thời điểm nộp",
        "Thời điểm nộp bài",
        "Giờ nộp",
        "Giờ nộp bài",
        "Dấu thời gian",
        "Timestamp",
        "Completion time",
        "Kết thúc lúc",
    ),
    "forecast": (
        "Dự đoán",
        "Số dự đoán",
        "Số người dự đoán",
        "Câu hỏi phụ",
        "Câu hỏi dự đoán",
        "Câu dự đoán",
        "Dự đoán số người",
        "Dự đoán số người trả lời đúng",
        "Dự đoán số người dự thi",
        "Dự đoán số lượt thi",
    ),
}
ANSWER = re.compile(r"(?:cau|cau hoi|cau so|cau hoi so|question|q) ?0*([1-9][0-9]{0,2})")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands: position by field, positions of the answers in the order of the form."""

    fields: Mapping[str, int]
    answers: tuple[int, ...]


def recognise(header: Sequence[str]) -> list[str]:
    """The field of each header cell: a name of `SPELLINGS`, the number of a question, or “”."""
    return [_field(cell) for cell in header]


def place(header: Sequence[str], scheme: Scheme, file: str, row: int) -> Columns:
    """The columns of a file, or RefusedError naming what is missing or doubled and the columns found."""
    found = recognise(header)
    count = len(scheme.labels)
    for field in dict.fromkeys(found):
        if field and found.count(field) > 1:
            same = ", ".join(cell for cell, known in zip(header, found, strict=True) if known == field)
            message = "Hai cột cùng một nội dung; giữ lại một cột rồi chọn lại tệp."
            raise RefusedError(message, file=file, row=row, expected=f"một cột {_label(field)}", found=same)
    beyond = [field for field in found if field.isdigit() and int(field) > count]
    if beyond:
        message = f"Tệp có câu {beyond[0]} mà bộ đề có {count} câu; kiểm tra tệp thuộc đúng tuần."
        raise RefusedError(message, file=file, row=row, expected=f"Câu 1 … Câu {count}", found=f"Câu {beyond[0]}")
    missing = [_label(field) for field in _needed(scheme, found) if field not in found]
    if missing:
        message = "Tệp thiếu cột cần để chấm; xuất lại tệp có đủ cột, hoặc sửa tên cột."
        raise RefusedError(message, file=file, row=row, expected=", ".join(missing), found=_listed(header))
    fields = {field: at for at, field in enumerate(found) if field in SPELLINGS}
    return Columns(fields, tuple(found.index(str(number)) for number in range(1, count + 1)))


def _needed(scheme: Scheme, found: Sequence[str]) -> list[str]:
    needed = ["name", "submitted"]
    if not any(set(spec) <= set(found) for spec in scheme.persons):
        needed += scheme.persons[0]
    needed += ["unit"] if scheme.units else []
    needed += ["started"] if scheme.ranks_by("started", "duration") else []
    needed += ["forecast"] if scheme.ranks_by("forecast_distance") else []
    return list(dict.fromkeys(needed)) + [str(number) for number in range(1, len(scheme.labels) + 1)]


def _field(cell: str) -> str:
    spelling = bare(cell)
    answer = ANSWER.fullmatch(spelling)
    return answer[1] if answer else _spellings().get(spelling, "")


@cache
def _spellings() -> dict[str, str]:
    return {bare(spelling): field for field, spellings in SPELLINGS.items() for spelling in spellings}


def _label(field: str) -> str:
    return f"“{SPELLINGS[field][0]}”" if field in SPELLINGS else f"“Câu {field}”"


def _listed(header: Sequence[str]) -> str:
    names = [cell.strip() or "(trống)" for cell in header]
    return ", ".join(names[:_SHOWN]) + (f" … ({len(names)} cột)" if len(names) > _SHOWN else "")
