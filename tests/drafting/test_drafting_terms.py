"""Definitions asked for both ways."""

from collections.abc import Callable

from authoring import drafting
from authoring.drafting.giveaways import shown

Law = Callable[..., tuple[drafting.Draft, ...]]
TERMS = """Điều 1. Giải thích từ ngữ
1. Trợ cấp xã hội là khoản tiền do Nhà nước bảo đảm cho người cao tuổi nghèo.
2. “Người thụ hưởng” là cá nhân được nhận chế độ theo quy định của Luật này.
3. Mức chuẩn là số tiền công bố để tính các chế độ hằng năm của người dân.
4. Hộ nghèo là hộ gia đình có thu nhập dưới mức chuẩn do tỉnh công bố.
5. Sổ theo dõi là sổ để ghi quá trình tham gia; sổ được cấp một lần.
6. Đóng bảo trợ là việc đóng tiền bảo trợ hằng tháng của người dân.
7. Tổ công tác là nhóm.
8. Phụ cấp là khoản tiền trả thêm mỗi quý cho cán bộ trông coi quỹ.
9. Thủ quỹ là người được xã cử ra giữ gạo của làng.
"""


def test_a_term_and_its_meaning(draft_law: Law) -> None:
    made = {(one.fact.path, one.template): one for one in draft_law(TERMS)}
    meaning, term = made["d1.k1", "definition-meaning"], made["d1.k1", "definition-term"]
    assert meaning.item.stem == "Theo Luật Bảo trợ số 12/2031/QH17, “trợ cấp xã hội” được hiểu như thế nào?"
    assert meaning.item.keyed[0].text == "Khoản tiền do Nhà nước bảo đảm cho người cao tuổi nghèo"
    assert sorted(option.text for option in meaning.item.distractors) == [
        "Hộ gia đình có thu nhập dưới mức chuẩn do tỉnh công bố",
        "Khoản tiền trả thêm mỗi quý cho cán bộ trông coi quỹ",
        "Số tiền công bố để tính các chế độ hằng năm của người dân",
    ]
    assert term.item.stem == (
        "Theo Luật Bảo trợ số 12/2031/QH17, thuật ngữ nào sau đây được dùng để chỉ "
        "khoản tiền do Nhà nước bảo đảm cho người cao tuổi nghèo?"
    )
    assert term.item.keyed[0].text == "Trợ cấp xã hội"
    assert [reason for _, reason in term.reasons] == [
        f"Là “{name}”, thuật ngữ khác cùng được giải thích trong văn bản (Điều 1 khoản {clause})."
        for name, clause in (("phụ cấp", 8), ("mức chuẩn", 3), ("đóng bảo trợ", 6))
    ]


def test_what_is_no_question(draft_law: Law) -> None:
    made = {(one.fact.path, one.template) for one in draft_law(TERMS)}
    assert {path for path, _ in made} == {"d1.k1", "d1.k2", "d1.k3", "d1.k4", "d1.k8", "d1.k9"}
    assert not any(path == "d1.k6" for path, _ in made), "the only act among things and people shows itself"
    assert ("d1.k6", "definition-term") not in made, "the meaning holds the term"
    assert ("d1.k5", "definition-meaning") not in made, "a meaning that is cut isn't the whole meaning"
    assert ("d1.k7", "definition-meaning") not in made, "a meaning of one word"


def test_terms_of_other_articles_stand_in(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Mức tham chiếu là mức tiền do Chính phủ công bố dùng để tính các chế độ.\n"
        f"{TERMS.replace('Điều 1', 'Điều 2').replace('Mức chuẩn', 'Mức sàn')}"
        "8. Luật số 10/2020/QH14 (sau đây gọi là Luật cũ) là luật được thay thế.\n"
    )
    made = [one for one in draft_law(text) if one.fact.path == "d1.k1" and one.fact.type == "definition"]
    assert [one.template for one in made] == ["definition-meaning", "definition-term"]
    assert not any("uật" in option.text for option in made[1].item.options)


def test_a_short_name_of_a_law_is_no_term(draft_law: Law) -> None:
    text = TERMS.replace("Tổ công tác là nhóm.", "Luật số 10/2020/QH14 là luật được thay thế từ năm 2031.")
    assert not [one for one in draft_law(text) if one.fact.path == "d1.k7"]


def test_what_shows_its_term(draft_law: Law) -> None:
    text = TERMS.replace("Mức chuẩn là số tiền", "Mức chuẩn là mức tiền")
    made = {(one.fact.path, one.template) for one in draft_law(text)}
    assert ("d1.k3", "definition-term") not in made, "the only term that begins as its meaning does"
    assert ("d1.k3", "definition-term") in {(one.fact.path, one.template) for one in draft_law(TERMS)}


def test_a_term_whose_words_the_meaning_says_stands_among_its_kin(draft_law: Law) -> None:
    kin = (
        "Điều 1. Giải thích từ ngữ\n1. Bảo trợ gạo là sự giúp đỡ của quỹ gạo bảo trợ cho hộ nghèo.\n"
        "2. Bảo trợ gạo thường xuyên là loại hình phát gạo hằng tháng tại xã.\n"
        "3. Bảo trợ gạo đột xuất là loại hình phát gạo một lần sau bão.\n"
    )
    more = "4. Sổ gạo là tập hợp các phiếu phát trong năm của hộ.\n"
    found = {one.fact.path: one for one in draft_law(kin + more) if one.template == "definition-term"}
    assert {option.text for option in found["d1.k1"].item.options} == {
        *("Bảo trợ gạo", "Bảo trợ gạo thường xuyên", "Bảo trợ gạo đột xuất", "Sổ gạo"),
    }
    apart = kin.replace("Bảo trợ gạo đột xuất", "Cứu tế") + more
    assert not [one for one in draft_law(apart) if one.template == "definition-term" and one.fact.path == "d1.k1"]


def test_a_meaning_that_no_sentence_holds_names_no_term(draft_law: Law) -> None:
    made = draft_law(f"{TERMS}10. Kho làng là nơi để gạo của xã (nhà kho.\n")
    assert not [one for one in made if one.fact.path == "d1.k10"]


def test_a_name_that_stands_everywhere_gives_nothing_away() -> None:
    others = ("Giấy ra viện", "Tờ khai")
    assert not shown("hồ sơ hưởng bảo hiểm xã hội một lần", "Sổ bảo hiểm xã hội", others)
    assert shown("hồ sơ đổi thẻ khám bệnh", "Đơn xin đổi thẻ khám bệnh", others)


def test_a_term_that_its_meaning_names_is_not_asked(draft_law: Law) -> None:
    text = TERMS.replace("khoản tiền do Nhà nước bảo đảm", "khoản tiền trợ cấp xã hội do Nhà nước bảo đảm")
    assert not [one for one in draft_law(text) if (one.fact.path, one.template) == ("d1.k1", "definition-term")]
