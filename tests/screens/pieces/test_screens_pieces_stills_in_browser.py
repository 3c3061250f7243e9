"""Pieces of every screen, laid out and driven in a browser without a server: nothing is torn, cut or left a hole."""

from typing import TYPE_CHECKING

import pytest

from authoring.screens.pieces import asking, parts
from tests.screens.measures import UNREAD
from tests.screens.stills import drive, lay

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

NARROW, WIDE = 290, 1334  # px: a card in JupyterLab, Voilà's whole page
BOXES = """q => [...document.querySelectorAll(q)].map(n => { const b = n.getBoundingClientRect();
  return { top: b.top, bottom: b.bottom, left: b.left, right: b.right } })"""
ASKED = asking.strip("Bỏ qua?", [asking.reason("why", "Vì sao?", "Ít nhất 3 từ")], ("Ký và bỏ qua", "Thôi"), then="")
LONG = "hai câu hỏi hai đối tượng khác nhau nên sẽ xếp vào hai tuần, " * 3


@pytest.mark.parametrize("width", [NARROW, 600, 880, WIDE])
def test_a_banner_is_never_torn(page: "Page", width: int) -> None:
    """Its sign stands beside its words, and its buttons stay together."""
    tools = [parts.button("a", "Giữ bản đang gõ ở đây"), parts.button("b", "Mở bản kia")]
    lay(page, parts.banner("warn", "Bản nháp vừa được lưu ở cửa sổ khác. " * 4, *tools), width)
    (sign,), (words,) = page.evaluate(BOXES, ".wb-banner > svg"), page.evaluate(BOXES, ".wb-banner > div")
    assert sign["right"] <= words["left"]
    assert words["top"] <= sign["top"] < sign["bottom"] <= words["bottom"]
    first, second = page.evaluate(BOXES, ".wb-btn")
    beside = first["top"] >= words["bottom"] or first["left"] >= words["right"]
    assert (beside, first["top"] == second["top"] or width == NARROW) == (True, True)


def test_a_figure_keeps_its_room_beside_its_word(page: "Page") -> None:
    lay(page, parts.sums(("24,7%", "người không học gì đoán đúng"), ("12.345", "câu")), 200)
    pairs = zip(page.evaluate(BOXES, ".wb-sum dd"), page.evaluate(BOXES, ".wb-sum dt"), strict=True)
    assert [figure["right"] < word["left"] for figure, word in pairs] == [True, True]
    assert page.evaluate("() => [...document.querySelectorAll('dd')].every(n => n.scrollWidth <= n.clientWidth)")


def test_where_nothing_stands_on_the_right_the_middle_takes_its_room(page: "Page") -> None:
    three = '<div class="wb-three"><div>trái</div><div class="giua">giữa</div><aside class="wb-side">{}</aside></div>'
    slots = '<div data-slot="one">{}</div><div data-slot="two"></div>'
    found = []
    for inside in ("", "phải"):
        lay(page, three.format(slots.format(inside)), WIDE)
        found += page.evaluate(BOXES, ".giua")
    assert found[0]["right"] == WIDE
    assert found[1]["right"] < WIDE * 0.8


@pytest.mark.parametrize("left", [80, 900])
def test_however_long_the_list_on_the_left_the_middle_has_no_hole(page: "Page", left: int) -> None:
    """At 150 % the right column stands under the middle one."""
    box = '<div class="{}" style="height: {}px">x</div>'
    side = f'<aside class="wb-side">{box.format("duoi", 100)}</aside>'
    lay(page, f'<div class="wb-three">{box.format("", left)}{box.format("giua", 200)}{side}</div>', 880)
    (middle,), (below,) = page.evaluate(BOXES, ".giua"), page.evaluate(BOXES, ".duoi")
    assert (below["left"], round(below["top"] - middle["bottom"])) == (middle["left"], 12)


@pytest.mark.parametrize("width", [720, 880, 1154, WIDE])
def test_a_law_and_a_topic_stand_whole_in_their_fields(page: "Page", width: int) -> None:
    """Where four fields are too narrow side by side, the first has a row of its own."""
    law = '<div class="wb-field"><input type="text" data-field="x" value="Điều 12 khoản 4, Quy định 27/2021/QĐ-UBND"></div>'
    topic = parts.choice("topic", "Chủ đề", [("a", "Bảo hiểm xã hội bắt buộc")])
    fields = f'<div class="wb-row-fields wb-four">{law}{topic}{topic}{topic}</div>'
    lay(
        page, f'<div class="wb-card"><div class="wb-pad" style="width: {min(width, 896)}px">{fields}</div></div>', width
    )
    first = page.locator("input")
    assert first.evaluate("n => n.scrollWidth <= n.clientWidth")
    assert page.locator("select").first.evaluate("n => n.offsetWidth > 210")


def test_a_choice_in_a_long_form_is_read_whole(page: "Page") -> None:
    choice = parts.choice("layout", "Thể thức", [("a", "Văn bản của Đảng (Hướng dẫn 2018)")])
    fields = "".join(f"<div>{one}</div>" for one in (parts.line("id", "Mã"), parts.line("zone", "Múi giờ"), choice))
    lay(page, f'<div class="wb-found" style="width: 630px"><div class="wb-row-fields">{fields}</div></div>', WIDE)
    assert page.evaluate(UNREAD) == []


def test_a_strip_that_opens_below_the_edge_is_brought_into_sight_with_its_buttons(page: "Page") -> None:
    page.set_viewport_size({"width": 911, "height": 512})
    ask = parts.button("ask", "Bỏ qua…", then='[data-field="why"]')
    drive(page, f'<div style="height: 470px"></div>{ask}<div data-slot="strip"></div><div style="height: 900px"></div>')
    page.get_by_role("button", name="Bỏ qua…").click()
    page.evaluate("html => window.answer({ slots: { strip: html } })", ASKED)
    page.wait_for_function("() => document.activeElement.dataset.field === 'why'")
    (box,) = page.evaluate(BOXES, ".wb-banner")
    assert 0 <= box["top"] < box["bottom"] <= 512


def test_a_reason_grows_with_its_text_and_enter_says_yes(page: "Page") -> None:
    drive(page, f'<div data-slot="banner">{ASKED}</div>')
    field = page.get_by_label("Vì sao?")
    field.click()
    before = field.bounding_box()
    page.keyboard.insert_text(LONG)
    after = field.bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"] * 1.5
    assert field.evaluate("n => n.scrollHeight <= n.clientHeight")
    page.keyboard.insert_text("dòng một\n  dòng hai")
    page.keyboard.press("Enter")
    said = page.evaluate("() => window.sent.at(-1)")
    assert (said["name"], said["asked"] != "") == ("sign-ok", True)
    assert said["local"]["why"] == f"{LONG}dòng một dòng hai"
