"""Papers as values."""

from authoring.documents import Line, line
from authoring.model.paragraphs import Run


def test_a_line_in_one_look() -> None:
    assert line("Căn cứ", italic=True) == Line((Run("Căn cứ", italic=True),))
    assert line("", alignment="center", indent=False) == Line((), "center", indent=False)
