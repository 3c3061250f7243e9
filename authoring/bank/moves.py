"""The moves on a revision: who may make which, from which state to which, and nobody on what he wrote."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from authoring.bank.people.files import same_person
from authoring.bank.records.names import ITEM_ID
from authoring.model.contests import Person
from authoring.model.records import Review, State

_ANY = frozenset(State)


@dataclass(frozen=True, slots=True)
class Move:
    """What one move wants: roles that may make it, states it starts from, the state it leads to (None: unchanged).

    `stranger`: not by who wrote, last edited or sent the item; `note`: with a reason; `rule`: about one finding.
    """

    roles: frozenset[str]
    starts: frozenset[State]
    leads: State | None = None
    stranger: bool = False
    note: bool = False
    rule: bool = False


_JUDGES = frozenset({"reviewer", "approver"})
_HANDS = _JUDGES | {"author"}
_OPEN = frozenset({State.IN_REVIEW})

MOVES: Mapping[str, Move] = {
    "send": Move(frozenset({"author"}), frozenset({State.DRAFT, State.RETURNED}), State.IN_REVIEW),
    "return": Move(_JUDGES, _OPEN | {State.APPROVED}, State.RETURNED, stranger=True, note=True),
    "approve": Move(_JUDGES, _OPEN, State.APPROVED, stranger=True),
    "retire": Move(_JUDGES, frozenset({State.APPROVED}), State.RETIRED),
    "dismiss": Move(_HANDS, _ANY - {State.RETIRED}, note=True, rule=True),
    "reopen": Move(_HANDS, _ANY - {State.RETIRED}, rule=True),
    "comment": Move(_HANDS | {"secretary", "owner"}, _ANY, note=True),
}
SHORTEST = 3
STATES = {
    State.DRAFT: "bản nháp",
    State.IN_REVIEW: "chờ thẩm định",
    State.RETURNED: "trả lại",
    State.APPROVED: "đã duyệt",
    State.RETIRED: "ngừng dùng",
}


@dataclass(frozen=True, slots=True)
class Hands:
    """Whose hands an item has been in: the writers of its first revision, of this one, who sent this one.

    `named` adds whom the item's id names as its author, whatever the records say.
    """

    writers: frozenset[str]
    people: Mapping[str, Person]

    def objection(self, mover: Person) -> str:
        """Why this person can't judge the item; “” where nothing stands against it."""
        for writer in sorted(self.writers):
            other = self.people.get(writer)
            if other is None and writer != mover.writer:
                return f"Không rõ {writer} là ai: thiếu tệp people/{writer}.toml, nên chưa ai duyệt câu này được."
            if other is None or same_person(other, mover):
                return "Người soạn không tự duyệt câu của mình. Cần người khác duyệt."
        return ""

    def with_sender(self, writer: str) -> "Hands":
        """The same hands and those of who sent the revision."""
        return Hands(self.writers | {writer}, self.people)

    def named(self, item: str) -> "Hands":
        """The same hands and those of the author in the item's id: the first revision may be gone, or forged."""
        found = ITEM_ID.fullmatch(item)
        return self.with_sender(found["author"]) if found else self


def objection(review: Review, state: State, hands: Hands) -> str:
    """Why a move can't be made, as a sentence; “” where it can."""
    move = MOVES.get(review.move)
    mover = hands.people.get(review.person)
    if move is None:
        return f"Không có việc “{review.move}”. Các việc: {', '.join(MOVES)}."
    if mover is None:
        return f"Không có ai là “{review.person}” trong cuộc thi này. Thêm người ở phần Nhân sự."
    unfit = _unfit(move, mover, state, review.time) or _unsaid(move, review)
    return unfit or (hands.named(review.item).objection(mover) if move.stranger else "")


def settle(reviews: Iterable[Review], hands: Hands) -> State:
    """The state of a revision after its reviews, in their order; a move that couldn't be made changes nothing."""
    state = State.DRAFT
    for review in reviews:
        if objection(review, state, hands):
            continue
        if review.move == "send":
            hands = hands.with_sender(review.person)
        state = MOVES[review.move].leads or state
    return state


def hands_on(reviews: Collection[Review], hands: Hands) -> Hands:
    """The hands that a revision has been in, its senders among them."""
    senders = (review.person for review in reviews if review.move == "send")
    return Hands(hands.writers.union(senders), hands.people)


def _unfit(move: Move, mover: Person, state: State, time: str) -> str:
    if not move.roles & mover.roles_at(time):
        return f"{mover.name} không có vai trò làm việc này. Cần một trong: {', '.join(sorted(move.roles))}."
    if state not in move.starts:
        wanted = " hoặc ".join(STATES[start] for start in State if start in move.starts)
        return f"Câu đang ở trạng thái {STATES[state]}; việc này cần trạng thái {wanted}."
    return ""


def _unsaid(move: Move, review: Review) -> str:
    if move.note and len(review.note.split()) < SHORTEST:
        return f"Cần ít nhất {SHORTEST} từ để người khác hiểu vì sao."
    if move.rule and not review.rule:
        return "Chưa nói phát hiện theo quy tắc nào."
    return ""
