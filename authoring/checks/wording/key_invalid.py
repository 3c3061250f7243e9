"""A key that can't be right: none, several, a letter without an option, or another letter in the explanation."""

from collections.abc import Iterator

from authoring.checks.phrases import line, whole
from authoring.model.findings import Check, Remark, Severity, Span
from authoring.model.items import Item

_LETTER = "(?P<letter>[a-h])(?! (?:là )?(?:sai|không|chưa|cũng sai))"
_NAMINGS = (
    whole(rf"(?:đáp án|câu trả lời)(?: (?:đúng|chính xác))?(?: nhất)?(?: (?:là|:))*(?: phương án)? {_LETTER}"),
    whole(rf"(?:phương án|lựa chọn)(?: (?:đúng|chính xác|nhất|là|:))+ {_LETTER}"),
    whole(rf"(?<!không )chọn(?: (?:đáp án|phương án|câu|ý))? {_LETTER}"),
    whole(r"(?P<letter>[a-h])(?: là)?(?: (?:đáp án|phương án|câu trả lời))? (?:đúng|chính xác)"),
)


def _invalid(item: Item, _cited: str) -> Iterator[Remark]:
    labels = {option.label for option in item.options}
    if len(item.key) != 1:
        found = f"đang có {len(item.key)} ({item.key})" if item.key else "chưa chọn phương án nào"
        yield Remark("item", f"Câu hỏi cần đúng một phương án đúng, {found}.")
    elif item.key not in labels:
        yield Remark("item", f"Đáp án ghi {item.key} nhưng câu hỏi không có phương án {item.key}.")
    for letter, span in _named(item.explanation):
        if item.key and letter not in item.key:
            message = f"Lời giải thích ghi {letter}, còn đáp án của câu hỏi là {item.key}. Sửa một trong hai."
            yield Remark("explanation", message, span=span)
            return


def _named(explanation: str) -> list[tuple[str, Span]]:
    """The capital letters that an explanation calls right, with their places."""
    read = line(explanation)
    found = [read.span(*match.span("letter")) for naming in _NAMINGS for match in naming.finditer(read.words)]
    return [(explanation[start:end], (start, end)) for start, end in sorted(found) if explanation[start:end].isupper()]


key_invalid = Check("key-invalid", Severity.BLOCK, _invalid)
