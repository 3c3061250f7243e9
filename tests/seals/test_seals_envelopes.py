"""A seal opens for each of its holders alone, for nobody else, and not once it is damaged."""

import base64

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.model.errors import RefusedError
from authoring.seals import Identity, generate, open_sealed, seal

KEY = b"1C 2A 3D\n" * 100


def test_each_of_three_holders_opens_alone(holders: tuple[Identity, ...]) -> None:
    sealed = seal(KEY, [holder.sealing_key for holder in holders])
    assert [open_sealed(sealed, holder) == KEY for holder in holders] == [True, True, True]
    assert KEY[:20] not in sealed


def test_somebody_else_is_refused(holders: tuple[Identity, ...]) -> None:
    stranger = generate()
    with pytest.raises(RefusedError, match="không dành cho người đang mở") as caught:
        open_sealed(seal(KEY, [holders[0].sealing_key]), stranger)
    assert stranger.sealing_key in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"x", bytes(200_000)])
def test_any_length_comes_back(holders: tuple[Identity, ...], data: bytes) -> None:
    assert open_sealed(seal(data, [holders[0].sealing_key]), holders[0]) == data


def test_any_byte_changed_or_missing_is_seen(holders: tuple[Identity, ...]) -> None:
    sealed = seal(b"1C", [holders[0].sealing_key])
    for at in range(len(sealed)):
        for damaged in (sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :], sealed[:at]):
            with pytest.raises(RefusedError, match=r"bị hỏng|không dành cho"):
                open_sealed(damaged, holders[0])


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_bytes_raise_anything_but_a_refusal(holders: tuple[Identity, ...], data: bytes) -> None:
    for start in (b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519 "):
        with pytest.raises(RefusedError):
            open_sealed(start + data, holders[0])


def test_a_seal_without_holders_is_refused() -> None:
    with pytest.raises(RefusedError, match="ít nhất một người giữ"):
        seal(KEY, [])


@pytest.mark.parametrize("key", ["", "age1", "age1" + "q" * 58, "\ud800", "AGE-SECRET-KEY-1", "ssh-ed25519 AAAA"])
def test_a_key_that_is_none_is_refused(holders: tuple[Identity, ...], key: str) -> None:
    with pytest.raises(RefusedError, match="chuỗi 62 ký tự bắt đầu bằng age1") as caught:
        seal(KEY, [holders[0].sealing_key, key])
    assert str(caught.value).encode()


def test_a_secret_pasted_in_the_place_of_a_key_is_not_shown(holders: tuple[Identity, ...]) -> None:
    secret = str(holders[0].sealing_secret)
    with pytest.raises(RefusedError) as caught:
        seal(KEY, [secret])
    assert secret[20:60] not in str(caught.value)


def test_a_seal_in_ascii_armour_opens_too(holders: tuple[Identity, ...]) -> None:
    sealed = seal(KEY, [holders[0].sealing_key])
    text = base64.b64encode(sealed).decode()
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    armoured = "\n".join(["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----", ""])
    assert open_sealed(armoured.encode(), holders[0]) == KEY
