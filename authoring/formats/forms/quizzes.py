"""Items as the sheets that Quizizz (Wayground) and Kahoot import, and what these sites don't take."""

from collections.abc import Iterator, Sequence

from authoring.model.findings import Remark
from authoring.model.forms import Form
from authoring.model.items import LABELS, Item
from authoring.tables import sheet, write_xlsx

QUIZIZZ_OPTIONS, KAHOOT_OPTIONS = 5, 4
KAHOOT_STEM, KAHOOT_ANSWER = 120, 75
QUIZIZZ_SECONDS = (5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900)
KAHOOT_SECONDS = (5, 10, 20, 30, 60, 90, 120, 240)

_QUIZIZZ = (
    "Question Text",
    "Question Type",
    *(f"Option {number}" for number in range(1, QUIZIZZ_OPTIONS + 1)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)
_TOLD = (
    "Nội dung câu hỏi (bắt buộc)",
    "Multiple Choice: một đáp án; Checkbox: nhiều đáp án",
    *(f"Phương án {number}" for number in range(1, QUIZIZZ_OPTIONS + 1)),
    "Số thứ tự phương án đúng, cách nhau bằng dấu phẩy",
    "Số giây cho mỗi câu",
    "Địa chỉ hình (không bắt buộc)",
    "Giải thích đáp án (không bắt buộc)",
)
_KAHOOT = (
    f"Question - max {KAHOOT_STEM} characters",
    *(f"Answer {number} - max {KAHOOT_ANSWER} characters" for number in range(1, KAHOOT_OPTIONS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)


def quizizz_sheet(form: Form, items: Sequence[Item]) -> bytes:
    """The sheet of Quizizz: names in row 1, what they mean in row 2, which the site skips."""
    seconds = _seconds(form, QUIZIZZ_SECONDS)
    rows = [
        (item.stem, _type(item), *_options(item, QUIZIZZ_OPTIONS), _numbers(item), seconds, "", item.explanation)
        for item in items
    ]
    return write_xlsx([sheet("Quizizz", _QUIZIZZ, (_TOLD, *rows))])


def kahoot_sheet(form: Form, items: Sequence[Item]) -> bytes:
    """The sheet of Kahoot."""
    seconds = _seconds(form, KAHOOT_SECONDS)
    rows = [(item.stem, *_options(item, KAHOOT_OPTIONS), seconds, _numbers(item)) for item in items]
    return write_xlsx([sheet("Kahoot", _KAHOOT, rows)])


def quizizz_limits(item: Item) -> Iterator[Remark]:
    """What Quizizz doesn't take of an item."""
    yield from _too_many("Quizizz", item, QUIZIZZ_OPTIONS)


def kahoot_limits(item: Item) -> Iterator[Remark]:
    """What Kahoot doesn't take of an item."""
    yield from _too_many("Kahoot", item, KAHOOT_OPTIONS)
    yield from _too_long("stem", item.stem, KAHOOT_STEM)
    for option in item.options:
        yield from _too_long(option.label, option.text, KAHOOT_ANSWER)


def _too_many(site: str, item: Item, most: int) -> Iterator[Remark]:
    if len(item.options) > most:
        yield Remark("item", f"{site} chỉ nhận {most} phương án, câu này có {len(item.options)}")


def _too_long(place: str, text: str, most: int) -> Iterator[Remark]:
    if len(text) > most:
        yield Remark(place, f"Kahoot chỉ nhận {most} ký tự, ở đây có {len(text)}", (most, len(text)))


def _options(item: Item, width: int) -> tuple[str, ...]:
    texts = tuple(option.text for option in item.options)
    return (*texts, *("",) * (width - len(texts)))


def _numbers(item: Item) -> str:
    return ",".join(str(LABELS.index(letter) + 1) for letter in item.key)


def _type(item: Item) -> str:
    return "Multiple Choice" if len(item.key) == 1 else "Checkbox"


def _seconds(form: Form, offered: Sequence[int]) -> str:
    """The least time offered that isn't shorter than an even share of the form's minutes."""
    even = form.minutes * 60 / max(1, len(form.items))
    return str(next((seconds for seconds in offered if seconds >= even), offered[-1]))
