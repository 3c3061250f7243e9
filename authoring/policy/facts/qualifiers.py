"""The conditions and exceptions of a value: those before it, those behind it, and of whom they speak."""

import re
from collections.abc import Iterator

from authoring.policy.facts.clauses import CONDITION, EVENT, EXCEPTION, MAIN, MORE, THEN
from authoring.policy.facts.heads import ADVERBIAL, POINTING_LENGTH, RHYTHM, TIMED, inside
from authoring.policy.facts.places import Place
from authoring.policy.facts.subjects import Said, said, trimmed

POINTER = re.compile(
    r"(?:sau đây|như sau|dưới đây|sau)\s*[:.]?\s*$|(?:điều kiện|trường hợp|yêu cầu|căn cứ)\s*:\s*$"
    r"|^\w+(?: \w+){0,3}\s*:\s*$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r",? hoặc (?=(?:trong thời hạn|trong vòng|tối đa|tối thiểu|không quá|bằng|chậm nhất|\d)(?!\w))", re.IGNORECASE
)
_FOR = re.compile(r"(?<=\w) (?=(?:bằng|tính theo|được tính|được quy định|và được)(?!\w))")


def opening(place: Place, at: int) -> Iterator[str]:
    """The conditions before a value: those right before its “thì”, and the one that opens the statement."""
    for index in range(at):
        part = place.parts[index]
        opens = part.kind == CONDITION and _governs(place, index, at)
        later = any(place.text.startswith("sau đó", one.words) for one in place.parts[index + 1 : at + 1])
        leads = (
            part.kind in (MAIN, MORE) and place.parts[index + 1].kind == THEN and part.end >= place.before and not later
        )
        if opens or leads:
            yield condition(place.text[part.words : part.end])


def closing(place: Place, at: int) -> Iterator[str]:
    """The conditions and exceptions behind a value, up to the next clause."""
    for index, part in enumerate(place.parts[at + 1 :], at + 1):
        if part.kind in (CONDITION, EXCEPTION):
            words, *others = _ANOTHER.split(place.text[part.words : part.end], maxsplit=1)
            if _is_told(place, at) and _supposes(place, index):
                return
            if not POINTER.search(words):
                yield condition(words)
            if others:
                return
        elif part.kind == EVENT:
            if place.timeless and not TIMED.search(place.text, place.end, part.start):
                yield trimmed(place.text[part.words : part.end])
        else:
            return


def rhythm(place: Place, at: int) -> str:
    """The years or months that each count so much, where they are told apart (“mỗi năm đóng từ năm 2014 trở đi”)."""
    match = RHYTHM.match(place.text[inside(place, at) : place.start].strip(" ,"))
    words = trimmed(match.group()) if match else ""
    return words if len(words.split()) > POINTING_LENGTH else ""


def _is_told(place: Place, at: int) -> bool:
    """Whether a value is given by a clause of its own, not by a time before the clause that tells."""
    return not ADVERBIAL.match(place.text[place.parts[at].words : place.start].strip(" ,"))


def _supposes(place: Place, index: int) -> bool:
    """Whether a condition behind a value belongs to the next statement (“…, trường hợp A thì …”)."""
    if place.parts[index].kind == EXCEPTION:
        return False
    for part in place.parts[index + 1 :]:
        if part.kind in (MAIN, THEN) or place.text.startswith("sau đó", part.words):
            return part.kind == THEN
    return False


def _governs(place: Place, index: int, at: int) -> bool:
    """Whether a condition before a value holds for it: one that opens the statement, or no other clause between."""
    part = place.parts[index]
    if not index:
        return True
    if part.end < place.before:
        return False
    if place.text[part.start] == ",":
        return True
    between = place.parts[index + 1 : at + 1]
    return not place.before and all(one.kind != MAIN or place.text[one.start] != "," for one in between)


def condition(words: str) -> str:
    """A condition without what it gives: “đối với lao động nữ bằng 45% …” is “đối với lao động nữ”."""
    text = trimmed(words)
    given = _FOR.search(text) if text.lower().startswith("đối với") and " có " not in text else None
    return trimmed(text[: given.start()] if given else text)


def _is_for(text: str, at: int) -> bool:
    return text[at : at + len("đối với")].lower() == "đối với"


def named(place: Place, at: int, *, given_for: bool) -> Iterator[Said]:
    """Those of whom the conditions before a value speak: of “đối với …”, or of “trường hợp …”."""
    for index in range(at - 1, -1, -1):
        part = place.parts[index]
        if part.kind == CONDITION and _governs(place, index, at) and given_for == _is_for(place.text, part.words):
            yield Said(said(place.text[inside(place, index) : part.end]).subject)


def meant(place: Place, at: int) -> Iterator[Said]:
    """Those for whom a value is meant by the words behind it (“07 ngày đối với người lao động …”)."""
    for condition in closing(place, at):
        if _is_for(condition, 0) and "trường hợp" not in condition:
            yield Said(said(condition[len("đối với") :]).subject)
