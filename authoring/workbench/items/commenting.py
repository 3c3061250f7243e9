"""Commenting: remarks on an item that others answer, and what a meeting said of it; none of them changes a state."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from authoring.bank.moves import SHORTEST, hands_on
from authoring.bank.records.reviews import encode
from authoring.model.errors import RefusedError
from authoring.model.records import Review, Revision
from authoring.records import digest, dump_json, load_json
from authoring.workbench.contest.approvals import hands_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

COMMENT, MEETING = "comment", "meeting"
OUTCOMES = ("approve", "return", "discuss")
JUDGING = OUTCOMES[:2]


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment with the answers to it, oldest first; `mark` is what an answer names, `about` the revision."""

    mark: str
    person: str
    time: str
    text: str
    about: int
    answers: tuple["Remark", ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting on paper: the number of its minutes, its day, who attended, what it said of an item."""

    number: str
    day: date
    people: tuple[str, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Entered:
    """What a meeting said of a revision, and who entered it when; the signature is that of who entered it alone."""

    meeting: Meeting
    person: str
    time: str
    about: int
    note: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the items of one meeting: what was signed, and each that was refused with its sentence."""

    entered: tuple[Review, ...]
    refused: tuple[tuple[str, str], ...] = ()


def comment(office: Office, item: str, sitting: Sitting, text: str, answers: str = "") -> Review:
    """Sign a comment on the newest revision of an item; `answers` is the mark of the remark that it answers."""
    known = {_mark(one) for one in office.bank.reviews(item) if _is_comment(one)}
    if answers and answers not in known:
        raise RefusedError("Không thấy ý kiến cần trả lời; tải lại rồi trả lời.", file=item, found=answers[:8])
    if len(text.split()) < SHORTEST:
        raise RefusedError("Ý kiến quá ngắn.", expected=f"ít nhất {SHORTEST} từ", found=text or "để trống")
    revision, who, sign = office.bank.entry(item).revision, sitting.person.writer, sitting.identity.sign
    return office.bank.move(revision, COMMENT, who, sign, sitting.now, note=text.strip(), words=answers)


def threads(office: Office, item: str) -> tuple[Remark, ...]:
    """The comments of an item on all its revisions, oldest first, each with its answers."""
    said = [one for one in office.bank.reviews(item) if _is_comment(one)]
    return tuple(_remarks("", said))


def record_meeting(
    office: Office, revisions: Sequence[Revision], meeting: Meeting, sitting: Sitting, note: str
) -> Taken:
    """Enter what a meeting said of these very revisions: a signed record each by who enters it, naming who attended.

    It counts as information alone: an approver still signs each item with his own passphrase. Names that somebody
    typed prove nobody's consent; nobody enters what a meeting decided on an item that he wrote, last edited or sent.
    An item that can't be entered, as one edited since, keeps no other from it. RefusedError where the meeting itself
    doesn't say enough.
    """
    _demand(meeting, sitting, note)
    entered: list[Review] = []
    refused: list[tuple[str, str]] = []
    for one in revisions:
        try:
            entered.append(_enter(office, one, meeting, sitting, note.strip()))
        except RefusedError as refusal:
            refused.append((one.item.id, refusal.trouble.message))
    return Taken(tuple(entered), tuple(refused))


def _enter(office: Office, revision: Revision, meeting: Meeting, sitting: Sitting, note: str) -> Review:
    person = sitting.person
    reviews = [one for one in office.bank.reviews(revision.item.id) if one.sha256 == revision.sha256]
    hands = hands_on(reviews, hands_of(office.bank, revision)).named(revision.item.id)
    if meeting.outcome in JUDGING and (barred := hands.objection(person)):
        raise RefusedError(barred, file=revision.item.id, found=person.name)
    words = dump_json(
        {
            "number": meeting.number,
            "day": meeting.day.isoformat(),
            "people": list(meeting.people),
            "outcome": meeting.outcome,
        }
    ).decode()
    sign, now = sitting.identity.sign, sitting.now
    return office.bank.move(revision, COMMENT, person.writer, sign, now, note=note, rule=MEETING, words=words)


def meetings(office: Office, item: str) -> tuple[Entered, ...]:
    """What meetings said of an item, oldest first; a record of a meeting that can't be read is left out."""
    return tuple(_entered(office.bank.reviews(item)))


def _entered(reviews: Iterable[Review]) -> Iterator[Entered]:
    for one in reviews:
        if one.move == COMMENT and one.rule == MEETING:
            meeting = _meeting(one.words)
            if meeting:
                yield Entered(meeting, one.person, one.time, one.revision, one.note)


def _meeting(words: str) -> Meeting | None:
    try:
        value = load_json(words.encode(), MEETING)
        people = tuple(str(name) for name in value["people"])
        return Meeting(str(value["number"]), date.fromisoformat(value["day"]), people, str(value["outcome"]))
    except (RefusedError, KeyError, TypeError, ValueError):
        return None


def _demand(meeting: Meeting, sitting: Sitting, note: str) -> None:
    """RefusedError unless a meeting says its number, a day that isn't to come, two people, what it decided and said."""
    if not meeting.number.strip():
        raise RefusedError("Chưa ghi số biên bản họp.", expected="ví dụ 12/BB-BTC", found="để trống")
    if meeting.day > sitting.now.date():
        raise RefusedError("Ngày họp chưa đến.", expected="ngày đã qua", found=meeting.day.isoformat())
    named = {" ".join(name.split()).casefold() for name in meeting.people} - {""}
    if len(named) < 2 or len(named) != len(meeting.people):
        found = ", ".join(meeting.people) or "chưa ghi ai"
        raise RefusedError("Ghi tên từng người dự họp.", expected="ít nhất hai người, mỗi người một lần", found=found)
    if meeting.outcome not in OUTCOMES:
        raise RefusedError("Chưa rõ cuộc họp kết luận gì.", expected=", ".join(OUTCOMES), found=meeting.outcome)
    if len(note.split()) < SHORTEST:
        said = "Ghi cuộc họp nói gì."
        raise RefusedError(said, expected=f"ít nhất {SHORTEST} từ", found=note or "để trống")


def _is_comment(review: Review) -> bool:
    return review.move == COMMENT and review.rule != MEETING


def _remarks(mark: str, said: Sequence[Review]) -> Iterator[Remark]:
    """The comments that answer this one, with theirs; a record can only name one that was there before it."""
    for one in said:
        if one.words == mark:
            own = _mark(one)
            yield Remark(own, one.person, one.time, one.note, one.revision, tuple(_remarks(own, said)))


def _mark(review: Review) -> str:
    """The digest of a review's record."""
    return digest(encode(review))
