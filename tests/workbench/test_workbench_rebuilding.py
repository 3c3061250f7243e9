"""Rebuilding: with every passphrase lost week 30 is still graded, to the same bytes; a forged key never counts."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.bank.itemrecords import encode
from authoring.model.errors import RefusedError
from authoring.records import digest
from authoring.releases import read_manifest
from authoring.workbench import grading
from authoring.workbench.opening import openings
from authoring.workbench.rebuilding import kept_key, rebuild_key, rebuilt_key
from authoring.workbench.sittings import sit_down
from authoring.workbench.verifying import verify
from authoring.workbench.weeks import key_path

REASON = "không ai còn mật khẩu"


def graded(practice: Practice, to: Path) -> dict[str, str]:
    """Every file of a grading by name with its digest."""
    stage = practice.stage
    work = grading.prepare(str(stage.folder), "2022-w30", [str(practice.submissions)], str(stage.exports))
    folder = grading.keep(work, grading.grade(work), str(to))
    return {path.relative_to(folder).as_posix(): digest(path.read_bytes()) for path in folder.rglob("*") if path.is_file()}  # fmt: skip


def test_every_passphrase_lost_and_the_week_is_graded_to_the_same_bytes(practice: Practice, tmp_path: Path) -> None:
    opened = graded(practice, tmp_path / "mở")
    kept = key_path(practice.release.folder)
    for path in (kept, *openings(kept)):
        path.unlink()
    for person in practice.stage.office().bank.people:  # nobody can sit down any more, the sheet's holders neither
        with pytest.raises(RefusedError, match="Mật khẩu ký không đúng"):
            sit_down(practice.stage.office().bank, person.writer, "không ai còn nhớ")
    office = practice.stage.office()
    late = practice.week.closes + timedelta(hours=1)
    done = rebuild_key(office, "2022-w30", ["ha", "lam"], REASON, late)
    assert (done.path, done.same, done.compared) == (kept, 2, 2)
    assert graded(practice, tmp_path / "dựng lại") == opened
    assert verify(practice.stage.office()) == ()
    record = json.loads(kept.read_bytes())
    assert (record["format"], record["people"], record["release"]) == ("rebuilt/1", ["ha", "lam"], "2022-w30-r1")
    with pytest.raises(RefusedError, match="đã mở niêm phong"):
        rebuild_key(office, "2022-w30", ["ha", "lam"], REASON, late)


@pytest.mark.parametrize(
    ("people", "reason", "hours", "message"),
    [
        (["ha", "lam"], REASON, 0, "Tuần thi chưa kết thúc"),
        (["ha"], REASON, 1, "cần đúng hai người khác nhau"),
        (["ha", "ha"], REASON, 1, "cần đúng hai người khác nhau"),
        (["ha", "phieu"], REASON, 1, "cần đúng hai người khác nhau"),
        ([], REASON, 1, "cần đúng hai người khác nhau"),
        (["ha", "lam"], "mất", 1, "Phải ghi vì sao"),
    ],
)
def test_who_rebuilds_when_and_why(
    practice: Practice, people: list[str], reason: str, hours: int, message: str
) -> None:
    kept = key_path(practice.release.folder)
    kept.unlink()
    now = practice.week.closes + timedelta(hours=hours)
    with pytest.raises(RefusedError, match=message):
        rebuild_key(practice.stage.office(), "2022-w30", people, reason, now)
    assert not kept.exists()


def test_a_rebuilt_key_that_was_changed_never_counts(practice: Practice, tmp_path: Path) -> None:
    kept = key_path(practice.release.folder)
    kept.unlink()
    late = practice.week.closes + timedelta(hours=1)
    rebuild_key(practice.stage.office(), "2022-w30", ["ha", "lam"], REASON, late)
    record = json.loads(kept.read_bytes())
    key = json.loads(record["key"])
    key["entries"][0]["key"] = "A" if key["entries"][0]["key"] != "A" else "B"
    kept.write_text(json.dumps(record | {"key": json.dumps(key)}), encoding="utf-8")
    with pytest.raises(RefusedError, match="không khớp ngân hàng và bảng kê đã ký"):
        graded(practice, tmp_path / "x")
    assert [(fault.path, fault.kind) for fault in verify(practice.stage.office())] == [
        ("noi-bo/2022-w30-r1-dap-an.json", "changed")
    ]


def test_a_revision_slipped_in_beside_the_approved_one_does_not_change_the_key(practice: Practice) -> None:
    """The same options and number with another key, in another writer's name, and even approved by its author."""
    office, folder = practice.stage.office(), practice.release.folder
    manifest = read_manifest(folder)
    right = rebuilt_key(office, folder, manifest)
    line = manifest.items[0]
    made = next(one for one in office.bank.history(line.id) if one.revision == line.revision)
    writer = "lam" if made.writer == "ha" else "ha"
    other = next(label for label in "ABCD" if label not in made.item.key)
    data, _ = encode(replace(made, item=replace(made.item, key=other), writer=writer, previous=""))
    (practice.stage.folder / f"items/{line.id}.r{made.revision:04}.{writer}.md").write_bytes(data)
    again = practice.stage.office()
    assert rebuilt_key(again, folder, manifest) == right
    assert kept_key(again, folder, manifest) == kept_key(office, folder, manifest)


def test_without_the_approved_revision_nothing_is_rebuilt(practice: Practice) -> None:
    folder = practice.release.folder
    manifest = read_manifest(folder)
    for path in (practice.stage.folder / "items").glob(f"{manifest.items[3].id}.*"):
        path.unlink()
    with pytest.raises(RefusedError, match=f"Không dựng lại được đáp án của câu {manifest.items[3].id}") as caught:
        rebuilt_key(practice.stage.office(), folder, manifest)
    assert caught.value.trouble.found == "không còn lần sửa đã duyệt"
