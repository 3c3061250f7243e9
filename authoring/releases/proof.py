"""Proof: does a release still hold what was signed, and is an opened key the one that was committed to?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import SUMS, check_sums, digest_file, load_json, read
from authoring.releases.freezing import SEALED
from authoring.releases.manifest import Manifest, read_manifest
from authoring.seals import Identity, commitment, grouped, open_sealed
from authoring.seals import verify as verify_signature

Keys = Mapping[str, tuple[str, ...]]  # a writer may have had several keys, one after another
PRINTED = 32  # digits of a printed code
SAYS = {"changed": "đã bị sửa", "missing": "bị thiếu", "unexpected": "không có trong bảng kê"}


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that isn't as it was signed: which file, what kind, one sentence."""

    path: str
    kind: str
    message: str


def verify(folder: Path, signing_keys: Keys) -> tuple[Flaw, ...]:
    """Every way in which a release differs from what its signer signed; `signing_keys` maps writers to public keys."""
    try:
        manifest = read_manifest(folder)
    except RefusedError as refusal:
        return (Flaw(f"{folder.name}/manifest.json", "changed", str(refusal)),)
    flaws = [*_signature(folder, manifest, signing_keys), *_contents(folder, manifest)]
    if folder.name != f"{manifest.week}-r{manifest.revision}":
        said = f"Thư mục {folder.name} chứa bản phát hành {manifest.week}-r{manifest.revision}."
        flaws.append(Flaw(folder.name, "changed", said))
    return tuple(flaws)


def demand_sound(folder: Path, signing_keys: Keys) -> Manifest:
    """The manifest of a release that verifies; else RefusedError naming the first file that doesn't."""
    flaws = verify(folder, signing_keys)
    if flaws:
        more = f" Còn {len(flaws) - 1} chỗ khác." if len(flaws) > 1 else ""
        raise RefusedError(
            f"Bản phát hành không còn nguyên vẹn: {flaws[0].message}{more} Lấy lại bản gốc rồi làm lại.",
            file=folder / flaws[0].path.removeprefix(f"{folder.name}/"),
        )
    return read_manifest(folder)


def open_key(folder: Path, manifest: Manifest, identity: Identity) -> bytes:
    """What the seal holds, the answer key bound to its salt, checked against the signed commitment."""
    path = folder / SEALED
    try:
        sealed = path.read_bytes()
    except OSError as error:
        raise RefusedError("Niêm phong đáp án không đọc được.", file=path) from error
    bound = open_sealed(sealed, identity)
    committed_key(bound, manifest, str(path))
    return bound


def committed_key(bound: bytes, manifest: Manifest, file: str) -> bytes:
    """The answer key's bytes out of what a seal held; RefusedError unless they are those committed to before."""
    key, salt = _parts(bound, file)
    if commitment(key, salt) != manifest.commitment:
        raise RefusedError("Đáp án không khớp mã kiểm tra đã công bố trước tuần thi.", file=file)
    return key


def check_commitment(published: bytes, code: str, file: str) -> bool:
    """Whether a published key is the one that a code printed before the week binds to.

    `published` is what the seal held (key and salt), `code` the printed groups of four or all 64 digits; anybody can
    check this with these two alone. RefusedError where either is none.
    """
    digits = "".join(code.split()).lower()
    expected = grouped(digits)
    whole = commitment(*_parts(published, file))
    return whole == digits if len(digits) == len(whole) else grouped(whole) == expected and len(digits) == PRINTED


def _parts(bound: bytes, file: str) -> tuple[bytes, bytes]:
    """The answer key's bytes and the salt in what a seal held."""
    try:
        value = load_json(bound, file)
        return value["key"].encode("utf-8"), bytes.fromhex(value["salt"])
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise RefusedError("Đáp án đã mở không đúng dạng.", file=file) from error


def _signature(folder: Path, manifest: Manifest, signing_keys: Keys) -> list[Flaw]:
    path = folder / "manifest.json.minisig"
    where = f"{folder.name}/{path.name}"
    if manifest.signer not in signing_keys:
        return [Flaw(where, "signature", f"Không biết người ký “{manifest.signer}” của bản {folder.name}.")]
    try:
        signature = read(path).decode() if path.is_file() else ""
    except UnicodeDecodeError:
        signature = ""
    if not signature:
        return [Flaw(where, "missing", f"Thiếu chữ ký {where}.")]
    data = read(folder / "manifest.json")
    if any(verify_signature(data, signature, key) for key in signing_keys[manifest.signer]):
        return []
    return [
        Flaw(f"{folder.name}/manifest.json", "signature", f"Chữ ký không khớp bảng kê {folder.name}/manifest.json.")
    ]


def _contents(folder: Path, manifest: Manifest) -> list[Flaw]:
    """The files against the signed manifest first; then the list of sums, which is believed only where both agree."""
    kinds: dict[str, str] = {}
    for name, wanted in manifest.files.items():
        path = folder / name
        if not path.is_file():
            kinds[name] = "missing"
        elif digest_file(path) != wanted:
            kinds[name] = "changed"
    for breach in check_sums(folder):
        if breach.path not in manifest.files:
            kinds[breach.path] = breach.kind
        elif breach.path not in kinds:
            kinds[SUMS] = "changed"
    return [Flaw(f"{folder.name}/{name}", kind, f"{folder.name}/{name} {SAYS[kind]}.") for name, kind in kinds.items()]
