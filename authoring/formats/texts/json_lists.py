"""Items as JSON: a list in a .json file, one object a line in a .jsonl file."""

import json
import re
from collections import Counter
from pathlib import Path

from authoring.formats.questions import Flaw, Question
from authoring.formats.texts.sources import read_text
from authoring.model.errors import RefusedError
from authoring.model.items import Item

FIELDS = ("citation", "explanation", "topic", "difficulty", "valid_on")

_OBJECT = '{"stem": …, "options": […], "key": "A"}'
_KNOWN = frozenset({"id", "stem", "options", "key", *FIELDS})
_KINDS = {dict: "một đối tượng", list: "một danh sách", str: "chữ", bool: "đúng hoặc sai", int: "số", float: "số"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEEP = (RecursionError, ValueError)  # a number of too many digits is a ValueError


class _Doubled(dict[str, object]):
    """A JSON object in which a name stands twice: all but one of its values are lost."""

    flaw: Flaw


def read_json_questions(path: Path) -> list[Question]:
    """The questions of a JSON list; RefusedError where the file is no list. Rows count its members from 1."""
    text = read_text(path)
    try:
        values = json.loads(text, object_pairs_hook=_once)
        shown = [_dump(value) for value in values] if isinstance(values, list) else []
    except json.JSONDecodeError as error:
        message = f"Tệp không phải JSON đúng dạng (cột {error.colno})."
        raise RefusedError(message, file=path, row=error.lineno, expected="một danh sách JSON") from error
    except _DEEP as error:
        raise RefusedError("JSON lồng quá sâu hoặc có số quá dài.", file=path) from error
    if not isinstance(values, list):
        message = "Tệp JSON không phải một danh sách câu hỏi."
        raise RefusedError(message, file=path, expected=f"[{_OBJECT}, …]", found=_kind(values))
    pairs = zip(values, shown, strict=True)
    return [_question(row, value, text) for row, (value, text) in enumerate(pairs, 1)]


def read_json_lines(path: Path) -> list[Question]:
    """The questions of a file with one JSON object a line; a line that is none is rejected alone."""
    lines = re.split(r"\r\n|[\r\n]", read_text(path))
    return [_parsed(row, line) for row, line in enumerate(lines, 1) if line.strip()]


def item_fields(item: Item) -> dict[str, object]:
    """An item as the object that these readers read back; empty fields are left out."""
    given = {name: str(getattr(item, name)) for name in FIELDS}
    texts = [option.text for option in item.options]
    fields = {name: text for name, text in given.items() if text}
    return {**item.extra, "id": item.id, "stem": item.stem, "options": texts, "key": item.key, **fields}


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) == len(pairs):
        return table
    doubled, counts = _Doubled(table), Counter(name for name, _value in pairs)
    twice = _dump(next(name for name, count in counts.items() if count > 1))[1:-1][:40]
    doubled.flaw = Flaw("mỗi mục một lần", twice, f"Mục “{twice}” có hai lần trong một câu hỏi.")
    return doubled


def _doubled(value: object) -> Flaw | None:
    """The flaw of an object inside, however deep, in which a name stands twice."""
    rest = [value]
    while rest:
        one = rest.pop()
        if isinstance(one, _Doubled):
            return one.flaw
        rest += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return None


def _parsed(row: int, line: str) -> Question:
    try:
        value = json.loads(line, object_pairs_hook=_once)
        _dump(value)
    except _DEEP:
        return Question(row, (line,), flaw=Flaw(_OBJECT, line[:80], "Dòng này không phải JSON đúng dạng."))
    return _question(row, value, line)


def _question(row: int, value: object, shown: str) -> Question:
    flaw = _doubled(value) or _flaw(value, shown)
    if flaw or not isinstance(value, dict):
        return Question(row, (shown,), flaw=flaw)
    return Question(
        row=row,
        cells=(shown,),
        stem=value["stem"],
        options=tuple(value["options"]),
        key="".join(sorted(set(_letters(value.get("key")) or ""))),
        fields={name: _text(value.get(name)) for name in ("id", *FIELDS)},
        extra={name: _text(kept) for name, kept in value.items() if name not in _KNOWN},
    )


def _flaw(value: object, shown: str) -> Flaw | None:
    if not isinstance(value, dict):
        return Flaw(_OBJECT, _kind(value), "Phần tử này không phải một câu hỏi.")
    offered = value.get("options")
    if not isinstance(value.get("stem"), str):
        return Flaw('"stem" là chữ', _kind(value.get("stem")), "Câu hỏi chưa có câu dẫn.")
    if not isinstance(offered, list) or not all(isinstance(text, str) for text in offered):
        return Flaw('"options" là danh sách chữ', _kind(offered), "Các phương án không phải một danh sách chữ.")
    if _letters(value.get("key")) is None:
        return Flaw('"key" là chữ cái như "A" hoặc "AC"', _text(value["key"]), "Đáp án không phải chữ cái.")
    if _SURROGATE.search(json.dumps(value, ensure_ascii=False)):
        return Flaw("chữ Unicode đầy đủ", shown[:80], "Câu hỏi có ký tự hỏng, không ghi lại được.")
    return None


def _letters(key: object) -> str | None:
    """The capital letters of “AC”, “a, c” or ["A", "C"], “” of nothing; None where the value is something else."""
    parts = key if isinstance(key, list) else ["" if key is None else key]
    joined = "".join(part if isinstance(part, str) else "?" for part in parts)
    letters = re.sub(r"[\s,;]", "", joined).upper()
    return letters if re.fullmatch("[A-Z]*", letters) else None


def _text(value: object) -> str:
    """A value as text: what is no text stays readable as JSON."""
    return "" if value is None else value if isinstance(value, str) else _dump(value)


def _dump(value: object) -> str:
    """A value as one line of JSON that UTF-8 can hold."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return json.dumps(value, sort_keys=True) if _SURROGATE.search(text) else text


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "để trống")
