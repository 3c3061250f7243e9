"""Stems that truly ask for the exception, and stems that merely hold a negation."""

import pytest

from authoring.checks.negation import denial, negations

ASKING = (
    ("Đối tượng nào sau đây không phải là đối tượng tham gia bảo hiểm xã hội bắt buộc?", "không"),
    ("Trường hợp nào dưới đây chưa được hưởng bảo hiểm xã hội một lần?", "chưa"),
    ("Theo Luật Bảo hiểm xã hội số 58/2014/QH13, hành vi nào sau đây không bị nghiêm cấm?", "không"),
    ("Người sử dụng lao động không có trách nhiệm nào sau đây?", "không"),
    ("Ý nào sau đây là sai?", "sai"),
    ("Nhận định nào dưới đây về lương hưu của người có công là không chính xác?", "không"),
    ("Đâu là đối tượng không thuộc diện tham gia bảo hiểm xã hội bắt buộc?", "không"),
    ("Đâu không phải là nguyên tắc bảo hiểm xã hội?", "không"),
    ("Chọn phương án sai:", "sai"),
    ("Hãy chọn đáp án không đúng về bảo hiểm y tế.", "không"),
    ("Các chế độ sau đây thuộc bảo hiểm xã hội bắt buộc, trừ:", "trừ"),
    ("Bảo hiểm xã hội bắt buộc gồm các chế độ sau, trừ chế độ nào?", "trừ"),
    ("Tất cả các đối tượng sau đều được cấp thẻ ngoại trừ", "ngoại trừ"),
    ("Quy định này không áp dụng đối với đối tượng nào?", "không"),
    ("Thẻ bảo hiểm y tế không có giá trị sử dụng trong trường hợp nào?", "không"),
    ("Trường hợp nào thì người lao động không phải đóng bảo hiểm xã hội?", "không"),
    ("Đối tượng không phải tham gia bảo hiểm xã hội bắt buộc là:", "không"),
    ("Đối tượng không thuộc diện tham gia bảo hiểm xã hội bắt buộc là đối tượng nào?", "không"),
    ("Trong các chế độ sau, chế độ nào không thuộc bảo hiểm xã hội tự nguyện?", "không"),
    ("Nhóm nào trong các nhóm sau đây không do ngân sách đóng?", "không"),
    ("Ai không được tham gia dự thi?", "không"),
    ("Ai là người không được tham gia dự thi?", "không"),
    ("Theo quy định, phạm vi hưởng bảo hiểm y tế không bao gồm:", "không"),
    ("Người lao động không được hưởng chế độ ốm đau khi", "không"),
    ("Quỹ bảo hiểm xã hội không được hình thành từ", "không"),
)
HOLDING = (
    "Không phải thôn nào cũng có chợ. Chợ phiên của huyện họp ở thôn nào?",
    "Mức lương hưu bị trừ bao nhiêu phần trăm khi nghỉ hưu trước tuổi?",
    "Người lao động được hưởng bảo hiểm xã hội một lần, trừ trường hợp quy định tại khoản 2, khi nào?",
    "Người lao động được khấu trừ khoản nào?",
    "Lao động nữ sinh con mà không phải nghỉ dưỡng thai phải đóng từ đủ bao nhiêu tháng?",
    "Người không thuộc hộ nghèo tự đi điều trị nội trú được thanh toán bao nhiêu phần trăm mức hưởng?",
    "Người không thuộc hộ nghèo hưởng chế độ nào?",
    "Khi người lao động không đồng ý với quyết định, cơ quan nào giải quyết?",
    "Khi người lao động không đồng ý thì khiếu nại đến cơ quan nào?",
    "Cơ quan nào giải quyết khiếu nại khi người lao động không đồng ý với quyết định lần đầu?",
    "Người lao động có phải đóng bảo hiểm y tế khi nghỉ thai sản không?",
    "Người lao động không đóng đủ bị xử phạt theo hình thức nào?",
    "Mức đóng không được thấp hơn mức nào?",
    "Quỹ không chi trả quá mức nào?",
    "Thời hạn giải quyết không quá bao nhiêu ngày?",
    "Hành vi nào sau đây là hành vi sử dụng thẻ sai mục đích?",
    "Cơ quan nào xử lý hồ sơ ghi sai tên người tham gia?",
    "Chế độ nào áp dụng người không hưởng lương tháng trước?",
    "Chế độ nào được áp dụng cho người không còn làm việc?",
    "Những người nào được hưởng chế độ mà không phải đóng?",
    "Mức hưởng của người không thuộc hộ nghèo là:",
    "Người lao động không được nghỉ có mức đóng là:",
    "Việc sử dụng không gian mạng do cơ quan nào quản lý?",
    "Chế độ nào của những người làm nghề nông nghiệp lâu năm tại các xã vùng sâu miền núi không đổi?",
    "Người lao động không khỏe.",
    "Hành vi trốn đóng là gì?",
    "Những người nào sau đây là người thừa kế không phụ thuộc nội dung của di chúc?",
    "Biện pháp nào dưới đây được áp dụng không cần có thiệt hại?",
    "Hành vi không trang bị phương tiện chữa cháy bị phạt tiền từ:",
    "Người không có thẻ phải nộp tiền khi",
    "Không đóng bảo hiểm thì bị phạt khi",
    "",
)

OTHER_KINDS_ASKING = (
    "Trường hợp nào sau đây không thuộc đối tượng miễn gọi nhập ngũ?",
    "Hành vi nào dưới đây không bị coi là vi phạm hành chính?",
    "Đâu không phải là nguyên tắc hoạt động của Mặt trận Tổ quốc Việt Nam?",
    "Đâu KHÔNG phải là chức năng của Quốc hội?",
    "Nội dung nào sau đây không đúng khi nói về quyền bầu cử?",
    "Ý nào sau đây không phản ánh đúng nguyên nhân thắng lợi của Cách mạng tháng Tám?",
    "Phát biểu nào sau đây là sai khi nói về trách nhiệm pháp lý?",
    "Chọn đáp án sai: Công chức có các nghĩa vụ sau",
    "Chọn câu sai.",
    "Tìm câu trả lời không đúng trong các câu sau:",
    "Khẳng định nào dưới đây không chính xác?",
    "Người nào sau đây không có quyền ứng cử đại biểu Hội đồng nhân dân?",
    "Theo Luật Đấu thầu năm 2023, nhà thầu không được thực hiện hành vi nào?",
    "Loại xe nào không được phép đi vào đường cao tốc?",
    "Theo quy định, xe nào sau đây không phải nhường đường?",
    "Các hình thức xử phạt vi phạm hành chính gồm những hình thức sau, trừ:",
    "Tất cả các nội dung sau đều là nhiệm vụ của Đảng bộ, ngoại trừ:",
    "Ngoại trừ trường hợp nào sau đây, người lao động được hưởng chế độ ốm đau?",
    "Công chức không bị xem xét kỷ luật trong trường hợp nào?",
    "Những việc đảng viên không được làm gồm?",
    "Điều nào sau đây không nằm trong Di chúc của Chủ tịch Hồ Chí Minh?",
    "Văn bản nào không phải là văn bản quy phạm pháp luật?",
    "Nhiệm vụ nào không thuộc thẩm quyền của Chủ tịch UBND cấp xã?",
    "Theo tư tưởng Hồ Chí Minh, luận điểm nào sau đây chưa chính xác?",
    "Trong các phương án sau, phương án nào sai?",
    "Trong các nhận định sau đây, nhận định nào là không đúng?",
    "Yếu tố nào dưới đây không cấu thành tội phạm?",
    "Biển nào không cho phép xe máy đi vào?",
    "Biển nào sau đây không có hiệu lực đối với xe ưu tiên?",
    "Ai không được tham gia đấu giá?",
    "Trường hợp nào người sử dụng đất không được bồi thường về đất?",
    "Khoản thu nhập nào sau đây không chịu thuế thu nhập cá nhân?",
    "Câu nào sau đây không đúng với quan điểm của Hồ Chí Minh về đạo đức cách mạng?",
    "Hành vi nào sau đây không phải là hành vi tham nhũng",
    "nội dung nào không thuộc phạm vi điều chỉnh của luật này?",
    "Cơ quan nào không có thẩm quyền ban hành nghị quyết?",
    "Đặc điểm nào sau đây không phải của văn hóa Việt Nam?",
    "Theo Điều lệ Đảng, tổ chức đảng nào không có thẩm quyền kết nạp đảng viên?",
    "Không được sử dụng loại giấy tờ nào để thay thế căn cước?",
    "Những trường hợp nào sau đây không được cấp giấy phép lái xe?",
    "Đối tượng nào không phải kê khai tài sản, thu nhập?",
    "Người lái xe không được vượt xe trong các trường hợp nào sau đây?",
    "Người lái xe không được quay đầu xe ở nơi nào?",
    "Nơi nào không được quay đầu xe?",
    "Ở phần đường dành cho người đi bộ qua đường, người lái xe không được làm gì?",
    "Hồ sơ không bao gồm giấy tờ nào dưới đây?",
    "Hồ sơ đăng ký nghĩa vụ quân sự không bao gồm:",
    "Nội dung không thuộc nguyên tắc tập trung dân chủ là:",
    "Đối tượng không được đăng ký nghĩa vụ quân sự là đối tượng nào?",
    "Phương án nào sau đây KHÔNG đúng?",
    "Trong những người sau, ai không phải là thành viên Chính phủ?",
    "Nguyên tắc nào sau đây không được quy định trong Luật Cán bộ, công chức năm 2008?",
    "Hình thức kỷ luật nào sau đây không áp dụng đối với viên chức quản lý?",
    "Chủ thể nào dưới đây không thể là người bị tố cáo?",
    "Nhận định nào sai về thời hiệu khởi kiện?",
    "Theo quy định của pháp luật, tổ chức nào không phải nộp tiền sử dụng đất?",
    "Trong các loại hợp đồng sau, loại nào không bắt buộc phải công chứng?",
    "Chi phí nào không được tính vào giá gói thầu?",
    "Người phạm tội không được hưởng án treo trong trường hợp nào?",
    "Cán bộ, công chức không được làm những việc gì liên quan đến bí mật nhà nước?",
    "Theo Hồ Chí Minh, phẩm chất nào sau đây không thuộc chuẩn mực đạo đức cách mạng?",
    "Sự kiện nào dưới đây không diễn ra trong năm 1945?",
    "Tổ chức nào sau đây chưa ra đời trước năm 1930?",
    "Địa phương nào không thuộc vùng kinh tế trọng điểm phía Nam?",
    "Dấu hiệu nào không phải là dấu hiệu của tội phạm?",
    "Khi điều khiển xe trên cầu, người lái xe không được làm gì?",
    "Trên đường một chiều, người lái xe không được thực hiện thao tác nào?",
    "Xe nào không được ưu tiên khi đi làm nhiệm vụ?",
    "Giấy tờ nào sau đây không cần mang theo khi lái xe?",
    "Việc nào sau đây công chức không phải báo cáo cấp trên?",
    "Câu trả lời nào sau đây sai?",
    "Đáp án nào sau đây là đáp án sai?",
    "Hãy chỉ ra nhận định sai:",
    "Hãy chọn phương án không đúng nhất",
    "Biện pháp nào sau đây KHÔNG phải biện pháp bảo đảm dự thầu?",
    "Các hành vi sau bị nghiêm cấm, trừ hành vi nào?",
    "Những nội dung sau thuộc công tác xây dựng Đảng, TRỪ",
    "Quân nhân không được xuất ngũ trước thời hạn khi nào?",
    "Doanh nghiệp nhà nước không được thành lập quỹ nào?",
    "Nhà thầu nào sau đây không bảo đảm cạnh tranh trong đấu thầu?",
    "Cơ quan nào sau đây không nằm trong bộ máy hành chính nhà nước?",
    "Chức danh nào không do Quốc hội bầu?",
    "Bộ phận nào không cấu thành hệ thống chính trị?",
    "Nội dung nào không được quy định trong Cương lĩnh chính trị đầu tiên?",
)
OTHER_KINDS_HOLDING = (
    "Người không có giấy phép lái xe điều khiển xe máy bị phạt bao nhiêu tiền?",
    "Hành vi không đội mũ bảo hiểm khi đi xe máy bị xử phạt như thế nào?",
    "Người thừa kế không phụ thuộc vào nội dung di chúc gồm những ai?",
    "Công dân không thực hiện nghĩa vụ quân sự thì bị xử lý thế nào?",
    "Trong trường hợp không đồng ý với kết quả giải quyết khiếu nại lần đầu, công dân có quyền gì?",
    "Thời gian thử việc không quá bao nhiêu ngày đối với công việc cần trình độ cao đẳng trở lên?",
    "Cơ quan nào có thẩm quyền tuyên bố một người không phải là cha, mẹ của con?",
    "Khi tham gia giao thông mà không mang theo giấy đăng ký xe thì bị phạt mức nào?",
    "Chủ tịch Hồ Chí Minh viết “Không có gì quý hơn độc lập, tự do” năm nào?",
    "Hình phạt nào được áp dụng đối với người phạm tội ít nghiêm trọng, có nơi cư trú rõ ràng là cải tạo không giam giữ?",
    "Cải tạo không giam giữ được áp dụng trong thời gian nào?",
    "Tội không tố giác tội phạm được quy định tại điều nào?",
    "Nhà nước có bắt buộc công dân tham gia bảo hiểm y tế hay không?",
    "Công chức có được thành lập doanh nghiệp không?",
    "Hợp đồng không xác định thời hạn là gì?",
    "Đảng viên bỏ sinh hoạt chi bộ mà không có lý do chính đáng bao nhiêu tháng thì bị xóa tên?",
    "Đảng viên không làm đơn xin ra khỏi Đảng mà bỏ sinh hoạt thì xử lý ra sao?",
    "Vùng trời phía trên không phận Việt Nam do ai quản lý?",
    "Chiến thắng Điện Biên Phủ trên không diễn ra năm nào?",
    "Đại hội nào của Đảng xác định nước ta bỏ qua chế độ tư bản chủ nghĩa mà không bỏ qua thành tựu của nó?",
    "Mức khấu trừ thuế đối với cá nhân không cư trú là bao nhiêu?",
    "Cá nhân không cư trú nộp thuế theo thuế suất nào?",
    "Người bị oan sai được bồi thường theo quy định nào?",
    "Hàng hóa không rõ nguồn gốc bị xử lý như thế nào?",
    "Vì sao nói cách mạng Việt Nam không thể tách rời cách mạng thế giới?",
    "Theo Hồ Chí Minh, đoàn kết không phải là thủ đoạn chính trị mà là gì?",
    "Nhà thầu không trúng thầu được hoàn trả bảo đảm dự thầu trong thời hạn nào?",
    "Bên mời thầu không công khai thông tin bị xử phạt mức nào?",
    "Xe không kính chắn gió có được tham gia giao thông không?",
    "Khi xe bị hỏng phanh không dừng được thì người lái xe phải làm gì?",
    "Điều gì xảy ra nếu hợp đồng không được công chứng?",
    "Thẩm quyền trừ điểm giấy phép lái xe thuộc về ai?",
    "Giấy phép lái xe bị trừ hết điểm thì sau bao lâu được kiểm tra lại?",
    "Chưa đủ 16 tuổi điều khiển xe máy thì bị xử phạt thế nào?",
    "Người chưa thành niên phạm tội bị áp dụng hình phạt nào?",
    "Người chưa đủ 18 tuổi có được ký hợp đồng lao động không?",
    "Việc không tuân thủ nguyên tắc tập trung dân chủ dẫn đến hậu quả gì?",
    "Người không thuộc diện hộ nghèo có phải nộp lệ phí không?",
    "Trừ trường hợp luật có quy định khác, người thành niên là người từ đủ bao nhiêu tuổi?",
    "Thời hiệu xử phạt vi phạm hành chính là bao nhiêu năm, trừ trường hợp luật quy định khác?",
    "Ngoài trường hợp không bị cấm, ai được quyền thành lập doanh nghiệp?",
    "Nếu bị đơn không có mặt thì tòa án xử lý thế nào?",
    "Không khí thi đua yêu nước được phát động từ năm nào?",
    "Công dân có nghĩa vụ gì khi chưa nhập ngũ?",
    "Bộ đội phòng không có nhiệm vụ gì?",
    "Người nộp đơn không biết chữ thì ai ghi lại nội dung?",
    "Hội đồng không họp được khi vắng mặt bao nhiêu thành viên?",
    "Tài sản không có chủ sở hữu thuộc về ai?",
    "Mục đích của việc xử phạt người không chấp hành hiệu lệnh là gì?",
    "Có bao nhiêu trường hợp không khởi tố vụ án hình sự?",
    "Biển báo nào báo hiệu đường không ưu tiên giao với đường ưu tiên?",
    "Biển nào báo hiệu giao nhau với đường sắt không có rào chắn?",
    "Biển nào chỉ dẫn nơi bắt đầu đường không dành cho xe cơ giới?",
    "Theo anh/chị, vì sao không nên lái xe sau khi uống rượu?",
    "Hành vi lái xe không có bằng lái gây hậu quả nghiêm trọng bị phạt tù bao nhiêu năm?",
    "Đất không có tranh chấp được cấp giấy chứng nhận trong thời hạn bao lâu?",
    "Người không có quốc tịch cư trú tại Việt Nam được gọi là gì?",
    "Hồ Chí Minh khẳng định: “Không có dân thì không có bộ đội” trong tác phẩm nào?",
    "Nếu không có thỏa thuận thì lãi suất được tính thế nào?",
    "Nhà thầu không nộp bảo đảm dự thầu thì hồ sơ dự thầu được xử lý ra sao?",
    "Giao dịch dân sự vô hiệu do không tuân thủ quy định về hình thức thì thời hiệu là bao nhiêu năm?",
    "Điều khiển xe không đúng làn đường bị phạt bao nhiêu?",
    "Mức phạt đối với hành vi không nhường đường cho xe ưu tiên là bao nhiêu?",
    "Thông tư nào hướng dẫn chế độ đối với cán bộ không chuyên trách ở cấp xã?",
    "Đảng viên được miễn công tác khi không đủ sức khỏe do ai quyết định?",
    "Cụm từ “không ngừng nâng cao đời sống nhân dân” xuất hiện trong văn kiện nào?",
    "Phong trào nào thể hiện quyết tâm “Thà hy sinh tất cả chứ không chịu mất nước”?",
    "Cử tri không thể tự viết phiếu bầu thì được xử lý thế nào?",
    "Người được bổ nhiệm không hoàn thành nhiệm vụ bao nhiêu năm liên tiếp thì bị miễn nhiệm?",
    "Công dân có được từ chối thi hành quyết định trái pháp luật không?",
    "Tên gọi nào chỉ hình phạt không tước tự do?",
    "Ai có quyền yêu cầu tuyên bố hợp đồng vô hiệu khi một bên không nhận thức được hành vi?",
    "Tòa án nào giải quyết vụ án không có yếu tố nước ngoài?",
    "Cơ quan nào tiếp nhận đơn khi người dân không biết gửi đến đâu?",
    "Hợp đồng không ghi thời hạn thì bên nào có quyền chấm dứt?",
    "Trường hợp nhà thầu không ký hợp đồng thì bảo đảm dự thầu được xử lý ra sao?",
    "Khoản trợ cấp nào trả cho người không còn khả năng lao động?",
    "Chế độ nào áp dụng cho người chưa đủ tuổi nghỉ hưu?",
    "Bao nhiêu ngày không đóng phạt thì bị cưỡng chế?",
    "Quyết định xử phạt không được gửi đúng hạn có hiệu lực không?",
    "Vi phạm lần đầu, không có tình tiết tăng nặng thì áp dụng mức phạt nào?",
)


@pytest.mark.parametrize(("stem", "word"), ASKING)
def test_a_stem_that_asks_for_the_exception_is_found_by_its_word(stem: str, word: str) -> None:
    found = denial(stem)
    assert found is not None
    assert (found.word, stem[slice(*found.span)], found.emphasised) == (word, word, False)


@pytest.mark.parametrize("stem", HOLDING)
def test_a_stem_that_merely_holds_a_negation_asks_for_no_exception(stem: str) -> None:
    assert denial(stem) is None


@pytest.mark.parametrize("word", ["KHÔNG", "**không**", "Không"])
def test_capitals_or_bold_emphasise(word: str) -> None:
    found = denial(f"Khoản nào {word} thuộc tiền lương làm căn cứ đóng?")
    assert found is not None
    assert found.emphasised == (word != "Không")


def test_the_span_counts_code_points_of_decomposed_text_as_given() -> None:
    stem = "Khoa\u0309n na\u0300o kho\u0302ng thuo\u0323\u0302c quy\u0303?"
    found = denial(stem)
    assert found is not None
    assert found.span == (12, 18)
    assert stem[12:18] == "kho\u0302ng"


@pytest.mark.parametrize("stem", OTHER_KINDS_ASKING)
def test_stems_of_other_kinds_that_ask_for_the_exception(stem: str) -> None:
    assert denial(stem) is not None


@pytest.mark.parametrize("stem", OTHER_KINDS_HOLDING)
def test_stems_of_other_kinds_that_only_hold_a_negation(stem: str) -> None:
    assert denial(stem) is None


def test_all_negations_of_a_text_but_those_in_compounds_and_quotations() -> None:
    text = "Quỹ không trả, trừ khi “không có luật nào khác”, hàng không và người chưa đủ tuổi"
    assert [text[start:end] for start, end in negations(text)] == ["không", "trừ", "chưa"]
    assert negations("Chưa kể phần tỉnh hỗ trợ") == ()
    assert negations("Ông nói “KHÔNG” rồi đi") == ((9, 14),)
