"""Templates of certificates: offered as papers, the staff's own taken where it lies, a bad one named."""

from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.documents import Paper, line, write
from authoring.documents.merge_fields import with_fields
from authoring.model.errors import RefusedError
from authoring.workbench.paperwork import papers, templates
from authoring.workbench.paperwork.desks import BEFORE, END

WEEK = "2022-w30"


def said(path: Path) -> list[str]:
    return [one.text for one in documents.read(path).paragraphs if one.text.strip()]


def template(*texts: str) -> bytes:
    return with_fields(write(Paper("a", "plain", tuple(map(line, texts)))))


def test_a_template_is_offered_edited_and_used(closed: Practice) -> None:
    office = closed.stage.office()
    offered = papers.make(office, BEFORE, "certificate-template")
    assert "«Họ_và_tên»" in said(offered)
    assert "«Tập_thể»" in said(papers.make(office, BEFORE, "praise-template"))
    first = papers.make(office, WEEK, "certificates")
    own = office.exports / "giay-to" / templates.CERTIFICATE
    own.write_bytes(offered.read_bytes())
    assert papers.make(office, WEEK, "certificates") == first
    own.write_bytes(template("Số «Số_vào_sổ»", "«Họ_và_tên» giải «Hạng_giải» «Tuần_thi»"))
    second = papers.make(office, WEEK, "certificates")
    assert second.name == "giay-chung-nhan-2.docx"
    assert said(second)[:2] == ["Số 01", f"{office_winner(first)} giải Nhất Tuần thi thứ Nhất"]
    everybody = said(papers.make(office, END, "all-certificates"))
    assert [everybody[0], everybody[-2]] == ["Số 01", "Số 57"]
    assert [sum(f"Tuần thi thứ {name}" in text for text in everybody) for name in ("Nhất", "Hai", "Ba")] == [19, 19, 19]


def office_winner(path: Path) -> str:
    lines = said(path)
    return lines[lines.index("CHỨNG NHẬN") + 1]


def test_a_template_of_praise_and_one_that_lacks_the_name(closed: Practice) -> None:
    office = closed.stage.office()
    (office.exports / "giay-to").mkdir(exist_ok=True)
    (office.exports / "giay-to" / templates.PRAISE).write_bytes(template("«Tập_thể»: «Hạng_giải»"))
    assert said(papers.make(office, END, "praise"))[0].endswith(": Nhất")
    (office.exports / "giay-to" / templates.CERTIFICATE).write_bytes(template("giải «Hạng_giải»"))
    with pytest.raises(RefusedError, match=r"mau-giay-chung-nhan\.docx: Mẫu thiếu trường Họ_và_tên\."):
        papers.make(office, WEEK, "certificates")
    for path in (closed.stage.folder / "decisions").iterdir():
        path.unlink()
    assert (
        "Chưa có người đạt giải nào được xác minh"
        in {one.key: one.why for one in papers.papers(office, END)}["all-certificates"]
    )
