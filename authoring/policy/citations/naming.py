"""Which policy documents a citation means: by file name, number, title, initials of words in it, or a short name."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from authoring.model.policies import PolicyDocument
from authoring.policy.citations.steps import cleaned, plain
from authoring.text import bare, dates, fold

_KINDS = {
    "bl": "bộ luật",
    "nđ": "nghị định",
    "nq": "nghị quyết",
    "qđ": "quyết định",
    "qyđ": "quy định",
    "tt": "thông tư",
    "ttlt": "thông tư liên tịch",
    "pl": "pháp lệnh",
    "ct": "chỉ thị",
    "vbhn": "văn bản hợp nhất",
    "hp": "hiến pháp",
}
_CUT_SHORT = {"kcb": "khám bệnh chữa bệnh", "khcb": "khám bệnh chữa bệnh"}
_BY_MARKLESS = {bare(short): words for short, words in (_KINDS | _CUT_SHORT).items()}
_KIND_WORDS = tuple(
    tuple(bare(words).split()[:2])
    for words in (*_KINDS.values(), "quy chế", "thể lệ", "kế hoạch", "điều lệ", "hướng dẫn", "luật")
)
_FILLERS = frozenset(("so", "nam", "cua", "ngay", "thang", "duoc", "va", "hien", "hanh", "ve", "viec", "theo", "moi"))
_GAPS = re.compile(r"(?<=\d)\s*/\s*(?=[\wĐđ])|(?<=[/-])\s+(?=\w)|(?<=qh|cp)\s+(?=\d)", re.IGNORECASE)
_TAIL = re.compile(r"(?<!\w)thì(?!\w).*$|\.(?:pdf|docx?|txt)$", re.IGNORECASE)
_LEAD_L = re.compile(r"(?<!\w)L\. ?(?=[A-ZĐ])")
_GLUED = re.compile(r"(?<![\w/-])(nđ|nq|qđ|tt|vbhn|nd|qd)(?=\d)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w/])(\d{1,5}(?:/\d{4})?(?:/[\w-]+)?)(?![\w/])")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_LATER = re.compile(
    r"[,(]?\s*(?<!\w)(?:da )?(?:duoc )?(?:sua doi|bo sung|hop nhat|thay the|ban hanh (?:kem )?theo|trang(?= \d)"
    r"|(?:co|con|het) hieu luc|ap dung)(?!\w).*$"
)
_LEAST = 2
_Test = Callable[[str, PolicyDocument], bool]


def matching(named: str, documents: Sequence[PolicyDocument]) -> tuple[PolicyDocument, ...]:
    """The documents that these words may mean, the best kind of match alone; all of them where nothing is named.

    Words behind the name (“Luật BHYT quy định mức hưởng”) are left off where the whole means nothing; numbers, years
    and days of issue that are named must be the document's own.
    """
    if not named.strip():
        return tuple(documents)
    by_number: tuple[_Test, ...] = (_by_short_name, _by_own_number, _by_number)
    tests: tuple[_Test, ...] = (_by_name, *by_number, _by_title, _by_part_of_title, _by_slug)
    for words in _shortened(_tidied(named)):
        for test in tests:
            found = tuple(document for document in documents if test(words, document))
            if found:
                return found
        tests = (*by_number, _by_title)
    return ()


def short_names(document: PolicyDocument) -> tuple[str, ...]:
    """Short names that people give a document: explicit ones, its kind with its number, the initials of its title."""
    kind, year = document.kind, _year_of(document)
    initials = "".join(word[0] for word in _title_words(document)[len(bare(kind).split()) :]).upper()
    marked = [word for word in fold(document.title).split() if word[0].isalpha()][len(kind.split()) :]
    letters = "".join(word[0] for word in marked).upper()
    named = f"{kind} {letters}" if kind and _LEAST < len(initials) <= 6 else ""
    number = "/".join(document.number.split("/")[:_LEAST]) if document.number.count("/") >= _LEAST else document.number
    numbered = f"VBHN {number}" if document.consolidates else f"{kind} {number}".strip()
    found = [*document.short_names, named, f"{named} {year}" if named and year else "", numbered]
    return tuple(dict.fromkeys(name for name in found if name))


def title_told(number: str, texts: Iterable[str]) -> str:
    """The title by which texts of other documents call the statute of a number, the most usual one; “” for none."""
    called = re.compile(
        r"(?P<title>(?:Bộ luật|Luật|Pháp lệnh)(?: (?!(?:Bộ l|L)uật )[^\W\d]\w*,?){1,12})"
        rf" số {re.escape(number)}(?![\w/])"
    )
    found = Counter(one["title"] for text in texts if number in text for one in called.finditer(text))
    return min(found, key=lambda title: (-found[title], title), default="")


def named_exactly(named: str, found: Sequence[PolicyDocument]) -> bool:
    """Whether the words name one text and no other version of it: by its file's name, or as a consolidated text."""
    words = _words(_tidied(named))
    return len(found) == 1 and (_by_name(named, found[0]) or words[:4] == ("van", "ban", "hop", "nhat"))


def is_named(named: str, document: PolicyDocument) -> bool:
    """Whether a full name as laws write it (“Luật … số …/…”) is this document's: by number where one is named."""
    words = _tidied(named)
    if _numbers(words):
        return _by_number(words, document)
    return any(_by_title(whole, document) or _by_slug(whole, document) for whole in _whole(words))


def own_numbers(document: PolicyDocument) -> tuple[str, ...]:
    """The numbers that a document answers to: its own, and that of the law whose consolidated text it is."""
    return tuple(number for number in (document.number, document.consolidates) if number)


def _tidied(named: str) -> str:
    """The words with numbers in one piece (“41/2024/ QH 15”, “NĐ146”)."""
    clean = _LEAD_L.sub("Luật ", _TAIL.sub("", cleaned(named)))
    return _GLUED.sub(r"\1 ", _GAPS.sub(lambda gap: "/" if "/" in gap.group() else "", clean))


def _whole(named: str) -> tuple[str, ...]:
    """The words as they are, then without what came later (“sửa đổi năm 2014”)."""
    later = _LATER.search(plain(named))
    cut = later is not None and len(named[: later.start()].split()) >= _LEAST
    return (named, named[: later.start()]) if later and cut else (named,)


def _shortened(named: str) -> Iterator[str]:
    """The whole name, then ever shorter ones, numbers kept."""
    yield from _whole(named)
    words = _whole(named)[-1].split()
    for count in range(len(words) - 1, 1, -1):
        if not any(character.isdigit() for word in words[count:] for character in word):
            yield " ".join(words[:count])


def _by_name(named: str, document: PolicyDocument) -> bool:
    slug, name = _slug(named), _slug(document.document)
    return bool(slug) and (slug == name or name.startswith(f"{slug}-"))


def _by_short_name(named: str, document: PolicyDocument) -> bool:
    return any(bare(name) == bare(named) for name in document.short_names)


def _slug(text: str) -> str:
    return "-".join(bare(text.replace("/", " ")).split())


def _by_own_number(named: str, document: PolicyDocument) -> bool:
    return _numbered(named, document, (document.number,))


def _by_number(named: str, document: PolicyDocument) -> bool:
    return _numbered(named, document, own_numbers(document))


def _numbered(named: str, document: PolicyDocument, own: Sequence[str]) -> bool:
    """One of the numbers, in whole or in its first parts (“58/2014”, “Nghị định 146”), of the kind named."""
    written, numbers = [_plain(found) for found in _numbers(named)], [_plain(number) for number in own if number]
    like = any(number == found or number.startswith(f"{found}/") for found in written for number in numbers)
    return like and _kind_fits(named, document)


def _numbers(named: str) -> list[str]:
    return [found for found in _NUMBER.findall(_undated(named)) if not _YEAR.fullmatch(found)]


def _undated(named: str) -> str:
    for found in reversed(dates(named)):
        named = f"{named[: found.start]} {named[found.end :]}"
    return named


def _plain(number: str) -> str:
    return bare(number.replace("-", " ")).replace(" ", "-")


def _kind_fits(named: str, document: PolicyDocument) -> bool:
    """Whether the name begins with no kind of document, or with the document's."""
    kind = _kind(_words(named))
    if kind == ("van", "ban"):
        return "VBHN" in document.number
    own = {_kind(tuple(bare(document.kind).split())), _enacting(document.number)}
    return not kind or not document.kind or kind in own


def _enacting(number: str) -> tuple[str, ...]:
    """The kind that a number tells: a regulation enacted with a decision is cited by it (27/2021/QĐ-UBND)."""
    code = bare(number.rpartition("/")[2].partition("-")[0])
    return tuple(bare(_BY_MARKLESS.get(code, "")).split()[:2])


def _kind(words: tuple[str, ...]) -> tuple[str, ...]:
    return next((kind for kind in _KIND_WORDS if words[: len(kind)] == kind), ())


def _by_title(named: str, document: PolicyDocument) -> bool:
    title = _title_words(document)
    return _dated(named, document) and bool(title) and _end(_words(named), title, 0) == len(title)


def _by_part_of_title(named: str, document: PolicyDocument) -> bool:
    """Words of the title in their order; a name that begins with its kind begins the title too."""
    wanted, title = _words(named), _title_words(document)
    starts = (0,) if _kind(wanted) else range(len(title))
    return _dated(named, document) and bool(wanted) and any(_end(wanted, title, at) for at in starts)


def _by_slug(named: str, document: PolicyDocument) -> bool:
    """The words of the name among those of the file's name, each whole or by its initials, the kind included."""
    parts, wanted = _slug(document.document).split("-"), _words(named)
    return _dated(named, document) and len(wanted) >= _LEAST and _in_parts(wanted, parts)


def _in_parts(wanted: tuple[str, ...], parts: Sequence[str]) -> bool:
    if not wanted:
        return True
    if wanted[0] in parts and _in_parts(wanted[1:], parts):
        return True
    runs = range(len(wanted), 1, -1)
    return any(
        "".join(word[0] for word in wanted[:count]) in parts and _in_parts(wanted[count:], parts) for count in runs
    )


def _end(wanted: tuple[str, ...], title: tuple[str, ...], at: int) -> int:
    """Where the wanted words end in the title, begun at a place; 0 where they don't stand there."""
    if not wanted:
        return at
    if title[at : at + 1] == wanted[:1]:
        return _end(wanted[1:], title, at + 1)
    run = title[at : at + len(wanted[0])]
    initials = "".join(word[0] for word in run)
    return _end(wanted[1:], title, at + len(run)) if len(run) >= _LEAST and initials == wanted[0] else 0


def _dated(named: str, document: PolicyDocument) -> bool:
    """A number that is named must be the document's, a year in its number or day of issue, a day that day."""
    days = [found.date.isoformat() for found in dates(named)]
    years = [found for found in re.findall(r"(?<![\w/])\d{4}(?![\w/])", _undated(named)) if _YEAR.fullmatch(found)]
    numbers = [_plain(number) for number in own_numbers(document)]
    told = all(
        any(number == found or number.startswith(f"{found}/") for number in numbers)
        for found in map(_plain, _numbers(named))
    )
    return told and all(day == document.issued for day in days) and all(_is_of(document, year) for year in years)


def _is_of(document: PolicyDocument, year: str) -> bool:
    return document.issued.startswith(year) or any(year in number for number in own_numbers(document))


def _year_of(document: PolicyDocument) -> str:
    found = [_YEAR.search(number) for number in (document.consolidates, document.number)]
    return next((match.group() for match in found if match), document.issued[:4])


def _words(text: str) -> tuple[str, ...]:
    """The words of a name without marks, fillers and figures; kinds written out (“NĐ” → nghị định)."""
    words = [bare(_BY_MARKLESS.get(word, word)) for word in bare(_undated(text)).split()]
    return _told(words)


@lru_cache(1 << 10)
def _titled(title: str) -> tuple[str, ...]:
    return _told(bare(title).split())


def _title_words(document: PolicyDocument) -> tuple[str, ...]:
    return _titled(document.title)


def _told(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in " ".join(words).split() if word not in _FILLERS and not word[0].isdigit())
