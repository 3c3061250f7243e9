"""Stems of the kinds that the first runs of the fifth and sixth labelled lot got wrong, in other words."""

import pytest

from authoring.checks.negation import denial, negations
from authoring.checks.restoring import restored

ASKING = (
    "Một trong những quyền không phải là quyền của đoàn viên là gì?",
    "Điểm nào dưới đây Điều lệ hợp tác xã không đề cập?",
    "Ai là thành viên không dự lễ khai mạc hội trại?",
    "Hội thi năm 2020 không sử dụng hình thức thi:",
    "Người không viết bài báo nào khi ở chiến khu?",
    "Nội dung nào được nêu dưới đây không còn phù hợp với nội quy thư viện?",
    "Trong các mệnh đề sau có một mệnh đề sai, đó là mệnh đề nào?",
    "Phuong an nao duoi day la sai ve le hoi dua thuyen?",
    "Hình thức nao sau dây khõng được dùng để báo cháy?",
    "Chọn nhận xét SAI về rừng ngập mặn.",
    "Hãy cho biết hiểu như thế nào là không đúng về tiết kiệm?",
    "Đâu là suy nghĩ không đúng về lao động?",
    "Không thuộc trách nhiệm của lớp trưởng là nội dung nào?",
    "Mọi ý đều là nguyên nhân mất mùa, trừ một ý. Đó là:",
    "Việc không được làm khi chèo thuyền là gì?",
    "Không áp dụng hình thức kỷ luật nào với học sinh lớp một?",
    "Thuyền thúng không được kéo theo vật gì?",
    "Từ “tiết kiệm” không được hiểu theo nghĩa nào?",
    "Trong bệnh viện, khách thăm không được gây ồn vào khoảng thời gian nào?",
    "Người bệnh không phải trả tiền giường khi nằm ở:",
    "Trong các lý do hoãn hội thi, lý do nào không đúng?",
    "Chon dap an khong dung ve gia ve xem hoi",
    "Có các ý kiến: a) rừng là vàng; b) biển là bạc; c) đất là sắt. Ý kiến không đúng là:",
    "Các đồ vật sau là của chung TRỪ",
    "Những món quà sau được làm bằng tre, ngoại trừ",
)
HOLDING = (
    "Tên đội thi không được trùng với tên đội khác trong phạm vi nào?",
    "Huyện nào chưa có thư viện trước năm 2010 mà sau đó mới xây?",
    "Trưởng đoàn không được rời đoàn bởi lẽ gì?",
    "Học sinh không được mang điện thoại theo quy định tại điều nào?",
    "Trường không hạn chế số lần thi lại đối với loại chứng chỉ nào thì phải báo trước?",
    "Luật nào quy định học sinh không được uống rượu?",
    "Đội nào không có huấn luyện viên nhưng đạt giải nhất?",
    "Chất lỏng nào không màu, không mùi dùng để rửa vết thương?",
    "Khẩu hiệu “bốn không” của thôn do ai nêu ra?",
    "Chính sách 4 không có từ năm nào?",
    "Thế nào là không đúng hạn?",
    "Khoản phải trừ",
)


@pytest.mark.parametrize("stem", ASKING)
def test_stems_that_ask_for_the_exception(stem: str) -> None:
    assert denial(stem) is not None


@pytest.mark.parametrize("stem", HOLDING)
def test_stems_that_only_hold_a_negation(stem: str) -> None:
    assert denial(stem) is None


def test_the_name_of_a_gun_denies_nothing() -> None:
    assert negations("Súng không giật") == ()


def test_the_words_of_an_ask_are_restored_among_figures_and_signs() -> None:
    assert restored("ý nao sau dây về 3/2/1930 :") == "ý nào sau đây về 3/2/1930 :"
