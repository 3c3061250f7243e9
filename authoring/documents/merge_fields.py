"""Word's own merge fields: the «names» in a written paper become room that mail merge fills."""

import io
import re
import zipfile
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from authoring.documents.markup import WORD, Node, parse
from authoring.documents.packing import repack
from authoring.documents.strokes import add

_MAIN = "word/document.xml"
_PIECES = re.compile("(«[^«»]+»)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def with_fields(data: bytes) -> bytes:
    """A paper of ours in which each «name» is Word's merge field of that name, in the look of its run."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    root = parse(parts[_MAIN])
    for run in () if root is None else list(root.iter(WORD + "r")):
        _split(run)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, part in parts.items():
            target.writestr(name, part if name != _MAIN or root is None else _told(root))
    return repack(packed.getvalue())


def typed_fields(data: bytes) -> tuple[str, ...]:
    """The «names» that stand in a Word file as typed letters: they look like fields and are none."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        root = parse(source.read(_MAIN)) if _MAIN in source.namelist() else None
    texts = [] if root is None else ["".join(one.itertext(WORD + "t")) for one in root.iter(WORD + "p")]
    return tuple(dict.fromkeys(found for text in texts for found in _PIECES.findall(text)))


def _told(root: Node) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _split(run: Node) -> None:
    """The run as runs of the same look: its plain pieces, and a field for each «name»."""
    text = "".join(run.itertext(WORD + "t"))
    parent = run.getparent()
    if parent is None or not _PIECES.search(text):
        return
    for piece in filter(None, _PIECES.split(text)):
        for made in _field(run, piece) if _PIECES.fullmatch(piece) else (_plain(run, piece),):
            run.addprevious(made)
    parent.remove(run)


def _field(run: Node, shown: str) -> Iterator[Node]:
    for name in ("begin", "", "separate"):
        made = _bare(run)
        if name:
            add(made, "fldChar", fldCharType=name)
        else:
            _write(made, "instrText", f" MERGEFIELD {shown[1:-1]} ")
        yield made
    yield _plain(run, shown)
    made = _bare(run)
    add(made, "fldChar", fldCharType="end")
    yield made


def _plain(run: Node, text: str) -> Node:
    made = _bare(run)
    _write(made, "t", text)
    return made


def _bare(run: Node) -> Node:
    made = etree.Element(WORD + "r")
    look = run.find(WORD + "rPr")
    if look is not None:
        made.append(deepcopy(look))
    return made


def _write(run: Node, name: str, text: str) -> None:
    made = add(run, name)
    made.set(_SPACE, "preserve")
    made.text = text
