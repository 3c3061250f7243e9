"""Everyday compounds of offices, laws and history, and the words that one wrong mark makes of them (“nhà thâu”)."""

import re
from functools import lru_cache

from authoring.checks.phrases import word
from authoring.text import bare

_COMPOUNDS = """
an ninh, an sinh, an toàn, ảnh hưởng, áp dụng, ấn định, âm mưu, bãi bỏ, bãi nhiệm, ban hành, bảo đảm, bảo hiểm
bảo mật, bảo quản, bảo trợ, bảo vệ, báo cáo, bằng chứng, bắt buộc, bí mật, bí thư, biên bản, biên chế, biên giới
biện pháp, biểu quyết, bình đẳng, bình quân, bổ nhiệm, bổ sung, bồi dưỡng, bồi thường, bộ đội, bộ luật, bộ trưởng
cách chức, cách mạng, cải cách, cải tạo, cán bộ, cảnh cáo, cảnh sát, căn cứ, cấp cứu, cấp ủy, cầm quyền, chấm dứt
chấp hành, chấp thuận, chất lượng, chế độ, chế tài, chi bộ, chi phí, chi trả, chiến dịch, chiến lược, chiến thắng
chiến tranh, chính phủ, chính quyền, chính sách, chính trị, chủ nghĩa, chủ quyền, chủ sở, chủ thể, chủ tịch, chủ trì
chủ trương, chủ yếu, chuẩn bị, chức danh, chức năng, chức trách, chức vụ, chứng chỉ, chứng nhận, chứng thực, cơ quan
cơ sở, công an, công bố, công cụ, công chức, công chứng, công dân, công đoàn, công khai, công nghệ, công nghiệp
công việc, cộng đồng, cộng hòa, cộng sản, cung cấp, cư trú, cưỡng chế, cử tri, cứu nước, danh hiệu, danh mục
danh sách, dân chủ, dân quân, dân sự, dân tộc, di chúc, di sản, dịch vụ, dự án, dự thầu, dự toán, dự thảo
doanh nghiệp, đại biểu, đại diện, đại đoàn, đại hội, đảng bộ, đảng viên, đào tạo, đạo đức, đánh giá, đấu giá
đấu thầu, đấu tranh, đầu tư, đầy đủ, đăng ký, đề nghị, đề xuất, đế quốc, địa phương, điều chỉnh, điều khiển
điều kiện, điều lệ, điều tra, điều trị, đình chỉ, định kỳ, độc lập, đội ngũ, đối tượng, đối với, đồng bào, đồng chí
đơn giá, đơn vị, đường bộ, giải pháp, giải phóng, giải quyết, giám định, giám đốc, giám sát, gia đình, giao dịch
giao thông, giấy phép, giấy tờ, giới hạn, gói thầu, hạn chế, hành chính, hành động, hành vi, hạnh phúc, hệ thống
hiến pháp, hiện đại, hiệu lệnh, hiệu lực, hiệu quả, hình phạt, hình sự, hình thức, hòa bình, hòa giải, hoàn thành
hoạt động, học sinh, hôn nhân, hội nghị, hỗ trợ, hồ sơ, hợp đồng, hợp pháp, hợp tác, hưởng lương, hưu trí, hướng dẫn
kê khai, kế hoạch, kế thừa, kết hôn, kết luận, kết nạp, kết quả, khám bệnh, kháng chiến, khẩn cấp, khen thưởng
khiếu kiện, khiếu nại, khởi kiện, khởi nghĩa, kiểm soát, kiểm tra, kiên quyết, kiến nghị, kinh doanh, kinh phí
kinh tế, kỷ luật, kỹ thuật, lãnh đạo, lãnh thổ, lao động, lập trường, lệ phí, lịch sử, liên danh, liên quan
lĩnh vực, lực lượng, lợi ích, lợi nhuận, lý luận, lý tưởng, mặt trận, miền bắc, miền nam, miễn giảm, miễn nhiệm
mục đích, mục tiêu, nâng cao, năng lực, ngân hàng, ngân sách, nghề nghiệp, nghị định, nghị quyết, nghĩa vụ
nghiêm cấm, nghiệp vụ, nguyên nhân, nguyên tắc, nguy hiểm, nguồn gốc, nguồn lực, nhà nước, nhà thầu, nhân dân
nhân đạo, nhập ngũ, nhiệm kỳ, nhiệm vụ, nội dung, nông dân, nông nghiệp, nông thôn, nước ngoài, ốm đau, pháp lệnh
pháp luật, pháp lý, pháp nhân, phát hiện, phát triển, phạm tội, phạm vi, phê bình, phê duyệt, phòng chống
phong trào, phối hợp, phổ biến, phương án, phương pháp, phương thức, phương tiện, quản lý, quân đội, quân nhân
quân sự, quân ủy, quần chúng, quốc gia, quốc hội, quốc phòng, quốc tế, quy chế, quy định, quy hoạch, quy trình
quyền hạn, quyền lợi, quyết định, quyết toán, sản xuất, sáng tạo, sĩ quan, sinh hoạt, sinh viên, sức khỏe, sử dụng
sửa đổi, suy giảm, sự kiện, tác phẩm, tai nạn, tài chính, tài khoản, tài liệu, tài nguyên, tài sản, tạm giữ, tập thể
tập trung, thai sản, thanh niên, thanh toán, thành lập, thành phần, thành phố, thành tích, thành viên, tham gia
tham nhũng, thẩm định, thẩm quyền, thắng lợi, thế giới, thi đua, thi hành, thiệt hại, thiết bị, thống nhất
thông báo, thông qua, thông tin, thông tư, thời điểm, thời gian, thời hạn, thời hiệu, thu nhập, thủ tục, thủ tướng
thuận lợi, thuế suất, thực dân, thực hành, thực hiện, thừa kế, thường trú, thường trực, thường vụ, thường xuyên
thương binh, thương mại, tiêu chí, tiêu chuẩn, tiến bộ, tiếp công, tiếp nhận, tiếp tục, tiền lương, tinh thần
tình hình, tình huống, tính chất, tòa án, toàn diện, toàn dân, tổ chức, tổ quốc, tố cáo, tội phạm, tổng bí, tổng hợp
tôn giáo, tôn trọng, tốc độ, tranh chấp, trách nhiệm, trật tự, triển khai, trình độ, trình tự, trung ương
trung thành, trực thuộc, trực tiếp, trường hợp, trưởng thôn, trúng thầu, trợ cấp, tư bản, tư cách, tư pháp, tư tưởng
tử tuất, tự chủ, tự nguyện, từ chối, tuyên bố, tuyên truyền, tuyển dụng, ủy ban, ủy quyền, ủy viên, vai trò, văn bản
nhiêu ngày, nhiêu tháng, nhiêu tuổi, nhiêu người, nhiêu đồng, nhiêu lần, mấy ngày, mấy tháng, mấy tuổi, mấy lần
văn hóa, văn kiện, vận chuyển, vận dụng, vận động, viên chức, việc làm, viện trợ, vi phạm, vô hiệu, vô sản, xã hội
xác định, xác nhận, xâm lược, xâm phạm, xây dựng, xét xử, xử lý, xử phạt, y tế, yêu cầu, yêu nước
"""
_FREE = frozenset(
    """
    ai anh ba bà bao bằng bên bị bởi các cả cái càng cần chỉ chị cho chưa chứ có con còn cô cũng của cùng cứ dù
    dưới đã đang đây đến đều để đi đó đủ đúng được đường em gì hai hay hãy hết hoặc hơn khác khi không là lại
    lên mà mỗi mọi một mới muốn này nào nên nếu nơi năm người nhiều như nhưng những nữa ở phải qua quá ra rằng
    rất rồi sau sẽ số tại tất theo thì thôi thế tháng trên trong trước tới tự từ và vẫn vào vì việc về với vừa
    xa xong do quỹ sổ úy ăn bạc bàn bán báo bay bắn bé bẩn bến biển biết bò bỏ bớt bờ buồn bước cá cao cày cầm cầu
    cây cấy chạy chậm chân chết chia chín chọn chồng chúng chuyện cõng cột cửa dài dán dạy dầm dân dây dì dở
    dùng dự đá đánh đào đáp đau đèn đen đêm điện đò đỏ đọc đói đóng đôi đổi đón đồi đôn đông đồn đứng đưa ép gà
    gái gạo gần ghét gỗ gọi già giả giàu giảm giặc giấy giữ hàng hành hát hẹp hiểu họ hỏi hòm huyện hứa kéo khám
    khô khỏe khóc khói kho khoán kiện kính lạnh làm làng lấy lính lớn lỗi lúa lửa lui lưng mạnh máu máy mẹ mỏ
    món môi mở mua mượn nam nặng ngã ngắn nghe nghèo nghỉ ngồi ngọn nhanh nhà nhận nhẹ nhỏ nhớ no nói nóng nộp
    núi nuôi phà phát phép phố quan quân quên quét ruộng rừng rộng sách sai sao sáng sâu sạch sống sông sớm sợ
    súng tàu tay tăng tây tên thay thày thân thấp thầy thật thêm thi thí thóc thôn thua thuê thư thửa tìm tin
    tỉnh tòa tôi tốt tội trai trại trang trao trăm trẻ treo trò tròn trồng trống tù tuổi tướng uống ướt vàng vay
    văn vẽ vua vui vùng vườn vợ vỡ vốn xanh xấu xem xe xóm xuống yếu
    """.split()  # noqa: SIM905 — reads as running words
)
_KNOWN = frozenset((first, second) for first, second in map(str.split, re.split(r",\s*|\n", _COMPOUNDS.strip())))
_IN_USE = _FREE | {syllable for pair in _KNOWN for syllable in pair}
_BY_LETTERS = {f"{bare(first)} {bare(second)}": (first, second) for first, second in _KNOWN}


def misread(first: str, second: str) -> tuple[str, str] | None:
    """The compound that two words are but for the marks of one of them; None where they may be meant as they are."""
    meant = _BY_LETTERS.get(f"{_letters(first)} {_letters(second)}")
    said = word(first), word(second)
    wrong = [at for at in (0, 1) if meant and said[at] != meant[at]]
    return meant if len(wrong) == 1 and said[wrong[0]] not in _IN_USE else None


def compound(first: str, second: str) -> bool:
    """Whether two words are one of the compounds."""
    return (word(first), word(second)) in _KNOWN


@lru_cache(maxsize=1 << 15)
def _letters(written: str) -> str:
    return bare(written)
