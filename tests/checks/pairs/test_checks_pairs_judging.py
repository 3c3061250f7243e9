"""The class of a pair by the words that decide, one kind of difference at a time."""

import pytest

from authoring.checks.pairs.cards import card
from authoring.checks.pairs.judging import judge
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options

DAYS = ("20 ngày", "30 ngày", "40 ngày", "60 ngày")
PAY = "Cơ quan bảo hiểm xã hội thanh toán trực tiếp chi phí khám bệnh, chữa bệnh trong thời hạn nào?"
NAMES = ("Bộ Y tế", "Sở Nội vụ", "Hội đồng nhân dân", "Kho bạc huyện")


def item(stem: str, texts: tuple[str, ...] = DAYS, key: str = "C", citation: str = "") -> Item:
    return Item("x", stem, options(*texts), key, citation)


def said(one: Item, other: Item) -> str:
    spelling, lexicon = Spelling(), Lexicon()
    first, second = card(one, spelling, lexicon), card(other, spelling, lexicon)
    kinds = {judge(first, second).kind, judge(second, first).kind}
    assert len(kinds) == 1, "the order of two items decides nothing"
    return kinds.pop()


def test_an_item_without_a_key_says_nothing_that_another_could_contradict() -> None:
    stem = "Mức đóng hằng tháng bằng bao nhiêu phần trăm mức thu nhập do người tham gia chọn?"
    texts = ("8%", "14%", "22%", "26%")
    assert said(item(stem, texts, "C"), item(stem, texts, "A")) == "contradiction"
    assert said(item(stem, texts, "C"), item(stem, texts, "")) != "contradiction"


ASK = "Theo Luật Bảo hiểm y tế số 25/2008/QH12, người thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu ngày tiền ăn?"


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (ASK, "identical"),
        ("Số ngày tiền ăn được hỗ trợ cao nhất cho người thuộc hộ nghèo là bao nhiêu?", "duplicate"),
        (
            "Theo Luật Bảo hiểm y tế năm 2024, người thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu ngày tiền ăn?",
            "distinct",
        ),
        (
            "Theo Luật Giáo dục số 43/2008/QH12, người thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu ngày tiền ăn?",
            "distinct",
        ),
        ("Người thuộc hộ cận nghèo được hỗ trợ tối đa bao nhiêu ngày tiền ăn?", "distinct"),
        ("Người thuộc hộ nghèo được hỗ trợ tối thiểu bao nhiêu ngày tiền ăn?", "distinct"),
        ("Người không thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu ngày tiền ăn?", "distinct"),
        ("Người thuộc hộ nghèo ở miền núi được hỗ trợ tối đa bao nhiêu ngày tiền ăn?", "distinct"),
        ("Năm 2025, người thuộc hộ nghèo được hỗ trợ tối đa bao nhiêu ngày tiền ăn?", "distinct"),
        ("Sở nào chủ trì việc giao chỉ tiêu phát triển trường lớp?", "unrelated"),
    ],
)
def test_deciding_words(other: str, kind: str) -> None:
    assert said(item(ASK), item(other)) == kind


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Lao động nam hưởng lương hưu mức nào?", "Lao động nữ hưởng lương hưu mức nào?", "distinct"),
        (
            "Đóng đủ 15 năm thì hưởng lương hưu mức nào?",
            "Đóng đủ mười lăm năm thì hưởng lương hưu mức nào?",
            "duplicate",
        ),
        ("Đóng từ 15 đến 20 năm thì mức nào?", "Đóng từ 15 đến 25 năm thì mức nào?", "distinct"),
        ("Mức đóng bảo hiểm xã hội là bao nhiêu?", "Mức đóng bảo hiểm y tế là bao nhiêu?", "distinct"),
        ("Nhà văn hóa mở cửa từ mấy giờ?", "Nhà văn hóa mở cửa đến mấy giờ?", "distinct"),
        ("Hồ sơ thầu nộp từ ngày 01/7/2025 mở khi nào?", "Hồ sơ thầu nộp trước ngày 01/7/2025 mở khi nào?", "distinct"),
        ("Tác phẩm “Đường kách mệnh” in khi nào?", "Tác phẩm “Nhật ký trong tù” in khi nào?", "distinct"),
        ("Bài “Đường kách mệnh” được viết khi nào?", "“Đường kách mệnh” ra mắt bạn đọc khi nào?", "duplicate"),
        ("Giấy khám được cấp khi nào?", "Giày khám đuợc cấp khi nào?", "duplicate"),
        ("Nhận định nào đúng?", "Phát biểu nào chính xác?", "duplicate"),
        ("Giấy khám bệnh được cấp lại tại xã khi nào?", "Khi nào thì xã cấp lại giày khám bệnh?", "duplicate"),
        ("Trẻ dưới 6 tuổi được hỗ trợ tối đa mấy ngày?", "Tre dưới 6 tuôi được hổ trợ tôi đa mấy ngay?", "duplicate"),
        ("Theo Luật Thuế năm 2024, ai nộp sổ thuế?", "Theo Luật Thuê năm 2024, ai nộp số thuế?", "duplicate"),
        ("Theo Luật Thuế năm 2024, ai nộp sổ thuế?", "Theo Luật Thuế năm 2014, ai nộp số thuế?", "distinct"),
        (
            "Thời hiệu để người thừa kế yêu cầu chia di sản là bao nhiêu ngày kể từ khi mở thừa kế?",
            "Kể từ khi mở thừa kế, sau mấy ngày thì hết quyền đòi chia di sản của người thừa kế?",
            "duplicate",
        ),
        (
            "Người dân bản Pơ được nhà nước trả trợ cấp khó khăn trong mấy ngày?",
            "Trong mấy ngày thì nhà nước trả trợ cấp khó khăn cho người dân bản Mơ?",
            "distinct",
        ),
        ("Nghỉ cả tháng có phải đóng quỹ không?", "Nghỉ cả tháng thì có phải đóng quỹ hay không?", "duplicate"),
        (
            "Ai bị phạt tù khi đua xe, trừ trường hợp luật có quy định khác?",
            "Khi đua xe thì ai bị phạt tù?",
            "duplicate",
        ),
        (
            "Chủ rừng ở tỉnh phải báo cáo hạt kiểm lâm khi gặp bão trong mấy ngày?",
            "Chủ rừng tại tỉnh cần báo cáo hạt kiểm lâm nếu phá sản thì sau mấy ngày?",
            "distinct",
        ),
        (
            "Chủ rừng tại mỏ than báo cáo khi phá sản trong mấy ngày?",
            "Phi công ở biển báo cáo khi gặp bão trong mấy ngày?",
            "distinct",
        ),
    ],
)
def test_differences_of_other_classes(one: str, other: str, kind: str) -> None:
    assert said(item(one), item(other)) == kind


REWORDED = "Chi phí khám bệnh, chữa bệnh phải được cơ quan bảo hiểm xã hội trả trực tiếp trong bao nhiêu ngày?"


@pytest.mark.parametrize(
    ("texts", "key", "kind"),
    [
        (DAYS, "C", "duplicate"),
        (DAYS, "D", "contradiction"),
        (("40 ngày", "10 ngày", "11 ngày", "12 ngày"), "A", "variant"),
        (("10 ngày", "11 ngày", "12 ngày", "13 ngày"), "A", "contradiction"),
        (("không quá 10 ngày", "11 ngày", "12 ngày", "13 ngày"), "A", "variant"),
        (("10 ngày", "20 ngày", "12 ngày", "Không có đáp án đúng"), "D", "variant"),
        (("40 ngày", "20 ngày", "60 ngày", "Cả A và B"), "D", "contradiction"),
        (("10%", "20%", "30%", "40%"), "A", "distinct"),
        (NAMES, "A", "distinct"),
    ],
)
def test_answers_decide_where_the_ask_is_one(texts: tuple[str, ...], key: str, kind: str) -> None:
    assert said(item(PAY), item(REWORDED, texts, key)) == kind


FARE = "Quỹ tỉnh chi tiền mua vé tàu cho học sinh nghèo vượt khó ở bản xa trong mấy ngày?"


@pytest.mark.parametrize(
    ("other", "texts", "kind"),
    [
        (
            "Trong mấy ngày thì tiền mua vé tàu phải chi xong từ quỹ tỉnh cho học sinh nghèo vượt khó ở bản xa?",
            DAYS,
            "contradiction",
        ),
        (
            "Trong mấy ngày phải chi hết tiền mua vé tàu lửa từ quỹ tỉnh cho trò nghèo vượt khó ở bản xa?",
            DAYS,
            "distinct",
        ),
        (
            "Trong mấy ngày phải chi tiền mua vé tàu lửa từ quỹ tỉnh cho học sinh nghèo hiếu học vượt khó ở bản?",
            DAYS,
            "contradiction",
        ),
        (
            "Trong mấy ngày phải chi tiền mua vé tàu lửa từ quỹ tỉnh cho học sinh nghèo hiếu học vượt khó ở bản?",
            ("1 ngày", "2 ngày", "3 ngày", "4 ngày"),
            "distinct",
        ),
    ],
)
def test_other_answers_want_stems_that_are_more_alike(other: str, texts: tuple[str, ...], kind: str) -> None:
    assert said(item(FARE), item(other, texts, "A")) == kind


def test_many_right_answers_are_no_contradiction() -> None:
    ask = "Hành vi nào bị nghiêm cấm khi đấu thầu mua sắm?"
    one = item(ask, ("Thông thầu", "Khen thưởng", "Tập huấn", "Học nghề"), "A")
    assert said(one, item(ask, ("Hối lộ", "Trao đổi", "Hội họp", "Đi lại"), "A")) == "variant"
    assert said(one, item(ask, ("Hối lộ", "Trao đổi", "Thông thầu", "Đi lại"), "A")) == "contradiction"
    both = item(ask, ("Thông thầu", "Hối lộ", "Khen thưởng", "Tất cả các phương án trên"), "D")
    assert said(both, one) == "contradiction"


def test_the_exception_of_the_same_list_is_a_variant() -> None:
    one = item("Khoản nào KHÔNG thuộc tiền lương đóng quỹ?", ("Tiền ăn", "Lương", "Phụ cấp", "Bổ sung"), "A")
    other = item("Khoản nào thuộc tiền lương đóng quỹ?", ("Lương", "Tiền ăn", "Tiền nhà", "Tiền xe"), "A")
    apart = item("Khoản nào thuộc tiền lương đóng quỹ?", ("Lương thử việc", "Quà", "Tiền nhà", "Tiền xe"), "A")
    twice = item("Khoản nào không thuộc diện không đóng tiền lương quỹ?", ("Lương", "Tiền ăn", "Quà", "Tiền xe"), "A")
    assert [said(one, two) for two in (other, apart, twice)] == ["variant", "distinct", "variant"]


def test_the_same_fact_turned_round_is_a_variant() -> None:
    one = item("Trợ cấp mai táng bằng bao nhiêu lần mức tham chiếu?", ("5 lần", "10 lần", "15 lần", "20 lần"), "B")
    other = item("Trợ cấp nào bằng 10 lần mức tham chiếu?", ("Trợ cấp mai táng", "Trợ cấp tuất", "Quà", "Vé"), "A")
    assert said(one, other) == "variant"


def test_a_stem_that_holds_the_answer_gives_it_away() -> None:
    one = item("Lãnh hải Việt Nam rộng bao nhiêu hải lý?", ("3 hải lý", "12 hải lý", "24 hải lý", "200 hải lý"), "B")
    told = item("Ngoài lãnh hải rộng 12 hải lý, nước ta còn có vùng nào?", ("Tiếp giáp", "Băng", "Sa mạc", "Rừng"), "A")
    named = item("Mức tham chiếu do cơ quan nào quyết định?", ("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Tỉnh"), "B")
    tells = item(
        "Khi Chính phủ quyết định tăng mức tham chiếu thì mức đóng ra sao?", ("Tăng", "Giảm", "Giữ", "Tùy"), "A"
    )
    other = item("Xe khách dài 12 hải lý của lao động nam chạy ở đâu?", ("Biển", "Sông", "Hồ", "Suối"), "A")
    assert [said(one, told), said(named, tells), said(one, other)] == ["cue", "cue", "unrelated"]


def test_a_figure_of_another_case_gives_nothing_away() -> None:
    one = item("Người đóng quỹ hưu 25 năm hưởng bao nhiêu phần trăm?", ("60%", "65%", "70%", "75%"), "B")
    other = item("Người đóng quỹ hưu 22 năm, suy giảm 65% thì nghỉ sớm mấy tuổi?", ("5 tuổi", "7 tuổi", "8 tuổi"), "A")
    assert said(one, other) == "unrelated"


def test_kinds_apart_are_neither_turned_round_nor_given_away() -> None:
    one = item("Lao động nam đóng quỹ hưu 20 năm hưởng bao nhiêu phần trăm?", ("40%", "45%", "50%", "55%"), "B")
    other = item("Lao động nữ đóng quỹ hưu bao nhiêu năm thì hưởng 45%?", ("10 năm", "15 năm", "20 năm", "25 năm"), "C")
    assert said(one, other) == "distinct"


def test_another_citation_makes_a_rewording_another_ask() -> None:
    one, other = (
        "Hồ sơ khám giám định được trả trong mấy ngày?",
        "Trong mấy ngày phải trả xong hồ sơ về khám giám định y khoa?",
    )
    assert said(item(one, citation="Điều 35 khoản 2"), item(other, citation="Điều 35")) == "duplicate"
    assert said(item(one, citation="Điều 35 khoản 2"), item(other, citation="Điều 3")) != "duplicate"


def test_options_in_almost_the_same_words_are_one() -> None:
    groups = ("Nhóm do ngân sách đóng", "Nhóm tham gia theo hình thức hộ gia đình", "Nhóm do quỹ đóng", "Nhóm tự đóng")
    others = (
        "Nhóm do ngân sách đóng.",
        "Nhóm tham gia theo các hình thức hộ gia đình",
        "Nhóm do quỹ đóng",
        "Nhóm không đóng",
    )
    one = item("Học sinh thuộc nhóm tham gia bảo hiểm y tế nào?", groups, "B")
    assert said(one, item("Nhóm nào có học sinh tham gia bảo hiểm y tế?", others, "B")) == "duplicate"


def test_the_same_ask_with_nothing_else_in_common_is_no_variant() -> None:
    one = item("Công chức có quyền nào?", ("Hưởng lương", "Đứng tên", "Bỏ họp", "Ngủ"), "A")
    other = item("Quyền gì thì công chức có được?", ("Nghỉ phép", "Kinh doanh", "Đi chơi", "Ăn"), "A")
    assert said(one, other) == "distinct"


def test_items_without_words_or_distractors() -> None:
    assert said(item("?", ("1", "2"), "A"), item("", ("1", "2"), "A")) == "identical"
    assert said(item("Ai đúng?", ("1 m", "2 m"), "A"), item("Câu nào đúng?", ("3 m", "4 m"), "A")) == "distinct"
    assert (
        said(item("Kho bạc mở khi nào?", ("Sáng",), "A"), item("Khi nào thì kho bạc mở?", ("Sáng",), "A"))
        == "duplicate"
    )


WHO = ("Chủ tịch xã", "Chủ tịch tỉnh", "Giám đốc sở", "Chánh án tòa")


@pytest.mark.parametrize(
    ("one", "other", "key", "kind"),
    [
        ("Ai ký quyết định giao rừng?", "Trong thời hạn 10 ngày, ai ký quyết định giao rừng?", "B", "contradiction"),
        ("Ai ký quyết định giao rừng?", "Năm 2020, ai ký quyết định giao rừng?", "B", "distinct"),
        ("Ai ký quyết định giao rừng?", "Năm 2020, ai ký quyết định giao rừng?", "A", "duplicate"),
        ("Năm 2015, ai ký quyết định giao rừng?", "Năm 2020, ai ký quyết định giao rừng?", "A", "distinct"),
        ("Ai cấp bằng lái lần đầu?", "Ai cấp bằng lái?", "B", "contradiction"),
        ("Ai cấp lại bằng lái?", "Ai cấp bằng lái lần đầu?", "B", "distinct"),
    ],
)
def test_a_time_before_the_ask_or_a_first_issue_decides_nothing(one: str, other: str, key: str, kind: str) -> None:
    assert said(item(one, WHO, "A"), item(other, WHO, key)) == kind


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Trợ cấp bằng mấy lần lương?", "Trợ cấp bằng mấy lần lương kể từ tháng bị thương?", "contradiction"),
        ("Hạn khiếu nại mấy ngày kể từ khi bị kiện?", "Hạn khiếu nại mấy ngày kể từ khi thụ lý?", "distinct"),
        ("Hạn nộp quỹ mấy ngày?", "Hạn nộp hồ sơ nghỉ để hưởng quỹ mấy ngày kể từ lúc thôi làm?", "distinct"),
    ],
)
def test_from_when_is_counted(one: str, other: str, kind: str) -> None:
    assert said(item(one, DAYS, "A"), item(other, DAYS, "B")) == kind


FULL = "Quỹ y tế thanh toán toàn bộ chi phí một lần khám khi chi phí thấp hơn mấy ngày lương?"
FREE = "Chi phí một lần khám dưới mấy ngày lương thì người bệnh không phải cùng chi trả?"


def test_one_place_and_one_value_among_the_same_others_is_one_ask() -> None:
    place = "Điều 31 khoản 1"
    assert said(item(FULL, citation=place), item(FREE, citation=place)) == "duplicate"
    assert said(item(FULL, citation=place), item(FREE)) == "distinct"
    more = FREE.replace("Chi phí", "Từ lần 7 thì chi phí"), FULL.replace("toàn bộ", "hết 100%")
    assert said(item(more[0], citation=place), item(more[1], citation=place)) == "distinct"


def test_a_bare_no_against_a_told_yes_is_a_contradiction() -> None:
    one = item("Nghỉ không lương cả tháng có phải đóng quỹ không?", ("Có", "Không", "Một nửa"), "B")
    ask = "Nghỉ không lương cả tháng thì việc đóng quỹ thế nào?"
    keys = ("Vẫn phải đóng", "Không phải đóng", "Tùy nơi", "Đóng một nửa")
    assert [said(one, item(ask, keys, key)) for key in "ABC"] == ["contradiction", "variant", "variant"]
    many = item("Nghỉ không lương cả tháng có phải đóng quỹ không?", ("Có", "Không", "Một nửa"), "BC")
    assert said(many, item(ask, ("Vẫn phải đóng", "Đủ", "Tùy"), "A")) == "variant"


def test_only_an_answer_told_in_full_is_given_away() -> None:
    asks = "Người lao động chọn đóng quỹ hưu trí tự nguyện theo phương thức nào?"
    one = item(asks, ("Hằng tháng", "Hằng quý", "Một lần", "Cả ba phương án trên"), "D")
    told = item("Đóng quỹ hưu trí tự nguyện hằng tháng thì chọn phương thức bằng bao nhiêu?", ("1%", "2%"), "A")
    assert said(one, told) != "cue"


def test_misread_answers_are_one() -> None:
    texts = ("Cúc thuế", "Sở xây dụng", "Kho bac", "Chi cục kiểm lâm")
    one = item("Ai thu thuế đất ở tại xã?", ("Cục thuế", "Sở xây dựng", "Kho bạc", "Chi cục kiểm lâm"), "A")
    assert said(one, item("Thuế đất ở do ai thu tại xã?", texts, "A")) == "duplicate"
    assert said(one, item("Thuế đất ở do ai thu tại xã?", texts, "B")) == "contradiction"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Phục vụ tại ngũ trong thời bình mấy ngày?", "Phục vụ tại ngũ trong bao nhiêu ngày?", "contradiction"),
        ("Phục vụ tại ngũ trong thời bình mấy ngày?", "Phục vụ tại ngũ thêm tối đa mấy ngày?", "distinct"),
        ("Phục vụ tại ngũ trong thời bình mấy ngày?", "Phục vụ tại ngũ trong thời chiến mấy ngày?", "distinct"),
        ("Luận cương tháng 10 năm 1930 bàn mấy ngày?", "Luận cương 10/1930 bàn bao nhiêu ngày?", "contradiction"),
    ],
)
def test_what_is_meant_anyhow_decides_nothing(one: str, other: str, kind: str) -> None:
    assert said(item(one, key="A"), item(other, key="B")) == kind


def test_a_value_may_be_told_in_a_few_words() -> None:
    told = ("Phạt tiền 20 ngày lương", "Quỹ trả 40 ngày", "Nhắc nhở", "Cảnh cáo")
    one = item("Đi chậm thì bị xử lý mức nào?", DAYS, "B")
    assert said(one, item("Mức nào bị xử lý khi đi chậm?", told, "B")) == "contradiction"
    assert said(one, item("Mức nào bị xử lý khi đi chậm?", told, "C")) == "distinct"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Xe tải chạy trong khu nhà ở tối đa mấy ngày?", "Xe tải chạy ngoài khu nhà ở tối đa mấy ngày?", "distinct"),
        ("Xe tải chạy trong khu nhà ở tối đa mấy ngày?", "Trong khu nhà ở, xe tải chạy tối đa mấy ngày?", "duplicate"),
        ("Thuyền về bến trước mùa lũ mấy ngày?", "Thuyền về bến sau mùa lũ mấy ngày?", "distinct"),
        ("Luật Nhà giáo năm 2025 có hiệu lực sau mấy ngày?", "Quy định này có hiệu lực sau mấy ngày?", "distinct"),
        ("Luật Dân sự được áp dụng từ ngày nào?", "Luật Hình sự được áp dụng từ ngày nào?", "distinct"),
        (
            "Theo Bộ luật Dân sự năm 2015, chủ rừng báo mất cây trong mấy ngày?",
            "Theo Bộ luật Hình sự năm 2015, chủ rừng báo mất cây trong mấy ngày?",
            "distinct",
        ),
    ],
)
def test_a_side_or_a_law_that_is_the_subject(one: str, other: str, kind: str) -> None:
    assert said(item(one), item(other, DAYS[::-1], "B")) == kind


def test_a_day_and_a_number_never_contradict() -> None:
    day = item("Đội cứu hộ bến Sen được thành lập ngày nào?", ("02/9/1950", "19/5/1951", "03/02/1952"), "A")
    count = item("Đội cứu hộ bến Sen khi thành lập có bao nhiêu thợ lặn?", ("24", "34", "44"), "B")
    year = item("Đội cứu hộ bến Sen được thành lập năm nào?", ("1950", "1951", "1952"), "B")
    assert said(day, count) == said(year, count) == "distinct"
    assert said(day, item(day.stem, ("04/9/1950", "20/5/1951", "05/02/1952"), "A")) == "contradiction"
    assert said(year, item(year.stem, ("1960", "1961", "1962"), "A")) == "contradiction"


def test_an_answer_with_one_word_more_is_another() -> None:
    stem = "Nhóm nào được cấp thẻ xanh?"
    poor = item(stem, ("Người thuộc hộ nghèo", "Học sinh", "Công nhân"), "A")
    nearly = item(stem, ("Người lái đò", "Người thuộc hộ cận nghèo", "Công nhân"), "A")
    assert said(poor, nearly) == "variant"
    assert said(poor, item(stem, ("Người lái đò", "Nguời thuộc hộ nghèo", "Công nhân"), "A")) == "contradiction"


def test_half_is_fifty_per_cent() -> None:
    stem = "Khách đi xe buýt tuyến Đông được giảm bao nhiêu?"
    share = item(stem, ("40% giá vé", "50% giá vé", "60% giá vé"), "B")
    assert said(share, item(stem, ("Một nửa giá vé", "70% giá vé", "80% giá vé"), "A")) == "variant"
    assert said(share, item(stem, ("Một nửa giá vé", "70% giá vé", "80% giá vé"), "B")) == "contradiction"


def test_the_same_place_and_one_key_that_the_other_holds_wrong_is_a_contradiction() -> None:
    where, shares = "Điều 9 khoản 2", ("40% mức hưởng", "50% mức hưởng", "60% mức hưởng")
    one = "Tại trạm y tế xã vùng cao, chữa bệnh trái tuyến theo đoàn được thanh toán bao nhiêu?"
    other = "Viện phí chữa bệnh trái tuyến tại trạm y tế xã vùng cao do bên nào chi trả?"
    own = ("Người bệnh trả hết", "Quỹ trả một nửa mức hưởng", "Ngân sách trả")
    kinds = [said(item(one, shares, "B", place), item(other, own, "A", place)) for place in (where, "")]
    assert kinds == ["contradiction", "distinct"]


def test_one_figure_more_in_the_same_words_is_another_ask() -> None:
    where = "Điều 9 khoản 2"
    one = item("Thợ lặn được nghỉ tối đa bao nhiêu ngày?", citation=where)
    assert said(one, item("Thợ lặn làm 16 ca được nghỉ tối đa bao nhiêu ngày?", citation=where)) == "distinct"


def test_two_values_that_no_option_sets_against_each_other_want_one_ask() -> None:
    one = item("Phiếu mua vé đò bến Đông có giá trị tối đa bao nhiêu ngày?", ("10 ngày", "90 ngày"), "B")
    other = item("Tem dán phiếu mua vé đò bến Đông có giá trị bao nhiêu ngày?", ("20 ngày", "30 ngày"), "B")
    same = item("Có giá trị tối đa bao nhiêu ngày, phiếu mua vé đò bến Đông?", ("20 ngày", "30 ngày"), "B")
    assert said(one, other) != "contradiction"
    assert said(one, same) == "contradiction"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Nghị định số 11/2031/NĐ-CP", "Nghị định số 12/2031/NĐ-CP", "distinct"),
        ("Văn bản hợp nhất số 15/VBHN-BTC", "Văn bản hợp nhất số 16/VBHN-BTC", "distinct"),
        ("Luật Lâm nghiệp (Văn bản hợp nhất số 58/VBHN-VPQH)", "Luật Lâm nghiệp số 41/2031/QH16", "contradiction"),
        ("Nghị định số 11/2031/NĐ-CP", "Nghị định 11/2031/NĐ-CP", "contradiction"),
    ],
)
def test_documents_of_two_numbers_are_two_a_consolidated_text_may_be_the_law(
    first: str, second: str, kind: str
) -> None:
    ask = "Theo {}, hạt kiểm lâm trả lời đơn xin thăm rừng trong bao nhiêu ngày?"
    assert said(item(ask.format(first)), item(ask.format(second), key="B")) == kind


def test_a_text_damaged_in_several_words_may_have_one_misread() -> None:
    clean = item("Đối tượng nào được ngân sách nhà nước trả phí giữ rừng?", NAMES)
    assert said(clean, item("Dấi tượng nào dược ngân sách nhà nuớc trả phí giữ rừng?", NAMES)) == "duplicate"
    assert said(clean, item("Đối tượng nào được ngân sách nhà nước trả phí giữ rồng?", NAMES)) != "duplicate"
    assert said(clean, item("Đối tượng nào dược ngân sach nhà nuớc tra phí giữ 2ừng?", NAMES)) != "duplicate"


def test_before_and_after_the_time_that_is_asked_are_two_asks() -> None:
    before, after = item("Đơn được gửi trước thời điểm nào?", NAMES), item("Đơn được nộp sau thời điểm nào?", NAMES)
    assert said(before, after) == "distinct"


def test_an_extension_is_no_duration() -> None:
    whole = item("Thời hạn canh rừng của thợ rừng là bao nhiêu ngày?")
    longer = item("Thời hạn canh rừng của thợ rừng được kéo dài tối đa bao nhiêu ngày?", key="A")
    assert said(whole, longer) == "distinct"


def test_items_that_hold_each_other_but_speak_of_two_acts_are_no_variant() -> None:
    reply = item("Chủ rừng phải trả lời đơn của thợ rừng trong bao nhiêu ngày?")
    sent = item("Thợ rừng gửi đơn trong 40 ngày nếu không đồng ý với ai?", ("Chủ rừng", "Kế toán", "Lái xe", "Bộ"), "A")
    assert said(reply, sent) in ("distinct", "unrelated")
