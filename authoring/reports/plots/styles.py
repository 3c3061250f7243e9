"""The look of all plots: colours, the font that matplotlib carries, letters as paths, the same bytes every time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.typing import RcKeyType

INK, INK_2, LINE, PAPER = "#1b232c", "#47525f", "#d3d9e0", "#ffffff"
BLUE, GREY, RED, AMBER = "#0f4c81", "#9aa5b1", "#9b1c1c", "#b97a10"
BEHIND = {"facecolor": PAPER, "edgecolor": "none", "pad": 1.5}  # letters over a line stay legible
WIDTH = 7.0  # inches, one of two columns of a screen
FONTS = tuple(Path(mpl.get_data_path()) / "fonts/ttf" / name for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"))
STYLE: dict[RcKeyType, object] = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.color": INK,
    "text.parse_math": False,
    "axes.labelcolor": INK_2,
    "axes.labelsize": 9.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#76828f",
    "axes.linewidth": 0.8,
    "axes.grid": True,
    "axes.grid.axis": "x",
    "axes.axisbelow": True,
    "grid.color": LINE,
    "grid.linewidth": 0.7,
    "xtick.color": INK_2,
    "ytick.color": INK_2,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
    "xtick.major.size": 3,
    "ytick.major.size": 0,
    "ytick.major.pad": 6,
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "figure.constrained_layout.use": True,
    "svg.fonttype": "path",
    "svg.hashsalt": "authoring",
}


@contextmanager
def styled() -> Iterator[None]:
    """Inside, figures are drawn in this look and no other setting of the machine counts."""
    _carry_fonts()
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(STYLE)
        yield


def drawable(text: str) -> str:
    """A text in letters that the font holds; any other becomes a question mark."""
    letters = font_manager.get_font(FONTS[0]).get_charmap()
    return "".join(letter if letter == "\n" or ord(letter) in letters else "?" for letter in text)


def _carry_fonts() -> None:
    """Draw with the font that matplotlib brings, never with a namesake of the machine."""
    manager, folder = font_manager.fontManager, FONTS[0].parent
    ours = {str(font) for font in FONTS}
    manager.ttflist = [
        font
        for font in manager.ttflist
        if font.name != "DejaVu Sans" or (Path(font.fname).parent == folder and font.fname not in ours)
    ]
    for font in FONTS:  # adding one also forgets what was found before
        manager.addfont(font)
