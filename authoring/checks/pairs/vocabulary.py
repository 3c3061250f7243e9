"""Words of Vietnamese quiz questions by what they do when two stems are compared; tables that experts widen.

`CONTRASTS`: rows of kinds that exclude one another; a stem that names another kind, or none, asks something else.
`SCHEMES`: the same, but naming none says nothing. `COMPOUNDS`: words in which kinds don't count. `SYNONYMS`: wordings
of one thing, the first stands for all. `WEAK`: words that a rewording adds or leaves out. `EMPTY`: words that carry
no content. `NEGATIONS`: words that deny. Inside a row `,` parts wordings, `/` parts kinds. `SHORT`: short forms
beside those of the room of texts. Then small lists: words that don't make an answer, words of the titles of laws,
words with which an option speaks of others, what is counted after “mấy”, and after a number in words; words of
sentences that only lead to the ask, and of praise; words before a name that say of what sort it is; words that bound
a value; kinds that are meant where none is named, words and kinds that others imply (`IMPLIED`), and kinds that a
stem that gives a key away may leave out; answers to a statement that is to be judged; words of place that exclude one
another; answers of yes and no.
"""

MOST = (
    "tối đa, tối da, cao nhất, nhiều nhất, dài nhất, lớn nhất, lâu nhất, chậm nhất, muộn nhất, không quá, "
    "không vượt quá, không được quá, không được vượt quá, không được phép vượt quá, nặng nhất, rộng nhất, "
    "xa nhất, đến mức nào, không cao hơn, không lớn hơn, không nhiều hơn, không trên, thời hạn cuối cùng, "
    "hạn cuối cùng, thời hạn cuối, hạn chót, hạn cuối, cùng lắm"
)
LEAST = (
    "tối thiểu, tối thiếu, tối thiêu, thấp nhất, ít nhất, ngắn nhất, nhỏ nhất, sớm nhất, không dưới, từ đủ, "
    "không thấp hơn, không ít hơn, không được thấp hơn, không được dưới, nhẹ nhất, hẹp nhất, "
    "gần nhất là bao nhiêu, không nhỏ hơn, chí ít"
)
NEGATIONS = "không, chưa, chẳng, phi, ngoại trừ, loại trừ, trừ khi, trừ trường hợp, trừ những, trừ các"

CONTRASTS = (
    "nam, nam giới / nữ, nữ giới, phụ nữ",
    "bắt buộc / tự nguyện",
    "hộ nghèo, hộ gia đình nghèo / hộ cận nghèo, hộ gia đình cận nghèo, cận nghèo",
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
    "sang năm / năm nay / năm trước",
    "thẻ / sổ / phiếu chuyển / phiếu hẹn",
    "khiếu nại / tố cáo",
    "hỗ trợ, được hỗ trợ",
    "gia hạn, được gia hạn, kéo dài thêm, được kéo dài, có thể kéo dài",
    "bắt đầu, mở màn, khai mạc / kết thúc, bế mạc, toàn thắng, kết thúc thắng lợi",
    "đầu tiên / cuối cùng, sau cùng / duy nhất / quan trọng nhất, chủ yếu nhất",
    (
        "xe mô tô, mô tô, xe máy, đi xe máy, xe mô tô hai bánh, mô tô hai bánh / xe mô tô ba bánh / xe gắn "
        "máy / xe máy chuyên dùng / ô tô, xe ô tô, xe hơi / xe đạp / xe khách / xe tải"
    ),
    "ban ngày / ban đêm",
    "trong khu vực đông dân cư, trong khu đông dân cư / ngoài khu vực đông dân cư, ngoài khu đông dân cư",
    "chi bộ / đảng bộ / đảng ủy / chi ủy",
    "chính thức / dự bị",
    "mua sắm / xây lắp / tư vấn / phi tư vấn",
    "hạn chế / rộng rãi / chỉ định thầu / chào hàng cạnh tranh",
    "thời bình / thời chiến",
    "ép buộc, cưỡng ép, cưỡng bức / xúi giục, lôi kéo, dụ dỗ, rủ rê / che giấu, bao che / môi giới",
    "kết hôn / con kết hôn, con đẻ kết hôn, con nuôi kết hôn",
    "tài liệu mật, loại mật, độ mật / tối mật / tuyệt mật",
)
SCHEMES = (
    "bảo hiểm xã hội / bảo hiểm y tế / bảo hiểm thất nghiệp / cơ quan bảo hiểm xã hội, tổ chức bảo hiểm xã hội",
    "ủy ban nhân dân / bảo hiểm xã hội tỉnh / sở nội vụ / sở y tế / sở tài chính",
    "hội đồng nhân dân / hội đồng quản lý / hội đồng trường / hội đồng kỷ luật / hội đồng thi đua",
    "ngân sách nhà nước / ngân sách tỉnh / quỹ bảo hiểm y tế",
    "cấp xã, xã / cấp huyện, huyện / cấp tỉnh, tỉnh / trung ương",
    "quốc hội / chính phủ / bộ trưởng / thủ tướng",
    (
        "hằng tháng / hằng năm / hằng quý, mỗi quý / hằng tuần, mỗi tuần / hằng ngày, hàng ngày, mỗi ngày, một ngày / "
        "một lần, mỗi lần / nhiều lần / 3 tháng một lần / 6 tháng một lần / 12 tháng một lần / 1 tháng một lần"
    ),
    "tăng / giảm, trừ bớt, bị trừ",
    "chủ tịch / phó chủ tịch",
    "giám đốc / phó giám đốc",
    "bí thư / phó bí thư",
    "khiển trách, kỷ luật khiển trách / cảnh cáo, kỷ luật cảnh cáo / khai trừ / cách chức",
    "nhập ngũ / xuất ngũ",
    "trong nước / quốc tế, nước ngoài",
    "bất động sản / động sản",
    "mở cửa, mở / đóng cửa",
    "nhận / trả lại",
    "mua / bán",
    "nhân vật nam / nhân vật nữ",
    "người điều khiển, người lái / hành khách, người ngồi trên / người đi bộ",
    "đóng thầu / mở thầu",
    "lưu trữ cơ quan / lưu trữ lịch sử",
    "xe cơ giới / xe thô sơ",
    (
        "đường đôi, trên đường đôi / đường hai chiều, trên đường hai chiều, đường 2 chiều, trên đường 2 chiều / "
        "đường một chiều, trên đường một chiều, đường 1 chiều, trên đường 1 chiều"
    ),
    "trực tiếp / gián tiếp",
    "thường lệ / bất thường",
    "ngày thường, ngày làm việc bình thường / ngày nghỉ hằng tuần, ngày nghỉ cuối tuần / ngày lễ, ngày nghỉ lễ",
)
COMPOUNDS = (
    "xã hội, chuẩn hộ nghèo, việt nam, miền nam, suy giảm, thay đổi, sửa đổi, khấu trừ, bù trừ, tăng cường, "
    "công an xã, hợp tác xã, trả lời, cùng chi trả, không kể, không gian, không khí, hàng không, phòng không, "
    "không chuyên trách, không xác định thời hạn, không phân biệt, không những, không chỉ, trao đổi, đổi mới, "
    "hồ sơ dự thầu, mất việc, mất khả năng, mất năng lực, mất sức, mất đoàn kết, mất tích, mất trộm, mất an toàn, "
    "bị mất việc, mất tiền, mất hiệu lực, mất trật tự, mất cân đối, mất quyền, mất dân chủ, mất nước, mất bao"
)

SYNONYMS = (
    "hằng tháng, hàng tháng, mỗi tháng, từng tháng, theo tháng, một tháng",
    "hằng năm, hàng năm, mỗi năm, từng năm, một năm, trong năm",
    "cao hơn, lớn hơn, nhiều hơn, quá, vượt, vượt quá",
    "thấp hơn, nhỏ hơn, ít hơn, chưa đủ",
    "hưởng, nhận, được nhận, lĩnh, được lĩnh",
    "báo, thông báo, báo tin, khai báo",
    "cha, bố",
    "ly hôn, ly dị",
    "nghỉ hưu, về hưu",
    "nguyên nhân, lý do, vì sao, tại sao, do đâu",
    "đứng đầu, người đứng đầu, thủ trưởng",
    "nhà trường, trường học",
    "sa thải, đuổi việc",
    "điều trị, chữa trị",
    "vận chuyển, chuyên chở",
    "thanh toán, chi trả, trả, được chi trả, được thanh toán",
    "chọn, lựa chọn",
    "thêm, bổ sung, chi thêm",
    "sớm, trước tuổi, trước khi hết",
    "khám bệnh, khám bệnh chữa bệnh, khám chữa bệnh, chữa bệnh, khám",
    "gửi, nộp, trình, chuyển đến, giao nộp",
    "liền kề, liền trước, liền kề trước, liền kề trước khi, ngay trước, gần nhất trước, gần nhất",
    "giải quyết, xử lý",
    "thuộc, nằm trong, thuộc loại, thuộc về, thuộc diện, được xếp vào, được coi là, được tính vào, là một trong",
    "cấm, nghiêm cấm",
    "thành lập, ra đời, được lập ra, được thành lập",
    "diễn ra, được tổ chức, họp, tiến hành, được tiến hành",
    "quyết định, có quyền quyết định, ra quyết định",
    "ban hành, được ban hành, ký ban hành",
    "thông qua, được thông qua",
    "miễn phí, không mất tiền, không mất phí, không phải trả tiền, không thu tiền",
    "tiêm phòng, tiêm chủng, tiêm vắc xin, tiêm vắc xin phòng, chủng ngừa",
    "bầu, được bầu, bầu ra, tổng tuyển cử bầu",
    "công bố, ban bố, tuyên bố",
    "đại hội, đại hội đại biểu toàn quốc",
    "bổ nhiệm, được bổ nhiệm",
    "phạt, xử phạt, bị phạt, bị xử phạt, mức phạt, phạt tiền, bị phạt tiền, xử phạt vi phạm hành xử phạt hành chính",
    "độ tuổi, tuổi",
    "bao gồm, gồm, gồm có, bao gồm có",
    "nghĩa vụ quân sự, nvqs",
    "qua đời, mất, chết, từ trần, tử vong",
    "sinh, chào đời, sinh ra, được sinh ra",
    "điều khiển, lái",
    "không kể, không tính, chưa kể, chưa tính, không bao gồm cả",
    "hồ chí minh, bác hồ, bác, chủ tịch hồ chí minh, hồ chủ tịch, nguyễn tất thành, nguyễn ái quốc",
    "mở đầu, khởi đầu, khởi xướng, bắt đầu từ",
    "ban đầu, lúc mới cấp",
    "tên gọi, tên",
    "nước ta, việt nam, nước việt nam",
    "người dân, công dân, nhân dân",
    "căn cứ, căn cứ vào, dựa trên, dựa vào, trên cơ sở",
    (
        "lương, tiền lương, mức lương, tiền công, lương chính thức, tiền lương làm căn cứ đóng, lương làm căn cứ đóng, "
        "tiền lương làm căn cứ đóng bảo hiểm xã hội, tiền lương tháng, được trả lương"
    ),
    "sử dụng, dùng, được sử dụng, được dùng",
    "giao lộ, nơi giao nhau, nơi đường giao nhau, nơi đường bộ giao nhau, ngã tư",
    "cao tốc, đường cao tốc, trên cao tốc, trên đường cao tốc",
    "đường, trên đường, trên tuyến đường, tuyến đường, trên đường bộ",
    "nghỉ hằng năm, nghỉ hàng năm, nghỉ phép năm, nghỉ phép hằng năm, nghỉ phép",
    "hiệu lực, hiệu lực thi hành, bắt đầu có hiệu lực, có hiệu lực thi hành",
    "cơ sở khám bệnh, cơ sở khám bệnh chữa bệnh, cơ sở khám chữa bệnh, cơ sở y tế",
    "giáo viên, nhà giáo, thầy cô giáo",
    "bệnh nhân, người bệnh",
    "sáng tác, là tác giả của, tác giả của, tác giả, viết",
    "bồi thường, đền bù",
    "đóng đảng phí, nộp đảng phí",
    "đảng viên mới, người mới được kết nạp, người được kết nạp vào đảng, người được kết nạp",
    "trợ cấp, tiền trợ cấp, khoản trợ cấp",
    "chấm dứt hợp đồng, chấm dứt hợp đồng lao động",
    "công ty, doanh nghiệp",
    "nơi cư trú, nơi ở, chỗ ở",
    "tạm dừng, tạm ngừng",
    "tốc độ, vận tốc",
    "soạn thảo, khởi thảo, dự thảo",
    "hy sinh, hi sinh",
    "quê, quê quán, quê hương",
    "chiến thắng, thắng lợi",
    "giấy phép lái xe, bằng lái xe, bằng lái",
    "thẻ căn cước, căn cước công dân, thẻ căn cước công dân",
    "giơ ne vơ, giơnevơ, geneve, genève, geneva",
    "pa ri, paris",
    "mát xcơ va, mátxcơva, moscow",
    "lê nin, lênin, lenin",
)

WEAK = (
    "cơ quan, tổ chức, đơn vị, bảo hiểm, xã hội, y tế, nhà nước, ngân sách, ủy ban, nhân dân, cấp, dân, công dân, "
    "người dân, tham gia, người lao động, lao động, gia đình, thành viên, hộ gia đình, hộ, hồ sơ, giấy tờ, chế độ, "
    "chính sách, quyền, quyền lợi, thẩm quyền, trách nhiệm, nhiệm vụ, căn cứ, quỹ, tiền, hưởng, quyết định, thực "
    "hiện, tiến hành, giải quyết, ký, làm, việc, xử lý, khác, liên quan, hợp pháp, hợp lệ, thời hiệu, toàn bộ, tất "
    "cả, lại, luật, nghị định, thông tư, gửi, nghỉ, hành vi, nội dung, nguyên tắc, hình thức, áp dụng, diễn ra, "
    "thuộc, coi, gọi, hiểu, biết, nêu, đưa, nhằm, thực tế, chính thức hóa, kết thúc việc, yêu cầu, thủ tục, quá "
    "trình, hoạt động, cá nhân, chủ thể, vấn đề, chịu, chịu trách nhiệm, kéo dài, dài, tác phẩm, tập thơ, bài thơ, "
    "bài báo, cuốn sách, quyển sách, nhận, được nhận, trình độ, hết hạn, đối tượng, chủ trương, ta, nước ta, thành, "
    "thành lập nên, trở thành, giữ, đặt, mang, văn bản, phương thức, khoản chi, kẻ thù, điều kiện, đủ, nội dung "
    "chính, chủ yếu, cơ bản, tổ chức thành, quãng, tương ứng, quyền hạn, diện, bộ, ngoài, nơi, địa điểm, địa phương, "
    "liền kề, tự, cho phép, được phép, loại hình, trong phạm vi được hưởng, phạm vi được hưởng, trong phạm vi quyền "
    "lợi, tổng số giờ, trải qua, thời giờ, khái niệm, lời dạy, câu nói, thể loại, giữ chức vụ, giữ chức, giữ cương "
    "vị, đảm nhiệm, đảm nhận, tham dự, yếu tố, giá trị, vụ, cuộc, buổi, đi, lo, lo liệu, trên, dưới, xảy ra, nghĩa "
    "vụ, chiếc, tấm, tờ"
)
EMPTY = (
    "hay không, hay chưa, kể từ ngày, tính từ ngày, kể từ khi, tính từ khi, kể, là, của, cho, đối với, với, theo, "
    "trong, tại, ở, vào, ra, về, do, bởi, vì, từ, đến, tới, kể từ, tính từ, khi, nếu, thì, mà, các, những, này, đó, "
    "ấy, sau đây, dưới đây, đây, hiện nay, hiện hành, quy định, pháp luật, cần, muốn, để, và, hoặc, được, phải, bị, "
    "có, có thể, đã, đang, sẽ, còn, như, so với, so, bằng, chiếm, xác định, tính, thuộc về, ai, đâu, số, mức, thời "
    "hạn, thời gian, thời điểm, khoảng, vòng, lâu, hãy, cho biết, xin, chọn phương án đúng, cứ, mỗi, một, từng, ngày, "
    "tháng, năm, tuổi, lần, người, sau, trước, rồi, xong, hết, cũng, đều, nữa, nhất, hơn, lên, nào, gì, mấy, bao "
    "nhiêu, bao lâu, bao giờ, thế nào, như thế nào, ra sao, phần trăm, tỷ lệ, tỉ lệ, đúng, trường hợp, việc làm, từ "
    "khi, từ ngày, chỉ được, chỉ có thể, kể từ lúc, nghĩa là, có nghĩa là, bao nhiêu mét, mấy mét, bao nhiêu đồng, "
    "bao nhiêu tiền, bao nhiêu km, mấy km, bao nhiêu phút, mấy phút, bao nhiêu giây, được chia thành, chia thành, "
    "được chia làm, chia làm, được phân thành, phân thành, theo luật định, trở lên, trở xuống, nhưng, cùng, tức, gồm, "
    "bao gồm, câu, hỏi, phương án, đáp án, phát biểu, nhận định, khẳng định, ý, chính xác, đầy đủ, giờ, anh chị, anh, "
    "chị, bạn, đồng chí, theo quy định, theo quy định của pháp luật, theo quy định pháp luật, cụ thể, điền, chỗ "
    "trống, vị trí, ngay, chính, rằng, việc, cái, con, thứ, nhân dịp, vừa, qua, nhau, lúc, dịp, bằng cách, ngoài ra, "
    "đồng thời, phải là, phần, trên thực tế, vẫn, gồm những, điều, khoản, điểm, km h, km giờ, bắt buộc phải, buộc "
    "phải, thì bắt buộc, để không, để không bị, mình, tự mình, mới được, thì mới, xin hỏi, vậy"
)

SHORT = {
    "HSDT": "hồ sơ dự thầu",
    "HSMT": "hồ sơ mời thầu",
    "HSYC": "hồ sơ yêu cầu",
    "KHLCNT": "kế hoạch lựa chọn nhà thầu",
    "GTGT": "giá trị gia tăng",
    "TNCN": "thu nhập cá nhân",
    "TNDN": "thu nhập doanh nghiệp",
}

SMALL = (
    "là, của, cho, với, theo, trong, tại, ở, vào, ra, về, do, bởi, vì, từ, đến, khi, các, những, này, và, hoặc, được, "
    "phải, bị, có"
)
TITLES = (
    "bộ, luật, nghị, định, quyết, thông, tư, pháp, lệnh, chỉ, thị, hiến, điều, lệ, quy, chế, số, năm, theo, của, tại, "
    "khoản, hiện, hành, và, về"
)
REFERRING = "cả, tất, toàn, đều, không, chỉ, và, a, b, c, d, phương, đáp, các, những, khác"
UNITS = (
    "phần, ngày, tháng, năm, tuần, quý, giờ, phút, tuổi, lần, người, đồng, con, km, mét, cấp, điểm, hải, kỳ, bước, "
    "chỗ, câu, giây, khóa"
)
COUNTS = (
    "ngày, tháng, tuần, quý, giờ, phút, giây, tuổi, lần, người, con, bản, bộ, triệu, nghìn, tỷ, phần, đồng, km, mét, "
    "năm, cấp, bước, nhóm, hình, nguyên, điều, nội, nhiệm, chế, đối, loại, trường, tổ, cơ, thành, đại, nhà, đơn, "
    "phương, lĩnh, vấn, giai, đảng, kỳ, khóa"
)
LEADING = (
    "năm qua, thời gian qua, gần đây, những năm, ngày càng, luôn, trong bối cảnh, đã biết, vai trò, ý nghĩa, góp phần, "
    "quan tâm, từ lâu, quan trọng, truyền thống"
)
PRAISING = "quan tâm, quan trọng, chăm lo, chăm sóc, ưu tiên, nòng cốt, then chốt, to lớn, vẻ vang, sâu sắc, thiết thực"
SORTS = (
    "đồng chí, ông, bà, cụ, quảng trường, bến cảng, bến, cảng, thành phố, thủ đô, sông, núi, đèo, cầu, làng, tác phẩm, "
    "bài, bài thơ, bài hát, cuốn, cuốn sách, tỉnh"
)
BOUNDING = "từ, đến, dưới, trên, quá, tối, hơn, nhất, không, chưa, ít, gần, nửa"
DEFAULTS = "bình thường, thời bình, thông thường, chính thức"
IMPLIED = {
    "thai sản": "sinh con, vợ sinh, mang thai, sinh thường, sinh đôi, nhận con nuôi, nhận nuôi con nuôi, sảy thai",
    "nam": "vợ sinh, vợ mang thai, chồng, có vợ",
    "nữ": "mang thai, sảy thai, phá thai, khi sinh, sinh con",
    "thẻ": "bảo hiểm y tế",
    "bắt buộc": "người lao động, lao động nam, lao động nữ, người sử dụng lao động",
    "thất nghiệp": "mất việc",
    "tử tuất": "tiền tuất, trợ cấp tuất, mai táng",
    "ốm đau": "nghỉ ốm",
    "cấm": "không được, không được phép, không có quyền",
    "thân nhân": "gia đình, người nhà, người thân",
    "người sử dụng lao động": "đơn vị, doanh nghiệp",
    "điều": "người lái, người điều khiển",
    "khiển": "người lái, người điều khiển",
    "tốc": "km h",
    "độ": "km h",
    "chạy": "tốc độ",
    "qua": "mai táng, tử tuất, tuất",
    "đời": "mai táng, tử tuất, tuất",
    "thanh": "trợ cấp, hưởng, lương hưu",
    "toán": "trợ cấp, hưởng, lương hưu",
    "mở": "tính từ, kể từ",
    "đầu": "tính từ, kể từ",
}
UNSAID = "bình thường, thời bình, bắt buộc"
PERSONS = "nhân vật nam, nhân vật nữ"
GROUPS = (
    "học sinh, sinh viên, người hưởng lương hưu, người có công, trẻ em, hộ nghèo, hộ cận nghèo, cán bộ, "
    "viên chức, sĩ quan"
)
SPEAKERS = "hồ, chí, minh"
JUDGED = "đúng, sai, có, không, đúng hết, sai hết"
OPPOSITES = "trong / ngoài, trước / sau, trên / dưới, đầu / cuối"
YES, NO = "có, được, phải, vẫn", "không, chưa"
