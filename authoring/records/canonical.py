"""JSON in the one form that records have: sorted keys, NFC, no floats, UTF-8, a line feed at the end."""

import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any, NoReturn

from authoring.model.errors import RefusedError

_LONE = re.compile("[\ud800-\udfff]")


def dump_json(value: object) -> bytes:
    """A value as canonical JSON; equal values give equal bytes.

    Whole numbers, texts, true, false, null, lists, tuples and mappings with text keys; anything else, floats among
    it, two keys that are one after normalising (NFC), a lone surrogate: RefusedError.
    """
    try:
        text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False)
        return f"{text}\n".encode()
    except (RecursionError, ValueError) as error:
        raise RefusedError("Dữ liệu không ghi được thành JSON.", found=type(error).__name__) from error


def load_json(data: bytes, file: object = "") -> Any:  # noqa: ANN401 - what JSON holds is known to its reader only
    """The value of JSON bytes, texts in NFC; RefusedError naming `file` where they are no JSON that records may hold.

    Refused with their line where it is known: bytes that aren't UTF-8, a float, NaN, a key twice, a lone surrogate.
    """
    try:
        return _plain(
            json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_float=_no, parse_constant=_no)
        )
    except json.JSONDecodeError as error:
        message = f"Tệp không phải JSON đúng dạng (cột {error.colno})."
        raise RefusedError(message, file=file, row=error.lineno, expected="JSON") from error
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise RefusedError("Tệp không phải văn bản UTF-8.", file=file, row=row, expected="UTF-8") from error
    except (RecursionError, ValueError) as error:
        raise RefusedError("JSON lồng quá sâu hoặc có số quá dài.", file=file) from error
    except RefusedError as error:
        said = error.trouble
        raise RefusedError(said.message, file=file, expected=said.expected, found=said.found) from error


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return _once([(_key(key), _plain(part)) for key, part in value.items()])
    raise RefusedError("JSON của hồ sơ không chứa kiểu này.", expected="số nguyên, chữ", found=type(value).__name__)


def _text(value: str) -> str:
    if _LONE.search(value):
        raise RefusedError("Chuỗi có ký tự hỏng.", found=ascii(value))
    return unicodedata.normalize("NFC", value)


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise RefusedError("Khóa của JSON phải là chữ.", expected="chữ", found=type(key).__name__)
    return _text(key)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        names = [key for key, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise RefusedError("Khóa của JSON có hai lần.", expected="mỗi khóa một lần", found=twice)
    return table


def _no(literal: str) -> NoReturn:
    raise RefusedError("JSON của hồ sơ không chứa số lẻ.", expected="số nguyên", found=literal)
