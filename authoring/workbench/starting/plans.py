"""Plans: what a contest's plan (Word, PDF, text) says becomes hints for the form, each with the sentence it came from.

A plan has no articles; it is read line by line, a row of a table as one line. Where it is silent or doubtful, the form
asks: nothing is made up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from authoring.documents import read
from authoring.model.paragraphs import Paragraph
from authoring.text import dates
from authoring.workbench.starting.planprizes import read_prizes
from authoring.workbench.starting.planrounds import read_rounds
from authoring.workbench.starting.planrules import read_rules
from authoring.workbench.starting.planwords import Hint, Line, proper

SOUGHT = (
    "name",
    "agencies",
    "weeks",
    "items",
    "minutes",
    "limit",
    "counted",
    "asks",
    "ranking",
    "weekly",
    "collective",
)
LONGEST_TITLE = 4  # lines under the word KẾ HOẠCH

_PLAN = re.compile(r"^\s*KẾ HOẠCH\b")
_NAMED = re.compile(r"tên\s*(?:gọi|cuộc thi)(?:\s+(?:của\s+)?cuộc thi)?\s*[:：]\s*(?P<name>.+)", re.IGNORECASE)
_TITLE = re.compile(r"(?:hội thi|cuộc thi)\b.*", re.IGNORECASE | re.DOTALL)
_OVER = re.compile(r"^\s*(?:[-_–*=.]{3,}|[-–+•*]\s|căn cứ|thực hiện|nhằm|[IVX]+[.)]|[0-9]+[.)]|phần)", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?:BAN|BẢO HIỂM|SỞ|ỦY BAN|UỶ BAN|UBND|TỈNH|THÀNH ỦY|HUYỆN|ĐẢNG|TRƯỜNG|HỘI|LIÊN ĐOÀN|ĐOÀN|CÔNG ĐOÀN|CỤC|"
    r"CHI CỤC|CÔNG TY)\b"
)
_OF_PLACE = re.compile(r"\s*(?:THÀNH PHỐ|THỊ XÃ|TỈNH|HUYỆN|QUẬN|XÃ|PHƯỜNG)\s+(?!ỦY|UỶ|ĐOÀN)")
_PARTY = re.compile(r"^ĐẢNG CỘNG SẢN\b|^CỘNG H")
_QUOTED = "“”\"' .;"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan says for the form, what it is silent on (names of SOUGHT), and what was odd about the file."""

    hints: tuple[Hint, ...]
    silent: tuple[str, ...]
    notices: tuple[str, ...] = field(default=())


def read_plan(path: Path) -> Plan:
    """Read a plan's file; RefusedError where it is no file that can be read."""
    source = read(path)
    found = read_lines(lines(source.paragraphs))
    return Plan(found, _silent(found), source.notices)


def read_lines(told: Sequence[Line]) -> tuple[Hint, ...]:
    """Every hint in the lines of a plan, in the order of the form."""
    year = next((day.date.year for line in told for day in dates(line.text)), 0)
    names = (*_name(told), *_agencies(told))
    return (*names, *read_rounds(told, year), *read_rules(told), *read_prizes(told))


def lines(paragraphs: Sequence[Paragraph]) -> tuple[Line, ...]:
    """Paragraphs as lines; a row of a table is one, with its cells."""
    found: list[Line] = []
    row: tuple[int, int] | None = None
    for paragraph in paragraphs:
        text = f"{paragraph.label} {paragraph.text}".strip()
        if paragraph.cell is None:
            row = None
            found += [Line(part.strip()) for part in text.split("\n") if part.strip()]
        elif row == paragraph.cell[:2] and found:
            found[-1] = found[-1].joined(text, paragraph.cell[2])
        else:
            row = paragraph.cell[:2]
            found.append(Line("").joined(text, paragraph.cell[2]))
    return tuple(line for line in found if line.text.strip(" |"))


def _name(told: Sequence[Line]) -> Iterator[Hint]:
    """The name after “Tên gọi:”, else in the title under KẾ HOẠCH."""
    for line in told:
        named = _NAMED.search(line.text)
        if named and not line.cells:
            yield Hint("name", proper(named["name"].strip(_QUOTED), told), line.text)
            return
    title = " ".join(_title(told))
    found = _TITLE.search(title)
    if found:
        name = proper(found.group().strip(_QUOTED), told)
        doubt = "Tên trong kế hoạch viết toàn chữ hoa; xem lại chữ hoa, chữ thường." if found.group().isupper() else ""
        yield Hint("name", name[0].upper() + name[1:], title.strip(), doubt)


def _title(told: Sequence[Line]) -> Iterator[str]:
    at = next((n for n, line in enumerate(told) if _PLAN.match(line.text)), None)
    if at is None:
        return
    title = re.sub(r"^\s*KẾ HOẠCH\s*", "", told[at].text)
    yield title
    for line in told[at + 1 : at + 1 + LONGEST_TITLE]:
        fresh = line.text[:1].isupper() and not line.text.isupper() and not title.endswith((",", "-", "–"))
        if _OVER.match(line.text) or (fresh and _TITLE.search(title)):
            return
        yield line.text
        title = f"{title} {line.text}".strip()


def _agencies(told: Sequence[Line]) -> Iterator[Hint]:
    """The offices of the letterhead, above the word KẾ HOẠCH."""
    at = next((n for n, line in enumerate(told) if _PLAN.match(line.text)), 0)
    head = "\n".join(text for line in told[:at] for text in (line.cells or (line.text,)))
    parts: list[str] = []
    for part in head.split("\n"):
        joins = bool(parts) and parts[-1].isupper() and _OF_PLACE.match(part)  # “ỦY BAN NHÂN DÂN / TỈNH …”
        parts = [*parts[:-1], f"{parts[-1]} {part.strip()}"] if joins else [*parts, part]
    found = [one.strip(" *") for part in parts for one in re.split(r"\s+[-–]\s+", part)]
    offices = [one for one in found if one.isupper() and _OFFICE.match(one) and not _PARTY.match(one)]
    if offices:
        doubt = "Lấy từ đầu văn bản; bỏ cơ quan cấp trên nếu không cùng tổ chức."
        yield Hint(
            "agencies", "; ".join(proper(one, told) for one in dict.fromkeys(offices)), " · ".join(offices), doubt
        )


def _silent(found: Sequence[Hint]) -> tuple[str, ...]:
    heads = {hint.field.split("-")[0] for hint in found}
    heads |= {"weeks"} if "week" in heads else set()
    return tuple(name for name in SOUGHT if name not in heads)
