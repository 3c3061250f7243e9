"""Commitments and fingerprints: short texts that bind to a key before it is shown, printed so that people compare."""

import hashlib
import re
from base64 import b64decode

from authoring.model.errors import RefusedError
from authoring.seals.signatures import read_public

GROUPS = 8
WIDTH = 4

_HEX = re.compile(r"[0-9a-f]+")


def commitment(data: bytes, salt: bytes) -> str:
    """SHA-256(data ‖ salt), 64 hexadecimal digits: binds to the data, and shows nothing of it while the salt is secret.

    The salt has a fixed length (32 random bytes for an answer key), so that the border between both is known.
    """
    return hashlib.sha256(data + salt).hexdigest()


def grouped(digits: str) -> str:
    """The printed form of a digest: its first 32 hexadecimal digits in eight groups of four.

    128 bits: nobody finds a second key for a printed form, and people can still compare it; the signed manifest holds
    all 64 digits. RefusedError where there are fewer than 32 digits or others than 0–9 and a–f.
    """
    if len(digits) < GROUPS * WIDTH or not _HEX.fullmatch(digits):
        expected = f"ít nhất {GROUPS * WIDTH} chữ số 0–9, a–f"
        raise RefusedError("Mã kiểm tra không đúng dạng.", expected=expected, found=ascii(digits)[:80])
    return " ".join(digits[start : start + WIDTH] for start in range(0, GROUPS * WIDTH, WIDTH))


def fingerprint(signing_key: str) -> str:
    """The printed form of a public signing key: SHA-256 of its 42 bytes, grouped; RefusedError where it is none."""
    key = read_public(signing_key)
    return grouped(hashlib.sha256(b64decode(key.to_base64())).hexdigest())
