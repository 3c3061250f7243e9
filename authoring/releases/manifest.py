"""The manifest: what a release holds, which revisions it was made of, and the commitment to its key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from authoring.model.errors import RefusedError
from authoring.records import dump_json, load_json

FORMAT = "release/1"
HISTORY = ("seen", "before")  # what an old manifest doesn't have


@dataclass(frozen=True, slots=True)
class Line:
    """One item of the form: its number, id, revision, and the digest of its part without a key."""

    number: int
    id: str
    revision: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is signed: `files` maps a path below the release to its SHA-256; `commitment` is SHA-256(key ‖ salt).

    `seen` is the digest of every writer's newest record when the week was frozen, `before` that of the manifest of each
    release that stood beside it: a record or a release that is taken away afterwards shows.
    """

    contest: str
    week: str
    revision: int
    time: str
    signer: str
    reason: str
    commitment: str
    items: tuple[Line, ...]
    files: Mapping[str, str]
    seen: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    before: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def write_manifest(manifest: Manifest) -> bytes:
    """The manifest as canonical JSON."""
    items = [{"number": i.number, "id": i.id, "revision": i.revision, "sha256": i.sha256} for i in manifest.items]
    head = {name: getattr(manifest, name) for name in ("contest", "week", "revision", "time", "signer", "reason")}
    rest = {"commitment": manifest.commitment, "items": items, "files": dict(manifest.files)}
    rest |= {name: dict(known) for name in HISTORY if (known := getattr(manifest, name))}
    return dump_json({"format": FORMAT, **head, **rest})


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a release folder; RefusedError where it is absent, damaged or of a later format."""
    path = folder / "manifest.json"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError(
            "Không đọc được bảng kê của bản phát hành.", file=path, expected="tệp manifest.json"
        ) from error
    value = load_json(data, str(path))
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        found = value.get("format", "không ghi") if isinstance(value, dict) else type(value).__name__
        raise RefusedError("Bảng kê thuộc dạng khác.", file=path, expected=FORMAT, found=str(found))
    try:
        return _manifest(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise RefusedError("Bảng kê thiếu mục hoặc sai kiểu.", file=path, found=f"{error}") from error


def _manifest(value: dict[str, Any]) -> Manifest:
    lines = [Line(int(i["number"]), str(i["id"]), int(i["revision"]), str(i["sha256"])) for i in value["items"]]
    texts = {name: str(value[name]) for name in ("contest", "week", "time", "signer", "reason", "commitment")}
    files = _digests(value["files"])
    seen, before = (_digests(value.get(name, {})) for name in HISTORY)
    return Manifest(revision=int(value["revision"]), items=tuple(lines), files=files, seen=seen, before=before, **texts)


def _digests(table: dict[str, str]) -> dict[str, str]:
    return {str(name): str(digest) for name, digest in table.items()}
