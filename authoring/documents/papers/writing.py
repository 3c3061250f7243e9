"""A paper becomes a Word file."""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from authoring.documents.markup import WORD, Node
from authoring.documents.packing import repack
from authoring.documents.papers.blocks import (
    Block,
    Grid,
    Heading,
    Letterhead,
    Line,
    PageBreak,
    Paper,
    Side,
    Signature,
    Title,
)
from authoring.documents.papers.feet import draw_signature
from authoring.documents.papers.grids import draw_grid
from authoring.documents.papers.heads import draw_letterhead, draw_title
from authoring.documents.papers.profiles import Profile, profile
from authoring.documents.papers.strokes import Setting, add, clean, paragraph
from authoring.model.errors import TORN_ZIP, RefusedError
from authoring.model.paragraphs import Run

if TYPE_CHECKING:
    from docx.document import Document

_PAGE = (210.0, 297.0)  # A4
_MOMENT = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - python-docx writes naive moments as UTC
_UNNEEDED = ("/stylesWithEffects", "/numbering", "/customXml", "/thumbnail", "/webSettings")
_KEPT_STYLES = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Header", "HeaderChar"}


def write(paper: Paper) -> bytes:
    """The paper as a .docx; the same paper gives the same bytes, whatever the day and the machine.

    Raises:
        RefusedError: the layout is unknown, a table is uneven, or the blank page that comes with python-docx is away.
    """
    layout = profile(paper.layout)
    document = _blank()
    _prepare(document, paper, layout)
    body = document.element.body
    last = body[-1]
    width = _PAGE[0] - layout.margins[2] - layout.margins[3]
    for block in _signed(paper.blocks):
        _draw(body, block, layout, width)
    body.append(last)
    saved = io.BytesIO()
    document.save(saved)
    return repack(saved.getvalue())


def _blank() -> "Document":
    import docx  # noqa: PLC0415 — slow to load, seldom needed
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 — the same

    try:
        return docx.Document()
    except (OpcError, *TORN_ZIP) as error:
        message = "Không mở được trang Word trắng đi kèm chương trình. Cài lại chương trình rồi làm lại."
        raise RefusedError(message, found=type(error).__name__) from error


def _signed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, what stands above a signature staying on its page: nobody signs a page that says nothing."""
    for place, block in enumerate(blocks):
        signed = isinstance(blocks[place + 1], Signature) if place + 1 < len(blocks) else False
        if signed and isinstance(block, Line | Signature):
            yield replace(block, keep=True)
        elif signed and isinstance(block, Grid):
            yield replace(block, closes=True)
        else:
            yield block


def _draw(body: Node, block: Block, layout: Profile, width: float) -> None:
    match block:
        case Letterhead():
            draw_letterhead(body, block, layout, width)
        case Title():
            draw_title(body, block, layout, width)
        case Heading():
            side: Side = "center" if block.level == 1 else "left"
            paragraph(body, (Run(block.text, bold=True),), Setting(side, before=6, after=3, keep=True))
        case Line():
            _draw_line(body, block, layout)
        case Grid():
            draw_grid(body, block, width)
        case Signature():
            draw_signature(body, block, layout, width)
        case PageBreak():
            add(add(add(body, "p"), "r"), "br", type="page")
        case _:
            assert_never(block)


def _draw_line(body: Node, line: Line, layout: Profile) -> None:
    first = layout.first_line if line.indent else 0
    runs = _closed(line.runs, layout.ending) if line.closes else line.runs
    keep = line.keep or line.closes
    paragraph(body, runs, Setting(line.alignment, first, line.left, after=line.after, size=line.size, keep=keep))


def _closed(runs: tuple[Run, ...], ending: str) -> tuple[Run, ...]:
    """The runs with the layout's ending mark in place of a last full stop or semicolon."""
    if not runs:
        return (Run(ending),)
    last = runs[-1]
    text = last.text.rstrip(" .;") + ending
    return (*runs[:-1], Run(text, last.bold, last.italic, last.underline, last.colour, last.highlight))


def _prepare(document: "Document", paper: Paper, layout: Profile) -> None:
    from docx.shared import Mm, Pt  # noqa: PLC0415 — slow to load, seldom needed

    _name(document, paper.title)
    _strip(document)
    _letter(document.styles.element, layout)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_PAGE[0]), Mm(_PAGE[1])
    section.top_margin, section.bottom_margin = Mm(layout.margins[0]), Mm(layout.margins[1])
    section.left_margin, section.right_margin = Mm(layout.margins[2]), Mm(layout.margins[3])
    section.header_distance = section.footer_distance = Pt(28)
    section.different_first_page_header_footer = True
    if paper.numbered:
        _number_pages(section.header._element)  # noqa: SLF001 - python-docx has no fields


def _name(document: "Document", title: str) -> None:
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.comments = clean(title)[:255], "", "", ""
    core.created = core.modified = _MOMENT
    core.revision, core.language = 1, "vi-VN"


def _strip(document: "Document") -> None:
    """Take away what python-docx's own sample file brings and no paper needs."""
    for relations in (document.part.rels, document.part.package.rels):
        for name in [name for name, relation in relations.items() if relation.reltype.endswith(_UNNEEDED)]:
            del relations[name]
    styles = document.styles.element
    for style in styles.findall(WORD + "style"):
        if style.get(WORD + "styleId") not in _KEPT_STYLES:
            styles.remove(style)


def _letter(styles: Node, layout: Profile) -> None:
    """The font, size and language of everything that says nothing else."""
    properties = styles.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr")
    if properties is None:  # pragma: no cover - python-docx's sample always has them
        return
    for child in list(properties):
        properties.remove(child)
    font = layout.font
    add(properties, "rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
    add(properties, "sz", val=round(layout.size * 2))
    add(properties, "szCs", val=round(layout.size * 2))
    add(properties, "lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    for spacing in styles.iter(WORD + "spacing"):
        spacing.attrib.clear()
        spacing.set(WORD + "after", "0")


def _number_pages(header: Node) -> None:
    """The page's number, top centre."""
    header.remove(header[0])
    line = paragraph(header, (), Setting("center"))
    field = add(line, "fldSimple", instr=" PAGE ")
    text = add(add(field, "r"), "t")
    text.text = "2"
