"""What a stem asks for."""

import pytest

from authoring.checks.answers.asking import ask


def test_the_source_of_the_rule_is_no_content() -> None:
    found = ask("Theo khoản 2 Điều 5 Luật Trợ giúp số 12/2020/QH14, người già được hưởng bao nhiêu?")
    assert set(found.terms) == {"già", "hưởng", "người già"}


def test_a_law_that_the_sentence_speaks_of_is_content() -> None:
    assert "trợ giúp" in ask("Luật Trợ giúp người già do ai ban hành?").terms


def test_the_last_sentence_asks_and_the_others_tell_the_case() -> None:
    found = ask("Bà Hoa bán quán. Phí là bao nhiêu?").terms
    assert (found["phí"], found["quán"]) == (1.0, 0.4)


@pytest.mark.parametrize(
    ("stem", "limit"),
    [
        ("Được nghỉ tối đa bao nhiêu ngày?", ("max", None)),
        ("Được nghỉ ít nhất bao nhiêu ngày?", ("min", None)),
        ("Từ đủ bao nhiêu tuổi?", ("min", True)),
        ("Trên bao nhiêu tuổi?", ("min", False)),
        ("Dưới bao nhiêu tuổi?", ("max", False)),
        ("Đóng đủ bao nhiêu năm bảo hiểm trở lên?", ("min", True)),
        ("Bao nhiêu tuổi?", ("", None)),
    ],
)
def test_the_end_that_is_asked_for(stem: str, limit: tuple[str, bool | None]) -> None:
    found = ask(stem)
    assert (found.limit, found.edge) == limit


def test_words_behind_a_negation_are_denied() -> None:
    assert ask("Người không thuộc hộ nghèo được hưởng gì?").denied == {"hộ nghèo"}


def test_what_a_share_is_a_share_of() -> None:
    assert ask("Đóng bao nhiêu phần trăm mức nền vào quỹ ốm?").base == {"mức", "nền", "mức nền"}


def test_how_often_something_is_done_asks_nothing() -> None:
    assert "hằng tháng" not in ask("Hằng tháng, người già đóng bao nhiêu?").terms
    assert "hằng tháng" in ask("Trợ cấp hằng tháng là bao nhiêu?").terms
