"""A key that repeats words of the stem which no distractor has."""

from collections.abc import Iterator

from authoring.checks.negation import denial
from authoring.checks.phrases import line, whole
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import relative
from authoring.checks.wording.compounds import compound
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_LONGEST = 12
_PAIR = 2
_SIGNS = frozenset("(,;:.?)…+")
_TITLE = whole(r"(?:bộ luật|luật|nghị định|thông tư|pháp lệnh|hiến pháp)(?: [^\W\d_]+){1,10}")
_FUNCTION = frozenset(
    """
    ai bao bằng bị bởi các cái cần cho chỉ có còn của cùng cũng do dưới đã đang đây để đến đều đó đối được gì hay hoặc
    khi không là lại mà mỗi một nào này nên nếu ngày người nhất những như nhiêu ở phải qua ra rồi sau sẽ số tại theo thì
    trên trong trước từ và vào về việc với năm tháng mức
    """.split()  # noqa: SIM905 — reads as running words
)


def _echoes(item: Item, _cited: str) -> Iterator[Remark]:
    if len(item.keyed) != 1 or relative(item, item.keyed[0]) or not item.distractors or denial(item.stem):
        return
    key = item.keyed[0]
    start = len(key.text) - len(bare_option(key.text))
    read = line(key.text[start:])
    stem = line(item.stem).hiding(_TITLE)
    others = [line(option.text).words for option in item.distractors]
    found = _shared(read.words, stem, others)
    if found:
        low, high = read.span(*found)
        message = (
            f"Phương án đúng nhắc lại “{key.text[start + low : start + high]}” của câu dẫn, phương án khác thì "
            "không: người thi đoán được. Đổi cách viết, hoặc cho phương án nhiễu cũng nhắc."
        )
        yield Remark(key.label, message, span=(start + low, start + high))


def _shared(key: str, stem: str, others: list[str]) -> tuple[int, int] | None:
    """The longest run of words, two of them with a meaning, that key and stem share and no distractor has."""
    words = key.rstrip(" .").split(" ")
    for size in range(min(len(words), _LONGEST), 1, -1):
        for at in range(len(words) - size + 1):
            run = words[at : at + size]
            telling = _content(run) or (size == len(words) and run[0] not in _SIGNS)
            if telling and _new(" ".join(run), stem, others):
                low = sum(len(word) + 1 for word in words[:at])
                return low, low + len(" ".join(run))
    return None


def _content(run: list[str]) -> bool:
    """Whether a run begins and ends with a word of its own meaning, and is more than everyday compounds."""
    own = all(word.isalpha() and word not in _FUNCTION for word in (run[0], run[-1]))
    pairs = list(zip(run[::_PAIR], run[1::_PAIR], strict=False))
    return own and not (len(run) % _PAIR == 0 and all(compound(*pair) for pair in pairs))


def _new(run: str, stem: str, others: list[str]) -> bool:
    return f" {run} " in f" {stem} " and not any(f" {run} " in f" {other} " for other in others)


key_echoes_stem = Check("key-echoes-stem", Severity.WARN, _echoes)
