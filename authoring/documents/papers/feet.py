"""The foot of a paper: recipients and those who sign."""

from dataclasses import replace

from authoring.documents.markup import Node
from authoring.documents.papers.blocks import Recipients, Signature, Signer
from authoring.documents.papers.profiles import Profile
from authoring.documents.papers.strokes import Cell, Setting, Stroke, paragraph, table
from authoring.model.paragraphs import Run

_LEAST = 1  # points of the paragraph that Word wants after a table: a full page must not begin another one
_ROOM = 3  # empty lines for a signature and a seal


def draw_signature(body: Node, signature: Signature, profile: Profile, width: float) -> None:
    """Two columns without lines: recipients or a second signer left, the signer right."""
    left = signature.left
    first = _recipients(left, profile) if isinstance(left, Recipients) else _signer(left, profile)
    cells = (first, _signer(signature.right, profile))
    row = tuple(map(_kept, cells)) if signature.keep else cells
    paragraph(body, (), Setting(size=8, keep=True))
    table(body, (width * 0.48, width * 0.52), (row,), ruled=False)
    paragraph(body, (), Setting(size=2, keep=signature.keep, height=_LEAST))


def _kept(cell: Cell) -> Cell:
    """The cell on the page of what follows."""
    return Cell(tuple((runs, replace(setting, keep=True)) for runs, setting in cell.paragraphs))


def _recipients(recipients: Recipients, profile: Profile) -> Cell:
    label = (
        Run("Nơi nhận", underline=True) if profile.recipients_underlined else Run("Nơi nhận:", bold=True, italic=True)
    )
    colon = (Run(":"),) if profile.recipients_underlined else ()
    lines = [f"- {text}," if profile.recipients_underlined else f"- {text};" for text in recipients.lines]
    if recipients.archive:
        kept = recipients.archive.removeprefix(profile.registry)
        lines.append(f"- {profile.archive}{profile.registry}{kept}.")
    size = 12 if profile.recipients_underlined else 11
    rest = tuple(((Run(text),), Setting(size=size)) for text in lines)
    return Cell((((label, *colon), Setting(size=12)), *rest))


def _signer(signer: Signer | None, profile: Profile) -> Cell:
    if signer is None:
        return Cell()
    centre = Setting("center", size=profile.size)
    capacity = profile.capacities.get(signer.capacity, "")
    lines: list[Stroke] = [((Run(f"{capacity} {signer.body}".strip(), bold=True),), centre)] if signer.body else []
    bold = profile.bold_titles
    title = signer.title if signer.body or not capacity else f"{capacity} {signer.title}"
    lines.append(((Run(title, bold=bold),), centre))
    if signer.note:
        lines.append(((Run(signer.note, italic=True),), Setting("center", size=profile.size - 1)))
    lines += [((), centre)] * _ROOM
    lines.append(((Run(signer.name, bold=True),), centre))
    return Cell(tuple(lines))
