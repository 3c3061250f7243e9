"""A word without exception in an option, where the law has none: such options are hardly ever right."""

from collections.abc import Iterator

from authoring.checks.cues import cues
from authoring.checks.phrases import either, whole
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_ABSOLUTE = whole(
    either(
        *("luôn luôn", "luôn", "không bao giờ", "chẳng bao giờ", "tuyệt đối", "bất kỳ", "bất kì", "bất cứ"),
        *("mọi", "duy nhất", "chỉ", "hoàn toàn", "vĩnh viễn", "trong mọi trường hợp", "không có ngoại lệ"),
    )
)
_PROTECTED = whole(
    either(
        r"chỉ (?:đạo|huy|định|tiêu|số|thị|dẫn|giới|lệnh|điểm|tay|ra|rõ|báo|giáo|trích|bảo|chỗ|lối|hướng|đường)",
        r"(?:địa|chứng|tôn|đình|kim|chiếu|ngón|chăm|thánh|sắc) chỉ",
        r"(?<=\S )luôn$",
        *("tuyệt đối hóa", "đa số tuyệt đối", "quyền tuyệt đối"),
    )
)


def _absolute(item: Item, cited: str) -> Iterator[Remark]:
    for option, (start, end) in cues(item, cited, _ABSOLUTE, _PROTECTED):
        message = (
            f"“{option.text[start:end]}” không chừa ngoại lệ nào, mà câu được dẫn không nói vậy: người thi biết mẹo sẽ "
            "loại ngay phương án này. Bỏ chữ ấy hoặc viết đúng như văn bản."
        )
        yield Remark(option.label, message, span=(start, end))


absolute_word = Check("absolute-word", Severity.WARN, _absolute)
