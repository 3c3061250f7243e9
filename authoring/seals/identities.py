"""A person's two secrets, signing and opening, in memory only, and their text locked by a passphrase."""

import unicodedata
from dataclasses import dataclass, field

import pyrage
from minisign import KeyPair, PublicKey, SecretKey

from authoring.model.errors import RefusedError
from authoring.seals.signatures import sign_with

FORMAT = "identity/1"
SHORTEST = 8


@dataclass(frozen=True, slots=True)
class Identity:
    """Who can sign and open: the public keys, and the secrets that no repr shows and no file holds unlocked."""

    signing_key: str
    sealing_key: str
    signing_secret: SecretKey = field(repr=False, compare=False)
    sealing_secret: pyrage.x25519.Identity = field(repr=False, compare=False)

    def sign(self, data: bytes) -> str:
        """The signature of bytes; the same bytes give the same text."""
        return sign_with(self.signing_secret, data)


@dataclass(frozen=True, slots=True)
class NewIdentity:
    """What is kept of a new identity: both public keys, and the secret text that only the passphrase opens."""

    signing_key: str
    sealing_key: str
    secret: str = field(repr=False)


def generate() -> Identity:
    """A fresh identity, unlocked, kept nowhere."""
    return _identity(KeyPair.generate().secret_key, pyrage.x25519.Identity.generate())


def create_identity(passphrase: str) -> NewIdentity:
    """A fresh identity locked by a passphrase; RefusedError where that is too short to protect anything."""
    identity = generate()
    return NewIdentity(identity.signing_key, identity.sealing_key, lock(identity, passphrase))


def lock(identity: Identity, passphrase: str) -> str:
    """The secrets as text that only the passphrase opens: age's scrypt, ASCII armour; takes about a second.

    Whoever reads the file may try passphrases at leisure, so fewer than eight characters are refused.
    """
    length = len(_normal(passphrase).strip())
    if length < SHORTEST:
        raise RefusedError("Mật khẩu ký quá ngắn.", expected=f"ít nhất {SHORTEST} ký tự", found=f"{length} ký tự")
    signing = identity.signing_secret.to_base64().decode()
    inner = f"{FORMAT}\n{signing}\n{identity.sealing_secret}\n"
    return bytes(pyrage.passphrase.encrypt(inner.encode(), _normal(passphrase), armored=True)).decode()


def unlock(secret: str, passphrase: str) -> Identity:
    """The identity out of its locked text; RefusedError where passphrase or text is wrong."""
    try:
        inner = bytes(pyrage.passphrase.decrypt(secret.encode(), _normal(passphrase))).decode()
    except pyrage.DecryptError as error:
        raise _refusal(str(error)) from error
    except ValueError as error:
        raise RefusedError("Khóa ký đã lưu không đọc được. Cần lấy lại tệp người dùng gốc.") from error
    return _parse(inner)


def _parse(inner: str) -> Identity:
    form, _, keys = inner.partition("\n")
    if form != FORMAT:
        raise RefusedError("Khóa ký thuộc dạng khác. Cần bản chương trình mới hơn.", expected=FORMAT)
    try:
        signing, sealing = keys.splitlines()
        return _identity(SecretKey.from_base64(signing), pyrage.x25519.Identity.from_str(sealing))
    except (ValueError, pyrage.IdentityError) as error:
        raise RefusedError("Khóa ký đã lưu bị hỏng bên trong. Cần lấy lại tệp người dùng gốc.") from error


def _identity(signing: SecretKey, sealing: pyrage.x25519.Identity) -> Identity:
    public = PublicKey.from_secret_key(signing).to_base64().decode()
    return Identity(public, str(sealing.to_public()), signing, sealing)


def _refusal(said: str) -> RefusedError:
    if "xcessive work" in said:
        return RefusedError("Máy này quá chậm để mở khóa ký. Cần mở trên máy đã tạo khóa.")
    if said == "Decryption failed":
        return RefusedError("Mật khẩu ký không đúng. Cần gõ lại; chú ý bộ gõ tiếng Việt và phím Caps Lock.")
    return RefusedError("Khóa ký đã lưu bị hỏng. Cần lấy lại tệp người dùng gốc.")


def _normal(passphrase: str) -> str:
    """One passphrase, whichever keyboard typed it: composed letters (NFC)."""
    try:
        return unicodedata.normalize("NFC", passphrase.encode().decode())
    except UnicodeEncodeError as error:
        raise RefusedError("Mật khẩu ký có ký tự không dùng được. Cần gõ lại.") from error
