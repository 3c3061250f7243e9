"""Papers about keys: the code in two halves, the check code in groups, two who sign by hand."""

import io
import re
import zipfile
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.releases import read_manifest
from authoring.seals import grouped
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import is_sheet, join, sit_down, trust
from authoring.workbench.forms.keypapers import rebuilding_minutes, recovery_sheet, sealing_minutes
from authoring.workbench.forms.rebuilding import rebuild_key
from authoring.workbench.forms.weeks import key_path


def said(paper: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(paper)) as parts:
        return re.sub("<[^>]+>", "", parts.read("word/document.xml").decode())


def test_a_sheet_is_printed_once_and_its_code_opens(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "banks" / "thi-thu"
    folder.parent.mkdir()
    import shutil  # noqa: PLC0415

    shutil.copytree(root / "tests/data/thi-thu", folder)
    owner = join(folder, Person("lam", "Phạm Văn Lâm", "Ban Tuyên giáo", ("owner",)), "mat khau cua lam")
    trust(folder, owner)
    paper = recovery_sheet(open_office(folder))
    assert "phong bì 1 trong 2" in said(paper)
    assert "phong bì 2 trong 2" in said(paper)
    code = " ".join(re.findall(r"(?:[0-9A-HJKMNP-TV-Z]{5} ){3}[0-9A-HJKMNP-TV-Z]{5}", said(paper)))
    trust(folder, owner)
    bank = open_office(folder).bank
    assert is_sheet(sit_down(bank, "phieu", code).person)
    with pytest.raises(RefusedError, match="Mật khẩu ký không đúng"):
        sit_down(bank, "phieu", code[: len(code) // 2])
    with pytest.raises(RefusedError, match="đã có phiếu khôi phục"):
        recovery_sheet(open_office(folder))
    half = code[:23].encode()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and half in path.read_bytes()]


def test_the_minutes_of_a_sealing_print_the_code_and_no_key(practised: Practice) -> None:
    office, folder = practised.stage.office(), practised.release.folder
    text = said(sealing_minutes(office, "2022-w30"))
    assert grouped(read_manifest(folder).commitment).upper() in text
    assert "Lê Thu Hà (Bảo hiểm xã hội tỉnh), Phạm Văn Lâm (Ban Tuyên giáo Tỉnh ủy), Phiếu khôi phục" in text
    assert office.bank.fingerprint() in text
    assert "Lý do đính chính" not in text
    assert not [entry for entry in practised.release.items if entry.explanation in text]


def test_the_minutes_of_a_rebuilding_name_both_people_and_what_was_compared(practice: Practice) -> None:
    key_path(practice.release.folder).unlink()
    office = practice.stage.office()
    late = practice.week.closes + timedelta(hours=1)
    done = rebuild_key(office, "2022-w30", ["ha", "lam"], "mọi người quên mật khẩu", late)
    text = said(rebuilding_minutes(office, done))
    assert "Lê Thu Hà (Bảo hiểm xã hội tỉnh); Phạm Văn Lâm (Ban Tuyên giáo Tỉnh ủy)" in text
    assert "2 trong 2 tệp khớp từng byte" in text
    assert "mọi người quên mật khẩu" in text
    assert "Ký bằng mật khẩukhông ai" in text
    key_path(practice.release.folder).unlink()
    signed = rebuild_key(office, "2022-w30", ["ha", "lam"], "mọi người quên mật khẩu", late, [practice.stage.lam])
    assert "Ký bằng mật khẩuPhạm Văn Lâm" in said(rebuilding_minutes(office, signed))
