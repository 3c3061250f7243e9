"""The values of a sentence, and the words that speak of each."""

from fractions import Fraction

from authoring.checks.answers.pieces import found_amounts, piece_of

_LISTED = "Người thứ hai, thứ ba đóng lần lượt bằng 70%, 60% mức nền"
_ORDERED = "Khiếu nại lần đầu không quá 30 ngày, lần hai không quá 45 ngày kể từ ngày thụ lý"


def test_years_and_months_are_one_value() -> None:
    assert [one.value.low for one in found_amounts("61 tuổi 03 tháng")] == [Fraction(735)]


def test_values_that_only_stand_side_by_side_stay_two() -> None:
    assert len(found_amounts("dưới 6 tuổi 2 lần")) == 2


def test_a_list_gives_each_value_its_own_name() -> None:
    every = found_amounts(_LISTED)
    assert [" ".join(piece_of(_LISTED, one, every)[1].split()) for one in every] == [
        "; Người thứ hai ; đóng bằng ; mức nền",
        "; thứ ba đóng ; đóng bằng ; mức nền",
    ]


def test_a_later_value_takes_the_head_and_an_earlier_one_the_tail() -> None:
    every = found_amounts(_ORDERED)
    pieces = [piece_of(_ORDERED, one, every) for one in every]
    assert [(_ORDERED[slice(*span)].strip(), " ".join(shared.split())) for span, shared in pieces] == [
        ("Khiếu nại lần đầu không quá 30 ngày,", "; ngày kể từ ngày thụ lý ;"),
        ("lần hai không quá 45 ngày kể từ ngày thụ lý", "Khiếu nại ; ;"),
    ]
