"""What a line says of itself."""

import pytest

from authoring.formats.word import wordings


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Đáp án: B", ("B", "")),
        ("ĐÁP ÁN ĐÚNG LÀ: c. Ba năm", ("C", "Ba năm")),
        ("Đáp án: A, C và D", ("ACD", "")),
        ("Đáp án đúng là B", ("B", "")),
        ("Chọn đáp án A.", ("A", "")),
        ("Key - D", ("D", "")),
        ("Đáp án: tám", None),
        ("Đáp án Bảo hiểm", None),
        ("Đa số", None),
        ("Chọn cách đóng", None),
        ("Đáp án A đúng vì", None),
    ],
)
def test_lines_that_tell_the_key(text: str, letters: tuple[str, str] | None) -> None:
    assert wordings.read_key(text) == letters


@pytest.mark.parametrize("text", ["HẾT", "--- Hết ---", "…HẾT…", "___Hết.___", "The end"])
def test_marks_of_the_end(text: str) -> None:
    assert wordings.ends(text)
    assert not wordings.ends(f"{text} hạn")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("PHẦN I", True),
        ("Phần II. Bảo hiểm y tế", True),
        ("BẢO HIỂM Y TẾ", True),
        ("Phần lớn", False),
        ("BHXH", False),
        ("1.800.000 2", False),
    ],
)
def test_titles_of_parts(text: str, opens: bool) -> None:  # noqa: FBT001 - a table's column
    assert wordings.opens_section(text) is opens


@pytest.mark.parametrize(
    ("text", "opens"),
    [("BẢNG ĐÁP ÁN", True), ("Đáp án", True), ("Đáp án:", True), ("ĐÁP ÁN ĐỀ SỐ 1", True), ("Đáp án đúng nhất", False)],
)
def test_titles_of_key_tables(text: str, opens: bool) -> None:  # noqa: FBT001 - a table's column
    assert wordings.opens_key_table(text) is opens


@pytest.mark.parametrize("text", ["1.800.000 đồng", "24/7", "1", "Câu 5 sai", "Câu hỏi", "2022"])
def test_numbers_that_begin_no_question(text: str) -> None:
    assert wordings.begin_question(text, wordings.pick_word(["Câu 1. x"])) is None


def test_a_law_in_brackets_is_read_from_lines_of_sane_length() -> None:
    assert wordings.read_citation("(Theo Điều 5)") == "Điều 5"
    assert wordings.read_citation(f"(Theo Điều 5{' ' * 2000})") is None


def test_fields_are_known_names_before_a_colon() -> None:
    assert wordings.read_field("Căn cứ: Điều 6: khoản 1") == ("citation", "Điều 6: khoản 1")
    assert wordings.read_field("Lưu ý: x") is None
    assert wordings.read_field("Căn cứ Điều 6") is None
