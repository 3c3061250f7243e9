"""Numbers and amounts of money in Vietnamese writing, in digits and in words."""

from authoring.model.errors import RefusedError

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_GROUPS = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))
_BILLION = 10**9


def figure(number: int) -> str:
    """A whole number with points between thousands: 1.234.567."""
    return f"{number:,}".replace(",", ".")


def amount(value: int) -> str:
    """A sum as papers write it: “3.000.000 đồng”."""
    return f"{figure(value)} đồng"


def money_in_words(value: int) -> str:
    """A sum in words, the first letter capital: “Mười chín triệu đồng”; RefusedError for a negative one.

    Rules of reading: “linh” for a zero among tens, “mốt”, “tư”, “lăm” after “mươi”, every group after the first with
    all three digits (“hai triệu không trăm linh năm”), groups of nothing left out, powers of “tỷ” beyond.
    """
    if value < 0:
        raise RefusedError("Số tiền không thể âm.", expected="số từ 0", found=str(value))
    words = " ".join(_whole(value, leading=True)) or _DIGITS[0]
    return f"{words[0].upper()}{words[1:]} đồng"


def _whole(value: int, *, leading: bool) -> list[str]:
    """The words of a number of any size; none for 0."""
    billions, rest = divmod(value, _BILLION)
    words = [*_whole(billions, leading=leading), "tỷ"] if billions else []
    for size, name in _GROUPS:
        group, rest = divmod(rest, size)
        if group:
            words += [*_group(group, leading=leading and not words), *([name] if name else [])]
    return words


def _group(group: int, *, leading: bool) -> list[str]:
    """Three digits; without the empty places in front where nothing stands before them."""
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words = [] if leading and not hundreds else [_DIGITS[hundreds], "trăm"]
    if tens:
        words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    elif ones and words:
        words.append("linh")
    if ones:
        words.append(_one(ones, tens))
    return words


def _one(ones: int, tens: int) -> str:
    if tens == 1 and ones == 5:
        return "lăm"
    return _AFTER_TENS.get(ones, _DIGITS[ones]) if tens > 1 else _DIGITS[ones]
