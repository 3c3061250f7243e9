"""Minutes: what was done with a key or a seal, before whom, for people to sign by hand."""

from dataclasses import dataclass

from authoring.documents import Block, Grid, Paper, Signature, Signer, Title, line, write
from authoring.model.contests import Contest
from authoring.reports.frames import head

KIND = "BB"


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes as values: what they are about, sentences, a table of two columns, who signs (one or two titles)."""

    about: str
    texts: tuple[str, ...]
    table: tuple[tuple[str, str], ...]
    signers: tuple[tuple[str, str], ...]


def minutes_paper(contest: Contest, minutes: Minutes) -> bytes:
    """Biên bản as .docx, number and date left to be filled by hand; each signer is a title and a name."""
    right, *others = [Signer(title, name) for title, name in reversed(minutes.signers)]
    grid = Grid(("Nội dung", "Giá trị"), minutes.table, (2, 5), ("left", "left"))
    blocks: list[Block] = [
        head(contest, KIND),
        Title("BIÊN BẢN", f"{minutes.about}\n{contest.name}"),
        *(line(text) for text in minutes.texts),
        grid,
        Signature(right, others[0] if others else None),
    ]
    return write(Paper(f"Biên bản {minutes.about}", contest.layout, tuple(blocks)))
