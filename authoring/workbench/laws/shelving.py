"""Shelving: a law file that somebody brings is read, judged, and put among the contest's documents once."""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.model.policies import PolicyDocument
from authoring.records import create, make_folder
from authoring.text import bare
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.contest.offices import Office

FOLDER = "policies"
LONGEST = 60
_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document that now stands in the contest's folder: its file and what was read of it."""

    path: Path
    source: Source


def shelve(office: Office, name: str, data: bytes) -> Shelved:
    """Read a file's bytes as a policy document and keep the file under a name made from its number.

    Raises:
        RefusedError: the file can't be read, holds no provision, or its very bytes stand on the shelf already.
    """
    brought = Path(name.replace("\\", "/")).name or "van-ban"
    source = _judge(brought, data)
    known = next((one for one in office.sources if one.sha256 == source.sha256), None)
    if known:
        found = known.document.named or known.document.document
        raise RefusedError("Văn bản này đã có trong thư viện.", file=brought, found=found)
    folder = make_folder(office.bank.folder / FOLDER)
    taken = {path.stem.casefold() for path in folder.iterdir()}
    path = folder / f"{_free(file_name(source.document, brought), taken)}{Path(brought).suffix.lower()}"
    create(path, data)
    return Shelved(path, read_source(path))


def file_name(document: PolicyDocument, brought: str) -> str:
    """A short legal name for a document: its kind and number, else the name that it came with."""
    said = f"{document.kind} {document.number}" if document.number else Path(brought).stem
    plain = _SIGNS.sub("-", bare(said.replace("/", " ").replace("-", " "))).strip("-")
    return plain[:LONGEST].strip("-") or "van-ban"


def _judge(name: str, data: bytes) -> Source:
    """What the bytes hold, read from a place of their own; a refusal names the file as it was brought."""
    with tempfile.TemporaryDirectory(prefix="authoring-") as place:
        path = Path(place) / f"{file_name(PolicyDocument(''), name)}{Path(name).suffix}"
        path.write_bytes(data)
        try:
            source = read_source(path)
        except RefusedError as refusal:
            why = refusal.trouble
            raise RefusedError(why.message, file=name, row=why.row, expected=why.expected, found=why.found) from refusal
    if not source.provisions:
        said = "Không thấy Điều, khoản hay mục nào trong tệp này nên chưa đưa vào thư viện."
        raise RefusedError(said, file=name, expected="“Điều 1.”, “I.” hoặc “1.” ở đầu đoạn")
    return source


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    return next(f"{name}-{number}" for number in range(2, len(taken) + 3) if f"{name}-{number}" not in taken)
