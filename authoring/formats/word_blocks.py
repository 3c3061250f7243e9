"""The questions of a Word file told apart: each line goes to the question and the part of it where it belongs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from authoring.formats import wordings
from authoring.formats.questions import Flaw
from authoring.formats.strips import Strip
from authoring.model.items import LABELS

OPTION = "option"
REST = "explanation"  # where a line without a name belongs once the key was told

_ONE_LINE = frozenset({"key", "id", "topic", "difficulty", "valid_on"})


@dataclass(slots=True)
class Block:
    """One question while its lines come in; `place` is where a line that says nothing of itself belongs.

    `letters` holds letter, strip of the letter and asterisk of each option as it stands, `bodies` their texts;
    `keys` the lines “Đáp án: …” as letters and text; `counted` the last number of a list inside the question.
    """

    row: int
    number: int
    place: str = "stem"
    stem: list[Strip] = field(default_factory=list)
    letters: list[tuple[str, Strip, bool]] = field(default_factory=list)
    bodies: list[list[Strip]] = field(default_factory=list)
    fields: dict[str, list[Strip]] = field(default_factory=dict)
    keys: list[tuple[str, str]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    flaw: Flaw | None = None
    counted: int = 0

    def expected(self) -> str:
        """The capital letter that the next option bears; “” after the last one."""
        return LABELS[len(self.letters) : len(self.letters) + 1]


class Scribe:
    """Reads the lines of a file; then `blocks` holds its questions, `table` the lines after their end."""

    def __init__(self, lines: Sequence[Strip]) -> None:
        self.blocks: list[Block] = []
        self.table: list[Strip] = []
        self._lines = lines
        self._word = wordings.pick_word([line.text for line in lines if line.joint in ("", "\n")])
        self._block: Block | None = None
        self._closed = False
        for place in range(len(lines)):
            self._take(place)

    def _take(self, place: int) -> None:
        line = self._lines[place]
        begun = self._begins(place)
        if begun:
            self._open(line, begun)
        elif self._closed:
            self.table.append(line)
        elif wordings.ends(line.text) or self._opens_table(place):
            self._block, self._closed = None, True
        elif self._block:
            self._block.cells.append(line.text)
            if not _put(self._block, line):
                self._block = None

    def _open(self, line: Strip, begun: wordings.Beginning) -> None:
        self._block, self._closed = Block(line.row, begun.number, cells=[line.text]), False
        self.blocks.append(self._block)
        rest = line.cut(begun.end)
        self._block.stem += [rest] if rest.text else []

    def _begins(self, place: int) -> wordings.Beginning | None:
        line = self._lines[place]
        begun = wordings.begin_question(line.text, self._word) if line.joint in ("", "\n") else None
        if not begun:
            return None
        if begun.named:
            whole = begun.end < len(line.text) and not self._closed
            return begun if whole or self._options_follow(place) else None
        return begun if self._bare_begins(begun.number, place) else None

    def _bare_begins(self, number: int, place: int) -> bool:
        """Whether “5.” begins a question or continues a list that stands inside one."""
        block = self._block
        if self._closed or not block:
            return not self._word and (not self._closed or self._options_follow(place))
        follows = number == block.number + 1
        if self._word:
            return follows and len(block.letters) > 1 and self._options_follow(place)
        listed = number in (1, block.counted + 1) and block.place != OPTION
        if listed and not (block.letters and self._options_follow(place)):
            block.counted = number
            return False
        return follows or (bool(block.letters) and self._options_follow(place))

    def _options_follow(self, place: int) -> bool:
        """Whether an option A stands below before the next number."""
        for line in self._lines[place + 1 :]:
            if line.joint in ("", "\n") and wordings.begin_question(line.text, self._word):
                return False
            found = wordings.begin_option(line.text)
            if found and found[0] in "Aa":
                return True
        return False

    def _opens_table(self, place: int) -> bool:
        line = self._lines[place]
        if line.joint or not wordings.opens_key_table(line.text):
            return False
        following = self._lines[place + 1 : place + 2]
        unfilled = line.text.endswith(":") and self._block is not None
        return not unfilled or any(wordings.is_key_pair(one.text) or one.cell for one in following)


def _put(block: Block, line: Strip) -> bool:
    """Put a line where it belongs; False where it is the title of the next part of the file."""
    told = bool(block.letters) and line.joint in ("", "\n")
    option = wordings.begin_option(line.text)
    if told and (key := wordings.read_key(line.text)):
        block.keys.append(key)
        block.place = REST
    elif told and (named := wordings.read_field(line.text)):
        _put_field(block, named[0], line.cut(len(line.text) - len(named[1])))
    elif option and _is_option(block, option[0], line):
        letter, end, starred = option
        block.letters.append((letter, line.cut(0, end), starred))
        block.bodies.append([line.cut(end)])
        block.place = OPTION
    elif told and not line.joint and (line.heading or wordings.opens_section(line.text)):
        return False
    else:
        _continue(block, line)
    return True


def _put_field(block: Block, name: str, value: Strip) -> None:
    if name == "key":
        block.keys += [("", value.text)] if value.text else []
    else:
        block.fields.setdefault(name, []).append(value)
    block.place = REST if name in _ONE_LINE else name


def _continue(block: Block, line: Strip) -> None:
    if block.place == "stem":
        block.stem.append(line)
    elif block.place == OPTION:
        block.bodies[-1].append(line)
    else:
        block.fields.setdefault(block.place, []).append(line)


def _is_option(block: Block, letter: str, line: Strip) -> bool:
    if block.place not in ("stem", OPTION):
        _note_second_start(block, letter)
        return False
    if not block.letters:
        return letter in "Aa"
    if letter.isupper() != block.letters[0][0].isupper():
        return letter == "A" and _demote(block)
    if letter.upper() == block.expected():
        return True
    return letter.isupper() and line.joint in ("", "\n") and _is_misplaced(block, letter, line)


def _note_second_start(block: Block, letter: str) -> None:
    if letter == "A" and block.letters[0][0] == "A":
        _note(block, "số thứ tự trước câu tiếp theo", "phương án A lần thứ hai", "Câu sau câu này thiếu số thứ tự.")


def _is_misplaced(block: Block, letter: str, line: Strip) -> bool:
    """An option out of order is one all the same; outside a table its question has a flaw."""
    there = {known for known, _, _ in block.letters}
    if letter in there or not line.cell:
        expected = f"phương án {block.expected()}" if block.expected() else f"nhiều nhất {len(LABELS)} phương án"
        again = letter in there
        message = (
            f"Phương án {letter} lặp lại; có thể câu sau thiếu số thứ tự." if again else "Thứ tự phương án bị ngắt."
        )
        _note(block, expected, f"phương án {letter}", message)
    return True


def _demote(block: Block) -> bool:
    """Points a), b) before the options A., B. are part of the stem."""
    for (_, lead, _), body in zip(block.letters, block.bodies, strict=True):
        whole = Strip(lead.row, (*lead.runs, *body[0].runs), lead.joint or "\n")
        block.stem += [whole, *body[1:]]
    block.letters.clear()
    block.bodies.clear()
    return True


def _note(block: Block, expected: str, found: str, message: str) -> None:
    block.flaw = block.flaw or Flaw(expected, found, message)
