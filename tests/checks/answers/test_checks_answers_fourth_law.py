"""Cases that the law decides without stating the answer: sums, yes or no, slips, shared words, lines with a label."""

from typing import TYPE_CHECKING

import pytest

from authoring.model.items import Item, options
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import Bench, bench, judgements

if TYPE_CHECKING:
    from pathlib import Path

LAW = """QUY ĐỊNH
Về bến đò và nuôi tằm trong vườn
(Ban hành kèm theo Quyết định số 15/2026/QĐ-UBND ngày 06 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Điều 1. Thời hạn giải quyết hồ sơ
1. Cấp thẻ: 20 ngày làm việc.
2. Chuyển nơi cấp thẻ: 05 ngày làm việc.
3. Đổi thẻ: 03 ngày làm việc.
4. Các thời hạn tại Điều này tính từ ngày bến nhận đủ giấy tờ hợp lệ.

Điều 2. Phí
1. Phí thi là 320.000 đồng đối với phần lý thuyết và 480.000 đồng đối với phần thực hành; thi lại được giảm một nửa.
2. Xe tải dưới 3,5 tấn: 15.000 đồng/lượt.
3. Xe tải từ 3,5 tấn đến 10 tấn: 25.000 đồng/lượt hoặc 900.000 đồng/tháng.
4. Hỗ trợ thêm 20% mức đóng quỹ tự nguyện theo mức chuẩn hộ nghèo đối với người thuộc hộ cận nghèo; 25% đối với người thuộc hộ nghèo.
5. Tổ thu được để lại 75% số phí thu được; nộp 25% còn lại vào kho bạc.
6. Lương làm thêm giờ vào ngày thường ít nhất bằng 150% đơn giá; vào ngày nghỉ ít nhất bằng 200%.
7. Phí neo là 90.000 đồng; thuyền mới được tăng 10%.

Điều 3. Nghỉ
1. Thợ lái được nghỉ hằng năm 16 ngày làm việc.
2. Cứ đủ 05 năm làm việc, số ngày nghỉ hằng năm được tăng thêm 01 ngày.
3. Người mẹ được nghỉ 06 tháng; trường hợp sinh đôi trở lên thì từ con thứ hai, mỗi con được nghỉ thêm 01 tháng.
4. Bến xét đơn trong 10 ngày làm việc; trường hợp khó được kéo dài thêm không quá 05 ngày làm việc.

Điều 4. Coi thi
1. Cứ 25 người dự thi có tối thiểu 02 giám thị.
2. Có 03 giải ba, mỗi giải trị giá 4 triệu đồng.
3. Trả lời sai không bị trừ điểm.
4. Hộ có vườn dưới 500 m2 được miễn phí đê.
5. Người dưới 16 tuổi không phải đóng quỹ đê; người từ đủ 16 tuổi trở lên phải đóng quỹ đê.
6. Cuộc họp hợp lệ khi có ít nhất hai phần ba số ủy viên tham dự.

Điều 5. Thẻ
1. Thẻ không có giá trị sử dụng khi hết thời hạn hoặc bị tẩy xóa.
2. Quỹ trả toàn bộ chi phí trong các trường hợp:
a) Khám tại trạm xá của bến;
b) Chi phí một đợt khám thấp hơn 15% mức nền.
3. Thợ làm việc trên thuyền nộp phí như sau:
a) 90% phí đối với:
- Thợ trước ngày 01 tháng 01 năm 2020;
- Thợ mới.
4. Thời gian hỗ trợ thợ không quá 60 tháng và kết thúc chậm nhất vào ngày 31 tháng 12 năm 2030.
5. Phí neo phải nộp trước ngày 2/9 hằng năm; phần thiếu một phần một nộp sau.
6. Nhà bến là những người cùng đăng ký thường trú tại một chỗ ở hợp pháp.
"""


@pytest.fixture(scope="module")
def fourth(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("luat") / "quy-dinh-15.txt"
    path.write_text(LAW, encoding="utf-8")
    return bench([read_source(path)])


@pytest.mark.parametrize(
    ("stem", "texts", "key", "cited", "said"),
    [
        (
            "Hồ sơ cấp thẻ được giải quyết trong thời hạn nào?",
            "03 ngày làm việc|05 ngày làm việc|10 ngày làm việc|20 ngày làm việc",
            "D",
            "Điều 1 khoản 1",
            "clear",
        ),
        (
            "Khi bến nhận đủ giấy tờ hợp lệ thì bao nhiêu ngày làm việc sau phải cấp thẻ?",
            "03 ngày làm việc|05 ngày làm việc|10 ngày làm việc|20 ngày làm việc",
            "B",
            "Điều 1",
            "key-not-supported",
        ),
        (
            "Phí thi lại phần thực hành là bao nhiêu?",
            "160.000 đồng|240.000 đồng|320.000 đồng|480.000 đồng",
            "B",
            "Điều 2 khoản 1",
            "clear",
        ),
        (
            "Phí thi lại phần thực hành là bao nhiêu?",
            "160.000 đồng|200.000 đồng|320.000 đồng|480.000 đồng",
            "D",
            "Điều 2 khoản 1",
            "none-correct",
        ),
        (
            "Phí neo của thuyền mới là bao nhiêu?",
            "80.000 đồng|90.000 đồng|99.000 đồng",
            "B",
            "Điều 2 khoản 7",
            "key-not-supported",
        ),
        ("Xe tải 05 tấn trả bao nhiêu tiền một lượt?", "15.000đ|25.000đ|900.000đ|50.000đ", "B", "Điều 2", "clear"),
        (
            "Xe tải 05 tấn trả bao nhiêu tiền một lượt?",
            "15.000đ|25.000đ|900.000đ|50.000đ",
            "C",
            "Điều 2",
            "key-not-supported",
        ),
        (
            "Người thuộc hộ nghèo được hỗ trợ thêm bao nhiêu phần trăm mức đóng quỹ tự nguyện?",
            "10%|20%|25%|30%",
            "C",
            "Điều 2 khoản 4",
            "clear",
        ),
        (
            "Được hỗ trợ thêm bao nhiêu phần trăm mức đóng quỹ tự nguyện?",
            "10%|20%|25%|30%",
            "B",
            "Điều 2 khoản 4",
            "qualifier-missing",
        ),
        (
            "Sau khi để lại một phần, tổ thu phải nộp bao nhiêu phần trăm số phí thu được vào kho bạc?",
            "10%|25%|75%|90%",
            "B",
            "Điều 2 khoản 5",
            "clear",
        ),
        (
            "Lương làm thêm giờ ít nhất bằng bao nhiêu phần trăm đơn giá?",
            "100%|150%|200%|300%",
            "B",
            "Điều 2 khoản 6",
            "qualifier-missing",
        ),
        (
            "Thợ lái đã làm việc 12 năm được nghỉ hằng năm bao nhiêu ngày làm việc?",
            "16 ngày|17 ngày|18 ngày|20 ngày",
            "C",
            "Điều 3",
            "clear",
        ),
        (
            "Người mẹ sinh ba được nghỉ bao nhiêu tháng?",
            "6 tháng|6 + 1 tháng|6 + 2 tháng|9 tháng",
            "C",
            "Điều 3 khoản 3",
            "clear",
        ),
        (
            "Người mẹ sinh đôi được nghỉ bao nhiêu tháng?",
            "6 tháng|6 + 1 tháng|7 tháng|9 tháng",
            "B",
            "Điều 3 khoản 3",
            "several-correct",
        ),
        (
            "Người mẹ sinh đôi được nghỉ bao nhiêu tháng?",
            "6 tháng|7 tháng|8 tháng|9 tháng",
            "A",
            "Điều 3 khoản 3",
            "key-not-supported",
        ),
        (
            "Thợ lái được nghỉ hằng năm bao nhiêu ngày làm việc?",
            "14 ngày|15 ngày|16 ngày|18 ngày",
            "C",
            "Điều 3",
            "clear",
        ),
        (
            "Thuyền mới được tăng bao nhiêu phần trăm phí neo?",
            "5%|10%|15%|20%",
            "B",
            "Điều 2 khoản 7",
            "clear",
        ),
        (
            "Phí neo phải nộp trước ngày nào?",
            "1/7|ngày 2/9|ngày 30/4|ngày 1/5",
            "B",
            "Điều 5 khoản 5",
            "clear",
        ),
        (
            "Đơn khó thì bến xét trong nhiều nhất bao nhiêu ngày làm việc, tính cả thời gian kéo dài?",
            "10 ngày làm việc|15 ngày làm việc|20 ngày làm việc|25 ngày làm việc",
            "B",
            "Điều 3 khoản 4",
            "clear",
        ),
        (
            "Có 50 người dự thi thì cần tối thiểu bao nhiêu giám thị?",
            "02 giám thị|04 giám thị|06 giám thị|08 giám thị",
            "B",
            "Điều 4 khoản 1",
            "clear",
        ),
        (
            "Có 60 người dự thi thì cần tối thiểu bao nhiêu giám thị?",
            "02 giám thị|04 giám thị|06 giám thị|08 giám thị",
            "B",
            "Điều 4 khoản 1",
            "unknown",
        ),
        (
            "Tổng trị giá của các giải ba là bao nhiêu?",
            "4 triệu đồng|8 triệu đồng|12 triệu đồng|16 triệu đồng",
            "C",
            "Điều 4 khoản 2",
            "clear",
        ),
        (
            "Trả lời sai có bị trừ điểm không?",
            "Có, trừ 01 điểm|Có, trừ 02 điểm|Không bị trừ điểm",
            "C",
            "Điều 4 khoản 3",
            "clear",
        ),
        (
            "Trả lời sai có bị trừ điểm không?",
            "Có|Không|Không, nếu xin lỗi",
            "A",
            "Điều 4 khoản 3",
            "key-not-supported",
        ),
        ("Trả lời sai có bị trừ điểm không?", "Có|Không|Không bị trừ", "B", "Điều 4 khoản 3", "several-correct"),
        ("Trả lời sai có bị trừ điểm không?", "Có|Không, nếu xin lỗi", "A", "Điều 4 khoản 3", "unknown"),
        ("Hộ có vườn 400 m2 có phải nộp phí đê không?", "Có|Không", "B", "Điều 4 khoản 4", "clear"),
        ("Hộ có vườn 800 m2 có phải nộp phí đê không?", "Có|Không", "B", "Điều 4 khoản 4", "unknown"),
        ("Người 12 tuổi có phải đóng quỹ đê không?", "Có|Không", "B", "Điều 4 khoản 5", "clear"),
        ("Người dự họp có được nhận trầu không?", "Có|Không", "B", "Điều 4 khoản 6", "unknown"),
        (
            "Cuộc họp hợp lệ khi có ít nhất bao nhiêu số ủy viên tham dự?",
            "1/2|2/3|3/4|4/5",
            "B",
            "Điều 4 khoản 6",
            "clear",
        ),
        (
            "Cuộc họp hợp lệ khi có ít nhất bao nhiêu số ủy viên tham dự?",
            "Một nửa|2/3|hai phần ba|3/4",
            "B",
            "Điều 4 khoản 6",
            "several-correct",
        ),
        (
            "Thẻ mất giá trị sử dụng khi nào?",
            "Bị tẩy xóa|Hết thời hạn|Bị cất đi|Được đổi",
            "A",
            "Điều 5 khoản 1",
            "several-correct",
        ),
        (
            "Quỹ trả toàn bộ chi phí trong trường hợp nào?",
            "Khám tại trạm xá của bến|Chi phí một đợt khám bằng 10% mức nền|Khám tại nhà|Khám ở xa",
            "A",
            "Điều 5 khoản 2",
            "several-correct",
        ),
        (
            "Quỹ trả toàn bộ chi phí khi nào?",
            "Khám tại trạm xá của bếnn|Khám tại nhà|Khám ở xa",
            "A",
            "Điều 5 khoản 2",
            "unknown",
        ),
        (
            "Quỹ trả toàn bộ chi phí trong trường hợp nào?",
            "Khám tại trạm xá của bêń|Mua nhà|Bán vườn",
            "A",
            "Điều 5 khoản 2",
            "clear",
        ),
        (
            "Thợ mới làm việc trên thuyền nộp bao nhiêu phần trăm phí?",
            "80%|85%|90%|95%",
            "C",
            "Điều 5 khoản 3",
            "clear",
        ),
        (
            "Thời gian hỗ trợ thợ không quá bao nhiêu tháng?",
            "24 tháng|36 tháng|48 tháng|60 tháng tháng",
            "D",
            "Điều 5 khoản 4",
            "none-correct",
        ),
        (
            "Thời gian hỗ trợ thợ không quá bao nhiêu tháng?",
            "24 tháng|36 tháng|48 tháng|60 tháng",
            "D",
            "Điều 5 khoản 4",
            "clear",
        ),
        (
            "Nhà bến là những người thế nào?",
            "Cùng huyết thống|Cùng đăng ký cư trú tại một chỗ ở hợp pháp|Cùng quê",
            "A",
            "Điều 5 khoản 6",
            "key-not-supported",
        ),
    ],
)
def test_the_law_decides_what_it_does_not_state_word_for_word(
    fourth: Bench, stem: str, texts: str, key: str, cited: str, said: str
) -> None:
    found = judgements([Item("x", stem, options(*texts.split("|")), key, cited)], fourth)[0]
    assert found.verdict.value == said, found.message
