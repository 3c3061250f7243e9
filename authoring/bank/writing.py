"""Writing: a revision or a review becomes a record on disk, with its place in its writer's chain."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from authoring.bank.listing import Listed, look_at
from authoring.bank.moves import hands_on, objection
from authoring.bank.records.items import decode, encode
from authoring.bank.records.names import ITEM_ID, ItemName, ReviewName
from authoring.bank.records.reviews import decode as decode_review
from authoring.bank.records.reviews import encode as encode_review
from authoring.bank.records.reviews import signed_part
from authoring.bank.shelf.catalogue import Catalogue
from authoring.bank.shelf.shelf import Shelf
from authoring.bank.shelf.slips import ITEMS, REVIEWS, Slip, proved, slip_of_review, slip_of_revision
from authoring.model import clock
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Review, Revision
from authoring.records import System, create, digest, make_folder, read
from authoring.seals import verify

FIRST, LAST = 1, 9999


def stamp_of(time: datetime) -> str:
    """A moment as records write it; RefusedError where it has no zone or lies outside the years of records."""
    if time.utcoffset() is None or not 1970 < time.year < 9000:
        raise RefusedError("Thời điểm phải có múi giờ.", expected="ví dụ 2022-07-25T09:41:00+07:00", found=str(time))
    return clock.stamp(time)


def parents_of(shelf: Shelf, item: str, named: str | None) -> tuple[Slip, ...]:
    """The revisions that a new one is made from: those named by digest (“”: none), or the newest (None).

    RefusedError where a named one isn't there, or where the newest is a fork: that needs a merge, which names all.
    """
    if named is None:
        newest = shelf.newest(item)
        if len(newest) > 1:
            raise _forked(item, newest)
        return newest
    known = {slip.digest: slip for slip in shelf.revisions(item)}
    for mark in named.split():
        if mark not in known:
            message = f"Câu {item} không có lần sửa mang mã {mark[:8]}; đọc lại ngân hàng rồi làm lại."
            raise RefusedError(message, file=shelf.folder, found=mark)
    return tuple(known[mark] for mark in named.split())


def write_revision(
    shelf: Shelf, item: Item, writer: str, time: str, parents: tuple[Slip, ...], system: System
) -> Revision:
    """Put a new revision on the disk and on the shelf.

    Raises:
        TakenError: the writer has a revision of this number already.
        RefusedError: a name or text that can't stand, or the disk refused.
    """
    number = max((slip.revision for slip in parents), default=FIRST - 1) + 1
    _require_numbered(item, writer, number)
    marks = " ".join(slip.digest for slip in parents)
    data, revision = encode(Revision(item, number, writer, time, shelf.chains.head(writer), marks, ""))
    path = shelf.places[ITEMS] / str(ItemName(item.id, number, writer))
    _create(path, data, system)
    shelf.add(slip_of_revision(revision, _listed(path)))
    return revision


def write_review(
    shelf: Shelf,
    catalogue: Catalogue,
    review: Review,
    sign: Callable[[bytes], str],
    system: System,
) -> Review:
    """Sign a move on the newest revision and put it on the disk and on the shelf.

    RefusedError, and nothing written, where the revision isn't the newest or was altered, where the person may not
    make this move now, where the signature isn't the person's, or where the disk refused.
    """
    person = _require_fit(catalogue, review, _require_newest(shelf, review))
    bound = replace(review, previous=shelf.chains.head(review.person), seen=shelf.chains.heads())
    signed = replace(bound, signature=sign(signed_part(bound)))
    if not verify(signed_part(signed), signed.signature, person.signing_key):
        message = f"Chữ ký không khớp với khóa đã công bố của {person.name}; đăng nhập lại đúng người rồi ký lại."
        raise RefusedError(message, file=f"people/{person.writer}.toml")
    data = encode_review(signed)
    path = shelf.places[REVIEWS] / str(ReviewName(review.time, review.person, secrets.token_hex(4)))
    made = decode_review(data, str(path))
    _create(path, data, system)
    shelf.add(proved(slip_of_review(made, _listed(path), digest(data)), person.signing_key))
    return made


def _require_numbered(item: Item, writer: str, number: int) -> None:
    named = ITEM_ID.fullmatch(item.id)
    if number == FIRST and named and named["author"] != writer:
        message = "Mã của câu mới phải mang tên người soạn, để hai người không lấy trùng mã."
        raise RefusedError(message, file=item.id, expected=f"{named['year']}-{writer}…", found=item.id)
    if number > LAST:
        raise RefusedError("Câu này đã có quá nhiều lần sửa; tạo câu mới.", file=item.id, expected=f"đến {LAST}")


def _require_newest(shelf: Shelf, review: Review) -> Slip:
    """The slip of the revision that a review is about, which must be the only newest one, unaltered on the disk."""
    newest = shelf.newest(review.item)
    if len(newest) > 1:
        raise _forked(review.item, newest)
    if not newest:
        raise RefusedError("Ngân hàng không có câu này.", file=shelf.folder, found=review.item)
    slip = newest[0]
    if slip.digest != review.sha256:
        message = f"Câu {review.item} đã có lần sửa {slip.revision} của {slip.writer}; đọc lần sửa đó rồi mới ký."
        raise RefusedError(message, file=slip.name, expected=f"mã {slip.digest[:8]}", found=f"mã {review.sha256[:8]}")
    path = shelf.places[ITEMS] / slip.name
    standing = decode(read(path), str(path)).sha256
    if standing != slip.digest:
        message = "Bản ghi trên đĩa không còn là lần sửa đã đọc; mở lại câu."
        raise RefusedError(message, file=path, expected=slip.digest, found=standing)
    return slip


def _require_fit(catalogue: Catalogue, review: Review, slip: Slip) -> Person:
    """The person who makes the move, if it can be made now."""
    hands = hands_on(catalogue.reviews(review.item, slip.digest), catalogue.hands(slip))
    problem = objection(review, catalogue.entry(review.item).state, hands)
    if problem:
        raise RefusedError(problem, file=review.item)
    return hands.people[review.person]


def _forked(item: str, sides: tuple[Slip, ...]) -> RefusedError:
    message = f"Câu {item} có {len(sides)} lần sửa mới nhất cùng tồn tại; mở cạnh nhau, gộp lại rồi làm tiếp."
    return RefusedError(message, file=item, expected="một lần sửa mới nhất", found=", ".join(one.name for one in sides))


def _create(path: Path, data: bytes, system: System) -> None:
    make_folder(path.parent, system=system)
    create(path, data, system=system)


def _listed(path: Path) -> Listed:
    """What a listing says of a record just written; where it can't be asked, the next refresh reads the record anew."""
    with suppress(RefusedError):
        return look_at(path) or Listed(path.name, -1, -1)
    return Listed(path.name, -1, -1)
