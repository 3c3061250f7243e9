"""Quoted text of amending documents by depth, with recovery."""

import pytest

from authoring.policy.structure.quotes import quoted

ORDER = "2. Sửa đổi khoản 2 như sau:"


@pytest.mark.parametrize(
    ("lines", "flags"),
    [
        (["Điều 1. A", "“Điều 2. B", "1. C", "D.”.", "2. E"], "01110"),
        (["1. “Văn bản” là chữ.", "2. Khác"], "00"),
        (["“a", "“b”", "c”", "d"], "1110"),
        (["Điều 1. A", "1. Sửa đổi như sau:", "“B (thiếu ngoặc đóng)", ORDER, "“C”", "3. D"], "001010"),
        (["Điều 1. A", "“B (thiếu ngoặc đóng)", "Điều 2. C", "D"], "0100"),
        (["Điều 1. A", "“B", "Điều 2. C", "D”", "Điều 2. E"], "01110"),
        (["Điều 1. A", "“B", "Điều 2. C", "“D”", "E”"], "01011"),
        (["Điều 1. A", ORDER, '"B', 'C".', "3. D"], "00110"),
        (["Điều 1. A", ORDER, "”B", "C”.", "3. D"], "00110"),
        (["Điều 1. A", '"B', "C"], "000"),
        (["Điều 1. A", ORDER, "“B", "C“.", "3. D"], "00110"),
        (["Điều 1. A", ORDER, "“B”.", "2. C", "3. D”.", "4. E"], "001110"),
        (["Điều 1. A", ORDER, "“B”.", "Điều 1. C", "3. D”."], "00100"),
        (["Điều 1. A", ORDER, "“B”.", *["x"] * 90, "D”."], "001" + "0" * 91),
        (["Điều 1. A", "B”."], "00"),
        (["Điều 1. A", "“B", *["x"] * 700, "Điều 2. C"], "01" + "1" * 700 + "0"),
        (["“a”", "b” “", "c"], "100"),
        ([], ""),
    ],
)
def test_quoted_lines(lines: list[str], flags: str) -> None:
    assert "".join(str(int(flag)) for flag in quoted(lines)) == flags
