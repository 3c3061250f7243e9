"""Items against a small law: the verdict, how each option stands, what is said."""

import pytest

from authoring.checks.answers.verdicts import Judgement, Standing
from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench, judgements

_LETTERS = {
    Standing.SUPPORTED: "S",
    Standing.CONTRADICTED: "C",
    Standing.ELSEWHERE: "E",
    Standing.UNKNOWN: "u",
}


def judged(ready: Bench, stem: str, texts: tuple[str, ...], key: str, citation: str) -> Judgement:
    return judgements([Item("x", stem, options(*texts), key, citation)], ready)[0]


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Người lao động làm việc theo hợp đồng lao động đóng bao nhiêu phần trăm tiền lương?",
            ("3%", "8%", "14%", "20%"),
            ("B", "Điều 2 khoản 1"),
            ("clear", "CSCC"),
        ),
        (
            "Người lao động làm việc theo hợp đồng lao động đóng bao nhiêu phần trăm tiền lương?",
            ("3%", "8%", "14%", "20%"),
            ("D", "Điều 2 khoản 1"),
            ("key-not-supported", "CSCC"),
        ),
        (
            "Người lao động làm việc theo hợp đồng lao động đóng bao nhiêu phần trăm tiền lương?",
            ("3%", "9%", "14%", "20%"),
            ("D", "Điều 2 khoản 1"),
            ("none-correct", "CCCC"),
        ),
        (
            "Người sử dụng lao động đóng bao nhiêu phần trăm?",
            ("3%", "8%", "14%", "20%"),
            ("C", "Điều 2 khoản 2"),
            ("qualifier-missing", "SCSC"),
        ),
        (
            "Người thứ ba trong hộ gia đình đóng bằng bao nhiêu phần trăm mức đóng của người thứ nhất?",
            ("40%", "50%", "60%", "70%"),
            ("C", "Điều 2 khoản 3"),
            ("clear", "CCSC"),
        ),
        (
            "Người thứ sáu trong hộ gia đình đóng bằng bao nhiêu phần trăm mức đóng của người thứ nhất?",
            ("40%", "50%", "60%", "70%"),
            ("A", "Điều 2 khoản 3"),
            ("clear", "SCCC"),
        ),
        (
            "Người lao động đã đóng 18 năm được nghỉ tối đa bao nhiêu ngày trong một năm?",
            ("30 ngày", "40 ngày", "50 ngày", "60 ngày"),
            ("B", "Điều 3 khoản 1 điểm b"),
            ("clear", "CSCC"),
        ),
        (
            "Người lao động được nghỉ tối đa bao nhiêu ngày trong một năm?",
            ("30 ngày", "40 ngày", "50 ngày", "60 ngày"),
            ("B", "Điều 3 khoản 1"),
            ("qualifier-missing", "SSCS"),
        ),
        (
            "Thời gian nghỉ chăm con ốm tối đa là bao nhiêu ngày?",
            ("10 ngày", "15 ngày", "20 ngày", "25 ngày"),
            ("C", "Điều 3 khoản 2"),
            ("qualifier-missing", "CSSC"),
        ),
        (
            "Khi mang thai, người lao động được nghỉ khám bao nhiêu lần?",
            ("04 lần", "05 lần", "06 lần", "07 lần"),
            ("B", "Điều 3 khoản 3"),
            ("several-correct", "SSCC"),
        ),
        (
            "Khi mang thai, người lao động được nghỉ khám tối đa bao nhiêu lần?",
            ("04 lần", "05 lần", "06 lần", "07 lần"),
            ("B", "Điều 3 khoản 3"),
            ("clear", "CSCC"),
        ),
        (
            "Khi mang thai, người lao động được nghỉ khám tối đa bao nhiêu lần?",
            ("04 lần", "05 lần", "năm lần", "07 lần"),
            ("B", "Điều 3 khoản 3"),
            ("several-correct", "CSSC"),
        ),
        (
            "Ai quyết định việc hưởng trợ cấp già?",
            ("Sở Nội vụ", "Chủ tịch Ủy ban nhân dân cấp xã", "Chủ tịch Ủy ban nhân dân tỉnh", "Chính phủ"),
            ("B", "Điều 4 khoản 2"),
            ("clear", "uSuu"),
        ),
        (
            "Ai quyết định việc hưởng trợ cấp già?",
            ("Sở Nội vụ", "Chủ tịch Ủy ban nhân dân cấp xã", "Chủ tịch Ủy ban nhân dân tỉnh", "Chính phủ"),
            ("A", "Điều 4 khoản 2"),
            ("key-not-supported", "uSuu"),
        ),
        (
            "Cơ quan nào quyết định mức thưởng?",
            ("Sở Nội vụ", "Ủy ban nhân dân tỉnh", "Sở Tài chính", "Chính phủ"),
            ("A", "Điều 4 khoản 1"),
            ("key-not-supported", "uSuu"),
        ),
        (
            "Thời hạn giải quyết khiếu nại lần hai không quá bao nhiêu ngày kể từ ngày thụ lý?",
            ("15 ngày", "30 ngày", "45 ngày", "60 ngày"),
            ("C", "Điều 4 khoản 3"),
            ("clear", "CESC"),
        ),
        (
            "Thời hạn giải quyết khiếu nại không quá bao nhiêu ngày kể từ ngày thụ lý?",
            ("15 ngày", "30 ngày", "45 ngày", "60 ngày"),
            ("B", "Điều 4 khoản 3"),
            ("qualifier-missing", "CSSC"),
        ),
        (
            "Tổ thu nộp báo cáo trước ngày nào hằng tháng?",
            ("Ngày 01", "Ngày 05", "Ngày 10", "Ngày 15"),
            ("B", "Điều 4 khoản 4"),
            ("clear", "CSCC"),
        ),
        (
            "Ngân sách tỉnh hỗ trợ thêm bao nhiêu phần trăm mức đóng đối với hộ nghèo?",
            ("5%", "10%", "20%", "30%"),
            ("C", "Điều 5"),
            ("time-dependent", "CSSC"),
        ),
        (
            "Từ ngày 01/01/2027, ngân sách tỉnh hỗ trợ thêm bao nhiêu phần trăm mức đóng đối với hộ nghèo?",
            ("5%", "10%", "20%", "30%"),
            ("B", "Điều 5 khoản 2"),
            ("clear", "CSCC"),
        ),
        (
            "Hiện nay, ngân sách tỉnh hỗ trợ thêm bao nhiêu phần trăm mức đóng đối với hộ nghèo?",
            ("5%", "10%", "20%", "30%"),
            ("B", "Điều 5 khoản 2"),
            ("time-dependent", "CSEC"),
        ),
        (
            "Lao động nữ đã đóng 20 năm được tính bao nhiêu phần trăm mức bình quân?",
            ("45%", "55%", "65%", "80%"),
            ("B", "Điều 6 khoản 1"),
            ("clear", "CSCC"),
        ),
        (
            "Lao động nữ được tính tối đa bằng bao nhiêu phần trăm mức bình quân?",
            ("45%", "55%", "65%", "75%"),
            ("D", "Điều 6 khoản 1"),
            ("clear", "ECCS"),
        ),
        (
            "Tuổi nghỉ hưu của lao động nam trong điều kiện bình thường là bao nhiêu?",
            ("60 tuổi", "61 tuổi", "61 tuổi 03 tháng", "62 tuổi"),
            ("C", "Điều 6 khoản 2"),
            ("clear", "CCSC"),
        ),
        (
            "Hành vi nào bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Mua bán sổ", "Tất cả các phương án trên"),
            ("D", "Điều 7"),
            ("clear", "SSSS"),
        ),
        (
            "Hành vi nào bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Nộp tiền sớm", "Khiếu nại"),
            ("A", "Điều 7 khoản 1"),
            ("several-correct", "SSuE"),
        ),
        (
            "Hành vi nào KHÔNG bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Mua bán sổ", "Nộp tiền sớm"),
            ("D", "Điều 7"),
            ("clear", "CCCu"),
        ),
        (
            "Hành vi nào KHÔNG bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Mua bán sổ", "Nộp tiền sớm"),
            ("A", "Điều 7"),
            ("key-not-supported", "CCCu"),
        ),
        (
            "Người nào KHÔNG thuộc đối tượng tham gia?",
            (
                "Cán bộ, công chức",
                "Người làm việc theo hợp đồng lao động",
                "Chủ cơ sở kinh doanh",
                "Người giúp việc gia đình",
            ),
            ("D", "Điều 1 khoản 2 điểm a"),
            ("clear", "EEES"),
        ),
        (
            "Việc người sử dụng lao động không đăng ký đủ số người phải tham gia được gọi là gì?",
            ("Chậm đóng", "Trốn đóng", "Hỗ trợ", "Giả mạo hồ sơ"),
            ("B", "Điều 8 khoản 1"),
            ("clear", "ESEE"),
        ),
        (
            "Hỗ trợ là gì?",
            (
                "Khoản tiền do ngân sách tỉnh chi cho người khó khăn",
                "Khoản tiền do Nhà nước chi",
                "Khoản vay",
                "Khoản thuế",
            ),
            ("A", "Điều 8 khoản 2"),
            ("clear", "Suuu"),
        ),
        (
            "Tiền lương đóng thấp nhất bằng mức nào?",
            ("Mức nền", "Mức trần", "Mức thưởng", "Mức vay"),
            ("A", "Điều 9 khoản 1"),
            ("clear", "SuEu"),
        ),
        (
            "Khoản nào không thuộc tiền lương đóng?",
            ("Tiền thưởng", "Tiền ăn ca", "Mức nền", "Cả A và B"),
            ("D", "Điều 9 khoản 2"),
            ("clear", "SSCS"),
        ),
        (
            "Quy định này có hiệu lực từ ngày nào?",
            ("01/01/2026", "01/7/2026", "01/7/2027", "02/01/2026"),
            ("B", "Điều 10"),
            ("clear", "CSCC"),
        ),
        (
            "Cước điện thoại được trả bao nhiêu đồng?",
            ("10 đồng", "20 đồng", "30 đồng", "40 đồng"),
            ("B", "Điều 9"),
            ("unknown", "uuuu"),
        ),
        (
            "Người lao động làm việc theo hợp đồng lao động đóng bao nhiêu phần trăm tiền lương?",
            ("3%", "8%", "14%", "20%"),
            ("B", ""),
            ("no-citation", "CSCC"),
        ),
        (
            "Người lao động làm việc theo hợp đồng lao động đóng bao nhiêu phần trăm tiền lương?",
            ("3%", "8%", "14%", "20%"),
            ("B", "Điều 99"),
            ("no-citation", "CSCC"),
        ),
        (
            "Tuổi nghỉ hưu của lao động nam trong điều kiện bình thường là bao nhiêu?",
            ("60 tuổi", "61 tuổi", "61 tuổi 03 tháng", "62 tuổi"),
            ("C", "Điều 3 khoản 2"),
            ("no-citation", "uuuu"),
        ),
        (
            "Ai quyết định việc hưởng trợ cấp già?",
            ("Sở Nội vụ", "Chủ tịch Ủy ban nhân dân cấp xã", "Chủ tịch Ủy ban nhân dân tỉnh", "Chính phủ"),
            ("B", "Điều 7 khoản 2"),
            ("no-citation", "uSuu"),
        ),
        (
            "Những hành vi nào bị nghiêm cấm: (1) Chậm đóng tiền vào quỹ; (2) Nộp tiền sớm; (3) Giả mạo hồ sơ?",
            ("(1) và (2)", "(1) và (3)", "(2) và (3)", "(1)"),
            ("B", "Điều 7"),
            ("clear", "CSCC"),
        ),
        (
            "Những hành vi nào bị nghiêm cấm: (1) Chậm đóng tiền vào quỹ; (2) Nộp tiền sớm; (3) Giả mạo hồ sơ?",
            ("(1) và (2)", "(1) và (3)", "(2) và (3)", "(1)"),
            ("A", "Điều 7"),
            ("key-not-supported", "CSCC"),
        ),
        (
            "Người lao động đóng bao nhiêu phần trăm tiền lương?",
            ("3%", "8%", "14%", "20%"),
            ("", "Điều 2 khoản 1"),
            ("unknown", "uuuu"),
        ),
        (
            "Thẻ của người tham gia có giá trị trong bao lâu?",
            ("12 tháng", "01 năm", "02 năm", "03 năm"),
            ("A", "Điều 9 khoản 3"),
            ("several-correct", "SSCC"),
        ),
        (
            "Thẻ của người tham gia có giá trị trong bao lâu?",
            ("06 tháng", "09 tháng", "18 tháng", "Không có đáp án đúng"),
            ("D", "Điều 9 khoản 3"),
            ("clear", "CCCS"),
        ),
        (
            "Thẻ của người tham gia có giá trị trong bao lâu?",
            ("06 tháng", "09 tháng", "12 tháng", "Không có đáp án đúng"),
            ("C", "Điều 9 khoản 3"),
            ("clear", "CCSu"),
        ),
        (
            "Có phải người lao động đóng tiền không?",
            ("Có", "Không", "Đúng", "Sai"),
            ("A", "Điều 2 khoản 1"),
            ("unknown", "uuuu"),
        ),
        (
            "Người tham gia từ đủ bao nhiêu tuổi được hưởng trợ cấp già?",
            ("65 tuổi", "70 tuổi", "75 tuổi", "80 tuổi"),
            ("C", "Điều 11"),
            ("clear", "CCSC"),
        ),
        (
            "Người tham gia không hưởng lương hưu trên bao nhiêu tuổi được hưởng trợ cấp già?",
            ("65 tuổi", "70 tuổi", "75 tuổi", "80 tuổi"),
            ("C", "Điều 11"),
            ("none-correct", "CCCC"),
        ),
        (
            "Người tham gia dưới bao nhiêu tuổi được hưởng trợ cấp già?",
            ("65 tuổi", "70 tuổi", "75 tuổi", "80 tuổi"),
            ("C", "Điều 11"),
            ("none-correct", "CCCC"),
        ),
        (
            "Người lao động đã đóng bao lâu thì được nghỉ tối đa 40 ngày trong một năm?",
            ("Dưới 15 năm", "Từ đủ 15 năm đến dưới 30 năm", "Từ đủ 15 năm đến 30 năm", "Trên 40 năm"),
            ("B", "Điều 3 khoản 1 điểm b"),
            ("clear", "ESCC"),
        ),
        (
            "Người lao động đã đóng từ bao nhiêu năm thì được nghỉ 40 ngày trong một năm?",
            ("10 năm", "15 năm", "20 năm", "30 năm"),
            ("B", "Điều 3 khoản 1 điểm b"),
            ("clear", "CSCE"),
        ),
        (
            "Người lao động được nghỉ chăm con 02 tuổi ốm bao lâu?",
            ("Không quá 15 ngày", "Không quá 20 ngày", "Không quá 25 ngày", "Ít nhất 20 ngày"),
            ("B", "Điều 3 khoản 2"),
            ("clear", "CSCC"),
        ),
        (
            "Tại nơi có ngân hàng, tổ thu nộp tiền trong bao nhiêu ngày?",
            ("01 ngày", "02 ngày", "03 ngày", "04 ngày"),
            ("A", "Điều 12 khoản 1"),
            ("clear", "SCCC"),
        ),
        (
            "Ngân sách tỉnh hỗ trợ thêm bao nhiêu phần trăm mức đóng từ ngày 01/01/2027 đối với hộ nghèo?",
            ("5%", "10%", "20%", "30%"),
            ("C", "Điều 5"),
            ("key-not-supported", "CSCC"),
        ),
        (
            "Theo Luật Trợ giúp số 12/2020/QH14, mức phí của người có mã số nộp là bao nhiêu?",
            ("50.000 đồng", "60.000 đồng", "70.000 đồng", "80.000 đồng"),
            ("A", "Điều 12 khoản 3"),
            ("qualifier-missing", "SCSC"),
        ),
        (
            "Ông Bảy có mã số nhưng đã quên. Người quên mã số nộp bao nhiêu?",
            ("50.000 đồng", "60.000 đồng", "70.000 đồng", "80.000 đồng"),
            ("C", "Điều 12 khoản 3"),
            ("clear", "ECSC"),
        ),
        (
            "Người tham gia không có mã số nộp bao nhiêu?",
            ("50.000 đồng", "60.000 đồng", "70.000 đồng", "80.000 đồng"),
            ("C", "Điều 12 khoản 3"),
            ("unknown", "uuuu"),
        ),
        (
            "Mức phạt nộp chậm là bao nhiêu?",
            ("50.000 đồng", "60.000 đồng", "90.000 đồng", "80.000 đồng"),
            ("A", "Điều 12 khoản 4"),
            ("unknown", "uuuu"),
        ),
        (
            "Tổng mức người có mã số nộp là bao nhiêu?",
            ("90.000 đồng", "60.000 đồng", "75.000 đồng", "80.000 đồng"),
            ("A", "Điều 12 khoản 3"),
            ("unknown", "CCCC"),
        ),
        (
            "Cấp nào quyết định phí thu hộ?",
            ("Ủy ban nhân dân cấp tỉnh", "Hội đồng nhân dân cấp tỉnh", "Hội đồng nhân dân cấp xã", "Chính phủ"),
            ("B", "Điều 12 khoản 2"),
            ("clear", "uSuu"),
        ),
        (
            "Suất ăn của người trực là bao nhiêu?",
            ("35.000 đồng", "45.000 đồng", "55.000 đồng", "65.000 đồng"),
            ("B", "Điều 12 khoản 5"),
            ("time-dependent", "CSCC"),
        ),
        (
            "Năm 2026, suất ăn của người trực là bao nhiêu?",
            ("35.000 đồng", "45.000 đồng", "55.000 đồng", "65.000 đồng"),
            ("B", "Điều 12 khoản 5"),
            ("clear", "CSCC"),
        ),
        (
            "Hành vi nào bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Khiếu nại", "Nộp tiền sớm", "Không có đáp án đúng"),
            ("D", "Điều 7"),
            ("key-not-supported", "SEuC"),
        ),
        (
            "Hành vi nào bị nghiêm cấm?",
            ("Đọc báo", "Khiếu nại", "Nộp tiền sớm", "Không có đáp án đúng"),
            ("D", "Điều 7"),
            ("unknown", "uEuu"),
        ),
        (
            "Hành vi nào bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Nộp tiền sớm", "Tất cả các phương án trên"),
            ("D", "Điều 7"),
            ("unknown", "SSuu"),
        ),
        (
            "Hành vi nào bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Mua bán sổ", "Cả A và B"),
            ("D", "Điều 7"),
            ("key-not-supported", "SSSC"),
        ),
        (
            "Khoản nào không thuộc tiền lương đóng?",
            ("Tiền thưởng", "Tiền ăn ca"),
            ("A", "Điều 9 khoản 2"),
            ("several-correct", "SS"),
        ),
        (
            "Hành vi nào KHÔNG bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Khiếu nại", "Nộp tiền sớm"),
            ("D", "Điều 7"),
            ("unknown", "CCEu"),
        ),
        (
            "Hành vi nào KHÔNG bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Mua bán sổ", "Mua bán sổ cũ"),
            ("A", "Điều 7"),
            ("key-not-supported", "CCCu"),
        ),
        (
            "Hành vi nào KHÔNG bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Mua bán sổ cũ của người khác"),
            ("B", "Điều 7"),
            ("unknown", "Cu"),
        ),
        (
            "Hành vi nào KHÔNG bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Giả mạo hồ sơ", "Mua bán sổ"),
            ("A", "Điều 7"),
            ("none-correct", "CCC"),
        ),
        (
            "Những hành vi nào bị nghiêm cấm: (1) Nộp tiền; (2) Nộp tiền sớm; (3) Đọc báo?",
            ("(1) và (2)", "(1) và (3)", "(2) và (3)", "(1)"),
            ("A", "Điều 7"),
            ("unknown", "uuuu"),
        ),
        (
            "Tiền lương đóng cao nhất bằng mức nào?",
            ("Mức nền", "Mức trần", "Mức thưởng", "Mức vay"),
            ("A", "Điều 9 khoản 1"),
            ("key-not-supported", "ESEu"),
        ),
        (
            "Việc trốn đóng của người sử dụng lao động là gì?",
            ("Không đăng ký đủ số người phải tham gia", "Không đăng ký đủ 5 người phải tham gia", "Nộp dư", "Nộp sớm"),
            ("A", "Điều 8 khoản 1"),
            ("clear", "Suuu"),
        ),
        (
            "Trốn đóng là gì?",
            ("Việc người sử dụng lao động không đăng ký số người phải tham gia", "Nộp dư", "Nộp sớm", "Nộp thiếu"),
            ("A", "Điều 8 khoản 1"),
            ("unknown", "Suuu"),
        ),
        (
            "Người lao động được nghỉ khám khi mang thai như thế nào?",
            ("Tối đa 05 lần", "Trên 05 lần", "Năm tháng", "Không hạn chế"),
            ("A", "Điều 3"),
            ("clear", "SCCu"),
        ),
        (
            "Hồ sơ xin đọc báo gồm những gì?",
            ("Đơn xin", "Ảnh màu", "Thẻ đọc", "Phiếu hẹn"),
            ("A", "Điều 9"),
            ("unknown", "uuuu"),
        ),
        (
            "Người mang thai được nghỉ khám cao hơn bao nhiêu lần?",
            ("04 lần", "05 lần", "06 lần", "07 lần"),
            ("B", "Điều 3 khoản 3"),
            ("several-correct", "SSCC"),
        ),
        (
            "Mỗi suất ăn cao hơn bao nhiêu đồng cho người trực năm 2026?",
            ("35.000 đồng", "45.000 đồng", "55.000 đồng", "65.000 đồng"),
            ("B", "Điều 12 khoản 5"),
            ("clear", "CSCC"),
        ),
        (
            "Người nộp gửi tờ khai trong thời hạn bao nhiêu ngày?",
            ("10 ngày", "30 ngày", "60 ngày", "90 ngày"),
            ("A", "Điều 13 khoản 1"),
            ("clear", "SCEC"),
        ),
        (
            "Người có mã số nộp bao nhiêu?",
            ("50.000 đồng", "60.000 đồng", "65.000 đồng", "80.000 đồng"),
            ("A", "Điều 12 khoản 4"),
            ("unknown", "SCCC"),
        ),
        (
            "Hành vi nào KHÔNG bị nghiêm cấm?",
            ("Chậm đóng tiền vào quỹ", "Mua bán sổ cũ của người khác"),
            ("A", "Điều 7"),
            ("key-not-supported", "Cu"),
        ),
    ],
)
def test_an_item_against_the_law(
    ready: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: tuple[str, str]
) -> None:
    found = judged(ready, stem, texts, *cited)
    assert (found.verdict.value, "".join(_LETTERS[mark.standing] for mark in found.options.values())) == said


_RATE = "Người lao động làm việc theo hợp đồng lao động đóng bao nhiêu phần trăm tiền lương?"


def test_a_clear_item_names_the_place_and_the_words(ready: Bench) -> None:
    found = judged(ready, _RATE, ("3%", "8%", "14%", "20%"), "B", "Điều 2 khoản 1")
    mark = found.options["B"]
    text = ready.corpus.provisions["quy-dinh", "d2.k1"].text
    assert (mark.document, mark.path, text[slice(*(mark.span or (0, 0)))]) == ("quy-dinh", "d2.k1", "8%")
    assert found.message == "Chỉ phương án B đúng theo Điều 2 khoản 1 (quy-dinh) (“8%”)."


def test_where_no_option_is_right_the_law_is_quoted(ready: Bench) -> None:
    found = judged(ready, _RATE, ("3%", "9%", "14%", "20%"), "D", "Điều 2 khoản 1")
    said = "Không phương án nào khớp với văn bản theo Điều 2 khoản 1 (quy-dinh) (“8%”): sửa đáp án theo văn bản."
    assert found.message == said


def test_a_missing_qualifier_is_named(ready: Bench) -> None:
    stem = "Thời hạn giải quyết khiếu nại không quá bao nhiêu ngày kể từ ngày thụ lý?"
    found = judged(ready, stem, ("15 ngày", "30 ngày", "45 ngày", "60 ngày"), "B", "Điều 4 khoản 3")
    assert found.missing == "lần đầu"


def test_an_item_without_a_citation_gets_likely_places(ready: Bench) -> None:
    found = judged(ready, _RATE, ("3%", "8%", "14%", "20%"), "B", "")
    assert (len(found.likely), found.likely[0]) == (5, ("quy-dinh", "d2.k1"))
    assert found.message.startswith("Câu chưa dẫn điều khoản nào; có thể là: Điều 2 khoản 1 (quy-dinh);")


def test_a_wrong_citation_is_never_clear_and_the_right_place_is_named(ready: Bench) -> None:
    found = judged(
        ready,
        "Ai quyết định việc hưởng trợ cấp già?",
        ("Sở Nội vụ", "Chủ tịch Ủy ban nhân dân cấp xã", "Chính phủ", "Quốc hội"),
        "B",
        "Điều 7 khoản 2",
    )
    assert (found.verdict.value, found.likely) == ("no-citation", (("quy-dinh", "d4.k2"),))
