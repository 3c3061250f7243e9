"""Paragraphs of a policy document become provisions: chapters, articles, clauses, points, annexes, plans."""

from authoring.model.paragraphs import SourceText
from authoring.model.policies import Provision
from authoring.model.readings import Reading, Rejection
from authoring.policy.structure.leftovers import Leftover, Place
from authoring.policy.structure.marks import Kind
from authoring.policy.structure.outline import Outline, Unit
from authoring.policy.structure.script import Script, read_script
from authoring.policy.structure.walk import Walk

_SENTENCE_ENDS = (".", ":", ";")


def provisions(source: SourceText) -> Reading[Provision]:
    """The provisions of a document in their order; a paragraph that fits nowhere is a rejection.

    The heading before the first unit, a table of contents, signatures and the tail of notes belong to no provision.
    A number (“1.”, “a)”) is part of the path and not of the text; an unnumbered line behind points is the clause's.
    """
    script = read_script(source)
    if script.start is None:
        return Reading((), _shapeless(source))
    outline = _outlined(source, script)
    good = outline.provisions(_titled)
    return Reading(good, tuple(sorted(outline.rejected, key=lambda rejection: rejection.row)))


def leftovers(source: SourceText) -> tuple[Leftover, ...]:
    """The lines of a document that belong to none of its provisions, each with the part where it stands."""
    script = read_script(source)
    if script.start is None:
        return ()
    return tuple(sorted(_outlined(source, script).leftovers, key=lambda leftover: leftover.paragraph))


def _outlined(source: SourceText, script: Script) -> Outline:
    outline = Outline(source.document)
    start = script.start or 0
    for at, line in enumerate(script.lines[:start]):
        listed = line.contents or script.marks[at].kind in (Kind.ARTICLE, Kind.CHAPTER)
        outline.leave(line, Place.CONTENTS if listed else Place.HEAD)
    walk = Walk(outline, script)
    for at in range(start, len(script.lines)):
        walk.take(at, script.lines[at], script.marks[at])
    walk.finish()
    for note in script.notes:
        outline.leave(note, Place.NOTES)
    return outline


def _titled(unit: Unit) -> tuple[str, str]:
    """Title and text of a unit: an article's heading is text where it is a sentence or all that the article says."""
    text = "\n".join(unit.lines)
    article = unit.path.rpartition(".")[2].startswith("d")
    if article and unit.heading and (unit.heading.endswith(_SENTENCE_ENDS) or not (unit.lines or unit.parent)):
        return "", f"{unit.heading}\n{text}" if text else unit.heading
    return unit.heading, text


def _shapeless(source: SourceText) -> tuple[Rejection, ...]:
    """One rejection for a document in which no unit was found."""
    first = next((paragraph for paragraph in source.paragraphs if paragraph.text.strip()), None)
    if first is None:
        return ()
    message = "Không thấy Điều, Chương hay mục đánh số nào: cần kiểm tra lại tệp, hoặc tách văn bản thành các đoạn."
    return (
        Rejection(source.document, first.number, "“Điều 1.”, “I.” hoặc “1.”", first.text[:120], message, (first.text,)),
    )
