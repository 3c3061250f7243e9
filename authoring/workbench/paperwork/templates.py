"""Templates of certificates: Word files with merge fields that staff edit; the program's own where there is none."""

from collections.abc import Callable

from authoring.records import read
from authoring.reports.certificates import certificate_template, praise_template
from authoring.reports.merging import Template
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.before_papers import FOLDER
from authoring.workbench.paperwork.desks import INSIDE, Desk, Kind, on_settings

CERTIFICATE, PRAISE = "mau-giay-chung-nhan.docx", "mau-giay-khen.docx"


def edited(office: Office, name: str) -> Template | None:
    """The staff's own template, `giay-to/<name>` in the contest's exports; None where they made none."""
    path = office.exports / FOLDER / name
    return Template(read(path), str(path)) if path.is_file() else None


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
