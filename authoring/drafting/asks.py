"""A provision's own sentence turned into a question: its one value gives way to “bao nhiêu”, everything else stays.

A sentence is taken only where it stands alone: one value of its unit in the provision, no reference to another
provision, nothing that points back, subject and qualifiers of the fact in plain sight. Everything else gives no
question: a draft that must be mended costs more than none.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from authoring.drafting.figures import Figure, find_figure
from authoring.drafting.naming import continued
from authoring.model.policies import Fact, Provision
from authoring.text import fold, syllables

_LONGEST = 42
_POINTING = re.compile(
    r"(?<!\w)(?:này|nói trên|nêu trên|trên đây|sau đây|dưới đây|như sau|nêu tại|quy định tại|nói tại|trong đó|sau đó"
    r"|còn lại|(?:đối tượng|trường hợp|người tham gia|chế độ) khác|nào|gì|ai|đâu|sai|trừ|ngoại trừ"
    r"|khoản \d+|điểm [a-zđ]|điều \d+\w?|(?:mục|chương|phụ lục) [\dIVX]+)(?!\w)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?<!\w)[A-H](?!\w)")  # would read as the letter of an option
_LINE_STOP = re.compile(r"[;\n]|\.(?!\d)")
_LEAD_END = re.compile(r"(?:,?\s*(?:như sau|sau đây|cụ thể))*\s*:$")
_VERBS = re.compile(r"(?:nghỉ|đóng|hưởng|hỗ trợ|thanh toán|giảm|tăng|tính|bằng|là|năm|trả|nộp|tối đa|ít nhất)$")
_UNFIT_LEAD = re.compile(
    r"[;:.\n\d]|(?<!\w)(?:một trong|gồm|chọn|các trường hợp|các phương thức|các đối tượng|các mức)(?!\w)"
)
_LIMITED = re.compile(r"(?P<most>.*(?<!\w)(?:tối đa|tối thiểu|ít nhất|không quá)) (?P<within>trong (?:một|mỗi) \w+)")
_FOR = re.compile(r"\s*(?:đối với|cho|khi|nếu)\s")
_LABELLED = re.compile(r"(?P<what>[^:]{4,80}):\s*")
_MEASURE = re.compile(r"(?:thời hạn|thời gian|thời hiệu|mức|tỷ lệ)(?!\w)", re.IGNORECASE)
_DOING = re.compile(
    r"(?:chuyển|cấp|đổi|giải quyết|điều chỉnh|xác nhận|thu|nộp|trả|chi|đăng ký|xét|gửi|lập|báo cáo)(?!\w)"
)
_LOOSE = frozenset("là của và các những được có cho với đối về trong từ đến theo tại hoặc mức khi số".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Ask:
    """A question without its “Theo …,”; the number and unit asked for; the exact texts of the law that answer it."""

    text: str
    number: Decimal
    unit: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a provision stands.

    `lead` is the text of the parent that it goes on from (“… như sau:”, else “”), `beside` the texts of the others
    under that parent, `title` that of its article.
    """

    lead: str
    beside: tuple[str, ...]
    title: str


def ask(fact: Fact, provision: Provision, place: Place) -> Ask | None:
    """The question that a fact's provision makes, or None where it makes no natural one."""
    own = provision.text.strip()
    sentence = own.rstrip(".;,").rstrip()
    figure = None if _LINE_STOP.search(sentence) else find_figure(fact, sentence)
    if figure is None:
        return None
    text = _point(sentence, place, figure) if place.lead else _clause(sentence, place, figure)
    if not text or not _stands_alone(text) or not _shows(f"{text} {place.title}", fact):
        return None
    quotes = (place.lead.strip(), sentence) if place.lead else (sentence,)
    return Ask(continued(text), figure.number, figure.unit, quotes)


def _asked(figure: Figure) -> str:
    return "bao nhiêu phần trăm" if figure.unit == "%" else f"bao nhiêu {figure.unit}"


def _clause(sentence: str, place: Place, figure: Figure) -> str:
    """A whole sentence with the figure asked for; a line “Lương hưu: 20 ngày” through the measure of its title."""
    before = sentence[: figure.start]
    if ":" in sentence:
        return _labelled(before, place, figure) if figure.end == len(sentence) else ""
    return f"{before}{_asked(figure)}{sentence[figure.end :]}" if len(syllables(before)) > 2 else ""


def _labelled(before: str, place: Place, figure: Figure) -> str:
    label, measure = _LABELLED.fullmatch(before), _MEASURE.match(place.title)
    if label is None or measure is None:
        return ""
    what = continued(label["what"])
    doing = "việc " if _DOING.match(what) else ""
    return f"{measure.group().lower()} đối với {doing}{what} là {_asked(figure)}"


def _point(sentence: str, place: Place, figure: Figure) -> str:
    """A point that begins with its figure, behind the words that lead to it; no point beside it may end alike."""
    lead, rest = _LEAD_END.sub("", place.lead.strip()), sentence[figure.end :]
    if figure.start or ":" in sentence or _UNFIT_LEAD.search(lead):
        return ""
    if not rest.strip() or any(other.strip().rstrip(".;, ").endswith(rest) for other in place.beside):
        return ""
    limited = _LIMITED.fullmatch(lead)
    if limited:
        return f"{limited['most']} {_asked(figure)} {limited['within']}{rest}"
    if _VERBS.search(lead):
        return f"{lead} {_asked(figure)}{rest}"
    return f"{lead}, mức áp dụng{rest} là {_asked(figure)}" if _FOR.match(rest) else ""


def _stands_alone(text: str) -> bool:
    if _POINTING.search(text) or _LETTER.search(text) or text.count("(") != text.count(")"):
        return False
    return len(syllables(text)) <= _LONGEST


def _shows(text: str, fact: Fact) -> bool:
    """Whether every telling word of subject, predicate and qualifiers can be read in the question."""
    shown = set(fold(text).split())
    told = fold(" ".join((fact.subject, *fact.qualifiers))).split()
    return bool(fact.subject and fact.predicate) and set(told) - _LOOSE <= shown
