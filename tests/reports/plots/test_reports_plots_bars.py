"""The plot of participation: what it says, the same bytes whatever the machine's settings."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
import pytest
from matplotlib import font_manager

from authoring.model.errors import RefusedError
from authoring.reports import UnitLine, participation_plot
from authoring.reports.plots.styles import FONTS, drawable, styled


def texts(data: bytes) -> list[str]:
    """The texts of a plot: matplotlib names each in a comment beside its paths."""
    return re.findall(r"<!-- (.*?) -->", data.decode(), re.DOTALL)


def title(data: bytes) -> str:
    found = re.search(r"<dc:title>(.*?)</dc:title>", data.decode(), re.DOTALL)
    return found[1].replace("\n", " ") if found else ""


def test_the_title_says_the_finding_and_a_rate_never_stands_alone(units: tuple[UnitLine, ...]) -> None:
    plot = participation_plot(units)
    ET.fromstring(plot)  # noqa: S314 - our own bytes
    assert title(plot) == "Đảng bộ số 1 tham gia nhiều nhất: 21,5% số thành viên dự thi"
    shown = texts(plot)
    assert "21,5%  ·  860 người" in shown
    assert "Người dự thi trên số thành viên" in shown
    assert (
        f"{sum(one.people for one in units):,} người dự thi ở 16 tập thể. Một người tính một lần ở mỗi tập thể.".replace(
            ",", "."
        )
        in shown
    )
    assert any(text.startswith("trung vị ") for text in shown)


def test_an_unknown_denominator_makes_no_rate(units: tuple[UnitLine, ...]) -> None:
    plot = participation_plot([replace(units[0], members=None), units[1]])
    assert title(plot) == "Đảng bộ số 1 tham gia nhiều nhất: 860 người"
    assert not any("%" in text for text in texts(plot))


def test_order_and_the_machines_settings_change_no_byte(units: tuple[UnitLine, ...]) -> None:
    plot = participation_plot(units)
    assert participation_plot(units[::-1]) == plot
    with mpl.rc_context({"font.size": 30, "axes.grid": False, "svg.hashsalt": "other"}):
        assert participation_plot(units) == plot
        assert mpl.rcParams["font.size"] == 30
    assert b"\r" not in plot
    assert b"dc:date" not in plot


@pytest.mark.slow
def test_another_process_gives_the_same_bytes(units: tuple[UnitLine, ...], root: Path) -> None:
    code = f"import sys; from authoring.reports import *; sys.stdout.buffer.write(participation_plot({units!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert done.stdout.replace(b"\r\n", b"\n") == participation_plot(units)


def test_names_that_no_font_or_formula_should_hurt(units: tuple[UnitLine, ...]) -> None:
    names = ("Đảng bộ $x_1$ & <b>", "日本 \x00😀", "Rất dài -- " * 20, "")
    plot = participation_plot([replace(unit, unit=name) for unit, name in zip(units, names, strict=False)])
    ET.fromstring(plot)  # noqa: S314 - our own bytes
    assert "?? ?😀" in texts(plot)


def test_nobody_taking_part_is_drawn_and_no_unit_is_refused(units: tuple[UnitLine, ...]) -> None:
    assert title(participation_plot([replace(units[0], people=0)])).endswith("0,0% số thành viên dự thi")
    with pytest.raises(RefusedError, match="Chưa có tập thể nào"):
        participation_plot([])


def test_only_the_carried_font_is_used_and_holds_every_letter() -> None:
    namesake = font_manager.FontEntry(fname="/x/DejaVuSans.ttf", name="DejaVu Sans", size="scalable")
    font_manager.fontManager.ttflist.insert(0, namesake)
    font_manager.fontManager.ttflist = [
        font for font in font_manager.fontManager.ttflist if font.fname != str(FONTS[0])
    ]
    with styled():
        found = {
            font_manager.findfont(font_manager.FontProperties(family="DejaVu Sans", weight=w))
            for w in ("normal", "bold")
        }
    assert {str(font) for font in found} == {str(font) for font in FONTS}
    letters = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ₫–…“”≥≤×ềữợẫĩỹ"
    assert drawable(letters) == letters
