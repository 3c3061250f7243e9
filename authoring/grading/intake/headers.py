"""Headers of submissions files: which spelling means which field, and which header is a question of the form."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

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
        "Name",
        "Full name",
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
    "email": ("Email", "E-mail", "Thư điện tử", "Địa chỉ email", "Địa chỉ thư điện tử", "Email Address"),
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
    "registered": ("Thời điểm đăng ký", "Đăng ký lúc", "Thời gian đăng ký", "Ngày đăng ký", "Giờ đăng ký"),
    "extra": ("Điểm câu hỏi phụ", "Số câu hỏi phụ đúng", "Số câu phụ đúng", "Điểm phụ"),
    "version": ("Mã đề", "Mã đề thi", "Đề số"),
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
    "duration": (
        "Thời gian làm bài",
        "Thời gian làm bài (MM:SS)",
        "Thời gian thi",
        "Thời gian hoàn thành",
        "Thời lượng",
        "Duration",
        "Time taken",
    ),
    "score": (
        "Số câu đúng",
        "Số câu trả lời đúng",
        "Điểm",
        "Điểm số",
        "Tổng điểm",
        "Tổng số điểm",
        "Điểm thi",
        "Score",
        "Total points",
    ),
    "wrong": ("Câu sai", "Các câu sai", "Câu trả lời sai", "Danh sách câu sai"),
    "answers": (
        "Trả lời",
        "Câu trả lời",
        "Các câu trả lời",
        "Bài làm",
        "Đáp án đã chọn",
        "Phương án đã chọn",
        "Answers",
    ),
}
ANSWER = re.compile(r"(?:cau|cau hoi|cau so|cau hoi so|question|q) ?0*([1-9][0-9]{0,2})")

_NUMBERED = re.compile(r"(?:(?:cau(?: hoi)?|question|q) ?)?0*([1-9][0-9]{0,2}) (.+)")


def recognise(header: Sequence[str], stems: Sequence[str] = ()) -> list[str]:
    """The field of each header cell: a name of `SPELLINGS`, the number of a question, or “”.

    A question is known by its number (“Câu 3”), or by its whole stem where the `stems` of the form are given.
    """
    told = {_plain(stem): str(number) for number, stem in enumerate(stems, 1)}
    return [_field(cell, told) for cell in header]


def _field(cell: str, stems: Mapping[str, str]) -> str:
    spelling = _plain(cell)
    answer = ANSWER.fullmatch(spelling)
    if answer:
        return answer[1]
    numbered = _NUMBERED.fullmatch(spelling)
    if spelling in stems or (numbered and numbered[2] in stems):
        return stems.get(spelling) or stems[numbered[2] if numbered else ""]
    return _spellings().get(spelling, "")


@lru_cache(maxsize=2048)
def _plain(cell: str) -> str:
    """The same rows are looked at for each part of a file."""
    return bare(cell)


@cache
def _spellings() -> dict[str, str]:
    return {bare(spelling): field for field, spellings in SPELLINGS.items() for spelling in spellings}
