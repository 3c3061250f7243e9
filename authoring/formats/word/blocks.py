"""One question of a Word file while its lines come in: each goes to the part of it where it belongs."""

import re
from dataclasses import dataclass, field, replace

from authoring.formats.questions import Flaw
from authoring.formats.word import wordings
from authoring.formats.word.strips import Strip
from authoring.formats.word.wordings import Opening
from authoring.model.items import LABELS

OPTION = "option"
REST = "explanation"  # where a line without a name belongs once the key was told

_ONE_LINE = frozenset({"key", "id", "topic", "difficulty", "valid_on"})
_CELL = re.compile(r"\*?([A-Ha-h])")


@dataclass(frozen=True, slots=True)
class Told:
    """A line that tells the key: its letters, the text behind them, where it stands."""

    letters: str
    text: str
    line: Strip


@dataclass(frozen=True, slots=True)
class Lead:
    """How an option begins: its letter, the strip of it, and whether an asterisk marks it."""

    letter: str
    strip: Strip
    starred: bool


@dataclass(slots=True)
class Block:
    """One question while its lines come in; `place` is where a line that says nothing of itself belongs.

    `leads` and `bodies` hold the options as they stand; `dashed`: they have dashes instead of letters; `numbered`: they
    have numbers; `counted` is the last number of a list inside the question, `graded` the level told before its word.
    """

    head: Strip
    number: int
    place: str = "stem"
    stem: list[Strip] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    bodies: list[list[Strip]] = field(default_factory=list)
    fields: dict[str, list[Strip]] = field(default_factory=dict)
    keys: list[Told] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    flaw: Flaw | None = None
    counted: int = 0
    dashed: bool = False
    numbered: bool = False
    graded: str = ""
    bare: int = 0

    def expected(self) -> str:
        """The capital letter that the next option bears; “” after the last one."""
        return LABELS[len(self.leads) : len(self.leads) + 1]


def put(block: Block, line: Strip, *, lacking: bool = False) -> bool:
    """Put a line where it belongs; False where it is the title of the next part of the file.

    `lacking`: the line is an option whose dash was forgotten.
    """
    told = bool(block.leads) and line.begins
    if told and not _is_worded(block, line) and _tell(block, line):
        return True
    if told and block.place != REST and _ends_part(block, line):
        return False
    opening = _opening(block, line, lacking=lacking)
    if opening and (block.dashed or block.numbered or _is_option(block, opening.letter, line)):
        _offer(block, line, opening)
    elif told and not line.joint and _is_title(block, line):
        return False
    else:
        _continue(block, line)
    return True


def _is_worded(block: Block, line: Strip) -> bool:
    """Whether “Phương án B: …” is the next of the options that began so, and tells no key."""
    opening = wordings.begin_option(line.text) if block.place == OPTION else None
    first = wordings.begin_option(block.leads[0].strip.text) if opening and opening.worded else None
    return bool(opening and first and first.worded and opening.letter.upper() == block.expected())


def _tell(block: Block, line: Strip) -> bool:
    """Take in a line that tells the key or names a field."""
    if key := wordings.read_key(line.text):
        _put_key(block, line, *key)
    elif named := wordings.read_field(line.text):
        _put_field(block, named[0], line.cut(len(line.text) - len(named[1])))
    elif law := wordings.read_citation(line.text):
        start = line.text.index(law)
        _put_field(block, "citation", line.cut(start, start + len(law)))
    elif wordings.opens_reasons(line.text):
        block.place = REST
    else:
        return False
    return True


def _put_key(block: Block, line: Strip, letters: str, text: str) -> None:
    """The letters; a law in brackets behind them is the citation."""
    law = wordings.read_citation(text)
    block.keys.append(Told(letters, "" if law else text, line))
    block.place = REST
    if law:
        start = line.text.rindex(law)
        block.fields.setdefault("citation", []).append(line.cut(start, start + len(law)))


def _put_field(block: Block, name: str, value: Strip) -> None:
    if name == "key":
        letters, text = wordings.lead_key(value.text) or ("", value.text)
        place = wordings.count(text) if block.numbered else 0
        if counted := LABELS[place - 1 : place] if place else "":
            letters, text = counted, ""
        block.keys += [Told(letters, text, value)] if value.text else []
    else:
        block.fields.setdefault(name, []).append(value)
    block.place = REST if name in _ONE_LINE else name


def _opening(block: Block, line: Strip, *, lacking: bool) -> Opening | None:
    """How an option begins with this line, if it does."""
    if block.dashed:
        return wordings.begin_dash(line.text) or _undashed(block, line, lacking=lacking)
    if block.numbered:
        found = wordings.begin_count(line.text) if line.begins else None
        follows = found is not None and found[0] == len(block.leads) + 1 and bool(block.expected())
        return replace(found[1], letter=block.expected()) if found and follows else None
    letter = _CELL.fullmatch(line.text) if line.cell else None
    if letter and letter[1].upper() == block.expected():
        return Opening(letter[1], len(line.text), line.text[0] == "*")
    return wordings.begin_option(line.text)


def _undashed(block: Block, line: Strip, *, lacking: bool) -> Opening | None:
    """One line of a list may lack its dash; after the list has begun, once."""
    forgotten = line.begins and not block.bare and block.place == OPTION and not _is_title(block, line)
    if not (lacking or forgotten):
        return None
    block.bare += 1
    return Opening("", 0, starred=line.text.startswith("*"))


def _offer(block: Block, line: Strip, opening: Opening) -> None:
    if block.dashed and not block.expected():
        note(
            block, line, f"nhiều nhất {len(LABELS)} phương án", "thêm một phương án", "Câu hỏi có quá nhiều phương án."
        )
        return
    start = opening.end or int(opening.starred)
    block.leads.append(Lead(opening.letter or block.expected(), line.cut(0, start), opening.starred))
    block.bodies.append([line.cut(start)])
    block.place = OPTION


def _ends_part(block: Block, line: Strip) -> bool:
    """Whether “B. PHẦN TỰ LUẬN” opens the next part and is no option."""
    opening = wordings.begin_option(line.text)
    capitals = line.text == line.text.upper() and "PHẦN" in line.text
    return bool(opening and capitals and opening.letter != block.expected())


def _is_title(block: Block, line: Strip) -> bool:
    beside = block.bodies[-1][-1].cell if block.bodies and line.cell else None
    if beside and line.cell and beside[:2] == line.cell[:2]:
        return False
    return line.heading or wordings.opens_section(line.text)


def _continue(block: Block, line: Strip) -> None:
    if block.place == "stem":
        block.stem.append(line)
    elif block.place == OPTION:
        block.bodies[-1].append(line)
    else:
        block.fields.setdefault(block.place, []).append(line)


def _is_option(block: Block, letter: str, line: Strip) -> bool:
    if block.place not in ("stem", OPTION):
        _note_second_start(block, letter, line)
        return False
    if not block.leads:
        return letter in "Aa" or bool(line.cell and letter.isupper() and line.begins)
    if letter.isupper() != block.leads[0].letter.isupper():
        return letter == "A" and _demote(block)
    if letter.upper() == block.expected():
        return True
    alike = letter.isupper() or _sign(line.text) == _sign(block.leads[0].strip.text)
    return alike and line.begins and _is_misplaced(block, letter, line)


def _sign(text: str) -> str:
    """The sign behind the letter with which a text begins."""
    found = wordings.begin_option(text)
    return found.sign if found else ""


def _note_second_start(block: Block, letter: str, line: Strip) -> None:
    if letter == "A" and block.leads[0].letter == "A":
        expected, found = "số thứ tự trước câu tiếp theo", "phương án A lần thứ hai"
        note(block, line, expected, found, "Câu sau câu này thiếu số thứ tự.")


def _is_misplaced(block: Block, letter: str, line: Strip) -> bool:
    """An option out of order is one all the same; outside a table its question has a flaw."""
    again = letter in {lead.letter for lead in block.leads}
    if again or not line.cell:
        expected = f"phương án {block.expected()}" if block.expected() else f"nhiều nhất {len(LABELS)} phương án"
        message = (
            f"Phương án {letter} lặp lại; có thể câu sau thiếu số thứ tự." if again else "Thứ tự phương án bị ngắt."
        )
        note(block, line, expected, f"phương án {letter}", message)
    return True


def _demote(block: Block) -> bool:
    """Points a), b) before the options A., B. are part of the stem."""
    for lead, body in zip(block.leads, block.bodies, strict=True):
        whole = Strip(lead.strip.row, (*lead.strip.runs, *body[0].runs), lead.strip.joint or "\n", at=lead.strip.at)
        block.stem += [whole, *body[1:]]
    block.leads.clear()
    block.bodies.clear()
    return True


def note(block: Block, line: Strip, expected: str, found: str, message: str) -> None:
    """Remember the first flaw of a question, with its place."""
    block.flaw = block.flaw or Flaw(expected, found, message, line.spot)
