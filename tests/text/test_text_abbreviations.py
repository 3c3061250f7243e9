"""Abbreviations spelled out, those of a contest too."""

from authoring.text.abbreviations import ABBREVIATIONS, expanded, spelled_out, with_own


def test_abbreviations_are_spelled_out_and_parts_of_numbers_stay() -> None:
    assert spelled_out("NLĐ nộp hồ sơ BHXH cho UBND xã") == (
        "người lao động nộp hồ sơ bảo hiểm xã hội cho Ủy ban nhân dân xã"
    )
    assert spelled_out("Quyết định 27/2025/QĐ-UBND") == "Quyết định 27/2025/QĐ-UBND"
    assert spelled_out("UBnD tt dn") == "UBnD tt dn".replace("UBnD", "Ủy ban nhân dân")


def test_decomposed_letters_and_a_table_of_a_contest() -> None:
    assert spelled_out("N\u0110 100".replace("\u0110", "Đ")) == "Nghị định 100"
    assert expanded("Hội thi HTTT của TTg", {**ABBREVIATIONS, "HTTT": "Học tập truyền thống"}) == (
        "Hội thi Học tập truyền thống của Thủ tướng Chính phủ"
    )


def test_a_contests_own_short_forms_join_the_table_and_count_first() -> None:
    own = (("BHHT", "bảo hiểm hưu trí"), ("TT", "thị trấn"))
    assert spelled_out("BHHT ở TT, theo BHYT", own) == "bảo hiểm hưu trí ở thị trấn, theo bảo hiểm y tế"
    assert spelled_out("BHHT ở TT") == "BHHT ở Thông tư"
    assert with_own(()) is ABBREVIATIONS
