"""A part of a Word file without what no reader of text asks for, so that less XML is parsed and walked."""

import re

_MARK = (
    rb"(?:lang|rFonts|szCs|sz|spacing|bCs|iCs|ind|widowControl|noProof|proofErr|bookmarkStart|bookmarkEnd"
    rb"|lastRenderedPageBreak)\b[^<>/]*+/>"
)
_UNREAD = re.compile(rb"<w:(?:rPr>(?:<w:" + _MARK + rb")*+</w:rPr>|" + _MARK + rb")")
_TEXT = rb'<w:t(?:>| xml:space="preserve">)'
_RUN = rb"<w:r(?:>| [^<>]*+>)" + _TEXT + rb"[^<]*+</w:t></w:r>"
_NEIGHBOURS = re.compile(_RUN + rb"(?:" + _RUN + rb")++")
_SEAM = re.compile(rb"</w:t></w:r><w:r[^<]*+" + _TEXT)
_TRIMMED = re.compile(rb"<w:t>(?:\s|[^<]*+(?<=\s))")
_FIRST = b'<w:r><w:t xml:space="preserve">'


def slim(data: bytes) -> bytes:
    """The same text in the same looks: no fonts, sizes, languages, bookmarks; neighbouring plain runs made one.

    “<” can't stand in text or an attribute, so what looks like a mark is one, but for CDATA, comments, DTDs and
    processing instructions: a part that has any is left as it is.
    """
    if _has(b"!", data) or _has(b"?", data, data.find(b"?>") + 2):
        return data
    return _NEIGHBOURS.sub(_joined, _UNREAD.sub(b"", data))


def _has(sign: bytes, data: bytes, start: int = 0) -> bool:
    """Whether “<” with this sign stands in the data; the rare sign is sought first, for that is quicker."""
    return data.find(sign, start) >= 0 and data.find(b"<" + sign, start) >= 0


def _joined(runs: re.Match[bytes]) -> bytes:
    """Runs as one run, unless one of them has spaces at its ends that Word drops."""
    whole = runs[0]
    if (b"&" in whole and b"&#" in whole) or _TRIMMED.search(whole):
        return whole
    _, _, opened = _SEAM.sub(b"", whole).partition(b"<w:t")
    return _FIRST + opened.partition(b">")[2]
