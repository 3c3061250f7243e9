"""What the words of a stem do in a comparison."""

from authoring.checks.pairs.terms import Lexicon, Role, Term, mended


def roles(text: str) -> list[tuple[str, str]]:
    return [(term.role.name, term.name) for term in Lexicon().terms(text.split())]


def test_the_longest_phrase_of_the_tables_counts() -> None:
    assert roles("lao động nữ hộ cận nghèo không quá 5 ngày") == [
        ("WEAK", "lao động"),
        ("KIND", "nữ"),
        ("KIND", "hộ cận nghèo"),
        ("MOST", "không quá"),
        ("NUMBER", "5"),
        ("EMPTY", "ngày"),
    ]


def test_wordings_of_one_thing_are_one_term() -> None:
    assert roles("cấp phải nộp") == roles("cấp phải gửi")
    assert roles("bác hồ lựa chọn") == roles("hồ chí minh chọn")


def test_phrases_that_lost_tones_are_written_right() -> None:
    assert mended("nguời sử dụng lao đông ký") == "người sử dụng lao động ký"
    assert mended("nguoi lao dong duoc nghi may ngay") == "người lao động được nghỉ mấy ngày"
    assert mended("nguời duoc nghi") == "nguời duoc nghi"


def test_a_compound_hides_its_kinds() -> None:
    assert roles("suy giảm") == [("CONTENT", "suy"), ("CONTENT", "giảm")]
    assert roles("giảm") == [("SCHEME", "giảm")]


def test_what_stands_before_which_only_names_the_sort_of_the_answer() -> None:
    assert roles("chọn bến cảng nào") == [
        ("CONTENT", "chọn"),
        ("WEAK", "bến"),
        ("WEAK", "cảng"),
        ("EMPTY", "nào"),
    ]
    assert roles("nào") == [("EMPTY", "nào")]


def test_a_word_of_no_table_is_one_term_however_often_it_comes() -> None:
    first, second = Lexicon().terms(["quýt", "quýt"])
    assert first is second
    assert first == Term(Role.CONTENT, "quýt")
