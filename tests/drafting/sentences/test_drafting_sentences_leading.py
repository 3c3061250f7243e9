"""What leads to a list."""

from collections.abc import Callable

import pytest

from authoring.drafting.ground import ground
from authoring.drafting.sentences.leading import led
from authoring.model.policies import Fact, PolicyDocument, Provision

Read = Callable[[str], tuple[PolicyDocument, tuple[Fact, ...], tuple[Provision, ...]]]
POINTS = "a) Nhận sổ ở nơi làm;\nb) Giữ sổ ở nhà riêng.\n"


@pytest.mark.parametrize(
    ("title", "clause", "lead"),
    [
        (
            "Sổ gạo",
            "Người dân được nhận sổ trong các trường hợp sau đây:",
            "Người dân được nhận sổ trong các trường hợp",
        ),
        ("Sổ gạo", "Quyền của trưởng thôn", "Quyền của trưởng thôn"),
        ("Sổ gạo", "Xã giữ sổ.", ""),
        (
            "Quyền của người dân",
            "Nộp sổ trong các trường hợp sau đây:",
            "người dân có quyền nộp sổ trong các trường hợp",
        ),
        (
            "Trách nhiệm của xã về gạo",
            "Thực hiện các nhiệm vụ sau đây:",
            "xã có trách nhiệm thực hiện các nhiệm vụ",
        ),
        (
            "Nhiệm vụ, quyền hạn và trách nhiệm của hội đồng",
            "Thông qua các nội dung sau đây:",
            "hội đồng thông qua các nội dung",
        ),
        (
            "Sử dụng quỹ gạo",
            "Chi đóng phí cho các đối tượng sau đây:",
            "quỹ gạo được sử dụng để chi đóng phí cho các đối tượng",
        ),
        ("Sử dụng quỹ gạo", "Nộp sổ trong các trường hợp sau đây:", "Nộp sổ trong các trường hợp"),
    ],
)
def test_leads(read_law: Read, title: str, clause: str, lead: str) -> None:
    document, facts, provisions = read_law(f"Điều 1. {title}\n1. {clause}\n{POINTS}")
    assert led("d1.k1", ground(document, provisions, facts)).casefold() == lead.casefold()
