"""The words around a value as subject, predicate and qualifiers of a fact."""

import re
from dataclasses import dataclass

_VERBS = (
    "được|phải|có|bằng|là|thì|đóng|hưởng|nộp|gửi|không|hằng tháng|hàng tháng|do|tối đa|tối thiểu|trong thời hạn"
    "|chậm nhất|giải quyết|từ đủ|từ|đã|đang|bị|quy định|theo|như|suy giảm"
)
_VERB = re.compile(rf"(?<!\w)(?:{_VERBS})(?!\w)", re.IGNORECASE)
_VERB_FIRST = re.compile(rf"(?:{_VERBS}|tính|giảm|tăng|trong|sau|trước|định kỳ|nếu|khi|tại|để)(?!\w)", re.IGNORECASE)
_STRONG = re.compile(r"(?<!\w)(?:được|phải|bằng|là|thì|do|không|tối đa|tối thiểu|chậm nhất)(?!\w)", re.IGNORECASE)
_MEASURE = re.compile(r"(?:mức|tỷ lệ|thời gian|thời hạn|số|tuổi|độ tuổi|kinh phí|giá|hệ số)(?!\w)", re.IGNORECASE)
_OWNER = re.compile(r"(?<!\w)(?:đối với|của|cho)\s", re.IGNORECASE)
_CASE = re.compile(r"(?:Trường hợp|Đối với|Khi|Nếu)\s+", re.IGNORECASE)
_LAST_CONDITION = re.compile(
    r".*\d (?:ngày|tháng|năm|tuần)(?!\w).*(?<!\w)(?:nếu|(?<!sau )(?<!trước )khi|trường hợp)\s",
    re.IGNORECASE | re.DOTALL,
)
_QUALIFIER = re.compile(
    r"(?<!\w)(?<!sau )(?<!trước )(?<!từ )"
    r"(?:nếu|đối với|trừ|khi|với điều kiện|áp dụng cho|tại thời điểm|tương ứng)\s[^,;]*",
    re.IGNORECASE,
)
_EDGES = " \n,;:.–-"
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Phrase:
    """Subject, predicate and qualifiers, each as words of the text."""

    subject: str
    predicate: str
    qualifiers: tuple[str, ...]


def phrase(before: str, after: str, lead: str, title: str) -> Phrase:
    """The words before a value parted into who or what and what is said of it.

    Where a statement begins with its value or with a verb, the words that lead in or the article's title say of whom.
    A measure (“Mức đóng hằng tháng của …”) is the predicate, its owner the subject.
    """
    case, told = _case(_LAST_CONDITION.sub("", before))
    qualifiers = [_cut(found) for found in (case, *_QUALIFIER.findall(after))]
    subject, predicate = _parted(told.strip(_EDGES))
    above = _parted(lead.strip(_EDGES)) if lead else ("", "")
    subject = _cut(subject) or _cut(above[0]) or _cut(title)
    predicate = _cut(predicate) or _cut(above[1]) or _cut(after) or _cut(title)
    return Phrase(subject, predicate, tuple(found for found in qualifiers if found))


def _case(before: str) -> tuple[str, str]:
    """“Trường hợp …” (or “Đối với …”) in front of the main clause, apart from it; alone it names the subject."""
    match = _CASE.match(before)
    if match is None:
        return "", before
    for joint in (" thì ", ", "):
        if joint in before:
            case, _, told = before.partition(joint)
            return case, told
    return "", before[match.end() :]


def _parted(words: str) -> tuple[str, str]:
    """Subject and predicate; a subject of a measure is its owner, none where the words begin with a verb."""
    if _VERB_FIRST.match(words):
        return "", words
    if _MEASURE.match(words):
        match = _STRONG.search(words)
        measure = words[: match.start()] if match else words
        owner = _OWNER.split(measure, maxsplit=1)
        return (owner[1] if len(owner) > 1 else ""), owner[0] if len(owner) > 1 else measure
    match = _VERB.search(words)
    return (words[: match.start()], words[match.start() :]) if match else (words, "")


def _cut(words: str) -> str:
    clean = " ".join(words.split()).strip(_EDGES)
    return clean if len(clean) <= _LONGEST else clean[:_LONGEST].rpartition(" ")[0]
