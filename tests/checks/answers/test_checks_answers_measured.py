"""Amounts against a law that states several of them close together."""

import pytest

from authoring.checks.answers.verdicts import Standing
from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench, judgements

_LETTERS = {
    Standing.SUPPORTED: "S",
    Standing.CONTRADICTED: "C",
    Standing.ELSEWHERE: "E",
    Standing.UNKNOWN: "u",
}


def _said(law: Bench, stem: str, texts: tuple[str, ...], key: str, citation: str) -> tuple[str, str]:
    found = judgements([Item("x", stem, options(*texts), key, citation)], law)[0]
    return found.verdict.value, "".join(_LETTERS[mark.standing] for mark in found.options.values())


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Phòng kế hoạch gửi dự toán cho kho bạc trước ngày nào hằng năm?",
            ("15 tháng 6", "30 tháng 10", "31 tháng 12", "Ngày 20/6"),
            ("A", "Điều 2 khoản 1"),
            ("clear", "SCCC"),
        ),
        (
            "Tổ thu trình hội đồng phương án vay trước ngày nào?",
            ("Ngày 30 tháng 9", "Ngày 30 tháng 10", "Trước ngày 31/12", "Ngày 20/6"),
            ("B", "Điều 2 khoản 2"),
            ("clear", "CSEC"),
        ),
        (
            "Tổ thu trình hội đồng phương án vay trước ngày nào?",
            ("Ngày 30 tháng 9", "Ngày 30 tháng 10", "Ngày ba mươi tháng mười", "Ngày 20/6"),
            ("B", "Điều 2 khoản 2"),
            ("several-correct", "CSSC"),
        ),
        (
            "Năm 2026, mức chi bộ máy tối đa bằng bao nhiêu phần trăm dự toán thu?",
            ("1,23%", "1,26%", "1,28%", "1,36%"),
            ("B", "Điều 3 khoản 1"),
            ("clear", "CSEC"),
        ),
        (
            "Mức chi bộ máy tối đa bằng bao nhiêu phần trăm dự toán thu?",
            ("1,23%", "1,26%", "1,30%", "1,36%"),
            ("B", "Điều 3 khoản 1"),
            ("time-dependent", "EECE"),
        ),
        (
            "Chi phí chậm nộp bằng mấy lần mức lãi suất liên ngân hàng kỳ hạn 9 tháng?",
            ("01 lần", "02 lần", "03 lần", "04 lần"),
            ("B", "Điều 3 khoản 2"),
            ("clear", "CSCC"),
        ),
        (
            "Phí khám ngoại trú được trả bao nhiêu?",
            ("Không được trả", "40% mức phí", "50% mức phí", "60% mức phí"),
            ("C", "Điều 3 khoản 3"),
            ("time-dependent", "uCSC"),
        ),
        (
            "Mức bảo đảm bằng bao nhiêu phần trăm tổng giá trị tài sản vay?",
            ("50%", "60%", "70%", "80%"),
            ("D", "Điều 3 khoản 4"),
            ("key-not-supported", "CCSC"),
        ),
    ],
)
def test_amounts_beside_one_another(
    second: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: tuple[str, str]
) -> None:
    assert _said(second, stem, texts, *cited) == said
