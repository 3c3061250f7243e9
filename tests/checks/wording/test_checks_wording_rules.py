"""What the help pages can't show: keys outside the options, bare lists, sorting, odd writings."""

import pytest

from authoring.checks import inspect, pinned_item, sorted_item
from authoring.model.findings import Fix, Severity
from authoring.model.items import Item, options

FOUR = ("Quốc hội khóa mới", "Chính phủ nước ta", "Bộ Nội vụ và sở", "Hội đồng nhân dân")


def rules(item: Item) -> list[tuple[str, str]]:
    return [(found.place, found.rule) for found in inspect([item])]


def item(*texts: str, stem: str = "Cơ quan nào quyết định mức tham chiếu?", key: str = "B", why: str = "") -> Item:
    return Item("q", stem, options(*texts), key, explanation=why)


def test_a_key_outside_the_options() -> None:
    assert rules(item(*FOUR, key="E")) == [("item", "key-invalid")]


def test_an_item_without_options() -> None:
    assert rules(item(key="")) == [("item", "key-invalid"), ("item", "options-count")]


@pytest.mark.parametrize(
    ("why", "wrong"),
    [
        ("Đáp án đúng nhất là: C", True),
        ("Phương án đúng: D.", True),
        ("C là đáp án đúng.", True),
        ("Không chọn C.", False),
        ("Phương án C là mức cũ.", False),
        ("Đáp án C sai vì quá cao.", False),
        ("Xem điểm c khoản 1: chọn b.", False),
        ("Đáp án B.", False),
    ],
)
def test_the_letter_that_an_explanation_calls_right(why: str, wrong: bool) -> None:  # noqa: FBT001 — the expected answer
    assert rules(item(*FOUR, why=why)) == ([("explanation", "key-invalid")] if wrong else [])


def test_an_overlap_with_the_key_blocks() -> None:
    found = inspect([item("Từ 5 đến 10 ngày", "Từ 10 đến 15 ngày", "Từ 20 đến 25 ngày", "Từ 22 đến 30 ngày")])
    assert [(one.place, one.severity) for one in found] == [("B", Severity.BLOCK), ("D", Severity.WARN)]


def test_options_of_signs_alone_compare_as_they_stand() -> None:
    assert rules(item("?", "!", "…", "…")) == [("D", "options-repeat")]
    assert ("D", "options-repeat") not in rules(item("một", "hai", "", ""))


def test_sorting_takes_the_key_along_and_leaves_relative_options_last() -> None:
    mixed = item("Tất cả đều sai", "30 ngày", "10 ngày", "20 ngày", key="C")
    assert sorted_item(mixed) == item("10 ngày", "20 ngày", "30 ngày", "Tất cả đều sai", key="A")
    assert ("D", "options-unsorted") in rules(mixed)


@pytest.mark.parametrize(
    "texts",
    [
        ("10 ngày", "20 ngày", "30 ngày", "40 ngày"),
        ("4%", "3%", "2%", "1%"),
        ("10 ngày", "5 tháng", "20 ngày", "1 ngày"),
        ("20 ngày", "10 ngày"),
        FOUR,
        (),
    ],
)
def test_what_is_in_order_or_of_several_kinds_stays(texts: tuple[str, ...]) -> None:
    assert sorted_item(item(*texts)) == item(*texts)


def test_a_falling_list_with_one_rise() -> None:
    assert rules(item("40 ngày", "30 ngày", "35 ngày", "10 ngày")) == [("C", "options-unsorted")]


def test_a_key_among_several_or_beside_one_option_has_no_length_to_compare() -> None:
    long = "Đóng đủ số tiền khi đã hết thời hạn theo quy định"
    assert ("A", "key-longest") not in rules(item(long, "Không đóng", "", "", key="A"))
    assert ("A", "key-longest") in rules(item(long, "Không đóng", "Đóng thừa", "", key="A"))
    assert ("A", "key-longest") not in rules(item(long, "Không đóng", "Đóng thừa", "Đóng bù", key="AB"))
    assert ("D", "key-longest") not in rules(item("Đóng", "Bù", "Thừa", "Tất cả các phương án trên", key="D"))


def test_a_stem_without_a_word_is_left_to_others() -> None:
    assert ("stem", "stem-open") not in rules(item(*FOUR, stem=""))


def test_days_without_a_year_and_spans_of_days_have_an_order() -> None:
    days = item("03/02", "22/12", "19/8", "30/4", stem="Ngày hội Quốc phòng toàn dân là ngày nào?")
    assert rules(days) == [("C", "options-unsorted")]
    assert sorted_item(days) == item("03/02", "30/4", "19/8", "22/12", stem=days.stem, key="D")
    spans = item("25/01 - 01/02/2021", "20/01 - 28/01/2016", "12/01 - 19/01/2011", "18/4 - 25/4/2022")
    assert ("B", "options-unsorted") in rules(spans)


def test_everyday_words_that_hold_a_word_without_exception() -> None:
    texts = ("Cày cấy chăm chỉ trên đồng", "Đọc sách chăm chỉ ở nhà", "Nuôi cá trong ao làng", "Trồng cây bên sông lớn")
    assert not [rule for _, rule in rules(item(*texts)) if rule == "absolute-word"]


def test_a_unit_that_one_wrong_mark_spoils() -> None:
    odd = inspect([item(*FOUR, stem="Sau bao nhiêu thảng thì kiểm định xe lần đầu?")])
    assert [one.fix for one in odd if one.rule == "spelling"] == [Fix("stem", (14, 19), "tháng")]


def test_units_whose_case_means_another_power_are_no_repetition() -> None:
    assert rules(item("1 kW", "1 MW", "1 mW", "1 GW")) == []
    assert ("C", "options-repeat") in rules(item("1 kW", "Công suất", "công suất", "1 GW"))


@pytest.mark.parametrize("key", ["Ph. Ăngghen", "C. Mác"])
def test_initials_of_persons_are_no_letters_left(key: str) -> None:
    persons = item("V.I. Lênin", "Ph. Ăngghen", "C. Mác", "G. Đimitơrốp", stem="Ai viết bản Tuyên ngôn độc lập năm ấy?")
    assert key in {option.text for option in persons.options}
    assert rules(persons) == []
    assert rules(item("C. Mác", "H. Hainơ", "C. Lida", "M. Gorki", stem="Ai viết bản Tuyên ngôn độc lập năm ấy?")) == []


def test_capitals_and_stops_are_mended_after_the_others() -> None:
    found = inspect([item("Quốc hội", "“chính phủ”", "Bộ Nội vụ", "Sở Y tế")])
    assert [(one.rule, one.fix) for one in found] == [("options-not-parallel", Fix("B", (1, 2), "C"))]
    found = inspect([item("Quốc hội.", "Chính phủ", "Bộ Nội vụ.", "Sở Y tế.")])
    assert [(one.rule, one.fix) for one in found] == [("options-not-parallel", Fix("B", (9, 9), "."))]


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("10 %", "Ba mươi phần trăm", "20 %", "25 %"), True),
        (("Ngày 5 hằng tháng", "Sau khi họp 5 tháng", "10 tháng", "15 tháng"), False),
        (("Có", "Không", "Có, sau 1 năm", "Có, sau 2 năm"), False),
        (("Đảng", "Bác Hồ", "vua", "nhà"), False),
        (("Từ 13/8 đến 30/8/1945", "Từ 14 đến 28/8/1945", "Ngày 19/8/1945", "Tháng 9/1945"), False),
    ],
)
def test_kinds_and_forms_of_options(texts: tuple[str, ...], wrong: bool) -> None:  # noqa: FBT001 — the expected answer
    assert (("B", "options-not-parallel") in rules(item(*texts))) is wrong


def test_a_quotation_in_the_explanation_may_leave_words_out_and_short_ones_are_no_quotation() -> None:
    told = item(*FOUR, why="Điều 1: “Chính phủ quyết định […] mức tham chiếu” và “theo luật”.")
    assert (
        inspect([told], {"q": "Chính phủ nước ta quyết định ngay mức tham chiếu."})[0].rule == "explanation-unfounded"
    )
    assert inspect([told], {"q": "Chính phủ quyết định, hằng năm, mức tham chiếu."}) == ()
    assert inspect([told]) == ()


def test_mixed_units_need_three_amounts_of_one_dimension() -> None:
    assert ("B", "units-mixed") not in rules(item("10 km", "3 giờ", "5 km", "2 giờ"))
    assert ("B", "units-mixed") in rules(item("10 km", "300 m", "5 km", "20 km"))
    assert ("A", "units-mixed") not in rules(item("Lớn hơn 0", "Trên 25 mg", "Trên 40 mg", "Trên 80 mg"))
    assert ("B", "units-mixed") in rules(item("10 km", "8", "5 km", "20 km"))
    named = item("Kế hoạch lớn 15 đợt hai", "Kế hoạch 13", "Kế hoạch 21", "Kế hoạch 24")
    assert ("B", "units-mixed") not in rules(named)


def test_a_hyphen_at_the_end_of_a_line_is_left_by_a_scan() -> None:
    assert fixes("Ai đóng bảo hiểm y-\ntế cho học sinh?") == [("-\n", Fix("stem", (18, 20), " "))]


def fixes(stem: str) -> list[tuple[str, Fix | None]]:
    found = inspect([item("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Sở Y tế", stem=stem)])
    return [(stem[slice(*one.span)], one.fix) for one in found if one.rule == "spelling" and one.span]


def test_letters_of_another_alphabet() -> None:
    stem = "Cơ quan nàо quyết định α và ιι?"
    assert fixes(stem) == [("nàо", Fix("stem", (8, 11), "nào"))]


def test_loose_letters() -> None:
    stem = "Cơ quan na\u0300o quye\u0302\u0301t định?"
    assert fixes(stem) == [("na\u0300o quye\u0302\u0301t", Fix("stem", (8, 20), "nào quyết"))]


@pytest.mark.parametrize(
    ("stem", "word", "mended"),
    [
        ("Ai hoà giải, thuỷ lợi và sức khỏe?", "khỏe", "khoẻ"),
        ("Ai HÒA giải, thủy lợi và toà án?", "toà", "tòa"),
    ],
)
def test_the_less_usual_place_of_the_tone(stem: str, word: str, mended: str) -> None:
    at = stem.index(word)
    assert fixes(stem) == [(word, Fix("stem", (at, at + len(word)), mended))]


def test_one_place_of_the_tone_is_no_slip_and_quy_has_only_one() -> None:
    assert fixes("Ai hoà giải cho quý vị?") == []
    assert fixes("Ai hòa giải cho quý vị?") == []


def test_a_blank_before_three_dots_is_no_slip() -> None:
    assert fixes("Ai quyết định trong ... ngày nào?") == []


def test_a_word_that_the_cited_sentence_has_is_spelled_right_and_one_word_is_found_once() -> None:
    odd = item(*FOUR, stem="Ai ký quyêt định về mức tham chiếu?")
    assert [one.fix for one in inspect([odd])] == [Fix("stem", (6, 11), "quyết")]
    assert inspect([odd], {"q": "quyêt định"}) == ()
    assert [one.span for one in inspect([item(*FOUR, stem="Ai là ng ười quyết định mức tham chiếu?")])] == [(6, 12)]


@pytest.mark.parametrize(
    ("stem", "long"),
    [
        ("Ông Ba ở TP. Hồ Chí Minh. Ông làm ở đâu?", False),
        ("Có các ý: 1. Đúng mực; 2. Lắng nghe; 3. Chu đáo. Ý nào thuộc quy chế?", False),
        ("Bà Tư vay 10%. Bà trả nợ. Bà còn nợ ai?", True),
    ],
)
def test_sentences_of_a_stem(stem: str, long: bool) -> None:  # noqa: FBT001 — the expected answer
    assert (("stem", "stem-long") in rules(item(*FOUR, stem=stem))) is long


def test_dots_after_vv_are_no_blank() -> None:
    assert rules(item(*FOUR, stem="Ai trông nom trường học, trạm y tế, v.v... của xã?")) == []


def test_capitals_in_a_stem_of_capitals_catch_nobody_s_eye() -> None:
    shouted = item(*FOUR, stem="CƠ QUAN NÀO KHÔNG QUYẾT ĐỊNH MỨC THAM CHIẾU?")
    assert ("stem", "exception-not-emphasised") in rules(shouted)


def test_a_law_whose_year_is_asked_for_is_named_without_it() -> None:
    assert (
        rules(item("1945", "1946", "1959", "1960", stem="Quốc hội thông qua Luật Giáo dục đầu tiên vào năm nào?")) == []
    )


def test_an_option_is_said_once_to_overlap_and_the_key_decides_how_bad_it_is() -> None:
    found = inspect([item("Từ 16 đến 20 tuổi", "Từ 17 đến 25 tuổi", "Từ 18 đến 27 tuổi", "Từ 19 đến 22 tuổi", key="B")])
    assert [(one.place, one.severity) for one in found] == [(label, Severity.BLOCK) for label in "BCD"]


def test_pinning_takes_the_key_along_and_leaves_options_that_name_letters() -> None:
    mixed = item("Tất cả đều sai", "Quốc hội", "Chính phủ", key="C")
    assert pinned_item(mixed) == item("Quốc hội", "Chính phủ", "Tất cả đều sai", key="B")
    lettered = item("A và C đúng", "Quốc hội", "Chính phủ", key="C")
    assert pinned_item(lettered) == lettered


def test_ways_of_writing_are_told_apart_letter_by_letter() -> None:
    ways = ("Xã Tân An", "Xã tân An", "xã Tân An", "Xã Tân an")
    assert "options-repeat" not in {rule for _, rule in rules(item(*ways, stem="Cách viết nào đúng tên xã?"))}
    assert "options-repeat" in {rule for _, rule in rules(item(*ways, stem="Xã nào lập chợ đêm đầu tiên?"))}


def test_a_range_whose_upper_end_names_the_scale_for_both() -> None:
    fines = ("1 - 2 triệu đồng", "3 - 4 triệu đồng", "5 - 6 triệu đồng", "7 - 8 triệu đồng")
    assert "options-overlap" not in {rule for _, rule in rules(item(*fines, stem="Mức phạt chặt cây là bao nhiêu?"))}


def test_members_of_a_list_in_the_stem_are_no_double_negation() -> None:
    listed = "Cho các lỗi: a) không đội mũ; b) không có gương; c) không bật đèn. Có bao nhiêu lỗi bị phạt tiền?"
    assert "double-negation" not in {rule for _, rule in rules(item("1", "2", "3", "0", stem=listed))}
    said = "Người không có thẻ thì không được làm gì: a) vào cửa?"
    assert "double-negation" in {rule for _, rule in rules(item("Mượn", "Đọc", "Ghi", "Chép", stem=said))}


def test_one_somebody_is_no_number() -> None:
    texts = ("Tôn trọng số đông", "Một người quyết định", "Bảo vệ số ít", "Kiểm soát lẫn nhau")
    assert "options-not-parallel" not in {rule for _, rule in rules(item(*texts, stem="Điều gì phá vỡ dân chủ xóm?"))}


def test_ranks_of_officers_are_spelled_right() -> None:
    assert "spelling" not in {rule for _, rule in rules(item(*FOUR, stem="Sĩ quan cấp úy do cơ quan nào phong?"))}
