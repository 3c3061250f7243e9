"""Where the body begins."""

import pytest

from authoring.policy.structure.contents import body_start
from authoring.policy.structure.marks import mark


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        ("LUẬT|Chương I|Điều 1. A|Điều 2. B|Điều 3. C|Chương I|Điều 1. A|1. X", 5),
        ("Điều 1. A|Điều 2. B|Điều 3. C|TM. CHÍNH PHỦ|Điều 1. A", 0),
        ("Điều 1. A.|Điều 2. B.|Điều 3. C|Điều 1. A", 0),
        ("Điều 1. A|Điều 1. A", 0),
        ("Điều 1. A|1. X", 0),
        ("LUẬT", None),
    ],
)
def test_body_with_articles(lines: str, start: int | None) -> None:
    assert body_start([mark(line) for line in lines.split("|")], articles=True) == start


@pytest.mark.parametrize(("lines", "start"), [("KẾ HOẠCH|I. A|1. B", 1), ("x|2. A|1. B", 2), ("x", None)])
def test_body_of_a_plan(lines: str, start: int | None) -> None:
    assert body_start([mark(line) for line in lines.split("|")], articles=False) == start
