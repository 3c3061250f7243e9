"""Soundness: every record read anew from the disk, and each way in which the whole doesn't hold together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.bank.chains import Chains, in_order
from authoring.bank.listing import list_folder
from authoring.bank.moves import MOVES, Hands, hands_on, objection, settle
from authoring.bank.names import ITEM_ID, item_name, review_name
from authoring.bank.reviewrecords import signed_part
from authoring.bank.slips import ITEMS, REVIEWS, Slip, read_slip
from authoring.model.contests import FormerKey, Person
from authoring.model.errors import RefusedError
from authoring.model.records import Review
from authoring.seals import verify

ALTERED = "altered"
CHAIN = "chain"
MISSING = "missing"
SIGNATURE = "signature"
PERSON = "person"
AUTHOR = "author"
MOVE = "move"


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing that doesn't hold: the record's path below the bank, the kind, a sentence.

    Kinds: `altered` (digest or form), `chain` (the record before is gone or another), `missing` (a record that others
    have seen), `signature`, `person` (unknown, or without the role), `author` (judged what he wrote, edited or sent),
    `move` (made from a state that doesn't allow it, as by a record written by hand).
    """

    path: str
    kind: str
    message: str


def inspect_records(folder: Path, people: Mapping[str, Person]) -> tuple[Flaw, ...]:
    """Every flaw of a bank's records, by path and kind; () where all hold together."""
    slips, flaws = _read_all(folder)
    ledger = _Ledger(slips, people)
    flaws += [flaw for slip in slips for flaw in ledger.flaws(slip)]
    return tuple(sorted(flaws))


def read_chains(folder: Path) -> Chains:
    """The chain of every writer's records as they lie on the disk; what can't be read is left out."""
    return Chains(slip.link for slip in _read_all(folder)[0])


def _read_all(folder: Path) -> tuple[list[Slip], list[Flaw]]:
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
    return slips, flaws


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
        self.good: dict[str, dict[str, Review]] = {}
        for mark, review in self.reviews.items():
            self.good.setdefault(review.sha256, {}).update({mark: review} if self._is_signed(review) else {})

    def flaws(self, slip: Slip) -> Iterator[Flaw]:
        """What doesn't hold about one record."""
        found = [*self._record(slip)]
        if slip.folder == REVIEWS:
            review = self.reviews[slip.digest]
            judged = [*self._signing(slip.digest, review), *self._judging(review)]
            found += [*self._seen(review), *judged, *([] if judged else self._moving(slip.digest, review))]
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
        named = ITEM_ID.fullmatch(slip.item)
        if slip.folder == ITEMS and slip.revision == 1 and named and named["author"] != slip.writer:
            found.append((AUTHOR, f"Lần sửa 1 của {slip.item} ghi tên {slip.writer}, không phải {named['author']}."))
        return tuple(found)

    def _seen(self, review: Review) -> Iterator[tuple[str, str]]:
        for writer, mark in review.seen:
            if not self.chains.holds(writer, mark):
                yield MISSING, f"Bản ghi của {writer} mà người ký đã thấy nay không còn ({_short(mark)})."
        target = self.revisions.get(review.sha256)
        if target and (target.item, target.revision) != (review.item, review.revision):
            yield ALTERED, f"Mã kiểm tra không thuộc về {review.item} lần sửa {review.revision}."

    def _is_signed(self, review: Review) -> bool:
        person = self.people.get(review.person)
        keys = person.keys_at(review.time) if person else ()
        return any(verify(signed_part(review), review.signature, key) for key in keys)

    def _signing(self, mark: str, review: Review) -> Iterator[tuple[str, str]]:
        person = self.people.get(review.person)
        if person and mark not in self.good[review.sha256]:
            yield SIGNATURE, f"Chữ ký không phải của {person.name}, hoặc nội dung bị sửa sau khi ký."
        elif person and any(self._is_late(mark, review, one) for one in person.former):
            yield SIGNATURE, f"Bản ghi ký bằng khóa cũ của {person.name} sau khi đã cấp khóa mới."

    def _is_late(self, mark: str, review: Review, former: FormerKey) -> bool:
        """Whether a record stands, under a key that was replaced, after the last one that was made with it."""
        under = verify(signed_part(review), review.signature, former.key)
        return under and self.chains.depth(review.person, mark) > self.chains.depth(review.person, former.last)

    def _judging(self, review: Review) -> Iterator[tuple[str, str]]:
        person, move = self.people.get(review.person), MOVES[review.move]
        if person and not move.roles & person.roles_at(review.time):
            yield PERSON, f"{person.name} không có vai trò làm việc “{review.move}”."
        target = self.revisions.get(review.sha256)
        if person and target and move.stranger:
            hands = Hands(frozenset({*self._writers(target), *self.senders[review.sha256]}), self.people)
            barred = hands.named(review.item).objection(person)
            if barred:
                yield AUTHOR, f"{person.name} ({review.move}): {barred}"

    def _moving(self, mark: str, review: Review) -> Iterator[tuple[str, str]]:
        """Whether the move could be made after the reviews that its signer had seen, or after all earlier ones."""
        target = self.revisions.get(review.sha256)
        if target is None or review.person not in self.people:
            return
        others = {one: other for one, other in self.good[review.sha256].items() if one != mark}
        before = in_order({**others, mark: review}, self.chains)
        known = in_order({one: other for one, other in others.items() if self._knew(review, one)}, self.chains)
        hands = Hands(frozenset(self._writers(target)), self.people)
        said = [
            objection(review, settle(past, hands), hands_on(past, hands))
            for past in (known, before[: before.index(review)])
        ]
        if all(said):
            yield MOVE, f"Việc “{review.move}” không làm được lúc đó: {said[0]}"

    def _knew(self, review: Review, mark: str) -> bool:
        writer = self.reviews[mark].person
        seen = dict(review.seen).get(writer, "")
        return 0 < self.chains.depth(writer, mark) <= self.chains.depth(writer, seen)

    def _writers(self, target: Slip) -> set[str]:
        return {target.writer, *self.first[target.item]}


def _short(mark: str) -> str:
    return f"mã {mark[:8]}"
