"""Names of attached texts and lines of signatures."""

import pytest

from authoring.policy.structure.attached import names_text, signs_off
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import mark


@pytest.mark.parametrize(
    ("text", "named", "signing"),
    [
        ("QUY CHẾ", True, True),
        ("Mẫu số 01", True, True),
        ("QUY CHẾ này được ban hành", False, True),
        ("Nguyễn Văn A", False, True),
        ("1. Một", False, False),
        ("a) Một", False, False),
        ("Chữ " * 30 + "hết;", False, True),
        ("Chữ " * 30 + "hết.", False, False),
        ("- Chữ " * 30 + "hết.", False, True),
        ("CHỮ " * 30, False, True),
    ],
)
def test_lines_behind_a_body(text: str, named: bool, signing: bool) -> None:  # noqa: FBT001 - expected values
    line = Line(text, 1, text)
    assert (names_text(line, mark(text)), signs_off(line, mark(text))) == (named, signing)
