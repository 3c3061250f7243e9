"""What is drawn on a page beside letters: ruled lines, pictures, fields laid upon it."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from authoring.documents.pdf.eye import Eye
from authoring.documents.pdf.places import Box, Rule

_THIN = 2.5
_ASKED = 20
_TYPED = {raw.FPDF_ANNOT_FREETEXT: b"Contents", raw.FPDF_ANNOT_WIDGET: b"V"}


def drawn(page: pdfium.PdfPage, eye: Eye) -> tuple[tuple[Rule, ...], bool, bool]:
    """The ruled lines of a page, whether pictures cover a good part of it, and whether letters are not drawn."""
    rules: list[Rule] = []
    covered, written, unseen = 0.0, 0, 0
    for place in range(raw.FPDFPage_CountObjects(page.raw)):
        thing = raw.FPDFPage_GetObject(page.raw, place)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            written += 1
            if written <= _ASKED:
                unseen += raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            rules.extend(_ruled(eye.upright(*_bounds(thing)), thing))
        else:
            left, right, top, bottom = eye.upright(*_bounds(thing))
            covered += (right - left) * (bottom - top)
    pictures = covered > 0.3 * eye.width * eye.height
    return tuple(rules), pictures, pictures and 2 * unseen > min(written, _ASKED)


def filled(page: pdfium.PdfPage) -> bool:
    """Whether letters stand in fields or notes that are laid upon a page; signatures have none."""
    found = False
    for place in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        note = raw.FPDFPage_GetAnnot(page.raw, place)
        key = _TYPED.get(raw.FPDFAnnot_GetSubtype(note))
        if key:
            found = found or raw.FPDFAnnot_GetStringValue(note, key, None, 0) > 2
        raw.FPDFPage_CloseAnnot(note)
    return found


def _bounds(thing: ctypes.c_void_p) -> Box:
    west, south, east, north = (ctypes.c_float() for _side in range(4))
    raw.FPDFPageObj_GetBounds(thing, west, south, east, north)
    return west.value, south.value, east.value, north.value


def _ruled(box: Box, path: ctypes.c_void_p) -> Iterator[Rule]:
    """The lines of a path: itself if it is thin, the four sides of a drawn frame."""
    left, right, top, bottom = box
    if min(right - left, bottom - top) <= _THIN:
        yield Rule(left, right, top, bottom)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value and raw.FPDFPath_CountSegments(path) <= 6:
        yield Rule(left, right, top, top)
        yield Rule(left, right, bottom, bottom)
        yield Rule(left, left, top, bottom)
        yield Rule(right, right, top, bottom)
