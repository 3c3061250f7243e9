"""Plans read for the form: three layouts, each hint with its sentence; what is silent or doubtful is asked."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from authoring.model.paragraphs import Paragraph
from authoring.workbench.starting.plans import lines, read_lines, read_plan

Layout = str | Sequence[str | list[list[str]]]

# The plan of the contest that this workbench serves, its facts in our own words: paragraphs, “tuần 30”, no “mỗi giải”.
PROVINCE = """
TỈNH ỦY MẪU
BAN TUYÊN GIÁO - BẢO HIỂM XÃ HỘI TỈNH
Nậm Khau, ngày 04 tháng 7 năm 2022
KẾ HOẠCH
tổ chức Cuộc thi tìm hiểu chính sách bảo hiểm xã hội,
bảo hiểm y tế trên Internet
-----
Căn cứ chương trình công tác năm 2022, Ban Tuyên giáo phối hợp với Bảo hiểm xã hội tỉnh tổ chức cuộc thi như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Tuyên truyền sâu rộng văn bản của Trung ương và của tỉnh đến cán bộ, đảng viên và nhân dân.
II. NỘI DUNG, HÌNH THỨC
1. Thi trắc nghiệm trực tuyến. Trước ngày 10/7/2022 hoàn thành ngân hàng ít nhất 100 câu hỏi.
2. Thời gian: cuộc thi có 03 tuần thi, từ ngày 18/7/2022 đến ngày 21/8/2022, cụ thể:
- Tuần 30: Từ 10 giờ 00 phút, thứ Hai ngày 18/7/2022 đến 16 giờ 00 phút, Chủ nhật ngày 24/7/2022.
- Tuần 32: Từ 10 giờ 00 phút, thứ Hai ngày 01/8/2022 đến 16 giờ 00 phút, Chủ nhật ngày 07/8/2022.
- Tuần 34: Từ 10 giờ 00 phút, thứ Hai ngày 15/8/2022 đến 16 giờ 00 phút, Chủ nhật ngày 21/8/2022.
3. Kết quả thi tuần được công bố chậm nhất vào sáng thứ Tư của tuần kế tiếp trên trang của cuộc thi.
4. Số câu hỏi, số lượt và thời gian làm bài do Thể lệ quy định.
III. GIẢI THƯỞNG
1. Giải cá nhân (mỗi tuần), kèm Giấy chứng nhận của Ban Tổ chức:
- 01 giải Nhất: 3.000.000 đồng.
- 03 giải Nhì: 2.000.000 đồng/giải.
- 05 giải Ba: 1.000.000 đồng/giải.
- 10 giải Khuyến khích: 500.000 đồng/giải.
2. Giải tập thể (tổng kết cuộc thi), dành cho đảng bộ trực thuộc:
- 01 giải Nhất: 5.000.000 đồng và Giấy khen.
- 02 giải Nhì: 3.000.000 đồng và Giấy khen.
- 03 giải Ba: 2.000.000 đồng và Giấy khen.
- 08 giải Khuyến khích: 1.000.000 đồng và Giấy khen.
""".strip()
PROVINCE_SAYS = {
    "name": "Cuộc thi tìm hiểu chính sách bảo hiểm xã hội, bảo hiểm y tế trên Internet",
    "agencies": "Tỉnh ủy mẫu; Ban Tuyên giáo; Bảo hiểm xã hội tỉnh",
    "week-0-tag": "2022-w30", "week-0-name": "Tuần 30", "week-0-opens": "18/7/2022 10:00",
    "week-0-closes": "24/7/2022 16:00", "week-0-announce": "27/7/2022 12:00",
    "week-1-tag": "2022-w32", "week-1-name": "Tuần 32", "week-1-opens": "1/8/2022 10:00",
    "week-1-closes": "7/8/2022 16:00", "week-1-announce": "10/8/2022 12:00",
    "week-2-tag": "2022-w34", "week-2-name": "Tuần 34", "week-2-opens": "15/8/2022 10:00",
    "week-2-closes": "21/8/2022 16:00", "week-2-announce": "24/8/2022 12:00",
    "weekly-first-count": "1", "weekly-first-value": "3.000.000",
    "weekly-second-count": "3", "weekly-second-value": "2.000.000",
    "weekly-third-count": "5", "weekly-third-value": "1.000.000",
    "weekly-consolation-count": "10", "weekly-consolation-value": "500.000",
    "collective-first-count": "1", "collective-first-value": "5.000.000",
    "collective-second-count": "2", "collective-second-value": "3.000.000",
    "collective-third-count": "3", "collective-third-value": "2.000.000",
    "collective-consolation-count": "8", "collective-consolation-value": "1.000.000",
}  # fmt: skip

# Another office, in tables: the offices in a letterhead, rounds and prizes as rows, rules as sentences.
UNION: Layout = [
    [
        [
            "LIÊN ĐOÀN LAO ĐỘNG TỈNH\nBAN TỔ CHỨC CUỘC THI",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ]
    ],
    "KẾ HOẠCH",
    "Tổ chức Cuộc thi trực tuyến “Đoàn viên với pháp luật lao động” năm 2026",
    "Thực hiện Nghị quyết của Liên đoàn Lao động tỉnh về tuyên truyền pháp luật.",
    "1. Mỗi đề thi gồm 25 câu hỏi trắc nghiệm và 01 câu hỏi dự đoán số người tham gia dự thi; thời gian làm bài 20 phút.",
    "2. Mỗi đoàn viên được dự thi tối đa 03 lượt trong một đợt. Lấy kết quả lượt thi có điểm cao nhất.",
    "3. Nếu nhiều người bằng điểm thì ưu tiên người có thời gian làm bài ngắn nhất, sau đó người dự đoán gần đúng nhất.",
    "4. Lịch thi",
    [
        ["Đợt thi", "Bắt đầu", "Kết thúc", "Công bố kết quả"],
        ["Đợt 1", "08h00 ngày 02/3/2026", "17h30 ngày 08/3/2026", "15h00 ngày 11/3/2026"],
        ["Đợt 2", "08h00 ngày 16/3/2026", "17h30 ngày 22/3/2026", "15h00 ngày 25/3/2026"],
    ],
    "5. Cơ cấu giải cá nhân hằng đợt",
    [
        ["TT", "Hạng giải", "Số lượng", "Mức thưởng", "Thành tiền"],
        ["1", "Giải Nhất", "01", "2.500.000", "2.500.000"],
        ["2", "Giải Nhì", "02", "1.500.000", "3.000.000"],
        ["3", "Giải Ba", "03", "1.000.000", "3.000.000"],
        ["4", "Giải Khuyến khích", "10", "300.000", "3.000.000"],
    ],
    "6. Giải tập thể: 02 giải Nhất, mỗi giải 4 triệu đồng; 03 giải Nhì, mỗi giải 2,5 triệu đồng.",
]
UNION_SAYS = {
    "name": "Cuộc thi trực tuyến “Đoàn viên với pháp luật lao động” năm 2026",
    "agencies": "Liên đoàn Lao động tỉnh; Ban tổ chức cuộc thi",
    "week-0-tag": "2026-w01", "week-0-name": "Đợt 1", "week-0-opens": "2/3/2026 08:00",
    "week-0-closes": "8/3/2026 17:30", "week-0-announce": "11/3/2026 15:00",
    "week-1-tag": "2026-w02", "week-1-name": "Đợt 2", "week-1-opens": "16/3/2026 08:00",
    "week-1-closes": "22/3/2026 17:30", "week-1-announce": "25/3/2026 15:00",
    "items": "25", "minutes": "20", "limit": "3", "counted": "best-then-earliest", "asks": "people",
    "ranking": "duration-forecast",
    "weekly-first-count": "1", "weekly-first-value": "2.500.000",
    "weekly-second-count": "2", "weekly-second-value": "1.500.000",
    "weekly-third-count": "3", "weekly-third-value": "1.000.000",
    "weekly-consolation-count": "10", "weekly-consolation-value": "300.000",
    "collective-first-count": "2", "collective-first-value": "4.000.000",
    "collective-second-count": "3", "collective-second-value": "2.500.000",
}  # fmt: skip

# A short plan: a named contest, weeks in one line, hours in another, days without a year, prizes in one sentence.
SCHOOL = """
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 15/KH-SGDĐT
Bản Sỏi, ngày 20 tháng 9 năm 2025
KẾ HOẠCH
Triển khai cuộc thi tìm hiểu an toàn giao thông học đường
I. Những quy định chung
1. Tên cuộc thi: “Học sinh Bản Sỏi với văn hóa giao thông”.
2. Cuộc thi gồm ba tuần: tuần thứ nhất từ ngày 06/10 đến ngày 12/10; tuần thứ hai từ 13 đến 19/10; tuần thứ ba từ ngày 20/10 đến ngày 26/10.
3. Mỗi tuần mở lúc 7 giờ 30 thứ Hai và đóng lúc 22 giờ Chủ nhật.
4. Ban Tổ chức công bố kết quả trong vòng 03 ngày kể từ khi kết thúc mỗi tuần thi.
5. Thí sinh trả lời 15 câu hỏi trong thời gian thi 10 phút, không giới hạn số lần thi, kết quả tính theo lần thi cuối cùng.
6. Thí sinh dự đoán số người trả lời đúng tất cả các câu hỏi. Trường hợp bằng điểm, Ban Tổ chức xét người dự đoán gần nhất, rồi đến người nộp bài sớm nhất.
7. Giải thưởng hằng tuần: 01 giải Nhất trị giá 1.000.000 đồng, 02 giải Nhì trị giá 700.000 đồng, 03 giải Ba trị giá 500.000 đồng (mỗi giải kèm giấy khen).
8. Kinh phí giải thưởng một tuần: tổng cộng 3.900.000 đồng.
""".strip()
SCHOOL_SAYS = {
    "name": "Học sinh Bản Sỏi với văn hóa giao thông",
    "agencies": "Sở giáo dục và đào tạo",
    "week-0-tag": "2025-w01", "week-0-name": "Tuần thứ nhất", "week-0-opens": "6/10/2025 07:30",
    "week-0-closes": "12/10/2025 22:00", "week-0-announce": "15/10/2025 23:59",
    "week-1-tag": "2025-w02", "week-1-name": "Tuần thứ hai", "week-1-opens": "13/10/2025 07:30",
    "week-1-closes": "19/10/2025 22:00", "week-1-announce": "22/10/2025 23:59",
    "week-2-tag": "2025-w03", "week-2-name": "Tuần thứ ba", "week-2-opens": "20/10/2025 07:30",
    "week-2-closes": "26/10/2025 22:00", "week-2-announce": "29/10/2025 23:59",
    "items": "15", "minutes": "10", "limit": "0", "counted": "last", "asks": "people-all-right",
    "ranking": "forecast-submitted",
    "weekly-first-count": "1", "weekly-first-value": "1.000.000",
    "weekly-second-count": "2", "weekly-second-value": "700.000",
    "weekly-third-count": "3", "weekly-third-value": "500.000",
}  # fmt: skip


# Hours with h and ', amounts with đ, a Hội thi; names of places and people in capitals stay unknown.
YOUTH = """
TỈNH ĐOÀN VÙNG CAO
***
Số: 88-KH/TĐTN
ĐOÀN TNCS HỒ CHÍ MINH
Vùng Cao, ngày 2 tháng 4 năm 2024
KẾ HOẠCH
Tổ chức Hội thi trực tuyến tìm hiểu Luật Bảo hiểm y tế
trong đoàn viên, thanh niên năm 2024
_______
I. MỤC ĐÍCH
II. THỜI GIAN, HÌNH THỨC
1. Thời gian
Cuộc thi diễn ra trong 4 tuần, từ 15/4/2024 đến 12/5/2024:
+ Tuần 1: 9h00' ngày 15/4/2024 - 21h00' ngày 20/4/2024
+ Tuần 2: 9h00' ngày 22/4/2024 - 21h00' ngày 27/4/2024
+ Tuần 3: 9h00' ngày 29/4/2024 - 21h00' ngày 04/5/2024
+ Tuần 4: 9h00' ngày 06/5/2024 - 21h00' ngày 11/5/2024
2. Hình thức
Mỗi tuần có 10 câu hỏi trắc nghiệm và 1 câu dự đoán số lượt người tham gia. Thời gian làm bài tối đa là 15 phút/lượt thi.
Mỗi thí sinh được thi nhiều lần trong tuần, hệ thống lấy kết quả của lần thi cao nhất.
Kết quả mỗi tuần được công bố vào 15 giờ thứ Ba tuần tiếp theo.
III. GIẢI THƯỞNG
Mỗi tuần trao 09 giải, gồm:
- Giải Nhất: 01 giải, trị giá 1.000.000đ/giải
- Giải Nhì: 02 giải, trị giá 700.000đ/giải
- Giải Ba: 03 giải, trị giá 500.000đ/giải
- Giải Khuyến khích: 03 giải, trị giá 300.000đ/giải
Giải tập thể: Trao 01 giải Nhất (3.000.000đ), 01 giải Nhì (2.000.000đ), 02 giải Ba (1.000.000đ/giải) cho các đơn vị có nhiều đoàn viên dự thi.
""".strip()
YOUTH_SAYS = {
    "name": "Hội thi trực tuyến tìm hiểu Luật Bảo hiểm y tế trong đoàn viên, thanh niên năm 2024",
    "agencies": "Tỉnh đoàn vùng cao; Đoàn TNCS hồ chí minh",
    **{f"week-{n}-tag": f"2024-w0{n + 1}" for n in range(4)},
    **{f"week-{n}-name": f"Tuần {n + 1}" for n in range(4)},
    "week-0-opens": "15/4/2024 09:00",
    "week-0-closes": "20/4/2024 21:00",
    "week-0-announce": "23/4/2024 15:00",
    "week-1-opens": "22/4/2024 09:00",
    "week-1-closes": "27/4/2024 21:00",
    "week-1-announce": "30/4/2024 15:00",
    "week-2-opens": "29/4/2024 09:00",
    "week-2-closes": "4/5/2024 21:00",
    "week-2-announce": "7/5/2024 15:00",
    "week-3-opens": "6/5/2024 09:00",
    "week-3-closes": "11/5/2024 21:00",
    "week-3-announce": "14/5/2024 15:00",
    "items": "10",
    "minutes": "15",
    "limit": "0",
    "counted": "best-then-earliest",
    "asks": "attempts",
    "weekly-first-count": "1",
    "weekly-first-value": "1.000.000",
    "weekly-second-count": "2",
    "weekly-second-value": "700.000",
    "weekly-third-count": "3",
    "weekly-third-value": "500.000",
    "weekly-consolation-count": "3",
    "weekly-consolation-value": "300.000",
    "collective-first-count": "1",
    "collective-first-value": "3.000.000",
    "collective-second-count": "1",
    "collective-second-value": "2.000.000",
    "collective-third-count": "2",
    "collective-third-value": "1.000.000",
}
# A city in a letterhead of two lines, days in words, 24 giờ, tiers without the word giải.
CITY: Layout = [
    [
        ["ỦY BAN NHÂN DÂN\nTHÀNH PHỐ BÌNH YÊN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 120/KH-UBND", "Bình Yên, ngày 28 tháng 8 năm 2023"],
    ],
    "KẾ HOẠCH TỔ CHỨC CUỘC THI TRỰC TUYẾN TÌM HIỂU CẢI CÁCH HÀNH CHÍNH",
    "Thực hiện Kế hoạch số 05/KH-UBND ngày 10/01/2023, Ủy ban nhân dân thành phố Bình Yên tổ chức Cuộc thi trực tuyến tìm hiểu cải cách hành chính như sau:",
    "I. Nội dung",
    "1. Cuộc thi gồm 02 đợt:",
    "a) Đợt 1: bắt đầu từ 08 giờ 00 phút ngày 11 tháng 9 năm 2023, kết thúc vào 24 giờ 00 phút ngày 24 tháng 9 năm 2023.",
    "b) Đợt 2: bắt đầu từ 08 giờ 00 phút ngày 02 tháng 10 năm 2023, kết thúc vào 24 giờ 00 phút ngày 15 tháng 10 năm 2023.",
    "2. Người dự thi trả lời 20 câu hỏi trong vòng 30 phút; mỗi người chỉ được dự thi 01 lần/đợt.",
    "3. Ban Tổ chức thông báo kết quả chậm nhất 05 ngày làm việc sau khi kết thúc đợt thi.",
    "4. Giải thưởng cho mỗi đợt thi (tổng số tiền 17.500.000 đồng):",
    [
        ["STT", "Loại giải", "Số giải", "Số tiền/giải (đồng)"],
        ["1", "Nhất", "1", "5.000.000"],
        ["2", "Nhì", "2", "3.000.000"],
        ["3", "Ba", "3", "1.500.000"],
        ["4", "Khuyến khích", "4", "500.000"],
    ],
    "5. Trường hợp có nhiều người cùng trả lời đúng số câu như nhau, giải được trao cho người có số dự đoán gần đúng nhất; nếu vẫn bằng nhau thì xét người gửi bài sớm hơn.",
    "6. Câu hỏi phụ: dự đoán có bao nhiêu người trả lời đúng 20 câu hỏi.",
]
CITY_SAYS = {
    "name": "Cuộc thi trực tuyến tìm hiểu cải cách hành chính",
    "agencies": "Ủy ban nhân dân thành phố Bình Yên",
    "week-0-tag": "2023-w01",
    "week-0-name": "Đợt 1",
    "week-0-opens": "11/9/2023 08:00",
    "week-0-closes": "24/9/2023 23:59",
    "week-0-announce": "29/9/2023 23:59",
    "week-1-tag": "2023-w02",
    "week-1-name": "Đợt 2",
    "week-1-opens": "2/10/2023 08:00",
    "week-1-closes": "15/10/2023 23:59",
    "week-1-announce": "20/10/2023 23:59",
    "items": "20",
    "minutes": "30",
    "limit": "1",
    "asks": "people-all-right",
    "ranking": "forecast-submitted",
    "weekly-first-count": "1",
    "weekly-first-value": "5.000.000",
    "weekly-second-count": "2",
    "weekly-second-value": "3.000.000",
    "weekly-third-count": "3",
    "weekly-third-value": "1.500.000",
    "weekly-consolation-count": "4",
    "weekly-consolation-value": "500.000",
}


# Rounds called Kỳ with two sentences each, counts in brackets, an office over two lines.
WOMEN = """
HỘI LIÊN HIỆP PHỤ NỮ
TỈNH AN BÌNH
BAN THƯỜNG VỤ
An Bình, ngày 12 tháng 02 năm 2025
KẾ HOẠCH
V/v tổ chức Cuộc thi trực tuyến "Phụ nữ với bảo hiểm xã hội tự nguyện" năm 2025
Phần thứ nhất
1. Thời gian tổ chức: 3 kỳ
- Kỳ 1: Bắt đầu lúc 9h ngày 03/3/2025; kết thúc lúc 22h ngày 09/3/2025
- Kỳ 2: Bắt đầu lúc 9h ngày 10/3/2025; kết thúc lúc 22h ngày 16/3/2025
- Kỳ 3: Bắt đầu lúc 9h ngày 17/3/2025; kết thúc lúc 22h ngày 23/3/2025
2. Nội dung: Bộ câu hỏi mỗi kỳ gồm 12 câu hỏi trắc nghiệm. Thời gian trả lời 12 câu hỏi tối đa 10 phút.
3. Mỗi tài khoản được thi tối đa 05 lượt/kỳ, Ban Tổ chức lấy kết quả cao nhất để xét giải.
4. Người dự thi trả lời thêm câu hỏi phụ: "Dự đoán số người trả lời đúng hết các câu hỏi của kỳ thi".
5. Nếu có nhiều người cùng trả lời đúng và có số dự đoán bằng nhau thì chọn người có thời gian làm bài nhanh nhất.
6. Kết quả được công bố chậm nhất sau 3 ngày kết thúc mỗi kỳ.
Phần thứ hai: Giải thưởng
Giải thưởng mỗi kỳ:
+ Giải Nhất (01 giải): 1.500.000 đồng
+ Giải Nhì (02 giải): 1.000.000 đồng/giải
+ Giải Ba (03 giải): 700.000 đồng/giải
+ Giải Khuyến khích (05 giải): 300.000 đồng/giải
Giải tập thể toàn cuộc: 01 giải Nhất 3 triệu đồng, 02 giải Nhì mỗi giải 2 triệu đồng.
""".strip()
WOMEN_SAYS = {
    "name": 'Cuộc thi trực tuyến "Phụ nữ với bảo hiểm xã hội tự nguyện" năm 2025',
    "agencies": "Hội liên hiệp phụ nữ tỉnh an bình; Ban thường vụ",
    **{f"week-{n}-tag": f"2025-w0{n + 1}" for n in range(3)},
    **{f"week-{n}-name": f"Kỳ {n + 1}" for n in range(3)},
    "week-0-opens": "3/3/2025 09:00",
    "week-0-closes": "9/3/2025 22:00",
    "week-0-announce": "12/3/2025 23:59",
    "week-1-opens": "10/3/2025 09:00",
    "week-1-closes": "16/3/2025 22:00",
    "week-1-announce": "19/3/2025 23:59",
    "week-2-opens": "17/3/2025 09:00",
    "week-2-closes": "23/3/2025 22:00",
    "week-2-announce": "26/3/2025 23:59",
    "items": "12",
    "minutes": "10",
    "limit": "5",
    "counted": "best-then-earliest",
    "asks": "people-all-right",
    "weekly-first-count": "1",
    "weekly-first-value": "1.500.000",
    "weekly-second-count": "2",
    "weekly-second-value": "1.000.000",
    "weekly-third-count": "3",
    "weekly-third-value": "700.000",
    "weekly-consolation-count": "5",
    "weekly-consolation-value": "300.000",
    "collective-first-count": "1",
    "collective-first-value": "3.000.000",
    "collective-second-count": "2",
    "collective-second-value": "2.000.000",
}


def paragraphs(plan: Layout) -> list[Paragraph]:
    """A plan as its readers give it: texts, and tables of rows of cells."""
    found: list[Paragraph] = []
    for number, part in enumerate(plan.splitlines() if isinstance(plan, str) else plan):
        if isinstance(part, str):
            found.append(Paragraph(len(found) + 1, part))
            continue
        for r, row in enumerate(part):
            cells = [(c, text) for c, cell in enumerate(row) for text in cell.split("\n")]
            found += [Paragraph(len(found) + n, text, cell=(number, r, c)) for n, (c, text) in enumerate(cells, 1)]
    return found


LAYOUTS = [
    pytest.param(PROVINCE, PROVINCE_SAYS, id="câu chữ"),
    pytest.param(UNION, UNION_SAYS, id="bảng"),
    pytest.param(SCHOOL, SCHOOL_SAYS, id="ngắn"),
    pytest.param(YOUTH, YOUTH_SAYS, id="hội thi"),
    pytest.param(CITY, CITY_SAYS, id="thành phố"),
    pytest.param(WOMEN, WOMEN_SAYS, id="kỳ"),
]


@pytest.mark.parametrize(("plan", "says"), LAYOUTS)
def test_a_plan_says_what_it_says(plan: Layout, says: dict[str, str]) -> None:
    assert {hint.field: hint.value for hint in read_lines(lines(paragraphs(plan)))} == says


def said(plan: Layout) -> dict[str, str]:
    return {hint.field: hint.value for hint in read_lines(lines(paragraphs(plan)))}


def doubts(plan: Layout) -> dict[str, str]:
    return {hint.field: hint.doubt for hint in read_lines(lines(paragraphs(plan))) if hint.doubt}


def test_each_hint_carries_its_sentence() -> None:
    hints = {hint.field: hint.sentence for hint in read_lines(lines(paragraphs(PROVINCE)))}
    assert hints["collective-third-value"] == "03 giải Ba: 2.000.000 đồng và Giấy khen"
    assert hints["week-1-opens"].startswith("- Tuần 32: Từ 10 giờ 00 phút, thứ Hai ngày 01/8/2022")
    assert hints["week-1-announce"].startswith("3. Kết quả thi tuần được công bố chậm nhất vào sáng thứ Tư")
    table = {hint.field: hint.sentence for hint in read_lines(lines(paragraphs(UNION)))}
    assert table["weekly-second-value"] == "2 | Giải Nhì | 02 | 1.500.000 | 3.000.000"


def test_dates_win_over_the_numbers_of_weeks_and_each_is_asked() -> None:
    found = doubts(PROVINCE)
    assert found["week-0-tag"] == (
        "Kế hoạch gọi là tuần 30; theo lịch, ngày 18/7 thuộc tuần 29. Ngày giờ được dùng, số tuần chỉ là tên."
    )
    assert found["week-0-announce"] == "Kế hoạch chỉ ghi “sáng thứ Tư của tuần kế”; lấy 12:00."
    values = [field for field in found if field.endswith("-value")]
    assert values == ["collective-second-value", "collective-third-value", "collective-consolation-value"]
    assert "25.000.000 đồng; nếu của cả hạng, 11.000.000 đồng" in found[values[0]]


@pytest.mark.parametrize("sum_", ["tổng cộng 6.000.000 đồng", "mỗi giải kèm giấy khen"])
def test_a_sum_or_a_word_settles_what_a_value_is(sum_: str) -> None:
    plan = f"KẾ HOẠCH\nGiải tập thể: 02 giải Nhì 3.000.000 đồng; {sum_}."
    assert doubts(plan) == {}
    assert list(doubts("KẾ HOẠCH\nGiải tập thể: 02 giải Nhì 3.000.000 đồng.")) == ["collective-second-value"]


def test_a_day_that_is_not_that_weekday_and_a_day_without_year_or_hour() -> None:
    plan = "Ngày 01/6/2022\nTuần 1: từ thứ Ba, ngày 18/7 đến Chủ nhật, ngày 24/7."
    assert said(plan)["week-0-opens"] == "18/7/2022"
    found = doubts(plan)
    assert found["week-0-opens"] == (
        "Kế hoạch ghi thứ Ba, nhưng ngày 18/7 không phải; ngày được dùng. Kế hoạch không ghi giờ; gõ thêm giờ."
    )
    assert "không ghi năm" in found["week-0-closes"]


def test_hours_for_every_week_in_either_order() -> None:
    week = "Tuần 1: từ ngày 18/7/2022 đến ngày 24/7/2022."
    for rule in ("Các tuần mở lúc 9 giờ, đóng lúc 17 giờ.", "Các tuần đóng lúc 17 giờ, mở lúc 9 giờ."):
        found = said(f"{week}\n{rule}")
        assert (found["week-0-opens"], found["week-0-closes"]) == ("18/7/2022 09:00", "24/7/2022 17:00")
    assert said(f"{week}\nCác tuần thi từ 9 giờ.")["week-0-opens"] == "18/7/2022"


def test_an_hour_behind_its_day_and_impossible_days() -> None:
    found = said("Tuần 1: từ ngày 18/7/2022 (10 giờ 00) đến ngày 24/7/2022 (16 giờ 00).")
    assert (found["week-0-opens"], found["week-0-closes"]) == ("18/7/2022 10:00", "24/7/2022 16:00")
    late = said("Tuần 1: từ ngày 18/7/2022 đến 16 giờ ngày 24/7/2022.")
    assert (late["week-0-opens"], late["week-0-closes"]) == ("18/7/2022", "24/7/2022 16:00")
    assert said("Tuần 1: từ ngày 30/2/2022 đến ngày 31/2/2022.") == {}
    assert said("Tuần 1: từ ngày 24/7/2022 đến ngày 18/7/2022.") == {}
    two = "Tuần 1: từ ngày 18/7/2022 đến ngày 24/7/2022.\nTuần 2: từ ngày 18/7/2022 đến ngày 24/7/2022."
    assert "week-1-tag" not in said(two)


@pytest.mark.parametrize(
    ("rule", "announce"),
    [
        ("Kết quả công bố chiều Chủ nhật tuần sau.", "31/7/2022 17:00"),
        ("Kết quả công bố vào thứ Ba tuần tiếp theo.", "26/7/2022 23:59"),
        ("Kết quả công bố sau 02 ngày, trước 9 giờ.", "26/7/2022 09:00"),
        ("Kết quả công bố sau.", None),
    ],
)
def test_when_a_week_is_announced(rule: str, announce: str | None) -> None:
    week = "Tuần 1: từ 8 giờ ngày 18/7/2022 đến 16 giờ ngày 24/7/2022."
    assert said(f"{week}\n{rule}").get("week-0-announce") == announce


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mỗi người được dự thi một lần.", {"limit": "1"}),
        ("Mỗi người thi tối đa 2 lượt/ngày.", {"limit": "2"}),
        ("Tính lượt thi đầu tiên của mỗi người.", {"counted": "first"}),
        ("Thí sinh dự đoán tỷ lệ người đúng tất cả.", {"asks": "percent-all-right"}),
        ("Thí sinh dự đoán thời tiết.", {}),
        ("Bằng điểm thì ưu tiên người lớn tuổi.", {}),
        ("Bằng điểm thì xét số lượt thi ít hơn.", {}),
        ("Mỗi đề thi 20 câu hỏi; có tuần 25 câu hỏi trắc nghiệm.", {"items": "20"}),
        ("Thời gian làm bài 0 phút.", {}),
    ],
)
def test_rules(text: str, expected: dict[str, str]) -> None:
    assert said(text) == expected


def test_what_is_doubtful_among_the_rules() -> None:
    assert doubts("Mỗi đề thi 20 câu hỏi, hoặc mỗi đề thi 25 câu hỏi.") == {"items": "Kế hoạch nêu nhiều số: 20, 25."}
    assert doubts("Mỗi người thi tối đa 2 lượt/ngày.") == {"limit": "Hỏi lại: trong một tuần, hay trong một ngày."}


def test_prizes_without_a_count_or_a_value_are_not_made_up() -> None:
    assert said("Giải Nhất: 3.000.000 đồng.\n02 giải Nhì.\nmột giải Ba 1 triệu đồng") == {
        "weekly-third-count": "1", "weekly-third-value": "1.000.000",
    }  # fmt: skip


def test_a_file_is_read_and_its_silence_told(tmp_path: Path) -> None:
    document = Document()
    for text in PROVINCE.splitlines():
        document.add_paragraph(text)
    document.save(str(tmp_path / "kế hoạch.docx"))
    plan = read_plan(tmp_path / "kế hoạch.docx")
    assert {hint.field: hint.value for hint in plan.hints} == PROVINCE_SAYS
    assert plan.silent == ("items", "minutes", "limit", "counted", "asks", "ranking")
    (tmp_path / "thư.txt").write_text("KẾ HOẠCH\nI. Không có gì", encoding="utf-8")
    assert read_plan(tmp_path / "thư.txt").silent[:3] == ("name", "agencies", "weeks")


def test_a_real_plan_of_another_kind_says_nothing_of_a_contest(shared: Path) -> None:
    plan = read_plan(shared / "data/policies/qd-844-qd-ttg-2026-ke-hoach-ct-52-bhyt.txt")
    assert plan.hints == ()
