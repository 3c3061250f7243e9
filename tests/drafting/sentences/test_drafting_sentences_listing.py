"""Members of lists in words that stand alone."""

from collections.abc import Callable

import pytest

from authoring.drafting.ground import ground
from authoring.drafting.sentences.listing import members
from authoring.model.policies import Fact, PolicyDocument, Provision

Read = Callable[[str], tuple[PolicyDocument, tuple[Fact, ...], tuple[Provision, ...]]]


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Nhận gạo tại xã; ký sổ phát gạo", "Nhận gạo tại xã"),
        ("Nhận gạo tại xã. Người già được phát tại nhà", "Nhận gạo tại xã"),
        ("Nhận gạo tại xã; nhưng không quá hai lần", ""),
        ("Gạo: mười cân mỗi hộ", ""),
        ("Trường hợp khác do xã quyết định", ""),
        ("Thuộc trường hợp do xã nêu", ""),
        ("Nhận gạo theo quy định tại khoản 2 Điều này", "Nhận gạo"),
        ("Giữ sổ quy định tại khoản 2 Điều này và nộp sổ", ""),
    ],
)
def test_members(read_law: Read, point: str, told: str) -> None:
    text = f"Điều 1. Sổ gạo\n1. Việc của hộ bao gồm:\na) {point};\nb) Trả sổ cho xã.\n2. Xã giữ sổ.\n"
    document, facts, provisions = read_law(text)
    assert [said for _, said in members("d1.k1", ground(document, provisions, facts))] == [told, "Trả sổ cho xã"]
