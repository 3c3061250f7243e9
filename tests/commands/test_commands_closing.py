"""`authoring close`: by the index, or as two people judged."""

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.commands import closing, deciding, main
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.paperwork.closing import Closing
from authoring.workbench.starting.rehearsal import PASSPHRASE

Capture = pytest.CaptureFixture[str]


def test_by_the_index_or_by_hand(practice: Practice, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def by_index(_office: Office, weeks: Sequence[str]) -> Closing:
        asked.append(weeks)
        return Closing(Path("tong-ket-1"), 14)

    def by_hand(_office: Office, prizes: object, reason: str, both: tuple[Sitting, Sitting]) -> Closing:
        asked.append((prizes, reason, [one.person.writer for one in both]))
        return Closing(Path("tong-ket-2"), 1)

    monkeypatch.setattr(deciding, "ask_passphrase", lambda _writer: PASSPHRASE)
    monkeypatch.setattr(closing, "close", by_index)
    monkeypatch.setattr(closing, "close_by_hand", by_hand)
    places = ("--contest", str(practice.stage.folder), "--exports", str(practice.stage.exports))
    assert main(["close", *places]) == 0
    code = open_office(practice.stage.folder).bank.units[0].code
    table = practice.stage.folder.parent / "xet.csv"
    table.write_text(f"Mã đơn vị,Hạng giải\n{code},Nhất\n", encoding="utf-8")
    hand = ("close", *places, "--judged", str(table), "--reason", "phong trào đều khắp", "--as", "ha")
    assert main([*hand, "--with", "lam"]) == 0
    assert asked == [
        ["2022-w30", "2022-w32", "2022-w34"],
        (((code, "first"),), "phong trào đều khắp", ["ha", "lam"]),
    ]
    said = capsys.readouterr()
    assert [json.loads(line) for line in said.out.splitlines()] == [
        {"folder": "tong-ket-1", "prizes": 14},
        {"folder": "tong-ket-2", "prizes": 1},
    ]
    assert main([*hand]) == 2
    assert "cần hai người cùng ký" in capsys.readouterr().err
