"""Lines that belong to no provision, each with its place."""

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy.structure import leftovers


def read(text: str) -> list[tuple[int, str, str]]:
    lines = tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1))
    return [(one.paragraph, one.place.name, one.text) for one in leftovers(SourceText("x", lines, ""))]


def test_every_place() -> None:
    text = (
        "QUYẾT ĐỊNH\nĐiều 1. A 1\nĐiều 2. B 1\nĐiều 3. C 2\nĐiều 1. A\nX.\nĐiều 2. B\nĐiều 2. B\nY.\nĐiều 3. C\nZ.\n"
        "BỘ Y TẾ\nKT. BỘ TRƯỞNG\nLê A\nKẾ HOẠCH\nThi\nI. D\nE.\nCHÚ THÍCH\n[1] F"
    )
    assert read(text) == [
        (1, "HEAD", "QUYẾT ĐỊNH"),
        (2, "CONTENTS", "Điều 1. A 1"),
        (3, "CONTENTS", "Điều 2. B 1"),
        (4, "CONTENTS", "Điều 3. C 2"),
        (8, "REPEATED", "Điều 2. B"),
        (12, "SIGNATURE", "BỘ Y TẾ"),
        (13, "SIGNATURE", "KT. BỘ TRƯỞNG"),
        (14, "SIGNATURE", "Lê A"),
        (15, "ATTACHED", "KẾ HOẠCH"),
        (16, "ATTACHED", "Thi"),
        (19, "NOTES", "CHÚ THÍCH"),
        (20, "NOTES", "[1] F"),
    ]


def test_a_document_without_units_leaves_nothing_over() -> None:
    assert read("Công văn\nKính gửi.") == []
