"""A stem that neither ends as a question or a lead-in nor holds a word that asks."""

from collections.abc import Iterator

from authoring.checks.phrases import either, line, whole
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_PROTECTED = whole(r"(?:bất kỳ|bất cứ)(?: \S+){0,2}? (?:nào|gì|ai|đâu)|nào đó|ai đó|gì đó|nơi nào đó")
_ASKING = whole(
    either(
        *("nào", "gì", "ai", "đâu", "bao nhiêu", "bao lâu", "bao giờ", "bao xa", "mấy", "thế nào", "ra sao", "vì sao"),
        *("tại sao", "hay không", "hay chưa", "phải không", "đúng hay sai"),
        r"(?:hãy|chọn|tìm|điền|xác định|nêu|cho biết)(?!.* : )",
        r"có (?:\S+ )+không",
    )
)


def _open(item: Item, _cited: str) -> Iterator[Remark]:
    read = line(item.stem)
    if not read.words or read.words.endswith(("?", ":")) or _ASKING.search(read.hiding(_PROTECTED)):
        return
    message = "Câu dẫn chưa thành câu hỏi: thêm từ để hỏi, hoặc kết bằng dấu hỏi hay dấu hai chấm."
    yield Remark("stem", message, span=(read.spans[-1][0], len(item.stem)))


stem_open = Check("stem-open", Severity.INFO, _open)
