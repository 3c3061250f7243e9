"""Papers of a week: what each says of the verified result; the PDF of all of them."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace as Practice

import pypdfium2
import pytest

from authoring import documents
from authoring.model.errors import RefusedError
from authoring.reports import UnitLine
from authoring.workbench.forms.opening import openings
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.paperwork import week_papers
from authoring.workbench.paperwork.desks import Desk
from authoring.workbench.paperwork.week_papers import KINDS, NO_OFFICE, unit_lines

WEEK = "2022-w30"
NAMED = {kind.key: kind for kind in KINDS}


def said(data: bytes, tmp_path: Path) -> str:
    (tmp_path / "a.docx").write_bytes(data)
    return "\n".join(line.text for line in documents.read(tmp_path / "a.docx").paragraphs)


def test_each_paper_says_what_was_done(finished: Practice, tmp_path: Path) -> None:
    desk = Desk(finished.stage.office(), WEEK)
    told = {
        key: said(kind.build(desk), tmp_path)
        for key, kind in NAMED.items()
        if kind.file.endswith(".docx") and not kind.lacks(desk)
    }
    result = desk.dossier.result
    assert "Lê Thu Hà (Bảo hiểm xã hội tỉnh)" in told["review-minutes"]
    assert "không rõ" not in told["review-minutes"]
    assert "de-thi.docx, mã kiểm tra" in told["opening-minutes"]
    assert "Bị loại: " in told["closing-minutes"]
    assert "Lê Thu Hà, 17 giờ 00 ngày 24 tháng 7 năm 2022" in told["grading-minutes"]
    assert "Niêm phong đáp án lúc\n" in told["grading-minutes"]
    assert ": khớp." in told["summary"]
    for key in ("proposal", "decision", "notice", "grading-minutes"):
        assert str(result.all_right) in told[key]
    assert told["certificates"].count("GIẤY CHỨNG NHẬN") == 19
    assert "Mười chín triệu đồng" in told["payments"]
    assert told["cards"].count("Độ phân biệt r = ") == 20
    for answer in (finished.release.items[0].keyed[0].text, "Căn cứ"):
        assert answer in told["notice"]


@pytest.mark.parametrize(
    "data",
    [
        *(b'["x"]\n', b'{"person":"ha"}\n', b'{"person":"ha","time":"hom qua"}\n'),
        b'{"person":"ha","time":"20220724T100000Z","present":7}\n',
    ],
)
def test_an_opening_that_says_neither_who_nor_when_is_named(closed: Practice, data: bytes) -> None:
    desk = Desk(closed.stage.office(), WEEK)
    (record,) = openings(key_path(desk.dossier.release))
    record.write_bytes(data)
    with pytest.raises(RefusedError, match="Biên bản mở niêm phong không đúng dạng") as refused:
        NAMED["grading-minutes"].build(desk)
    assert refused.value.trouble.file == str(record)


def test_plots_and_pages(finished: Practice) -> None:
    desk = Desk(finished.stage.office(), WEEK)
    for key in ("items-plot", "picks-plot", "hours-plot", "participation-plot"):
        made = NAMED[key].build(desk)
        assert b'role="img" aria-label=' in made
        assert made == NAMED[key].build(desk)
    with pytest.raises(RefusedError, match="Chưa đủ số liệu theo chủ đề"):
        NAMED["topics-plot"].build(desk)
    assert NAMED["page"].build(desk).count(b"<tr data-name=") == 19
    assert NAMED["unit-sheet"].build(desk).startswith(b"PK")


def test_units_with_their_members(finished: Practice) -> None:
    desk = Desk(finished.stage.office(), WEEK)
    lines = unit_lines(desk.dossier)
    assert len(lines) == len(desk.office.bank.units)
    first = desk.office.bank.units[0]
    assert replace(lines[0], people=0, attempts=0) == UnitLine(0, "", first.name, 0, 0, first.members, "", 0)


def test_all_papers_bound_as_one_pdf(finished: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, kind = Desk(finished.stage.office(), WEEK), NAMED["dossier"]
    page = pypdfium2.PdfDocument.new()
    page.new_page(200, 300)
    page.save(path := Path(desk.office.exports.parent / "trang.pdf"))
    page.close()
    one = path.read_bytes()
    printed = list[bytes]()

    def to_pdf(paper: bytes) -> bytes:
        printed.append(paper)
        return one

    monkeypatch.setattr(documents, "to_pdf", to_pdf)
    bound = pypdfium2.PdfDocument(kind.build(desk))
    words = [other for other in KINDS if other.file.endswith(".docx")]
    assert len(bound) == 1 + len(words)  # behind the contents
    bound.close()
    assert printed[:-1] == [other.build(desk) for other in words]
    (path := path.with_suffix(".docx")).write_bytes(printed[-1])
    contents = [line.text for line in documents.read(path).paragraphs if line.text]
    assert contents[:2] == ["HỒ SƠ KẾT QUẢ", "Tuần thi thứ Nhất\n" + desk.office.bank.contest.name]
    assert contents[-3:] == ["13", "Phiếu kết quả câu hỏi", "14"]
    made = iter([one, None])
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: next(made))
    monkeypatch.setattr(week_papers, "find_office", lambda: "soffice")
    with pytest.raises(RefusedError, match="LibreOffice chưa in được Biên bản mở đề thành PDF"):
        kind.build(desk)
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)
    monkeypatch.setattr(week_papers, "find_office", lambda: None)
    with pytest.raises(RefusedError, match="không có LibreOffice"):
        kind.build(desk)
    for program, why in ((None, NO_OFFICE), ("soffice", "")):
        monkeypatch.setattr(week_papers, "find_office", lambda found=program: found)
        assert kind.lacks(desk) == why
