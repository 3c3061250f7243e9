"""Ninety-two stems that were labelled before they were read: negations in a quotation, a condition, typed in haste."""

import pytest

from authoring.checks.negation import denial, negations

ASKING = (
    "Theo quy định của pháp luật về hộ tịch, giấy tờ nào sau đây KHÔNG phải xuất trình khi đăng ký khai sinh?",
    "Khẳng định nào sau đây không đúng khi nói về quyền của người mua nhà ở xã hội?",
    "Doanh nghiệp nhỏ và vừa được hưởng những hỗ trợ dưới đây, ngoại trừ hỗ trợ nào?",
    "các khoản sau được giảm khi tính thuế thu nhập cá nhân , trừ khoản",
    "Trong số các hộ dưới đây, hộ nào không thuộc diện được vay vốn ưu đãi?",
    "theo em , việc làm nào ko phù hợp với nếp sống văn minh ?",
    "Theo Luật Giao thông, phương tiện nào sau đây ko được phép vào đường cao tốc?",
    "Nội dung nào KHÔNG ĐÚNG với “Nghị quyết về xây dựng nông thôn mới”?",
    "Đâu là việc cán bộ không được làm khi tiếp công dân?",
    "Hãy cho biết việc nào dưới đây chưa đúng với quy trình tiếp nhận hồ sơ?",
    "Mọi công dân đủ 18 tuổi đều có quyền bầu cử, trừ những người nào?",
    "Tất cả những việc sau đây là trách nhiệm của trưởng thôn, TRỪ việc:",
    "Người có công được miễn các khoản đóng góp sau, loại trừ khoản nào dưới đây?",
    "Trẻ em có những bổn phận sau đây, ngoài trừ:",
    "Câu nào sai khi nói về thời hạn nộp hồ sơ?",
    "Phát biểu nào sau đây về hợp tác xã là KHÔNG chính xác?",
    "Dấu hiệu nào không phải của bệnh dại ở người?",
    "Những hành vi nào dưới đây không được coi là bạo lực gia đình?",
    "Khi gặp đám cháy, việc gì không nên làm?",
    "Nguồn nào không hình thành nên Quỹ Đền ơn đáp nghĩa?",
    "Thẻ căn cước không có thông tin nào trong các thông tin sau?",
    "Phương án nào sau đây KHÔNG phải là nội dung của nguyên tắc “không ai bị bỏ lại phía sau”?",
    "Ngoại trừ trường hợp khẩn cấp, những ai không được vào khu vực cách ly?",
    "Trong các thủ tục sau, thủ tục nào người dân không phải nộp lệ phí?",
    "Đâu là nội dung bản cam kết không được thiếu?",
    "Chi bộ có các nhiệm vụ sau đây, trừ nhiệm vụ thứ mấy?",
    "Hộ nghèo được hỗ trợ những khoản sau, ngoại trừ tiền:",
    "Nhận xét nào sau đây về Hiến pháp năm 2013 ko đúng?",
    "Ý kiến nào chưa phù hợp với quy chế dân chủ ở cơ sở, kể cả khi không trái luật?",
    "Học sinh KHÔNG được làm việc nào sau đây ở trường?",
    "Đâu là điều cử tri không nên làm trong ngày bầu cử?",
    "Các loại đất dưới đây đều được cấp giấy, không kể loại nào?",
    "Chọn việc làm không đúng của người điều khiển xe đạp điện.",
    "theo quy định , đối tượng nào k được mua nhà ở xã hội",
    "Cơ sở nào sau đây không phải lập phương án chữa cháy?",
    "Trong các dấu hiệu dưới đây, đâu không phải dấu hiệu lừa đảo qua mạng?",
    "Tài sản nào không được dùng để thế chấp, cầm cố?",
    "Hội viên có các quyền sau đây, trừ quyền:",
    "Quyền nào sau đây người bị tạm giữ không có?",
    "Điều kiện nào dưới đây KHÔNG bắt buộc khi thành lập tổ hợp tác?",
    "Các chức danh sau do Hội đồng nhân dân bầu, trừ chức danh:",
    "Hãy tìm ý không đúng trong các ý sau.",
    "đâu ko phải là cơ sở khám bệnh công lập?",
    "Đơn vị nào không tham gia tổ chức cuộc thi?",
    "Trong các nghĩa vụ kể trên, nghĩa vụ nào người học nghề chưa phải thực hiện?",
    "Chọn thông tin sai về Quỹ vì người nghèo.",
    "Những trường hợp sau được hoãn gọi nhập ngũ, ngoại trừ trường hợp nào?",
    "Loại giấy tờ nào công chứng viên không được chứng thực?",
)
HOLDING = (
    "Việc từ chối tiếp nhận hồ sơ mà không nêu lý do bị xử lý thế nào?",
    "Câu khẩu hiệu “Không để ai bị bỏ lại phía sau” gắn với chương trình nào?",
    "Nếu hồ sơ không hợp lệ thì cơ quan nào trả lại?",
    "Hộ kinh doanh có phải nộp lệ phí môn bài hay không, theo văn bản nào?",
    "Có được ủy quyền đăng ký kết hôn hay không?",
    "Công dân không có nơi thường trú thì đăng ký khai sinh ở đâu?",
    "người lái xe ko có giấy phép bị phạt bao nhiêu tiền",
    "Trừ ngày lễ, tết, trụ sở tiếp công dân làm việc những ngày nào trong tuần?",
    "Số thuế được khấu trừ tại nguồn do ai nộp?",
    "Ai có quyền giải quyết tố cáo không rõ họ tên người tố cáo?",
    "Khoản tiền nào được trừ vào lương khi người lao động làm hỏng dụng cụ?",
    "Phong trào nào mang tên “Nói không với rác thải nhựa”?",
    "Mức phạt đối với người không đội mũ bảo hiểm là bao nhiêu?",
    "Người dân có được từ chối cung cấp thông tin không và căn cứ vào điều nào?",
    "Trường hợp nào người không phải là bị đơn được kháng cáo?",
    "Loại rừng nào chỉ được khai thác khi không làm suy giảm khả năng phòng hộ?",
    "Dịch vụ công nào người dân không cần đến trực tiếp vẫn làm được?",
    "Hạn mức giao đất nào không vượt quá 3 ha?",
    "Cơ quan nào cấp giấy chứng nhận cho đất không có tranh chấp?",
    "Không có hộ khẩu tại nơi cư trú, công dân nộp hồ sơ ở cơ quan nào?",
    "Việc trích nộp không đúng hạn bị tính lãi bao nhiêu phần trăm một ngày?",
    "Phong trào “Nhà sạch, vườn đẹp, không rác thải” do tổ chức nào phát động?",
    "Chủ hộ có được khiếu nại không, nếu được thì gửi đến cơ quan nào?",
    "Cán bộ không chuyên trách được hưởng loại phụ cấp nào?",
    "Đâu là mức phạt người không đeo dây an toàn phải nộp?",
    "Sau bao nhiêu ngày không có khiếu nại thì quyết định có hiệu lực?",
    "Số tiền được trừ vào tiền thuê đất do cơ quan nào xác định?",
    "Đối tượng nào không đóng nhưng vẫn được cấp thẻ?",
    "Ai chịu trách nhiệm khi hồ sơ không đầy đủ?",
    "Lỗi nào khiến bài dự thi không được chấm điểm?",
    "Nguyên tắc “không hồi tố” áp dụng cho loại văn bản nào?",
    "Trừ trường hợp bất khả kháng, bên vi phạm phải bồi thường theo mức nào?",
    "xã A không sáp nhập thì tên gọi thế nào",
    "Văn bản nào quy định người không có quốc tịch được cư trú?",
    "Ai bị xử phạt nếu để trẻ em không đến trường?",
    "Người dân làm gì khi không đồng ý với phương án bồi thường?",
    "Thủ tục nào áp dụng khi người được cấp thẻ không còn thẻ cũ?",
    "Chủ phương tiện có bị phạt khi xe không đăng kiểm hay không?",
    "Nghị quyết nào nêu “không đánh đổi môi trường lấy kinh tế”?",
    "Tiền lương bị trừ tối đa bao nhiêu phần trăm một tháng?",
    "Điều kiện nào giúp hộ không có đất được vay vốn?",
    "Trừ thứ Bảy và Chủ nhật, bộ phận một cửa mở cửa lúc mấy giờ?",
    "Hành vi không tố giác tội phạm thuộc nhóm tội nào?",
    "Bộ đội biên phòng có được kiểm tra tàu cá không, và theo luật nào?",
)


@pytest.mark.parametrize("stem", ASKING)
def test_a_stem_that_asks_for_the_exception(stem: str) -> None:
    assert denial(stem) is not None


@pytest.mark.parametrize("stem", HOLDING)
def test_a_stem_that_only_holds_a_negation(stem: str) -> None:
    assert denial(stem) is None


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("Đối tượng nào sau đây ko được mua nhà?", "ko"),
        ("đối tượng nào k thuộc diện được mua nhà", "k"),
        ("Các quyền sau là của hội viên, ngoài trừ:", "ngoài trừ"),
        ("Đất nào cũng được cấp giấy, không kể loại nào?", "không"),
    ],
)
def test_what_is_typed_in_haste_is_shown_as_it_stands(stem: str, word: str) -> None:
    found = denial(stem)
    assert found is not None
    assert (found.word, stem[slice(*found.span)], found.emphasised) == (word, word, False)


def test_a_point_k_is_no_negation_and_an_answer_no_is_one() -> None:
    assert negations("Theo điểm k có hiệu lực từ 2020") == ()
    assert negations("Không, nếu đường vắng") == ((0, 5),)
    assert negations("Được nộp thay không, nếu có") == ()


def test_what_is_conceded_is_not_asked_but_a_later_clause_concedes_nothing() -> None:
    assert denial("Trường hợp nào không đóng mà vẫn được hưởng?") is None
    assert denial("Quyền nào không bị tước khi công dân vẫn ở tù?") is not None


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("Dau khong phai la nguyen tac cua hop tac xa?", "khong"),
        ("Noi dung nao sau day khong dung ve hop tac xa?", "khong"),
        ("Nội dung nào sau đây khồng thuộc quy chế?", "khồng"),
        ("Khẳng định nào thiếu chính xác về hợp tác xã?", "thiếu"),
        ("Các ý sau nói về hợp tác xã, chỉ có một ý sai, đó là ý:", "sai"),
        ("Trưởng thôn chưa từng đến nơi nào sau đây?", "chưa"),
        ("Đâu là đặc điểm không có ở hợp tác xã?", "không"),
        ("Trong các câu sau, câu nào nói chưa đúng về hợp tác xã?", "chưa"),
        ("Hộ nào sẽ không được vay vốn?", "không"),
        ("Hồ sơ vay vốn không gồm có giấy tờ nào?", "không"),
    ],
)
def test_a_negation_misread_typed_without_tones_or_in_other_words(stem: str, word: str) -> None:
    found = denial(stem)
    assert found is not None
    assert stem[slice(*found.span)] == word


@pytest.mark.parametrize(
    "stem",
    [
        "Ai là người không ngừng học tập?",
        "Hội nghị nào chủ trương không tách rời hai nhiệm vụ?",
        "Cán bộ vùng không thuận lợi hưởng phụ cấp nào?",
        "Vì sao mùa nào cũng không được chủ quan?",
        "Người lạ khống chế lái xe bị xử lý theo điều nào?",
        "Xã viên không được bán đất theo luật nào?",
        "Vì lẽ gì không ai thay được nhân dân?",
        "Đại hội nào của hợp tác xã quyết định không chia lãi?",
        "Xã viên chưa qua đào tạo hưởng mức lương nào?",
        "Thủ tục nào giúp xã viên không phải đi lại?",
        "Ho nao duoc vay von khi khong co dat?",
    ],
)
def test_what_denies_nothing_that_is_asked(stem: str) -> None:
    assert denial(stem) is None
