"""The card of findings: worst first, where, why, and what can be done."""

from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.model.findings import Finding, Fix, Pair, Severity
from authoring.model.items import Item, options
from authoring.model.records import Review
from authoring.screens.writing import remarks
from authoring.screens.writing.remarks import Told
from authoring.workbench.audits.auditing import Line
from authoring.workbench.audits.dismissing import doubt, pair_doubt
from authoring.workbench.items.doubts import name

ITEM = Item("2022-ha001", "Câu này <hỏi>?", options("a", "b"))
WARN = Finding("-", "stem-open", "stem", None, Severity.WARN, "Nên <sửa>.", Fix("stem", (0, 1), " C "))
BLOCK = Finding("-", "key-invalid", "item", None, Severity.BLOCK, "Phải sửa.")
INFO = Finding("-", "options-unsorted", "A", None, Severity.INFO, "Gợi ý.", Fix("A", (0, 1), ""))
DEAD = Finding("-", "citation-unknown", "citation", None, Severity.BLOCK, "Không có.")
OTHER = replace(ITEM, id="2022-lam002", stem="Câu kia?")
TWIN = Pair(("2022-ha001", "2022-lam002"), "duplicate", (), "Hỏi **lại**.")


def line(said: Finding | Pair, severity: Severity = Severity.WARN) -> Line:
    if isinstance(said, Pair):
        return Line(said, (ITEM, OTHER), pair_doubt(said, ITEM, OTHER, severity))
    return Line(said, (ITEM,), doubt(ITEM, said))


def card(*found: Finding, twins: bool = False, item: Item = ITEM, told: Told = Told()) -> str:  # noqa: B008 — frozen
    lines = [line(one) for one in found]
    return remarks.card([*lines, *([line(TWIN)] if twins else [])], item, told)


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
    locked = card(WARN, INFO, told=Told(locked=True))
    assert "fix:" not in locked
    assert 'data-action="sort"' not in locked
    assert "goto-stem" in locked


def test_a_twin_stands_under_this_item() -> None:
    html = card(twins=True)
    assert "Hỏi cùng một điều với câu 2022-lam002" in html
    assert "<dt>2022-ha001</dt>" in html
    assert "Câu này &lt;hỏi&gt;?" in html
    assert 'data-action="open:2022-lam002"' in html
    assert "Giữ cả hai, có lý do…" in html


def test_nothing_found_and_nothing_typed(place: Place) -> None:
    assert "không còn gì" in card()
    assert "Chưa có phát hiện nào." in card()
    empty = card(item=replace(ITEM, stem=" "))
    assert "Gõ câu dẫn hoặc chọn một khoản." in empty
    assert "không còn gì" not in empty


def test_what_the_law_says_of_the_item_has_its_own_title_and_button() -> None:
    missing = Finding(
        "-", "answers-qualifier-missing", "stem", (0, 4), Severity.WARN, "Thiếu.", Fix("stem", (3, 3), ", x")
    )
    html = card(missing)
    assert "Câu dẫn thiếu điều kiện" in html
    assert ">Thêm vào câu dẫn</button>" in html
    assert "Sửa thành" not in html


def test_an_item_without_its_place_is_offered_the_likely_ones() -> None:
    found = Finding("-", "answers-no-citation", "citation", (0, 0), Severity.INFO, "Chưa dẫn.")
    html = card(found, told=Told(likely=[("qd", "d5.k1"), ("qd", "d6")]))
    assert 'data-action="cite:qd:d5.k1"' in html
    assert ">Dẫn Điều 6</button>" in html
    assert "cite:" not in card(found, told=Told(locked=True, likely=[("qd", "d6")]))
    assert "cite:" not in card(INFO, told=Told(likely=[("qd", "d6")]))


def test_what_is_set_aside_stands_at_the_end_with_its_reason_and_the_way_back() -> None:
    open_, signed = line(INFO), line(WARN)
    texts = ("ha", "", "đã đối chiếu rồi", "stem-open", signed.doubt.words, "")
    signed = replace(signed, dismissal=Review("2022-ha001", 1, "0" * 64, "dismiss", *texts, (), ""))
    html = remarks.card([signed, open_], ITEM, Told(signed={name(signed): "<p>“đã đối chiếu rồi”</p>"}))
    assert html.index("Gợi ý.") < html.index("Đã bỏ qua") < html.index("“đã đối chiếu rồi”") < html.index("Mở lại")
    assert "nên xem lại" not in html
    assert "dismiss:" not in html
    asked = remarks.card([signed], ITEM, Told(signed={name(signed): ""}, strips={name(signed): "<i>ký</i>"}))
    assert "<i>ký</i>" in asked
    assert "reopen:" not in asked


def test_a_reason_that_waits_says_so() -> None:
    held = line(WARN)
    html = remarks.card([held], ITEM, Told(held={name(held): "đã <đối> chiếu"}))
    assert "“đã &lt;đối&gt; chiếu” <small>chưa ký, sẽ ký khi gửi thẩm định</small>" in html
    assert f'data-action="reopen:{name(held)}"' in html


def test_what_may_be_set_aside_offers_it() -> None:
    assert f'data-action="dismiss:{name(line(WARN))}"' in card(WARN)
    assert "dismiss:" not in card(BLOCK, INFO, DEAD)
    assert "<i>ký</i>" in card(WARN, told=Told(strips={name(line(WARN)): "<i>ký</i>"}))
    assert "dismiss:" not in card(WARN, told=Told(strips={name(line(WARN)): "<i>ký</i>"}))


def test_a_contradiction_is_decided_by_somebody_else() -> None:
    html = remarks.card([line(replace(TWIN, kind="contradiction"), Severity.BLOCK)], ITEM, Told())
    assert "Phải sửa" in html
    assert 'quyết định, ở <a href="04-phat-hanh.ipynb">màn hình 4</a>.' in html
    assert "dismiss:" not in html


def test_why_unfolds_the_page_of_the_rule() -> None:
    folded, unfolded = card(WARN), card(WARN, told=Told(unfolded=frozenset({"stem-open"})))
    assert 'data-action="why:stem-open"' in folded
    assert "Câu bỏ lửng bắt họ đọc hết" not in folded
    assert "Câu bỏ lửng bắt họ đọc hết" in unfolded
    assert "Đóng giải thích" in unfolded
    assert "why:" not in card(DEAD)
