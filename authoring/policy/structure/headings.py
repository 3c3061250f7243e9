"""The kind and the title in the heading of a policy document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from authoring.policy.romans import in_capitals
from authoring.text import fold

_KINDS = (
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư liên tịch",
    "Thông tư",
    "Chỉ thị",
    "Quy định",
    "Quy chế",
    "Thể lệ",
    "Hướng dẫn",
    "Kế hoạch",
    "Chương trình",
    "Kết luận",
    "Thông báo",
    "Công văn",
)
_BY_FOLD = {fold(kind): kind for kind in sorted(_KINDS, key=len, reverse=True)}
_ENDS_TITLE = re.compile(
    r"Căn cứ|Theo đề nghị|Xét đề nghị|Trên cơ sở|\(|[_–—-]{2,}|Số ?:|(?:Chương|CHƯƠNG) [IVX\d]|Điều \d|QUYẾT "
    r"|\d+\. |\[|CHÍNH PHỦ$|QUỐC HỘI$|THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG"
    r"|[A-ZĐỦỘ][\w, -]{3,80} ban hành (?:Luật|Bộ luật|Pháp lệnh|Nghị|Quyết|Thông|Quy)",
)
_NAMED = re.compile(r"ban hành (?P<title>.+?)[.,;]?$")
_LAW = re.compile(r"(?<!pháp )\b(bộ l|l)uật (?!sửa đổi|về |này|số )(\w)", re.IGNORECASE)
_LONGEST_TITLE = 8


@dataclass(frozen=True, slots=True)
class Heading:
    """The kind (“Nghị định”) and the whole title (“Nghị định quy định chi tiết …”), “” where none stands there."""

    kind: str = ""
    title: str = ""


def read_heading(texts: Sequence[str]) -> Heading:
    """Kind and title of the lines before the body: the kind on a line of its own, the title on the lines behind it."""
    for at, text in enumerate(texts):
        kind, rest = _kind(text)
        if kind:
            return Heading(
                kind, _title(kind, [*([rest] if rest else []), *texts[at + 1 : at + 1 + _LONGEST_TITLE]], texts)
            )
    return Heading()


def _kind(text: str) -> tuple[str, str]:
    """The kind that a line holds in capitals, alone or with the title behind it."""
    if text.endswith(":"):
        return "", ""
    folded, capitals = fold(text), in_capitals(text)
    if capitals and folded in _BY_FOLD:
        return _BY_FOLD[folded], ""
    found = next((name for name in _BY_FOLD if folded.startswith(f"{name} ")), "")
    if found and (capitals or text.startswith(f"{_BY_FOLD[found].upper()} ")):
        return _BY_FOLD[found], text[len(found) + 1 :].strip(" _–—-")
    return "", ""


def _title(kind: str, following: Sequence[str], texts: Sequence[str]) -> str:
    words: list[str] = []
    for text in following:
        if text.startswith(("CỦA ", "của ")) and not words:
            continue
        prose = text.endswith((":", ".", ";")) or (in_capitals(words[0]) and not in_capitals(text)) if words else False
        if prose or _ENDS_TITLE.match(text):
            break
        words.append(text)
    name = " ".join(words)
    if not name:
        return ""
    return _spelled_out(f"{kind} {name}", texts) or f"{kind} {_lowered(name, kind)}"


def _spelled_out(whole: str, texts: Sequence[str]) -> str:
    """The title as the sentence of enactment writes it (“Quốc hội ban hành Luật Bảo hiểm xã hội.”)."""
    for text in texts:
        match = _NAMED.search(text)
        title = match["title"][: len(whole)] if match else ""
        if title and fold(title) == fold(whole) and title.casefold() != title:
            return _with_capital(title)
    return ""


def _with_capital(title: str) -> str:
    """A law's name begins with a capital: “Luật bảo hiểm xã hội” → “Luật Bảo hiểm xã hội”."""
    return _LAW.sub(lambda match: f"{match[1].capitalize()}uật {match[2].upper()}", title)


def _lowered(name: str, kind: str) -> str:
    """A name behind its kind: capitals as in a sentence, else with a small first letter."""
    words = name.lower() if in_capitals(name) else name[:1].lower() + name[1:]
    return _with_capital(f"{kind} {words}")[len(kind) + 1 :]
