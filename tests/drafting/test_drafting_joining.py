"""Points joined to their leads: what the sentences of whole laws don't show."""

import pytest

from authoring.drafting.joining import alone, bare, duty, join


@pytest.mark.parametrize(
    ("lead", "point", "subject", "said"),
    [
        ("", "Người dân phải nộp sổ", "Người dân", "Người dân phải nộp sổ"),
        ("", "Người dân phải nộp sổ", "", ""),
        ("", "Nộp sổ thì phải xin", "Người dân", ""),
        ("", "Nộp đơn có kèm sổ", "Người dân", ""),
        ("", "Nghỉ ốm thì phải xin", "Người dân", "đối với người dân, trường hợp nghỉ ốm thì phải xin"),
        ("", "Hộ nghèo thì phải xin", "Người dân", "đối với người dân, hộ nghèo thì phải xin"),
        ("", "Trường hợp ốm thì phải xin", "Người dân", "đối với người dân, trường hợp ốm thì phải xin"),
        ("", "Hộ nghèo thì phải xin", "Mức trợ cấp", ""),
        ("", "Hộ nghèo thì phải xin", "Người ở điều 3", ""),
        ("", "Hộ nghèo thì phải xin", "Người theo chế độ này", ""),
        ("", "Hộ nghèo thì phải xin", "Người " + "rất " * 60, ""),
        ("Nộp tiền được quy định", "Hộ nghèo thì phải xin", "Người dân", "đối với người dân, hộ nghèo thì phải xin"),
        ("Mức đóng được quy định", "Đóng đủ thì phải báo", "Người dân", ""),
        (
            "Công dân được nghỉ khi có đủ các điều kiện",
            "Khi ốm từ 06 ngày",
            "Người dân",
            "một trong các điều kiện để công dân được nghỉ là khi ốm từ 06 ngày",
        ),
    ],
)
def test_joined(lead: str, point: str, subject: str, said: str) -> None:
    assert join(lead, point, subject) == said


def test_duties_and_sentences_of_their_own() -> None:
    assert duty("Báo cáo xã", "Trách nhiệm của Chính phủ", 0) == "Chính phủ có trách nhiệm báo cáo xã"
    assert duty("Báo cáo xã", "Trách nhiệm của Chính phủ", 1) == ""
    assert duty("Người dân báo cáo xã", "Trách nhiệm của Chính phủ", 0) == ""
    assert duty("Báo cáo xã", "Mức đóng", 0) == ""
    assert alone("Đóng đủ tiền") == ""
    assert alone("Trẻ em nhỏ") == ""
    assert alone("Suy giảm sức khỏe thì được nghỉ") == "trường hợp suy giảm sức khỏe thì được nghỉ"
    assert bare("Báo cáo xã")
    assert not bare("Tổ chức bảo hiểm xã hội trả tiền")
