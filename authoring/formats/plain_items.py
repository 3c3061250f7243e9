"""Items of a text in the plain form."""

import re
from dataclasses import replace
from pathlib import Path

from authoring.formats.questions import make_ids
from authoring.formats.sources import read_text
from authoring.model import plain
from authoring.model.items import Item
from authoring.model.readings import Reading, Rejection


def read_plain_items(path: Path) -> Reading[Item]:
    """The items of a .md or .txt file, each with an id; an id that comes twice is rejected the second time."""
    text = read_text(path)
    reading = plain.parse(text, str(path))
    good: dict[str, Item] = {}
    rejected = list(reading.rejected)
    for item, id_ in zip(reading.good, make_ids([item.id for item in reading.good], path), strict=True):
        if id_ in good:
            cells = tuple(plain.render(item).splitlines())
            message = f"Mã câu {id_} đã có ở phía trên."
            rejected.append(Rejection(str(path), _last_row(text, id_), "mỗi mã câu một lần", id_, message, cells))
        else:
            good[id_] = replace(item, id=id_)
    return Reading(tuple(good.values()), tuple(sorted(rejected, key=lambda one: one.row)))


def _last_row(text: str, id_: str) -> int:
    """The line of the last header that gives this id."""
    lines = re.split(r"\r\n|[\r\n]", text)
    return max(row for row, line in enumerate(lines, 1) if re.fullmatch(rf"id:\s*{re.escape(id_)}\s*", line))
