"""Freezing: a form and its key become a release folder, written once, signed, the key sealed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem
from authoring.records import create_folder, digest, dump_json, told
from authoring.releases.manifest import Line, Manifest, write_manifest
from authoring.seals import commitment, seal

PUBLIC = "cong-bo"
INTERNAL = "noi-bo"
SEALED = "niem-phong/dap-an.age"
SALT = 32
RECIPIENTS = 3


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a release: the keyless form, files for the public, keyed files for inside, the key's own bytes."""

    form: Form
    public: Mapping[str, bytes]
    internal: Mapping[str, bytes]
    key: bytes


@dataclass(frozen=True, slots=True)
class Signing:
    """Who freezes and when: writer, UTC stamp, signature of bytes; `reason` says why there is a revision after r1.

    `seen` and `before` are what the manifest holds under these names.
    """

    signer: str
    time: str
    sign: Callable[[bytes], str]
    reason: str = ""
    seen: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    before: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def freeze(exports: Path, contents: Contents, recipients: Sequence[str], signing: Signing, salt: bytes) -> Path:
    """Write `<week>-r<n>/` below `exports` at once and for good; the folder made is returned.

    `salt` is 32 random bytes that hide the key behind its commitment; `recipients` are ≥ 3 public sealing keys.
    """
    form = contents.form
    _demand(form, recipients, signing, salt)
    bound = dump_json({"key": contents.key.decode("utf-8"), "salt": salt.hex()})
    files = {f"{PUBLIC}/{name}": data for name, data in contents.public.items()}
    files |= {f"{INTERNAL}/{name}": data for name, data in contents.internal.items()}
    files[SEALED] = seal(bound, recipients)
    manifest = write_manifest(_manifest(form, files, signing, commitment(contents.key, salt)))
    files["manifest.json"] = manifest
    files["manifest.json.minisig"] = signing.sign(manifest).encode("utf-8")
    return create_folder(exports / f"{form.week}-r{form.revision}", files)


def next_revision(exports: Path, week: str) -> int:
    """The number that the next release of a week bears: 1, or one more than the highest there."""
    with told(exports, "đọc"):  # a folder that can't be listed isn't one without releases
        names = [path.name for path in exports.iterdir()] if exports.is_dir() else []
    found = [name.removeprefix(f"{week}-r") for name in names if name.startswith(f"{week}-r")]
    return 1 + max((int(tail) for tail in found if tail.isdecimal()), default=0)


def item_digest(item: FormItem) -> str:
    """The digest of an item as participants see it: no key enters, so nothing can be guessed back."""
    options = [[option.label, option.text] for option in item.options]
    return digest(dump_json({"id": item.id, "revision": item.revision, "stem": item.stem, "options": options}))


def _demand(form: Form, recipients: Sequence[str], signing: Signing, salt: bytes) -> None:
    if len(set(recipients)) < RECIPIENTS:
        message = "Niêm phong đáp án cần ít nhất ba người giữ: hai cơ quan và phiếu khôi phục."
        raise RefusedError(message, expected=f"{RECIPIENTS} khóa khác nhau", found=str(len(set(recipients))))
    if form.revision > 1 and not signing.reason.strip():
        raise RefusedError("Bản phát hành sửa lại phải ghi lý do.", expected="lý do đính chính")
    if len(salt) != SALT:
        raise RefusedError("Phần ngẫu nhiên của mã kiểm tra sai độ dài.", expected=f"{SALT} byte", found=str(len(salt)))


def _manifest(form: Form, files: Mapping[str, bytes], signing: Signing, bound: str) -> Manifest:
    return Manifest(
        contest=form.contest,
        week=form.week,
        revision=form.revision,
        time=signing.time,
        signer=signing.signer,
        reason=signing.reason,
        commitment=bound,
        items=tuple(Line(item.number, item.id, item.revision, item_digest(item)) for item in form.items),
        files={path: digest(data) for path, data in sorted(files.items())},
        seen=signing.seen,
        before=signing.before,
    )
