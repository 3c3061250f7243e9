"""Options that begin alike: each is held by a sentence that says its own end."""

from pathlib import Path

import pytest

from authoring.model.items import Item, options
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import bench, judgements

LAW = """QUY ĐỊNH
Về việc thu quỹ
(Ban hành kèm theo Quyết định số 8/2026/QĐ-UBND ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Điều 1. Đóng quỹ
1. Cơ sở phải đóng hằng tháng, chậm nhất là ngày cuối cùng của tháng tiếp theo.
2. Quỹ chi trả cho người lao động làm nghề nặng là nam và người lao động làm nghề nặng là nữ.
"""


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Cơ sở đóng quỹ hằng tháng chậm nhất vào ngày nào?",
            (
                "Ngày 15 của tháng phải đóng",
                "Ngày cuối cùng của tháng phải đóng",
                "Ngày 15 của tháng tiếp theo",
                "Ngày cuối cùng của tháng tiếp theo",
            ),
            ("D", "Điều 1 khoản 1"),
            ("clear", {"D"}),
        ),
        (
            "Quỹ chi trả cho ai?",
            (
                "Người lao động làm nghề nặng là nam",
                "Người lao động làm nghề nặng là nữ",
                "Chủ cơ sở",
                "Khách mua hàng",
            ),
            ("A", "Điều 1 khoản 2"),
            ("several-correct", {"A", "B"}),
        ),
    ],
)
def test_an_end_counts_where_it_stands(
    tmp_path: Path, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: tuple[str, set[str]]
) -> None:
    (tmp_path / "quy-dinh-8.txt").write_text(LAW, encoding="utf-8")
    law = bench((read_source(tmp_path / "quy-dinh-8.txt"),))
    (found,) = judgements([Item("x", stem, options(*texts), *cited)], law)
    assert (
        found.verdict.value,
        {label for label, mark in found.options.items() if mark.standing == "supported"},
    ) == said
