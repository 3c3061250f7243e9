"""The rules of a plan: questions, minutes, attempts, the attempt that counts, the forecast, the order among equals."""

import re
from collections.abc import Iterator, Sequence

from authoring.workbench.starting.planwords import Hint, Line, sentences
from authoring.workbench.starting.spelling import ORDERS

_FLAGS = re.IGNORECASE
_ITEMS = re.compile(
    r"(?<![\d.,/])(?P<n>\d{1,3})\s*(?:\([^)]*\)\s*)?câu(?:\s+hỏi)?(?:\s+trắc\s+nghiệm)?\b(?!\s+(?:hỏi\s+)?dự\s+đoán)",
    _FLAGS,
)
_SET = re.compile(r"bộ đề|đề thi|bài thi|mỗi tuần|trắc nghiệm|mỗi lượt|bộ câu hỏi|mỗi kỳ|mỗi đợt|trả lời", _FLAGS)
_BANK = re.compile(r"ngân hàng|biên soạn|xây dựng|tối thiểu|ít nhất|dự phòng", _FLAGS)
_MINUTES = re.compile(
    r"(?<![\d:.,])(?<!giờ )(?<!h)(?P<n>\d{1,3})\s*(?:\([^)]*\)\s*)?phút\b(?!\s*(?:,\s*)?(?:ngày|thứ))", _FLAGS
)
_WORK = re.compile(
    r"làm bài|trả lời|mỗi lượt|lượt thi|bài thi|thời gian thi|hoàn thành|thời lượng|đề thi|bộ đề", _FLAGS
)
_NO_LIMIT = re.compile(r"không (?:giới hạn|hạn chế)(?: về)? (?:số )?(?:lần|lượt)|nhiều (?:lần|lượt)", _FLAGS)
_LIMIT = re.compile(
    r"(?:tối đa|không quá|chỉ(?: được)?(?: dự thi| tham gia| thi)?|được(?: dự| tham gia| làm bài)?(?: thi)?)\s+"
    r"(?:tối đa\s+)?"
    r"(?P<n>\d{1,3}|một|hai|ba|bốn|năm)\s*(?:\([^)]*\)\s*)?(?:lần|lượt)\b",
    _FLAGS,
)
_SPELLED = ("một", "hai", "ba", "bốn", "năm")
_COUNTED = (
    ("best-then-earliest", re.compile(r"(?:kết quả|điểm(?: số)?|lần|lượt)[^.;]{0,40}cao nhất|tốt nhất", _FLAGS)),
    ("last", re.compile(r"(?:lần|lượt)(?: thi| dự thi)?[^.;]{0,15}(?:cuối|sau cùng)", _FLAGS)),
    ("first", re.compile(r"(?:lần|lượt)(?: thi| dự thi)?[^.;]{0,15}đầu(?: tiên)?", _FLAGS)),
)
_TAKEN = re.compile(r"\b(?:lấy|tính|chọn|công nhận|ghi nhận|xét)\b", _FLAGS)
_FORECAST = re.compile(r"dự đoán|dự báo", _FLAGS)
_ASKED = (
    ("percent-all-right", re.compile(r"(?:tỷ|tỉ) lệ|phần trăm|%", _FLAGS)),
    ("people-all-right", re.compile(r"(?:trả lời|làm bài)?\s*đúng", _FLAGS)),
    ("attempts", re.compile(r"số (?:lượt|lần|bài)|(?:lượt|lần|bài) (?:thi|dự thi)", _FLAGS)),
    ("people", re.compile(r"người (?:tham gia|dự thi|thi)", _FLAGS)),
)
_TIE = re.compile(r"bằng (?:điểm|nhau)|cùng (?:số điểm|điểm|kết quả|trả lời|số câu)|bằng điểm|xếp hạng|ưu tiên", _FLAGS)
_SIGNS = (
    ("forecast_distance", re.compile(r"dự đoán|dự báo", _FLAGS)),
    (
        "duration",
        re.compile(
            r"thời gian (?:làm bài|trả lời|thi|hoàn thành)[^.;]{0,25}(?:ngắn|ít|nhanh)|"
            r"(?:nhanh|ngắn|ít thời gian) nhất",
            _FLAGS,
        ),
    ),
    ("submitted", re.compile(r"(?:nộp|gửi|trả lời|dự thi|tham gia)[^.;]{0,30}sớm|sớm (?:nhất|hơn)|trước", _FLAGS)),
    ("attempts", re.compile(r"số (?:lần|lượt)[^.;]{0,15}ít", _FLAGS)),
)


def read_rules(told: Sequence[Line]) -> tuple[Hint, ...]:
    """The hints of the rules, each at most once."""
    said = list(sentences(told))
    found = (_items(said), _minutes(said), _limit(said), _counted(said), _asks(said), _ranking(told))
    return tuple(hint for one in found for hint in one)


def _items(said: Sequence[str]) -> Iterator[Hint]:
    hits = [
        (match["n"], one)
        for one in said
        if _SET.search(one) and not _BANK.search(one)
        for match in _ITEMS.finditer(one)
    ]
    yield from _one("items", hits)


def _minutes(said: Sequence[str]) -> Iterator[Hint]:
    hits = [(match["n"], one) for one in said if _WORK.search(one) for match in _MINUTES.finditer(one)]
    yield from _one("minutes", [(value, one) for value, one in hits if int(value)])


def _one(field: str, hits: list[tuple[str, str]]) -> Iterator[Hint]:
    """The first value; doubtful where a plan says several."""
    values = list(dict.fromkeys(str(int(value)) for value, _one in hits))
    if values:
        doubt = f"Kế hoạch nêu nhiều số: {', '.join(values)}." if len(values) > 1 else ""
        yield Hint(field, values[0], hits[0][1], doubt)


def _limit(said: Sequence[str]) -> Iterator[Hint]:
    for one in said:
        told = _LIMIT.search(one)
        if told or _NO_LIMIT.search(one):
            word = told["n"].lower() if told else "0"
            value = word if word.isdigit() else str(_SPELLED.index(word) + 1)
            doubt = "Hỏi lại: trong một tuần, hay trong một ngày." if "ngày" in one.lower() and told else ""
            yield Hint("limit", str(int(value)), one, doubt)
            return


def _counted(said: Sequence[str]) -> Iterator[Hint]:
    for one in said:
        for value, form in _COUNTED:
            if _TAKEN.search(one) and form.search(one) and re.search(r"\b(?:lần|lượt|kết quả)\b", one, _FLAGS):
                yield Hint("counted", value, one)
                return


def _asks(said: Sequence[str]) -> Iterator[Hint]:
    for one in said:
        told = _FORECAST.search(one)
        value = next((value for value, form in _ASKED if told and form.search(one, told.end())), "")
        if value:
            yield Hint("asks", value, one)
            return


def _ranking(told: Sequence[Line]) -> Iterator[Hint]:
    """The preset whose criteria stand in this order in the lines on equal scores."""
    for one in (line.text for line in told):
        tie = _TIE.search(one)
        signs = ((name, form.search(one, tie.start())) for name, form in _SIGNS) if tie else ()
        named = [name for _at, name in sorted((match.start(), name) for name, match in signs if match)]
        for preset, order in ORDERS.items():
            if named and [criterion.split()[0] for criterion in order[1:]] == named:
                yield Hint("ranking", preset, one)
                return
