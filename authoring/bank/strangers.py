"""Strangers: names in a bank's folders that say nothing to it, each told apart and none ignored."""

import re
from pathlib import Path

from authoring.bank.listing import Listed
from authoring.model.errors import RefusedError
from authoring.model.readings import Rejection

EXPECTED = {
    "items": "2022-ha147.r0004.ha.md",
    "reviews": "20220725T024100Z-ha-0a1b2c3d.json",
    "drafts": "2022-ha147.ha.md",
    "people": "ha.toml, ha.toml.minisig",
    "versions": "contest.toml.0001.…",
    "": "contest.toml, units.csv, members.csv",
}

_COPY = re.compile(
    r"conflict|xung đột|bản sao|\bcopy\b|\([0-9]+\)|~[0-9a-z]*|\.sync-|-(?:desktop|laptop|pc)\b|\.orig$|\.bak$"
    r"|(?-i:-[A-Z0-9][A-Z0-9-]*\.[a-z]+$)",  # OneDrive appends the name of the PC
    re.IGNORECASE,
)


def stranger(folder: Path, kind: str, listed: Listed) -> Rejection:
    """What to say of a name that doesn't parse, in one of the bank's folders."""
    return Rejection(str(folder / kind / listed.shown), 0, EXPECTED[kind], listed.shown, _sentence(listed))


def rejection(error: RefusedError) -> Rejection:
    """A refusal of one file of many, as a value."""
    said = error.trouble
    row = said.row if isinstance(said.row, int) else 0
    return Rejection(said.file, row, said.expected, said.found, said.message)


def _sentence(listed: Listed) -> str:
    if not listed.is_file:
        return "Thư mục lạ trong ngân hàng; chuyển ra chỗ khác."
    if _COPY.search(listed.name):
        return "Bản sao do chương trình đồng bộ hoặc do sao chép tạo ra; so với bản chính, giữ lại phần cần rồi xóa."
    return "Tên tệp không thuộc dạng nào của ngân hàng; đổi lại tên cũ hoặc chuyển ra chỗ khác."
