"""Which policy document a citation means: by its file's name, its number, its title or a short form of that."""

import re
from collections.abc import Sequence

from authoring.model.policies import PolicyDocument
from authoring.text import bare, fold

_SHORT_FORMS = {
    "bhxh": "bảo hiểm xã hội",
    "bhyt": "bảo hiểm y tế",
    "bhtn": "bảo hiểm thất nghiệp",
    "nđ": "nghị định",
    "nq": "nghị quyết",
    "qđ": "quyết định",
    "tt": "thông tư",
    "ttlt": "thông tư liên tịch",
    "atvslđ": "an toàn vệ sinh lao động",
    "khcb": "khám bệnh chữa bệnh",
    "kcb": "khám bệnh chữa bệnh",
    "vbhn": "văn bản hợp nhất",
}
_NUMBER = re.compile(r"(?<![\w/])(\d{1,5}(?:/\d{4})?(?:/[\w-]+)?)(?![\w/])")
_YEAR = re.compile(r"(?<![\w/])((?:19|20)\d{2})(?![\w/])")
_KIND_WORDS = frozenset(("luật", "bộ", "pháp", "nghị", "quyết", "thông", "chỉ", "quy", "thể", "kế", "văn"))
_FILLERS = frozenset(("số", "năm", "của", "ngày", "tháng", "được"))


def matching(named: str, documents: Sequence[PolicyDocument]) -> tuple[PolicyDocument, ...]:
    """The documents that these words may mean, the best kind of match alone; all of them where nothing is named."""
    if not named.strip():
        return tuple(documents)
    for test in (_by_name, _by_number, _by_title, _by_part_of_title):
        found = tuple(document for document in documents if test(named, document))
        if found:
            return found
    return ()


def _by_name(named: str, document: PolicyDocument) -> bool:
    slug, name = _slug(named), _slug(document.document)
    return bool(slug) and (slug == name or name.startswith(f"{slug}-"))


def _slug(text: str) -> str:
    return "-".join(bare(text.replace("/", " ")).split())


def _by_number(named: str, document: PolicyDocument) -> bool:
    """The document's own number, in whole or in its first parts (“58/2014”, “Nghị định 146”), of the kind named."""
    number = _plain(document.number)
    written = [_plain(found) for found in _NUMBER.findall(named) if not _YEAR.fullmatch(found)]
    like = any(number == found or number.startswith(f"{found}/") for found in written)
    return bool(number) and like and _kind_fits(named, document)


def _plain(number: str) -> str:
    return bare(number.replace("-", " ")).replace(" ", "-")


def _kind_fits(named: str, document: PolicyDocument) -> bool:
    """Whether the first word of the name is no kind of document, or the document's."""
    first, kind = _words(named)[:1], fold(document.kind).split()[:1]
    return not first or not kind or first[0] not in _KIND_WORDS or first[0] == kind[0]


def _by_title(named: str, document: PolicyDocument) -> bool:
    return _dated(named, document) and bool(document.title) and _words(named) == _words(document.title)


def _by_part_of_title(named: str, document: PolicyDocument) -> bool:
    """Words of the title in their order; a name that begins with its kind begins the title too."""
    wanted, title = " ".join(_words(named)), " ".join(_words(document.title))
    held = f"{title} ".startswith(f"{wanted} ") or (
        _words(named)[:1] not in {(word,) for word in _KIND_WORDS} and f" {wanted} " in f" {title} "
    )
    return _dated(named, document) and bool(wanted) and held


def _dated(named: str, document: PolicyDocument) -> bool:
    """A number that is named must be the document's, a year must be in its number or its day of issue."""
    if any(not _YEAR.fullmatch(found) for found in _NUMBER.findall(named)):
        return False
    years = _YEAR.findall(named)
    return all(year in document.number or document.issued.startswith(year) for year in years)


def _words(text: str) -> tuple[str, ...]:
    words = [_SHORT_FORMS.get(word, word) for word in fold(text).split()]
    return tuple(word for word in " ".join(words).split() if word not in _FILLERS and not word[0].isdigit())
