"""Subjects, measures and verbs."""

import pytest

from authoring.policy.facts.subjects import Said, inner, is_bare, is_measured, nearest_noun, said, trimmed


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Mức đóng hằng tháng của người lao động bằng", Said("người lao động", "Mức đóng hằng tháng", "bằng")),
        ("Mức trợ cấp mai táng bằng", Said("", "Mức trợ cấp mai táng", "bằng")),
        ("Mức hưởng", Said("", "Mức hưởng", "")),
        ("Người lao động được hưởng", Said("Người lao động", "", "được hưởng")),
        (
            "người sử dụng lao động nộp hồ sơ quy định tại khoản 1 Điều 108 của Luật này cho cơ quan",
            Said("người sử dụng lao động", "", "nộp hồ sơ quy định tại khoản 1 Điều 108 của Luật này cho cơ quan"),
        ),
        (
            "Đối tượng quy định tại điểm a khoản 1 Điều 2 của Luật này có thời gian đóng",
            Said("Đối tượng quy định tại điểm a khoản 1 Điều 2 của Luật này", "", "có thời gian đóng"),
        ),
        (
            "Đối tượng quy định tại điểm a khoản 1 Điều 2 của Luật này",
            Said("Đối tượng quy định tại điểm a khoản 1 Điều 2 của Luật này", "", ""),
        ),
        ("Người có thời gian đóng", Said("Người có thời gian đóng", "", "")),
        ("Người đang hưởng lương hưu được nghỉ", Said("Người đang hưởng lương hưu", "", "được nghỉ")),
        ("Thu nhập làm căn cứ đóng thấp nhất bằng", Said("Thu nhập làm căn cứ đóng", "", "thấp nhất bằng")),
        ("phải nộp", Said("", "", "phải nộp")),
        (
            "các cơ quan, đơn vị quản lý thực hiện đóng về Bảo hiểm xã hội, nộp",
            Said("các cơ quan, đơn vị quản lý", "", "thực hiện đóng về Bảo hiểm xã hội, nộp"),
        ),
        (
            "người lao động thuộc đối tượng hưởng lương do Nhà nước quy định được",
            Said("người lao động thuộc đối tượng hưởng lương do Nhà nước quy định", "", "được"),
        ),
        ("cơ sở khám bệnh lần đầu ký hợp đồng", Said("cơ sở khám bệnh", "", "lần đầu ký hợp đồng")),
        ("Văn bản đi, văn bản đến phải được đăng ký, ký", Said("Văn bản đi, văn bản đến", "", "phải được đăng ký, ký")),
        ("thẻ bảo hiểm y tế có giá trị sử dụng", Said("thẻ bảo hiểm y tế", "", "có giá trị sử dụng")),
        ("Gia hạn nợ là việc chưa thu", Said("Gia hạn nợ", "", "là việc chưa thu")),
        (
            "Thương binh, người hưởng chính sách, bệnh binh suy giảm khả năng lao động",
            Said("Thương binh, người hưởng chính sách, bệnh binh", "", "suy giảm khả năng lao động"),
        ),
        (
            "Người lao động thuộc đối tượng thực hiện chế độ tiền lương được",
            Said("Người lao động thuộc đối tượng thực hiện chế độ tiền lương", "", "được"),
        ),
        (
            "Người lao động quy định tại khoản 1 Điều 2 của Luật này phải nộp",
            Said("Người lao động quy định tại khoản 1 Điều 2 của Luật này", "", "phải nộp"),
        ),
        (
            "Thời gian hỗ trợ cho người lao động theo phương án được phê duyệt và",
            Said("người lao động", "Thời gian hỗ trợ", "được phê duyệt và"),
        ),
        ("", Said("", "", "")),
        ("học sinh, sinh viên có trách nhiệm đóng", Said("học sinh, sinh viên", "", "có trách nhiệm đóng")),
        ("Mức hưởng quy định tại khoản 1 Điều này được", Said("", "Mức hưởng quy định tại khoản 1 Điều này", "được")),
        ("Người", Said("Người", "", "")),
    ],
)
def test_said(words: str, parts: Said) -> None:
    assert said(words) == parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "có trách nhiệm gửi tiền tại các ngân hàng thương mại cổ phần có vốn nhà nước",
            Said("ngân hàng thương mại cổ phần", "", "có vốn nhà nước"),
        ),
        ("không có gì", Said("", "", "")),
        ("gửi tiền", Said("", "", "")),
    ],
)
def test_the_noun_at_the_end(words: str, parts: Said) -> None:
    assert inner(words) == parts


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("người lao động nhận nuôi con nuôi ", "con nuôi"),
        ("Nam đủ ", "Nam"),
        ("công dân Việt Nam ", "công dân Việt Nam"),
        ("được hưởng ", ""),
    ],
)
def test_the_person_before_an_age(words: str, noun: str) -> None:
    assert nearest_noun(words) == noun


def test_bare_nouns_and_things() -> None:
    assert [is_bare(one) for one in ("Người có con", "Người lao động", "đối tượng khác")] == [True, False, True]
    assert [is_measured(one) for one in ("Mức đóng", "người")] == [True, False]


def test_pointing_words_are_no_part() -> None:
    assert trimmed("  Mức đóng được quy định như sau: ") == "Mức đóng"
