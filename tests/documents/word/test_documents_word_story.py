"""Blocks in reading order: tables, content controls, text boxes, tracked changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents import read

Make = Callable[..., Path]

BOX = "<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
OLD_BOX = "<v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"


SPAN, MERGED, EMPTY, GONE = '<w:gridSpan w:val="2"/>', "<w:vMerge/>", "<w:p/>", "<w:cellDel/>"
FIRST, GOES_ON = '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read(path).paragraphs]


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def test_a_paragraph_whose_mark_was_deleted_runs_into_the_next(word: Make) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    assert texts(word(p("Người lao ", gone) + p("động") + p("hết", gone))) == ["Người lao động", "hết"]


def test_a_table_stops_a_paragraph_from_running_on(word: Make) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    table = f"<w:tbl><w:tr>{cell(p('ô'))}</w:tr></w:tbl>"
    assert texts(word(p("trước", gone) + table + p("sau", gone) + "<w:altChunk/>")) == ["trước", "ô", "sau"]
    note = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:footnoteReference/></w:r></w:p>"
    assert texts(word(p("chữ") + note)) == ["chữ", ""]


def test_a_wholly_deleted_paragraph_leaves_nothing(word: Make) -> None:
    gone = "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom><w:r><w:t>bỏ</w:t></w:r></w:moveFrom></w:p>"
    assert texts(word(p("một") + gone + p("hai"))) == ["một", "hai"]


def test_a_wholly_hidden_paragraph_leaves_nothing_but_its_neighbours(word: Make) -> None:
    hidden = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
    shown = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
    assert texts(word(p("một") + hidden + shown + p("hai"))) == ["một", "", "hai"]


def test_empty_paragraphs_are_counted(word: Make) -> None:
    paragraphs = read(word(p("một") + "<w:p/>" + p("ba"))).paragraphs
    assert [(paragraph.number, paragraph.text) for paragraph in paragraphs] == [(1, "một"), (2, ""), (3, "ba")]


def test_cells_know_their_table_row_and_column(word: Make) -> None:
    inner = f"<w:tbl><w:tr>{cell(p('trong'))}</w:tr></w:tbl><w:p/>"
    table = (
        "<w:tbl><w:tblPr/><w:tblGrid/>"
        f"<w:tr>{cell(p('a'), SPAN)}{cell(p('b') + inner)}</w:tr>"
        f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell(p('c'))}</w:tr></w:tbl>"
    )
    found = [(paragraph.text, paragraph.cell) for paragraph in read(word(p("trước") + table + p("sau"))).paragraphs]
    assert found == [
        ("trước", None), ("a", (0, 0, 0)), ("b", (0, 0, 2)), ("trong", (1, 0, 0)), ("", (0, 0, 2)),
        ("c", (0, 1, 1)), ("sau", None),
    ]  # fmt: skip


def test_deleted_hidden_and_merged_cells_show_nothing(word: Make) -> None:
    table = (
        "<w:tbl>"
        f"<w:tr>{cell(p('đầu'), FIRST)}{cell(p('x'))}</w:tr>"
        f"<w:tr>{cell(EMPTY, MERGED)}{cell(p('y'))}</w:tr>"
        f"<w:tr>{cell(p('còn chữ'), GOES_ON)}<w:tc><w:p/></w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p('bỏ'))}</w:tr>"
        f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell(p('ẩn'))}</w:tr>"
        f"<w:tr>{cell(p('bỏ ô'), GONE)}{cell(p('z'))}</w:tr></w:tbl>"
    )
    found = [(paragraph.text, paragraph.cell) for paragraph in read(word(table)).paragraphs]
    assert found == [
        ("đầu", (0, 0, 0)), ("x", (0, 0, 1)), ("y", (0, 1, 1)), ("còn chữ", (0, 2, 0)), ("", (0, 2, 1)), ("z", (0, 3, 1)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml><w:customXmlPr/>{}</w:customXml>",
        "<w:ins>{}</w:ins>",
        "<w:moveTo>{}</w:moveTo>",
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>",
    ],
)
def test_wrapped_blocks_are_read(word: Make, wrapped: str) -> None:
    row = "<w:tr>" + wrapped.format(cell(p("ô"))) + "</w:tr>"
    table = "<w:tbl>" + wrapped.format(row) + "</w:tbl>"
    assert texts(word(wrapped.format(p("đoạn")) + table)) == ["đoạn", "ô"]


def test_moved_away_blocks_and_empty_alternatives_are_not_read(word: Make) -> None:
    assert texts(word(f"<w:moveFrom>{p('cũ')}</w:moveFrom><mc:AlternateContent/>" + p("mới"))) == ["mới"]


def test_text_boxes_are_read_once_after_their_paragraph(word: Make) -> None:
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{OLD_BOX}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(word(f"<w:p><w:r><w:t>trước</w:t>{both}<w:t> sau</w:t></w:r></w:p>" + p("cuối"))) == [
        "trước sau", "trong khung", "cuối",
    ]  # fmt: skip
    assert texts(word(f"<w:p><w:r><w:pict>{OLD_BOX}</w:pict></w:r></w:p>")) == ["", "trong khung"]


def test_a_box_in_a_group_with_alternatives_is_read_once(word: Make) -> None:
    inner = (
        f"<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>"
    )
    group = f"<w:drawing><a:graphic>{inner}<mc:AlternateContent/></a:graphic></w:drawing>"
    assert texts(word(f"<w:p><w:r>{group}</w:r></w:p>")) == ["", "trong khung"]


def test_what_only_an_eye_reads_is_named_with_its_paragraph(word: Make) -> None:
    drawn = "<w:p><w:r><w:drawing><a:blip/><dgm:relIds/><c:chart/></w:drawing><w:commentReference/></w:r></w:p>"
    assert read(word(p("một") + drawn + "<w:altChunk/>")).notices == (
        "Nhận xét bên lề ở đoạn 2: không đọc nhận xét.",
        "Hình ảnh ở đoạn 2: không đọc được chữ trong hình.",
        "Sơ đồ ở đoạn 2: không đọc được chữ trong sơ đồ.",
        "Biểu đồ ở đoạn 2: không đọc được chữ trong biểu đồ.",
        "Phần chèn từ tệp khác ở đoạn 3: không đọc phần này.",
    )


def test_what_stands_between_cells_is_no_text(word: Make) -> None:
    assert texts(word(f"<w:tbl><w:tr>{p('lạc')}{cell(p('ô'))}</w:tr></w:tbl>")) == ["ô"]


def test_deep_nesting_is_read(word: Make) -> None:
    body = p("đáy")
    for _ in range(70):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert texts(word(body)) == ["đáy"]


def test_a_deleted_row_is_a_tracked_change(word: Make) -> None:
    rows = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p('bỏ'))}</w:tr><w:tr>{cell(p('giữ'))}</w:tr>"
    assert read(word(f"<w:tbl>{rows}</w:tbl>")).notices == (
        "Văn bản có vết sửa (1 chỗ xóa): đọc như khi đã chấp nhận mọi vết sửa.",
    )
