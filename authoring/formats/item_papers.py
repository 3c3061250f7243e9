"""Questions as blocks of a Word paper: “Câu 1. …”, options side by side where they are short, key and reasons below."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Grid, Line, Side
from authoring.formats.vocabulary import FIELDS, KEY, LEVEL_NAMES
from authoring.model.items import Item, Option
from authoring.model.paragraphs import Run

SIZE = 13.0

_FIELDS = tuple(name for name in FIELDS if name != "id")
_WIDTHS = ((4, 16), (2, 38))  # so many options on a line where none has more characters


def ask(number: int, stem: str, options: Sequence[Option]) -> Iterator[Block]:
    """A question as a participant sees it: no option looks other than the rest."""
    runs = (Run(f"Câu {number}. ", bold=True), Run(stem))
    yield Line(runs, indent=False, size=SIZE, keep=True)
    yield from offer(options)


def offer(options: Sequence[Option]) -> Iterator[Block]:
    """The options, four or two on a line where they are short, else one on each."""
    texts = [f"{option.label}. {option.text}" for option in options]
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    across = next((count for count, limit in _WIDTHS if longest <= limit and len(texts) >= count), 1)
    if across > 1:
        rows = tuple(_padded(texts[start : start + across], across) for start in range(0, len(texts), across))
        yield Grid(("",) * across, rows, ruled=False, size=SIZE)
        return
    for place, text in enumerate(texts, 1):
        yield Line((Run(text),), indent=False, left=5, size=SIZE, keep=place < len(texts))


def answer(item: Item) -> Iterator[Block]:
    """The right letters of an item, and every field that it has, a line each."""
    if item.key:
        yield _told(KEY[1], ", ".join(item.key))
    for name in (*_FIELDS, "id"):
        text = str(getattr(item, name))
        if text:
            yield _told(FIELDS[name][0], LEVEL_NAMES.get(text, text) if name == "difficulty" else text)


def key_grid(numbers: Sequence[int], keys: Sequence[str], across: int = 10) -> Grid:
    """The key table: numbers above letters, ten questions a band."""
    bands: list[tuple[str, ...]] = []
    for start in range(0, len(numbers), across):
        bands.append(("Câu", *_padded([str(number) for number in numbers[start : start + across]], across)))
        bands.append((KEY[1], *_padded(list(keys[start : start + across]), across)))
    header = bands[0] if bands else ("Câu", *("",) * across)
    widths = (1.6, *(1.0,) * across)
    sides: list[Side] = ["center"] * (across + 1)
    return Grid(header, tuple(bands[1:]), widths, tuple(sides))


def _told(name: str, text: str) -> Line:
    return Line((Run(f"{name}: ", bold=True), Run(text)), indent=False, left=5, size=SIZE)


def _padded(texts: Sequence[str], count: int) -> tuple[str, ...]:
    return (*texts, *("",) * (count - len(texts)))
