"""Documents that a text names: kind, title, number and year, as far as the text gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from authoring.checks.phrases import Line, either, line, whole
from authoring.model.findings import Span

_TITLED = either("bộ luật", "luật", "pháp lệnh", "nghị định", "thông tư liên tịch", "thông tư", "hiến pháp")
_NUMBERED = either("quyết định", "nghị quyết", "chỉ thị", "quy định", "quy chế", "công văn")
_NAMED = re.compile(rf"(?<!\S)(?:(?P<titled>{_TITLED})|(?P<numbered>{_NUMBERED})(?= (?:số )?\d))(?!\S)")
_BEFORE = re.compile(r"(?:^| )(?:pháp|kỷ|kỉ|dự án|dự thảo|quy|định|luân|án|đạo|văn bản|ban hành|xây dựng|làm|trái)$")
_AFTER = re.compile(
    r"^(?:sư|pháp|định|lệ|hóa|gia|khoa|này|đó|trên|khác|gốc|tục|của|và|hoặc|chơi|nào|gì|là|có|được|do|sau|chuyên|mới|chậm|muộn|sớm"
    r"|phải|trước|khi|bị|sẽ|đã|chưa"
    r"|hiện hành|quốc tế|cơ bản|[,;:.?()]|$)(?: |$)"
)
_TITLE_END = re.compile(
    r"(?<!\S)(?:năm|số|ngày|thì|quy định|là|được|có hiệu lực|đối với|của nước|hiện hành|[;:.?()]|\d\S*|khi|nào|không|do"
    r"|đã|bao|khóa|người|công dân|những|các|thời|mức)(?!\S)"
)
_SENTENCE_END = re.compile(r"(?<!\S)[;:.?](?!\S)")
_COMMA = re.compile(
    r" , (?!(?:bổ sung|năm|số|ngày|sửa đổi|thông qua|ban hành) )"
    r"(?=(?:\S+ ){0,12}?(?:từ|trong|vào|là|có|thì|nào|gì|ai|bao|phải|bị|khi|đối|mức|người|công dân|thời|việc|cơ quan) )"
)
_NEAR = 5
_UNTITLED = "hiến pháp"
_SOURCE = re.compile(r"(?:^| )(?:theo|quy định của|quy định tại|quy định trong|căn cứ|tại|của|trong)$")
_RULES = re.compile(r"(?:quy định|ghi nhận|nêu|năm|số|\(|hiện hành|nước)(?: |$)")
_PARTY = whole("trung ương|bộ chính trị|ban bí thư|đảng|đại hội|hội nghị")
_YEAR = re.compile(r"(?<!\d)(?:19[3-9]|20[0-4])\d(?!\d)")
_NUMBER = re.compile(
    r"(?<![\w/])(?P<number>\d{1,4}[a-z]?(?:/\d{4})?(?:(?:[/-][A-ZĐ][\w-]*)+|(?<=/\d{4})))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Named:
    """A document as a text names it: folded kind and title, number (“41/2024/qh15”), year, place, is it the Party's."""

    kind: str
    title: str
    number: str
    year: str
    span: Span
    party: bool = False


@lru_cache(maxsize=1 << 13)
def documents(text: str) -> tuple[Named, ...]:
    """The laws, decrees, circulars … that a text names, in their order; general words (“pháp luật”) are none."""
    read = line(text)
    return tuple(_documents(read))


def _documents(read: Line) -> Iterator[Named]:
    for match in _NAMED.finditer(read.words):
        before, after = read.words[: match.start()].rstrip(), read.words[match.end() :].lstrip()
        if match["titled"] and (_BEFORE.search(before) or _AFTER.match(after)) and match["titled"] != _UNTITLED:
            continue
        if match["titled"] == _UNTITLED and not (_SOURCE.search(before) or _RULES.match(after)):
            continue
        yield _named(read, match, after)


def _named(read: Line, match: re.Match[str], after: str) -> Named:
    clause = _clause(after)
    start, behind = match.start(), len(read.words) - len(after)
    number = _NUMBER.search(read.given, *read.span(start, behind + len(clause)))
    year = _YEAR.search(clause)
    ends = _TITLE_END.search(clause if year else clause.split(" , ")[0], _capital(read, behind))
    title = (clause[: ends.start()] if ends else clause if year else clause.split(" , ")[0]).strip(" ,")
    title = "" if match["titled"] == _UNTITLED else title
    span = read.span(start, behind + len(title) if title else match.end())
    if number and number.start() <= span[1] + _NEAR:
        span = span[0], number.end()
    said = number["number"].casefold() if number else ""
    party = bool(_PARTY.search(clause)) or "tw" in re.split(r"[-/]", said)
    return Named(match["titled"] or match["numbered"], title, said, year.group() if year else "", span, party)


def _capital(read: Line, behind: int) -> int:
    """How far a title that begins with a capital goes at least (“Luật Người cao tuổi”): over its first word."""
    first = read.words.find(" ", behind)
    written = read.given[slice(*read.span(behind, first))] if first > behind else ""
    return first - behind if written.istitle() else 0


def _clause(after: str) -> str:
    """The words behind the kind that may still speak of the document: to a sign, or a comma that begins a clause."""
    stop = _SENTENCE_END.search(after)
    clause = after[: stop.start() if stop else len(after)]
    dated = _YEAR.search(clause)
    comma = _COMMA.search(f" {clause[: dated.start()] if dated else clause} ")
    return clause[: comma.start()] if comma else clause
