"""The unit behind a number: %, time, age, money, multiples of a level, things counted."""

from dataclasses import dataclass

from authoring.text.lexemes import Lexemes, is_figure

_MONEY = {"đồng": "đồng", "đ": "đồng", "vnđ": "đồng", "vnd": "đồng", "₫": "đồng"}
_TIME = ("ngày", "tháng", "năm", "tuần", "giờ", "phút", "giây", "quý", "tiếng")
_COUNTED = frozenset(
    (
        "người",
        "con",
        "cháu",
        "lần",
        "lượt",
        "bản",
        "bộ",
        "tờ",
        "trang",
        "câu",
        "phiếu",
        "suất",
        "giải",
        "hộ",
        "loại",
        "nhóm",
        "bước",
        "cấp",
        "km",
        "m",
        "kg",
        "mét",
        "buổi",
        "ca",
        "mũi",
        "viên",
        "gói",
        "bậc",
        "đợt",
        "kỳ",
        "nước",
        "xã",
        "tỉnh",
        "thôn",
        "thửa",
        "thẻ",
        "sổ",
        "mức",
        "quỹ",
        "nghề",
        "điểm",
    )
)
_COUNTED_PAIRS = frozenset(
    (
        "thành viên",
        "đại biểu",
        "ủy viên",
        "hồ sơ",
        "trường hợp",
        "phương thức",
        "điều kiện",
        "chế độ",
        "hình thức",
        "nguyên tắc",
        "hành vi",
        "nội dung",
        "đơn vị",
        "doanh nghiệp",
        "lao động",
        "cơ quan",
        "tổ chức",
        "cá nhân",
        "hợp đồng",
        "phương án",
        "nhiệm vụ",
        "đối tượng",
        "văn bản",
        "bệnh viện",
        "giường bệnh",
        "tuần lễ",
        "quyền lợi",
        "yếu tố",
        "tiêu chí",
        "giai đoạn",
    )
)
_PER = ("ngày", "tháng", "năm", "tuần", "giờ", "quý", "người", "lượt", "lần", "km", "hộ", "suất")
_LEVEL = ("mức", "lương", "tiền", "thu", "tổng", "chi", "giá", "số", "quỹ", "trị", "phí", "mệnh", "vốn", "học")
_MONTH_LEVEL = ("mức", "lương", "tiền", "thu")
_PHRASE_END = frozenset(
    (
        "tại",
        "cho",
        "khi",
        "đối",
        "theo",
        "nếu",
        "hoặc",
        "trong",
        "thì",
        "với",
        "để",
        "mà",
        "được",
        "do",
        "quy",
        "vào",
        "trước",
        "nhưng",
        "này",
        "tương",
        "bị",
        "phải",
        "không",
        "chưa",
        "đã",
        "hằng",
        "hàng",
        "từ",
        "đến",
        "sau",
        "kể",
        "trừ",
        "so",
        "như",
        "là",
        "ứng",
        "nhân",
        "cộng",
        "thuộc",
        "nhằm",
        "song",
        "còn",
        "thông",
        "tính",
        "của",
        "trên",
        "dưới",
        "dành",
    )
)
_VERBS = frozenset(
    ("đóng", "nộp", "do", "được", "hưởng", "trả", "phải", "không", "bằng", "thông", "tối", "có", "gửi", "trách")
)
_SECOND = {"thu": ("nhập",), "chi": ("phí",), "số": ("tiền", "thu", "chi", "dư"), "giá": ("trị", "dịch", "gói", "bán")}
_LONGEST_PHRASE = 24


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is kept (“ngày làm việc”, “lần mức tham chiếu”), the base of a rate, the index behind it."""

    name: str
    base: str
    end: int


def read_unit(words: Lexemes, at: int) -> Unit | None:
    """The unit that stands at an index of the words; None where none does."""
    first, second = words.word(at), words.word(at + 1)
    if first == "%" or (first, second) == ("phần", "trăm"):
        return _rate(words, at + (1 if first == "%" else 2))
    if first in _MONEY:
        return _per(words, Unit(_MONEY[first], "", at + 1))
    if first in _TIME:
        return _time(words, at)
    unit = _multiple(words, at) if first == "lần" else _counted(at, first, second)
    return unit and _per(words, unit)


def _counted(at: int, first: str, second: str) -> Unit | None:
    """Years of age and things that are counted, in one word or two."""
    if f"{first} {second}" in _COUNTED_PAIRS:
        return Unit(f"{first} {second}", "", at + 2)
    return Unit(first, "", at + 1) if first == "tuổi" or first in _COUNTED else None


def _rate(words: Lexemes, at: int) -> Unit:
    unit = _per(words, Unit("%", "", at))
    start = unit.end + (1 if words.word(unit.end) == "của" else 0)
    base = _phrase(words, start, _LEVEL)
    return Unit(unit.name, base, unit.end)


def _per(words: Lexemes, unit: Unit) -> Unit:
    while words.word(unit.end) == "/" and words.word(unit.end + 1) in _PER:
        unit = Unit(f"{unit.name}/{words.word(unit.end + 1)}", unit.base, unit.end + 2)
    return unit


def _time(words: Lexemes, at: int) -> Unit | None:
    word, following = words.word(at), words.word(at + 1)
    if word == "ngày" and words.phrase(at + 1, 2) == ("làm", "việc"):
        return Unit("ngày làm việc", "", at + 3)
    if following == "tuổi":
        return Unit(f"{word} tuổi", "", at + 2)
    base = _phrase(words, at + 1, _MONTH_LEVEL) if word == "tháng" else ""
    if base:
        return Unit(f"tháng {base}", "", at + 1 + len(base.split()))
    if _calendar(words, at):
        return None
    return _per(words, Unit("giờ" if word == "tiếng" else word, "", at + 1))


def _calendar(words: Lexemes, at: int) -> bool:
    """“năm 2024”, “tháng 7” and “quý 3” name a time instead of measuring one, unless the figure has its own unit."""
    name, figure = words.word(at), words.word(at + 1)
    if name not in ("năm", "tháng", "quý") or not is_figure(figure):
        return False
    return len(figure) == 4 if name == "năm" else words.word(at + 2) not in ("ngày", "tháng", "giờ")


def _multiple(words: Lexemes, at: int) -> Unit:
    start = at + (2 if words.word(at + 1) == "của" else 1)
    base = _phrase(words, start, _LEVEL)
    return Unit(f"lần {base}", "", start + len(base.split())) if base else Unit("lần", "", at + 1)


def _phrase(words: Lexemes, at: int, starts: tuple[str, ...]) -> str:
    """The noun phrase that begins at an index with one of the words given, up to a word or sign that ends it."""
    first = words.word(at)
    if first not in starts or words.word(at + 1) not in _SECOND.get(first, (words.word(at + 1),)):
        return ""
    taken = [first]
    while len(taken) < _LONGEST_PHRASE and (_goes_on(words, at + len(taken)) or _term(words, at + len(taken))):
        taken.append(words.word(at + len(taken)))
    return " ".join(taken[:-1] if taken[-1] == "và" else taken)


def _term(words: Lexemes, at: int) -> bool:
    """The figure of “kỳ hạn 9 tháng” inside a level’s name."""
    return words.word(at - 1) == "hạn" and is_figure(words.word(at)) and words.word(at + 1) in _TIME


def _goes_on(words: Lexemes, at: int) -> bool:
    word = words.word(at)
    if word == "và" and words.word(at + 1) in _VERBS:
        return False
    if word in ("hàng", "hằng") and words.word(at + 1) not in _TIME:
        return True
    return word.isalpha() and word not in _PHRASE_END
