"""An item as fields and text, and back: every item that can be typed survives the way to disk."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from authoring.bank.records.names import ITEM_ID
from authoring.model import plain
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS, Item, Option
from authoring.records import load_json
from authoring.text import nfc

FIELDS = ("citation", "topic", "difficulty", "valid_on")

_OPTION = re.compile(r"(\*?)([A-H])\.(?: (.*))?")
_WHY = "Giải thích: "


def tidy(item: Item) -> Item:
    """The item as a record keeps it: NFC, line feeds, no blanks around a text, fields on one line, key in order."""
    chosen = tuple(Option(option.label, _text(option.text)) for option in item.options)
    labels = "".join(option.label for option in chosen)
    if labels != LABELS[: len(chosen)]:
        message = "Phương án phải mang chữ cái liền nhau từ A, nhiều nhất là H."
        raise RefusedError(message, file=item.id, expected=LABELS[: len(chosen)], found=labels)
    if not ITEM_ID.fullmatch(item.id):
        raise RefusedError("Mã câu hỏi không đúng dạng.", expected="ví dụ 2022-ha147", found=item.id)
    known = set(item.key) <= set(labels)
    return replace(
        item,
        stem=_text(item.stem),
        options=chosen,
        key="".join(sorted(set(item.key))) if known else _line(item.key),
        citation=_line(item.citation),
        topic=_line(item.topic),
        difficulty=_line(item.difficulty),
        valid_on=_line(item.valid_on),
        explanation=_text(item.explanation),
        extra={_text(name): _text(value) for name, value in sorted(item.extra.items())},
    )


def write_item(item: Item) -> tuple[dict[str, str], str]:
    """Header fields and body of a tidy item; `key` and `extra` are fields only where they are needed."""
    fields = {name: str(getattr(item, name)) for name in FIELDS}
    if "".join(option.label for option in item.keyed) != item.key:
        fields["key"] = item.key
    if item.extra:
        fields["extra"] = json.dumps(dict(item.extra), ensure_ascii=False, sort_keys=True)
    return fields, plain.body(item)


def read_item(fields: Mapping[str, str], body: str, file: str) -> Item:
    """The item of a record; RefusedError where a field is unknown or the options aren't lettered in order."""
    unknown = fields.keys() - {"id", "key", "extra", *FIELDS}
    if unknown:
        raise _unread(file, ", ".join(FIELDS), min(unknown))
    texts, stars = _places(body)
    chosen = tuple(Option(label, text) for label, text in texts.items() if label in LABELS)
    if "".join(option.label for option in chosen) != LABELS[: len(chosen)]:
        raise _unread(file, "phương án A, B, C … theo thứ tự", "".join(option.label for option in chosen))
    known = {name: fields.get(name, "") for name in FIELDS}
    return Item(
        id=fields["id"],
        stem=texts["stem"],
        options=chosen,
        key=fields.get("key", stars),
        explanation=texts.get("explanation", ""),
        extra=_extra(fields.get("extra", "{}"), file),
        **known,
    )


def _places(body: str) -> tuple[dict[str, str], str]:
    """The texts by place, and the letters that carry a star; a backslash shields a line from being an option."""
    texts: dict[str, list[str]] = {"stem": []}
    place, stars = "stem", ""
    for line in body.removesuffix("\n").split("\n"):
        option = _OPTION.fullmatch(line)
        if option:
            place, text = option[2], option[3] or ""
            stars += option[2] if option[1] else ""
        elif line.startswith(_WHY):
            place, text = "explanation", line.removeprefix(_WHY)
        else:
            text = line.removeprefix("\\")
        texts.setdefault(place, []).append(text)
    return {name: "\n".join(lines) for name, lines in texts.items()}, stars


def _extra(written: str, file: str) -> dict[str, str]:
    extra = load_json(written.encode(), file)
    if not isinstance(extra, dict) or not all(isinstance(value, str) for value in extra.values()):
        raise _unread(file, "extra: {tên: chữ}", written[:80])
    return extra


def _text(text: str) -> str:
    return nfc(text).replace("\r\n", "\n").replace("\r", "\n").strip()


def _line(text: str) -> str:
    return _text(text).replace("\n", " ")


def _unread(file: str, expected: str, found: str) -> RefusedError:
    return RefusedError("Nội dung câu hỏi trong bản ghi không đọc được.", file=file, expected=expected, found=found)
