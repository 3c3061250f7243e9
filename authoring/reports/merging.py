"""Mail merge: a Word template with Word's own merge fields is filled once for each row, a page each."""

import io
import re
import unicodedata
import warnings
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mailmerge import MailMerge

from authoring.documents.packing import repack
from authoring.documents.papers.merge_fields import commands, typed_fields, with_fields
from authoring.documents.word.package import Package
from authoring.model.errors import RefusedError

_BROKEN = (ValueError, KeyError, AttributeError, AssertionError, IndexError, TypeError, OSError)
_REMEDY = "Mẫu trộn thư chưa dùng được; mở mẫu bằng Word, sửa rồi lưu lại. Chưa in tờ nào."
_NONE = "Chưa in tờ nào."
_RULES = ("ASK", "COMPARE", "DATABASE", "FILLIN", "IF", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SET", "SKIPIF")
_INSERT = "trường trộn của Word (sao chép một trường có sẵn trong mẫu)"


@dataclass(frozen=True, slots=True)
class Template:
    """A Word file with merge fields, and the file's name for what is said about it (“” for the program's own)."""

    data: bytes
    file: str = ""


def merge(template: Template, rows: Sequence[Mapping[str, str]], required: Collection[str]) -> bytes:
    """The template filled once for each row as one .docx, a page each; the same rows give the same bytes.

    Every row names the same fields; a name is found whatever its case, its encoding, its spaces or underscores. A
    «name» that is typed in the pages' text, as LibreOffice leaves it of an .odt, is taken for the field of that name.

    Raises:
        RefusedError: the file is no Word file, lacks a required field, has a field that no row knows, one that is only
            typed letters (of no known name, or in pieces), one outside the pages' text, or a rule of mail merge (“if”).
    """
    Package(template.data, Path(template.file))  # limits, passwords, kinds: said as for any Word file
    _demand_plain(template)
    known = {_folded(name): name for name in rows[0]}
    data = with_fields(template.data, lambda name: _folded(name) in known)
    try:
        with warnings.catch_warnings(), MailMerge(io.BytesIO(data)) as open_template:
            warnings.simplefilter("ignore")  # a strange number format in a field: the value is shown as it is
            names = sorted(filter(None, open_template.get_merge_fields()))
            _demand(template, names, known, required)
            values = [{name: row[known[_folded(name)]] for name in names} for row in rows]
            merged = io.BytesIO()
            open_template.merge_templates(values, "page_break")
            open_template.write(merged)
    except _BROKEN as error:
        raise RefusedError(_REMEDY, file=template.file, found=str(error)[:80] or type(error).__name__) from error
    whole = repack(merged.getvalue())
    if typed := typed_fields(whole):
        said = f"Trong mẫu, {', '.join(typed)} chỉ là chữ gõ nên không được điền. Chưa in tờ nào."
        raise RefusedError(said, file=template.file, expected=_INSERT, found=", ".join(typed))
    return whole


def _demand_plain(template: Template) -> None:
    """Refuse what would print another person's words: rules that skip rows, fields in what all pages share."""
    told = [(inside, said.split(maxsplit=1)) for inside, said in commands(template.data) if said]
    rules = [words[0] for _inside, words in told if words[0].upper() in _RULES]
    if rules:
        said = (
            f"Mẫu có lệnh trộn thư {', '.join(rules)}; mẫu chỉ dùng được trường trộn. Xóa lệnh ấy trong Word. {_NONE}"
        )
        raise RefusedError(said, file=template.file, expected="chỉ trường trộn", found=", ".join(rules))
    outside = [words[-1] for inside, words in told if not inside and words[0].upper() == "MERGEFIELD"]
    if outside:
        said = f"Trường {', '.join(outside)} nằm ở đầu trang, chân trang hoặc chú thích, nên không in đúng từng người."
        said += f" Chuyển trường ấy vào thân trang. {_NONE}"
        raise RefusedError(said, file=template.file, expected="trường trong thân trang", found=", ".join(outside))


def _demand(template: Template, names: Sequence[str], known: Mapping[str, str], required: Collection[str]) -> None:
    strange = [name for name in names if _folded(name) not in known]
    if strange:
        said = f"Mẫu có trường lạ: {', '.join(strange)}. Xóa hoặc đổi tên trường ấy trong Word. Chưa in tờ nào."
        raise RefusedError(said, file=template.file, expected=", ".join(known.values()), found=", ".join(strange))
    have = set(map(_folded, names))
    lacking = [name for name in required if _folded(name) not in have]
    if lacking:
        said = f"Mẫu thiếu trường {', '.join(lacking)}. Thêm trường ấy vào mẫu bằng Word. Chưa in tờ nào."
        found = ", ".join(names) or "không có trường nào"
        raise RefusedError(said, file=template.file, expected=", ".join(lacking), found=found)


def _folded(name: str) -> str:
    return re.sub(r"[\s_]+", "_", unicodedata.normalize("NFC", name).strip()).casefold()
