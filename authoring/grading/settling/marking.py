"""Marking: which answers to each item are right after everything that people decided, and the score of an entry."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from authoring.grading.answers import mask
from authoring.grading.arrays import Bytes, Flags, Ints
from authoring.grading.intake.entries import MORE, Entries
from authoring.grading.schemes import Scheme
from authoring.model.errors import RefusedError
from authoring.model.rulings import ACCEPT, DROP, GIVE, HOLD, LETTERED, POLICIES, Decided, Ruling


@dataclass(frozen=True, slots=True)
class Mark:
    """How one item is marked: the answers that are right, exactly; everybody gets it; it counts at all."""

    right: tuple[int, ...]
    everybody: bool = False
    counts: bool = True


def decide(scheme: Scheme, decided: Decided) -> Scheme:
    """The scheme under decisions; RefusedError where one speaks of what the form doesn't have."""
    labels = {entry.id: labels for entry, labels in zip(scheme.key.entries, scheme.labels, strict=True)}
    for ruling in decided.rulings:
        _oppose(ruling, labels.get(ruling.item, ""), labels)
    changed = replace(scheme, decided=decided)
    if not full_score(changed):
        raise RefusedError("Các quyết định bỏ mọi câu của đề; phải còn ít nhất một câu tính điểm.")
    return changed


def marks(scheme: Scheme) -> tuple[Mark, ...]:
    """How each item of the form is marked, the rulings carried out in their order."""
    found = {entry.id: mark for entry, mark in zip(scheme.key.entries, _released(scheme), strict=True)}
    labels = {entry.id: letters for entry, letters in zip(scheme.key.entries, scheme.labels, strict=True)}
    for ruling in scheme.decided.rulings:
        found[ruling.item] = _ruled(found[ruling.item], ruling, labels[ruling.item])
    return tuple(found.values())


def full_score(scheme: Scheme) -> int:
    """How many items count."""
    return sum(mark.counts for mark in marks(scheme))


def score(answers: Bytes, scheme: Scheme) -> Ints:
    """The right answers of each entry (items × entries); where nobody may lose, never fewer than by the first key."""
    found = marks(scheme)
    scores = plain_score(answers, found)
    if any(ruling.policy == HOLD for ruling in scheme.decided.rulings):
        counting = zip(_released(scheme), found, strict=True)
        before = [replace(mark, counts=now.counts) for mark, now in counting]
        return np.maximum(scores, plain_score(answers, before))
    return scores


def scored(entries: Entries, scheme: Scheme) -> Ints:
    """The score of each entry: its right answers, or the site's score where its file tells no answers."""
    own = score(entries.answers, scheme)
    return np.where(entries.untold, entries.more[MORE.index("site")], own) if entries.untold.any() else own


def plain_score(answers: Bytes, found: Iterable[Mark]) -> Ints:
    """The right answers of each entry by marks: exactly the options of a right answer, no more and no fewer."""
    scores = np.zeros(answers.shape[1], np.int16)
    for column, mark in zip(answers, found, strict=True):
        if mark.counts:
            scores += is_right(column, mark)
    return scores.astype(np.int64)


def is_right(column: Bytes, mark: Mark) -> Flags:
    """Which entries got an item right."""
    if mark.everybody:
        return np.ones(len(column), np.bool_)
    right: Flags = column == mark.right[0]
    for answer in mark.right[1:]:
        right |= column == answer
    return right


def _released(scheme: Scheme) -> tuple[Mark, ...]:
    return tuple(
        Mark((mask(entry.key, labels),)) for entry, labels in zip(scheme.key.entries, scheme.labels, strict=True)
    )


def _ruled(mark: Mark, ruling: Ruling, labels: str) -> Mark:
    if ruling.policy == GIVE:
        return replace(mark, everybody=True)
    if ruling.policy == DROP:
        return replace(mark, counts=False)
    answer = mask(ruling.letters, labels)
    if ruling.policy == ACCEPT:
        return replace(mark, right=tuple(dict.fromkeys((*mark.right, answer))))
    return replace(mark, right=(answer,))


def _oppose(ruling: Ruling, labels: str, known: Iterable[str]) -> None:
    if not labels or ruling.policy not in POLICIES:
        message = "Quyết định nói về câu không có trong bộ đề của tuần, hoặc về cách xử lý chưa biết."
        raise RefusedError(message, expected=_listed(known), found=f"{ruling.item}, {ruling.policy}")
    letters = ruling.letters
    good = letters and set(letters) <= set(labels) and len(set(letters)) == len(letters)
    if (ruling.policy in LETTERED and not good) or (ruling.policy not in LETTERED and letters):
        message = f"Câu {ruling.item}: đáp án của quyết định không nằm trong các phương án của câu."
        expected = f"một hay nhiều chữ trong {labels}" if ruling.policy in LETTERED else "để trống"
        raise RefusedError(message, expected=expected, found=letters or "để trống")


def _listed(known: Iterable[str]) -> str:
    names: Sequence[str] = [*known]
    return ", ".join(names[:5]) + (" …" if len(names) > 5 else "") + "; " + " / ".join(POLICIES)
