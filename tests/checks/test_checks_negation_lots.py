"""Stems of the kinds that the first runs of four labelled lots got wrong, in other words."""

import pytest

from authoring.checks.negation import denial

ASKING = (
    "Các giấy tờ dưới đây đều phải nộp bản gốc, trừ giấy tờ nào ra?",
    "Trừ huyện nào ra, các huyện sau đây đều có rừng phòng hộ?",
    "Trừ văn bản nào sau đây, các văn bản còn lại đều hết hiệu lực?",
    "Những xã sau được miễn phí vệ sinh, chỉ trừ:",
    "Nội dung nào kh ông phải là nhiệm vụ của kiểm lâm?",
    "Yếu tố nào khô-ng tạo nên chất lượng rừng?",
    "Bức thư “Gửi các cháu thiếu nhi toàn quốc” không nhắc đến ngày lễ của ai?",
    "Nghĩa vụ nào người bị phạt không phải thực hiện?",
    "Điểm nào mà Nghị quyết về nông thôn mới không đề cập tới?",
    "Khoản nào ghi trong giấy báo mà không tính vào học phí?",
    "Cách ghi nào SAI mẫu sổ?",
    "Biện pháp nào được dùng KHÔNG cần có quyết định?",
    "Chủ rừng chỉ được chặt một cây, TRỪ trường hợp nào sau đây thì được chặt hai cây?",
    "Chủ thể không có quyền khởi kiện là:",
    "Ở đoạn dốc nào người lái xe không được vượt?",
    "Có mấy ý sau đây không đúng về hội trại: (1) vui; (2) khỏe; (3) bắt buộc?",
    "Với học sinh nội trú, nhà trường không được phép:",
    "Việc chia quà không phụ thuộc vào sự có mặt của ai?",
    "Chi phí nào quỹ lớp không trả trong mọi trường hợp?",
    "Trường hợp nào sau đây hợp tác xã sẽ không được vay vốn?",
    "Bài thơ nào sau đây, Tố Hữu không viết ở trong tù?",
    "Nhận định nào của tác giả bị ghi chưa chính xác?",
    "Quy định nào sau đây là quy định không có trong nội quy thư viện?",
    "Loại vé nào có giá không cố định?",
    "Người mua có thể không nộp hóa đơn trong trường hợp nào?",
    "Không phải là nghĩa vụ của người thuê nhà:",
    "KHÔNG PHẢI LÀ QUYỀN CỦA NGƯỜI MUA HÀNG LÀ:",
)
HOLDING = (
    "Điều khiển thuyền không đăng kiểm là lỗi gì?",
    "Văn kiện nào khẳng định không bỏ rơi người nghèo?",
    "Người nào không nộp phạt thì bị cưỡng chế sau bao nhiêu ngày?",
    "Hội trại nào không tổ chức ở thành phố mà ở miền núi?",
    "Các trường hợp loại trừ trách nhiệm gồm những gì?",
    "Nhận định nào đúng, nhận định nào sai?",
    "Cơ quan nào tiếp nhận đơn viết không đúng mẫu?",
    "Số nào là số không có nghĩa trong dãy?",
    "Hình phạt nặng nhất TRỪ tù có thời hạn là hình phạt nào?",
    "Ai thay mặt người chưa thành niên không tự mình ký được?",
    "Cách gấp nào của khăn không có nếp bị coi là hỏng?",
    "Lái đò không mặc áo phao vi phạm quy tắc nào?",
    "Tác giả tả quê hương không có sông như cái gì?",
    "Điều nào nằm ngoài những điều đoàn viên không được làm?",
    "Sau ngày ký, đội bạn không được làm gì và phải rút trong bao nhiêu ngày?",
    "Không phải đóng phí gửi xe có đúng không?",
    "Đại hội nào xác định dân là gốc mà không bỏ qua vai trò của cán bộ?",
    "Biển “CẤM ĐỖ XE KHÔNG PHÉP” đặt ở đâu?",
    "Ban tổ chức ra thông báo VỀ KHÔNG GIAN đi bộ vào ngày nào?",
)


@pytest.mark.parametrize("stem", ASKING)
def test_stems_that_ask_for_the_exception(stem: str) -> None:
    assert denial(stem) is not None


@pytest.mark.parametrize("stem", HOLDING)
def test_stems_that_only_hold_a_negation(stem: str) -> None:
    assert denial(stem) is None


def test_a_word_set_apart_from_those_around_it_is_what_is_asked() -> None:
    found = denial("Thợ rừng KHÔNG được dùng máy")
    assert found is not None
    assert found.emphasised
    assert denial("Khẩu hiệu BA KHÔNG BA CÓ do ai đề ra?") is None
