"""Slips: what the bank remembers of one record, short enough to keep for thousands of them."""

import json
from pathlib import Path
from typing import NamedTuple

from authoring.bank.listing import Listed
from authoring.bank.records import items as itemrecords
from authoring.bank.records import reviews as reviewrecords
from authoring.bank.records.names import item_name, review_name
from authoring.bank.shelf.chains import Link
from authoring.model.errors import RefusedError
from authoring.model.items import Item, Option
from authoring.model.records import Review, Revision
from authoring.records import digest, read

ITEMS = "items"
REVIEWS = "reviews"


class Slip(NamedTuple):  # tens of thousands are made when a bank is opened
    """One record: where it lies, what it says of its place in the bank, and the rest as JSON in `text`.

    `parents` are the digests that a revision was made from (one, or several after a merge), of a review the digest
    that it is about; `proof` is the public key under which a review's signature was found good.
    """

    folder: str
    name: str
    size: int
    changed: int
    digest: str
    item: str
    revision: int
    writer: str
    time: str
    previous: str
    parents: str
    text: str
    proof: str = ""

    @property
    def link(self) -> Link:
        """The record's place in its writer's chain."""
        return Link(self.writer, self.digest, self.previous, self.time, self.name)

    def as_revision(self) -> Revision:
        """The whole revision."""
        stem, options, *fields, extra = json.loads(self.text)
        chosen = tuple(Option(label, text) for label, text in options)
        key, citation, explanation, topic, difficulty, valid_on = fields
        item = Item(self.item, stem, chosen, key, citation, explanation, topic, difficulty, valid_on, extra)
        return Revision(item, self.revision, self.writer, self.time, self.previous, self.parents, self.digest)

    def as_review(self) -> Review:
        """The whole review."""
        move, note, rule, words, seen, signature = json.loads(self.text)
        pairs = tuple((writer, mark) for writer, mark in seen)
        place = (self.item, self.revision, self.parents, move, self.writer, self.time)
        return Review(*place, note, rule, words, self.previous, pairs, signature)


def read_slip(folder: Path, kind: str, listed: Listed) -> Slip:
    """The slip of a record on disk; RefusedError where its name, its bytes or both say nothing that can stand."""
    path = folder / kind / listed.name
    return slip_of(kind, listed, _read(path, listed), path)


def slip_of(kind: str, listed: Listed, data: bytes, path: Path) -> Slip:
    """The slip of a record's bytes; RefusedError naming `path` where they, or the name, say nothing that can stand."""
    if kind == ITEMS:
        slip = slip_of_revision(itemrecords.decode(data, str(path)), listed)
    else:
        slip = slip_of_review(reviewrecords.decode(data, str(path)), listed, digest(data))
    _require_name(slip, path)
    return slip


def slip_of_revision(revision: Revision, listed: Listed) -> Slip:
    """The slip of a revision."""
    item = revision.item
    options = [(option.label, option.text) for option in item.options]
    fields = (item.key, item.citation, item.explanation, item.topic, item.difficulty, item.valid_on)
    return Slip(
        folder=ITEMS,
        name=listed.name,
        size=listed.size,
        changed=listed.changed,
        digest=revision.sha256,
        item=item.id,
        revision=revision.revision,
        writer=revision.writer,
        time=revision.time,
        previous=revision.previous,
        parents=revision.parent,
        text=json.dumps([item.stem, options, *fields, dict(item.extra)]),
    )


def slip_of_review(review: Review, listed: Listed, mark: str) -> Slip:
    """The slip of a review; `mark` is the digest of its file."""
    said = [review.move, review.note, review.rule, review.words, review.seen, review.signature]
    return Slip(
        folder=REVIEWS,
        name=listed.name,
        size=listed.size,
        changed=listed.changed,
        digest=mark,
        item=review.item,
        revision=review.revision,
        writer=review.person,
        time=review.time,
        previous=review.previous,
        parents=review.sha256,
        text=json.dumps(said),
    )


def proved(slip: Slip, key: str) -> Slip:
    """The same slip with the key under which its signature was found good."""
    return slip._replace(proof=key)


def _read(path: Path, listed: Listed) -> bytes:
    if not listed.is_file:
        raise RefusedError("Đây không phải là tệp.", file=path, expected="tệp bản ghi")
    return read(path)


def _require_name(slip: Slip, path: Path) -> None:
    """The name and the record must say the same."""
    of_item, of_review = item_name(slip.name), review_name(slip.name)
    said = (
        of_item
        and (of_item.item, of_item.revision, of_item.writer) == (slip.item, slip.revision, slip.writer)
        and slip.digest.startswith(of_item.mark)
    ) or (of_review and (of_review.time, of_review.writer) == (slip.time, slip.writer))
    if not said:
        message = "Tên tệp và nội dung bản ghi không khớp; tên do chương trình đặt, không đổi tay."
        found = f"{slip.item} lần {slip.revision}, {slip.writer}, {slip.time}"
        raise RefusedError(message, file=path, expected="tên đúng với nội dung", found=found)
