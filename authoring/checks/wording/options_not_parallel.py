"""Options of different form, the key the odd one: its case, its final stop, its first word, its kind."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from authoring.checks.phrases import either, line, whole
from authoring.checks.prefixes import bare_option, option_mark
from authoring.checks.relatives import relative
from authoring.checks.values import reading
from authoring.model.findings import Check, Fix, Remark, Severity
from authoring.model.items import Item, Option
from authoring.text import dates, fold, nfc

_FEWEST = 3
_STARTERS = frozenset(
    (
        *("là", "được", "có", "bị", "phải", "chỉ", "không", "do", "bằng", "để", "vì", "khi"),
        *("nếu", "theo", "từ", "trong", "tại", "với", "trên", "dưới", "ở", "việc", "sự", "tính", "cuộc", "như"),
    )
)
_BOUND = whole(
    either(
        *("từ đủ", "từ", "trên", "dưới", "hơn", "không quá", "tối đa", "tối thiểu", "ít nhất", "nhiều nhất", "khoảng"),
        *("đủ", "bằng", "là", "chưa đủ", "không dưới", "quá", "trước", "sau", "trong", "đến", "vào"),
    )
)
_YES_NO = frozenset(("có", "không"))
_CALENDAR = ("ngày", "tháng", "năm", "quý")
_OPENING = "“\"'([– -"

Form = Callable[[str], str]


def _uneven(item: Item, _cited: str) -> Iterator[Remark]:
    own = [option for option in item.options if relative(item, option) is None and bare_option(option.text).strip()]
    key = next((option for option in own if item.key == option.label), None)
    others = [option for option in own if option is not key]
    odd = next((form for form in _FORMS if key and len(others) >= _FEWEST and _odd(form, key, others)), None)
    if key and odd:
        said = f"Phương án đúng khác các phương án còn lại ở {_FORMS[odd]}: người thi nhận ra mà không cần biết."
        yield Remark(
            key.label, f"{said} Viết các phương án cùng một dạng.", (0, len(key.text)), _fix(odd, key, others[0])
        )
    elif len(own) > _FEWEST and _all_differ([_form(option.text) for option in own]):
        said = "Không hai phương án nào viết cùng một dạng (chữ đầu, từ mở đầu, dấu cuối). Viết lại cho đều nhau."
        yield Remark(own[0].label, said, (0, len(own[0].text)))


def _odd(form: Form, key: Option, others: list[Option]) -> bool:
    """Whether the others have one form, and the key another one."""
    said, own = {form(option.text) for option in others}, form(key.text)
    if len(said) > 1 or own in said or said | {own} <= _YES_NO:
        return False
    if form is _kind and own == "chữ" and not any(sign.isdigit() for sign in key.text):
        return False
    return form is _stop or "" not in (said | {own} if form is _case else said)


def _all_differ(forms: list[tuple[str, ...]]) -> bool:
    """Whether no two options have one form, case or final stop among what differs."""
    return len(set(forms)) == len(forms) and len({form[:2] for form in forms}) > 1


def _form(text: str) -> tuple[str, ...]:
    return tuple(form(text) for form in _FORMS)


def _first(text: str) -> int:
    """Where the first letter or figure of an option stands, behind a letter left by an import (“b) Chính phủ”)."""
    end = option_mark(text)[1]
    start = end if text[end : end + 1].isupper() else 0
    return start + len(text[start:]) - len(text[start:].lstrip(_OPENING))


def _case(text: str) -> str:
    first = nfc(text[_first(text) :])[:1]
    return "" if not first.isalpha() else "hoa" if first.isupper() else "thường"


def _stop(text: str) -> str:
    last = text.rstrip()[-1:]
    return last if last in ".;,:" else ""


def _starter(text: str) -> str:
    first = line(bare_option(text)).words.split(" ")[0]
    return first if first in _STARTERS else ""


@lru_cache(maxsize=1 << 14)
def _kind(text: str) -> str:
    """Whether an option begins with a figure (after a bound at most), with such an amount in words, or with a day."""
    read = reading(text)
    option, found = read.option, read.found
    words = _BOUND.sub("", fold(option)).split()
    before = [_BOUND.sub("", fold(option[: one.start])) for one in dates(option)[:1]]
    if (words and words[0] in _CALENDAR) or (before and not any(letter.isalpha() for letter in before[0])):
        return "mốc"
    if words and words[0][0].isdigit():
        return "số"
    if not found or _BOUND.sub("", fold(option[: found[0].start])).strip():
        return "chữ"
    return "chữ" if words[0] == "một" and option[found[0].end :].strip() else "số bằng chữ"  # “Một người quyết định”


def _fix(form: Form, key: Option, other: Option) -> Fix | None:
    """Capitals and stops mended after the others; a first word or a kind is for the author."""
    if form is _stop:
        end = len(key.text.rstrip())
        return Fix(key.label, (end - len(_stop(key.text)), end), _stop(other.text))
    if form is _case:
        start = _first(key.text)
        letter = key.text[start]
        return Fix(key.label, (start, start + 1), letter.upper() if letter.islower() else letter.lower())
    return None


_FORMS: dict[Form, str] = {
    _case: "chữ hoa đầu câu",
    _stop: "dấu câu ở cuối",
    _kind: "chỗ viết số hay viết chữ",
    _starter: "từ mở đầu",
}

options_not_parallel = Check("options-not-parallel", Severity.WARN, _uneven)
