"""The one exception of wrong use and broken files: a sentence for the person who meets it."""

import zipfile
import zlib
from dataclasses import dataclass

# what Python's zip reader raises over a torn container: Word and Excel files, packages of a bank
TORN_ZIP = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a refusal says: where it happened, what was expected, what was found."""

    message: str
    file: str = ""
    row: int | str | None = None
    expected: str = ""
    found: str = ""


class RefusedError(Exception):
    """The work stops here and nothing was changed; `trouble` says why in Vietnamese."""

    def __init__(
        self,
        message: str,
        *,
        file: object = "",
        row: int | str | None = None,
        expected: str = "",
        found: str = "",
    ) -> None:
        super().__init__(message)
        self.trouble = Trouble(message, str(file), row, expected, found)

    def __str__(self) -> str:
        """The whole sentence, with the place and what was expected and found."""
        said = self.trouble
        where = ", ".join(part for part in (said.file, "" if said.row is None else f"dòng {said.row}") if part)
        more = [f"cần {said.expected}"] if said.expected else []
        more += [f"đang là {said.found}"] if said.found else []
        return (f"{where}: " if where else "") + said.message + (f" ({'; '.join(more)})" if more else "")
