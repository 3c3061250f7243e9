"""Options that are words: who acts, which one stands outside a list, what holds at a time."""

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


_PARTS = ("Quốc hiệu", "Nơi nhận", "Phụ lục", "Số và ký hiệu")


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Cơ quan nào quyết định giảm tuổi hưởng trợ cấp người già?",
            ("Quốc hội", "Chính phủ", "Ủy ban Thường vụ Quốc hội", "Bộ Nội vụ"),
            ("C", "Điều 4 khoản 1"),
            ("clear", "uuSu"),
        ),
        (
            "Thẩm quyền quyết định xóa lãi vay quỹ thuộc về ai?",
            ("Hội đồng quản lý", "Giám đốc quỹ", "Sở Tài chính", "Chính phủ"),
            ("A", "Điều 4 khoản 2"),
            ("clear", "Suuu"),
        ),
        (
            "Thành phần nào sau đây KHÔNG phải là thành phần thể thức chính?",
            _PARTS,
            ("C", "Điều 5 khoản 1"),
            ("clear", "CCSC"),
        ),
        (
            "Thành phần nào sau đây KHÔNG phải là thành phần thể thức chính?",
            _PARTS,
            ("A", "Điều 5 khoản 1"),
            ("key-not-supported", "CCSC"),
        ),
        (
            "Trường hợp nào KHÔNG được giải quyết trợ cấp ốm?",
            ("Cố ý tự gây thương tích", "Ốm do thời tiết", "Chăm con nhỏ ốm", "Hiến máu cứu người"),
            ("A", "Điều 6 khoản 2"),
            ("clear", "Suuu"),
        ),
        (
            "Trường hợp nào bị từ chối giải quyết trợ cấp ốm?",
            ("Cố ý tự gây thương tích", "Ốm do thời tiết", "Nghỉ việc riêng dài ngày", "Hiến máu cứu người"),
            ("A", "Điều 6 khoản 2"),
            ("several-correct", "SuSu"),
        ),
        (
            "Sổ theo dõi được cấp bằng bản nào?",
            ("Bản giấy", "Bản điện tử", "Bản sao", "Bản chụp"),
            ("A", "Điều 6 khoản 1"),
            ("time-dependent", "uSuu"),
        ),
        (
            "Hiện nay, sổ theo dõi được cấp bằng bản nào?",
            ("Bản giấy", "Bản điện tử", "Bản sao", "Bản chụp"),
            ("A", "Điều 6 khoản 1"),
            ("time-dependent", "uSuu"),
        ),
    ],
)
def test_words_against_the_law(
    second: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: tuple[str, str]
) -> None:
    assert _said(second, stem, texts, *cited) == said
