"""Which document a citation means."""

import pytest

from authoring.model.policies import PolicyDocument
from authoring.policy.citations.naming import matching

DOCUMENTS = (
    PolicyDocument("luat-58-2014-qh13-bhxh", "58/2014/QH13", "Luật Bảo hiểm xã hội", "Luật", "2014-11-20"),
    PolicyDocument("luat-41-2024-qh15", "41/2024/QH15", "Luật Bảo hiểm xã hội", "Luật", "2024-06-29"),
    PolicyDocument("nd-146", "146/2018/NĐ-CP", "Nghị định quy định chi tiết Luật Bảo hiểm y tế", "Nghị định"),
    PolicyDocument("luat-51-2024", "51/2024/QH15", "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế", "Luật"),
    PolicyDocument("quy-dinh"),
)


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("luat-58-2014-qh13", [0]),
        ("quy-dinh", [4]),
        ("Luật BHXH số 58/2014/QH13", [0]),
        ("Luật 41/2024", [1]),
        ("Luật BHXH 2014", [0]),
        ("Luật BHXH năm 2024", [1]),
        ("Luật BHXH", [0, 1]),
        ("NĐ 146", [2]),
        ("Nghị định số 146/2018/NĐ-CP", [2]),
        ("Luật 146", []),
        ("Luật BHYT", []),
        ("chi tiết Luật BHYT", [2]),
        ("Luật sửa đổi", [3]),
        ("Luật 99/2030/QH20", []),
        ("Luật Bảo hiểm xã hội số 9", []),
        ("146", [2]),
        (" ", [0, 1, 2, 3, 4]),
        ("…", []),
    ],
)
def test_matching(named: str, found: list[int]) -> None:
    assert [DOCUMENTS.index(document) for document in matching(named, DOCUMENTS)] == found
