"""The card of findings: worst first, where, why, and what can be done."""

from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.model.findings import Finding, Fix, Pair, Severity
from authoring.model.items import Item, options
from authoring.screens import remarks

ITEM = Item("2022-ha001", "Câu này <hỏi>?", options("a", "b"))
WARN = Finding("-", "stem-open", "stem", None, Severity.WARN, "Nên <sửa>.", Fix("stem", (0, 1), " C "))
BLOCK = Finding("-", "key-invalid", "item", None, Severity.BLOCK, "Phải sửa.")
INFO = Finding("-", "options-unsorted", "A", None, Severity.INFO, "Gợi ý.", Fix("A", (0, 1), ""))
DEAD = Finding("-", "citation-unknown", "citation", None, Severity.BLOCK, "Không có.")
TWIN = (
    Pair(("2022-ha001", "2022-lam002"), "duplicate", (), "Hỏi lại."),
    replace(ITEM, id="2022-lam002", stem="Câu kia?"),
)


def card(*found: Finding, twins: bool = False, locked: bool = False, item: Item = ITEM) -> str:
    return remarks.card(found, [TWIN] if twins else [], item, locked=locked)


def test_worst_first_and_counted() -> None:
    html = card(INFO, WARN, BLOCK, DEAD, twins=True)
    said = ["Phải sửa.", "Không có.", "Nên &lt;sửa&gt;.", "Hỏi lại.", "Gợi ý."]
    places = [html.index(text) for text in said]
    assert places == sorted(places)
    for count in ("2 phải sửa", "2 nên xem lại", "1 gợi ý"):
        assert count in html
    assert "Không tìm thấy căn cứ" in html


def test_each_finding_leads_to_its_place_and_its_fix() -> None:
    html = card(WARN, BLOCK, INFO)
    assert 'data-action="fix:0" data-then="[data-field=&quot;stem&quot;]">Sửa thành “C”' in html
    assert "Bỏ phần này" in html
    assert 'data-action="sort"' in html
    assert 'data-action="goto-stem"' in html
    assert "goto-item" not in html
    locked = card(WARN, INFO, locked=True)
    assert "fix:" not in locked
    assert "sort" not in locked
    assert "goto-stem" in locked


def test_a_twin_stands_under_this_item() -> None:
    html = card(twins=True)
    assert "Hỏi cùng một điều với câu 2022-lam002" in html
    assert "<dt>Câu này</dt>" in html
    assert "Câu này &lt;hỏi&gt;?" in html
    assert 'data-action="open:2022-lam002"' in html


def test_nothing_found_and_nothing_typed(place: Place) -> None:
    assert "không còn gì" in card()
    assert "Chưa có phát hiện nào." in card()
    empty = card(item=replace(ITEM, stem=" "))
    assert "Gõ câu dẫn hoặc chọn một khoản." in empty
    assert "không còn gì" not in empty
