"""The journal of a run: what the executed notebook of the results says, step by step, long numbers cut short."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

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
    return "".join(
        f'<pre class="wb-scroll" role="region" tabindex="0" aria-label="{esc(GRADING_LOG["found"])}">{esc(text)}</pre>'
        for text in _texts(cell)
        if text.strip()
    )


def _texts(cell: Mapping[str, Any]) -> Iterator[str]:
    """What a cell printed or showed, as plain text."""
    for output in cell["outputs"]:
        plain = output.get("text") or output.get("data", {}).get("text/plain", "")
        yield LONG.sub(lambda found: f"…{found[0][-LAST:]}", _joined(plain))


def _joined(text: str | list[str]) -> str:
    return text if isinstance(text, str) else "".join(text)
