"""A signature holds for exactly these bytes and this key; the same bytes give the same text, whenever and wherever."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from minisign import SecretKey

from authoring.model.errors import RefusedError
from authoring.seals import Identity, fingerprint, verify
from authoring.seals.signatures import read_public, sign_with

DATA = "đáp án".encode()
# A key of 32 bytes 01 with the id 02…: the lines were computed by `cryptography` alone (Ed25519 over BLAKE2b-512).
SECRET = base64.b64encode(
    b"Ed\0\0B2"
    + bytes(48)
    + bytes([2]) * 8
    + bytes([1]) * 32
    + bytes.fromhex("8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c")
    + bytes(32)
)
KNOWN = """untrusted comment: signature of the authoring workbench
RUQCAgICAgICAm62He2qLkYzeI4si6CE6ZmiA9zSwFnl680YQw2qHpzjv2+QV8wvigQNPrOtqet7f4flLFH7NNu/2D7xRxgb9Ag=
trusted comment: prehashed
1je1Lq7gr5zCK9ErXyaSxwpxQ205LMqQPtdO86MGYeZLPkNjKNRhWaMS8OyYmIN0iyIfq/4hUIO8CFk1/Z/FAw==
"""


def test_a_known_key_gives_the_known_signature_and_fingerprint() -> None:
    secret = SecretKey.from_base64(SECRET)
    public = "RWQCAgICAgICAoqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c"
    assert sign_with(secret, DATA) == KNOWN
    assert verify(DATA, KNOWN, public)
    assert fingerprint(public) == "2557 d596 74d0 7283 4ffe 83a7 27e9 f3f6"


def test_what_was_signed_verifies_and_nothing_else(holders: tuple[Identity, ...]) -> None:
    ha, binh, _ = holders
    signature = ha.sign(DATA)
    assert verify(DATA, signature, ha.signing_key)
    assert not verify(DATA + b" ", signature, ha.signing_key)
    assert not verify(b"", signature, ha.signing_key)
    assert not verify(DATA, signature, binh.signing_key)
    assert not verify(DATA, binh.sign(DATA), ha.signing_key)


def test_the_same_bytes_give_the_same_signature(holders: tuple[Identity, ...]) -> None:
    first, second = holders[0].sign(DATA), holders[0].sign(DATA)
    assert first == second
    lines = first.split("\n")
    assert [lines[0], lines[2], lines[4:]] == [
        "untrusted comment: signature of the authoring workbench",
        "trusted comment: prehashed",
        [""],
    ]


def test_every_changed_character_of_the_signed_lines_is_seen(holders: tuple[Identity, ...]) -> None:
    signature = holders[0].sign(DATA)
    start = signature.index("\n") + 1
    for at in range(start, len(signature) - 1):
        other = "A" if signature[at] != "A" else "B"
        assert not verify(DATA, signature[:at] + other + signature[at + 1 :], holders[0].signing_key)


@pytest.mark.parametrize("end", ["", "\n", "\n\n", " \n"])
def test_space_at_the_end_does_no_harm(holders: tuple[Identity, ...], end: str) -> None:
    assert verify(DATA, holders[0].sign(DATA).rstrip() + end, holders[0].signing_key)


@pytest.mark.parametrize("text", ["", "x", "\n\n\n", "\ud800", "a\r\nb\r\nc\r\nd", "untrusted comment: \n\n\n\n"])
def test_what_is_malformed_is_false(holders: tuple[Identity, ...], text: str) -> None:
    assert not verify(DATA, text, holders[0].signing_key)
    assert not verify(DATA, holders[0].sign(DATA), text)
    assert not verify(DATA, holders[0].sign(DATA).replace("\n", "\r\n"), holders[0].signing_key)


def test_a_signature_of_the_older_kind_is_false(holders: tuple[Identity, ...]) -> None:
    older = holders[0].signing_secret.sign(DATA, prehash=False, trusted_comment="x")
    assert not verify(DATA, bytes(older).decode() + "\n", holders[0].signing_key)


@given(st.text(max_size=200), st.text(max_size=80))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_text_breaks_the_check(signature: str, key: str) -> None:
    assert not verify(DATA, signature, key)


def test_the_program_minisign_agrees(holders: tuple[Identity, ...], tmp_path: Path) -> None:
    program = shutil.which("minisign")
    if program is None:
        pytest.skip("máy này không có chương trình minisign")
    (tmp_path / "m.json").write_bytes(DATA)
    (tmp_path / "m.json.minisig").write_text(holders[0].sign(DATA), encoding="utf-8", newline="\n")
    command = [program, "-V", "-P", holders[0].signing_key, "-m", str(tmp_path / "m.json")]
    assert subprocess.run(command, check=False).returncode == 0


def test_a_fingerprint_is_eight_groups_of_one_key(holders: tuple[Identity, ...]) -> None:
    prints = [fingerprint(holder.signing_key) for holder in holders]
    assert [[len(group) for group in text.split(" ")] for text in prints] == [[4] * 8] * 3
    assert len(set(prints)) == 3
    assert prints[0] == fingerprint(holders[0].signing_key)


@pytest.mark.parametrize("key", ["", "RW", "x" * 56, "đ", base64.b64encode(b"ED" + bytes(40)).decode()])
def test_a_fingerprint_of_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(RefusedError, match="Khóa công khai"):
        fingerprint(key)
    with pytest.raises(RefusedError, match="bắt đầu bằng RW"):
        read_public(key)
