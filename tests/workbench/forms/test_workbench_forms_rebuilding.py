"""Rebuilding: with every passphrase lost week 30 is still graded, to the same bytes; a forged key never counts."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.bank.records.items import encode
from authoring.model.errors import RefusedError
from authoring.records import digest, dump_json
from authoring.releases import read_manifest
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.forms.opening import openings
from authoring.workbench.forms.rebuilding import Rebuilt, kept_key, rebuild_key, rebuilt_key
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.results import grading
from authoring.workbench.results.verifying import verify
from authoring.workbench.starting.rehearsal import PASSPHRASE

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
    assert (record["format"], record["people"], record["release"]) == ("rebuilt/2", ["ha", "lam"], "2022-w30-r1")
    assert (record["by_hand"], record["signatures"]) == (["ha", "lam"], {})
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


def rebuilt(practice: Practice, *signers: Sitting) -> Rebuilt:
    """The key of week 30 made again by two people; those given sign it."""
    kept = key_path(practice.release.folder)
    for path in (kept, *openings(kept)):
        path.unlink()
    late = practice.week.closes + timedelta(hours=1)
    return rebuild_key(practice.stage.office(), "2022-w30", ["ha", "lam"], REASON, late, signers)


def faults(practice: Practice) -> list[tuple[str, str, str]]:
    return [(one.path, one.kind, one.message) for one in verify(practice.stage.office())]


PLACE = "noi-bo/2022-w30-r1-dap-an.json"


def test_both_sign_what_they_rebuilt(practice: Practice) -> None:
    done = rebuilt(practice, practice.stage.ha, practice.stage.lam)
    record = json.loads(done.path.read_bytes())
    assert (done.by_hand, record["by_hand"], sorted(record["signatures"])) == ((), [], ["ha", "lam"])
    assert faults(practice) == []


def test_who_lost_the_passphrase_is_named_as_signing_by_hand(practice: Practice) -> None:
    done = rebuilt(practice, practice.stage.lam)
    record = json.loads(done.path.read_bytes())
    assert ([one.writer for one in done.by_hand], record["by_hand"], [*record["signatures"]]) == (["ha"], ["ha"], ["lam"])  # fmt: skip
    assert faults(practice) == []


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"reason": "vì một lý do khác"}, "Lê Thu Hà, Phạm Văn Lâm"),
        ({"by_hand": ["ha"]}, "Phạm Văn Lâm, ha"),
        ({"by_hand": ["ha", "lam"]}, "ha, lam"),
        ({"by_hand": ["ha", "lam"], "signatures": {"ha": "chữ ký"}}, "ha"),
        ({"by_hand": "ha"}, "Lê Thu Hà, Phạm Văn Lâm"),
        ({"signatures": {}}, "Lê Thu Hà, Phạm Văn Lâm"),
        ({"signatures": ["ha", "lam"]}, "Lê Thu Hà, Phạm Văn Lâm"),
    ],
)
def test_a_record_that_was_altered_after_signing_is_named(
    practice: Practice, change: dict[str, object], wrong: str
) -> None:
    done = rebuilt(practice, practice.stage.ha, practice.stage.lam)
    done.path.write_bytes(dump_json(json.loads(done.path.read_bytes()) | change))
    said = f"{PLACE}: Biên bản dựng lại đáp án không có chữ ký đúng của {wrong}."
    assert faults(practice) == [(PLACE, "signature", said)]


@pytest.mark.parametrize("people", [["ha", "ai"], ["ha"], "ha", ["ha", "ha"]])
def test_a_record_must_name_two_people_of_the_contest(practice: Practice, people: object) -> None:
    done = rebuilt(practice, practice.stage.ha, practice.stage.lam)
    done.path.write_bytes(dump_json(json.loads(done.path.read_bytes()) | {"people": people}))
    assert faults(practice) == [
        (PLACE, "signature", f"{PLACE}: Dựng lại đáp án cần đúng hai người khác nhau của cuộc thi.")
    ]


def test_nobody_signs_for_another(practice: Practice) -> None:
    stage = practice.stage
    forged = replace(stage.lam, identity=stage.ha.identity)
    with pytest.raises(RefusedError, match=r"không có chữ ký đúng của Phạm Văn Lâm\."):
        rebuilt(practice, stage.ha, forged)
    kept = key_path(practice.release.folder)
    assert not kept.exists()
    kept.write_text("{}", encoding="utf-8")  # `rebuilt` takes the old one away
    sheet = sit_down(stage.office().bank, "phieu", PASSPHRASE)
    with pytest.raises(RefusedError, match=r"không có chữ ký đúng của phieu\."):
        rebuilt(practice, stage.ha, stage.lam, sheet)
    assert not kept.exists()


def test_what_an_earlier_version_rebuilt_still_counts(practice: Practice) -> None:
    done = rebuilt(practice)
    record = json.loads(done.path.read_bytes())
    earlier = {name: record[name] for name in ("key", "people", "reason", "release", "time")}
    done.path.write_bytes(dump_json({"format": "rebuilt/1", **earlier}))
    assert faults(practice) == []


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
