"""Sealing: bytes that only the named holders can open (age, X25519)."""

from collections.abc import Sequence

import pyrage

from authoring.model.errors import RefusedError
from authoring.seals.identities import Identity


def seal(data: bytes, recipients: Sequence[str]) -> bytes:
    """Bytes sealed for the owners of these public sealing keys, one at least; any one of them opens alone.

    Raises:
        RefusedError: no recipient, or a key that is none.
    """
    if not recipients:
        raise RefusedError("Niêm phong cần ít nhất một người giữ.", expected="khóa niêm phong", found="không có")
    return bytes(pyrage.encrypt(data, [_recipient(key) for key in recipients]))


def open_sealed(sealed: bytes, identity: Identity) -> bytes:
    """The bytes in a seal; RefusedError where the identity isn't among its holders or the seal is damaged."""
    try:
        return bytes(pyrage.decrypt(sealed, [identity.sealing_secret]))
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            message = "Niêm phong này không dành cho người đang mở. Cần một trong những người giữ có tên."
            raise RefusedError(message, found=identity.sealing_key) from error
        raise RefusedError("Tệp niêm phong bị hỏng. Cần lấy lại bản gốc.") from error


def _recipient(key: str) -> pyrage.x25519.Recipient:
    """What is refused isn't shown: somebody may have pasted a secret."""
    try:
        return pyrage.x25519.Recipient.from_str(key)
    except (pyrage.RecipientError, ValueError) as error:
        message = "Khóa niêm phong của người giữ không đúng dạng."
        raise RefusedError(message, expected="chuỗi 62 ký tự bắt đầu bằng age1", found=f"{len(key)} ký tự") from error
