"""Items against a third small law: values beside one another, exceptions, times, members said more narrowly."""

import pytest

from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench, judgements


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Mức bảo đảm 1% áp dụng đối với gói mua máy có giá không quá bao nhiêu tỷ đồng?",
            ("05 tỷ đồng", "10 tỷ đồng", "15 tỷ đồng", "20 tỷ đồng"),
            ("B", "Điều 1 khoản 1"),
            "clear",
        ),
        (
            "Kết quả xét đơn được gửi trong thời hạn bao nhiêu ngày kể từ ngày lập tổ xét đơn?",
            ("15 ngày", "25 ngày", "35 ngày", "45 ngày"),
            ("B", "Điều 1 khoản 2"),
            "qualifier-missing",
        ),
        (
            "Kết quả xét đơn của nhà thầu được gửi trong thời hạn bao nhiêu ngày kể từ ngày lập tổ xét đơn?",
            ("15 ngày", "25 ngày", "35 ngày", "45 ngày"),
            ("B", "Điều 1 khoản 2"),
            "clear",
        ),
        (
            "Thời hạn gửi báo cáo chậm nhất là ngày nào?",
            ("Ngày 10", "Ngày 15", "Ngày 20", "Ngày 25"),
            ("B", "Điều 1 khoản 3"),
            "qualifier-missing",
        ),
        (
            "Thời hạn gửi báo cáo quý chậm nhất là ngày nào của tháng đầu quý sau?",
            ("Ngày 10", "Ngày 15", "Ngày 20", "Ngày 25"),
            ("B", "Điều 1 khoản 3"),
            "clear",
        ),
        (
            "Nhà thầu được coi là độc lập với bên mời khi không có phần vốn trên bao nhiêu phần trăm của nhau?",
            ("10%", "20%", "30%", "40%"),
            ("C", "Điều 1 khoản 4"),
            "clear",
        ),
        (
            "Chi phí thẩm định hồ sơ mời gói bằng bao nhiêu phần trăm giá gói?",
            ("0,03%", "0,06%", "0,1%", "0,2%"),
            ("B", "Điều 2"),
            "clear",
        ),
        (
            "Giá gói 120 tỷ đồng thì phí xét đơn bằng bao nhiêu phần trăm?",
            ("0,01%", "0,015%", "0,02%", "0,03%"),
            ("C", "Điều 2 khoản 3"),
            "clear",
        ),
        (
            "Người đi khám ngoài tuyến được trả bao nhiêu phần trăm phí khi nằm viện tại tỉnh?",
            ("20%", "40%", "80%", "100%"),
            ("B", "Điều 9 khoản 2"),
            "clear",
        ),
        (
            "Người tham gia được trợ cấp bao nhiêu cho mỗi con?",
            ("1.000.000 đồng", "2.000.000 đồng", "02 lần mức nền", "03 lần mức nền"),
            ("C", "Điều 8 khoản 1"),
            "qualifier-missing",
        ),
        (
            "Người tham gia quỹ bắt buộc được trợ cấp bao nhiêu cho mỗi con?",
            ("1.000.000 đồng", "2.000.000 đồng", "02 lần mức nền", "03 lần mức nền"),
            ("C", "Điều 8 khoản 1"),
            "clear",
        ),
        (
            "Người suy giảm 11% sức khỏe được hưởng mấy lần mức nền?",
            ("05 lần", "06 lần", "08 lần", "11 lần"),
            ("C", "Điều 8 khoản 2"),
            "clear",
        ),
        (
            "Người suy giảm 11% sức khỏe được hưởng mấy lần mức nền?",
            ("05 lần", "06 lần", "08 lần", "11 lần"),
            ("A", "Điều 8 khoản 2"),
            "key-not-supported",
        ),
        (
            "Người thứ hai đóng theo mức nào?",
            ("50% mức đóng của người thứ nhất", "1,5% mức nền", "60% mức đóng của người thứ nhất", "2% mức nền"),
            ("A", "Điều 7 khoản 3"),
            "several-correct",
        ),
        (
            "Mức trợ cấp ốm của người quy định tại khoản 1 Điều 7 bằng bao nhiêu phần trăm tiền công?",
            ("55%", "65%", "75%", "85%"),
            ("C", "Điều 9 khoản 5"),
            "clear",
        ),
        (
            "Mức trợ cấp ốm bằng bao nhiêu phần trăm tiền công?",
            ("55%", "65%", "75%", "85%"),
            ("C", "Điều 9 khoản 5"),
            "qualifier-missing",
        ),
        (
            "Trường hợp vợ sinh đôi thì cha nghỉ bao nhiêu ngày?",
            ("05 ngày", "10 ngày", "14 ngày", "20 ngày"),
            ("B", "Điều 9 khoản 6"),
            "clear",
        ),
        (
            "Trường hợp vợ sinh đôi thì cha nghỉ bao nhiêu ngày?",
            ("05 ngày", "10 ngày", "14 ngày", "20 ngày"),
            ("C", "Điều 9 khoản 6"),
            "key-not-supported",
        ),
        (
            "Mức trợ cấp tuất một lần cho mỗi năm đóng bằng mấy lần mức nền?",
            ("01 lần", "02 lần", "03 lần", "04 lần"),
            ("B", "Điều 9 khoản 9"),
            "clear",
        ),
    ],
)
def test_each_value_is_held_against_its_own_words(
    third: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: str
) -> None:
    found = judgements([Item("x", stem, options(*texts), cited[0], cited[1])], third)[0]
    assert found.verdict.value == said, found.message


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Hồ sơ cũ được giữ tại đâu?",
            ("Kho huyện", "Kho xã", "Kho trung ương", "Kho quân đội"),
            ("A", "Điều 5 khoản 1"),
            "time-dependent",
        ),
        (
            "Hiện nay, hồ sơ mới được giữ tại đâu?",
            ("Kho huyện", "Kho tỉnh", "Kho trung ương", "Kho quân đội"),
            ("B", "Điều 5 khoản 2"),
            "time-dependent",
        ),
        (
            "Hồ sơ mới được giữ tại đâu?",
            ("Kho huyện", "Kho tỉnh", "Kho trung ương", "Kho quân đội"),
            ("B", "Điều 5 khoản 2"),
            "clear",
        ),
        (
            "Việc nào sau đây KHÔNG bị cấm?",
            (
                "Dùng điện thoại khi lái xe",
                "Giao xe cho người chưa đủ tuổi",
                "Sửa thành xe khách phục vụ quốc phòng",
                "Đỗ xe trước cổng chợ",
            ),
            ("C", "Điều 6"),
            "unknown",
        ),
        (
            "Việc nào sau đây bị cấm?",
            ("Sửa thành xe khách phục vụ quốc phòng", "Đi bộ trên hè", "Mua vé xe", "Chờ đèn đỏ"),
            ("A", "Điều 6"),
            "unknown",
        ),
        (
            "Người nào sau đây tham gia quỹ?",
            ("Thợ làm khoán", "Viên chức của bệnh viện tỉnh", "Người bán rong", "Người nghỉ hưu"),
            ("A", "Điều 9 khoản 1"),
            "several-correct",
        ),
        (
            "Người nào sau đây tham gia quỹ?",
            ("Thợ làm khoán", "Chủ trại gà", "Người bán rong", "Người nghỉ hưu"),
            ("A", "Điều 9 khoản 1"),
            "clear",
        ),
    ],
)
def test_words_hold_for_what_and_when_the_law_says_them(
    third: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: str
) -> None:
    found = judgements([Item("x", stem, options(*texts), cited[0], cited[1])], third)[0]
    assert found.verdict.value == said, found.message
