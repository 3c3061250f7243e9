"""A figure becomes an SVG with its finding as title and alternative text, the same bytes every time."""

import io
import re
import textwrap
from xml.sax.saxutils import escape, quoteattr

from matplotlib.figure import Figure

from authoring.reports.styles import INK_2, drawable

_OPEN = re.compile(rb"<svg ([^>]*)>")


def finish(drawn: Figure, finding: str, note: str, width: int = 74) -> bytes:
    """The figure as SVG: the finding above, a note below (how many, how counted), the finding as its `aria-label`."""
    drawn.suptitle(drawable(textwrap.fill(finding, width)), x=0.012, ha="left", fontsize=11.5, fontweight="bold")
    drawn.supxlabel(drawable(note), x=0.012, ha="left", fontsize=8.5, color=INK_2)
    return saved(drawn, finding)


def saved(drawn: Figure, finding: str) -> bytes:
    """The figure as SVG with the finding as its title and alternative text."""
    file = io.BytesIO()
    drawn.savefig(file, format="svg", metadata={"Date": None, "Creator": None, "Title": drawable(finding)})
    plain = drawable(finding).replace("\n", " ")
    said = f'role="img" aria-label={quoteattr(plain)}'.encode()
    told = f"\n <title>{escape(plain)}</title>".encode()
    data = file.getvalue().replace(b"\r\n", b"\n")
    return _OPEN.sub(lambda found: b"<svg " + found[1] + b" " + said + b">" + told, data, count=1)


def percent(value: float) -> str:
    """A share on an axis."""
    return f"{round(100 * value)}%"
