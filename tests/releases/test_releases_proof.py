"""Proof: one changed byte anywhere is named, and only the committed key opens."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.model.errors import RefusedError
from authoring.records import write_sums
from authoring.releases import (
    Contents,
    Flaw,
    Manifest,
    check_commitment,
    committed_key,
    demand_sound,
    open_key,
    read_manifest,
    verify,
)
from authoring.seals import Identity, generate, grouped, seal


def keys(people: tuple[Identity, ...]) -> dict[str, tuple[str, ...]]:
    return {"ha": (people[0].signing_key,)}


def test_an_untouched_release_verifies_and_opens(
    released: Path, contents: Contents, people: tuple[Identity, ...]
) -> None:
    assert verify(released, keys(people)) == ()
    manifest = demand_sound(released, keys(people))
    for one in people:
        bound = open_key(released, manifest, one)
        assert committed_key(bound, manifest, "x") == contents.key


@pytest.mark.parametrize(
    "path", ["cong-bo/de-thi.json", "noi-bo/de-va-dap-an.xlsx", "niem-phong/dap-an.age", "SHA256SUMS", "manifest.json"]
)
def test_a_changed_byte_is_named(released: Path, people: tuple[Identity, ...], path: str) -> None:
    file = released / path
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data))
    flaws = verify(released, keys(people))
    assert any(flaw.path == f"2022-w30-r1/{path}" for flaw in flaws), flaws
    with pytest.raises(RefusedError, match="không còn nguyên vẹn"):
        demand_sound(released, keys(people))


def test_missing_and_slipped_in_files_are_named(released: Path, people: tuple[Identity, ...]) -> None:
    (released / "cong-bo/de-thi.json").unlink()
    (released / "cong-bo/them.txt").write_text("x", encoding="utf-8")
    assert verify(released, keys(people)) == (
        Flaw("2022-w30-r1/cong-bo/de-thi.json", "missing", "2022-w30-r1/cong-bo/de-thi.json bị thiếu."),
        Flaw("2022-w30-r1/cong-bo/them.txt", "unexpected", "2022-w30-r1/cong-bo/them.txt không có trong bảng kê."),
    )
    with pytest.raises(RefusedError, match="Còn 1 chỗ khác"):
        demand_sound(released, keys(people))


def test_sums_rewritten_to_fit_a_changed_file_do_not_help(released: Path, people: tuple[Identity, ...]) -> None:
    (released / "cong-bo/de-thi.json").write_bytes(b"[]\n")
    (released / "SHA256SUMS").unlink()
    (released / "SHA256SUMS").write_bytes(b"")
    kinds = {(flaw.path, flaw.kind) for flaw in verify(released, keys(people))}
    assert {("2022-w30-r1/cong-bo/de-thi.json", "changed"), ("2022-w30-r1/SHA256SUMS", "changed")} <= kinds
    (released / "niem-phong/dap-an.age").unlink()
    assert ("2022-w30-r1/niem-phong/dap-an.age", "missing") in {
        (f.path, f.kind) for f in verify(released, keys(people))
    }


def test_the_manifest_itself_binds_every_file(released: Path, people: tuple[Identity, ...]) -> None:
    (released / "cong-bo/de-thi.json").write_bytes(b"[]\n")
    (released / "SHA256SUMS").unlink()
    write_sums(released)
    assert [(f.path, f.kind) for f in verify(released, keys(people))] == [
        ("2022-w30-r1/cong-bo/de-thi.json", "changed")
    ]


def test_signatures_of_strangers_and_missing_ones(released: Path, people: tuple[Identity, ...]) -> None:
    assert [f.kind for f in verify(released, {})] == ["signature"]
    assert [f.kind for f in verify(released, {"ha": (people[1].signing_key,)})] == ["signature"]
    (released / "manifest.json.minisig").write_bytes(b"\xff\xfe")
    assert [f.kind for f in verify(released, keys(people))] == ["missing"]
    (released / "manifest.json.minisig").unlink()
    assert [f.kind for f in verify(released, keys(people))] == ["missing"]


def test_a_renamed_folder_is_no_other_release(released: Path, people: tuple[Identity, ...]) -> None:
    moved = released.rename(released.parent / "2022-w32-r1")
    assert verify(moved, keys(people))[-1].message == "Thư mục 2022-w32-r1 chứa bản phát hành 2022-w30-r1."


def test_no_manifest_is_one_flaw(tmp_path: Path) -> None:
    assert [(f.path, f.kind) for f in verify(tmp_path, {})] == [(f"{tmp_path.name}/manifest.json", "changed")]


def test_strangers_cannot_open_and_another_key_is_refused(released: Path, people: tuple[Identity, ...]) -> None:
    manifest = read_manifest(released)
    with pytest.raises(RefusedError):
        open_key(released, manifest, generate())
    sealed = released / "niem-phong/dap-an.age"
    recipients = [one.sealing_key for one in people]
    sealed.write_bytes(seal(json.dumps({"key": "khác", "salt": "00" * 32}).encode(), recipients))
    with pytest.raises(RefusedError, match="không khớp mã kiểm tra"):
        open_key(released, manifest, people[0])
    for inside in (b"[]", b'{"key": 3, "salt": "00"}', b'{"key": "a", "salt": "zz"}'):
        sealed.write_bytes(seal(inside, recipients))
        with pytest.raises(RefusedError, match="Đáp án đã mở không đúng dạng"):
            open_key(released, manifest, people[0])
    sealed.unlink()
    with pytest.raises(RefusedError, match="Niêm phong đáp án không đọc được"):
        open_key(released, replace_manifest(manifest), people[0])


def replace_manifest(manifest: Manifest) -> Manifest:
    return replace(manifest, reason="x")


def test_a_signature_under_any_key_that_the_signer_ever_had_counts(
    released: Path, people: tuple[Identity, ...]
) -> None:
    assert verify(released, {"ha": (people[1].signing_key, people[0].signing_key)}) == ()
    flaws = verify(released, {"ha": (people[1].signing_key, people[2].signing_key)})
    assert [flaw.kind for flaw in flaws] == ["signature"]


def test_anybody_checks_a_published_key_with_the_printed_code_alone(
    released: Path, people: tuple[Identity, ...]
) -> None:
    manifest = read_manifest(released)
    published = open_key(released, manifest, people[1])
    printed = grouped(manifest.commitment)
    for code in (printed, printed.upper(), manifest.commitment, printed.replace(" ", "")):
        assert check_commitment(published, code, "dap-an.json"), code
    other = published.replace(b"B", b"A", 1)
    wrong = ("0" if printed[0] != "0" else "1") + printed[1:]
    assert not check_commitment(other, printed, "dap-an.json")
    assert not check_commitment(published, wrong, "dap-an.json")
    assert not check_commitment(published, manifest.commitment[:40], "dap-an.json")  # neither the printed nor the whole
    with pytest.raises(RefusedError, match="Mã kiểm tra không đúng dạng"):
        check_commitment(published, printed[:20], "dap-an.json")
    with pytest.raises(RefusedError, match="Đáp án đã mở không đúng dạng"):
        check_commitment(b"{}", printed, "dap-an.json")
