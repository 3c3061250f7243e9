"""Soundness: every record read anew from the disk, and each way in which the whole doesn't hold together."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

from authoring.bank.listing import Listed, list_folder
from authoring.bank.moves import MOVES, Hands, hands_on, objection, settle
from authoring.bank.records.names import ITEM_ID, item_name, review_name
from authoring.bank.records.reviews import signed_part
from authoring.bank.shelf.chains import Chains, in_order
from authoring.bank.shelf.editions import editors, edits
from authoring.bank.shelf.slips import ITEMS, REVIEWS, Slip, read_slip, slip_of
from authoring.model.clock import moment
from authoring.model.contests import FormerKey, Person
from authoring.model.errors import RefusedError
from authoring.model.records import Review
from authoring.records import read
from authoring.seals import verify

ALTERED = "altered"
CHAIN = "chain"
MISSING = "missing"
SIGNATURE = "signature"
PERSON = "person"
AUTHOR = "author"
MOVE = "move"
COPIED = "copied"
TIME = "time"
APPROVE = "approve"
LOSSES = (CHAIN, MISSING)
KEPT = 32_768  # records that stay parsed, and signatures that stay tried
SKEW = timedelta(days=2)  # how far the clocks of honest people may lie apart


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing that doesn't hold: the record's path below the bank, the kind, a sentence.

    Kinds: `altered` (digest or form), `chain` (the record before is gone or another), `missing` (a record that others
    have seen), `signature`, `person` (unknown, or without the role), `author` (judged what he wrote, edited or sent),
    `move` (made from a state that doesn't allow it, as by a record written by hand), `copied` (the same record under
    another name), `time` (dated before what its signer had already seen).
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


def threats(folder: Path, people: Mapping[str, Person], marks: Mapping[str, str]) -> tuple[tuple[Flaw, ...], Chains]:
    """What speaks against the approvals of these revisions (digest → item), read anew from the disk; and all chains.

    Flaws of the revisions and of the reviews about them, files that can't be read, and every loss: what is gone may
    have been a return. What was gone from before the approval, or was seen to be gone by it, is no threat to that.
    """
    slips, flaws = _read_all(folder)
    ledger = _Ledger(slips, people)
    torn = (f"{REVIEWS}/", *(f"{ITEMS}/{item}." for item in marks.values()))
    found = [flaw for flaw in flaws if flaw.path.startswith(torn)]
    for slip in slips:
        own, about = slip.digest in marks, slip.folder == REVIEWS and slip.parents in marks
        for flaw in ledger.flaws(slip):
            loss = flaw.kind in LOSSES
            if own or (loss and not ledger.outlived(slip, marks)) or (about and not loss):
                found.append(flaw)
    return tuple(sorted(found)), ledger.chains


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
                slips.append(_read(folder / kind / listed.name, kind, listed))
            except RefusedError as error:
                flaws.append(Flaw(f"{kind}/{listed.name}", ALTERED, str(error)))
    return slips, flaws


def _read(path: Path, kind: str, listed: Listed) -> Slip:
    """The slip of a record whose bytes are read anew; the same bytes under the same name are parsed once."""
    if not listed.is_file:
        return read_slip(path.parents[1], kind, listed)  # which refuses it
    return _parsed(path, kind, read(path))


@lru_cache(KEPT)
def _parsed(path: Path, kind: str, data: bytes) -> Slip:
    return slip_of(kind, Listed(path.name, -1, -1), data, path)


@lru_cache(KEPT)
def _is_under(review: Review, key: str) -> bool:
    """Whether a review is signed under a key: the same review and key are tried once."""
    return verify(signed_part(review), review.signature, key)


class _Ledger:
    """All records of a bank, so that each can be held against the others."""

    def __init__(self, slips: list[Slip], people: Mapping[str, Person]) -> None:
        self.people = people
        self.chains = Chains(slip.link for slip in slips)
        self.revisions = {slip.digest: slip for slip in slips if slip.folder == ITEMS}
        self.reviews = {slip.digest: slip.as_review() for slip in slips if slip.folder == REVIEWS}
        self.names: dict[str, str] = {}
        for slip in slips:
            self.names.setdefault(slip.digest, slip.name)
        self.first: dict[str, set[str]] = {}
        self.senders: dict[str, set[str]] = {}
        self.items: dict[str, list[Slip]] = defaultdict(list)
        for slip in self.revisions.values():
            self.items[slip.item].append(slip)
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
            found += [*self._copied(slip), *self._dated(slip, review)]
        for kind, message in found:
            yield Flaw(f"{slip.folder}/{slip.name}", kind, message)

    def approvals(self, mark: str) -> list[str]:
        """The well signed approvals of a revision, by digest."""
        return [one for one, review in self.good.get(mark, {}).items() if review.move == APPROVE]

    def outlived(self, slip: Slip, marks: Collection[str]) -> bool:
        """Whether every one of these revisions was approved by somebody who had seen the record, or by itself."""
        return all(any(one == slip.digest or self._saw(one, slip) for one in self.approvals(mark)) for mark in marks)

    def _saw(self, mark: str, slip: Slip) -> bool:
        seen = dict(self.reviews[mark].seen).get(slip.writer, "")
        return self.chains.is_before(slip.writer, slip.digest, seen)

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
        if target is None:
            yield MISSING, f"Không còn lần sửa mà bản ghi này nói tới ({_short(review.sha256)})."
        elif (target.item, target.revision) != (review.item, review.revision):
            yield ALTERED, f"Mã kiểm tra không thuộc về {review.item} lần sửa {review.revision}."

    def _is_signed(self, review: Review) -> bool:
        person = self.people.get(review.person)
        keys = person.keys_at(review.time) if person else ()
        return any(_is_under(review, key) for key in keys)

    def _signing(self, mark: str, review: Review) -> Iterator[tuple[str, str]]:
        person = self.people.get(review.person)
        if person and mark not in self.good[review.sha256]:
            yield SIGNATURE, f"Chữ ký không phải của {person.name}, hoặc nội dung bị sửa sau khi ký."
        elif person and any(self._is_late(mark, review, one) for one in person.former):
            yield SIGNATURE, f"Bản ghi ký bằng khóa cũ của {person.name} sau khi đã cấp khóa mới."

    def _is_late(self, mark: str, review: Review, former: FormerKey) -> bool:
        """Whether a record stands, under a key that was replaced, anywhere but before the last one made with it."""
        return _is_under(review, former.key) and not self.chains.is_before(review.person, mark, former.last)

    def _judging(self, review: Review) -> Iterator[tuple[str, str]]:
        person, move = self.people.get(review.person), MOVES[review.move]
        if person and not move.roles & person.roles_at(review.time):
            yield PERSON, f"{person.name} không có vai trò làm việc “{review.move}”."
        elif person and not move.roles & person.roles_at(max(review.time, self._known(review))):
            yield PERSON, f"{person.name} không còn vai trò làm việc “{review.move}” khi bản ghi đã thấy được viết."
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
        return self.chains.reaches(writer, mark, seen)

    def _writers(self, target: Slip) -> set[str]:
        return {*editors(target.digest, edits(self.items[target.item])), *self.first[target.item]}

    def _copied(self, slip: Slip) -> Iterator[tuple[str, str]]:
        """The same record stands under another name, whose writing it repeats."""
        if self.names[slip.digest] != slip.name:
            yield COPIED, f"Bản chép của {slip.folder}/{self.names[slip.digest]} dưới tên khác."

    def _dated(self, slip: Slip, review: Review) -> Iterator[tuple[str, str]]:
        known = max(self.chains.time(slip.writer, slip.previous), self._known(review))
        if known > slip.time and moment(slip.time) + SKEW < moment(known):
            yield TIME, f"Giờ ghi ({slip.time}) sớm hơn bản ghi đã thấy ({known}): ghi lùi ngày, hoặc đồng hồ máy sai."

    def _known(self, review: Review) -> str:
        """The latest moment among the records that the signer had seen; “” for none."""
        return max((self.chains.time(writer, mark) for writer, mark in review.seen), default="")


def _short(mark: str) -> str:
    return f"mã {mark[:8]}"
