"""A stem that names no topic, so that it can't be answered before the options are read."""

from collections.abc import Iterator
from functools import partial

from authoring.checks.phrases import either, length, line, whole
from authoring.checks.prefixes import bare_stem
from authoring.checks.terms import Terms
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item
from authoring.text.abbreviations import Own, spelled_out

FEWEST = 5

_EMPTY = whole(
    either(
        *("nào", "gì", "ai", "đâu", "bao nhiêu", "bao lâu", "bao giờ", "mấy", "thế nào", "như thế nào", "ra sao"),
        *("là", "các", "những", "một", "và", "hoặc", "được", "bị", "có", "theo", "trong", "khi", "cho", "với", "của"),
        *(
            "hãy",
            "về",
            "ở",
            "tại",
            "từ",
            "đến",
            "thì",
            "mà",
            "để",
            "do",
            "bởi",
            "thuộc",
            "này",
            "đó",
            "vì sao",
            "tại sao",
        ),
        r"[,;:.?()…+]",
    )
)
_ASKING = whole(
    either(
        *(
            "phương án",
            "đáp án",
            "câu trả lời",
            "câu",
            "ý kiến",
            "ý",
            "nhận định",
            "phát biểu",
            "khẳng định",
            "nội dung",
        ),
        *(
            "sau đây",
            "dưới đây",
            "trên đây",
            "sau",
            "đúng nhất",
            "đúng",
            "sai",
            "chính xác",
            "không",
            "chọn",
            "tìm",
            "nêu",
        ),
        *("đầy đủ", "nhất", "trường hợp", "dòng"),
    )
)


def stem_unfocused(terms: Terms) -> Check:
    """The rule; a contest's own short forms count as the words that they stand for."""
    return Check("stem-unfocused", Severity.WARN, partial(_unfocused, terms.abbreviations))


def _unfocused(own: Own, item: Item, _cited: str) -> Iterator[Remark]:
    stem = bare_stem(item.stem)
    words = line(spelled_out(stem, own)).words
    content = _EMPTY.sub(" ", words)
    if words and (length(content) < FEWEST or not length(_ASKING.sub(" ", content))):
        message = (
            "Câu dẫn chưa nêu rõ hỏi về điều gì: người thi phải đọc hết các phương án mới hiểu. "
            "Thêm đối tượng, tình huống hoặc văn bản được hỏi."
        )
        yield Remark("stem", message, span=(len(item.stem) - len(stem), len(item.stem)))
