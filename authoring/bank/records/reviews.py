"""Records of reviews as bytes: canonical JSON, signed over everything but the signature."""

import re
from collections.abc import Mapping

from authoring.bank.records.items import require_moment, require_version
from authoring.bank.records.names import ITEM_ID, WRITER
from authoring.model.errors import RefusedError
from authoring.model.records import Review
from authoring.records import dump_json, load_json

FORMAT = "review/1"
MOVES = ("send", "return", "approve", "dismiss", "reopen", "retire", "comment")

_DIGEST = re.compile(r"[0-9a-f]{64}")
_TEXTS = ("item", "sha256", "move", "person", "time", "note", "previous", "signature")
_OPTIONAL = ("rule", "words")


def signed_part(review: Review) -> bytes:
    """What the signature vouches for: the record without the signature."""
    return dump_json(_table(review))


def encode(review: Review) -> bytes:
    """The record of a signed review."""
    return dump_json(_table(review) | {"signature": review.signature})


def decode(data: bytes, file: str) -> Review:
    """The review in a record; RefusedError where it is torn, not in the form written here, or of a later format."""
    table = load_json(data, file)
    if not isinstance(table, dict):
        raise _unread(file, "{…}", type(table).__name__)
    require_version(str(table.get("format")), FORMAT, file)
    _require_types(table, file)
    review = Review(
        revision=table["revision"],
        rule=table.get("rule", ""),
        words=table.get("words", ""),
        seen=tuple(sorted(table["seen"].items())),
        **{name: table[name] for name in _TEXTS},
    )
    _require_forms(review, file)
    if encode(review) != data:
        raise _unread(file, "JSON đúng như chương trình ghi", "thừa khóa hoặc viết khác đi")
    return review


def _table(review: Review) -> dict[str, object]:
    table: dict[str, object] = {name: getattr(review, name) for name in _TEXTS if name != "signature"}
    table |= {name: getattr(review, name) for name in _OPTIONAL if getattr(review, name)}
    return table | {"format": FORMAT, "revision": review.revision, "seen": dict(review.seen)}


def _require_types(table: Mapping[str, object], file: str) -> None:
    for name in (*_TEXTS, *_OPTIONAL):
        if not isinstance(table.get(name, "" if name in _OPTIONAL else None), str):
            raise _unread(file, f"{name}: chữ", str(table.get(name)))
    if type(table.get("revision")) is not int or not isinstance(table.get("seen"), dict):
        raise _unread(file, "revision: số; seen: {người: mã}", f"{table.get('revision')}; {table.get('seen')}")


def _require_forms(review: Review, file: str) -> None:
    """Refuse a text that isn't of its kind; digests of the record before and of those seen may be any that exist."""
    require_moment(review.time, file)
    digests = [review.sha256, *([review.previous] if review.previous else []), *(mark for _, mark in review.seen)]
    good = (
        ITEM_ID.fullmatch(review.item)
        and review.move in MOVES
        and all(WRITER.fullmatch(writer) for writer in (review.person, *(writer for writer, _ in review.seen)))
        and all(isinstance(mark, str) and _DIGEST.fullmatch(mark) for mark in digests)
        and 0 < review.revision < 10_000
    )
    if not good:
        raise _unread(file, "mã câu, lần sửa, việc, người, mã kiểm tra đúng dạng", f"{review.item} {review.move}")


def _unread(file: str, expected: str, found: str) -> RefusedError:
    message = "Bản ghi thẩm định bị rách hoặc bị sửa; lấy lại tệp này từ bản sao lưu."
    return RefusedError(message, file=file, expected=expected, found=found[:80])
