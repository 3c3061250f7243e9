"""Web pages that sites call .xls: the text of their tables' cells, nothing else."""

from pathlib import Path

import pytest

from authoring.model.errors import RefusedError
from authoring.tables.webtables import is_markup, web_tables

PAGE = """<!DOCTYPE html><html><head><title>x</title><script>alert("<table>")</script></head><body>
<table><thead><tr><th>Họ<br>tên<th>Điểm</th></tr></thead>
<tr><td colspan="2"> Nguyễn&nbsp;A &lt;b&gt; </td></tr>
<tr><td><table><tr><td>trong</td></tr></table></td><td colspan="x">8</td></tr>
<td>rời</td>
</table>
<p>ngoài</p></table>
<table></table>
<table><td>không có dòng
"""


def test_cells_are_read_as_a_browser_shows_them() -> None:
    first, second = web_tables(PAGE.encode(), Path("a.xls"))
    assert first == [["Họ tên", "Điểm"], ["Nguyễn\u00a0A <b>", ""], ["trong", "8", "rời"]]
    assert second == [["không có dòng"]]


@pytest.mark.parametrize(
    "head", [b"<html>", b"\xef\xbb\xbf <TABLE border=1>", "<html>".encode("utf-16"), b"<!DOCTYPE html>"]
)
def test_a_page_shows_by_its_first_tag(head: bytes) -> None:
    assert is_markup(head)


@pytest.mark.parametrize("head", [b"a<b,c", b"", b"<x>", b"PK"])
def test_other_text_is_no_page(head: bytes) -> None:
    assert not is_markup(head)


def test_a_page_without_a_table_is_refused() -> None:
    with pytest.raises(RefusedError, match="không có bảng nào"):
        web_tables(b"<html><p>x</p><table><tr><td></td></tr></table></html>", Path("a.xls"))
