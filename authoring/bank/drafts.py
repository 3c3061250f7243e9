"""Working copies: one file per item and writer, replaced while typing, never over what another window typed."""

from contextlib import suppress
from pathlib import Path

from authoring.bank.listing import Listed, list_folder, look_at
from authoring.bank.records.items import WorkingCopy, decode_draft, encode_draft
from authoring.bank.records.names import DraftName, draft_name
from authoring.bank.strangers import rejection, stranger
from authoring.model.errors import RefusedError
from authoring.model.readings import Reading, Rejection
from authoring.records import System, TakenError, create, digest, make_folder, read, refusal, replace

FOLDER = "drafts"


class Drafts:
    """The working copies of a bank; it remembers what it has read or written, so that nothing unseen is replaced."""

    def __init__(self, folder: Path, system: System) -> None:
        self.folder = folder
        self._place = folder / FOLDER
        self._system = system
        self._seen: dict[str, str] = {}

    def save(self, copy: WorkingCopy) -> WorkingCopy:
        """Put a working copy on the disk; what is returned is what stands there.

        Raises:
            RefusedError: the disk refused, or a copy stands there that this window hasn't seen. The old copy stays.
        """
        data, tidied = encode_draft(copy)
        path = self._path(copy.item.id, copy.writer)
        standing = self._standing(path)
        if standing is None:
            self._create(path, data)
        elif standing != digest(data):
            self._require_seen(path, standing)
            replace(path, data, system=self._system)
        self._seen[path.name] = digest(data)
        return tidied

    def peek(self, item: str, writer: str) -> WorkingCopy | None:
        """The working copy of an item by a writer, not counted as seen; None where there is none to be read."""
        path = self._path(item, writer)
        try:
            return decode_draft(read(path), str(path)) if look_at(path) else None
        except RefusedError:
            return None

    def all(self) -> Reading[WorkingCopy]:
        """Every working copy by file name; what is no such copy apart, with its reason."""
        read_ones = [self._read(listed) for listed in list_folder(self._place).values()]
        good = tuple(one for one in read_ones if isinstance(one, WorkingCopy))
        return Reading(good, tuple(one for one in read_ones if isinstance(one, Rejection)))

    def names(self) -> tuple[DraftName, ...]:
        """The names of all working copies, none of them opened."""
        found = (draft_name(name) for name in list_folder(self._place))
        return tuple(name for name in found if name)

    def drop(self, item: str, writer: str) -> None:
        """Remove a working copy; nothing happens where there is none.

        RefusedError where it can't be removed, or holds what this window hasn't seen.
        """
        path = self._path(item, writer)
        standing = self._standing(path)
        if standing is None:
            return
        self._require_seen(path, standing)
        try:
            self._system.remove(path)
        except OSError as error:
            raise refusal(error, path, "xóa") from error

    def drop_sent(self, copy: WorkingCopy) -> None:
        """Remove a working copy whose text has become a revision, unless it was changed since; never an error."""
        path = self._path(copy.item.id, copy.writer)
        with suppress(RefusedError, OSError):
            if self._standing(path) == digest(encode_draft(copy)[0]):
                self._system.remove(path)

    def _path(self, item: str, writer: str) -> Path:
        name = str(DraftName(item, writer))
        if not draft_name(name):
            message = "Mã câu hỏi hoặc mã người soạn không dùng được."
            raise RefusedError(message, expected="ví dụ 2022-ha147 và ha", found=ascii(f"{item} {writer}"))
        return self._place / name

    def _read(self, listed: Listed) -> WorkingCopy | Rejection:
        path = self._place / listed.name
        name = draft_name(listed.name)
        if not name or not listed.is_file:
            return stranger(self.folder, FOLDER, listed)
        try:
            data = read(path)
            copy = decode_draft(data, str(path))
        except RefusedError as error:
            return rejection(error)
        if (copy.item.id, copy.writer) != (name.item, name.writer):
            found = f"{copy.item.id} {copy.writer}"
            return Rejection(str(path), 0, f"{name.item} {name.writer}", found, "Tên tệp và bản nháp không khớp.")
        self._seen[listed.name] = digest(data)
        return copy

    def _create(self, path: Path, data: bytes) -> None:
        make_folder(path.parent, system=self._system)
        try:
            create(path, data, system=self._system)
        except TakenError as error:
            raise _unseen(path) from error

    def _standing(self, path: Path) -> str | None:
        return digest(read(path)) if look_at(path) else None

    def _require_seen(self, path: Path, standing: str) -> None:
        if standing != self._seen.get(path.name):
            raise _unseen(path)


def _unseen(path: Path) -> RefusedError:
    message = "Bản nháp này vừa được lưu ở cửa sổ khác. Chép chữ đang gõ ra chỗ khác, mở lại câu rồi gộp."
    return RefusedError(message, file=path)
