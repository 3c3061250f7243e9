"""The theme: contrast of its colours in both looks, levels without colour, no motion unasked, nothing from outside."""

import json
import re
import sys
from pathlib import Path

import pytest

from authoring.screens.pieces.desk import HERE
from authoring.screens.pieces.parts import LEVELS, SHAPES, mark

CSS = (HERE / "theme.css").read_text(encoding="utf-8")
SCRIPT = (HERE / "desk.js").read_text(encoding="utf-8")
WEAK = ("block", "warn", "info", "ok", "stale")
READ = [  # letters and what they stand on
    *(("text", ground) for ground in ("page", "surface", "sunken", "accent-weak", "mark")),
    *(("text", f"{level}-weak") for level in WEAK),
    *(("text-2", ground) for ground in ("page", "surface", "sunken", "accent-weak", "warn-weak", "info-weak")),
    *(("accent", ground) for ground in ("page", "surface", "accent-weak", "info-weak", "warn-weak", "ok-weak")),
    ("on-accent", "accent"),
    *((level, ground) for level in WEAK for ground in ("surface", "page", f"{level}-weak", "accent-weak")),
]
SEEN = [  # edges, rings and marks beside what they stand on
    *(("line-strong", ground) for ground in ("page", "surface")),
    *(("focus", ground) for ground in ("page", "surface", "accent-weak")),
    *((edge, ground) for edge in ("warn-edge", "mark-edge") for ground in ("surface",)),
    ("mark-edge", "mark"),
]


def tokens(look: str) -> dict[str, str]:
    """The colours of a look; the dark one changes those of the light one."""
    light, dark = re.findall(r"\.wb \{([^}]+)\}", CSS)[:2]
    told = light if look == "light" else light + dark
    return dict(re.findall(r"--wb-([\w-]+):\s*(#[0-9a-f]{6})", told))


def lightness(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((lightness(one), lightness(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_pair_of_colours_that_meets_can_be_read(look: str) -> None:
    colours = tokens(look)
    assert len(colours) == 24
    found = {(one, ground, 4.5): contrast(colours[one], colours[ground]) for one, ground in READ}
    found |= {(one, ground, 3.0): contrast(colours[one], colours[ground]) for one, ground in SEEN}
    assert {pair: round(value, 2) for pair, value in found.items() if value < pair[2]} == {}


def test_the_dark_look_changes_every_colour() -> None:
    light, dark = tokens("light"), tokens("dark")
    assert [name for name in light if light[name] == dark[name]] == []


def test_a_level_is_told_by_shape_and_word_without_colour() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert len({word for level, word in LEVELS.items() if level != "none"}) == len(LEVELS) - 1
    assert all(word in mark(level) and "<svg" in mark(level) for level, word in LEVELS.items())


def test_nothing_moves_for_people_who_asked_for_rest() -> None:
    told = re.sub(r"@media \(prefers-reduced-motion: no-preference\) \{ (?:[^{}]*\{[^}]*\})+ \}", "", CSS)
    assert told != CSS
    assert re.findall(r"(?:transition|animation|scroll-behavior)[^;]*", told) == []
    assert "smooth" not in SCRIPT


@pytest.mark.parametrize("text", [CSS, SCRIPT], ids=["css", "js"])
def test_nothing_comes_from_outside(text: str) -> None:
    assert re.findall(r"https?:|url\(|@import|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(", text) == []


def test_no_key_of_a_screen_is_one_of_jupyterlab(root: Path) -> None:
    schemas = Path(sys.prefix) / "share/jupyter/lab/schemas"
    if not schemas.is_dir():
        pytest.skip("JupyterLab không có ở đây")
    taken: set[str] = set()
    for path in schemas.rglob("*.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        shortcuts = told.get("jupyter.lab.shortcuts", []) if isinstance(told, dict) else []
        near = [one for one in shortcuts if ".jp-DirListing" not in one["selector"]]  # its list of files is no screen
        taken |= {key for one in near for key in (*one.get("keys", ()), *one.get("winKeys", ()))}
    assert len(taken) > 100
    named = re.findall(r"\"((?:Ctrl\+|Alt\+|Shift\+)*(?:F\d+|[A-Z]|Page(?:Up|Down)))\": \"", sources(root))
    ours = {"F8", "Shift F8", *(key.replace("+", " ") for key in named)}
    assert {"Alt G", "F4", "Alt PageDown"} <= ours
    assert ours & taken == set()


def sources(root: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (root / "authoring/screens").rglob("*.py"))
