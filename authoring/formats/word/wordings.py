"""How a line of a Word question file begins: a question, an option, a key, a field, a section, the end."""

import re
from dataclasses import dataclass

from authoring.formats.vocabulary import level, line
from authoring.formats.word.ordinals import ORDINAL, PLAIN, ordinal
from authoring.text import bare

_MARK = 3  # letters that a mark in capitals may have: “8% (Đ)” is no title
_LONG = 2000  # characters of a line that is looked at closely
LETTERS = r"[A-Ha-h](?:\s*(?:(?:,|;|và|/|\+|&)\s*)?[A-Ha-h])*(?!\w)"

_UPPER = '(?-i:[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ“"])'
_TAG = r"(?:[<\[(][^<>\[\]()]{1,20}[>\])]\s*)?"
_AFTER = (
    rf"\s*({ORDINAL})\s*(?:[(\[][^()\[\]]*[)\]]\s*)?(?:[.:)\]\-–—/](?!\d)\s*|$)"
    rf"|\s*({ORDINAL})(?:\s*[(\[][^()\[\]]*[)\]])?\s+(?={_UPPER})"
)
_WORDS = (
    r"\[?C[âa]u(?:\s+h[ỏo]i)?(?:\s+(?:s[ốo]|thứ))?",
    r"Question",
    r"Bài(?:\s+(?:số|tập))?",
    r"Tình huống(?:\s+số)?",
    r"No\.?",
    r"Q",
)
_NAMED = (
    *(re.compile(rf"(?i){_TAG}(?:{word})(?:{_AFTER})") for word in _WORDS),
    re.compile(rf"{_TAG}(?:CH|C)\s*({PLAIN})\s*[.:)/](?!\d)\s*"),
    re.compile(r"QN\s*[=:]?\s*(\d{1,4})(?:\s*[.:)]\s*|\s*$)"),
)
_NUMBER = re.compile(
    rf"(\d{{1,3}}\.\d{{1,3}})\s*(?:[.):/](?!\d)\s*|(?={_UPPER}))"
    r"|(\d{1,4})\s*(?:[.):/](?!\d)\s*|[-–](?=\s+\w{2})\s*)"
)
_SMALL = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_COUNT = re.compile(rf"(\*?)\s?(\d{{1,2}}|{'|'.join(reversed(_SMALL))})\s?[.):/](?!\d)\s*(\*?)\s*(?=\S)")
_TICKED = re.compile(r"[✔✓√]\s*(?=[A-Ha-h]\s?[.):/])")
_BOX = re.compile(
    r"(\*?)\s?(?:[\[(]?<\s*(?:\$|PA|ĐA)\s*(\*?)\s*>[\])]?|[☐☑☒◯◉⭕]|\[\s?([xXvV✓✔]?)\s?\](?!\()|\(\s?([xXvV✓✔]?)\s?\)"
    r"|[@$](?=\*?\s?[A-Ha-h]\s?[.):/]))\s*(\*?)\s*"
)
_OPTION = re.compile(
    r"(?P<star>\*?)\s?#?(?P<word>(?i:đáp án|phương án)\s+)?[(\[]?(?P<letter>[A-H]|[a-h])\s?(?P<inner>\*?)"
    r"(?P<sign>\.\)|[.):/\]](?!/)|[-–—](?=\s)|,(?=\s+(?![A-Ha-h]\b))|\t)\s*(?P<behind>\*?)(?!\*)\s*"
)
_WITHIN = re.compile(r"\s\*?(?:A\*?[.):/].*\s\*?B\*?[.):/]|a\*?[.):/].*\s\*?b\*?[.):/])", re.DOTALL)
_DASH = re.compile(r"(\*?)\s?[-–—•●○▪■□◦➢❖✓+](?:\s+|(?=[^\W\d_]))(\*?)\s*")
_KEY = re.compile(
    r"(?i)(?:[=\-–]+>|[→⇒➔➜])?\s*[(\[]?\s*"
    r"(?:(?:(?:đáp|dap) (?:án|an)(?:\s+(?:đúng|dung|chính xác))?(?:\s+nhất)?(?:\s+là)?"
    r"|phương án (?:trả lời )?đúng(?:\s+là)?"
    r"|chọn(?:\s+(?:đáp|phương) án)?|ĐA|Đ/(?:A|á|án)|key|answer)(?:\s*[:.\-–=/]\s*|\s+)"
    r"|(?:(?:câu )?trả lời(?:\s+đúng)?(?:\s+là)?|ans|correct(?:\s+(?:answer|option))?|kết quả)\s*[:=]\s*)"
    rf"(?:[(\[]|(?:câu|ý|đáp án|phương án)\s+)?({LETTERS})\s*(?:[.):;,\]\-–]\s*(.*)|(\(.*\))[\s.]*)?$"
)
_SAID = re.compile(
    rf"(?i)(?:[=\-–]+>|[→⇒➔➜])?\s*(?:(?:đáp án|phương án|câu|ý)\s+)?({LETTERS})\s+là\s+"
    r"(?:đáp án|phương án|câu trả lời|lựa chọn|ý)\s+(?:đúng|chính xác)(?:\s+nhất)?[\s.]*"
)
_ARROW = re.compile(rf"(?:[=\-–]+>|[→⇒➔➜])\s*({LETTERS})[\s.)]*")
_LAW = (
    r"(?:điều|khoản|điểm|luật|bộ luật|nghị định|thông tư|quyết định|nghị quyết|pháp lệnh|hiến pháp|quy định|công văn)"
)
_CITED = (
    re.compile(rf"(?i)\(\s*(?:(?:căn cứ|theo|trích|xem)\b[:\s]*)?([^()]*\b{_LAW}\b(?:[^()]|\([^()]*\))*)\)[\s.;]*"),
    re.compile(rf"(?i)(?:căn cứ|trích)(?:\s+(?:vào|theo|tại))?\s+({_LAW}\b.*)"),
)
_REASONS = re.compile(r"(?:loi giai|huong dan(?: giai| tra loi)?|giai thich|giai)(?: (?:chi tiet|tham khao|dap an))*")
_LEADING = re.compile(rf"({LETTERS})(?:\s*$|\s*[.:)\-–;,]\s*(?=\S))(.*)$", re.DOTALL)
_ALONE = re.compile(rf"({LETTERS})[\s.]*")
_FIELD = re.compile(r"([^\W\d_][^:\n]{1,30}?)\s*:\s*(.*)$", re.DOTALL)
_PAIR = re.compile(rf"(?:(?:[ĐđDd][áa]p [áa]n\s+)?[Cc]âu(?:\s+số)?\s*)?({PLAIN})\s*[-.:)/–]?\s*({LETTERS})[\s.,;|]*")
_SECTION = re.compile(r"(?i)(?:phần|nhóm|chương|mục|part|section)\s+(?:[ivxlc]+|\d+|[a-z]|thứ\s+\w+)(?!\w)")
_TABLE = re.compile(r"(?:bang )?(?:dap an|key)(?: (?:de|tham khao|chi tiet|va|kem|trac nghiem|phan) .*| chi tiet)?")

Word = re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Opening:
    """How an option begins: its letter as it stands (“” for a dash), where its text begins, an asterisk, its sign.

    `worded`: “Phương án” stands before the letter.
    """

    letter: str
    end: int
    starred: bool
    sign: str = ""
    worded: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """A question's number and where its stem begins in the line; `named` where the word “Câu” stood before it."""

    number: int
    end: int
    named: bool


def pick_word(texts: list[str]) -> re.Pattern[str] | None:
    """The word that this file puts before its numbers; None where its questions have bare numbers."""
    return next((word for word in _NAMED if any(word.match(text) for text in texts)), None)


def begin_question(text: str, word: re.Pattern[str] | None) -> Beginning | None:
    """The question that may begin with this line."""
    named = word.match(text) if word else None
    found = named or _NUMBER.match(text)
    return Beginning(ordinal(next(filter(None, found.groups()))), found.end(), bool(named)) if found else None


def begin_any_question(text: str) -> Beginning | None:
    """The question that a line begins, whatever word this file uses."""
    return begin_question(text, pick_word([text]))


def begin_option(text: str) -> Opening | None:
    """The lettered option that begins with this text."""
    ticked = _TICKED.match(text)
    box = ticked or _BOX.match(text)
    found = _OPTION.match(text, box.end() if box else 0)
    if not found:
        return None
    starred = bool(found["star"] or found["inner"] or found["behind"] or ticked or (box and any(box.groups())))
    return Opening(found["letter"], found.end(), starred, found["sign"], worded=bool(found["word"]))


def begin_box(text: str) -> Opening | None:
    """The option that a box or a tag of a program that mixes papers begins: “☐ …”, “(x) …”, “<$> …”."""
    found = _BOX.match(text)
    return Opening("", found.end(), any(found.groups()), "-") if found and found.end() < len(text) else None


def begin_count(text: str) -> tuple[int, Opening] | None:
    """The number with which an option begins where options are counted: “1) …”, “ii. …”."""
    found = _COUNT.match(text)
    return (count(found[2]), Opening(found[2], found.end(), bool(found[1] or found[3]), ".")) if found else None


def count(text: str) -> int:
    """The number that “2” or “ii” names; 0 for anything else."""
    told = text.strip(" .)").lower()
    return int(told) if told.isdecimal() and len(told) < 3 else _SMALL.index(told) + 1 if told in _SMALL else 0


def is_key_of_number(text: str) -> bool:
    """Whether a line tells the key of a question by its number: “Đáp án câu 3: B”."""
    return bool(re.match(r"(?i)(?:đáp án|dap an)\s+câu", text)) and bool(key_pairs(text))


def tagged_level(text: str) -> str:
    """The level in brackets before a question’s word: “[NB] Câu 1”; “” where there is none."""
    found = re.match(_TAG, text)
    told = found[0].strip()[1:-1] if found and found[0] else ""
    return told if level(told) else ""


def offers_within(text: str) -> bool:
    """Whether options A and B stand inside this line."""
    return bool(_WITHIN.search(text[:_LONG]))


def begin_dash(text: str) -> Opening | None:
    """The option that a dash, a box or another sign of a list begins."""
    if box := begin_box(text):
        return box
    found = _DASH.match(text)
    return Opening("", found.end(), bool(found[1] or found[2]), "-") if found and found.end() < len(text) else None


def read_key(text: str) -> tuple[str, str] | None:
    """The letters of a line “Đáp án: B. 8%” in order, and the text behind them."""
    if alone := _ARROW.fullmatch(text) or _SAID.fullmatch(text):
        return sort_letters(alone[1]), ""
    found = _KEY.match(text)
    return (sort_letters(found[1]), (found[2] or found[3] or "").strip()) if found else None


def lead_key(text: str) -> tuple[str, str] | None:
    """The letters with which reasons begin (“B. vì …”, “Chọn B”), and the text behind them."""
    found = _LEADING.match(text)
    return read_key(text) or ((sort_letters(found[1]), found[2].strip()) if found else None)


def tells_key(text: str) -> bool:
    """Whether reasons with their letters begin so, and no stem."""
    return bool(read_key(text) or _ALONE.fullmatch(text) or re.match(r"(?i)(?:chọn|đáp án|ĐA)\b", text))


def read_citation(text: str) -> str | None:
    """The law that a line “(Điều 22 khoản 1 Luật BHYT)” or “Căn cứ Điều 22 …” names."""
    if len(text) > _LONG:
        return None
    found = next((found for form in _CITED if (found := form.fullmatch(text.strip()))), None)
    return found[1].strip() if found else None


def opens_reasons(text: str) -> bool:
    """Whether this line is the title of reasons: “Lời giải”, “Hướng dẫn chi tiết”."""
    return bool(_REASONS.fullmatch(bare(text).strip(" .:")))


def read_field(text: str) -> tuple[str, str] | None:
    """Name of the field and its text, of a line such as “Căn cứ: …”."""
    found = _FIELD.match(text)
    name = line(found[1]) if found else ""
    return (name, found[2].strip()) if found and name else None


def sort_letters(text: str) -> str:
    """The option letters of a text, capital, each once, in order."""
    return "".join(sorted(set(re.sub(r"(?i)và|[^A-Ha-h]", "", text).upper())))


def ends(text: str) -> bool:
    """Whether this is the mark “HẾT”."""
    return bare(re.sub(r"[\W_]", " ", text)).strip() in {"het", "the end"}


def opens_section(text: str) -> bool:
    """Whether this line is the title of a part of the file: “Phần II. …” or a line in capitals."""
    capitals = text == text.upper() and len(text.split()) > 1 and sum(map(str.isalpha, text)) > _MARK
    return capitals or bool(_SECTION.match(text))


def opens_key_table(text: str) -> bool:
    """Whether the key table comes after this line."""
    return bool(_TABLE.fullmatch(bare(text).strip(" .:")))


def is_key_pair(text: str) -> bool:
    """Whether a line reads like “1-A”."""
    return bool(_PAIR.match(text))


def key_pairs(text: str) -> list[tuple[int, str]]:
    """Number and letters of each pair in a line of nothing but pairs; empty for any other line."""
    found, at = list[tuple[int, str]](), 0
    while at < len(text) and (pair := _PAIR.match(text, at)):
        found.append((ordinal(pair[1]), sort_letters(pair[2])))
        at = pair.end()
    return found if at == len(text) else []
