"""The sentence of a fact: its parts, its lead, its value."""

from decimal import Decimal

import pytest

from authoring.drafting.ground import Ground
from authoring.drafting.sentences.passages import Passage, alike, lead_of, mention_of, passage, pieces
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.model.policies import Fact, Interval, PolicyDocument, Provision, Quantity
from authoring.text import Mention, mentions

LAW = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")


def place(text: str) -> Provision:
    return Provision("luat", "d1", "Điều 1", "", text, 1)


def fact(quote: str, number: int = 6) -> Fact:
    return Fact("luat", "d1", "duration", "Người dân", "nghỉ", (), Quantity(Decimal(number), "ngày"), quote)


def test_parts_end_at_stops_semicolons_and_lines() -> None:
    text = "Một là 1.000 đồng; hai. Ba\n ;Bốn. năm."
    assert [text[start:end] for start, end in pieces(text)] == ["Một là 1.000 đồng", "hai", "Ba", "Bốn. năm"]


def test_what_leads_into_a_list() -> None:
    assert lead_of(None) == lead_of(place("Người dân nghỉ.")) == ""
    assert lead_of(place("Cũ.\nXong; người dân được nghỉ như sau:")) == "người dân được nghỉ"


def test_the_value_asked_for() -> None:
    said = f"nghỉ {OPEN}06 ngày{CLOSE} khi ốm"
    found = Passage(said, mentions("06 ngày")[0], ())
    assert (found.value, found.asking("bao lâu")) == ("06 ngày", "nghỉ bao lâu khi ốm")


def test_the_one_mention_of_a_fact() -> None:
    text = "Người dân nghỉ 06 ngày, người già nghỉ 06 ngày và 07 ngày."
    assert mention_of(fact("Người dân nghỉ 06 ngày"), text) == mentions(text)[0]
    assert mention_of(fact(text), text) is None
    assert mention_of(fact("Cán bộ"), text) is None


def test_of_two_equal_numbers_the_one_bounded_on_the_same_side() -> None:
    text = "Người mẹ đóng từ đủ 06 tháng trở lên trước khi nhận con nuôi dưới 06 tháng tuổi."
    least = Fact("luat", "d1", "threshold", "Người mẹ", "đóng", (), Interval(min=Decimal(6), unit="tháng"), text)
    assert mention_of(least, text) == alike(least, text)[0] == mentions(text)[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Người mẹ nghỉ 06 ngày thì được hưởng chế độ thai sản như sau:",
            f"Người mẹ nghỉ {OPEN}06 ngày{CLOSE} thì được hưởng chế độ thai sản",
        ),
        ("Người mẹ nghỉ 06 ngày thì việc đóng được thực hiện như sau:", ""),
        ("Đối với người mẹ được nghỉ 06 ngày: từ ngày có đơn", ""),
    ],
)
def test_a_sentence_that_leads_to_a_list(text: str, told: str) -> None:
    (wanted, *_), law = mentions(text), place(text)
    found = passage(fact(text), wanted, law, Ground(LAW, (law,)))
    assert (found.text if found else "") == told


LISTED = (
    ("d1", "Thời gian nghỉ", ""),
    ("d1.k1", "", "Lao động nam đang tham gia bảo trợ khi vợ sinh con được nghỉ như sau:"),
    (
        "d1.k1.a",
        "",
        "Trường hợp vợ sinh đôi thì được nghỉ 10 ngày. Trường hợp sinh ba trở lên thì được nghỉ thêm 03 ngày;",
    ),
    ("d1.k1.b", "", "Khi ốm thì được nghỉ 04 ngày. Trường hợp người già yếu thì được nghỉ thêm 05 ngày."),
    ("d1.k2", "", f"Trường hợp người bệnh đến khám {'ở cơ sở nơi rất xa ' * 10}không có hợp đồng thì trả như sau:"),
    ("d1.k2.a", "", "Trường hợp khám ngoại trú, quỹ phải trả 06 ngày lương;"),
    ("d1.k3", "", "Thân nhân được hưởng trợ cấp bằng 07 ngày lương."),
)


@pytest.mark.parametrize(
    ("path", "number", "told"),
    [
        (
            "d1.k1.a",
            3,
            f"đối với lao động nam đang tham gia bảo trợ, trường hợp sinh ba trở lên thì được nghỉ thêm {OPEN}03 ngày{CLOSE}",
        ),
        ("d1.k1.b", 5, f"Trường hợp người già yếu thì được nghỉ thêm {OPEN}05 ngày{CLOSE}"),
        ("d1.k2.a", 6, ""),
        ("d1.k3", 7, ""),
    ],
)
def test_whom_and_which_case_a_point_is_about(path: str, number: int, told: str) -> None:
    law = Ground(LAW, tuple(Provision("luat", one, one, title, text, 1) for one, title, text in LISTED))
    here = law.places[path]
    wanted = next(one for one in mentions(here.text) if one.value == Quantity(Decimal(number), "ngày"))
    about = Fact("luat", path, "duration", "quỹ", "trả", (), Quantity(Decimal(number), "ngày"), here.text)
    found = passage(about, wanted, here, law)
    assert (found.text if found else "") == told


def test_a_value_across_two_parts_has_no_sentence() -> None:
    broken = place("Người dân được nghỉ 06 ngày; 07 ngày")
    across = Mention(Quantity(Decimal(6), "ngày"), 20, 36)
    assert passage(fact(broken.text), across, broken, Ground(LAW, (broken,))) is None
