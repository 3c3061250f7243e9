"""An identity is locked by its passphrase, opened by it alone, and never shown."""

import base64
import pickle
import unicodedata

import pyrage
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from minisign import KeyPair

from authoring.model.errors import RefusedError
from authoring.seals import Identity, NewIdentity, create_identity, generate, lock, open_sealed, seal, unlock, verify
from tests.quick_age import LOG_N, encrypt

DAMAGED = "Khóa ký đã lưu"


@pytest.fixture(scope="module")
def opened(locked: NewIdentity, passphrase: str) -> Identity:
    return unlock(locked.secret, passphrase)


def test_what_is_locked_opens_with_the_same_keys(locked: NewIdentity, opened: Identity) -> None:
    assert (opened.signing_key, opened.sealing_key) == (locked.signing_key, locked.sealing_key)
    assert verify(b"x", opened.sign(b"x"), locked.signing_key)
    assert open_sealed(seal(b"x", [locked.sealing_key]), opened) == b"x"


def test_the_public_keys_are_what_files_expect(locked: NewIdentity) -> None:
    assert (locked.signing_key[:2], len(locked.signing_key)) == ("RW", 56)
    assert (locked.sealing_key[:4], len(locked.sealing_key)) == ("age1", 62)
    lines = locked.secret.splitlines()
    assert (lines[0], lines[-1]) == ("-----BEGIN AGE ENCRYPTED FILE-----", "-----END AGE ENCRYPTED FILE-----")
    assert locked.secret.isascii()


def test_a_passphrase_typed_on_another_keyboard_opens(locked: NewIdentity, passphrase: str) -> None:
    apart = unicodedata.normalize("NFD", passphrase)
    assert apart != passphrase
    assert unlock(locked.secret, apart).signing_key == locked.signing_key


def test_a_wrong_passphrase_is_refused_in_a_sentence(locked: NewIdentity, passphrase: str) -> None:
    with pytest.raises(RefusedError, match="Mật khẩu ký không đúng"):
        unlock(locked.secret, passphrase + " ")


def test_neither_secret_nor_passphrase_is_ever_shown(locked: NewIdentity, opened: Identity, passphrase: str) -> None:
    secrets = [opened.signing_secret.to_base64().decode(), str(opened.sealing_secret), passphrase, locked.secret]
    for value in (opened, locked, [opened], {"who": locked}):
        for text in (repr(value), str(value), f"{value}"):
            assert [secret for secret in secrets if secret in text or secret[8:40] in text] == []
    assert opened.signing_key in repr(opened)
    assert locked.secret not in repr(locked)


def test_an_identity_cannot_be_written_away_by_mistake(opened: Identity) -> None:
    with pytest.raises(TypeError):
        pickle.dumps(opened)


def test_two_identities_differ_and_one_equals_itself(holders: tuple[Identity, ...]) -> None:
    assert len({_keys(holder) for holder in holders}) == 3
    assert holders[0] == holders[0]
    assert holders[0] != holders[1]


def _keys(identity: Identity) -> tuple[str, str]:
    return identity.signing_key, identity.sealing_key


@pytest.mark.parametrize("words", ["", "1234567", "       ", "   abc   ", "e\u0301" * 7])
def test_a_passphrase_that_protects_nothing_is_refused(holders: tuple[Identity, ...], words: str) -> None:
    with pytest.raises(RefusedError, match=r"Mật khẩu ký quá ngắn.*ít nhất 8 ký tự"):
        lock(holders[0], words)
    with pytest.raises(RefusedError, match="Mật khẩu ký quá ngắn"):
        create_identity(words)


def test_a_passphrase_that_is_no_text_is_refused(holders: tuple[Identity, ...], locked: NewIdentity) -> None:
    for refused in (lambda: lock(holders[0], "\ud800" * 9), lambda: unlock(locked.secret, "\ud800")):
        with pytest.raises(RefusedError, match="ký tự không dùng được"):
            refused()


def test_a_damaged_text_is_refused(locked: NewIdentity, passphrase: str) -> None:
    secret = locked.secret
    for text in (secret[:-60], secret[60:], secret.replace("\n", ""), "", "\ud800", seal(b"x", [locked.sealing_key])):
        with pytest.raises(RefusedError, match=DAMAGED):
            unlock(text if isinstance(text, str) else base64.b64encode(text).decode(), passphrase)


def test_line_ends_of_windows_do_no_harm(locked: NewIdentity, passphrase: str) -> None:
    assert unlock(locked.secret.replace("\n", "\r\n"), passphrase).signing_key == locked.signing_key


def test_a_text_that_would_take_hours_to_try_is_refused_at_once(passphrase: str) -> None:
    part = base64.b64encode(bytes(16)).decode().rstrip("=")
    key = base64.b64encode(bytes(32)).decode().rstrip("=")
    file = f"age-encryption.org/v1\n-> scrypt {part} 40\n{key}\n--- {key}\n".encode() + bytes(40)
    armour = base64.encodebytes(file).decode().replace("\n", "")
    lines = [armour[at : at + 64] for at in range(0, len(armour), 64)]
    text = "\n".join(["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----", ""])
    with pytest.raises(RefusedError, match="quá chậm để mở khóa ký"):
        unlock(text, passphrase)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the passphrase opens stands in the text itself: these tests are of the inner form."""
    monkeypatch.setattr(pyrage.passphrase, "decrypt", lambda text, _: text)


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("", "dạng khác"),
        ("identity/2\na\nb\n", "dạng khác.*cần identity/1"),
        ("identity/1\n", DAMAGED),
        ("identity/1\na\nb\n", DAMAGED),
        ("identity/1\na\nb\nc\n", DAMAGED),
        ("identity/1\n{signing}\nAGE-SECRET-KEY-1QQQ\n", DAMAGED),
    ],
)
def test_an_inner_text_of_another_form_is_refused(inner: str, words: str) -> None:
    signing = KeyPair.generate().secret_key.to_base64().decode()
    with pytest.raises(RefusedError, match=words) as caught:
        unlock(inner.replace("{signing}", signing), "x")
    assert signing not in str(caught.value)


def test_bytes_that_are_no_text_inside_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyrage.passphrase, "decrypt", lambda *_: b"\xff")
    with pytest.raises(RefusedError, match="không đọc được"):
        unlock("x", "x")


@given(st.text(max_size=100))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_text_raises_anything_but_a_refusal(text: str) -> None:
    with pytest.raises(RefusedError):
        unlock(text, "x")


def test_a_fresh_identity_needs_no_passphrase() -> None:
    identity = generate()
    assert verify(b"x", identity.sign(b"x"), identity.signing_key)


def test_what_other_tests_lock_quickly_is_a_true_age_file(passphrase: str) -> None:
    for armored in (False, True):
        assert (
            pyrage.passphrase.decrypt(encrypt("đáp án".encode(), passphrase, armored), passphrase).decode() == "đáp án"
        )
        with pytest.raises(pyrage.DecryptError):
            pyrage.passphrase.decrypt(encrypt(b"x", passphrase, armored), "sai")


def test_this_room_locks_at_the_work_factor_of_age_itself(locked: NewIdentity) -> None:
    head = base64.b64decode("".join(locked.secret.splitlines()[1:-1]))[:120]
    assert int(head.split(b"\n")[1].split()[-1]) > LOG_N + 8
