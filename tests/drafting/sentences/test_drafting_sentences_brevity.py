"""A long question in fewer words."""

from authoring.drafting.sentences.brevity import brief

FILL = "người dân ở xã và ở thôn có tên trong sổ được nhận gạo của kho xã và của kho thôn mỗi tháng một lần "


def told(text: str) -> str:
    return brief(FILL * 3 + text).removeprefix(FILL * 3)


def test_a_short_question_stays() -> None:
    assert brief("từ ngày 01 tháng 7 năm 2025 là bao nhiêu") == "từ ngày 01 tháng 7 năm 2025 là bao nhiêu"


def test_days_in_figures() -> None:
    said = "trong khoảng thời gian từ ngày 1 tháng 7 năm 2025 đến ngày 31 tháng 12 năm 2025"
    assert told(said) == "từ ngày 01/07/2025 đến ngày 31/12/2025"


def test_no_list_named_twice() -> None:
    said = (
        "làm nghề, công việc nặng nhọc thuộc danh mục nghề, công việc nặng nhọc do Bộ trưởng Bộ Y tế ban hành được nghỉ"
    )
    assert told(said) == "làm nghề, công việc nặng nhọc được nghỉ"


def test_no_asides() -> None:
    assert told("theo danh mục do Bộ trưởng Bộ Y tế ban hành") == "theo danh mục"
    assert told("chậm nhất theo quy định của pháp luật về xã và đã báo") == "chậm nhất và đã báo"
    assert (
        told("chậm nhất \x0205 ngày\x03 kể từ ngày nhận đơn và gửi giấy cho xã")
        == "chậm nhất \x0205 ngày\x03 kể từ ngày nhận đơn"
    )
    assert (
        told("trong \x0205 ngày\x03, ký hợp đồng hoặc có văn bản thông báo từ chối ký")
        == "trong \x0205 ngày\x03, ký hợp đồng"
    )
    assert told("giới thiệu theo mẫu do xã quy định, có dấu") == "giới thiệu, có dấu"
    assert (
        told("05 tuổi, trừ trường hợp người già ở vùng sâu đã nhận gạo") == "05 tuổi, trừ trường hợp có quy định khác"
    )
    assert told("05 tuổi, trừ trường hợp Luật Dân quân có quy định khác") == "05 tuổi"


def test_what_is_excepted_stays_where_it_is_short() -> None:
    said = "05 tuổi, trừ trường hợp người già ở vùng sâu đã nhận gạo"
    twice = FILL * 2 + "người từ đủ "
    assert brief(twice + said) == twice + said
