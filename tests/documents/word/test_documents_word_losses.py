"""What was lost, told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents import read
from authoring.documents.word.losses import COMMENT, PICTURE, told

Make = Callable[..., Path]

END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
OFFICE = 'xmlns:o="urn:schemas-microsoft-com:office:office"'


def test_each_kind_is_told_once_with_its_first_places() -> None:
    lost = {PICTURE: [3, 1, 3], COMMENT: list(range(1, 13))}
    assert told(lost) == (
        "Nhận xét bên lề ở đoạn 1, 2, 3, 4, 5, 6, 7, 8, 9, 10…: không đọc nhận xét.",
        "Hình ảnh ở đoạn 1, 3: không đọc được chữ trong hình.",
    )
    assert told({}) == ()


@pytest.mark.parametrize(
    ("inside", "notice"),
    [
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "Công thức ở đoạn 2: được viết thành một dòng, hãy xem lại."),
        ("<w:r><w:commentReference/></w:r>", "Nhận xét bên lề ở đoạn 2: không đọc nhận xét."),
        ('<w:r><w:sym w:font="Lạ" w:char="F0B3"/></w:r>', "Ký hiệu lạ ở đoạn 2: hiện là “\ufffd”."),
        (
            "<w:r><w:instrText> LISTNUM </w:instrText></w:r>",
            "Số tự động trong câu (LISTNUM) ở đoạn 2: không đọc được số này.",
        ),
        ("<w:r><w:drawing><a:blip/></w:drawing></w:r>", "Hình ảnh ở đoạn 2: không đọc được chữ trong hình."),
        ("<w:r><w:pict><v:imagedata/></w:pict></w:r>", "Hình ảnh ở đoạn 2: không đọc được chữ trong hình."),
        ("<w:r><w:drawing><dgm:relIds/></w:drawing></w:r>", "Sơ đồ ở đoạn 2: không đọc được chữ trong sơ đồ."),
        ("<w:r><w:drawing><c:chart/></w:drawing></w:r>", "Biểu đồ ở đoạn 2: không đọc được chữ trong biểu đồ."),
        (
            f"<w:r><w:object><o:OLEObject {OFFICE}/></w:object></w:r>",
            "Đối tượng nhúng ở đoạn 2: không đọc được chữ bên trong.",
        ),
        ("<w:r><w:object><w:control/></w:object></w:r>", "Đối tượng nhúng ở đoạn 2: không đọc được chữ bên trong."),
        (
            '<w:r><w:pict><v:textpath string="MẬT"/></w:pict></w:r>',
            "Chữ nghệ thuật (WordArt) ở đoạn 2: không đọc được chữ này.",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r>' + END,
            "Ô chọn của biểu mẫu ở đoạn 2: không đọc được ô đã chọn.",
        ),
        ('<w:r><w:footnoteReference w:id="7"/></w:r>', "Chú thích không có nội dung ở đoạn 2: tệp thiếu phần này."),
    ],
)
def test_every_lost_thing_is_named_with_its_paragraph(word: Make, inside: str, notice: str) -> None:
    assert read(word(f"<w:p><w:r><w:t>Một.</w:t></w:r></w:p><w:p>{inside}</w:p>")).notices == (notice,)


def test_a_part_from_another_file_is_named(word: Make) -> None:
    assert read(word("<w:p><w:r><w:t>Một.</w:t></w:r></w:p><w:altChunk/>")).notices == (
        "Phần chèn từ tệp khác ở đoạn 2: không đọc phần này.",
    )


def test_what_a_note_lost_is_named_with_the_paragraph_of_its_mark(word: Make) -> None:
    note = (
        '<w:footnote w:id="1"><w:p><w:ins><w:r><w:t>xem hình</w:t></w:r></w:ins>'
        "<w:r><w:drawing><a:blip/></w:drawing></w:r></w:p></w:footnote>"
    )
    body = '<w:p><w:r><w:t>Một.</w:t></w:r></w:p><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert read(word(body, footnotes=note)).notices == (
        "Văn bản có vết sửa (1 chỗ chèn): đọc như khi đã chấp nhận mọi vết sửa.",
        "Hình ảnh ở đoạn 2: không đọc được chữ trong hình.",
    )
