"""Members of a record: each of its type, or a refusal that names it."""

import pytest

from authoring.formats.forms.members import Members, open_record
from authoring.model.errors import RefusedError


def trouble(data: bytes) -> tuple[str, str, str]:
    with pytest.raises(RefusedError) as refused:
        open_record(data, "đề.json", "form/1")
    said = refused.value.trouble
    return said.message, said.expected, said.found


def test_only_this_format_in_a_version_that_is_known() -> None:
    assert open_record(b'{"format": "form/1", "a": 1}', "f", "form/1").values["a"] == 1
    assert trouble(b'{"format": "form/2"}')[0].startswith("Tệp do bản chương trình mới hơn ghi")
    assert trouble(b'{"format": "item/1"}') == ("Tệp không phải bản ghi cần đọc.", "form/1", "item/1")
    assert trouble(b'{"format": 1}') == ("Tệp không phải bản ghi cần đọc.", "form/1", "số")
    assert trouble(b"[]") == ("Tệp không phải một đối tượng JSON.", "{…}", "một danh sách")


def test_members_are_named_by_their_place() -> None:
    row = Members({"items": [{"a": "x", "n": 0, "f": True}, 3]}, "f")
    with pytest.raises(RefusedError, match=r"Mục “items\[2\]” của bản ghi không phải"):
        row.rows("items")
    first = Members({"a": "x", "n": 0, "f": True}, "f", "items[1]")
    with pytest.raises(RefusedError, match=r"Mục “items\[1\].b”.*cần chữ; đang là để trống"):
        first.text("b")
    with pytest.raises(RefusedError, match=r"cần số nguyên từ 1; đang là 0"):
        first.whole("n")
    with pytest.raises(RefusedError, match=r"cần số nguyên từ 1; đang là True"):
        first.whole("f")
    with pytest.raises(RefusedError, match=r"cần số nguyên từ 1; đang là chữ"):
        first.whole("a")
    with pytest.raises(RefusedError, match=r"cần 1; đang là True"):
        first.exactly("f", 1)
    with pytest.raises(RefusedError, match="cần nhiều nhất 8 phương án"):
        first.exactly("b", "")
    with pytest.raises(RefusedError, match="cần một danh sách"):
        first.rows("a")
