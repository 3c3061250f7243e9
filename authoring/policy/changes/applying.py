"""An amending document applied to the text that it amends: the provisions as they stand from then on."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from authoring.model.policies import Order, Provision
from authoring.policy.changes.phrases import inserted, removed, substituted
from authoring.policy.changes.quoting import lines_of, units
from authoring.policy.changes.trees import is_heading
from authoring.policy.changes.words import unmarked
from authoring.policy.paths import label, number_key, parent, point_key

_ARTICLE_TITLE = re.compile(r"^(?:Điều|Mục|Chương|Phần)\s+[\dIVXLC]+[a-zđ]{0,2}\s*[.:]?\s*", re.IGNORECASE)
_PART = re.compile(r"một số|^\W*bổ sung", re.IGNORECASE)
_NUMBERED = re.compile(r"[a-z]+(\d+[a-zđ]*)")


@dataclass(frozen=True, slots=True)
class Amended:
    """The provisions after all orders; those orders that could not be carried out, each with the reason."""

    provisions: tuple[Provision, ...]
    undone: tuple[tuple[Order, str], ...]


def apply(provisions: Sequence[Provision], orders: Iterable[Order]) -> Amended:
    """Carry out orders one by one; marks of notes are left off, quoted text takes the place of what it replaces."""
    text = _Text(provisions)
    undone = []
    for order in orders:
        trouble = text.carry_out(order)
        if trouble:
            undone.append((order, trouble))
    return Amended(tuple(text.units), tuple(undone))


class _Text:
    """The provisions while they change."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self.units = [_clean(one) for one in provisions]
        self._document = provisions[0].document if provisions else ""

    def carry_out(self, order: Order) -> str:
        """Do what an order says; the reason where it can't be done, “” where it was."""
        if order.kind == "put":
            return self._put(order)
        if order.kind in ("open", "close"):
            return self._line(order)
        if order.kind == "retitle":
            return self._retitle(order)
        if order.kind == "repeal":
            return self._repeal(order.targets)
        if order.kind in ("substitute", "delete", "insert-after", "insert-before"):
            return self._reword(order)
        return "chưa hiểu yêu cầu này"

    def _put(self, order: Order) -> str:
        target = order.targets[0] if order.targets else ""
        new = units(order.quoted, target, self._document)
        if not new or not new[0].path:
            return "không đọc được nội dung mới trong ngoặc kép, hoặc không rõ đặt vào đâu"
        tops = [one.path for one in new if not any(one.path.startswith(f"{other.path}.") for other in new)]
        if target not in tops and not _PART.search(order.text):
            self._empty(target)
        beside = order.beside
        for at, path in enumerate(tops):
            family = [replace(one, label=label(one.path)) for one in new if _within(one.path, path)]
            leads = next((one for one in tops[at:] if not is_heading(one)), path)
            place = self._place(leads, beside, before=order.before)
            self.units = [one for one in self.units[:place] if not _within(one.path, path)] + [
                *family,
                *(one for one in self.units[place:] if not _within(one.path, path)),
            ]
            beside = path if is_heading(path) or (beside and not order.before) else ""
        return ""

    def _empty(self, path: str) -> None:
        """Take out what lies below a unit whose whole new content is quoted without its own number."""
        self.units = [one for one in self.units if not (path and one.path.startswith(f"{path}."))]

    def _place(self, path: str, beside: str, *, before: bool) -> int:
        """Where a unit goes: its own old place, beside the one named, else by its number among its siblings."""
        own = self._at(path)
        if own is not None:
            return own
        anchor = self._at(beside)
        if anchor is not None:
            return anchor if before else self._end(beside)
        lower = [one.path for one in self.units if parent(one.path) == parent(path) and _order(one.path) < _order(path)]
        siblings = [one for one in lower if _kind(one) == _kind(path)]
        if siblings:
            return self._end(max(siblings, key=_order))
        above = self._at(parent(path))
        return len(self.units) if above is None else above + 1

    def _line(self, order: Order) -> str:
        """Put the first or the last line of a unit; its number, where the quotation repeats it, isn't text."""
        at = self._at(order.targets[0])
        new = units(order.quoted, order.targets[0], self._document)
        if at is None or not new:
            return _missing(order.targets[:1])
        lines, text = self.units[at].text.split("\n"), new[0].text
        lines[0 if order.kind == "open" else -1] = text
        self.units[at] = replace(self.units[at], text="\n".join(lines))
        return ""

    def _retitle(self, order: Order) -> str:
        at = self._at(order.titles[0])
        if at is None:
            return _missing(order.titles)
        title = " ".join(lines_of(order.quoted))
        self.units[at] = replace(self.units[at], title=_ARTICLE_TITLE.sub("", title).strip())
        return ""

    def _repeal(self, paths: Sequence[str]) -> str:
        gone = [path for path in paths if self._at(path) is None]
        for path in paths:
            self._drop(path)
        return _missing(gone)

    def _reword(self, order: Order) -> str:
        """Change words in whole units and in titles; the places where the old words don't stand are named."""
        change, missed = _change(order), list[str]()
        for path in order.targets:
            places = [at for at, one in enumerate(self.units) if _within(one.path, path)]
            changed = [self._reworded(at, change, title=path.count(".") == 0) for at in places]
            missed += [] if any(changed) else [path]
        for path in order.titles:
            at = self._at(path)
            if at is None or change(self.units[at].title) == self.units[at].title:
                missed.append(path)
            else:
                self.units[at] = replace(self.units[at], title=change(self.units[at].title))
        there = [path for path in missed if self._at(path) is not None]
        absent = _missing([path for path in missed if path not in there])
        words = f"không thấy “{order.words[0]}” tại {', '.join(map(label, there))}" if there else ""
        return "; ".join(part for part in (absent, words) if part)

    def _reworded(self, at: int, change: Callable[[str], str], *, title: bool) -> bool:
        was = self.units[at]
        text = "\n".join(map(change, was.text.split("\n")))
        self.units[at] = replace(was, text=text, title=change(was.title) if title else was.title)
        return self.units[at] != was

    def _at(self, path: str) -> int | None:
        return next((at for at, one in enumerate(self.units) if one.path == path), None)

    def _end(self, path: str) -> int:
        """The index behind a unit and everything below it."""
        return max(at for at, one in enumerate(self.units) if _within(one.path, path)) + 1

    def _drop(self, path: str) -> None:
        """Take out a unit and what lies below it; below a chapter lie the articles up to the next one."""
        at = self._at(path)
        if at is not None and is_heading(path):
            following = enumerate(self.units[at + 1 :], at + 1)
            end = next((n for n, one in following if is_heading(one.path) and not _within(one.path, path)), None)
            self.units[at:end] = []
        self.units = [one for one in self.units if not _within(one.path, path)]


def _within(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def _change(order: Order) -> Callable[[str], str]:
    old, new = order.words
    if order.kind == "substitute":
        return lambda text: substituted(text, old, new)
    if order.kind == "delete":
        return lambda text: removed(text, old)
    return lambda text: inserted(text, new, old, before=order.kind == "insert-before")


def _missing(paths: Sequence[str]) -> str:
    return f"văn bản được sửa không có {', '.join(map(label, paths))}" if paths else ""


def _kind(path: str) -> str:
    last = path.rpartition(".")[2]
    return last[0] if _NUMBERED.fullmatch(last) and (last[0] == "k" or "." not in path) else ""


def _order(path: str) -> tuple[int, ...]:
    """The place of a unit among its siblings."""
    last = path.rpartition(".")[2]
    if _kind(path):
        number, letters = number_key(last[1:])
        return (number, *map(ord, letters))
    length, letter, more = point_key(last)
    return (length, letter, int(more or 0))


def _clean(one: Provision) -> Provision:
    text = "\n".join(unmarked(line) for line in one.text.split("\n"))
    return replace(one, title=unmarked(one.title), text=text)
