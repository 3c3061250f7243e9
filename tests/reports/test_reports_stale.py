"""The list of items that a newer law holds up, read back as a person reads it."""

import io

import docx

from authoring.reports.stale import StaleLine, stale_list

ONE = StaleLine("2022-ha001", "Đóng bao nhiêu?", "B. 6%", "Khoản 1 đã được sửa.", "Đóng bằng 4,5%.")


def read(lines: list[StaleLine]) -> tuple[list[str], list[list[str]]]:
    paper = docx.Document(io.BytesIO(stale_list("Danh sách", ["Lập hôm nay"], lines)))
    rows = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    return [one.text for one in paper.paragraphs if one.text], rows


def test_a_row_an_item_with_boxes() -> None:
    told, rows = read([ONE, StaleLine("2022-ha002", "Ai đóng?", "A. Nhà nước", "Khoản 2 đã bị bãi bỏ.", "")])
    assert told == ["Danh sách", "Lập hôm nay", "Người rà soát (ký, ghi rõ họ tên): " + "." * 40]
    boxes = "☐ Sửa câu\n☐ Vẫn đúng\n☐ Ngừng dùng"
    assert rows == [
        ["TT", "Câu hỏi", "Vì sao phải rà soát", "Lời văn nay là", "Xử lý"],
        ["1", "2022-ha001\nĐóng bao nhiêu?\nPhương án đúng: B. 6%", "Khoản 1 đã được sửa.", "Đóng bằng 4,5%.", boxes],
        ["2", "2022-ha002\nAi đóng?\nPhương án đúng: A. Nhà nước", "Khoản 2 đã bị bãi bỏ.", "(không còn)", boxes],
    ]


def test_without_items_there_is_no_table() -> None:
    assert read([])[1] == []
