"""Responses: whatever way a file tells answers, they become a set of options in one byte for each item and row."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

import numpy as np
import pyarrow as pa

from authoring.grading.answers import BLANK, UNKNOWN, mask, read_answers
from authoring.grading.arrays import Bytes, Flags, Ints
from authoring.grading.cells import distinct, mapped
from authoring.grading.intake.blocks import Block
from authoring.grading.intake.columns import Columns
from authoring.grading.intake.mappings import Guide
from authoring.grading.intake.versions import in_form
from authoring.grading.schemes import Scheme
from authoring.model.items import LABELS
from authoring.text import bare, fold, nfc

_NUMBERED = re.compile(r"0*([1-9][0-9]{0,2})\s*[.:)=-]?\s*([A-H]+|-|_|\?)?", re.IGNORECASE)
_LEAD = re.compile(r"([A-H])\s*[.):]\s+(.+)", re.IGNORECASE | re.DOTALL)
_CALLED = re.compile(
    r"(?:(?:đáp án|phương án|lựa chọn|câu trả lời|option|answer)\s*:?\s*)?[(\[]?\s*([A-H])\s*[)\].]*", re.IGNORECASE
)
_PERCENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,6}))?\s*%")
_WORDS = re.compile(r"""c(?:â|a)u(?: hỏi)?|questions?|["{}\[\]]""", re.IGNORECASE)
_APART = re.compile(r"([0-9])\s*[.:)=-]\s+(?=[A-H_?-])", re.IGNORECASE)
_Reads = Callable[[str, Sequence[str], Guide], list[int]]
_SEPARATORS = re.compile(r"[,;|/]\s*|\s+")


def read_responses(block: Block, columns: Columns, scheme: Scheme, guide: Guide) -> tuple[Bytes, Flags]:
    """The answers (items × rows) in the order and letters of the form; and which rows name no version of the release.

    A column a question holds letters, texts of options, their numbers or their ids on the site. One column of all holds
    letters in a row or with their numbers; one of the wrong answers leaves the others right by the key that the site
    had. A score alone tells no answer: all stay blank.
    """
    size = len(block.numbers)
    codes = block.columns[columns.fields["version"]] if "version" in columns.fields else pa.repeat(pa.scalar(""), size)
    known = np.zeros(size, np.bool_)
    if columns.answers and scheme.versions:
        return _moved(block, columns, codes, scheme, guide)
    if columns.answers:
        answers = np.full((len(scheme.labels), size), BLANK, np.uint8)
        for place, column in enumerate(columns.answers):
            answers[place] = _column(
                block.columns[column],
                scheme.labels[place],
                _reader(place, scheme.labels, guide, numbers=columns.numbers),
            )
        return answers, known
    if "answers" in columns.fields and scheme.versions:
        shown = _together(block.columns[columns.fields["answers"]], _string, (LABELS,) * len(scheme.labels), guide)
        return in_form(shown, codes, scheme)
    for field, read in (("answers", _string), ("wrong", _wrong)):
        if field in columns.fields:
            return _together(block.columns[columns.fields[field]], read, scheme.labels, guide), known
    return np.full((len(scheme.labels), size), BLANK, np.uint8), known


def found_answers(columns: Columns) -> bool:
    """Whether a file tells what was answered, or the score alone."""
    return bool(columns.answers) or "answers" in columns.fields or "wrong" in columns.fields


def _column(column: pa.Array, labels: str, read: Callable[[str], str]) -> Bytes:
    """The answers of one question: cells of letters as they are, the others by `read`."""
    values = read_answers(column, labels)
    rows, said = _meant_otherwise(column, values, read)
    if rows.size:
        values[rows] = read_answers(said, labels)
    return values


def _meant_otherwise(column: pa.Array, values: Bytes, read: Callable[[str], str]) -> tuple[Ints, pa.Array]:
    """The rows whose cells `read` takes for something else than their letters (“Ba” may be an option), and what."""
    odd: Ints = np.flatnonzero(values & (values - 1))  # several letters, or nothing known
    cells = column.take(pa.array(odd))
    group, texts = distinct(cells)
    meaning = {text: read(text) for text in texts}
    other = np.array([meaning[text] != text for text in texts], np.bool_)[group]
    return odd[other], mapped(cells.filter(pa.array(other)), meaning)


def _reader(place: int, offered: Sequence[str], guide: Guide, *, numbers: bool = False) -> Callable[[str], str]:
    options = guide.options[place] if guide.options else ()
    labels = offered[place]
    texts: dict[str, str] = {}
    for form in (bare, fold, _plain):
        forms = [form(text) for text in options]
        chosen = zip(forms, labels, strict=False)
        texts |= {text: letter for text, letter in chosen if text and forms.count(text) == 1}
    parts = [_part(text) for text in options]
    texts |= {_plain(part): one for part, one in zip(parts, labels, strict=False) if part and parts.count(part) == 1}
    numbered = {str(number): letter for number, letter in enumerate(labels, 1)} if numbers else {}
    ids = numbered | (dict(guide.ids[place]) if guide.ids else {})
    return partial(_letters, texts=texts, ids=ids)


def _letters(cell: str, texts: dict[str, str], ids: dict[str, str]) -> str:
    """The letters that a cell means; the cell itself where it means none."""
    one = _letter(cell, texts, ids)
    if one:
        return one
    for sign in (";", "\n", ", "):
        pieces = [piece for piece in cell.split(sign) if piece.strip()]
        chosen = [_letter(piece, texts, ids) for piece in pieces]
        if pieces and all(chosen):
            return "".join(sorted(set(chosen)))
    return cell


def _letter(cell: str, texts: dict[str, str], ids: dict[str, str]) -> str:
    text = cell.strip()
    known = ids.get(text) or _meant(text, texts)
    lead = _LEAD.fullmatch(text)
    if not known and lead and _meant(lead[2], texts) == lead[1].upper():
        return lead[1].upper()
    called = _CALLED.fullmatch(nfc(text)) if not known and not lead else None
    return called[1].upper() if called else known


def _meant(text: str, texts: dict[str, str]) -> str:
    """The letter of the option that a text is: word for word, else but for case and marks, else without diacritics."""
    return next((texts[form] for form in (_plain(text), fold(text), bare(text)) if form in texts), "")


def _part(text: str) -> str:
    """What a spreadsheet makes of a percentage: “22%” is .22; “” for any other text."""
    said = _PERCENT.fullmatch(text.strip())
    return f"{Decimal(f'{said[1]}.{said[2] or 0}').scaleb(-2).normalize():f}" if said else ""


def _plain(text: str) -> str:
    return f"={nfc(text).strip()}"


def _together(column: pa.Array, read: _Reads, labels: Sequence[str], guide: Guide) -> Bytes:
    group, texts = distinct(column)
    known = np.array([*(read(text.strip(), labels, guide) for text in texts), [BLANK] * len(labels)], np.uint8)
    return np.ascontiguousarray(known[group].T)


def _string(cell: str, labels: Sequence[str], guide: Guide) -> list[int]:
    """“ABCD”, “A,B,C,D”, “1A 2B 4-”; `UNKNOWN` for all where the cell can't be told apart."""
    plain = re.sub(r"[\s,;|]", "", cell)
    if not plain:
        return [BLANK] * len(labels)
    if len(plain) == len(labels) and not re.search("[0-9]", plain):
        return [_byte(letter, offered) for letter, offered in zip(plain, labels, strict=True)]
    pairs = _pairs(_APART.sub(r"\1", _WORDS.sub("", nfc(cell))), labels)
    if pairs is not None:
        return [_byte(pairs.get(number, ""), offered) for number, offered in enumerate(labels, 1)]
    pieces = re.split(r"[,;|]", cell)
    if len(pieces) != len(labels):
        return [UNKNOWN] * len(labels)
    reads = [_reader(place, labels, guide) for place in range(len(labels))]
    return [_byte(one(piece.strip()), offered) for one, piece, offered in zip(reads, pieces, labels, strict=True)]


def _wrong(cell: str, labels: Sequence[str], guide: Guide) -> list[int]:
    """“12B, 17-”: the questions named were answered so, all others as the site's key has them."""
    pairs = _pairs(cell, labels) if cell not in {"", "-", "0"} else {}
    if pairs is None or not guide.handed:
        return [UNKNOWN] * len(labels)
    told = enumerate(zip(guide.handed, labels, strict=True), 1)
    return [_byte(pairs[number], offered) if number in pairs else mask(key, offered) for number, (key, offered) in told]


def _pairs(cell: str, labels: Sequence[str]) -> dict[int, str] | None:
    """Numbers of questions with the letters beside them; None where the cell is no such list, or names one twice."""
    found = [_NUMBERED.fullmatch(piece) for piece in _SEPARATORS.split(cell) if piece]
    pairs = {int(one[1]): (one[2] or "").upper().strip("-_?") for one in found if one}
    lettered = any(one and one[2] for one in found)
    return pairs if lettered and len(pairs) == len(found) and max(pairs) <= len(labels) else None


def _byte(letters: str, labels: str) -> int:
    text = letters.strip(" -_.").upper()
    return mask(text, labels) if text else BLANK


def _moved(block: Block, columns: Columns, codes: pa.Array, scheme: Scheme, guide: Guide) -> tuple[Bytes, Flags]:
    """Answers as a version (mã đề) shows them, in the form's order and letters; and rows of no known version.

    Letters are those of the version; texts and ids of options mean the same in whatever order they are shown.
    """
    shown = np.stack([read_answers(block.columns[column], LABELS) for column in columns.answers])
    result, strange = in_form(shown, codes, scheme)
    group, texts = distinct(codes)
    for number, text in enumerate(texts):
        for at, place in enumerate(scheme.versions.get(text.strip(), ())):
            item, own = place.number - 1, np.flatnonzero(group == number)
            read = _reader(item, scheme.labels, guide, numbers=columns.numbers)
            cells = block.columns[columns.answers[at]].take(pa.array(own))
            rows, said = _meant_otherwise(cells, shown[at, own], read)
            result[item, own[rows]] = read_answers(said, scheme.labels[item])
    return result, strange
