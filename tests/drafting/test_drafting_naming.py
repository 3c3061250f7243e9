"""What a document is called, and how a sentence goes on behind its name."""

import pytest

from authoring.drafting.naming import continued, named
from authoring.model.policies import PolicyDocument


@pytest.mark.parametrize(
    ("number", "title", "kind", "name"),
    [
        ("27/2021/QĐ-UBND", "Quy định về chính sách", "Quy định", "Quyết định số 27/2021/QĐ-UBND"),
        ("58/2014/QH13", "Luật Bảo hiểm xã hội", "Luật", "Luật Bảo hiểm xã hội số 58/2014/QH13"),
        ("51/2024/QH15", f"Luật sửa đổi {'một số điều ' * 5}", "Luật", "Luật số 51/2024/QH15"),
        ("25/2031/QH18", "Luật số 25/2031/QH18", "Luật", "Luật số 25/2031/QH18"),
        ("188/2025/NĐ-CP", "Nghị định quy định chi tiết", "Nghị định", "Nghị định số 188/2025/NĐ-CP"),
        ("22/VBHN-VPQH", "Luật Bảo hiểm y tế", "Luật", "Luật Bảo hiểm y tế (Văn bản hợp nhất số 22/VBHN-VPQH)"),
        ("89/2025/UBTVQH15", "Nghị quyết về mức chi", "Nghị quyết", "Nghị quyết số 89/2025/UBTVQH15"),
        ("12", "", "", ""),
        ("", "Luật Bảo hiểm y tế", "Luật", ""),
    ],
)
def test_a_document_by_its_number(number: str, title: str, kind: str, name: str) -> None:
    assert named(PolicyDocument("x", number, title, kind)) == name


@pytest.mark.parametrize(
    ("sentence", "later"),
    [
        ("Người lao động đóng", "người lao động đóng"),
        ("Đối tượng nào", "đối tượng nào"),
        ("Ủy ban nhân dân xã", "Ủy ban nhân dân xã"),
        ("Bảo hiểm xã hội tỉnh gửi", "Bảo hiểm xã hội tỉnh gửi"),
        ("Bảo hiểm xã hội một lần", "bảo hiểm xã hội một lần"),
        ("BHXH tỉnh", "BHXH tỉnh"),
        ("", ""),
    ],
)
def test_a_sentence_goes_on_with_a_small_letter_unless_a_name_begins_it(sentence: str, later: str) -> None:
    assert continued(sentence) == later
