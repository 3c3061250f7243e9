"""The commented copy: an item's paragraphs, and each remark at the words that it speaks about."""

import io
from datetime import UTC, datetime

import docx

from authoring.documents.markup import WORD
from authoring.model.items import Item, options
from authoring.reports.commented import Remark, commented_copy

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
WHOLE = Item("2022-ha001", "Đóng <ba\u0302o> nhiêu?", options("8%", "", "A. 22%"), "AC", "Điều 5", "Vì luật.")
SHORT = Item("2022-ha002", "Hai?", options("a", "b"))


def copied(*remarks: Remark) -> tuple[list[str], list[tuple[str, str, str]]]:
    """The paragraphs, and of each comment who says what of which words."""
    data = commented_copy("Câu hỏi", "Ghi chú của máy", [WHOLE, SHORT], remarks, NOW)
    document = docx.Document(io.BytesIO(data))
    told = {str(one.comment_id): (one.author, one.text) for one in document.comments}
    marked: dict[str, str] = {}
    for paragraph in document.paragraphs:
        open_: list[str] = []
        for node in paragraph._p.iterchildren():
            name, mark = str(node.tag).rpartition("}")[2], str(next(iter(node.attrib.values()), ""))
            if name == "commentRangeStart":
                open_.append(mark)
            elif name == "commentRangeEnd":
                open_.remove(mark)
            elif name == "r":
                for one in open_:
                    marked[one] = marked.get(one, "") + "".join(
                        str(text.text) for text in node.iterchildren(f"{WORD}t")
                    )
    return [one.text for one in document.paragraphs], [(*told[mark], marked[mark]) for mark in told]


def test_the_paragraphs_of_items() -> None:
    texts, comments = copied()
    assert texts == [
        *("Câu hỏi", "Ghi chú của máy"),
        *("Câu 1 (2022-ha001). Đóng <bâo> nhiêu?", "A. 8%", "B. ", "C. A. 22%"),
        *("Phương án đúng: A, C", "Giải thích: Vì luật.", "Căn cứ: Điều 5"),
        *("Câu 2 (2022-ha002). Hai?", "A. a", "B. b", "Phương án đúng: "),
    ]
    assert comments == []


def test_remarks_stand_at_their_words() -> None:
    rows = {
        "một chữ": ("2022-ha001", "C", (0, 2)),
        "sau dấu rời": ("2022-ha001", "stem", (10, 11)),
        "cả chỗ": ("2022-ha001", "citation", None),
        "chỗ trống": ("2022-ha001", "B", None),
        "cả câu": ("2022-ha001", "item", None),
        "ngoài chữ": ("2022-ha001", "A", (9, 12)),
        "không có chỗ": ("2022-ha002", "explanation", None),
        "câu khác": ("2022-ha009", "stem", None),
    }
    remarks = [Remark(item, place, span, text, "Máy") for text, (item, place, span) in rows.items()]
    assert copied(*remarks)[1] == [
        ("Máy", "sau dấu rời", ">"),
        ("Máy", "cả câu", "Câu 1 (2022-ha001)."),
        ("Máy", "ngoài chữ", "A."),
        ("Máy", "chỗ trống", "B."),
        ("Máy", "một chữ", "A."),
        ("Máy", "cả chỗ", "Điều 5"),
        ("Máy", "không có chỗ", "Câu 2 (2022-ha002)."),
    ]
