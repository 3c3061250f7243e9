"""The handout and the paper of who reviews: every question with its right answer in full, boxes, a verdict."""

import io
from collections.abc import Iterator
from types import SimpleNamespace as Keyed

import docx
import pytest
from docx.table import Table

from authoring.formats import write_keyed_form, write_published_form
from authoring.formats.forms.handouts import handout, review_paper
from authoring.formats.forms.keys import key_items
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, options

OFFERED = options("một người", "hai")
FORM = Form("c", "Cuộc thi", "w", "Tuần", 1, 15, (FormItem(1, "q1", 1, "Hỏi?", OFFERED),))
ITEM = Item("q1", "Hỏi?", OFFERED, "AB", "Điều 1", "Vì thế.")


def blocks(data: bytes) -> Iterator[str]:
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
        elif block.text:
            yield block.text


def test_the_handout_tells_the_right_answer_in_full() -> None:
    said = list(blocks(handout(FORM, (ITEM,))))
    assert said[1] == "TÀI LIỆU TẬP HUẤN"
    assert said[5:] == [
        *("Câu 1. Hỏi?", "A. một người", "B. hai", "Đáp án đúng: A. một người; B. hai", "Căn cứ: Điều 1"),
        *("Giải thích: Vì thế.", "---------- HẾT ----------"),
    ]
    assert "Căn cứ" not in "".join(blocks(handout(FORM, (Item("q1", "Hỏi?", OFFERED, "A"),))))


def test_the_review_paper_has_boxes_a_verdict_and_two_signatures() -> None:
    said = list(blocks(review_paper(FORM, (ITEM,))))
    assert said[1] == "PHIẾU THẨM ĐỊNH BỘ ĐỀ"
    at = said.index("Giải thích: Vì thế.")
    assert said[at + 1 : at + 5] == ["☐ Đồng ý", "☐ Sửa", "☐ Bỏ", "Ý kiến:\n"]
    assert "Đồng ý toàn bộ 1 câu, đề nghị phát hành." in said
    assert said[-1].startswith("NGƯỜI THẨM ĐỊNH\n(ký, ghi rõ họ tên)")
    assert said[-2].startswith("NGƯỜI TỔNG HỢP BỘ ĐỀ\n(ký, ghi rõ họ tên)")


@pytest.mark.slow
def test_a_thousand_right_answers_stand_in_both(thousand: Keyed) -> None:
    wanted = [
        "Đáp án đúng: " + "; ".join(f"{option.label}. {option.text}" for option in item.keyed)
        for item in key_items(thousand.form, thousand.key)
    ]
    for data in (
        write_published_form(thousand.form, thousand.key, "handout"),
        write_keyed_form(thousand.form, thousand.key, "review"),
    ):
        assert [text for text in blocks(data) if text.startswith("Đáp án đúng: ")] == wanted
