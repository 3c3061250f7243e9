"""Templates of certificates: offered as papers, the staff's own taken where it lies, a bad one named."""

import shutil
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.documents import Paper, line, write
from authoring.documents.office import convert
from authoring.documents.papers.merge_fields import with_fields
from authoring.model.errors import RefusedError
from authoring.reports.merging import merge
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


def test_a_template_that_libreoffice_saved_keeps_its_fields(soffice: str, tmp_path: Path) -> None:
    """As .docx, as .odt, and as .docx made of that .odt, in which only typed names are left."""
    (tmp_path / "a.docx").write_bytes(template("Tặng «Họ_và_tên»", "giải «Hạng_giải»"))
    office, rows = Practice(exports=tmp_path), [{"Họ_và_tên": "Đỗ Thị Ánh", "Hạng_giải": "Nhất"}]
    kinds = (("docx", tmp_path / "a.docx"), ("odt", tmp_path / "a.docx"), ("docx", tmp_path / "odt/a.odt"))
    for kind, source in kinds:
        made = convert(soffice, source, kind)
        (tmp_path / "giay-to").mkdir()
        place = (tmp_path / "giay-to" / templates.CERTIFICATE).with_suffix(f".{kind}")
        place.write_bytes(made.read_bytes())
        own = templates.edited(office, templates.CERTIFICATE)  # type: ignore[arg-type] # a place with exports
        assert own is not None
        (tmp_path / "b.docx").write_bytes(merge(own, rows, ("Họ_và_tên",)))
        assert said(tmp_path / "b.docx") == ["Tặng Đỗ Thị Ánh", "giải Nhất"]
        for done in (tmp_path / "giay-to", source.parent / "profile"):
            shutil.rmtree(done)


def test_a_template_of_another_kind_or_twice_is_told_apart(tmp_path: Path) -> None:
    office = Practice(exports=tmp_path)
    folder = tmp_path / "giay-to"
    folder.mkdir()
    assert templates.edited(office, templates.PRAISE) is None  # type: ignore[arg-type] # a place with exports
    (folder / "mau-giay-khen.cũ.docx").write_bytes(b"")
    (folder / "mau-giay-khen.pdf").write_bytes(b"%PDF")
    with pytest.raises(RefusedError, match=r"kiểu Word \(\.docx\), tên mau-giay-khen\.docx\. Chưa in tờ nào\."):
        templates.edited(office, templates.PRAISE)  # type: ignore[arg-type] # a place with exports
    (folder / "mau-giay-khen.docx").write_bytes(b"")
    with pytest.raises(RefusedError, match=r"hai tệp mẫu cùng tên.*mau-giay-khen\.docx, mau-giay-khen\.pdf"):
        templates.edited(office, templates.PRAISE)  # type: ignore[arg-type] # a place with exports
    for path in folder.iterdir():
        path.unlink()
    (folder / "mau-giay-khen.odt").write_bytes(b"no document")
    with pytest.raises(RefusedError, match="Nội dung không phải tệp"):
        templates.edited(office, templates.PRAISE)  # type: ignore[arg-type] # a place with exports


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
