"""Where each key of a TOML text stands: the line that a refusal names.

`tomllib` gives values without places. Here a text that `tomllib` has already accepted is walked once more and each
key's line is noted under its path: `("weeks", 1, "opens")`, `("form", "blueprint", 0, "easy")`.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping

Path = tuple[str | int, ...]

_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'',
    re.DOTALL,
)
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_PLAIN = re.compile(r"[^\s,\]}#=.\"']+")
_SCALAR = re.compile(r"[^,\]}#\n]*")


def locate(text: str) -> Mapping[Path, int]:
    """Path of each table, key and element → its line from 1; `text` must be TOML that `tomllib` accepts."""
    walk = _Walk(text)
    while walk.skip() < len(text):
        walk.statement()
    return walk.lines


class _Walk:
    """One pass over a text: `at` is the place reached, `table` the path that statements belong to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.table: Path = ()
        self.lines: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}
        self.breaks = [place for place, letter in enumerate(text) if letter == "\n"]

    def skip(self) -> int:
        """Go past blanks, line ends and comments; where that leads."""
        self.at = self._past(_BLANK)
        return self.at

    def statement(self) -> None:
        """A table's head, or a key with its value."""
        if self.text.startswith("[[", self.at):
            self._head(2)
        elif self.text.startswith("[", self.at):
            self._head(1)
        else:
            self._pair(self.table)

    def _past(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        return found.end() if found else self.at

    def _note(self, path: Path) -> None:
        self.lines.setdefault(path, bisect_right(self.breaks, self.at - 1) + 1)

    def _head(self, brackets: int) -> None:
        start = self.at
        self.at += brackets
        parts = self._key()
        self.skip()
        after, self.at = self.at + brackets, start
        self.table = self._resolve(parts, fresh=brackets == 2)
        self.at = after

    def _resolve(self, parts: list[str], *, fresh: bool) -> Path:
        """The path of a head: a list of tables passed on the way means its last element; `fresh` begins a new one."""
        path: Path = ()
        for number, part in enumerate(parts, 1):
            path += (part,)
            self._note(path)
            if fresh and number == len(parts):
                self.counts[path] = self.counts.get(path, 0) + 1
            if path in self.counts:
                path += (self.counts[path] - 1,)
                self._note(path)
        return path

    def _key(self) -> list[str]:
        parts: list[str] = []
        while not parts or self.text.startswith(".", self.at):
            self.at += bool(parts)
            self.skip()
            start = self.at
            self.at = max(self._past(_PLAIN), self._past(_STRING))
            parts.append(_name(self.text[start : self.at]))
            self.skip()
        return parts

    def _pair(self, table: Path) -> None:
        start, path = self.at, table
        parts = self._key()
        after, self.at = self.at + 1, start
        for part in parts:
            path += (part,)
            self._note(path)
        self.at = after
        self._value(path)

    def _value(self, path: Path) -> None:
        self.skip()
        self._note(path)
        opening = self.text[self.at]
        if opening == "[":
            self._members(path, "]")
        elif opening == "{":
            self._members(path, "}")
        else:
            self.at = self._past(_STRING if opening in "\"'" else _SCALAR)

    def _members(self, path: Path, closing: str) -> None:
        self.at += 1
        number = 0
        while self.text[self.skip()] != closing:
            if self.text[self.at] == ",":
                self.at += 1
            elif closing == "]":
                self._value((*path, number))
                number += 1
            else:
                self._pair(path)
        self.at += 1


def _name(written: str) -> str:
    """A key as its table holds it; escapes inside quoted keys stay as they are written."""
    return written[1:-1] if written[:1] in ("'", '"') else written
