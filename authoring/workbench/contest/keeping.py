"""Keeping: small notes of one person's work in the user's cache folder, so that it goes on after a reload.

Nothing of it is a record: without the notes work begins anew, and no item, revision or signature is touched.
"""

from contextlib import suppress
from pathlib import Path

from authoring.bank import Bank
from authoring.bank.shelf.index import index_path
from authoring.records import make_folder, replace, told


def kept(bank: Bank, name: str) -> str:
    """The note of this name; “” where there is none, or none that can be read."""
    path = _place(bank, name)
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="utf-8") if path else ""
    return ""


def keep(bank: Bank, name: str, text: str) -> None:
    """Keep a note in place of the one before; “” removes it. RefusedError where the disk refuses."""
    path = _place(bank, name)
    if path is None:
        return
    if text:
        make_folder(path.parent)
        replace(path, text.encode())
    else:
        with told(path, "xóa"):
            path.unlink(missing_ok=True)


def _place(bank: Bank, name: str) -> Path | None:
    index = index_path(bank.folder, None)
    return index.with_name(f"{index.stem}.{name}.json") if index else None
