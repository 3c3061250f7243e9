"""The findings tab: places by name, groups of which everything is set aside, evidence where there is none."""

from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item, options
from authoring.screens.checking import audited
from authoring.screens.checking.audited import Asked
from authoring.workbench.audits.auditing import Audit, Group, Line
from authoring.workbench.audits.dismissing import Doubt

ITEM = Item("2022-ha001", "Đóng bao nhiêu?", options("8%", ""), "")
DOUBT = Doubt("2022-ha001", "spelling", "8%", Severity.WARN)


def line(place: str, span: tuple[int, int] | None = None) -> Line:
    return Line(Finding("2022-ha001", "spelling", place, span, Severity.WARN, "Xem <lại>."), (ITEM,), DOUBT)


def card(place: Place, one: Line, asked: Asked | None = None) -> str:
    group = Group("spelling", "Lỗi", Severity.WARN, (one,), ())
    return audited.lines(Audit(place.office()), group, asked, 9, 0)


def test_places_have_names(place: Place) -> None:
    names = {name: card(place, line(name)) for name in ("stem", "B", "explanation", "citation", "item")}
    assert "2022-ha001 · câu dẫn" in names["stem"]
    assert "2022-ha001 · phương án B" in names["B"]
    assert "2022-ha001 · giải thích đáp án" in names["explanation"]
    assert "2022-ha001 · căn cứ" in names["citation"]
    assert "2022-ha001 · cả câu" in names["item"]
    assert ["wb-quoted" in html for html in names.values()] == [True, False, False, False, True]
    assert "“Đóng bao nhiêu?”" in names["item"]
    assert "Xem &lt;lại&gt;." in names["stem"]


def test_words_are_marked_and_an_open_strip_takes_the_buttons_place(place: Place) -> None:
    one = line("stem", (5, 14))
    assert "“Đóng <mark>bao nhiêu</mark>?”" in card(place, one)
    assert f'data-action="dismiss:{one.key}"' in card(place, one)
    asked = card(place, one, Asked("dismiss", one.key, "<p>hỏi</p>"))
    assert "<p>hỏi</p>" in asked
    assert "dismiss:" not in asked
    assert "<p>hỏi</p>" not in card(place, one, Asked("dismiss", "lạ", "<p>hỏi</p>"))


def test_a_pair_without_a_key(place: Place) -> None:
    other = Item("2022-ha002", "Hai?", options("a"), "A")
    pair = Pair(("2022-ha001", "2022-ha002"), "variant", (), "Giữ được.")
    html = card(place, Line(pair, (ITEM, other), DOUBT))
    assert "Đáp án: chưa chọn</dd>" in html
    assert "Khác ở" not in html
    assert "Giữ cả hai, có lý do…" in html
    apart = replace(pair, because=("8%", "một / <hai>", "ba / bốn"), message="Khác: **ba** / bốn.")
    assert "Khác ở: <b>một ↔ &lt;hai&gt;</b>" in card(place, Line(apart, (ITEM, other), DOUBT))


def test_counts_by_level() -> None:
    groups = (
        Group("a", "Một", Severity.BLOCK, (line("stem"), line("A")), ()),
        Group("b", "Hai", Severity.WARN, (), (line("stem"),)),
    )
    html = audited.rules(groups, "a")
    assert 'is-block"' in html
    assert "<span>2</span>" in html
    assert ">đã bỏ qua 1</b>" in html
    assert "Chưa có phát hiện nào." in audited.rules((), "")
    assert list(audited.keys_of(groups[0])) == ["2022-ha001:stem:None", "2022-ha001:A:None"]
