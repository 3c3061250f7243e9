"""Sheets: what the kept results of a week say, as plain values for the people who check and sign them."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring import grading
from authoring.grading.texts import HEADERS as TITLES
from authoring.records import told
from authoring.tables import sheet, write_xlsx
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.results.arrivals import CAUSES, COMPARED, FILES, HEADERS, SIGNS
from authoring.workbench.results.regrading import Suspect

TOTALS, STANDINGS, REJECTED, ALARMS = "tong-hop.csv", "xep-hang.csv", "dong-bi-loai.csv", "dap-an-dang-ngo.csv"
PASSED = "khong-trao-giai.csv"
FIGURES = ("read", "counted", "uncounted", "resent", "rejected", "people", "attempts", "all_right")
BOOK = "Dòng bị loại"
LISTED = tuple(TITLES[name] for name in ("file", "row", "reason", "detail"))  # what a list of rejected rows adds
AGAIN = re.compile(rf"(?:{'|'.join(map(re.escape, LISTED))}) \(\d+\)")  # the same in a list that was read again
MOST = 200  # rows of a long list that a screen shows
EXAMPLES = 5  # row numbers of each reason

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Prize:
    """One award as its sheet tells it: who, with what, and what decided it against the next in line."""

    place: int
    rank: int
    tier: str
    name: str
    unit: str
    score: str
    distance: str
    duration: str
    submitted: str
    decided_by: str
    own_value: str
    next_value: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why rows were rejected: the sentence, how many, the first of them as each file's name and rows."""

    said: str
    count: int
    places: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """The rejected rows: by reason, and the first of them whole, under the header of their list."""

    reasons: tuple[Reason, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """Kept results: the folder, its number, the figures of `FIGURES`, and the tables that people look at."""

    folder: Path
    number: int
    figures: Mapping[str, int]
    prizes: tuple[Prize, ...]
    following: Prize | None
    rejected: Rejected
    signs: tuple[Row, ...]
    suspects: tuple[Suspect, ...]
    files: tuple[Row, ...]
    compared: tuple[Row, ...]
    causes: tuple[Row, ...]

    @property
    def adds_up(self) -> bool:
        """Rows read = counted + uncounted + sent again + rejected."""
        return self.figures["read"] == sum(self.figures[name] for name in FIGURES[1:5])


def read_sheets(folder: Path) -> Sheets:
    """The kept results in a folder; RefusedError where a table is lacking or isn't one of this program."""
    inside = folder / KEPT
    return Sheets(
        folder,
        int(folder.name.rpartition("-")[2]),
        _figures(inside),
        tuple(_prizes(inside, grading.AWARDS)),
        _following(inside),
        _rejected(inside / REJECTED),
        tuple(_lines(inside / SIGNS)),
        tuple(_suspects(inside)),
        tuple(_lines(inside / FILES)),
        tuple(_lines(inside / COMPARED)),
        tuple(_lines(inside / CAUSES)),
    )


def rejected_book(folder: Path) -> bytes:
    """Every rejected row as a workbook of texts: to be corrected there and read again."""
    lines = [_once(line) for line in _titled(folder / KEPT / REJECTED)]
    header = list(lines[0]) if lines else list(LISTED[:3])
    return write_xlsx([sheet(BOOK, header, (list(line.values()) for line in lines))])


def _figures(inside: Path) -> dict[str, int]:
    counts = grading.read_kept(inside, TOTALS, ("count",))["count"]
    return dict(zip(FIGURES, map(int, counts), strict=True))


def _prizes(inside: Path, name: str) -> Iterator[Prize]:
    columns = ["rank", "tier", "name", "unit", "score", "forecast_distance", "duration", "submitted"]
    columns += ["decided_by", "own_value", "next_value"] if name == grading.AWARDS else []
    for place, line in enumerate(grading.read_kept(inside, name, columns).to_dict("records"), 1):
        rank, tier, *texts = (line[column] for column in columns)
        yield Prize(place, int(rank), str(tier), *map(str, texts), *[""] * (11 - len(columns)))


def _following(inside: Path) -> Prize | None:
    """Who comes after the last prize: the best without one who wasn't passed over."""
    passed = {tuple(line[TITLES[name]] for name in ("rank", "name", "unit")) for line in _titled(inside / PASSED)}
    without = (one for one in _prizes(inside, STANDINGS) if not one.tier)
    return next((one for one in without if (str(one.rank), one.name, one.unit) not in passed), None)


def _suspects(inside: Path) -> Iterator[Suspect]:
    columns = ("number", "id", "key", "letters", "sign", "key_upper", "letters_upper")
    if not (inside / ALARMS).is_file():
        return
    for line in grading.read_kept(inside, ALARMS, columns).to_dict("records"):
        number, item, key, letters, sign, *shares = (str(line[column]) for column in columns)
        yield Suspect(int(number), item, key, letters, sign, float(shares[0]), float(shares[1]))


def _rejected(path: Path) -> Rejected:
    header: tuple[str, ...] = ()
    counts: dict[str, int] = {}
    places: dict[str, list[tuple[str, str]]] = {}
    rows: list[tuple[str, ...]] = []
    for found in _titled(path):
        line = _once(found)
        header = header or tuple(line)
        reason = line[TITLES["reason"]].partition(": ")[0]
        counts[reason] = counts.get(reason, 0) + 1
        places.setdefault(reason, []).append((line.get(TITLES["file"], ""), line[TITLES["row"]]))
        if len(rows) < MOST:
            rows.append(tuple(line.values()))
    order = sorted(counts, key=lambda one: (-counts[one], one))
    return Rejected(tuple(Reason(one, counts[one], _first(places[one])) for one in order), header, tuple(rows))


def _first(places: Sequence[tuple[str, str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The first few of some rows, those of one file together."""
    found: dict[str, list[str]] = {}
    for file, row in sorted(places, key=lambda one: (one[0], len(one[1]), one[1]))[:EXAMPLES]:
        found.setdefault(file, []).append(row)
    return tuple((file, tuple(rows)) for file, rows in found.items())


def _once(line: dict[str, str]) -> dict[str, str]:
    """A rejected row without what an earlier list, read again, said of it."""
    return {name: cell for name, cell in line.items() if not AGAIN.fullmatch(name)}


def _lines(path: Path) -> Iterator[Row]:
    """The rows of one of the tables to look at, by the program's own column names; nothing where there is none."""
    names = {title: name for name, title in HEADERS.items()}
    for line in _titled(path):
        yield {names.get(title, title): text for title, text in line.items()}


def _titled(path: Path) -> Iterator[dict[str, str]]:
    if not path.is_file():
        return
    with told(path, "đọc"), path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines, restval="")
