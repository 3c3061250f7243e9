"""Commenting: remarks on an item that others answer, and what a meeting said of it; none of them changes a state."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from authoring.bank.moves import SHORTEST
from authoring.bank.reviewrecords import encode
from authoring.model.errors import RefusedError
from authoring.model.records import Review
from authoring.records import digest, dump_json, load_json
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

COMMENT, MEETING = "comment", "meeting"
OUTCOMES = ("approve", "return", "discuss")


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
    office: Office, items: Sequence[str], meeting: Meeting, sitting: Sitting, note: str
) -> tuple[Review, ...]:
    """Enter what a meeting said of items: a signed record by who enters it, that names who attended.

    It counts as information alone: an approver still signs each item with his own passphrase, and that says the number
    of the minutes. Names that somebody typed prove nobody's consent, the author's own meeting least of all.
    """
    _demand(meeting, sitting)
    words = dump_json(
        {
            "number": meeting.number,
            "day": meeting.day.isoformat(),
            "people": list(meeting.people),
            "outcome": meeting.outcome,
        }
    ).decode()
    revisions = [office.bank.entry(item).revision for item in items]
    who, sign, now = sitting.person.writer, sitting.identity.sign, sitting.now
    return tuple(
        office.bank.move(one, COMMENT, who, sign, now, note=note.strip(), rule=MEETING, words=words)
        for one in revisions
    )


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


def _demand(meeting: Meeting, sitting: Sitting) -> None:
    """RefusedError unless a meeting says its number, a day that isn't to come, two people and what it decided."""
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
