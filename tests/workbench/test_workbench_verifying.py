"""Verifying: what was taken from the bank, changed in an opened key or its record, or slipped into results, is named."""

import errno
import json
import shutil
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import releases
from authoring.model.errors import RefusedError
from authoring.records import create_folder
from authoring.workbench import verifying
from authoring.workbench.releasing import key_path, openings
from authoring.workbench.verifying import Fault, verify

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


def test_every_order_of_the_options_may_stand_in_a_form(practised: Practice) -> None:
    office = practised.stage.office()
    released = practised.release.form.items[0]
    made = next(one for one in office.bank.history(released.id) if one.revision == released.revision)
    digests = [*verifying._public_digests(1, made)]
    assert (len(digests), len(set(digests))) == (24, 24)
    assert releases.item_digest(released) in digests
