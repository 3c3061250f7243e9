"""How far cells spread."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.tables import spread as module
from authoring.tables.spread import spread


def cells(part: str | bytes, name: str = "xl/worksheets/sheet1.xml") -> int:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr(name, part)
    with zipfile.ZipFile(packed) as source:
        return spread(source, source.infolist()[0], lambda _size: None)


@pytest.mark.parametrize(
    ("part", "rows", "columns"),
    [
        ("<sheetData/>", 10, 26),
        ('<row r="3"><c r="A3"/></row>', 10, 26),
        ('<row r="455000"><c r="AB455000"/></row>', 459_999, 28),
        ('<row r="1048576" spans="1:2"><c r="A1048576"/></row>', 1_099_999, 26),
        ('<row r="3"><c r="XFD3"/></row>', 10, 16_384),
        ('<row r="3"><c r="A1048576"/></row>', 1_048_576, 26),
        ('<row r="13"><c r="B20"/></row>', 20, 26),
        ('<row r="95"><c r="B99"/><c r="B100"/></row>', 100, 26),
        ('<row r="990"><c r="B999"/></row>', 999, 26),
        ("<row/>" * 30, 30, 26),
        ("<row r='3'><c r = 'xfd700'/></row>", 700, 16_384),
        ('<x:row r="3"><x:c r="AA9"/></x:row>', 9, 27),
        ('<row r="3">' + "<c>" * 40 + "</row>", 3, 40),
        ('<row r="3">' + "<c>" * 40 + "</row><row>" + "<c>" * 30, 3, 40),
    ],
)
def test_rectangles_are_never_taken_too_small(part: str, rows: int, columns: int) -> None:
    assert cells(part) == pytest.approx(rows * columns, rel=0.1)
    assert cells(part) >= rows * columns


def test_texts_spread_nothing() -> None:
    assert cells('<sst count="2"><t>r="XFD1" count="999999"</t></sst>', "xl/sharedStrings.xml") == 0


def test_a_part_that_counts_more_than_it_can_hold_is_torn() -> None:
    for part, name in (
        ('<sst uniqueCount = "999"/>', "xl/sharedStrings.xml"),
        ("<fonts count='+999'/>", "xl/styles.xml"),
    ):
        with pytest.raises(zipfile.BadZipFile):
            cells(part, name)


def test_a_row_cut_between_two_pieces_is_counted_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CHUNK", 100)
    monkeypatch.setattr(module, "_OVERLAP", 10)
    assert cells("<row r='1'>" + "<c/>" * 500 + "</row>") >= 500


@given(st.lists(st.tuples(st.integers(1, 2_000_000), st.sampled_from(["A", "Z", "AA", "ZZ", "XFD"])), max_size=5))
def test_any_places_lie_inside(places: list[tuple[int, str]]) -> None:
    body = "".join(f'<row r="{min(row, 9)}"><c r="{column}{row}"/></row>' for row, column in places)
    widths = {"A": 1, "Z": 26, "AA": 27, "ZZ": 702, "XFD": 16_384}
    least = max((row for row, _ in places), default=0) * max([1, *(widths[column] for _, column in places)])
    assert cells(body) >= least
