"""Pairs of other fields, written before the rules were tuned to them: how many get the class that a reader gives."""

from authoring.checks.pairs.cards import card
from authoring.checks.pairs.judging import judge
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options

Asked = tuple[str, str, str]

DUPLICATES: tuple[tuple[Asked, Asked], ...] = (
    (
        (
            "Người đi xe máy không đội mũ bảo hiểm bị phạt bao nhiêu tiền?",
            "100.000 đồng / 300.000 đồng / 500.000 đồng / 700.000 đồng",
            "C",
        ),
        (
            "Mức phạt tiền đối với hành vi không đội mũ bảo hiểm khi đi xe máy là mấy?",
            "300.000 đồng / 400.000 đồng / 500.000 đồng / 700.000 đồng",
            "C",
        ),
    ),
    (
        (
            "Trong khu vực đông dân cư, ô tô con được chạy tối đa bao nhiêu km/h trên đường đôi?",
            "40 km/h / 50 km/h / 60 km/h / 80 km/h",
            "C",
        ),
        (
            "Trên đường đôi trong khu vực đông dân cư, tốc độ cao nhất cho phép của ô tô con là mức nào?",
            "50 km/h / 60 km/h / 70 km/h / 80 km/h",
            "B",
        ),
    ),
    (
        ("Giấy phép lái xe hạng A1 có thời hạn bao lâu?", "5 năm / 10 năm / 15 năm / Không thời hạn", "D"),
        ("Thời hạn của giấy phép lái xe hạng A1 là bao nhiêu năm?", "5 năm / 10 năm / 20 năm / Không thời hạn", "D"),
    ),
    (
        (
            "Cơ quan nào cấp giấy chứng nhận quyền sử dụng đất lần đầu cho hộ gia đình?",
            "Ủy ban nhân dân cấp xã / Ủy ban nhân dân cấp huyện / Sở Xây dựng / Tòa án",
            "A",
        ),
        (
            "Giấy chứng nhận quyền sử dụng đất lần đầu của hộ gia đình do ai cấp?",
            "UBND cấp xã / UBND cấp huyện / Sở Xây dựng / Kho bạc",
            "A",
        ),
    ),
    (
        (
            "Tranh chấp đất đai phải được hòa giải tại đâu trước khi khởi kiện?",
            "Ủy ban nhân dân cấp xã / Tòa án nhân dân / Thanh tra huyện / Sở Tư pháp",
            "A",
        ),
        (
            "Trước khi khởi kiện, tranh chấp đất đai cần hòa giải ở nơi nào?",
            "Ủy ban nhân dân cấp xã / Tòa án nhân dân / Công an huyện / Sở Tư pháp",
            "A",
        ),
    ),
    (
        ("Bảng giá đất được ban hành định kỳ mấy năm một lần?", "1 năm / 2 năm / 3 năm / 5 năm", "A"),
        ("Cứ bao nhiêu năm thì bảng giá đất được ban hành?", "1 năm / 3 năm / 5 năm / 10 năm", "A"),
    ),
    (
        ("Người lao động làm thêm không quá bao nhiêu giờ trong một tháng?", "20 giờ / 30 giờ / 40 giờ / 60 giờ", "C"),
        ("Số giờ làm thêm tối đa mỗi tháng của người lao động là bao nhiêu?", "30 giờ / 40 giờ / 50 giờ / 60 giờ", "B"),
    ),
    (
        (
            "Người lao động được đơn phương chấm dứt hợp đồng không xác định thời hạn phải báo trước ít nhất bao nhiêu ngày?",
            "3 ngày / 30 ngày / 45 ngày / 60 ngày",
            "C",
        ),
        (
            "Muốn đơn phương chấm dứt hợp đồng không xác định thời hạn, người lao động phải báo trước tối thiểu mấy ngày?",
            "30 ngày / 45 ngày / 60 ngày / 90 ngày",
            "B",
        ),
    ),
    (
        ("Lao động nữ sinh con được nghỉ thai sản bao nhiêu tháng?", "4 tháng / 5 tháng / 6 tháng / 7 tháng", "C"),
        (
            "Thời gian nghỉ thai sản của lao động nữ khi sinh con là mấy tháng?",
            "3 tháng / 4 tháng / 5 tháng / 6 tháng",
            "D",
        ),
    ),
    (
        (
            "Tiền lương thử việc ít nhất bằng bao nhiêu phần trăm mức lương của công việc đó?",
            "70% / 75% / 80% / 85%",
            "D",
        ),
        (
            "Người lao động trong thời gian thử việc được trả lương không thấp hơn mức nào so với lương của công việc đó?",
            "75% / 80% / 85% / 90%",
            "C",
        ),
    ),
    (
        ("Đảng Cộng sản Việt Nam được thành lập vào ngày nào?", "03/02/1930 / 19/5/1930 / 02/9/1945 / 22/12/1944", "A"),
        ("Ngày thành lập Đảng Cộng sản Việt Nam là ngày nào?", "03/02/1930 / 19/5/1930 / 02/9/1945 / 19/8/1945", "A"),
    ),
    (
        ("Ai là Tổng Bí thư đầu tiên của Đảng?", "Trần Phú / Lê Hồng Phong / Hà Huy Tập / Nguyễn Văn Cừ", "A"),
        (
            "Đồng chí nào giữ chức Tổng Bí thư đầu tiên của Đảng ta?",
            "Lê Duẩn / Trần Phú / Hà Huy Tập / Nguyễn Văn Cừ",
            "B",
        ),
    ),
    (
        (
            "Chiến dịch Điện Biên Phủ kéo dài bao nhiêu ngày đêm?",
            "45 ngày đêm / 55 ngày đêm / 56 ngày đêm / 60 ngày đêm",
            "C",
        ),
        (
            "Sau mấy ngày đêm chiến đấu thì quân ta toàn thắng ở Điện Biên Phủ?",
            "30 ngày đêm / 45 ngày đêm / 55 ngày đêm / 56 ngày đêm",
            "D",
        ),
    ),
    (
        (
            "Bác Hồ đọc Tuyên ngôn Độc lập tại quảng trường nào?",
            "Ba Đình / Cách mạng Tháng Tám / Lam Sơn / Đông Kinh Nghĩa Thục",
            "A",
        ),
        (
            "Ngày 02/9/1945, Chủ tịch Hồ Chí Minh đọc bản Tuyên ngôn Độc lập ở đâu?",
            "Quảng trường Ba Đình / Quảng trường Lam Sơn / Quảng trường Cách mạng Tháng Tám / Nhà hát Lớn",
            "A",
        ),
    ),
    (
        (
            "Thời hạn phục vụ tại ngũ trong thời bình của hạ sĩ quan, binh sĩ là bao nhiêu tháng?",
            "18 tháng / 24 tháng / 30 tháng / 36 tháng",
            "B",
        ),
        (
            "Trong thời bình, hạ sĩ quan và binh sĩ phục vụ tại ngũ trong bao lâu?",
            "12 tháng / 18 tháng / 24 tháng / 36 tháng",
            "C",
        ),
    ),
    (
        (
            "Ai quyết định thành lập hội đồng nghĩa vụ quân sự tỉnh?",
            "Chủ tịch Ủy ban nhân dân tỉnh / Giám đốc Sở Y tế / Bí thư tỉnh ủy / Chánh án tòa án tỉnh",
            "A",
        ),
        (
            "Người có thẩm quyền thành lập hội đồng nghĩa vụ quân sự tỉnh là ai?",
            "Chủ tịch UBND tỉnh / Giám đốc Sở Y tế / Giám đốc Công an tỉnh / Chánh án tòa án tỉnh",
            "A",
        ),
    ),
    (
        (
            "Công dân gửi đơn khiếu nại lần đầu đến ai?",
            "Người đã ra quyết định hành chính / Tòa án / Viện kiểm sát / Quốc hội",
            "A",
        ),
        (
            "Đơn khiếu nại lần đầu của công dân phải gửi cho người nào?",
            "Người đã ra quyết định hành chính / Tòa án / Công an / Quốc hội",
            "A",
        ),
    ),
    (
        (
            "Trong thời gian qua, công tác phòng cháy luôn được quan tâm. Tuy nhiên, cháy vẫn xảy ra ở nhiều nơi. Theo quy định, khi phát hiện cháy, người dân gọi đến số điện thoại nào?",
            "111 / 113 / 114 / 115",
            "C",
        ),
        ("Khi phát hiện cháy, người dân gọi số điện thoại nào?", "112 / 113 / 114 / 115", "C"),
    ),
    (
        (
            "Vi phạm nồng độ cồn mức cao nhất khi lái ô tô bị tước giấy phép lái xe bao nhiêu tháng?",
            "6 tháng / 12 tháng / 18 tháng / 24 tháng",
            "D",
        ),
        (
            "Lái ô tô mà vi phạm nồng độ cồn ở mức cao nhất thì bị tước giấy phép lái xe trong thời hạn nào?",
            "12 tháng / 18 tháng / 22 tháng / 24 tháng",
            "D",
        ),
    ),
    (
        (
            "Thời gian dự bị của đảng viên là bao lâu kể từ ngày chi bộ kết nạp?",
            "6 tháng / 12 tháng / 18 tháng / 24 tháng",
            "B",
        ),
        (
            "Đảng viên được kết nạp phải trải qua thời gian dự bị mấy tháng, tính từ ngày chi bộ kết nạp?",
            "6 tháng / 10 tháng / 12 tháng / 24 tháng",
            "C",
        ),
    ),
)

CONTRADICTIONS: tuple[tuple[Asked, Asked], ...] = (
    (
        (
            "Xe máy chuyển hướng không xi nhan bị phạt bao nhiêu tiền?",
            "200.000 đồng / 400.000 đồng / 500.000 đồng / 800.000 đồng",
            "B",
        ),
        (
            "Mức tiền phạt đối với xe máy chuyển hướng mà không xi nhan là bao nhiêu?",
            "200.000 đồng / 400.000 đồng / 600.000 đồng / 800.000 đồng",
            "C",
        ),
    ),
    (
        ("Người từ đủ bao nhiêu tuổi được lái xe gắn máy dưới 50 cm3?", "15 tuổi / 16 tuổi / 17 tuổi / 18 tuổi", "B"),
        ("Độ tuổi tối thiểu để lái xe gắn máy dưới 50 cm3 là mấy?", "14 tuổi / 16 tuổi / 18 tuổi / 20 tuổi", "C"),
    ),
    (
        ("Giấy phép lái xe bị mất được cấp lại trong thời hạn nào?", "3 ngày / 5 ngày / 7 ngày / 10 ngày", "B"),
        (
            "Cơ quan có thẩm quyền cấp lại giấy phép lái xe bị mất trong bao nhiêu ngày kể từ ngày nhận đủ hồ sơ?",
            "3 ngày / 5 ngày / 7 ngày / 10 ngày",
            "C",
        ),
    ),
    (
        (
            "Thời hạn sử dụng đất trồng cây lâu năm giao cho hộ gia đình là bao lâu?",
            "20 năm / 30 năm / 50 năm / 70 năm",
            "C",
        ),
        (
            "Hộ gia đình được giao đất trồng cây lâu năm với thời hạn bao nhiêu năm?",
            "20 năm / 30 năm / 50 năm / 70 năm",
            "D",
        ),
    ),
    (
        (
            "Thời hạn giải quyết thủ tục chuyển nhượng quyền sử dụng đất là bao nhiêu ngày?",
            "5 ngày làm việc / 10 ngày làm việc / 15 ngày làm việc / 20 ngày làm việc",
            "B",
        ),
        (
            "Thủ tục chuyển nhượng quyền sử dụng đất được giải quyết trong bao lâu?",
            "8 ngày làm việc / 10 ngày làm việc / 12 ngày làm việc / 15 ngày làm việc",
            "A",
        ),
    ),
    (
        (
            "Ai có thẩm quyền thu hồi đất của hộ gia đình?",
            "Chủ tịch Ủy ban nhân dân cấp xã / Chủ tịch Ủy ban nhân dân tỉnh / Giám đốc Sở Tư pháp / Chánh án",
            "A",
        ),
        (
            "Trong thời hạn 30 ngày kể từ ngày có thông báo, ai quyết định thu hồi đất của hộ gia đình?",
            "Chủ tịch Ủy ban nhân dân tỉnh / Chủ tịch Ủy ban nhân dân cấp xã / Giám đốc Sở Tư pháp / Chánh án",
            "A",
        ),
    ),
    (
        (
            "Thời giờ làm việc bình thường không quá bao nhiêu giờ trong một tuần?",
            "40 giờ / 44 giờ / 48 giờ / 54 giờ",
            "C",
        ),
        ("Một tuần người lao động làm việc bình thường nhiều nhất mấy giờ?", "40 giờ / 44 giờ / 48 giờ / 54 giờ", "A"),
    ),
    (
        (
            "Người lao động kết hôn được nghỉ việc riêng hưởng nguyên lương mấy ngày?",
            "1 ngày / 2 ngày / 3 ngày / 5 ngày",
            "C",
        ),
        (
            "Khi kết hôn, người lao động được nghỉ bao nhiêu ngày mà vẫn hưởng nguyên lương?",
            "1 ngày / 2 ngày / 3 ngày / 4 ngày",
            "B",
        ),
    ),
    (
        (
            "Người lao động làm việc vào ban đêm được trả thêm ít nhất bao nhiêu phần trăm tiền lương?",
            "20% / 25% / 30% / 35%",
            "C",
        ),
        (
            "Làm việc vào ban đêm, người lao động được trả thêm tối thiểu mức nào so với tiền lương?",
            "20% / 25% / 30% / 40%",
            "A",
        ),
    ),
    (
        (
            "Thời hiệu xử lý kỷ luật lao động là bao nhiêu tháng kể từ ngày xảy ra vi phạm?",
            "3 tháng / 6 tháng / 9 tháng / 12 tháng",
            "B",
        ),
        (
            "Kể từ ngày xảy ra vi phạm, người sử dụng lao động được xử lý kỷ luật lao động trong thời hạn nào?",
            "3 tháng / 6 tháng / 9 tháng / 1 năm",
            "D",
        ),
    ),
    (
        ("Hội nghị thành lập Đảng diễn ra ở đâu?", "Hương Cảng / Quảng Châu / Hà Nội / Ma Cao", "A"),
        ("Hội nghị thành lập Đảng họp tại thành phố nào?", "Hương Cảng / Quảng Châu / Hà Nội / Sài Gòn", "B"),
    ),
    (
        (
            "Ai chủ trì Hội nghị thành lập Đảng đầu năm 1930?",
            "Nguyễn Ái Quốc / Trần Phú / Lê Hồng Phong / Trịnh Đình Cửu",
            "A",
        ),
        (
            "Người chủ trì Hội nghị thành lập Đảng đầu năm 1930 là ai?",
            "Trần Phú / Nguyễn Ái Quốc / Lê Duẩn / Trịnh Đình Cửu",
            "A",
        ),
    ),
    (
        (
            "Cương lĩnh chính trị đầu tiên của Đảng do ai soạn thảo?",
            "Nguyễn Ái Quốc / Trần Phú / Lê Duẩn / Trường Chinh",
            "A",
        ),
        (
            "Tác giả soạn thảo Cương lĩnh chính trị đầu tiên của Đảng là người nào?",
            "Trường Chinh / Trần Phú / Nguyễn Ái Quốc / Lê Hồng Phong",
            "B",
        ),
    ),
    (
        ("Nguyễn Tất Thành ra đi tìm đường cứu nước năm nào?", "1909 / 1910 / 1911 / 1912", "C"),
        ("Bác Hồ rời Tổ quốc ra đi tìm đường cứu nước vào năm nào?", "1908 / 1911 / 1912 / 1917", "C"),
    ),
    (
        ("Công dân nam đủ bao nhiêu tuổi phải đăng ký nghĩa vụ quân sự?", "16 tuổi / 17 tuổi / 18 tuổi / 19 tuổi", "B"),
        ("Đăng ký nghĩa vụ quân sự đối với công dân nam từ đủ mấy tuổi?", "15 tuổi / 16 tuổi / 17 tuổi / 18 tuổi", "D"),
    ),
    (
        ("Thời hạn tham gia dân quân tự vệ tại chỗ là mấy năm?", "2 năm / 3 năm / 4 năm / 5 năm", "C"),
        ("Dân quân tự vệ tại chỗ tham gia trong thời hạn bao lâu?", "2 năm / 3 năm / 4 năm / 6 năm", "A"),
    ),
    (
        (
            "Lệnh gọi nhập ngũ phải được giao cho công dân trước bao nhiêu ngày?",
            "7 ngày / 10 ngày / 15 ngày / 30 ngày",
            "C",
        ),
        (
            "Trước thời gian nhập ngũ ghi trong lệnh mấy ngày thì công dân phải nhận được lệnh gọi nhập ngũ?",
            "7 ngày / 10 ngày / 15 ngày / 20 ngày",
            "B",
        ),
    ),
    (
        (
            "Những năm gần đây, ý thức bảo vệ rừng của nhân dân ngày càng tốt hơn. Chính quyền địa phương đã có nhiều giải pháp. Đối với diện tích rừng phòng hộ, ai quyết định chuyển mục đích sử dụng dưới 50 ha?",
            "Hội đồng nhân dân tỉnh / Quốc hội / Thủ tướng Chính phủ / Chủ tịch xã",
            "A",
        ),
        (
            "Ai quyết định chuyển mục đích sử dụng rừng phòng hộ dưới 50 ha?",
            "Hội đồng nhân dân tỉnh / Quốc hội / Thủ tướng Chính phủ / Chủ tịch xã",
            "C",
        ),
    ),
    (
        (
            "Nghỉ việc không báo trước có được trợ cấp thôi việc không?",
            "Có / Không / Có, một nửa / Tùy doanh nghiệp",
            "B",
        ),
        (
            "Người lao động nghỉ việc không báo trước thì trợ cấp thôi việc được giải quyết ra sao?",
            "Được trả đủ / Không được trả / Được trả một nửa / Do tòa án định",
            "A",
        ),
    ),
    (
        (
            "Phí khám sức khỏe nghĩa vụ quân sự của công dân do ai chi trả?",
            "Công dân tự trả / Ngân sách nhà nước trả / Cơ sở y tế trả / Doanh nghiệp trả",
            "B",
        ),
        (
            "Công dân khám sức khỏe nghĩa vụ quân sự phải trả bao nhiêu tiền phí?",
            "Không phải trả / Trả một nửa / Trả 80% / Tự trả toàn bộ",
            "D",
        ),
    ),
)

DISTINCT: tuple[tuple[Asked, Asked], ...] = (
    (
        ("Thời hạn cấp lại giấy phép lái xe là mấy ngày?", "3 ngày / 5 ngày / 7 ngày / 10 ngày", "B"),
        ("Thời hạn cấp giấy phép lái xe lần đầu là mấy ngày?", "3 ngày / 5 ngày / 7 ngày / 10 ngày", "C"),
    ),
    (
        (
            "Người điều khiển xe máy vượt đèn đỏ bị phạt bao nhiêu?",
            "1 triệu đồng / 2 triệu đồng / 4 triệu đồng / 6 triệu đồng",
            "C",
        ),
        (
            "Người điều khiển ô tô vượt đèn đỏ bị phạt mức nào?",
            "4 triệu đồng / 6 triệu đồng / 18 triệu đồng / 20 triệu đồng",
            "C",
        ),
    ),
    (
        ("Thời hạn giao đất trồng cây hằng năm là bao lâu?", "20 năm / 30 năm / 50 năm / 70 năm", "C"),
        ("Đất rừng sản xuất được giao trong thời hạn bao lâu?", "20 năm / 30 năm / 50 năm / 70 năm", "D"),
    ),
    (
        (
            "Hợp đồng dưới 12 tháng thì báo trước ít nhất mấy ngày khi nghỉ việc?",
            "3 ngày / 30 ngày / 45 ngày / 60 ngày",
            "A",
        ),
        (
            "Khi nghỉ việc theo hợp đồng từ 12 đến 36 tháng phải báo trước tối thiểu mấy ngày?",
            "3 ngày / 30 ngày / 45 ngày / 60 ngày",
            "B",
        ),
    ),
    (
        ("Lao động nữ mang thai được nghỉ khám thai mấy lần?", "3 lần / 5 lần / 7 lần / 9 lần", "B"),
        ("Lao động nữ nuôi con nhỏ được nghỉ mấy phút mỗi ngày?", "30 phút / 60 phút / 90 phút / 120 phút", "B"),
    ),
    (
        ("Đại hội Đảng lần thứ VI họp năm nào?", "1982 / 1986 / 1991 / 1996", "B"),
        ("Đại hội Đảng lần thứ VII diễn ra vào năm nào?", "1982 / 1986 / 1991 / 1996", "C"),
    ),
    (
        ("Chiến dịch Biên giới mở màn năm nào?", "1947 / 1949 / 1950 / 1954", "C"),
        ("Chiến dịch Việt Bắc được mở vào năm nào?", "1947 / 1949 / 1950 / 1954", "A"),
    ),
    (
        ("Ai phong quân hàm cấp tướng?", "Chủ tịch nước / Thủ tướng / Bộ trưởng / Quốc hội", "A"),
        ("Người nào có thẩm quyền phong quân hàm cấp tá?", "Chủ tịch nước / Thủ tướng / Bộ trưởng / Quốc hội", "C"),
    ),
    (
        ("Ai có quyền miễn gọi nhập ngũ?", "Chủ tịch huyện / Chủ tịch tỉnh / Bộ trưởng / Quốc hội", "A"),
        (
            "Ai có quyền tạm hoãn gọi công dân đi đào tạo sĩ quan dự bị?",
            "Chủ tịch huyện / Chủ tịch tỉnh / Bộ trưởng / Quốc hội",
            "B",
        ),
    ),
    (
        ("Doanh nghiệp trả lương chậm từ mấy ngày phải đền bù?", "10 ngày / 15 ngày / 20 ngày / 30 ngày", "B"),
        (
            "Vì lý do bất khả kháng, doanh nghiệp được trả lương chậm không quá mấy ngày?",
            "10 ngày / 15 ngày / 20 ngày / 30 ngày",
            "D",
        ),
    ),
)


def _item(asked: Asked) -> Item:
    return Item("x", asked[0], options(*asked[1].split(" / ")), asked[2])


def _classes(pairs: tuple[tuple[Asked, Asked], ...]) -> list[str]:
    spelling, lexicon = Spelling(), Lexicon()
    cards = [tuple(card(_item(asked), spelling, lexicon) for asked in pair) for pair in pairs]
    return [judge(one, other).kind for one, other in cards]


def test_most_pairs_of_other_fields_get_their_class() -> None:
    same, against = _classes(DUPLICATES), _classes(CONTRADICTIONS)
    assert (same.count("duplicate"), against.count("contradiction")) == (19, 17)
    assert "contradiction" not in same
    assert not {"identical", "duplicate"} & set(against)


def test_pairs_of_other_fields_that_only_look_alike_are_never_one_or_against_one_another() -> None:
    assert set(_classes(DISTINCT)) <= {"distinct", "unrelated"}
