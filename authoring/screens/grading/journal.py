"""The journal of a run: what the executed notebook of the results says, step by step, long numbers cut short."""

import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from authoring.grading.texts import HEADERS
from authoring.records import read
from authoring.runs.weeks import RECORD
from authoring.screens.grading.texts import GRADING_LOG
from authoring.screens.grading.values import LAST
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc, mark
from authoring.workbench.results.secretary import Secretary

LONG = re.compile(r"\d{9,}")  # numbers of identity papers and phones


def journal(secretary: Secretary) -> str:
    """The steps of the run with what each found; results that were made without the notebook have none."""
    path = secretary.sheets.folder / RECORD if secretary.sheets else None
    if path is None or not path.is_file():
        return parts.card("journal", GRADING_LOG["title"], f'<p class="wb-empty">{esc(GRADING_LOG["none"])}</p>')
    try:
        cells = json.loads(read(path))["cells"]
        told = "".join(_shown(cell) for cell in cells)
    except (ValueError, KeyError, TypeError, AttributeError):
        told = f'<p class="wb-empty">{mark("warn", GRADING_LOG["torn"])}</p>'
    note = esc(GRADING_LOG["note"].format(file=RECORD))
    return parts.card("journal", GRADING_LOG["title"], told, note=note)


def _shown(cell: Mapping[str, Any]) -> str:
    """A heading and its explanation, or what a step found."""
    if cell["cell_type"] == "markdown":
        first, _, rest = _joined(cell["source"]).partition("\n")
        said = " ".join(re.sub("[*`]", "", rest).split())
        return f"<h3>{esc(first.lstrip('# '))}</h3>" + (f'<p class="wb-small">{esc(said)}</p>' if said else "")
    region = f'class="wb-scroll" role="region" tabindex="0" aria-label="{esc(GRADING_LOG["found"])}"'
    return "".join(f"<div {region}>{one}</div>" for one in map(_found, cell["outputs"]) if one)


def _found(output: Mapping[str, Any]) -> str:
    """A table that a step showed, else what it printed; “” for nothing."""
    data = output.get("data", {})
    rows = rows_of(_joined(data.get("text/html", "")))
    if rows:
        head = [HEADERS.get(title, title) for title in rows[0]]
        return parts.table(GRADING_LOG["found"], head, [[esc(_short(cell)) for cell in row] for row in rows[1:]])
    plain = _short(_joined(output.get("text") or data.get("text/plain", "")))
    return f"<pre>{esc(plain)}</pre>" if plain.strip() else ""


def rows_of(html: str) -> list[list[str]]:
    """The cells of a table that pandas drew, headings first, without the numbers that it puts before the rows."""
    reader = _Cells()
    reader.feed(html)
    return [row[1:] for row in reader.rows if len(row) > 1]


class _Cells(HTMLParser):
    """Rows and cells as they come; everything else is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 — the parser's names
        """A row or a cell begins."""
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td") and self.rows:
            self.rows[-1].append("")
        self.inside = tag in ("th", "td")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 — the parser's name
        """A cell ends with whatever ends."""
        self.inside = False

    def handle_data(self, data: str) -> None:
        """The words of a cell."""
        if self.inside and self.rows:
            self.rows[-1][-1] += data


def _short(text: str) -> str:
    return LONG.sub(lambda found: f"…{found[0][-LAST:]}", text)


def _joined(text: str | list[str]) -> str:
    return text if isinstance(text, str) else "".join(text)
