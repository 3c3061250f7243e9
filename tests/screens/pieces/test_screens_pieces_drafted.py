"""A draft as people read it."""

from types import SimpleNamespace as Place

from authoring.screens.pieces import drafted
from authoring.screens.pieces.parts import esc
from authoring.workbench.items.drafting import office_desk


def test_a_draft_shows_its_key_its_reasons_and_its_quote(place: Place) -> None:
    one, *_ = office_desk(place.office()).offers("qd-27-2021-qd-ubnd", "d5.k1")
    html = drafted.draft(one)
    assert html.count("is-ok") == 1
    assert f"<span>{one.item.key}.</span></span> {one.item.keyed[0].text}</li>" in html
    texts, reasons = one.item.texts(), dict(one.reasons)
    assert reasons
    assert all(f"</span></span> {texts[label]}<br><small>{esc(why)}</small>" in html for label, why in reasons.items())
    assert f"Căn cứ: Điều 5 khoản 1: “{one.fact.quote}”" in html
