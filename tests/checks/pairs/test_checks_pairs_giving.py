"""Which stems give the key of another item away, and which only hold the same words."""

import pytest

from authoring.checks.pairs.cards import Card, card
from authoring.checks.pairs.giving import gives_away
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options

TERM = ("Thời gian tập sự của kiểm lâm viên là mấy tháng?", ("6 tháng", "9 tháng", "12 tháng", "15 tháng"), "C")
PLACE = ("Xưởng in của báo Bình Minh đặt tại đâu?", ("Tân Hòa", "Phú Lộc", "Vĩnh Sơn", "Long Điền"), "B")
CARD = (
    "Thẻ của nhóm nào được thanh toán 95% chi phí chữa bệnh?",
    ("Học sinh", "Cán bộ", "Quân nhân", "Người thuộc hộ cận nghèo"),
    "D",
)
RATE = ("Quỹ thanh toán cho thẻ bao nhiêu phần trăm chi phí chữa bệnh?", ("80%", "90%", "95%", "100%"), "C")
BODY = ("Ai phê duyệt kế hoạch trồng rừng của dự án?", ("Kế toán", "Chủ đầu tư", "Nhà thầu", "Tổ thẩm định"), "B")
SIGN = (
    "Biển hình tam giác viền đỏ cao hơn mặt đường thuộc loại biển nào?",
    ("Biển cấm", "Biển báo trước lối đi hẹp", "Biển chỉ dẫn", "Biển phụ"),
    "B",
)
OPEN = ("Ngoài giờ hành chính, ai trực kho mìn?", ("Đội bảo vệ", "Kế toán", "Lái xe", "Đội thợ"), "A")
ANY = ("Một", "Hai tư", "Ba bảy", "Bốn chín")


def made(stem: str, texts: tuple[str, ...] = ANY, key: str = "A") -> Card:
    return card(Item("x", stem, options(*texts), key), Spelling(), Lexicon())


@pytest.mark.parametrize(
    ("asked", "stem"),
    [
        (TERM, "Hết 12 tháng tập sự, kiểm lâm viên được giao việc gì?"),
        (TERM, "Vì thời gian tập sự là mười hai tháng nên kiểm lâm viên ký gì?"),
        (PLACE, "Báo Bình Minh có xưởng in ở Phú Lộc do ai quản lý?"),
        (RATE, "Thẻ được quỹ thanh toán 95% chi phí chữa bệnh thì tự trả phần nào?"),
        (BODY, "Chủ đầu tư phê duyệt kế hoạch trồng rừng của dự án theo mẫu nào?"),
        (SIGN, "Gặp biển báo trước lối đi hẹp hình tam giác viền đỏ ở mặt đường thì làm gì?"),
        (OPEN, "Đội bảo vệ trực kho mìn ngoài giờ hành chính được phụ cấp gì?"),
    ],
)
def test_a_stem_that_speaks_of_the_ask_gives_it_away(asked: tuple[str, tuple[str, ...], str], stem: str) -> None:
    assert gives_away(made(*asked), made(stem))


@pytest.mark.parametrize(
    ("asked", "stem", "why"),
    [
        (TERM, "Giấy đi rừng có giá trị 12 tháng thì gia hạn ở đâu?", "another thing of the same length"),
        (TERM, "Tập sự từ 9 tháng đến 12 tháng, kiểm lâm viên được giao việc gì?", "both figures are in it"),
        (TERM, "Sau 9 tháng, kiểm lâm viên tập sự còn ở lại đến 12 tháng không?", "so here"),
        (CARD, "Người thuộc hộ cận nghèo có thẻ được thanh toán bao nhiêu chi phí chữa bệnh?", "the figure is missing"),
        (RATE, "Học sinh có thẻ được quỹ thanh toán 95% chi phí chữa bệnh khi nào?", "only of a group"),
        (BODY, "Kế hoạch trồng rừng của dự án được gửi cho chủ đầu tư nào?", "nothing of an approval"),
        (PLACE, "Chợ nổi ở Phú Lộc họp ngày nào?", "nothing but the name"),
        (OPEN, "Xe của đội bảo vệ trực ở cổng nào?", "another watch"),
    ],
)
def test_the_words_alone_give_nothing_away(asked: tuple[str, tuple[str, ...], str], stem: str, why: str) -> None:
    assert not gives_away(made(*asked), made(stem)), why


def test_a_subject_that_the_other_leaves_out() -> None:
    one = made("Sinh viên có thẻ được quỹ thanh toán bao nhiêu phần trăm chi phí chữa bệnh?", RATE[1], "C")
    assert not gives_away(one, made("Thẻ của nhóm nào được quỹ thanh toán 95% chi phí chữa bệnh?"))
    plain = made("Lao động bắt buộc đóng đủ mấy năm thì được nhận lương hưu?", ("10 năm", "15 năm"), "B")
    assert gives_away(plain, made("Lao động đóng đủ 15 năm thì được nhận lương hưu vào ngày nào?"))


def test_a_group_that_is_the_answer_itself() -> None:
    asked = made("Nhóm nào được ngân sách hỗ trợ mức đóng thẻ?", ("Người thuộc hộ cận nghèo", "Cán bộ"), "A")
    assert gives_away(asked, made("Ngân sách hỗ trợ người thuộc hộ cận nghèo mức đóng thẻ từ ngày nào?"))


def test_a_year_may_go_unsaid_unless_the_other_asks_for_it() -> None:
    book = made("Năm 1938, nhà văn Lê Ba viết cuốn nào về thợ mỏ?", ("Sóng ngầm", "Đường xa", "Bến lạ"), "A")
    assert gives_away(book, made("Nhà văn Lê Ba viết “Sóng ngầm” về thợ mỏ ở làng nào?"))
    assert not gives_away(
        book, made("Nhà văn Lê Ba viết “Sóng ngầm” về thợ mỏ vào năm nào?", ("1936", "1938", "1940"), "C")
    )


def test_a_statement_that_is_to_be_judged_tells_nothing() -> None:
    told = "Kiểm lâm viên tập sự 12 tháng, đúng hay sai?"
    assert not gives_away(made(*TERM), made(told, ("Đúng", "Sai"), "B"))
    assert gives_away(made(*TERM), made(told))


def test_another_law_tells_nothing() -> None:
    asked = made("Theo Luật Dân sự năm 2015, người đủ bao nhiêu tuổi là thành niên?", ("16 tuổi", "18 tuổi"), "B")
    assert not gives_away(asked, made("Theo Luật Hình sự năm 2015, người đủ 18 tuổi thành niên chịu gì?"))
    assert gives_away(asked, made("Theo Bộ luật Dân sự năm 2015, người đủ 18 tuổi đã thành niên làm gì?"))


def test_whose_words_they_are_weighs_little() -> None:
    asked = made("Theo Hồ Chí Minh, cái nền của thi đua là gì?", ("Tiền thưởng", "Kỷ luật", "Việc hằng ngày"), "B")
    assert not gives_away(asked, made("Theo Hồ Chí Minh, kỷ luật của quân đội phải thế nào?"))


def test_a_wrong_answer_in_part_of_the_right_one_decides_nothing() -> None:
    asked = made("Ai ký sổ trực kho mìn?", ("Đội trưởng", "Phó đội trưởng", "Lái xe"), "B")
    assert gives_away(asked, made("Phó đội trưởng ký sổ trực kho mìn bằng loại bút nào?"))


def test_the_sort_that_is_asked_for_needs_no_telling() -> None:
    asked = made("Hội nghị lần 2 của Hội họp tại tỉnh nào?", ("Tây Đô", "Bắc Hà"), "A")
    assert gives_away(asked, made("Hội nghị lần 2 họp ở Tây Đô đã bầu ra ban nào?"))


def test_a_bound_that_excludes_the_answer_tells_nothing() -> None:
    asked = made("Thợ lặn từ đủ mấy tuổi được nhận phụ cấp bến Sen?", ("45 tuổi", "55 tuổi"), "B")
    stem = "Thợ lặn {} 55 tuổi được nhận phụ cấp bến Sen khi nào?"
    assert not gives_away(asked, made(stem.format("từ đủ 50 đến dưới")))
    assert gives_away(asked, made(stem.format("đủ")))
    below = made("Thợ lặn dưới bao nhiêu tuổi được nhận phụ cấp bến Sen?", ("45 tuổi", "55 tuổi"), "B")
    assert gives_away(below, made(stem.format("dưới")))


def test_a_short_answer_is_told_word_for_word() -> None:
    asked = made("Hội trưởng do cơ quan nào bầu ra?", ("Hội đồng", "Chính ủy", "Quốc hội"), "C")
    assert not gives_away(asked, made("Hội trưởng được bầu ra giữ chức gì trong ủy ban Quốc phòng của hội?"))
