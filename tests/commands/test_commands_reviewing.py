"""`authoring review`: the same rules as on the screens, one signed record an item."""

import io
import json
import sys
from dataclasses import replace
from types import SimpleNamespace as Practice

import pytest

from authoring.commands import main
from authoring.model.items import Item, options
from authoring.model.records import State
from authoring.workbench.items.commenting import meetings
from authoring.workbench.starting.rehearsal import PASSPHRASE

ITEM = Item(
    "",
    "Theo Quyết định số 27/2021/QĐ-UBND, phiếu hẹn khám lại được sử dụng mấy lần?",
    options("Một lần", "Hai lần", "Ba lần", "Bốn lần"),
    "A",
    "qd-27-2021-qd-ubnd:d34.k4",
    "Khoản 4 Điều 34.",
)


def run(capsys: pytest.CaptureFixture[str], practice: Practice, *argv: str) -> tuple[int, list[dict[str, object]], str]:
    sys.stdin = io.StringIO(f"{PASSPHRASE}\n")
    place = ("--contest", str(practice.stage.folder), "--exports", str(practice.stage.exports))
    status = main(["review", *argv, *place])
    said = capsys.readouterr()
    return status, [json.loads(line) for line in said.out.splitlines()], said.err


@pytest.fixture
def item(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stdin", sys.stdin)  # put back afterwards
    bank = practice.stage.office().bank
    made: str = bank.revise(replace(ITEM, id=bank.next_id("ha", 2022)), "ha", practice.stage.ha.now).item.id
    return made


def test_an_item_on_its_way(capsys: pytest.CaptureFixture[str], practice: Practice, item: str) -> None:
    status, out, _ = run(capsys, practice, "send", item, "--as", "ha")
    assert (status, [(one["item"], one["move"], one["person"]) for one in out]) == (0, [(item, "send", "ha")])
    status, out, err = run(capsys, practice, "approve", item, "--as", "ha")
    assert (status, out, "Người soạn không tự duyệt câu của mình" in err) == (2, [], True)
    assert run(capsys, practice, "return", item, "--note", "phải ghi rõ năm", "--as", "lam")[0] == 0
    assert practice.stage.office().bank.entry(item).state is State.RETURNED
    assert run(capsys, practice, "send", item, "--as", "ha")[0] == 0
    assert run(capsys, practice, "approve", item, "--as", "lam")[0] == 0
    assert practice.stage.office().bank.entry(item).state is State.APPROVED


def test_remarks_and_meetings(capsys: pytest.CaptureFixture[str], practice: Practice, item: str) -> None:
    assert run(capsys, practice, "comment", item, "--note", "số này ở đâu", "--as", "lam")[0] == 0
    _, out, _ = run(capsys, practice, "thread", item)
    mark = str(out[0]["mark"])
    said = ("--note", "khoản 4 Điều 34", "--answers", mark)
    assert run(capsys, practice, "comment", item, *said, "--as", "ha")[0] == 0
    assert run(capsys, practice, "comment", item, "--note", "ý kiến thứ hai", "--as", "lam")[0] == 0
    _, out, _ = run(capsys, practice, "thread", item)
    assert [(one["text"], one["answers"]) for one in out] == [
        ("số này ở đâu", ""),
        ("khoản 4 Điều 34", mark),
        ("ý kiến thứ hai", ""),
    ]
    told = ("--number", "12/BB", "--day", "2022-07-20", "--person", "Lê Thu Hà", "--person", "Phạm Văn Lâm")
    noted = ("--outcome", "approve", "--note", "nhất trí cả bộ", "--as", "lam")
    assert run(capsys, practice, "meeting", item, *told, *noted)[0] == 0
    office = practice.stage.office()
    assert [one.meeting.number for one in meetings(office, item)] == ["12/BB"]
    status, out, _ = run(capsys, practice, "meeting", item, *told, *noted[:-1], "ha")
    why = "Người soạn không tự duyệt câu của mình. Cần người khác duyệt."
    assert (status, out) == (1, [{"item": item, "refused": why}])
    assert office.bank.entry(item).state is State.DRAFT
