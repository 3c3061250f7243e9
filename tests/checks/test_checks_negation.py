"""Stems that truly ask for the exception, and stems that merely hold a negation."""

import pytest

from authoring.checks.negation import denial

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
