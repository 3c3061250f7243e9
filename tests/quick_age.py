"""Locking by a passphrase at a work factor that costs nothing, for tests that are about something else.

The file is a true age file (age-encryption.org/v1: scrypt stanza, header MAC, one chunk of payload): age's own code
opens it, which is why nothing has to be put in place of unlocking. `tests/seals` locks with age itself.
"""

import base64
import hashlib
import hmac
import os

import pyrage
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SLOW_LOCK = pyrage.passphrase.encrypt  # as the product locks
LOG_N = 2  # of scrypt; age itself takes what needs about a second
LABEL = b"age-encryption.org/v1/scrypt"
CHUNK = 64 * 1024
LINE = 64


def encrypt(data: bytes, passphrase: str, armored: bool = False) -> bytes:  # noqa: FBT001, FBT002 — as pyrage has it
    """The same as `pyrage.passphrase.encrypt`, for data of one chunk, at a work factor of 2²."""
    assert len(data) <= CHUNK
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wrap = hashlib.scrypt(passphrase.encode(), salt=LABEL + salt, n=2**LOG_N, r=8, p=1, dklen=32)
    body = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
    head = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_bare(salt), LOG_N, _bare(body))
    mac = hmac.digest(_derive(file_key, b"", b"header"), head, "sha256")
    last = bytes(11) + b"\x01"
    payload = nonce + ChaCha20Poly1305(_derive(file_key, nonce, b"payload")).encrypt(last, data, None)
    whole = head + b" " + _bare(mac) + b"\n" + payload
    return _armour(whole) if armored else whole


def _derive(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(key)


def _bare(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _armour(data: bytes) -> bytes:
    text = base64.b64encode(data).decode()
    lines = [text[at : at + LINE] for at in range(0, len(text), LINE)]
    return "\n".join(["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----", ""]).encode()
