"""A figure becomes an SVG with its finding and figures as text for who can't see it, the same bytes every time."""

import io
import re
import textwrap
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from matplotlib.figure import Figure

from authoring.reports.plots.styles import INK_2, drawable

_OPEN = re.compile(rb"<svg ([^>]*)>")


def finish(drawn: Figure, finding: str, note: str, figures: Sequence[str], width: int = 74) -> bytes:
    """The figure as SVG: the finding above, a note below (how many, how counted); both are told as `saved` says."""
    drawn.suptitle(drawable(textwrap.fill(finding, width)), x=0.012, ha="left", fontsize=11.5, fontweight="bold")
    drawn.supxlabel(drawable(note), x=0.012, ha="left", fontsize=8.5, color=INK_2)
    return saved(drawn, finding, (note, *figures))


def saved(drawn: Figure, finding: str, figures: Sequence[str]) -> bytes:
    """The figure as SVG with the finding as its title and `aria-label`, and every figure that it shows in words."""
    file = io.BytesIO()
    drawn.savefig(file, format="svg", metadata={"Date": None, "Creator": None, "Title": drawable(finding)})
    plain = drawable(finding).replace("\n", " ")
    said = f'role="img" aria-label={quoteattr(plain)}'.encode()
    words = escape(drawable(" ".join(f"{one.rstrip(' .')}." for one in figures)))
    told = f"\n <title>{escape(plain)}</title>\n <desc>{words}</desc>".encode()
    data = file.getvalue().replace(b"\r\n", b"\n")
    return _OPEN.sub(lambda found: b"<svg " + found[1] + b" " + said + b">" + told, data, count=1)


def percent(value: float) -> str:
    """A share on an axis."""
    return f"{round(100 * value)}%"
