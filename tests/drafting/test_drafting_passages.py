"""The sentence of a fact: its parts, its lead, its value."""

from decimal import Decimal

from authoring.drafting.ground import Ground
from authoring.drafting.passages import Passage, lead_of, mention_of, passage, pieces
from authoring.drafting.turns import CLOSE, OPEN
from authoring.model.policies import Fact, PolicyDocument, Provision, Quantity
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


def test_a_value_across_two_parts_has_no_sentence() -> None:
    broken = place("Người dân được nghỉ 06 ngày; 07 ngày")
    across = Mention(Quantity(Decimal(6), "ngày"), 20, 36)
    assert passage(fact(broken.text), across, broken, Ground(LAW, (broken,))) is None
