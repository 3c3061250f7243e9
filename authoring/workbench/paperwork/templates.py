"""Templates of certificates: Word files with merge fields that staff edit; the program's own where there is none."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from authoring.documents.office import OFFICE_KINDS, to_word
from authoring.documents.papers.merge_fields import with_names
from authoring.model.errors import RefusedError
from authoring.records import read
from authoring.reports.certificates import certificate_template, praise_template
from authoring.reports.merging import Template
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.before_papers import FOLDER
from authoring.workbench.paperwork.desks import INSIDE, Desk, Kind, on_settings

KIND = ".docx"
TWO = "Có hai tệp mẫu cùng tên; giữ một tệp, chuyển tệp kia đi chỗ khác. Chưa in tờ nào."
OTHER_KIND = "Mẫu không phải tệp Word; mở mẫu, chọn Lưu thành, kiểu Word (.docx), tên {name}. Chưa in tờ nào."
CERTIFICATE, PRAISE = "mau-giay-chung-nhan.docx", "mau-giay-khen.docx"


def edited(office: Office, name: str) -> Template | None:
    """The staff's own template, `giay-to/<name>` in the contest's exports; None where they made none.

    One that LibreOffice or an older Word saved (.odt, .doc, .rtf) is read through LibreOffice. RefusedError for two of
    them, for any other kind of file, and where LibreOffice can't read it.
    """
    stem = Path(name).stem
    found = [path for path in listed(office.exports / FOLDER, f"{stem}.*") if path.stem == stem and path.is_file()]
    if not found:
        return None
    path, *others = found
    if others:
        names = ", ".join(one.name for one in found)
        raise RefusedError(TWO, file=path.parent, expected=f"một tệp {name}", found=names)
    kind = path.suffix.lower()
    if kind not in (KIND, *OFFICE_KINDS):
        raise RefusedError(OTHER_KIND.format(name=name), file=path, expected=KIND, found=kind)
    data = read(path)
    return Template(data if kind == KIND else _as_word(data, path), str(path))


def _as_word(data: bytes, path: Path) -> bytes:
    """A template of another program as a Word file; an .odt keeps its fields as names."""
    named = zipfile.is_zipfile(io.BytesIO(data)) and path.suffix.lower() in (".odt", ".ott")
    return to_word(with_names(data) if named else data, path)


def _kind(key: str, title: str, file: str, build: Callable[[Desk], bytes]) -> Kind:
    return Kind(key, f"Mẫu {title} (sửa bằng Word, lưu thành {FOLDER}/{file})", file, INSIDE, on_settings, build)


KINDS = (
    _kind(
        "certificate-template",
        "giấy chứng nhận",
        CERTIFICATE,
        lambda desk: certificate_template(desk.office.bank.contest),
    ),
    _kind("praise-template", "giấy khen", PRAISE, lambda desk: praise_template(desk.office.bank.contest)),
)
