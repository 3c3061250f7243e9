"""A small law of our own, read as any other, and what an item says of it."""

from typing import TYPE_CHECKING

import pytest

from authoring.checks.answers.corpus import Corpus
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import Bench, bench

if TYPE_CHECKING:
    from pathlib import Path

LAW = """QUY ĐỊNH
Về chế độ hỗ trợ
(Ban hành kèm theo Quyết định số 5/2026/QĐ-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Chương I
CHẾ ĐỘ NGHỈ VÀ TRỢ CẤP

Điều 1. Đối tượng áp dụng
1. Người tham gia gồm:
a) Cán bộ, công chức;
b) Người làm việc theo hợp đồng lao động;
c) Chủ cơ sở kinh doanh.
2. Những người sau đây không thuộc đối tượng tham gia:
a) Người giúp việc gia đình;
b) Người đã nghỉ hưu.

Điều 2. Mức đóng
1. Người lao động quy định tại điểm b khoản 1 Điều 1 đóng 8% tiền lương.
2. Người sử dụng lao động đóng 3% vào quỹ ốm đau, 14% vào quỹ hưu trí.
3. Nhóm hộ gia đình: người thứ nhất đóng 4,5% mức nền; người thứ hai, thứ ba đóng lần lượt bằng 70%, 60% mức đóng của người thứ nhất; từ người thứ tư trở đi đóng bằng 40% mức đóng của người thứ nhất.

Điều 3. Thời gian nghỉ ốm
1. Người lao động được nghỉ tối đa trong một năm:
a) 30 ngày nếu đã đóng dưới 15 năm;
b) 40 ngày nếu đã đóng từ đủ 15 năm đến dưới 30 năm;
c) 60 ngày nếu đã đóng từ đủ 30 năm trở lên.
2. Thời gian nghỉ chăm con ốm tối đa là 20 ngày nếu con dưới 03 tuổi, 15 ngày nếu con từ đủ 03 tuổi đến dưới 07 tuổi.
3. Khi mang thai, người lao động được nghỉ khám tối đa 05 lần, mỗi lần không quá 02 ngày.

Điều 4. Giải quyết hồ sơ
1. Sở Nội vụ trình Ủy ban nhân dân tỉnh quyết định mức thưởng.
2. Chủ tịch Ủy ban nhân dân cấp xã quyết định việc hưởng trợ cấp già trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.
3. Thời hạn giải quyết khiếu nại lần đầu không quá 30 ngày, lần hai không quá 45 ngày kể từ ngày thụ lý.
4. Tổ thu nộp báo cáo trước ngày 05 hằng tháng.

Điều 5. Hỗ trợ
1. Từ ngày 01 tháng 7 năm 2026 đến hết ngày 31 tháng 12 năm 2026, ngân sách tỉnh hỗ trợ thêm 20% mức đóng đối với hộ nghèo.
2. Từ ngày 01 tháng 01 năm 2027, ngân sách tỉnh hỗ trợ thêm 10% mức đóng đối với hộ nghèo.

Điều 6. Lương hưu
1. Lao động nữ được tính 45% mức bình quân tương ứng với 15 năm đóng, sau đó cứ thêm mỗi năm được tính thêm 2%, tối đa bằng 75%.
2. Tuổi nghỉ hưu của lao động nam trong điều kiện bình thường là 61 tuổi 03 tháng.

Điều 7. Hành vi bị nghiêm cấm
1. Chậm đóng tiền vào quỹ.
2. Giả mạo hồ sơ.
3. Mua bán sổ.

Điều 8. Giải thích từ ngữ
1. Trốn đóng là việc người sử dụng lao động không đăng ký đủ số người phải tham gia.
2. Hỗ trợ là khoản tiền do ngân sách tỉnh chi cho người khó khăn.

Điều 9. Tiền lương đóng
1. Tiền lương đóng thấp nhất bằng mức nền và cao nhất bằng mức trần.
2. Tiền lương đóng không bao gồm tiền thưởng, tiền ăn ca.
3. Thẻ của người tham gia có giá trị trong 12 tháng.

Điều 10. Hiệu lực
Quy định này có hiệu lực từ ngày 01 tháng 7 năm 2026.

Điều 11. Điều kiện hưởng trợ cấp già
Người tham gia được hưởng trợ cấp già khi có đủ các điều kiện sau đây:
1. Từ đủ 75 tuổi trở lên;
2. Không hưởng lương hưu.

Điều 12. Nộp tiền
1. Tại nơi không có ngân hàng, tổ thu nộp tiền trong 03 ngày; tại nơi có ngân hàng, tổ thu nộp tiền trong 01 ngày.
2. Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp quyết định phí thu hộ.
3. Người có mã số nộp 50.000 đồng/tháng, trường hợp quên mã số thì nộp 70.000 đồng/tháng.
4. Mức phạt nộp chậm thực hiện theo khoản 3 Điều này.
5. Năm 2026, suất ăn của người trực là 45.000 đồng.

Điều 13. Tờ khai
1. Người nộp gửi tờ khai trong thời hạn 10 ngày.
2. Không gửi tờ khai trong thời hạn 60 ngày, người nộp bị phạt.
"""


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("luat") / "quy-dinh.txt"
    path.write_text(LAW, encoding="utf-8")
    return bench([read_source(path)])


@pytest.fixture(scope="session")
def law(ready: Bench) -> Corpus:
    return ready.corpus


SECOND_LAW = """QUY ĐỊNH
Về dự toán và trợ cấp
(Ban hành kèm theo Quyết định số 9/2026/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Điều 1. Trợ cấp thôi việc
1. Cứ đóng đủ 12 tháng đến đủ 36 tháng thì được hưởng 03 tháng trợ cấp thôi việc, sau đó, cứ đóng đủ thêm 12 tháng thì được hưởng thêm 01 tháng trợ cấp thôi việc nhưng tối đa không quá 12 tháng.
2. Lao động nữ được tính lương hưu bằng 45% mức bình quân tương ứng 15 năm đóng, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%, mức tối đa bằng 75%.
3. Lao động nam được tính lương hưu bằng 45% mức bình quân tương ứng 20 năm đóng, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%, mức tối đa bằng 75%.

Điều 2. Lịch dự toán
1. Trước ngày 15 tháng 6 hằng năm, tổ thu lập dự toán; phòng kế hoạch gửi dự toán cho kho bạc.
2. Tổ thu trình hội đồng phương án vay trước ngày 30 tháng 10. Hội đồng thông qua phương án vay trước ngày 31 tháng 12.

Điều 3. Mức chi
1. Mức chi bộ máy bình quân giai đoạn 2025 - 2027 tối đa 1,28% dự toán thu; trong đó, năm 2025 tối đa 1,36%, năm 2026 tối đa 1,26% và năm 2027 tối đa 1,23%.
2. Chi phí chậm nộp bằng 02 lần mức lãi suất thị trường liên ngân hàng kỳ hạn 9 tháng do ngân hàng công bố.
3. Phí khám ngoại trú được trả 50% mức phí kể từ ngày 01 tháng 7 năm 2026, trước ngày này không được trả.
4. Mức bảo đảm bằng 70% tổng giá trị tài sản vay.

Điều 4. Thẩm quyền
1. Ủy ban Thường vụ Quốc hội quyết định giảm tuổi hưởng trợ cấp người già trên cơ sở đề nghị của Chính phủ.
2. Hội đồng quản lý quyết định xóa lãi vay quỹ theo đề nghị của Giám đốc quỹ.

Điều 5. Thành phần thể thức
1. Thành phần thể thức chính gồm:
a) Quốc hiệu;
b) Nơi nhận;
c) Số và ký hiệu.
2. Thành phần thể thức khác gồm:
a) Phụ lục;
b) Dấu chỉ mức khẩn.

Điều 6. Sổ theo dõi
1. Chậm nhất từ ngày 01 tháng 01 năm 2027, sổ theo dõi được cấp bằng bản điện tử.
2. Không giải quyết trợ cấp ốm cho người:
a) Cố ý tự gây thương tích;
b) Nghỉ việc riêng dài ngày.
"""


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("luat") / "quy-dinh-9.txt"
    path.write_text(SECOND_LAW, encoding="utf-8")
    return bench([read_source(path)])


THIRD_LAW = """QUY ĐỊNH
Về chào giá và kho lưu trữ
(Ban hành kèm theo Quyết định số 11/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Chương I
CHÀO GIÁ

Điều 1. Bảo đảm chào giá
1. Mức bảo đảm 1% áp dụng đối với gói xây nhà, gói trộn có giá không quá 20 tỷ đồng, gói mua máy, gói thuê xe có giá không quá 10 tỷ đồng.
2. Kết quả xét đơn được gửi trong thời hạn 25 ngày đối với đơn của nhà thầu, 35 ngày đối với đơn của nhà đầu tư kể từ ngày lập tổ xét đơn.
3. Thời hạn gửi báo cáo chậm nhất là ngày 15 tháng đầu của quý sau đối với báo cáo quý, chậm nhất là ngày 31 tháng 01 năm sau đối với báo cáo năm.
4. Nhà thầu được coi là độc lập khi đáp ứng đủ các điều kiện sau đây:
a) Nhà thầu với bên mời không có phần vốn trên 30% của nhau;
b) Nhà thầu không có phần vốn trên 20% của nhau khi cùng dự một gói.

Điều 2. Phí xét gói
1. Chi phí lập hồ sơ mời gói bằng 0,1% giá gói nhưng tối thiểu là 2.000.000 đồng.
2. Chi phí thẩm định hồ sơ mời gói bằng 0,06% giá gói nhưng tối thiểu là 1.000.000 đồng.
3. Giá gói từ 100 tỷ đồng đến dưới 200 tỷ đồng thì phí xét đơn bằng 0,02% nhưng tối thiểu là 25.000.000 đồng; giá gói từ 200 tỷ đồng trở lên thì phí xét đơn bằng 0,015% nhưng tối thiểu là 40.000.000 đồng.

Điều 3. Người quyết định
1. Thẩm quyền xử lý tình huống được quy định như sau:
a) Đối với lựa chọn nhà thầu, người quyết định xử lý tình huống là chủ đầu tư. Trong trường hợp khó, chủ đầu tư quyết định xử lý tình huống sau khi họp;
b) Đối với lựa chọn nhà đầu tư, người quyết định xử lý tình huống là tổ xét đơn.
2. Danh mục máy do các sở ban hành như sau:
a) Sở Y tế ban hành danh mục máy cấp tỉnh;
b) Sở Nội vụ thanh tra việc mua máy và ban hành danh mục máy dùng chung, trừ danh mục máy cấp tỉnh do Sở Y tế ban hành.

Điều 4. Ngôn ngữ
1. Ngôn ngữ dùng đối với chào giá trong nước là tiếng Việt.
2. Ngôn ngữ dùng đối với chào giá quốc tế là tiếng Anh.

Điều 5. Chuyển tiếp
1. Kể từ ngày 01 tháng 01 năm 2026 đến ngày quy định về kho mới có hiệu lực, hồ sơ cũ được giữ tại kho huyện.
2. Hồ sơ mới được giữ tại kho tỉnh.

Điều 6. Việc bị cấm
1. Sửa xe tải thành xe khách, trừ sửa thành xe khách phục vụ quốc phòng.
2. Dùng điện thoại khi lái xe.
3. Giao xe cho người chưa đủ tuổi.

Chương II
QUỸ BẮT BUỘC

Điều 7. Mức đóng
1. Mức đóng hằng tháng của nhóm thợ bằng 4,5% tiền công làm căn cứ đóng.
2. Mức đóng hằng tháng của nhóm học trò bằng 4,5% mức nền.
3. Người thứ nhất đóng 3% mức nền; người thứ hai đóng bằng 50% mức đóng của người thứ nhất.

Điều 8. Trợ cấp khi sinh
1. Mức trợ cấp cho mỗi con bằng 02 lần mức nền.
2. Suy giảm 5% sức khỏe thì được hưởng 05 lần mức nền, sau đó cứ suy giảm thêm 1% thì được hưởng thêm 0,5 lần mức nền.

Điều 9. Đối tượng
1. Người tham gia quỹ gồm:
a) Cán bộ, viên chức;
b) Thợ làm khoán.
2. Người đi khám ngoài tuyến được trả như sau:
a) 40% phí khi nằm viện tại tỉnh, trừ trường hợp quy định tại điểm b khoản này;
b) 100% phí khi nằm viện tại tỉnh để mổ mắt.
3. Hồ sơ hưởng một lần gồm sổ tham gia.
4. Trường hợp bị cụt tay thì hồ sơ hưởng một lần gồm biên bản khám.
5. Mức trợ cấp ốm của người quy định tại khoản 1 Điều 7 bằng 75% tiền công; mức trợ cấp ốm của người quy định tại khoản 2 Điều 7 bằng 65% tiền công.
6. Cha nghỉ 05 ngày; trường hợp vợ sinh đôi thì nghỉ 10 ngày; trường hợp vợ sinh đôi phải mổ thì nghỉ 14 ngày.
7. Bà thủ quỹ lập danh sách phát quà đối với người quy định tại khoản 1 Điều 7.
8. Ông kế toán lập danh sách phát quà đối với người quy định tại khoản 2 Điều 7.
9. Mức trợ cấp tuất một lần cho mỗi năm đóng được tính như sau:
a) Bằng 02 lần mức nền.

Điều 9a. Ưu tiên khi chọn nhà thầu, nhà đầu tư
1. Đối tượng được ưu tiên khi chọn nhà thầu gồm:
a) Hàng làm trong nước;
b) Thợ là người khuyết tật.
2. Đối tượng được ưu tiên khi chọn nhà đầu tư gồm:
a) Bên chuyển giao công nghệ.

Chương III
QUỸ TỰ NGUYỆN

Điều 10. Trợ cấp khi sinh
1. Mức trợ cấp cho mỗi con là 2.000.000 đồng.

Điều 11. Kho lưu trữ của huyện
Người giữ khóa và mở cửa là bà thủ quỹ.

Điều 12. Kho lưu trữ của tỉnh
Người giữ khóa và mở cửa là ông kế toán.
"""


@pytest.fixture(scope="session")
def third(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("luat") / "quy-dinh-11.txt"
    path.write_text(THIRD_LAW, encoding="utf-8")
    return bench([read_source(path)])
