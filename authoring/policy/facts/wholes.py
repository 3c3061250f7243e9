"""A statement said whole, where its parts can't be told soundly: the law's own words with “…” for the value."""

import re
from collections.abc import Sequence
from functools import lru_cache

from authoring.policy.facts.clauses import clause_at
from authoring.policy.facts.places import Place
from authoring.policy.facts.subjects import trimmed
from authoring.text import fold

_LONGEST = 700
_LONG_LEAD = 320
_VALUE = "…"
_LOOSE = frozenset(
    fold(
        "của và các những được có cho với đối về trong từ đến theo tại hoặc là thì này quy định khi như thời hạn kể"
        " ngày"
    ).split()
)
_OPENS = re.compile(
    r"(?:trong|để|phải|và|hoặc|của|theo|tại|khi|nếu|với|do|bằng|được|bị|có|không|đến|cho|vào|đối với|thì|mà|nhưng|còn"
    r"|trừ|cùng|báo cáo|trình(?! tự| độ)|gửi|giao(?= cho)|kể từ|tính|thuộc|sau|trước|đã|đang|cứ|mỗi"
    r"|bên cạnh|nhằm|ngoài|trên cơ sở|căn cứ|từ(?! người)|sinh(?= con))(?!\w)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?<!\w)(?:của|và|hoặc|với|cho|đối với|đối|tại|theo|thuộc|trong|từ|đến|bằng|là|được|ngay|khi|do|có|sự|về|các|những"
    r"|để|mà|gồm|giữa|nhờ|tuyên bố|đáp ứng|học|đăng|dự|phải|còn thiếu|nếu|thì|không|đang|đã|chưa|bắt đầu|đạt)$",
    re.IGNORECASE,
)
_ODD = re.compile(
    r"(?<!\w)(?:từ ngày \d|người này(?!\w))|(?:đối tượng|trường hợp) này$"
    r"|(?:lao động|người|bệnh) sức khỏe$| có (?:hiệu lực|thời hạn)$"
)
_DANGLING = re.compile(r" (?:để|nhằm|gồm|là)$")
_NO_LEAD = re.compile(r"công thức(?: \w+){0,3}$|^(?:trong đó|cụ thể)$", re.IGNORECASE)
_POINTS = re.compile(
    r"(?<!\w)(?:nêu trên|nói trên|trên đây|(?:trường hợp|thời hạn|thời gian|thời điểm|đối tượng|người|mức|số tiền|phần"
    r"|số|việc|tỷ lệ|khoản (?:tiền|chi)|năm|tháng|ngày|danh mục|chi phí|hồ sơ|văn bản|quyết định|cơ sở|đơn vị|tổ chức)"
    r" (?:này|đó))(?!\w)"
    r"|^(?:sau đó|khi đó|trong đó|ngoài ra|đồng thời)(?!\w)",
    re.IGNORECASE,
)


def whole(place: Place, *, prior: str = "") -> str:
    """The words of the statement around its value, with those of its sentence before; of a long one the clauses near.

    `prior` is the sentence before, where that tells of whom the statement speaks.
    “Từ người thứ năm trở đi đóng bằng 40% mức đóng” is “Từ người thứ năm trở đi đóng bằng … mức đóng”.
    """
    start, end = _bounds(place)
    value = " ".join(one for one in (place.bound, _VALUE, place.counted) if one)
    words = f"{place.text[start : place.start]}{value} {place.text[place.end : end]}"
    words = _DANGLING.sub("", re.sub(r" +(?=[,.;)])", "", " ".join(words.split())).strip(" ,;:."))
    words = f"{words}; {place.rest}" if place.rest and len(words) + len(place.rest) <= _LONGEST else words
    return " ".join(one for one in (place.line or prior, words) if one)


def is_sound(words: str) -> bool:
    """Whether words are a whole noun phrase: brackets closed, no function word at either end."""
    if _ODD.search(words):
        return False
    return bool(words) and words.count("(") == words.count(")") and not (_OPENS.match(words) or _ENDS.search(words))


def ends_open(words: str) -> bool:
    """Whether words end with a verb or joint that something must follow."""
    return _ENDS.search(words) is not None


def closed(words: str) -> str:
    """Words without the verb or joint at their end (“cấp và phải đáp ứng” is “cấp và phải”)."""
    return _ENDS.sub("", words).rstrip()


def points_back(text: str) -> bool:
    """Whether a statement points to what was said before it (“sau thời hạn nêu trên”, “trường hợp này”)."""
    return _POINTS.search(text) is not None


def says_all(place: Place, told: str) -> bool:
    """Whether all words of the statement beside its value, its base and its starting event are told."""
    words = f"{place.text[: place.start]} {place.text[place.end :]}"
    return not _syllables(words) - _LOOSE - _syllables(f"{told} {place.base} {place.since}")


def unsaid(leads: Sequence[str], title: str, told: str) -> tuple[str, ...]:
    """The lead-ins above (the outermost first) and the title, where their words aren't yet told."""
    shown, out = _syllables(told), list[str]()
    for words in (*map(_shortened, leads), title):
        clean = trimmed(words)
        telling = _syllables(clean)
        if not telling <= shown | _LOOSE and not _NO_LEAD.search(clean):
            out.append(clean)
            shown |= telling
    return tuple(out)


@lru_cache(4096)
def _syllables(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())


def _shortened(lead: str) -> str:
    """A lead-in, of a long one its last sentence."""
    if len(lead) <= _LONG_LEAD:
        return lead.strip()
    return re.split(r"\.\s+(?=[A-ZĐ])", lead.strip())[-1]


def _bounds(place: Place) -> tuple[int, int]:
    """The whole statement, or as many clauses around the value as are not too long."""
    parts, at = place.parts, clause_at(place.parts, place.start)
    if len(place.text) <= _LONGEST:
        return 0, len(place.text)
    first = last = at
    while first and parts[last].end - parts[first - 1].start <= _LONGEST:
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].end - parts[first].start <= _LONGEST:
        last += 1
    return parts[first].start, max(parts[last].end, place.end)
