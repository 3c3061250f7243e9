"""Soundness: every record read anew from the disk, and each way in which the whole doesn't hold together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.bank.chains import Chains
from authoring.bank.listing import list_folder
from authoring.bank.moves import MOVES, Hands
from authoring.bank.names import item_name, review_name
from authoring.bank.reviewrecords import signed_part
from authoring.bank.slips import ITEMS, REVIEWS, Slip, read_slip
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.records import Review
from authoring.seals import verify

ALTERED = "altered"
CHAIN = "chain"
MISSING = "missing"
SIGNATURE = "signature"
PERSON = "person"
AUTHOR = "author"


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing that doesn't hold: the record's path below the bank, the kind, a sentence.

    Kinds: `altered` (digest or form), `chain` (the record before is gone or another), `missing` (a record that others
    have seen), `signature`, `person` (unknown, or without the role), `author` (judged what he wrote, edited or sent).
    """

    path: str
    kind: str
    message: str


def inspect_records(folder: Path, people: Mapping[str, Person]) -> tuple[Flaw, ...]:
    """Every flaw of a bank's records, by path and kind; () where all hold together."""
    slips: list[Slip] = []
    flaws: list[Flaw] = []
    for kind, known in ((ITEMS, item_name), (REVIEWS, review_name)):
        for listed in list_folder(folder / kind).values():
            if not known(listed.name):
                continue
            try:
                slips.append(read_slip(folder, kind, listed))
            except RefusedError as error:
                flaws.append(Flaw(f"{kind}/{listed.name}", ALTERED, str(error)))
    ledger = _Ledger(slips, people)
    flaws += [flaw for slip in slips for flaw in ledger.flaws(slip)]
    return tuple(sorted(flaws))


class _Ledger:
    """All records of a bank, so that each can be held against the others."""

    def __init__(self, slips: list[Slip], people: Mapping[str, Person]) -> None:
        self.people = people
        self.chains = Chains(slip.link for slip in slips)
        self.revisions = {slip.digest: slip for slip in slips if slip.folder == ITEMS}
        self.reviews = {slip.digest: slip.as_review() for slip in slips if slip.folder == REVIEWS}
        self.first: dict[str, set[str]] = {}
        self.senders: dict[str, set[str]] = {}
        for slip in self.revisions.values():
            self.first.setdefault(slip.item, set()).update({slip.writer} if slip.revision == 1 else ())
        for review in self.reviews.values():
            self.senders.setdefault(review.sha256, set()).update({review.person} if review.move == "send" else ())

    def flaws(self, slip: Slip) -> Iterator[Flaw]:
        """What doesn't hold about one record."""
        found = self._record(slip)
        if slip.folder == REVIEWS:
            review = self.reviews[slip.digest]
            found = (*found, *self._seen(review), *self._signing(review), *self._judging(review))
        for kind, message in found:
            yield Flaw(f"{slip.folder}/{slip.name}", kind, message)

    def _record(self, slip: Slip) -> tuple[tuple[str, str], ...]:
        found = []
        if slip.previous and not self.chains.holds(slip.writer, slip.previous):
            found.append(
                (CHAIN, f"Bản ghi ngay trước đó của {slip.writer} đã mất hoặc bị thay ({_short(slip.previous)}).")
            )
        lost = [mark for mark in slip.parents.split() if mark not in self.revisions]
        found += [(MISSING, f"Không còn lần sửa mà bản ghi này dựa vào ({_short(mark)}).") for mark in lost]
        if slip.writer not in self.people:
            found.append((PERSON, f"Không rõ {slip.writer} là ai: thiếu tệp people/{slip.writer}.toml."))
        return tuple(found)

    def _seen(self, review: Review) -> Iterator[tuple[str, str]]:
        for writer, mark in review.seen:
            if not self.chains.holds(writer, mark):
                yield MISSING, f"Bản ghi của {writer} mà người ký đã thấy nay không còn ({_short(mark)})."
        target = self.revisions.get(review.sha256)
        if target and (target.item, target.revision) != (review.item, review.revision):
            yield ALTERED, f"Mã kiểm tra không thuộc về {review.item} lần sửa {review.revision}."

    def _signing(self, review: Review) -> Iterator[tuple[str, str]]:
        person = self.people.get(review.person)
        if person and not verify(signed_part(review), review.signature, person.signing_key):
            yield SIGNATURE, f"Chữ ký không phải của {person.name}, hoặc nội dung bị sửa sau khi ký."

    def _judging(self, review: Review) -> Iterator[tuple[str, str]]:
        person, move = self.people.get(review.person), MOVES[review.move]
        if person and not move.roles & set(person.roles):
            yield PERSON, f"{person.name} không có vai trò làm việc “{review.move}”."
        target = self.revisions.get(review.sha256)
        if person and target and move.stranger:
            writers = {target.writer, *self.first[target.item], *self.senders[review.sha256]}
            barred = Hands(frozenset(writers), self.people).objection(person)
            if barred:
                yield AUTHOR, f"{person.name} ({review.move}): {barred}"


def _short(mark: str) -> str:
    return f"mã {mark[:8]}"
