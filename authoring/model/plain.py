"""The plain text form of items: what a record holds and what a person can type in any editor.

An item is a few header lines (`citation: …`), the stem, the options (`A. …`, the right ones `*C. …`) and
`Giải thích: …`; a blank line ends it. A line that only looks like one of these carries a backslash before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from authoring.model.items import DIFFICULTIES, LABELS, Item, Option
from authoring.model.readings import Reading, Rejection

HEADERS = ("id", "citation", "topic", "difficulty", "valid_on")

_HEADER = re.compile(r"([a-z_]+):\s*(.*)")
_OPTION = re.compile(r"(\*?)([A-H])[.)](?:\s+(.*))?$")
_WHY = re.compile(r"Giải thích:\s*(.*)")
_BREAKS = re.compile(r"\r\n|[\r\n]")


@dataclass(slots=True)
class _Block:
    """One item while its lines come in; `texts` maps stem, letter or explanation to its lines."""

    row: int
    lines: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    key: str = ""
    place: str = ""
    trouble: tuple[str, str, str] | None = None


def parse(text: str, file: str = "") -> Reading[Item]:
    """Every item of a text, each bad one apart with the line at which it begins."""
    good: list[Item] = []
    rejected: list[Rejection] = []
    for block in _blocks(text.removeprefix("\ufeff")):
        read = _item(block, file)
        if isinstance(read, Item):
            good.append(read)
        else:
            rejected.append(read)
    return Reading(tuple(good), tuple(rejected))


def render(item: Item) -> str:
    """The item as text that `parse` reads back to an equal one; ends with a line feed."""
    values = {name: str(getattr(item, name)) for name in HEADERS} | dict(item.extra)
    head = [f"{name}: {_one_line(value)}" for name, value in values.items() if value]
    return "\n".join([*head, *([""] if head else []), body(item)])


def body(item: Item) -> str:
    """Stem, options and explanation alone; ends with a line feed."""
    lines = [*_escaped(item.stem)]
    for option in item.options:
        first, *rest = _escaped(option.text, bare_first=True)
        star = "*" if option.label in item.key else ""
        lines += [
            f"{star}{option.label}. {first}".rstrip(" ") if not first else f"{star}{option.label}. {first}",
            *rest,
        ]
    if item.explanation:
        first, *rest = _escaped(item.explanation, bare_first=True)
        lines += [f"Giải thích: {first}", *rest]
    return "\n".join(lines) + "\n"


def _one_line(value: str) -> str:
    return " ".join(_BREAKS.split(value)).strip()


def _escaped(text: str, *, bare_first: bool = False) -> list[str]:
    lines = _BREAKS.split(text)
    return [line if bare_first and not number else _guarded(line) for number, line in enumerate(lines)]


def _guarded(line: str) -> str:
    structural = not line.strip() or line.startswith("\\") or _OPTION.match(line) or _WHY.match(line)
    return "\\" + line if structural or _HEADER.match(line) else line


def _blocks(text: str) -> Iterator[_Block]:
    block: _Block | None = None
    for row, line in enumerate(_BREAKS.split(text), 1):
        if not line.strip():
            if block and block.place not in ("", "stem"):
                yield block
                block = None
            continue
        block = block or _Block(row)
        block.lines.append(line)
        _take(block, line)
    if block:
        yield block


def _take(block: _Block, line: str) -> None:
    """Put one line where it belongs."""
    if line.startswith("\\"):
        _add(block, block.place or "stem", line[1:])
    elif not block.place and (found := _HEADER.match(line)):
        _head(block, found[1], found[2].strip())
    elif found := _OPTION.match(line):
        _option(block, found)
    elif block.place not in ("", "stem") and (found := _WHY.match(line)):
        _add(block, "explanation", found[1])
    else:
        _add(block, block.place or "stem", line)


def _add(block: _Block, place: str, text: str) -> None:
    block.place = place
    block.texts.setdefault(place, []).append(text)


def _head(block: _Block, name: str, value: str) -> None:
    if name in block.headers:
        block.trouble = block.trouble or (f"mỗi dòng “{name}:” một lần", f"{name}: {value}", f"Dòng “{name}:” lặp lại.")
    block.headers[name] = value


def _option(block: _Block, found: re.Match[str]) -> None:
    star, label, text = found[1], found[2], found[3] or ""
    expected = LABELS[sum(place in LABELS for place in block.texts)]
    if label != expected:
        block.trouble = block.trouble or (f"phương án {expected}", f"phương án {label}", f"Sau đó phải là {expected}.")
    _add(block, label, text)
    block.key += label if star else ""


def _item(block: _Block, file: str) -> Item | Rejection:
    texts = {place: "\n".join(lines) for place, lines in block.texts.items()}
    chosen = tuple(Option(label, texts[label]) for label in LABELS if label in texts)
    trouble = block.trouble or _trouble(texts, chosen, block.headers)
    if trouble:
        expected, found, message = trouble
        return Rejection(file, block.row, expected, found, message, tuple(block.lines))
    known = {name: value for name, value in block.headers.items() if name in HEADERS}
    extra = {name: value for name, value in block.headers.items() if name not in HEADERS}
    return Item(
        id=known.pop("id", ""),
        stem=texts["stem"],
        options=chosen,
        key="".join(sorted(block.key)),
        explanation=texts.get("explanation", ""),
        extra=extra,
        **known,
    )


def _trouble(texts: dict[str, str], chosen: tuple[Option, ...], headers: dict[str, str]) -> tuple[str, str, str] | None:
    if not texts.get("stem", "").strip():
        return "câu dẫn trước phương án", "không có câu dẫn", "Câu hỏi chưa có câu dẫn."
    if len(chosen) < 2:
        return "ít nhất 2 phương án", f"{len(chosen)} phương án", "Câu hỏi chưa có đủ phương án (A. …, B. …)."
    level = headers.get("difficulty", "")
    if level and level not in DIFFICULTIES:
        return " / ".join(DIFFICULTIES), level, "Mức độ không có trong danh sách."
    return None
