"""Files whose questions have no numbers: what stands above an option A is a stem."""

import re
from collections.abc import Sequence
from dataclasses import replace

from authoring.formats.word import wordings
from authoring.model.paragraphs import Paragraph

_TICK = re.compile(r"[(\[]\s*(?:\*|x|đ|đúng)\s*[)\]]$|\*$", re.IGNORECASE)


def number_stems(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with an automatic number before each stem: what stands above the first of some options.

    Small letters and dashes count only where some line tells a key: the points of a law have them too.
    """
    texts = [_text(paragraph) for paragraph in paragraphs]
    keyed = any(wordings.read_key(text) or ((dash := wordings.begin_dash(text)) and dash.starred) for text in texts)
    keyed = keyed or any(wordings.begin_dash(text) and _TICK.search(text) for text in texts)
    lettered = [place for place, text in enumerate(texts) if _opens(text, small=keyed)]
    firsts = lettered or [place for place in range(1, len(texts)) if _lists(texts, place, dashed=keyed)]
    made = list(paragraphs)
    stems = (stem for place in firsts if (stem := _stem(texts, place)) is not None)
    for number, place in enumerate(stems, 1):
        made[place] = replace(made[place], label=f"Câu {number}:")
    return made


def _opens(text: str, *, small: bool) -> bool:
    """Whether lettered options begin with this line."""
    found = wordings.begin_option(text)
    return found is not None and (found.letter == "A" or (small and found.letter == "a"))


def _lists(texts: Sequence[str], place: int, *, dashed: bool) -> bool:
    """Whether options with boxes, or with dashes, begin with this line."""
    begin = wordings.begin_dash if dashed else wordings.begin_box
    above = next((text for text in reversed(texts[:place]) if text), "")
    return bool(begin(texts[place])) and bool(above) and not begin(above)


def _stem(texts: Sequence[str], place: int) -> int | None:
    """The first line of the stem above an option; None where no stem stands there."""
    at = place - 1
    while at >= 0 and not texts[at]:
        at -= 1
    first = None
    while at >= 0 and texts[at] and not _parts(texts[at]):
        first = at
        at -= 1
    return first


def _parts(text: str) -> bool:
    """Whether a line belongs to what stands before a question, or is a title."""
    opened = wordings.begin_option(text) or wordings.begin_dash(text) or wordings.read_key(text)
    return bool(opened or wordings.read_field(text) or wordings.opens_section(text) or wordings.ends(text))


def _text(paragraph: Paragraph) -> str:
    label = f"{paragraph.label} " if paragraph.label else ""
    return f"{label}{paragraph.text}".strip()
