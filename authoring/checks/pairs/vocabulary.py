"""Words of law questions by what they do when two stems are compared; tables that experts widen.

`CONTRASTS`: rows of kinds that exclude one another; a stem that names another kind, or none, asks something else.
`SCHEMES`: the same, but naming none says nothing. `COMPOUNDS`: words in which kinds don't count. `SYNONYMS`:
wordings of one thing, the first stands for all. `WEAK`: words that a rewording adds or leaves out. `EMPTY`: words that
carry no content. Inside a row `,` parts wordings, `/` parts kinds.
"""

MOST = (
    "tối đa, cao nhất, nhiều nhất, dài nhất, lớn nhất, lâu nhất, chậm nhất, muộn nhất, không quá, không vượt quá, "
    "không được quá, không được vượt quá"
)
LEAST = "tối thiểu, thấp nhất, ít nhất, ngắn nhất, nhỏ nhất, sớm nhất, không dưới, từ đủ"

CONTRASTS = (
    "nam / nữ",
    "bắt buộc / tự nguyện",
    "hộ nghèo / hộ cận nghèo, cận nghèo",
    "nội trú / ngoại trú",
    "bình thường / nặng nhọc, độc hại, nguy hiểm",
    "nguy cơ cao / thông thường",
    "người sử dụng lao động, đơn vị sử dụng lao động / chủ hộ kinh doanh / người hoạt động không chuyên trách",
    "học sinh / sinh viên / người hưởng lương hưu, người đang hưởng lương hưu / người có công / trẻ em, trẻ",
    "dân tộc thiểu số / người khuyết tật / người cao tuổi / thân nhân / cán bộ, công chức / viên chức / sĩ quan",
    "ốm đau, ốm / thai sản / tử tuất / hưu trí / thất nghiệp / tai nạn lao động / dưỡng sức / mai táng",
    "sinh đôi / sinh một con / phẫu thuật",
    "cấp lại, bị mất, làm mất / cấp đổi, đổi / cấp lần đầu, cấp mới",
    "cấp ban đầu / cấp cơ bản / cấp chuyên sâu",
    "xã / huyện / tỉnh / trung ương / quốc hội / chính phủ",
    "trước ngày / từ ngày / đến ngày",
    "sang năm / năm nay / năm trước",
    "một ngày, mỗi ngày / một lần, mỗi lần",
    "thẻ / sổ / phiếu chuyển / phiếu hẹn",
    "khiếu nại / tố cáo",
    "tăng / giảm, trừ",
)
SCHEMES = (
    "bảo hiểm xã hội, bhxh / bảo hiểm y tế, bhyt / bảo hiểm thất nghiệp, bhtn / cơ quan bảo hiểm xã hội",
    "ủy ban nhân dân, ubnd / cơ quan bảo hiểm xã hội, bảo hiểm xã hội tỉnh / sở nội vụ / sở y tế / sở tài chính",
    "ngân sách nhà nước / ngân sách tỉnh / quỹ bảo hiểm y tế",
)
COMPOUNDS = (
    "xã hội, chuẩn hộ nghèo, việt nam, suy giảm, thay đổi, sửa đổi, khấu trừ, bù trừ, tăng cường, công an xã, kể "
    "từ ngày, tính từ ngày"
)

SYNONYMS = (
    "hằng tháng, hàng tháng, mỗi tháng, từng tháng, theo tháng, một tháng",
    "hằng năm, hàng năm, mỗi năm, từng năm, một năm, trong năm",
    "cao hơn, trên, lớn hơn, nhiều hơn, quá",
    "thấp hơn, dưới, nhỏ hơn, ít hơn",
    "hưởng, nhận, được nhận",
    "thanh toán, chi trả",
    "chọn, lựa chọn",
    "thêm, bổ sung, hỗ trợ thêm, chi thêm",
    "sớm, trước tuổi, trước khi hết",
    "ủy ban nhân dân, ubnd",
    "bảo hiểm xã hội, bhxh",
    "bảo hiểm y tế, bhyt",
    "khám bệnh, khám bệnh chữa bệnh, khám chữa bệnh, chữa bệnh, khám",
    "gửi, nộp",
    "liền trước, liền kề trước, ngay trước, gần nhất trước, gần nhất",
)

WEAK = (
    "cơ quan, tổ chức, đơn vị, bảo hiểm, xã hội, y tế, nhà nước, ngân sách, ủy ban, nhân dân, cấp, dân, công dân, "
    "tham gia, người lao động, lao động, gia đình, thành viên, hộ gia đình, hộ, hồ sơ, giấy tờ, chế độ, chính "
    "sách, quyền, quyền lợi, thẩm quyền, trách nhiệm, căn cứ, quỹ, tiền, hưởng, quyết định, thực hiện, tiến hành, "
    "giải quyết, ký, làm, việc, xử lý, hằng tháng, hằng năm, khác, liên quan, hợp pháp, hợp lệ, thời hiệu, toàn "
    "bộ, tất cả, lại, luật, nghị định, thông tư, gửi, nghỉ"
)
EMPTY = (
    "là, của, cho, đối với, với, theo, trong, tại, ở, vào, ra, về, do, bởi, vì, từ, đến, kể từ, tính từ, khi, "
    "nếu, thì, mà, các, những, này, đó, ấy, sau đây, dưới đây, đây, hiện nay, hiện hành, quy định, pháp luật, "
    "cần, muốn, để, và, hoặc, được, phải, bị, có, có thể, đã, đang, sẽ, còn, như, so với, so, bằng, chiếm, xác "
    "định, tính, thuộc, thuộc về, ai, đâu, số, mức, thời hạn, thời gian, thời điểm, khoảng, vòng, lâu, hãy, cho "
    "biết, xin, chọn phương án đúng, cứ, mỗi, một, từng, ngày, tháng, năm, tuổi, lần, người, sau, trước, rồi, "
    "xong, hết, cũng, đều, nữa, nhất, hơn, lên, nào, gì, mấy, bao nhiêu, bao lâu, bao giờ, thế nào, như thế nào, "
    "ra sao, phần trăm, tỷ lệ, tỉ lệ, đúng, trường hợp, việc làm, không, chưa, trở lên, trở xuống, nhưng, cùng, "
    "tức, gồm"
)
