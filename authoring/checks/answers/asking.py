"""What a stem asks for: its terms, those that it denies, the amounts and days that it gives, how its bound is named."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from authoring.checks.answers.pieces import Amount, counted, found_amounts, ranks
from authoring.checks.answers.statements import DAY
from authoring.checks.answers.windows import Window, begun, relative_time, window
from authoring.checks.answers.words import STOPS, terms, tokens
from authoring.checks.laws import documents
from authoring.checks.negation import denial, negations
from authoring.checks.prefixes import bare_stem
from authoring.checks.values import Value
from authoring.model.findings import Span

_CAP = r"tối đa|không quá|cao nhất|nhiều nhất|lớn nhất|dài nhất|chậm nhất|muộn nhất|không vượt quá"
_FLOOR = r"tối thiểu|ít nhất|thấp nhất|nhỏ nhất|sớm nhất"
_CAPPED = re.compile(rf"(?<!\w)(?:{_CAP}|{_FLOOR})(?!\w)", re.IGNORECASE)
_OFTEN = r"hằng (?:tháng|năm)(?=,| người| đóng| nộp| phải| cơ quan| ngân sách| đơn vị)"  # no “trợ cấp hằng tháng”
_ASIDE = re.compile(rf"{_CAPPED.pattern}|(?<!\w){_OFTEN}", re.IGNORECASE)
_LIMITED = re.compile(
    rf"(?<!\w)(?:(?P<max>{_CAP}|trong vòng|thời hạn|thời hiệu)|(?P<min>{_FLOOR}))(?!\w)", re.IGNORECASE
)
_ASKED = r"(?: (?:là|bằng|đến|trong|đủ|khoảng))*\s+(?:bao nhiêu|mấy|_+|…|\.\.\.)"
_BESIDE = re.compile(
    rf"(?<!\w)(?:(?P<upto>dưới|chưa đủ)|(?P<over>(?<!không )(?:trên|quá|vượt quá))|(?P<atleast>từ đủ|từ)){_ASKED}",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"(?<!\w)(?:bao nhiêu|mấy) (?:\w+ ){1,7}trở lên(?!\w)", re.IGNORECASE)
_HOW_MUCH = re.compile(
    r"(?<!\w)(?:bao nhiêu|bao lâu|mấy|mức nào|thời hạn nào|tuổi nào|tỷ lệ nào|thời gian nào|ngày nào|số nào)(?!\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?<!\w)(?P<how>bao nhiêu|mấy) (?:phần trăm(?!\w)|%|(?:tiền|đồng)(?!\w))", re.IGNORECASE)
_BEYOND = re.compile(r"(?<!\w)quá (?P<by>\d+) \w+ so với(?!\w)", re.IGNORECASE)
_ARTICLE_LIKE = re.compile(r"một (?!năm|tháng|ngày|tuần|giờ|quý|phần|nửa|con|người|trẻ)", re.IGNORECASE)
_EACH_TIME = re.compile(r"một (?:năm|tháng|ngày|tuần|quý)", re.IGNORECASE)
_LASTED = re.compile(
    r"(?<!\w)(?:đủ|sau|hơn|quá|dưới|trên|là|còn|thêm|trước|khoảng|được|đã|cả|tối đa|tối thiểu)\s*$", re.IGNORECASE
)
_GIVEN = re.compile(r"(?<!\w)(?:trong|mỗi|cứ|hằng|hàng|một)\s*$", re.IGNORECASE)
_SOURCE = re.compile(r"(?<!\w)(?:theo|căn cứ|tại|trong)(?: quy định)?(?: (?:của|tại|trong))?\s*$", re.IGNORECASE)
_CONSOLIDATED = re.compile(
    r"(?:theo |tại |của )?(?:\()?(?:văn bản hợp nhất|vbhn)(?: số)? [\w/-]+(?:,? năm \d{4})?", re.IGNORECASE
)
_PLACE = re.compile(
    r"theo (?:quy định của )?pháp luật(?: hiện hành)?,?|(?:(?:theo|tại|của)\s+)?(?:quy định tại\s+)?"
    r"(?:(?<!\w)điểm [a-zđ](?!\w),?\s+)?(?:(?<!\w)khoản \d+[a-z]?,?\s+)?"
    r"(?<!\w)điều \d+[a-z]?(?!\w)(?:\s+của)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?<!\w)(?:(?:các )?điểm (?P<points>[a-zđ](?!\w)(?:(?:,| và|, điểm|, và| hoặc) [a-zđ](?!\w))*) )?"
    r"(?P<clause>(?:khoản \d+[a-z]? )?điều \d+[a-z]?(?!\w))"
)
_NAMED = re.compile(r"(?<!\w)(?:gọi là(?: \w+){0,3}? (?:gì|nào)|là(?: \w+){1,4} nào)\s*[?:]?\s*$", re.IGNORECASE)
_DENIES = re.compile(r"(?:không (?:thuộc|phải|có|bị|được|hưởng|là)|chưa)(?!\w)", re.IGNORECASE)
_WHO = re.compile(
    r"(?<!\w)(?:ai|(?:cơ quan|tổ chức|cấp|sở|bộ|đơn vị|chức danh|chủ thể)(?: \w+){0,2} nào)"
    r"(?: là (?:người|cơ quan|cấp|tổ chức))?(?: có (?:thẩm quyền|trách nhiệm))?\s+(?P<rest>\w.+)",
    re.IGNORECASE,
)
_POWER = re.compile(r"thẩm quyền (?P<rest>\w.+?) (?:thuộc về|là của|của) (?:ai|\w+(?: \w+){0,3} nào)", re.IGNORECASE)
_SHARE = re.compile(
    r"(?:bao nhiêu|mấy) (?:phần trăm|%|lần|tháng) (?P<base>[^,;:?.()]+?)"
    r"(?=[,;:?.()]|$| (?:vào|đối với|khi|cho|của|tại|trong|để|nếu)(?!\w))",
    re.IGNORECASE,
)
_CALLED = {
    "nam": re.compile(
        r"(?<!\w)(?:(?:[Ôô]ng|[Aa]nh|[Cc]hú)(?= [A-ZĐÀ-Ỹ])|(?:[Cc]ha|[Bb]ố|[Cc]hồng|[Ll]ao động nam)(?!\w))"
    ),
    "nữ": re.compile(r"(?<!\w)(?:(?:[Bb]à|[Cc]hị|[Cc]ô)(?= [A-ZĐÀ-Ỹ])|(?:[Mm]ẹ|[Vv]ợ|[Ll]ao động nữ)(?!\w))"),
}
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-ZĐÀ-Ỹ])")
_CASE = 0.4
_LEFT_ASIDE = re.compile(r"(?:sau khi(?: đã)?|ngoài|bên cạnh)(?: việc)? [^,?]{3,80}, ", re.IGNORECASE)
_UNTIL = frozenset(
    (*",;:.?", "thì", "được", "phải", "có", "hưởng", "tự", "sẽ", "do", "bao", "mấy", "nào", "tại", "ở", "khi", "và")
)
_LONGEST = 8
_ANY_CASE = frozenset(("trường hợp", "đối tượng"))


@dataclass(frozen=True, slots=True)
class Ask:
    """A stem read: content terms, terms under a negation, amounts given, days given, and how it asks.

    `base` are the terms of what an asked share is a share of (“bao nhiêu phần trăm mức lương cơ sở”), `places` the
    articles and clauses that the stem names (“người quy định tại khoản 1 Điều 43”), `sex` that of the one it tells of.
    """

    terms: Mapping[str, float]
    base: frozenset[str]
    denied: frozenset[str]
    given: tuple[Value, ...]
    scene: tuple[Value, ...]
    when: Window | None
    relative: str
    limit: str
    edge: bool | None
    measured: bool
    exception: bool
    does: tuple[str, ...]
    named: bool
    text: str
    places: frozenset[str] = frozenset()
    sex: str = ""


@lru_cache(maxsize=1 << 12)
def ask(stem: str) -> Ask:
    """A stem as what it asks; the name of the law that it goes by is left out of its terms."""
    text = _unnamed(bare_stem(stem))
    found = denial(stem)
    asked = _blank(stem, found.span) if found else stem
    plain = _unnamed(bare_stem(asked))
    told = (one for one in found_amounts(plain) if one.value.unit != DAY)
    every = [one for one in told if plain[one.start : one.end].casefold() != "một lần"]
    scene = tuple(one.value for one in every if one.value.unit and not _counts_nothing(plain, one))
    return Ask(
        {
            term: share
            for term, share in _weighed(_COUNTED.sub(r"\g<how>", _ASIDE.sub(" ", plain))).items()
            if term not in denied(plain)
        },
        _base(plain),
        denied(plain),
        tuple(one.value for one in every),
        (*map(_beyond(plain), scene), *ranks(plain), *counted(plain)),
        begun(window(text)),
        relative_time(text),
        *_limit(plain),
        bool(_HOW_MUCH.search(plain)),
        found is not None,
        _does(plain),
        bool(_NAMED.search(plain)),
        plain,
        named_places(stem),
        _sex(plain),
    )


@lru_cache(maxsize=1 << 14)
def named_places(text: str) -> frozenset[str]:
    """The articles that a text names, each with its clause and its points where it names some."""
    made = set[str]()
    for match in _ARTICLE.finditer(" ".join(text.casefold().split())):
        points = re.findall(r"(?<!\w)[a-zđ](?!\w)", match["points"] or "")
        made |= {match["clause"], *(f"điểm {one} {match['clause']}" for one in points)}
    return frozenset(made)


def _counts_nothing(stem: str, one: Amount) -> bool:
    """Whether it is “một” before a noun (“một gói thầu”), or a time in which something is due (“một năm được nghỉ”)."""
    said, before = stem[one.start : one.end], stem[: one.start]
    due = _EACH_TIME.fullmatch(said) and not _LASTED.search(before)
    return bool(_GIVEN.search(before) or _ARTICLE_LIKE.match(said) or due)


def _beyond(stem: str) -> Callable[[Value], Value]:
    """“Quá 04 người so với …” tells by how much exactly."""
    told = {Fraction(match["by"]) for match in _BEYOND.finditer(stem)}
    return lambda value: (
        replace(value, high=value.low, low_inclusive=True) if value.high is None and value.low in told else value
    )


def _unnamed(stem: str) -> str:
    """The stem without the documents that it names as its source, and without places of the law (“theo Điều 64”)."""
    stem = _CONSOLIDATED.sub(lambda match: " " * len(match.group()), stem)
    for one in reversed(documents(stem)):
        source = _SOURCE.search(stem[: one.span[0]])
        if one.number or (source and one.title):
            stem = _blank(stem, (source.start() if source else one.span[0], one.span[1]))
    return _PLACE.sub(lambda match: " " * len(match.group()), stem)


def _weighed(stem: str) -> dict[str, float]:
    """The terms of a stem; the last sentence asks, those before it tell the case."""
    sentences = [one for one in _SENTENCE.split(stem) if one.strip(" ?.:")]
    weights = dict[str, float]()
    for one in sentences[:-1]:
        weights |= dict.fromkeys(terms(one), _CASE)
    last = sentences[-1] if sentences else ""
    aside = _LEFT_ASIDE.match(last.strip())
    if aside:
        weights |= dict.fromkeys(terms(aside.group()), _CASE)
        last = last.strip()[aside.end() :]
    return weights | dict.fromkeys(terms(last), 1.0)


def _blank(text: str, span: Span) -> str:
    return text[: span[0]] + " " * (span[1] - span[0]) + text[span[1] :]


@lru_cache(maxsize=1 << 15)
def denied(text: str) -> frozenset[str]:
    """The terms behind a “không thuộc”, “không phải” of a text, to the end of that part."""
    made = frozenset[str]()
    for start, end in negations(text):
        if not _DENIES.match(text[start:]):
            continue
        rest = tokens(text[end:])[:_LONGEST]
        skipped = next((n for n, one in enumerate(rest) if one not in STOPS), len(rest))
        ends = next((n for n, one in enumerate(rest) if n >= skipped and one in _UNTIL), len(rest))
        made |= terms(" ".join(rest[skipped:ends]))
    return frozenset(term for term in made if " " in term) - _ANY_CASE


def _base(stem: str) -> frozenset[str]:
    found = _SHARE.search(stem)
    return terms(found["base"]) if found else frozenset()


def _does(stem: str) -> tuple[str, ...]:
    """What the one does whom the stem asks for, in two words and in one; nothing where it asks for no one."""
    found = _WHO.search(stem) or _POWER.search(stem)
    words = tokens(found["rest"])[:2] if found else ()
    return (" ".join(words), words[0]) if len(words) > 1 and all(word.isalpha() for word in words) else ()


def _sex(stem: str) -> str:
    """“nam” or “nữ” where a stem tells the case of one called so (“ông Thành”, “mẹ đẻ”); “” where of none or both."""
    told = [sex for sex, form in _CALLED.items() if form.search(stem)]
    return told[0] if len(told) == 1 else ""


def _limit(stem: str) -> tuple[str, bool | None]:
    """Which end of a range is asked for (max, min, “”), and whether the end itself belongs to it where that is said."""
    beside = _BESIDE.search(stem)
    if beside:
        return ("max", False) if beside["upto"] else ("min", not beside["over"])
    if _ONWARD.search(stem):
        return "min", True
    found = _LIMITED.search(stem)
    return ("", None) if found is None else ("max", None) if found["max"] else ("min", None)
