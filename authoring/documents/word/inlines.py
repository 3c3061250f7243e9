"""What stands in one paragraph: stretches of text with their looks, notes, and boxes hung into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from authoring.documents.markup import COMPATIBILITY, MATH, WORD, Node, chosen, switched
from authoring.documents.word.losses import COMMENT, FORM, FORMULA, NUMBER, SIGN, seen_only
from authoring.documents.word.styles import Look, Styles, changed, stated
from authoring.documents.word.symbols import UNKNOWN, symbol

PAGE = "\f"
BOX = WORD + "txbxContent"
ALTERNATE = COMPATIBILITY + "AlternateContent"
INSERTED, DELETED = frozenset((WORD + "ins", WORD + "moveTo")), frozenset((WORD + "del", WORD + "moveFrom"))

_RUN, _TEXT, _LOOK, _FIELD = (WORD + name for name in ("r", "t", "rPr", "fldChar"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {WORD + "tab": "\t", WORD + "ptab": "\t", WORD + "cr": "\n", WORD + "noBreakHyphen": "\u2011"}
_SILENT = {
    *(WORD + name for name in ("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rt")),
    "{http://schemas.microsoft.com/office/word/2010/wordml}conflictDel",
}
_NOTES = {WORD + "footnoteReference": "footnotes", WORD + "endnoteReference": "endnotes"}
_LIST_NUMBER = re.compile(r"\s*(?:LISTNUM|AUTONUM)", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_OWN_MARK = WORD + "customMarkFollows"
_JOINTS = {MATH + "f": "/", MATH + "sSup": "^", MATH + "sSub": "_"}


@dataclass(slots=True)
class Draft:
    """A paragraph while it is collected: `lost` names what could not be read as text."""

    pieces: list[tuple[str, Look]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Node] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    hidden: bool = False
    contents: bool = False


@dataclass(slots=True)
class Field:
    """A field that is still open: `asking` while its instruction is read; `listing` for a table of contents."""

    asking: bool = True
    listing: bool = False


@dataclass(slots=True)
class Inlines:
    """Collects paragraphs of one story (body or note); fields stay open from one paragraph to the next.

    `asking` and `listing` count the open fields that are so. `doubtful` tells whether text was taken for an instruction
    or an entry of a table of contents, so that a file with unbalanced fields can be read again with `trusting` off.
    """

    styles: Styles
    preserving: bool
    trusting: bool = True
    fields: list[Field] = field(default_factory=list)
    asking: int = 0
    listing: int = 0
    doubtful: bool = False
    changes: dict[str, int] = field(default_factory=dict)

    def collect(self, paragraph: Node, style: str, draft: Draft) -> None:
        """Append all that a reader of `paragraph` sees to `draft`."""
        plain = self.styles.look(style, "")
        for child in paragraph:
            tag = child.tag
            if tag == _RUN:
                self._run(child, style, plain, draft)
            elif tag in DELETED:
                self.count("xóa")
            elif tag == ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self.collect(branch, style, draft)
            elif tag == MATH + "oMath":
                self._say(_formula(child), plain, draft)
                draft.lost.append(FORMULA)
            elif tag not in _SILENT:
                if tag in INSERTED:
                    self.count("chèn")
                self.collect(child, style, draft)

    def _run(self, run: Node, style: str, look: Look, draft: Draft) -> None:
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                self._say(self._text(child), look, draft)
            elif tag == _LOOK:
                look = self._look(child, style, look)
            elif tag == _FIELD:
                self._field(child, draft)
            elif tag == ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self._run(branch, style, look, draft)
            else:
                self._other(child, str(tag), look, draft)
                if child.get(_OWN_MARK) and switched(child.get(_OWN_MARK)):
                    return

    def _look(self, properties: Node, style: str, plain: Look) -> Look:
        said = stated(properties)
        if not said:
            return plain
        base = self.styles.look(style, str(said.pop("style", "")))
        return changed(base, said)

    def _text(self, node: Node) -> str:
        text = node.text or ""
        if "\n" in text or "\r" in text:
            text = text.replace("\n", " ").replace("\r", " ")
        bare = text.strip(" \t")
        if len(bare) == len(text):
            return text
        space = node.get(_SPACE)
        return text if space == "preserve" or (space is None and self.preserving) else bare

    def _say(self, text: str, look: Look, draft: Draft) -> None:
        if self.fields and self.trusting and self._asked(draft):
            return
        if look.hidden:
            draft.hidden = True
        else:
            draft.pieces.append((text, look))

    def _asked(self, draft: Draft) -> bool:
        """Whether text now belongs to the instruction of a field and is no text of the document."""
        draft.contents = draft.contents or (not self.asking and self.listing > 0)
        self.doubtful = self.doubtful or self.asking > 0 or draft.contents
        return self.asking > 0

    def _field(self, node: Node, draft: Draft) -> None:
        kind = node.get(WORD + "fldCharType")
        if kind == "begin":
            self.fields.append(Field())
            self.asking += 1
            if next(node.iter(WORD + "checkBox", WORD + "ddList"), None) is not None:
                draft.lost.append(FORM)
        elif self.fields and kind in {"separate", "end"}:
            self.asking -= self.fields[-1].asking
            self.fields[-1].asking = False
            if kind == "end":
                self.listing -= self.fields.pop().listing

    def _instruction(self, text: str, draft: Draft) -> None:
        if _LIST_NUMBER.match(text):
            draft.lost.append(NUMBER)
        elif self.fields and self.fields[-1].asking and not self.fields[-1].listing and _CONTENTS.match(text):
            self.fields[-1].listing = True
            self.listing += 1

    def _other(self, node: Node, tag: str, look: Look, draft: Draft) -> None:
        """What is rarer in a run than text: signs, breaks, notes, boxes, pictures."""
        if tag in _SIGNS:
            self._say(_SIGNS[tag], look, draft)
        elif tag == WORD + "br":
            self._say("\n" if node.get(WORD + "type", "textWrapping") == "textWrapping" else PAGE, look, draft)
        elif tag == WORD + "sym":
            self._sign(node, look, draft)
        elif look.hidden:
            draft.hidden = True
        else:
            self._hung(node, tag, look, draft)

    def _hung(self, node: Node, tag: str, look: Look, draft: Draft) -> None:
        """What hangs in a run without being a sign of its text."""
        if tag in _NOTES:
            draft.notes.append((_NOTES[tag], node.get(WORD + "id", "")))
        elif tag == WORD + "commentReference":
            draft.lost.append(COMMENT)
        elif tag == WORD + "ruby":
            for text in node.iterfind(f"{WORD}rubyBase/{WORD}r/{WORD}t"):
                self._say(self._text(text), look, draft)
        elif tag == WORD + "instrText":
            self._instruction(node.text or "", draft)
        elif tag in (WORD + "drawing", WORD + "pict", WORD + "object"):
            draft.boxes.extend(_boxes(node))
            draft.lost.extend(seen_only(node))

    def _sign(self, node: Node, look: Look, draft: Draft) -> None:
        code = node.get(WORD + "char", "")
        hexadecimal = len(code) <= 6 and all(c in "0123456789abcdefABCDEF" for c in code) and code != ""
        sign = symbol(node.get(WORD + "font", ""), int(code, 16)) if hexadecimal else UNKNOWN
        if sign == UNKNOWN:
            draft.lost.append(SIGN)
        self._say(sign, look, draft)

    def count(self, change: str, times: int = 1) -> None:
        """Remember that a tracked change was met."""
        self.changes[change] = self.changes.get(change, 0) + times


def _boxes(node: Node) -> Iterator[Node]:
    """The outermost text boxes of a drawing, each once."""
    if node.tag == BOX:
        yield node
    elif node.tag == ALTERNATE:
        branch = chosen(node)
        yield from () if branch is None else _boxes(branch)
    else:
        for child in node:
            yield from _boxes(child)


def _formula(node: Node) -> str:
    """A formula in one line: a fraction as “a/b”, powers as “a^b”."""
    joint = _JOINTS.get(str(node.tag), "")
    parts = [
        (child.text or "") if child.tag == MATH + "t" else _formula(child) for child in node if child.tag not in DELETED
    ]
    return joint.join(part for part in parts if part)
