"""The root of trust: the owner's signature on `contest.toml` and on every person's file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import SYSTEM, System, replace
from authoring.seals import fingerprint, verify

SUFFIX = ".minisig"


class Signer(Protocol):
    """Who signs: an unlocked identity."""

    @property
    def signing_key(self) -> str:
        """The public key that the signatures are checked with."""
        ...

    def sign(self, data: bytes) -> str:
        """The signature of bytes."""
        ...


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A settings file: its place below the folder, its bytes, and the text of the signature beside it (“”: none)."""

    place: str
    data: bytes
    signature: str


def owners(people: Mapping[str, Person]) -> tuple[Person, ...]:
    """Whoever has the role of the contest's owner; a sound contest has exactly one."""
    return tuple(person for _, person in sorted(people.items()) if "owner" in person.roles)


def distrust(files: Sequence[SignedFile], people: Mapping[str, Person], expected: str = "") -> tuple[str, ...]:
    """Sentences on whatever isn't signed by the owner, or was altered afterwards; () where all is well.

    `expected` is the fingerprint of one of the owner's keys as minutes print it; “” leaves the comparison to people.
    """
    found = owners(people)
    if len(found) != 1:
        names = ", ".join(person.writer for person in found) or "chưa có ai"
        return (f"Cuộc thi phải có đúng một người mang vai trò chủ cuộc thi (owner); hiện có: {names}.",)
    keys = found[0].keys or ("",)
    told = not expected or expected in map(key_print, keys)
    other = [] if told else [_other(found[0], keys[-1], expected)]
    return (*other, *(sentence for file in files if (sentence := _doubt(file, keys))))


def rooted(files: Sequence[SignedFile], people: Mapping[str, Person]) -> frozenset[str]:
    """The places of the files that the owner's key signs; none where there isn't exactly one owner."""
    found = owners(people)
    if len(found) != 1:
        return frozenset()
    return frozenset(file.place for file in files if not _doubt(file, found[0].keys))


def sign_files(
    folder: Path, files: Sequence[SignedFile], people: Mapping[str, Person], signer: Signer, *, system: System = SYSTEM
) -> tuple[Path, ...]:
    """Have the owner sign every settings file that isn't yet; the signatures written.

    RefusedError where there isn't exactly one owner, or the signer is someone else.
    """
    found = owners(people)
    if len(found) != 1 or found[0].signing_key != signer.signing_key:
        names = ", ".join(person.writer for person in found) or "chưa có ai"
        message = "Chỉ chủ cuộc thi ký được thiết lập, và cuộc thi có đúng một chủ."
        raise RefusedError(message, file=folder, expected="khóa ký của chủ cuộc thi", found=names)
    written = []
    for file in files:
        if _doubt(file, found[0].keys):
            path = folder / f"{file.place}{SUFFIX}"
            replace(path, signer.sign(file.data).encode(), system=system)
            written.append(path)
    return tuple(written)


def key_print(key: str) -> str:
    """The printed fingerprint of a public signing key; “” where it is none."""
    try:
        return fingerprint(key)
    except RefusedError:
        return ""


def _doubt(file: SignedFile, keys: Sequence[str]) -> str:
    if not file.signature:
        return f"{file.place} chưa được chủ cuộc thi ký."
    if not any(verify(file.data, file.signature, key) for key in keys):
        return f"{file.place} đã bị sửa sau khi ký, hoặc chữ ký không phải của chủ cuộc thi."
    return ""


def _other(owner: Person, key: str, expected: str) -> str:
    return f"Khóa của chủ cuộc thi {owner.name} là {key_print(key)}, không phải {expected} như biên bản đã in."
