"""Signatures in minisign's form, without a clock: the same bytes and key always give the same text."""

from minisign import PublicKey, SecretKey, Signature

from authoring.model.errors import RefusedError

_UNTRUSTED = "signature of the authoring workbench"
_TRUSTED = "prehashed"


def sign_with(secret: SecretKey, data: bytes) -> str:
    """The signature of bytes, four lines as `minisign -V` reads them; Ed25519 over BLAKE2b-512, fixed comments."""
    made = secret.sign(data, prehash=True, untrusted_comment=_UNTRUSTED, trusted_comment=_TRUSTED)
    return _written(made)


def verify(data: bytes, signature: str, signing_key: str) -> bool:
    """Whether the owner of the public signing key signed exactly these bytes; whatever is malformed: False."""
    text = signature.rstrip() + "\n"
    try:
        parsed = Signature.from_bytes(text.encode())
        if not parsed.is_prehashed() or _written(parsed) != text:
            return False
        PublicKey.from_base64(signing_key).verify(data, parsed)
    except ValueError:  # minisign's own errors are such
        return False
    return True


def read_public(signing_key: str) -> PublicKey:
    """A public signing key as minisign reads it; RefusedError, which shows no part of it, where it is none."""
    try:
        return PublicKey.from_base64(signing_key)
    except ValueError as error:
        message = "Khóa công khai để kiểm tra chữ ký không đúng dạng."
        raise RefusedError(message, expected="56 ký tự bắt đầu bằng RW", found=f"{len(signing_key)} ký tự") from error


def _written(signature: Signature) -> str:
    return bytes(signature).decode() + "\n"
