"""Blanks too many: several in a row, or one before a sign that closes."""

import re
from collections.abc import Iterator

from authoring.model.findings import Fix

_BLANKS = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)|(?<=\S)[^\S\n]+(?=[,;:?!.](?:\s|$))")

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\xad\u2010][^\S\n]*\n\s*(?=[^\W\d_])")


def blanks(place: str, text: str) -> Iterator[tuple[str, Fix]]:
    """A sentence and a fix for each odd blank of a text."""
    for match in _HYPHEN.finditer(text):
        yield (
            "Dấu gạch nối cuối dòng còn lại trong từ: bản quét cắt đôi chữ ở chỗ xuống dòng.",
            Fix(place, match.span(), " "),
        )
    for match in _BLANKS.finditer(text):
        stops = text[match.end()] in ",;:?!." and text[match.end() + 1 : match.end() + 2].strip() == ""
        message = "Dấu cách thừa trước dấu câu." if stops else "Các dấu cách liền nhau, chỉ cần một."
        yield message, Fix(place, match.span(), "" if stops else " ")
