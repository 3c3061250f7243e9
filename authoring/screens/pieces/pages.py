"""The help page of a rule as HTML: why it is there, what is wrong, what is right."""

import re
from collections.abc import Iterator

from authoring import checks
from authoring.screens.pieces.parts import esc

_FENCE = "```"
_POINTS = re.compile(r" *<- [\w ,:-]+$")


def page(rule: str) -> str:
    """All of a rule's page below its title; KeyError where there is no such rule."""
    return f'<div class="wb-sign wb-page">{"".join(_pieces(checks.help_page(rule).splitlines()[1:]))}</div>'


def _pieces(lines: list[str]) -> Iterator[str]:
    example: list[str] | None = None
    for line in lines:
        if line.startswith(_FENCE):
            if example is not None:
                yield f"<pre>{esc(chr(10).join(example))}</pre>"
            example = [] if example is None else None
        elif example is not None:
            example.append(_POINTS.sub("", line))
        elif line.startswith("#"):
            yield f"<h3>{esc(line.lstrip('# '))}</h3>"
        elif line.strip():
            yield f"<p>{esc(line.replace('**', '').replace('`', ''))}</p>"
