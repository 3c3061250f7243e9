"""A question file goes back to its author with every flaw at its place: comments in Word, a column in Excel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring.documents import WORD_KINDS
from authoring.documents.annotating import Note, annotate
from authoring.documents.files import load
from authoring.documents.office import OFFICE_KINDS
from authoring.formats.questions import Flaw, Judged
from authoring.formats.sheets.headers import find_header
from authoring.formats.vocabulary import REMARK
from authoring.model.errors import RefusedError
from authoring.tables import BOOK_KINDS, Remark, read_rows, write_remarked

KINDS = (*WORD_KINDS, *OFFICE_KINDS, *BOOK_KINDS, ".csv", ".tsv")
AUTHOR = "Bàn soạn câu hỏi"


@dataclass(frozen=True, slots=True)
class Returned:
    """A file for its author: its name, its bytes, how many remarks it holds."""

    name: str
    data: bytes
    remarks: int


def return_file(path: Path, judged: Sequence[Judged], moment: datetime) -> Returned:
    """The file with a remark at every flaw of its questions; the file itself stays as it is.

    Raises:
        RefusedError: remarks can't be put into a file of this kind, or the file can't be read any more.
    """
    flawed = [one for one in judged if one.flaw]
    kind = path.suffix.lower()
    if kind not in KINDS:
        message = "Chỉ trả lại được tệp Word hoặc Excel có ghi chú; với tệp này hãy xem danh sách câu phải sửa."
        raise RefusedError(message, file=path, expected=", ".join(KINDS[:1] + BOOK_KINDS[:1]), found=kind)
    if kind in (*WORD_KINDS, *OFFICE_KINDS):
        ending = ".docx" if kind in OFFICE_KINDS else kind
        return Returned(f"can-sua-{path.stem}{ending}", _word(path, flawed, moment), len(flawed))
    return Returned(f"can-sua-{path.stem}.xlsx", _sheet(path, flawed), len(flawed))


def explain(flaw: Flaw) -> str:
    """A flaw in the words of a remark: what, expected, found, what to do."""
    more = [f"Cần: {flaw.expected}." if flaw.expected else "", f"Đang là: {flaw.found}." if flaw.found else ""]
    return "\n".join([flaw.message, *filter(None, more), "Sửa chỗ này rồi nhập lại cả tệp."])


def _word(path: Path, flawed: Sequence[Judged], moment: datetime) -> bytes:
    notes = [Note(one.spot.row, one.spot.span, explain(one.flaw), AUTHOR) for one in flawed if one.flaw]
    return annotate(load(path), path, notes, moment)


def _sheet(path: Path, flawed: Sequence[Judged]) -> bytes:
    sheets = read_rows(path, shown=True)
    places = {str(path) if len(sheets) == 1 else f"{path} [{sheet.name}]": at for at, sheet in enumerate(sheets)}
    remarks = [Remark(places[one.file], one.spot.row, one.spot.column, explain(one.flaw)) for one in flawed if one.flaw]
    heads = [header.row if (header := find_header(sheet)) else 0 for sheet in sheets]
    return write_remarked(sheets, remarks, REMARK, heads)
