"""What a stem says in words that are read by what stands beside them: blanks, comparisons, free will, bounds."""

import re

from authoring.checks.pairs.stems import Stem
from authoring.checks.pairs.vocabulary import UNITS

_BLANK = re.compile(rf"\s*(?:…|\.{{2,}}|_{{2,}})+(?=\s+(?:{'|'.join(UNITS.split(', '))})(?!\w))")
_COMPARED = re.compile(r"(?<!\S)(trên|dưới)(?= (?:\d|bao nhiêu|mấy|mức))")
_COMPARISONS = {"trên": "cao hơn", "dưới": "thấp hơn"}
_INSURED = "".join(
    rf"(?<! {word} )"
    for word in ("hội", "tế", "nghiệp", "thức", "gia", "hình", "tượng", "diện", "nghiệm", "hiểm")  # that are either
)
_WILLING = re.compile(rf"(?<!\S){_INSURED}(tự nguyện|bắt buộc)(?!\S)")
_WILLS = {"tự nguyện": "tự", "bắt buộc": "phải"}
_LATEST = re.compile(r"(?:chậm|muộn) nhất")


def filled(stem: Stem) -> Stem:
    """A stem with “bao nhiêu” for a blank before a unit."""
    if "…" not in stem.asked and ".." not in stem.asked and "__" not in stem.asked:
        return stem
    return stem._replace(asked=_BLANK.sub(" bao nhiêu", stem.asked), core=_BLANK.sub(" bao nhiêu", stem.core))


def meant(asked: str) -> str:
    """An ask with “trên” and “dưới” before a figure as comparisons, and free will that is no sort of insurance."""
    if "trên" in asked or "dưới" in asked:
        asked = _COMPARED.sub(lambda found: _COMPARISONS[found[1]], asked)
    return _WILLING.sub(lambda found: _WILLS[found[1]], asked) if "tự nguyện" in asked or "bắt buộc" in asked else asked


def bound(asked: str, *, most: bool, least: bool) -> str:
    """“most”, “least” or “”; so many days before something at the latest are so many at least."""
    if most == least or (most and "trước" in asked and _LATEST.search(asked)):
        return ""
    return "most" if most else "least"
