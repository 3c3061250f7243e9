"""Freezing: written once, for three holders, with a reason from r2 on; nothing of the key shows."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.model.errors import RefusedError
from authoring.model.forms import Form
from authoring.records import digest
from authoring.releases import Contents, Signing, freeze, item_digest, next_revision, read_manifest
from authoring.seals import Identity, commitment

SALT = bytes(range(32))


def test_a_release_holds_form_sealed_key_manifest_and_signature(released: Path, contents: Contents) -> None:
    names = sorted(path.relative_to(released).as_posix() for path in released.rglob("*") if path.is_file())
    assert released.name == "2022-w30-r1"
    assert names == [
        "SHA256SUMS",
        "cong-bo/de-thi.json",
        "manifest.json",
        "manifest.json.minisig",
        "niem-phong/dap-an.age",
        "noi-bo/de-va-dap-an.xlsx",
    ]
    manifest = read_manifest(released)
    assert (manifest.contest, manifest.week, manifest.revision, manifest.signer) == ("thi", "2022-w30", 1, "ha")
    assert manifest.commitment == commitment(contents.key, SALT)
    assert manifest.files["cong-bo/de-thi.json"] == digest(b"{}\n")
    assert [(line.number, line.id, line.revision) for line in manifest.items] == [
        (1, "2022-ha001", 1),
        (2, "2022-lam007", 2),
    ]
    sealed = (released / "niem-phong/dap-an.age").read_bytes()
    assert contents.key not in sealed


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="máy này không có sha256sum")
def test_plain_sha256sum_agrees(released: Path) -> None:
    done = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=released, capture_output=True, check=False)  # noqa: S607
    assert done.returncode == 0, done.stdout


def test_the_digest_of_an_item_says_nothing_of_its_key(form: Form) -> None:
    item = form.items[0]
    assert item_digest(item) == item_digest(replace(item, number=9))
    assert item_digest(item) != item_digest(replace(item, stem="Khác?"))


def test_the_same_week_twice_is_refused(released: Path, contents: Contents, people: tuple[Identity, ...]) -> None:
    signing = Signing("ha", "20220715T030000Z", people[0].sign)
    with pytest.raises(RefusedError):
        freeze(released.parent, contents, [one.sealing_key for one in people], signing, SALT)
    assert next_revision(released.parent, "2022-w30") == 2
    assert next_revision(released.parent, "2022-w32") == 1


@pytest.mark.parametrize(
    ("revision", "holders", "reason", "salt", "message"),
    [
        (1, 2, "", SALT, "Niêm phong đáp án cần ít nhất ba người giữ"),
        (2, 3, " ", SALT, "Bản phát hành sửa lại phải ghi lý do"),
        (1, 3, "", b"short", "Phần ngẫu nhiên của mã kiểm tra sai độ dài"),
    ],
)
def test_what_a_release_demands(  # noqa: PLR0917
    tmp_path: Path,
    contents: Contents,
    people: tuple[Identity, ...],
    revision: int,
    holders: int,
    reason: str,
    salt: bytes,
    message: str,
) -> None:
    asked = replace(contents, form=replace(contents.form, revision=revision))
    recipients = [one.sealing_key for one in people[:holders]]
    with pytest.raises(RefusedError, match=message):
        freeze(tmp_path, asked, recipients, Signing("ha", "t", people[0].sign, reason), salt)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "Không đọc được bảng kê"),
        ("[]", "Bảng kê thuộc dạng khác"),
        ('{"format": "release/2"}', "Bảng kê thuộc dạng khác"),
        ('{"format": "release/1"}', "Bảng kê thiếu mục hoặc sai kiểu"),
        ('{"format": "release/1", "items": 3}', "Bảng kê thiếu mục hoặc sai kiểu"),
    ],
)
def test_a_broken_manifest_is_one_sentence(tmp_path: Path, text: str | None, message: str) -> None:
    if text is not None:
        (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError, match=message):
        read_manifest(tmp_path)


def test_a_manifest_is_canonical_json(released: Path) -> None:
    data = (released / "manifest.json").read_bytes()
    assert list(json.loads(data)) == sorted(json.loads(data))
    assert b"\r" not in data


def test_a_manifest_remembers_what_stood_beside_it_and_an_old_one_does_not(
    tmp_path: Path, contents: Contents, people: tuple[Identity, ...]
) -> None:
    seen, before = {"ha": "a" * 64}, {"2022-w29-r1": "b" * 64}
    signing = Signing("ha", "20220715T030000Z", people[0].sign, "", seen, before)
    folder = freeze(tmp_path, contents, [one.sealing_key for one in people], signing, SALT)
    manifest = read_manifest(folder)
    assert (manifest.seen, manifest.before) == (seen, before)
    path = folder / "manifest.json"
    old = {name: value for name, value in json.loads(path.read_bytes()).items() if name not in {"seen", "before"}}
    path.write_text(json.dumps(old), encoding="utf-8")
    assert (read_manifest(folder).seen, read_manifest(folder).before) == ({}, {})
