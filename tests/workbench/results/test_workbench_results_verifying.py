"""Verifying: what was taken from the bank, changed in an opened key or its record, or slipped into results, is named."""

import errno
import json
import shutil
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import releases
from authoring.model.errors import RefusedError
from authoring.records import create_folder, digest, dump_json, write_sums
from authoring.workbench.contest.mandating import reissue
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.forms.opening import openings
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import release
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.results.verifying import Fault, verify
from authoring.workbench.starting.rehearsal import PASSPHRASE

KEY = "noi-bo/2022-w30-r1-dap-an.json"
RECORD = "noi-bo/2022-w30-r1-dap-an.mo-niem-phong.json"


def test_a_practised_contest_has_no_fault(practised: Practice) -> None:
    assert verify(practised.stage.office()) == ()


def test_an_item_or_an_approval_that_vanished_from_the_bank_is_named(practice: Practice) -> None:
    bank = practice.stage.folder
    gone, unapproved = (line.id for line in practice.release.form.items[:2])
    for path in (bank / "items").glob(f"{gone}.*"):
        path.unlink()
    for path in (bank / "reviews").glob("*.json"):
        review = json.loads(path.read_bytes())
        if (review["item"], review["move"]) == (unapproved, "approve"):
            path.unlink()
    found = [fault for fault in verify(practice.stage.office()) if fault.path == "2022-w30-r1/manifest.json"]
    assert found == [
        Fault("2022-w30-r1/manifest.json", "missing", f"Ngân hàng không còn câu {gone} lần sửa 1 như 2022-w30-r1."),
        Fault(
            "2022-w30-r1/manifest.json",
            "missing",
            f"Không còn lần duyệt của câu {unapproved} lần sửa 1, có trong 2022-w30-r1.",
        ),
    ]


def test_a_release_that_was_altered_is_told_by_that_alone(practice: Practice) -> None:
    (practice.release.folder / "cong-bo/de-thi.json").unlink()
    key_path(practice.release.folder).unlink()
    assert [(fault.path, fault.kind) for fault in verify(practice.stage.office())] == [
        ("2022-w30-r1/cong-bo/de-thi.json", "missing")
    ]


def test_an_opened_key_that_was_changed_is_named(practice: Practice) -> None:
    path = key_path(practice.release.folder)
    path.write_bytes(path.read_bytes().replace(b"A", b"B", 1))
    (fault,) = verify(practice.stage.office())
    assert (fault.path, fault.kind) == (KEY, "changed")
    assert fault.message.startswith(f"{KEY}: ")


def test_a_key_whose_opening_nobody_recorded_is_named(practice: Practice) -> None:
    for path in openings(key_path(practice.release.folder)):
        path.unlink()
    assert verify(practice.stage.office()) == (Fault(KEY, "missing", f"Không có biên bản ai đã mở {KEY}."),)


@pytest.mark.parametrize(
    "change",
    [
        {"person": "lam"},
        {"time": "20220724T110000Z"},
        {"release": "2022-w32-r1"},
        {"format": "opening/9"},
        {"signature": ""},
        {"person": "la"},
    ],
)
@pytest.mark.parametrize("with_key", [True, False])
def test_an_opening_record_that_was_changed_is_named(
    practice: Practice, change: dict[str, str], *, with_key: bool
) -> None:
    path = practice.stage.exports / RECORD
    path.write_text(json.dumps(json.loads(path.read_bytes()) | change), encoding="utf-8")
    if not with_key:
        key_path(practice.release.folder).unlink()
    said = f"{RECORD} không có chữ ký đúng của người mở niêm phong."
    assert verify(practice.stage.office()) == (Fault(RECORD, "signature", said),)


@pytest.mark.parametrize("text", ["[]", "{", ""])
def test_an_opening_record_that_is_none_is_named(practice: Practice, text: str) -> None:
    (practice.stage.exports / RECORD).write_text(text, encoding="utf-8")
    assert [(fault.path, fault.kind) for fault in verify(practice.stage.office())] == [(RECORD, "signature")]


def test_results_of_weeks_and_of_the_contest_are_looked_at(practice: Practice) -> None:
    exports = practice.stage.exports
    for name in ("2022-w30-results-1", "tong-ket-1"):
        create_folder(exports / name, {"cong-bo/a.csv": b"x"})
        (exports / name / "cong-bo/a.csv").write_bytes(b"y")
    assert verify(practice.stage.office()) == tuple(
        Fault(f"{name}/cong-bo/a.csv", "changed", f"{name}/cong-bo/a.csv đã bị sửa.")
        for name in ("2022-w30-results-1", "tong-ket-1")
    )


def test_a_contest_without_exports_has_none_to_look_at(practice: Practice) -> None:
    shutil.rmtree(practice.stage.exports)
    assert verify(practice.stage.office()) == ()


def test_exports_that_cannot_be_listed_are_refused_not_taken_for_empty(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, listed = practice.stage.office(), Path.iterdir

    def refuse(folder: Path) -> object:
        if folder == practice.stage.exports:
            raise PermissionError(errno.EACCES, "no")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    for ask in (lambda: verify(office), practice.stage.office):
        with pytest.raises(RefusedError, match="Không đọc được: không có quyền") as caught:
            ask()
        assert caught.value.trouble.file == str(practice.stage.exports)


def test_a_tail_that_is_cut_off_is_found_against_the_release(practice: Practice) -> None:
    stage = practice.stage
    mark = releases.read_manifest(practice.release.folder).seen["lam"]
    last = next(path for path in (stage.folder / "reviews").iterdir() if digest(path.read_bytes()) == mark)
    last.unlink()
    faults = [fault for fault in verify(stage.office()) if "mới nhất" in fault.message]
    assert [(fault.path, fault.kind) for fault in faults] == [("2022-w30-r1/manifest.json", "missing")]
    assert "Bản ghi mới nhất của lam khi phát hành 2022-w30-r1 nay không còn" in faults[0].message


def test_a_release_that_is_taken_away_or_exchanged_is_found_against_the_next(practice: Practice) -> None:
    stage, old = practice.stage, practice.release.folder
    release(stage.office(), "2022-w32", propose(stage.office(), "2022-w32").entries, stage.lam)
    assert verify(stage.office()) == ()
    path = old / "manifest.json"
    manifest = json.loads(path.read_bytes()) | {"reason": "khác"}
    path.write_bytes(dump_json(manifest))
    (old / "manifest.json.minisig").write_text(stage.lam.identity.sign(path.read_bytes()), encoding="utf-8")
    (old / "SHA256SUMS").unlink()
    write_sums(old)
    assert [(fault.path, fault.kind) for fault in verify(stage.office())] == [("2022-w30-r1", "changed")]
    shutil.rmtree(old)
    assert ("2022-w30-r1", "missing") in [(fault.path, fault.kind) for fault in verify(stage.office())]


def test_a_release_that_no_approver_signed_is_named(practice: Practice) -> None:
    old = practice.release.folder
    path = old / "manifest.json"
    path.write_bytes(dump_json(json.loads(path.read_bytes()) | {"signer": "phieu"}))
    sheet = sit_down(practice.stage.office().bank, "phieu", PASSPHRASE)
    (old / "manifest.json.minisig").write_text(sheet.identity.sign(path.read_bytes()), encoding="utf-8")
    (old / "SHA256SUMS").unlink()
    write_sums(old)
    assert [(fault.path, fault.kind, fault.message) for fault in verify(practice.stage.office())] == [
        ("2022-w30-r1/manifest.json", "person", "Phiếu khôi phục không phải người duyệt lúc phát hành 2022-w30-r1.")
    ]


def test_a_release_under_a_key_that_was_replaced_before_is_named(practice: Practice) -> None:
    stage, old = practice.stage, practice.release.folder
    sheet = sit_down(stage.office().bank, "phieu", PASSPHRASE)
    early = practice.week.opens - timedelta(days=5)
    reissue(stage.office(), "lam", "mat khau moi cua lam", [stage.ha.at(early), sheet.at(early)], "quên mật khẩu ký")
    faults = [fault for fault in verify(stage.office()) if fault.path == f"{old.name}/manifest.json"]
    assert ("signature", "2022-w30-r1 ký bằng khóa cũ của Phạm Văn Lâm sau khi đã cấp khóa mới.") in [
        (fault.kind, fault.message) for fault in faults
    ]


def test_an_opened_key_that_is_no_json_and_without_a_record_is_named_twice(practice: Practice) -> None:
    kept = key_path(practice.release.folder)
    kept.write_bytes(b"x")
    for path in openings(kept):
        path.unlink()
    assert [(fault.path, fault.kind) for fault in verify(practice.stage.office())] == [
        (KEY, "changed"),
        (KEY, "missing"),
    ]


def test_strays_and_unsigned_settings_are_named(practice: Practice) -> None:
    (practice.stage.folder / "items/ghi chú.txt").write_bytes(b"x")
    (practice.stage.folder / "contest.toml.minisig").unlink()
    faults = [(Path(fault.path).name, fault.kind) for fault in verify(practice.stage.office())]
    assert faults == [("ghi chú.txt", "stray"), ("contest.toml", "untrusted")]
