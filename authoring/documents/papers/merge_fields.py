"""Word's own merge fields: the «names» in a written paper become room that mail merge fills."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy

from lxml import etree

from authoring.documents.markup import WORD, Node, parse
from authoring.documents.packing import repack
from authoring.documents.papers.strokes import add

_MAIN, _CONTENT = "word/document.xml", "content.xml"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STORY = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PIECES = re.compile("(«[^«»]+»)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def with_fields(data: bytes, wanted: Callable[[str], bool] = lambda _name: True) -> bytes:
    """A Word file in which each typed «name» that is wanted is Word's merge field of that name, in the look of its run.

    What a field of the file shows already is no typed name.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    root = parse(parts[_MAIN])
    for run in () if root is None else list(_typed(root)):
        _split(run, wanted)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, part in parts.items():
            target.writestr(name, part if name != _MAIN or root is None else _told(root))
    return repack(packed.getvalue())


def with_names(data: bytes) -> bytes:
    """An .odt in which each field of mail merge shows its «name»: that is all that LibreOffice writes of it."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    root = parse(parts.get(_CONTENT, b""))
    for field in () if root is None else list(root.iter(f"{_TEXT}database-display")):
        for inner in list(field):
            field.remove(inner)
        field.text = f"«{field.get(f'{_TEXT}column-name')}»"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, part in parts.items():
            target.writestr(name, part if name != _CONTENT or root is None else _told(root))
    return packed.getvalue()


def typed_fields(data: bytes) -> tuple[str, ...]:
    """The «names» that stand in a Word file as typed letters, wherever: they look like fields and are none."""
    paragraphs = (one for _name, root in _stories(data) for one in root.iter(WORD + "p"))
    texts = ("".join(one.itertext(WORD + "t")) for one in paragraphs)
    return tuple(dict.fromkeys(found for text in texts for found in _PIECES.findall(text)))


def commands(data: bytes) -> tuple[tuple[bool, str], ...]:
    """Every field of a Word file as it is written (“MERGEFIELD Tên”), and whether it stands in the pages' own text."""
    return tuple((name == _MAIN, said) for name, root in _stories(data) for said in _commands(root))


def _commands(root: Node) -> Iterator[str]:
    """The fields' words, each without those of the fields inside it."""
    open_: list[str] = []
    for one in root.iter(WORD + "fldChar", WORD + "instrText", WORD + "fldSimple"):
        if one.tag == WORD + "fldSimple":
            yield " ".join((one.get(WORD + "instr") or "").split())
        elif one.tag == WORD + "instrText":
            open_[-1:] = [f"{open_[-1]}{one.text or ''}"] if open_ else []
        elif one.get(WORD + "fldCharType") == "begin":
            open_.append("")
        elif one.get(WORD + "fldCharType") == "end" and open_:
            yield " ".join(open_.pop().split())


def _stories(data: bytes) -> Iterator[tuple[str, Node]]:
    """The parts of a Word file that hold text of pages: the main one, headers, footers, notes."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        names = [name for name in source.namelist() if _STORY.fullmatch(name)]
        for name, root in ((name, parse(source.read(name))) for name in names):
            if root is not None:
                yield name, root


def _told(root: Node) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _typed(root: Node) -> Iterator[Node]:
    """The runs outside every field."""
    inside = 0
    for run in root.iter(WORD + "r"):
        parent = run.getparent()
        if not inside and parent is not None and parent.tag != WORD + "fldSimple":
            yield run
        marks = [one.get(WORD + "fldCharType") for one in run.iter(WORD + "fldChar")]
        inside += marks.count("begin") - marks.count("end")


def _split(run: Node, wanted: Callable[[str], bool]) -> None:
    """The run as runs of the same look: its plain pieces, and a field for each «name» that is wanted."""
    text = "".join(run.itertext(WORD + "t"))
    parent = run.getparent()
    if parent is None or not any(map(wanted, (piece[1:-1] for piece in _PIECES.findall(text)))):
        return
    for piece in filter(None, _PIECES.split(text)):
        named = _PIECES.fullmatch(piece) and wanted(piece[1:-1])
        for made in _field(run, piece) if named else (_plain(run, piece),):
            run.addprevious(made)
    parent.remove(run)


def _field(run: Node, shown: str) -> Iterator[Node]:
    called = f'"{shown[1:-1]}"' if " " in shown else shown[1:-1]
    for name in ("begin", "", "separate"):
        made = _bare(run)
        if name:
            add(made, "fldChar", fldCharType=name)
        else:
            _write(made, "instrText", f" MERGEFIELD {called} ")
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
