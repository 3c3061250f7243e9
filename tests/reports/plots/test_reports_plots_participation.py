"""Participation by unit: what the plot shows; loading it doesn't load matplotlib."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from authoring.reports import UnitLine
from authoring.reports.plots.participation import rated, share


def test_a_rate_needs_every_denominator(units: tuple[UnitLine, ...]) -> None:
    assert rated(units)
    assert share(units[0], units) == 860 / 4000
    for members in (None, 0):
        mixed = [replace(units[0], members=members), units[1]]
        assert not rated(mixed)
        assert [share(one, mixed) for one in mixed] == [860, 820]


def test_the_papers_load_without_matplotlib(root: Path) -> None:
    code = "import sys, authoring.reports; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
