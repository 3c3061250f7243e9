"""Sheets made to be written."""

from decimal import Decimal

from authoring.model.paragraphs import Row
from authoring.tables import Sheet, sheet


def test_the_header_is_row_one_and_every_cell_text() -> None:
    assert sheet("Điểm", ("Tên", "Điểm", "p"), [("Hà", 9, Decimal("0.50"))]) == Sheet(
        "Điểm", (Row(1, ("Tên", "Điểm", "p")), Row(2, ("Hà", "9", "0.50")))
    )
