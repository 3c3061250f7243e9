"""How a line of a Word question file begins: a question, an option, a key, a field, a section, the end."""

import re
from dataclasses import dataclass

from authoring.formats.vocabulary import line
from authoring.text import bare

LETTERS = r"[A-Ha-h](?:\s*(?:,|;|và|/|\+|&)?\s*[A-Ha-h])*(?!\w)"

_AFTER = r"\s*(\d{1,4})\s*(?:\([^()]*\)\s*)?(?:[.:)\-–—/](?!\d)\s*|$)"
_NAMED = tuple(
    re.compile(rf"(?i){word}{_AFTER}") for word in (r"Câu(?:\s+hỏi)?(?:\s+số)?", r"Question", r"Bài(?:\s+số)?")
)
_NUMBER = re.compile(r"(\d{1,4})\s*[.):/](?!\d)\s*")
_OPTION = re.compile(r"(\*?)\s?([A-H]|[a-h])\s?(?:[.):/](?!/)\s*)")
_KEY = re.compile(
    rf"(?i)(?:đáp án(?:\s+đúng)?(?:\s+là)?|phương án đúng(?:\s+là)?|chọn(?:\s+(?:đáp|phương) án)?|ĐA|key|answer)"
    rf"(?:\s*[:.\-–]\s*|\s+)({LETTERS})\s*(?:[.):\-–]\s*(.*))?$"
)
_FIELD = re.compile(r"([^\W\d_][^:\n]{1,30}?)\s*:\s*(.*)$", re.DOTALL)
_PAIR = re.compile(rf"(?:[Cc]âu\s*)?\d{{1,4}}\s*[-.:)/–]?\s*{LETTERS}")
_SECTION = re.compile(r"(?i)(?:phần|nhóm|chương|mục|part|section)\s+(?:[ivxlc]+|\d+|[a-z]|thứ\s+\w+)(?!\w)")
_TABLE = re.compile(r"(?:bang )?dap an(?: (?:de|tham khao|chi tiet).*)?")


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
    return Beginning(int(found[1]), found.end(), bool(named)) if found else None


def begin_option(text: str) -> tuple[str, int, bool] | None:
    """Letter as it stands, where the option's text begins, whether an asterisk marks it."""
    found = _OPTION.match(text)
    return (found[2], found.end(), bool(found[1])) if found else None


def read_key(text: str) -> tuple[str, str] | None:
    """The letters of a line “Đáp án: B. 8%” in order, and the text behind them."""
    found = _KEY.match(text)
    return (sort_letters(found[1]), (found[2] or "").strip()) if found else None


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
    capitals = text == text.upper() and len(text.split()) > 1 and text.upper() != text.lower()
    return capitals or bool(_SECTION.match(text))


def opens_key_table(text: str) -> bool:
    """Whether the key table comes after this line."""
    return bool(_TABLE.fullmatch(bare(text).strip(" .:")))


def is_key_pair(text: str) -> bool:
    """Whether a line reads like “1-A”."""
    return bool(_PAIR.match(text))
