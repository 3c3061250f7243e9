"""The key of a row: a letter, a number from 1, or the text of an option."""

import re
from collections.abc import Sequence

from authoring.formats.questions import Flaw
from authoring.formats.vocabulary import column
from authoring.formats.word.wordings import LETTERS, sort_letters
from authoring.model.items import LABELS
from authoring.text import fold

_LETTERS = re.compile(rf"(?i)(?:đáp án|phương án|câu|ý)?\s*({LETTERS})\s*[.):]?")
_WHOLE = re.compile(r"([A-Ha-h])\s*[.):/-]\s*(.+)", re.DOTALL)
_BETWEEN = re.compile(r"\s*(?:[,;|/+&\n]|\bvà\b)\s*")
_MARKED = re.compile(r"[A-Ha-h1-8]\W*$")
_NUMBERS = re.compile(r"\d{1,2}(?:\s*[,;]\s*\d{1,2})*")


def resolve_key(text: str, options: Sequence[str], *, counted: bool = False) -> str | Flaw:
    """The letters that a cell names, “” for an empty one; a flaw where that isn't certain.

    A single letter is a letter; a number that is also the text of another option is not certain, unless the sheet is
    one that always counts (`counted`).
    """
    told = text.strip()
    if not told:
        return ""
    same = _alike(told, options)
    spelled = _spelled(told, LABELS[: len(options)])
    number = bool(_NUMBERS.fullmatch(told))
    if len(same) == 1 and len(spelled) != 1:
        return same
    if number and same and same != spelled and not counted:
        message = f"“{told}” vừa là số thứ tự, vừa là nội dung một phương án. Ghi chữ cái của phương án đúng."
        return Flaw("chữ cái của phương án đúng", told, message)
    spelled = spelled or _whole(told, options)
    if not spelled:
        expected = "chữ cái, số thứ tự hoặc nguyên văn một phương án"
        return Flaw(expected, told, "Không rõ phương án nào là đáp án đúng.")
    return spelled


def _whole(told: str, options: Sequence[str]) -> str:
    """The letter of “B. 8%”, where that is what stands there."""
    found = _WHOLE.fullmatch(told)
    return found[1].upper() if found and _alike(found[2], options) == found[1].upper() else ""


def _alike(told: str, options: Sequence[str]) -> str:
    """The letters of the options that read like this text."""
    return "".join(label for label, option in zip(LABELS, options, strict=False) if fold(option) == fold(told))


def _spelled(told: str, labels: str) -> str:
    """The letters among `labels` that a text names as letters or as numbers; “” where it names others or none."""
    found = _LETTERS.fullmatch(told)
    letters = sort_letters(found[1]) if found else _named(told)
    if _NUMBERS.fullmatch(told):
        places = {int(number) for number in re.findall(r"\d+", told)}
        letters = "".join(LABELS[place - 1] if 0 < place <= len(LABELS) else "?" for place in sorted(places))
    return letters if set(letters) <= set(labels) else ""


def _named(told: str) -> str:
    """The letters of “Phương án 2”, “Đáp án A, Đáp án C”, “A|B”; “” where any part is something else."""
    names = [column(part) if _MARKED.search(part) else "" for part in _BETWEEN.split(told)]
    return "".join(sorted(set(names))) if all(len(name) == 1 for name in names) else ""
