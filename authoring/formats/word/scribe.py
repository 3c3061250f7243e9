"""The questions of a Word file told apart: where each begins, where the key table and the reasons begin."""

from collections.abc import Sequence

from authoring.formats.word import wordings
from authoring.formats.word.blocks import Block, put
from authoring.formats.word.ordinals import is_parted
from authoring.formats.word.sharing import share
from authoring.formats.word.strips import Strip

_LEAST_PAIRS = 3  # of a line that is a key table without a title


class Scribe:
    """Reads the lines of a file; then `blocks` holds its questions, `table` the lines after their end."""

    def __init__(self, lines: Sequence[Strip]) -> None:
        self.blocks: list[Block] = []
        self.table: list[Strip] = []
        self._word = pick_word(lines)
        self._lines = share(lines, self._word)
        self._block: Block | None = None
        self._closed = False
        self._lacking = -1
        for place in range(len(self._lines)):
            self._take(place)

    def _take(self, place: int) -> None:
        line = self._lines[place]
        begun = self._begins(place)
        if begun:
            self._open(place, begun)
        elif self._closed or (self._block and wordings.is_key_of_number(line.text)):
            self.table.append(line)
        elif wordings.ends(line.text) or self._opens_table(place):
            self._block, self._closed = None, True
            self.table += [line] if wordings.key_pairs(line.text) else []
        elif self._block:
            self._block.cells.append(line.text)
            if not put(self._block, line, lacking=place == self._lacking):
                self._block = None

    def _open(self, place: int, begun: wordings.Beginning) -> None:
        line = self._lines[place]
        dashed = self._offers(place) == "-"
        counted = bool(begun.named) and not self._offers(place) and self._counts(place)
        self._block = Block(line, begun.number, cells=[line.text], dashed=dashed, numbered=counted)
        self._closed = False
        self.blocks.append(self._block)
        self._block.graded = wordings.tagged_level(line.text)
        rest = line.cut(begun.end)
        self._block.stem += [rest] if rest.text else []
        self._lacking = self._forgotten(place) if dashed else -1

    def _forgotten(self, place: int) -> int:
        """The line between a stem that ends (“?”, “:”) and the first dash: an option whose dash was forgotten."""
        dash = next(at for at in range(place + 1, len(self._lines)) if wordings.begin_dash(self._lines[at].text))
        whole = dash - 2 >= place and self._lines[dash - 2].text.endswith(("?", ":"))
        return dash - 1 if whole and self._lines[dash - 1].begins else -1

    def _begins(self, place: int) -> wordings.Beginning | None:
        line = self._lines[place]
        begun = wordings.begin_question(line.text, self._word) if line.begins else None
        if not begun or (self._closed and self._is_solution(line, begun)):
            return None
        if begun.named:
            whole = begun.end < len(line.text) and not self._closed
            return begun if whole or self._offers(place) else None
        return begun if self._bare_begins(begun.number, place) else None

    def _is_solution(self, line: Strip, begun: wordings.Beginning) -> bool:
        """Whether a number after the end names a question that was asked, and its right letter follows."""
        rest = line.text[begun.end :]
        return any(block.number == begun.number for block in self.blocks) and wordings.tells_key(rest)

    def _bare_begins(self, number: int, place: int) -> bool:
        """Whether “5.” begins a question or continues a list that stands inside one."""
        block = self._block
        if self._closed or not block:
            sure = self._closed or is_parted(number)
            return not self._word and (not sure or bool(self._offers(place)))
        follows = number == block.number + 1
        if self._word:
            return follows and len(block.leads) > 1 and bool(self._offers(place))
        listed = number in (1, block.counted + 1) and block.place != "option"
        if listed and not (block.leads and self._offers(place)):
            block.counted = number
            return False
        return follows or (bool(block.leads) and bool(self._offers(place)))

    def _offers(self, place: int) -> str:
        """“A” where an option A stands below before the next number, “-” where dashes do, else “”."""
        dashes = 0
        before = self._lines[place]
        for line in self._lines[place + 1 :]:
            if line.begins and (wordings.begin_question(line.text, self._word) or _ends(line)):
                break
            found = wordings.begin_option(line.text)
            if (found and found.letter in "Aa") or (line.cell and line.text == "A" and not self._closed):
                return "A"
            if line.begins and wordings.begin_dash(line.text):
                dashes += 2 if before.text.endswith(("?", ":")) else 1
            before = line
        return "-" if dashes > 1 else ""

    def _counts(self, place: int) -> bool:
        """Whether options “1) …”, “2) …” stand below, before the next question that its word names."""
        count = 0
        for line in self._lines[place + 1 :]:
            begun = wordings.begin_question(line.text, self._word) if line.begins else None
            if (begun and begun.named) or _ends(line):
                break
            if wordings.begin_option(line.text):
                return False
            found = wordings.begin_count(line.text)
            count += bool(found and found[0] == count + 1)
        return count > 1

    def _opens_table(self, place: int) -> bool:
        line = self._lines[place]
        if line.joint:
            return False
        following = self._lines[place + 1 : place + 2]
        if wordings.opens_reasons(line.text):
            return any(self._names_first(one.text) for one in following)
        if not wordings.opens_key_table(line.text):
            return len(wordings.key_pairs(line.text)) >= _LEAST_PAIRS and bool(self.blocks)
        unfilled = line.text.endswith(":") and self._block is not None
        return not unfilled or any(wordings.is_key_pair(one.text) or one.cell for one in following)

    def _names_first(self, text: str) -> bool:
        """Whether a line begins with the number of a question that was asked before the last one."""
        begun = wordings.begin_question(text, self._word)
        return bool(begun) and any(begun.number == block.number for block in self.blocks[:-1] if begun)


def pick_word(lines: Sequence[Strip]) -> wordings.Word:
    """The word that this file puts before the numbers of its questions; None where they are bare.

    Only numbers below which options stand count, where there are any: a key table has its own words.
    """
    asking: list[str] = []
    naming: list[str] = []  # where a named number counts before the bare ones of a list below it
    last = named = ""
    for line in lines:
        begun = wordings.begin_any_question(line.text) if line.begins else None
        last = line.text if begun else last
        named = line.text if begun and (begun.named or not named) else named
        offered = wordings.begin_option(line.text) or wordings.begin_dash(line.text) or wordings.offers_within(last)
        if last and offered:
            asking.append(last)
            naming.append(named)
            last = named = ""
    word = wordings.pick_word(naming)
    if word and all(word.match(text) for text in naming):
        return word
    return wordings.pick_word(asking or [line.text for line in lines if line.begins])


def _ends(line: Strip) -> bool:
    return wordings.ends(line.text) or wordings.opens_key_table(line.text)
