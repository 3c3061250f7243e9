"""Names of records: what a file name says, and which names say nothing that the bank knows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from authoring.model.errors import RefusedError

WRITER = re.compile(r"[a-z]{2,8}[0-9]?")
ITEM_ID = re.compile(r"(?P<year>[0-9]{4})-(?P<author>[a-z]{2,8}[0-9]?)(?P<number>[0-9]{3})")

_ITEM = re.compile(
    r"(?P<item>[0-9]{4}-[a-z]{2,8}[0-9]{3,4})\.r(?P<revision>[0-9]{4})\.(?P<writer>[a-z]{2,8}[0-9]?)"
    r"(?:\.(?P<mark>[0-9a-f]{8}))?\.md"
)
_DRAFT = re.compile(r"(?P<item>[0-9]{4}-[a-z]{2,8}[0-9]{3,4})\.(?P<writer>[a-z]{2,8}[0-9]?)\.md")
_REVIEW = re.compile(r"(?P<time>[0-9]{8}T[0-9]{6}Z)-(?P<writer>[a-z]{2,8}[0-9]?)-(?P<random>[0-9a-f]{8})\.json")


@dataclass(frozen=True, slots=True)
class ItemName:
    """The name of a revision: item, revision number, writer.

    `mark` is the beginning of its digest, named only where one writer made another revision of this number on another
    PC: both then stand side by side.
    """

    item: str
    revision: int
    writer: str
    mark: str = ""

    def __str__(self) -> str:
        """The file name."""
        mark = f".{self.mark}" if self.mark else ""
        return f"{self.item}.r{self.revision:04}.{self.writer}{mark}.md"


@dataclass(frozen=True, slots=True)
class DraftName:
    """The name of a working copy: item, writer."""

    item: str
    writer: str

    def __str__(self) -> str:
        """The file name."""
        return f"{self.item}.{self.writer}.md"


@dataclass(frozen=True, slots=True)
class ReviewName:
    """The name of a review: moment, writer, eight random hex digits."""

    time: str
    writer: str
    random: str

    def __str__(self) -> str:
        """The file name."""
        return f"{self.time}-{self.writer}-{self.random}.json"


def item_name(name: str) -> ItemName | None:
    """What the name of a file in `items/` says; None where it says nothing."""
    found = _ITEM.fullmatch(name)
    if not found or found["revision"] == "0000":
        return None
    return ItemName(found["item"], int(found["revision"]), found["writer"], found["mark"] or "")


def draft_name(name: str) -> DraftName | None:
    """What the name of a file in `drafts/` says."""
    found = _DRAFT.fullmatch(name)
    return DraftName(found["item"], found["writer"]) if found else None


def review_name(name: str) -> ReviewName | None:
    """What the name of a file in `reviews/` says."""
    found = _REVIEW.fullmatch(name)
    return ReviewName(found["time"], found["writer"], found["random"]) if found else None


def next_id(used: Iterable[str], writer: str, year: int) -> str:
    """The id after the last of a writer in a year; RefusedError where three digits no longer do."""
    if not WRITER.fullmatch(writer) or not 0 < year < 10_000:
        found = ascii(f"{writer} {year}")
        raise RefusedError("Không tạo được mã câu hỏi.", expected="mã người soạn và năm, ví dụ ha 2022", found=found)
    mine = [ITEM_ID.fullmatch(item) for item in used]
    numbers = [int(one["number"]) for one in mine if one and (one["author"], int(one["year"])) == (writer, year)]
    number = max(numbers, default=0) + 1
    if number > 999:
        message = f"{writer} đã dùng hết 999 mã của năm {year}. Tạo thêm một mã người soạn, ví dụ {writer[:8]}2."
        raise RefusedError(message, expected="mã tới 999", found=str(number))
    return f"{year:04}-{writer}{number:03}"
