"""The styles of a Word file: how text looks and how a paragraph is numbered through its style."""

from typing import NamedTuple

from authoring.documents.markup import VALUE, WORD, Node, number, switched, value

_TOGGLES = {WORD + "b": "bold", WORD + "i": "italic", WORD + "vanish": "hidden"}
_UNDERLINE, _COLOUR, _HIGHLIGHT, _SHADE = (WORD + name for name in ("u", "color", "highlight", "shd"))
_STYLE = WORD + "rStyle"
_SPOKEN = {*_TOGGLES, _UNDERLINE, _COLOUR, _HIGHLIGHT, _SHADE, _STYLE}
_NO_COLOUR = {"AUTO", "000000"}
_MOST = 10_000  # styles; Word itself allows 4,079
_DEEPEST = 64  # styles based on one another; Word itself stops earlier
_NO_SHADE = {"AUTO", "FFFFFF"}


class Look(NamedTuple):
    """How a stretch of text looks; `colour` and `highlight` are "" for the ordinary ones."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    highlight: str = ""
    hidden: bool = False


class Numbered(NamedTuple):
    """What a paragraph or style says of its numbering; None where it says nothing."""

    num: int | None = None
    level: int | None = None


class _Style(NamedTuple):
    """What one style says itself; `based` is the id of the style below it."""

    based: str
    said: dict[str, bool | str]
    numbered: Numbered


class Styles:
    """The styles by their ids, each resolved along the styles it is based on."""

    def __init__(self, root: Node | None) -> None:
        nodes = [] if root is None else root.findall(WORD + "style")[:_MOST]
        self._nodes = {node.get(WORD + "styleId", ""): node for node in nodes}
        self._default = next((node.get(WORD + "styleId", "") for node in nodes if _is_default(node)), "")
        self._rest = stated(None if root is None else root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr"))
        self._read: dict[str, _Style] = {}
        self._names: dict[str, str] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self._numbers: dict[str, tuple[Numbered, tuple[str, ...]]] = {}

    def applied(self, style: str | None) -> str:
        """The id of the style that a paragraph really has."""
        return style if style in self._nodes and style is not None else self._default

    def name(self, style: str) -> str:
        """The style's name as Word's files hold it (“heading 2”)."""
        if style not in self._names:
            self._names[style] = value(self._nodes.get(style), "name") or style
        return self._names[style]

    def look(self, paragraph: str, character: str) -> Look:
        """The look that a paragraph style and a character style give together.

        Switches set in both cancel each other, as ECMA-376 part 1, 17.7.3 has it.
        """
        key = (paragraph, character)
        if key not in self._looks:
            first, second = self._collected(paragraph), self._collected(character)
            both = self._rest | first | second
            for switch in _TOGGLES.values():
                here = bool(first.get(switch)) != bool(second.get(switch))
                both[switch] = here or bool(self._rest.get(switch))
            self._looks[key] = _look(both)
        return self._looks[key]

    def numbered(self, style: str) -> tuple[Numbered, tuple[str, ...]]:
        """The numbering that a style gives, and the styles from it up to the one that names the list."""
        if style not in self._numbers:
            self._numbers[style] = self._followed(style)
        return self._numbers[style]

    def list_of(self, style: str) -> int | None:
        """The list (`w:num`) of a numbering style."""
        return self._own(style).numbered.num if style in self._nodes else None

    def _followed(self, style: str) -> tuple[Numbered, tuple[str, ...]]:
        num, level = None, None
        chain: list[str] = []
        for found in self._chain(style):
            chain.append(found)
            said = self._own(found).numbered
            num = said.num if num is None else num
            level = said.level if level is None else level
            if num is not None:
                break
        return Numbered(num, level), tuple(chain)

    def _collected(self, style: str) -> dict[str, bool | str]:
        merged: dict[str, bool | str] = {}
        for found in reversed(self._chain(style)):
            merged |= self._own(found).said
        return merged

    def _chain(self, style: str) -> list[str]:
        chain: list[str] = []
        while style in self._nodes and style not in chain and len(chain) < _DEEPEST:
            chain.append(style)
            style = self._own(style).based
        return chain

    def _own(self, style: str) -> _Style:
        if style not in self._read:
            node = self._nodes[style]
            said, numbered = stated(node.find(WORD + "rPr")), numbering_of(node.find(WORD + "pPr"))
            self._read[style] = _Style(value(node, "basedOn") or "", said, numbered)
        return self._read[style]


def stated(properties: Node | None) -> dict[str, bool | str]:
    """What run properties say themselves, by the names of `Look`, and the id of their style as “style”."""
    said: dict[str, bool | str] = {}
    for child in () if properties is None else properties:
        tag = child.tag
        if tag not in _SPOKEN:
            continue
        if tag in _TOGGLES:
            said[_TOGGLES[tag]] = switched(child.get(VALUE))
        elif tag == _UNDERLINE:
            said["underline"] = child.get(VALUE, "single") != "none"
        elif tag == _COLOUR:
            colour = child.get(VALUE, "").upper()
            said["colour"] = "" if colour in _NO_COLOUR else colour
        elif tag == _HIGHLIGHT:
            shade = child.get(VALUE, "")
            said["highlight"] = "" if shade == "none" else shade
        elif tag == _STYLE:
            said["style"] = child.get(VALUE, "")
        elif "highlight" not in said:
            fill = child.get(WORD + "fill", "auto").upper()
            said["highlight"] = "" if fill in _NO_SHADE else fill
    return said


def changed(look: Look, said: dict[str, bool | str]) -> Look:
    """`look` with what the run itself says."""
    return _look(look._asdict() | said) if said else look


def numbering_of(properties: Node | None) -> Numbered:
    """What paragraph properties say themselves of numbering."""
    node = None if properties is None else properties.find(WORD + "numPr")
    return Numbered(number(node, "numId"), number(node, "ilvl"))


def _is_default(node: Node) -> bool:
    given = node.get(WORD + "default")
    return node.get(WORD + "type") == "paragraph" and given is not None and switched(given)


def _look(said: dict[str, bool | str]) -> Look:
    bold, italic, underline, hidden = (bool(said.get(name)) for name in ("bold", "italic", "underline", "hidden"))
    return Look(bold, italic, underline, str(said.get("colour", "")), str(said.get("highlight", "")), hidden)
