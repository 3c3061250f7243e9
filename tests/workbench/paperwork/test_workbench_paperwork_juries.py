"""Juries: collective prizes by hand need a reason, two people and the scheme; the papers say whose judgement it was."""

import json
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import check_sums, dump_json
from authoring.seals import verify
from authoring.workbench.contest.mandating import appoint, recall
from authoring.workbench.contest.sittings import Sitting, join, sit_down, trust
from authoring.workbench.paperwork import papers
from authoring.workbench.paperwork.closing_papers import closing_lines
from authoring.workbench.paperwork.desks import END, Desk
from authoring.workbench.paperwork.juries import close_by_hand, read_judgement
from authoring.workbench.starting.rehearsal import CAST, PASSPHRASE

WHY = "phong trào đều khắp các chi bộ"


def test_two_people_give_the_prizes(closed: Practice, tmp_path: Path) -> None:
    stage = closed.stage
    office = stage.office()
    codes = [unit.code for unit in office.bank.units]
    done = close_by_hand(office, [(codes[5], "second"), (codes[7], "first")], WHY, (stage.ha, stage.lam))
    assert (done.folder.name, done.prizes, check_sums(done.folder)) == ("tong-ket-2", 2, ())
    lines = closing_lines(Desk(office, END))
    names = {unit.code: unit.name for unit in office.bank.units}
    assert [(one.place, one.tier, one.unit, one.value) for one in lines[:2]] == [
        (1, "first", names[codes[7]], 5_000_000),
        (2, "second", names[codes[5]], 3_000_000),
    ]
    assert len(lines) == len(codes)
    assert [one.people for one in lines[2:]] == sorted((one.people for one in lines[2:]), reverse=True)
    record = json.loads((done.folder / "noi-bo/xet-tay.json").read_bytes())
    signed = record.pop("people")
    assert (record["reason"], record["results"][0]) == (WHY, "2022-w30-results-1")
    keys = office.signing_keys()
    for one in signed:
        said = dump_json(record | {"time": one["time"]})
        assert any(verify(said, one["signature"], key) for key in keys[one["person"]])
    paper = papers.make(office, END, "collective-decision")
    assert paper.read_bytes() == (done.folder / "cong-bo/quyet-dinh-tap-the.docx").read_bytes()
    text = "\n".join(line.text for line in documents.read(paper).paragraphs)
    assert "xếp theo đánh giá của Ban Tổ chức" in text


def test_what_cant_stand_is_refused(closed: Practice) -> None:
    stage = closed.stage
    office = stage.office()
    first, second = (unit.code for unit in office.bank.units[:2])
    both = (stage.ha, stage.lam)
    stranger = Sitting(CAST[2], stage.ha.identity)
    wrong: list[tuple[list[tuple[str, str]], str, tuple[Sitting, Sitting], str]] = [
        ([(first, "first")], "vì thế", both, "Phải ghi vì sao"),
        ([(first, "first")], WHY, (stage.ha, stranger), "không có vai trò"),
        ([(first, "first")], WHY, (stage.ha, stage.ha), "hai người khác nhau"),
        ([(first, "first"), (first, "second")], WHY, both, "lặp lại"),
        ([("x", "first")], WHY, both, "đơn vị lạ"),
        ([], WHY, both, "để trống"),
        ([(first, "first"), (second, "first")], WHY, both, "Nhiều giải Nhất hơn"),
        ([(first, "grand")], WHY, both, "Nhiều giải grand hơn"),
    ]
    for prizes, reason, people, said in wrong:
        with pytest.raises(RefusedError, match=said):
            close_by_hand(office, prizes, reason, people)
    assert not (office.exports / "tong-ket-2").exists()


def test_a_lent_role_judges_while_it_is_lent(closed: Practice) -> None:
    stage = closed.stage
    join(stage.folder, Person("tu", "Vũ Thị Tú", "Ban Tuyên giáo Tỉnh ủy", ("author",)), PASSPHRASE)
    trust(stage.folder, stage.lam)
    end = stage.office().bank.contest.weeks[-1].closes
    days = [end + timedelta(days=number) for number in range(4)]
    appoint(stage.office(), stage.lam.at(days[0]), "tu", ["approver"], days[1], days[3])
    tu = sit_down(stage.office().bank, "tu", PASSPHRASE)
    prizes = [(stage.office().bank.units[0].code, "first")]
    with pytest.raises(RefusedError, match="không có vai trò") as caught:
        close_by_hand(stage.office(), prizes, WHY, (stage.ha, tu.at(days[0])))
    assert caught.value.trouble.found == "Vũ Thị Tú"
    done = close_by_hand(stage.office(), prizes, WHY, (stage.ha, tu.at(days[2])))
    record = json.loads((done.folder / "noi-bo/xet-tay.json").read_bytes())
    assert [one["person"] for one in record["people"]] == ["ha", "tu"]
    recall(stage.office(), stage.lam.at(days[2]), "tu")
    with pytest.raises(RefusedError, match="không có vai trò"):  # tu still sits here
        close_by_hand(stage.office(), prizes, WHY, (stage.ha, tu.at(days[2] + timedelta(minutes=1))))


def test_the_table_of_the_committee(tmp_path: Path) -> None:
    path = tmp_path / "xet.csv"
    path.write_text("Tập thể,Mã đơn vị,Hạng giải\nA,a,Nhất\nB,b,\nC,c,Khuyến khích\n", encoding="utf-8")
    assert read_judgement(path) == (("a", "first"), ("c", "consolation"))
    path.write_text("Mã đơn vị,Hạng giải\na,Đặc biệt\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="Không có hạng giải này"):
        read_judgement(path)
    path.write_text("Mã,Hạng\na,Nhất\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="thiếu cột"):
        read_judgement(path)
