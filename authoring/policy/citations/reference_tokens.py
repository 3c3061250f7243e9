"""The words of cross-references: points, clauses, articles, sections, chapters and documents, each with its span."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from authoring.policy.paths import LETTERS
from authoring.policy.romans import from_roman

THIS = "này"
_JOINT = r"(?:,? và |,? hoặc | đến |, ?| ?[-–] ?)"
_UNITS = r"(?! (?:tháng|năm|ngày|tuổi|lần|người|giờ|bản|đồng|quý|tuần|phần|mức)(?!\w))(?![\w%/]|[.,]\d)"
_NUMBER = rf"\d{{1,3}}[a-zđ]?{_UNITS}"
_LETTER = r"[a-zđ]\d?(?![\w.])(?!\))"
_KINDS = (
    "Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Quy chế|Điều lệ"
    "|Quy định"
    "|Kế hoạch|Hướng dẫn|Thể lệ"
)
_STOPS = (
    r"về|quy định|được|đã|có|hoặc|thì|là|cho|để|này|đối với|khi|phải|nếu|bằng|tính|tương ứng|trước|sau|trong|tại"
    r"|vào|của|mà|đang"
    r"|không|tối|thực hiện|trở|theo(?! hợp đồng)|bao gồm|tham gia|năm|số|ngày|hiện|do|từ|đến|nộp|gửi|trừ|nhưng"
    r"|các|một|hưởng|đóng"
    r"|trường hợp|với|như|cơ quan|thanh toán|thuộc|ban hành|hướng dẫn|sửa đổi|chịu|nghỉ|còn|vẫn|bị|sẽ|mức|gồm|so"
    r"|thay|trên|dưới|ngoài"
    r"|đủ|(?<![Vv]iệc )làm(?! việc| căn)|khác|chuyên ngành|hiện hành|người (?:lao động(?! Việt)|sử|tham|bệnh|có"
    r"|được|đang)|chưa|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Cc]hương|và(?! (?:gia đình|Gia đình|bảo vệ|sử dụng|[Mm]ôi trường"
    r"|chữa cháy|[Cc]ông nghệ)(?!\w))"
)
_NAME = (
    rf"(?:(?:[Aa]n toàn|[Tt]rật tự|[Kk]hám bệnh|[Pp]hòng|[Tt]hực hành tiết kiệm|[Đđ]ầu tư|[Tt]iêu chuẩn), )?"
    rf"(?:(?!(?:{_STOPS})(?!\w))[\w-]+)(?: (?!(?:{_STOPS})(?!\w))[\w-]+){{0,11}}"
)
_SERIAL = r"\d{1,5}(?:/\d{4})?(?:/[\w-]*\w)?(?:- ?\w+/\w+)?"
_LAWS = r"(?:Bộ luật|Luật|Pháp lệnh|Điều lệ|Quy chế)"
_DOCUMENT = (
    rf"(?:(?:{_KINDS})(?: này(?!\w)| số:? {_SERIAL}| \d{{1,5}}/\d{{4}}/[\w-]*\w)"
    rf"|{_LAWS} {_NAME}(?: số:? {_SERIAL})?(?: năm \d{{4}})?)"
)
_TOKEN = re.compile(
    rf"(?<!\w)(?:(?:[Cc]ác )?(?P<p>[Đđ]iểm) (?P<points>{THIS}(?!\w)|{_LETTER}(?:{_JOINT}{_LETTER})*)"
    rf"|(?:[Cc]ác )?(?P<k>[Kk]hoản) (?P<clauses>{THIS}(?!\w)|{_NUMBER}(?:{_JOINT}{_NUMBER})*)"
    rf"|(?:[Cc]ác )?(?P<d>[Đđ]iều) (?P<articles>{THIS}(?!\w)|{_NUMBER}(?:{_JOINT}{_NUMBER})*)"
    rf"|(?P<s>[Mm]ục) (?P<section>\d+|[IVX]+)(?!\w)"
    rf"|(?P<c>[Cc]hương) (?P<chapter>{THIS}|[IVXLC]+)(?!\w)"
    rf"|(?P<doc>{_DOCUMENT}))"
)
_PARTS = (("p", "points"), ("k", "clauses"), ("d", "articles"), ("s", "section"), ("c", "chapter"), ("doc", "doc"))
_ONE = re.compile(rf"(?P<joint> đến | ?[-–] ?)?(?<!\w)(?P<one>{THIS}|\d+[a-zđ]?|[a-zđ]\d?)(?!\w)")
_SKIPPED = "fjwz"


@dataclass(frozen=True, slots=True)
class Token:
    """One step of a reference: its kind (p, k, d, s, c, doc), its numbers, or the document's words."""

    kind: str
    values: tuple[str, ...]
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The steps that a text names, in its order."""
    for match in _TOKEN.finditer(text):
        kind, group = next((kind, group) for kind, group in _PARTS if match[kind])
        said = match[group]
        values = (said,) if kind == "doc" else _roman(said) if kind in "sc" else _listed(said)
        yield Token(kind, values, *match.span())


def between(first: str, last: str) -> tuple[str, ...]:
    """The numbers or letters of a range, both ends among them; only the ends where they make none."""
    if first.isdigit() and last.isdigit():
        numbers = tuple(str(number) for number in range(int(first), int(last) + 1))
    else:
        start, end = LETTERS.find(first), LETTERS.find(last)
        numbers = tuple(letter for letter in LETTERS[start : end + 1] if letter not in _SKIPPED) if start >= 0 else ()
    return numbers if numbers[:1] == (first,) and numbers[-1:] == (last,) else (first, last)


def _roman(said: str) -> tuple[str, ...]:
    number = from_roman(said)
    return (str(number),) if number else (said,)


def _listed(said: str) -> tuple[str, ...]:
    values: list[str] = []
    for match in _ONE.finditer(said):
        values += between(values[-1], match["one"])[1:] if match["joint"] and values else (match["one"],)
    return tuple(values)
