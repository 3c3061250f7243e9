"""Definitions asked for both ways."""

from collections.abc import Callable

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
TERMS = """Điều 1. Giải thích từ ngữ
1. Trợ cấp xã hội là khoản tiền do Nhà nước bảo đảm cho người cao tuổi nghèo.
2. “Người thụ hưởng” là cá nhân được nhận chế độ theo quy định của Luật này.
3. Mức chuẩn là số tiền công bố để tính các chế độ hằng năm của người dân.
4. Hộ nghèo là hộ gia đình có thu nhập dưới mức chuẩn do tỉnh công bố.
5. Sổ theo dõi là sổ để ghi quá trình tham gia; sổ được cấp một lần.
6. Đóng bảo trợ là việc đóng tiền bảo trợ hằng tháng của người dân.
7. Tổ công tác là nhóm.
"""


def test_a_term_and_its_meaning(draft_law: Law) -> None:
    made = {(one.fact.path, one.template): one for one in draft_law(TERMS)}
    meaning, term = made["d1.k1", "definition-meaning"], made["d1.k1", "definition-term"]
    assert meaning.item.stem == "Theo Luật Bảo trợ số 12/2031/QH17, “trợ cấp xã hội” được hiểu như thế nào?"
    assert meaning.item.keyed[0].text == "Khoản tiền do Nhà nước bảo đảm cho người cao tuổi nghèo"
    assert sorted(option.text for option in meaning.item.distractors) == [
        "Cá nhân được nhận chế độ theo quy định của Luật này",
        "Hộ gia đình có thu nhập dưới mức chuẩn do tỉnh công bố",
        "Số tiền công bố để tính các chế độ hằng năm của người dân",
    ]
    assert term.item.stem == (
        "Theo Luật Bảo trợ số 12/2031/QH17, thuật ngữ nào sau đây được dùng để chỉ "
        "khoản tiền do Nhà nước bảo đảm cho người cao tuổi nghèo?"
    )
    assert term.item.keyed[0].text == "Trợ cấp xã hội"
    assert [reason for _, reason in term.reasons] == [
        f"Là “{name}”, thuật ngữ khác cùng được giải thích trong văn bản (Điều 1 khoản {clause})."
        for name, clause in (("đóng bảo trợ", 6), ("người thụ hưởng", 2), ("sổ theo dõi", 5))
    ]


def test_what_is_no_question(draft_law: Law) -> None:
    made = {(one.fact.path, one.template) for one in draft_law(TERMS)}
    assert {path for path, _ in made} == {"d1.k1", "d1.k2", "d1.k3", "d1.k4", "d1.k6", "d1.k7"}
    assert ("d1.k6", "definition-term") not in made, "the meaning holds the term"
    assert ("d1.k7", "definition-meaning") not in made, "a meaning of one word"
