"""Points joined to their leads: what the sentences of whole laws don't show."""

import pytest

from authoring.drafting.sentences.joining import alone, bare, duty, join


@pytest.mark.parametrize(
    ("lead", "point", "subject", "said"),
    [
        ("", "Người dân phải nộp sổ", "Người dân", "Người dân phải nộp sổ"),
        ("", "Người dân phải nộp sổ", "", ""),
        (
            "Mức hỗ trợ từ ngân sách nhà nước được quy định",
            "Hỗ trợ tối thiểu 70% mức đóng đối với hộ nghèo",
            "",
            "ngân sách nhà nước hỗ trợ tối thiểu 70% mức đóng đối với hộ nghèo",
        ),
        (
            "Trường hợp ký hợp đồng nối tiếp, các bên thực hiện thủ tục theo quy định",
            "Trong thời hạn 03 ngày kể từ ngày nhận sổ, cơ quan bảo trợ ký hợp đồng",
            "",
            "trường hợp ký hợp đồng nối tiếp, trong thời hạn 03 ngày kể từ ngày nhận sổ, cơ quan bảo trợ ký hợp đồng",
        ),
        (
            "Đối với đối tượng học sinh, sinh viên",
            "Định kỳ 03 tháng, học sinh, sinh viên phải đóng bảo hiểm y tế",
            "",
            "Định kỳ 03 tháng, học sinh, sinh viên phải đóng bảo hiểm y tế",
        ),
        ("Đối với học sinh được quy định", "Học sinh nghèo ở xã", "", ""),
        ("Các kho bao gồm", "Bộ trưởng Bộ Gạo phải định giá gạo", "", "Bộ trưởng Bộ Gạo phải định giá gạo"),
        ("Đối với thợ", "Xã phải nộp gạo bằng 05 kg", "", "đối với thợ, xã phải nộp gạo bằng 05 kg"),
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
        (
            "Trách nhiệm của Sở Y tế",
            "Trong 10 ngày đầu tháng, cung cấp danh sách hộ nghèo",
            "",
            "trong 10 ngày đầu tháng, Sở Y tế có trách nhiệm cung cấp danh sách hộ nghèo",
        ),
        ("Trách nhiệm của Sở Y tế", "Báo cáo xã", "", "Sở Y tế có trách nhiệm báo cáo xã"),
        ("Trách nhiệm của Sở Y tế", "Kinh phí do xã trả là 05 đồng", "", "Kinh phí do xã trả là 05 đồng"),
        (
            "Hồ sơ cấp gạo",
            "Danh sách hộ do xã lập trong 05 ngày được gửi đi",
            "",
            "Danh sách hộ do xã lập trong 05 ngày được gửi đi",
        ),
        (
            "Mức trả được tính theo số năm, cứ mỗi năm được tính",
            "02 tháng lương",
            "",
            "Mức trả được tính theo số năm, cứ mỗi năm được tính bằng 02 tháng lương",
        ),
        (
            "Quỹ gạo được phân bổ và sử dụng",
            "90% số gạo dành cho hộ nghèo",
            "",
            "khi phân bổ và sử dụng quỹ gạo, 90% số gạo dành cho hộ nghèo",
        ),
        ("Quỹ gạo được phân bổ và sử dụng", "90% số gạo", "", ""),
        ("Người nghỉ thì mức trả, mức thưởng được tính", "Mức thưởng được tính theo 05 tháng lương", "", ""),
        (
            "Thẻ gạo phản ánh được các thông tin",
            "Thời gian nhận gạo 05 năm",
            "",
            "Thẻ gạo phản ánh được thời gian nhận gạo 05 năm",
        ),
        (
            "Việc giải quyết sổ gạo lần đầu",
            "Trong thời hạn 30 ngày kể từ ngày làm, chủ xưởng, chủ đất nộp hồ sơ, cơ quan bảo trợ phải trả sổ",
            "",
            "Trong thời hạn 30 ngày kể từ ngày làm, chủ xưởng, chủ đất nộp hồ sơ, cơ quan bảo trợ phải trả sổ",
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
