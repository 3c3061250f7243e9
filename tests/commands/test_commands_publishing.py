"""`authoring publish`, `handover`, `review-paper`."""

import io
import json
import sys
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.commands import main, publishing
from authoring.commands.lines import Status
from authoring.workbench.starting.rehearsal import PASSPHRASE

Said = tuple[int, list[dict[str, object]], list[str]]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The passphrase comes as the first line of standard input; no LibreOffice, which takes seconds."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)


def run(capsys: pytest.CaptureFixture[str], practice: Practice, *argv: str) -> Said:
    place = ("--contest", str(practice.stage.folder), "--exports", str(practice.stage.exports))
    status = main([*argv, *place])
    said = capsys.readouterr()
    return status, [json.loads(line) for line in said.out.splitlines()], said.err.splitlines()


def test_publish_writes_the_form_and_with_key_the_key(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    status, out, _err = run(capsys, practice, "publish", "2022-w30")
    assert (status, Path(str(out[0]["folder"])).name) == (Status.DONE, "2022-w30-de-thi-1")
    assert out[0]["files"] == ["SHA256SUMS", *(f"cong-bo/de-thi.{kind}" for kind in ("docx", "html", "json", "xlsx"))]
    status, out, _err = run(capsys, practice, "publish", "2022-w30", "--key")
    assert (status, Path(str(out[0]["folder"])).name) == (Status.DONE, "2022-w30-dap-an-1")
    status, out, err = run(capsys, practice, "publish", "2022-w30", "--key")
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert "Đã công bố rồi" in err[0]


def test_before_the_week_opens_nothing_is_published(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Early(publishing.datetime):  # type: ignore[name-defined,misc] # a clock that stands
        @classmethod
        def now(cls, _zone: object = None) -> object:
            return practice.week.opens - timedelta(minutes=1)

    monkeypatch.setattr(publishing, "datetime", Early)
    status, out, err = run(capsys, practice, "publish", "2022-w30")
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert "Tuần thi chưa mở" in err[0]


def test_handover_writes_a_keyed_file(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    status, out, err = run(capsys, practice, "handover", "2022-w30", "--kind", "gift", "--as", "ha")
    assert (status, err) == (Status.DONE, [])
    assert out[0]["files"] == ["SHA256SUMS", "ban-giao.json", "cau-hoi-gift.txt"]


def test_what_a_site_does_not_take_is_said_item_by_item(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    status, out, err = run(capsys, practice, "handover", "2022-w30", "--kind", "kahoot", "--as", "ha")
    assert status == Status.SOME_REJECTED
    assert len(out) == 1
    assert all("Kahoot chỉ nhận 120 ký tự" in json.loads(line)["message"] for line in err)
    assert {json.loads(line)["row"] for line in err} <= {item.id for item in practice.release.items}


def test_versions_by_number(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    words = ("handover", "2022-w30", "--kind", "versions", "--count", "2", "--as", "ha")
    status, out, _err = run(capsys, practice, *words)
    assert status == Status.DONE
    papers = ["de-thi-101.docx", "de-thi-102.docx"]
    assert out[0]["files"] == ["SHA256SUMS", "ban-giao.json", "dap-an-ma-de.xlsx", *papers, "ma-de.json"]


def test_the_review_paper(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    status, out, _err = run(capsys, practice, "review-paper", "2022-w32")
    assert (status, out[0]["files"]) == (Status.DONE, ["SHA256SUMS", "phieu-tham-dinh.docx"])
