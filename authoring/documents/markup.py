"""The words of WordprocessingML, and XML parsed without any of XML's dangers."""

from lxml import etree
from lxml.etree import _Element

Node = _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VML = "{urn:schemas-microsoft-com:vml}"
VALUE = WORD + "val"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", DRAWING[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH[1:-1].encode()),
)


def parse(data: bytes) -> Node | None:
    """The root of an XML part, strict names as transitional ones; None if it is no XML or brings a DTD."""
    if b"http://purl.oclc.org/" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root.getroottree().docinfo.internalDTD is not None else root


def value(parent: Node | None, name: str) -> str | None:
    """The `w:val` of the child `w:<name>`; None without such a child, "" without a value."""
    child = None if parent is None else parent.find(WORD + name)
    return None if child is None else child.get(VALUE, "")


def number(parent: Node | None, name: str) -> int | None:
    """The `w:val` of the child `w:<name>` as a whole number; None if there is none."""
    return whole(value(parent, name))


def whole(text: str | None) -> int | None:
    """A decimal whole number of at most nine digits, as attributes hold them; None for anything else."""
    digits = (text or "").strip()
    plain = digits.removeprefix("-")
    return int(digits) if plain.isascii() and plain.isdigit() and len(plain) < 10 else None


def switched(text: str | None) -> bool:
    """Whether an on/off property is on, given its `w:val` (a missing one means on)."""
    return text is None or text.lower() not in {"0", "false", "off", "none"}


def chosen(alternate: Node) -> Node | None:
    """The branch of an `mc:AlternateContent` to read: the first choice, unless only the fallback holds text."""
    choice = alternate.find(COMPATIBILITY + "Choice")
    fallback = alternate.find(COMPATIBILITY + "Fallback")
    if choice is None or (fallback is not None and not _speaks(choice) and _speaks(fallback)):
        return fallback
    return choice


def _speaks(node: Node) -> bool:
    return next(node.iter(WORD + "t", MATH + "t"), None) is not None
