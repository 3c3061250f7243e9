"""Screen 1 used as a person would, in Voilà and in JupyterLab: typing, fixing, sending, reloading, losing the kernel."""

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Server
from typing import TYPE_CHECKING

import pytest

from tests.screens.conftest import begin, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

NAME = "01-soan-cau-hoi"
PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist
FIRST = "Ước đúng: người đóng bảo hiểm xã hội ở đâu"
SECOND = ", dd a b x ưỡng ẹ"
FOCUS = "() => document.activeElement.dataset.field || document.activeElement.dataset.action || document.activeElement.tagName"
SLOW = """import time
from authoring.screens.pieces.desk import Desk
def slow(*said, plain=Desk._answer):
    Desk._answer = plain
    time.sleep(10)
    return plain(*said)
Desk._answer = slow
"""
RUN = """async (code) => {
  const here = document.body.dataset.voila ? JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId
    : window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.id;
  const line = new WebSocket(`ws://${location.host}/api/kernels/${here}/channels`);
  await new Promise((go) => { line.onopen = go });
  const done = new Promise((go) => { line.onmessage = ({ data }) => { const said = typeof data === 'string' && JSON.parse(data);
    if (said && said.msg_type === 'execute_reply' && said.parent_header.msg_id === 'slow') go(said.content.status) } });
  line.send(JSON.stringify({ channel: 'shell', parent_header: {}, metadata: {}, buffers: [],
    header: { msg_id: 'slow', session: 'slow', username: '', version: '5.3', date: '', msg_type: 'execute_request' },
    content: { code, silent: true, store_history: false, user_expressions: {}, allow_stdin: false } }));
  return await done }"""

Opener = Callable[..., None]


@pytest.fixture(scope="module", params=["voila", "lab"])
def workplace(request: pytest.FixtureRequest, lasting_page: Callable[[], "Page"], server: Server) -> "Page":
    """Screen 1 in both places, opened once for all tests that begin a new item there."""
    page, opener = lasting_page(), request.getfixturevalue(f"in_{request.param}")
    opener(page, NAME)
    return page


@pytest.fixture
def new_item(workplace: "Page") -> "Page":
    """Screen 1 with a new item."""
    begin(workplace)
    return workplace


def stem(page: "Page") -> str:
    return page.get_by_label("Câu dẫn", exact=True).input_value()


def saved(page: "Page") -> None:
    page.locator("[data-live]", has_text="Đã lưu bản nháp lúc").wait_for()


def opened(page: "Page", server: Server) -> str:
    """The id of the open item, which stands in the head."""
    return page.locator("[data-slot=head] b").inner_text()


def focused(page: "Page", name: str) -> None:
    """The focus comes to a field or a button."""
    page.wait_for_function(
        "name => [document.activeElement.dataset.field, document.activeElement.dataset.action].includes(name)", arg=name
    )


def copy_of(server: Server, item: str) -> str:
    return str({copy.item.id: copy.item.stem for copy in server.place.office().bank.drafts("ha")}[item])


def fill(page: "Page", number: int, server: Server) -> None:
    item = server.place.question(number)
    page.get_by_label("Câu dẫn", exact=True).fill(item.stem)
    for option in item.options:
        page.get_by_label(f"Phương án {option.label}", exact=True).fill(option.text)
    page.get_by_label("A là phương án đúng").check()
    page.get_by_label("Giải thích đáp án").fill(item.explanation)
    page.get_by_label("Căn cứ", exact=True).fill("khoản 1 điều 5")
    page.get_by_label("Chủ đề").select_option("bhxh-bat-buoc")
    page.get_by_label("Mức độ").select_option("easy")


def test_every_letter_is_kept_also_when_the_answer_arrives_in_mid_word(
    new_item: "Page", server: Server, type_vietnamese: Callable[["Page", str], None]
) -> None:
    page = new_item
    page.get_by_label("Câu dẫn", exact=True).click()
    type_vietnamese(page, FIRST)
    page.wait_for_timeout(600)
    type_vietnamese(page, SECOND)
    assert "dấu hỏi" not in page.locator("[data-slot=findings]").inner_text()
    saved(page)
    page.wait_for_timeout(900)
    assert stem(page) == FIRST + SECOND
    assert page.evaluate(FOCUS) == "stem"
    assert copy_of(server, opened(page, server)) == FIRST + SECOND
    assert page.locator(".jp-Cell").count() <= 1  # letters are no commands of the notebook
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == "key"


def test_from_an_empty_form_to_review(new_item: "Page", server: Server) -> None:
    page = new_item
    fill(page, 70 + len(server.place.office().bank.items()), server)
    page.locator("[data-slot=because-A]", has_text="Đúng theo căn cứ").wait_for()
    page.locator("[data-slot=law]", has_text="Điều 5 khoản 1").wait_for()
    button = page.get_by_role("button", name="Gửi thẩm định")
    page.locator("[data-action=submit]:not([aria-disabled])").wait_for()
    page.keyboard.press("Alt+g")
    page.locator("[data-field=passphrase]").wait_for()
    focused(page, "passphrase")
    page.keyboard.press("Escape")
    button.wait_for()
    focused(page, "submit")
    page.keyboard.press("Alt+g")
    page.locator("[data-field=passphrase]").wait_for()
    page.keyboard.type("sai mat khau")
    page.keyboard.press("Enter")
    page.get_by_text("Chưa làm được.").wait_for()
    page.locator("[data-field=passphrase]").fill(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text("Đã gửi thẩm định lần sửa 1.").wait_for()
    page.wait_for_function("() => document.activeElement.textContent === 'Soạn câu tiếp theo'")
    assert page.get_by_label("Câu dẫn", exact=True).get_attribute("readonly") == ""
    assert page.get_by_label("Chủ đề").is_disabled()
    entry = server.place.office().bank.entry(opened(page, server))
    assert entry.state.value == "in-review"
    assert entry.revision.item.citation == "qd-27-2021-qd-ubnd:d5.k1"


def test_a_fix_is_taken_back_by_the_browsers_own_undo(new_item: "Page") -> None:
    page = new_item
    field = page.get_by_label("Phương án A", exact=True)
    field.fill("A. 8%")
    fix = page.get_by_role("button", name="Bỏ phần này").or_(page.locator("[data-action^='fix:']")).first
    fix.click()
    page.locator("[data-live]", has_text="Đã sửa").wait_for()
    page.wait_for_timeout(200)
    assert field.input_value() == "8%"
    assert page.evaluate(FOCUS) == "A"
    page.keyboard.press("Control+z")
    assert field.input_value() == "A. 8%"
    page.locator("[data-action^='fix:']").first.wait_for()


def test_keys_of_the_screen(new_item: "Page", server: Server) -> None:
    page = new_item
    page.get_by_label("Phương án C", exact=True).fill("22%")
    page.keyboard.press("Alt+c")
    saved(page)
    assert page.get_by_label("C là phương án đúng").is_checked()
    assert page.evaluate(FOCUS) == "C"
    page.get_by_label("Phương án B", exact=True).fill("22 %")
    page.locator("[data-finding]").first.wait_for()
    page.keyboard.press("F8")
    assert page.evaluate("() => !!document.activeElement.closest('[data-finding]')")
    page.get_by_label("Căn cứ", exact=True).fill("Điều 5 khoản 2")
    page.locator("[data-slot=law] .is-cited").wait_for()
    assert page.locator("[data-slot=law] h3").count() == 1
    page.keyboard.press("F4")
    page.locator("[data-slot=law]", has_text="Điều 5 khoản 3").wait_for()
    page.keyboard.press("F4")
    page.locator("[data-slot=law]", has_text="Điều 5 khoản 3").wait_for(state="detached")
    item = opened(page, server)
    page.keyboard.press("Alt+PageUp")
    page.locator("[data-slot=head] b", has_text=item).wait_for(state="detached")
    assert page.evaluate(FOCUS) != "BODY"


def test_a_draft_fills_the_form_and_the_letters_after_it_stay(new_item: "Page") -> None:
    page = new_item
    page.get_by_role("button", name=re.compile(r"^Soạn nháp từ khoản 1 .*: Điều 5 khoản 1$")).click(timeout=60_000)
    page.locator("[data-action='take:0']").wait_for()
    focused(page, "take:0")
    page.keyboard.press("Enter")
    page.locator("[data-live]", has_text="Đã lấy câu nháp").wait_for()
    focused(page, "stem")
    assert "bao nhiêu phần trăm" in stem(page)
    assert page.get_by_label("Phương án A", exact=True).input_value() == "3%"
    page.keyboard.press("End")
    page.keyboard.type(" (thêm)")
    saved(page)
    page.get_by_role("button", name="Thêm phương án").click()
    page.get_by_label("Phương án E", exact=True).wait_for()
    assert stem(page).endswith("(thêm)")
    assert page.get_by_label("Phương án A", exact=True).input_value() == "3%"


def test_letters_typed_while_the_rows_are_redrawn_stay(page: "Page", in_voila: Opener) -> None:
    in_voila(page, NAME)
    begin(page)
    page.get_by_label("Phương án A", exact=True).fill("8%")
    page.get_by_role("button", name="Thêm phương án").click()
    page.get_by_label("Phương án A", exact=True).press_sequentially(" lương", delay=15)
    page.get_by_label("Phương án E", exact=True).wait_for()
    page.wait_for_timeout(700)
    assert page.get_by_label("Phương án A", exact=True).input_value() == "8% lương"


def test_a_reload_opens_the_same_item_with_every_letter(page: "Page", in_voila: Opener, server: Server) -> None:
    in_voila(page, NAME)
    begin(page)
    page.get_by_label("Câu dẫn", exact=True).fill("Chữ gõ ngay trước khi tải lại")
    saved(page)
    item = opened(page, server)
    assert f"item={item}" in page.url
    page.get_by_label("Câu dẫn", exact=True).press("End")
    page.keyboard.type(", thêm")
    page.reload()  # at once
    page.get_by_label("Câu dẫn", exact=True).wait_for(timeout=60_000)
    page.wait_for_timeout(300)
    assert stem(page) == "Chữ gõ ngay trước khi tải lại, thêm"
    page.get_by_label("Câu dẫn", exact=True).press("End")
    page.keyboard.type(" nữa")
    page.get_by_role("link", name="0 Trang chủ").click()  # at once: the last letters go first
    page.get_by_role("heading", name="Sức khỏe ngân hàng").wait_for(timeout=60_000)
    assert copy_of(server, item) == "Chữ gõ ngay trước khi tải lại, thêm nữa"


def test_a_closed_tab_loses_nothing(new_page: Callable[[], "Page"], in_voila: Opener, server: Server) -> None:
    first = new_page()
    in_voila(first, NAME)
    begin(first)
    first.get_by_label("Câu dẫn", exact=True).fill("Chữ gõ trong tab bị đóng")
    first.get_by_label("Phương án B", exact=True).fill("Chưa xong")
    saved(first)
    item = opened(first, server)
    first.close()
    second = new_page()
    in_voila(second, NAME, f"&item={item}")
    assert stem(second) == "Chữ gõ trong tab bị đóng"
    assert second.get_by_label("Phương án B", exact=True).input_value() == "Chưa xong"


def test_two_tabs_on_one_item_ask(new_page: Callable[[], "Page"], in_voila: Opener, server: Server) -> None:
    first, second = new_page(), new_page()
    in_voila(first, NAME)
    begin(first)
    first.get_by_label("Câu dẫn", exact=True).fill("Bản đầu?")
    saved(first)
    item = opened(first, server)
    in_voila(second, NAME, f"&item={item}")
    assert stem(second) == "Bản đầu?"
    first.get_by_label("Câu dẫn", exact=True).fill("Của cửa sổ một?")
    until(first, lambda: copy_of(server, item) == "Của cửa sổ một?")
    second.get_by_label("Câu dẫn", exact=True).fill("Của cửa sổ hai?")
    second.get_by_text("vừa được lưu ở cửa sổ khác").wait_for()
    assert [second.locator(f".wb-banner {mark}").inner_text() for mark in ("del", "ins")] == ["một", "hai"]
    assert second.locator("[data-live]").inner_text() == "Chưa lưu"
    assert copy_of(server, item) == "Của cửa sổ một?"
    second.get_by_role("button", name="Giữ bản đang gõ ở đây").click()
    until(second, lambda: copy_of(server, item) == "Của cửa sổ hai?")
    first.get_by_label("Phương án A", exact=True).fill("8%")
    first.get_by_role("button", name="Mở bản kia, bỏ bản ở đây").click()
    until(first, lambda: stem(first) == "Của cửa sổ hai?")
    focused(first, "stem")


def test_several_right_options_survive_being_looked_at(page: "Page", in_voila: Opener, server: Server) -> None:
    from dataclasses import replace  # noqa: PLC0415 — only here

    item = server.place.write(replace(server.place.question(500), key="AC"))
    in_voila(page, NAME, f"&item={item}")
    boxes = [page.get_by_label(f"{label} là phương án đúng") for label in "ABCD"]
    assert [box.is_checked() for box in boxes] == [True, False, True, False]
    page.get_by_role("button", name="Sau ›").click()
    page.locator("[data-slot=head] b", has_text=item).wait_for(state="detached")
    page.get_by_role("button", name="‹ Trước").click()
    page.locator("[data-slot=head] b", has_text=item).wait_for()
    assert server.place.office().bank.entry(item).revision.item.key == "AC"
    in_voila(page, NAME, f"&item={item}")
    boxes[1].check()
    saved(page)
    assert {copy.item.id: copy.item.key for copy in server.place.office().bank.drafts("ha")}[item] == "ABC"


def test_typed_html_stays_text_and_another_item_is_not_undone_into(
    page: "Page", in_voila: Opener, server: Server
) -> None:
    in_voila(page, NAME)
    begin(page)
    page.get_by_label("Câu dẫn", exact=True).fill("A" * 30 + " <img src=x onerror=alert(1)>?")
    saved(page)
    assert page.locator(".wb img").count() == 0
    typed = opened(page, server)
    page.get_by_role("button", name="‹ Trước").click()
    page.locator("[data-slot=head] b", has_text=typed).wait_for(state="detached")
    other = stem(page)
    assert "<img" not in other
    page.get_by_label("Câu dẫn", exact=True).click()
    page.keyboard.press("Control+z")
    page.wait_for_timeout(300)
    assert stem(page) == other


def test_a_lost_kernel_is_told_and_the_letters_stay(page: "Page", in_lab: Opener) -> None:
    in_lab(page, NAME)
    page.evaluate("async () => { await window.jupyterapp.serviceManager.sessions.shutdownAll() }")
    page.get_by_label("Câu dẫn", exact=True).fill("Chữ gõ sau khi mất kết nối")
    page.locator("[data-lost]").wait_for()
    assert stem(page) == "Chữ gõ sau khi mất kết nối"
    assert page.locator("[data-live]").inner_text() == "Chưa lưu"


@pytest.mark.parametrize("place", ["voila", "lab"])
def test_a_kernel_at_work_is_not_a_lost_one(page: "Page", request: pytest.FixtureRequest, place: str) -> None:
    """What takes longer than a lost kernel's silence says that it is being done; its answer comes in the end."""
    request.getfixturevalue(f"in_{place}")(page, NAME)
    begin(page)
    assert page.evaluate(RUN, SLOW) == "ok"  # its next answer takes longer than that
    page.get_by_label("Câu dẫn", exact=True).fill("Chữ gõ trong lúc máy bận")
    page.locator("[data-live]", has_text="Máy đang làm việc này, đã").wait_for()
    assert page.locator("[data-lost]").is_hidden()
    saved(page)
    assert stem(page) == "Chữ gõ trong lúc máy bận"


def test_lab_is_in_vietnamese_and_a_saved_notebook_shows_no_question(
    page: "Page", in_lab: Opener, server: Server
) -> None:
    in_lab(page, NAME)
    assert page.locator(".lm-MenuBar-itemLabel", has_text="Tệp").count() == 1
    assert page.locator(".wb .wb-bar nav").is_hidden()
    path = Path(server.log).parent / "notebooks" / f"{NAME}.ipynb"
    before = path.stat().st_mtime_ns
    page.evaluate("() => { window.jupyterapp.commands.execute('docmanager:save') }")
    until(page, lambda: path.stat().st_mtime_ns != before and path.read_bytes().endswith(b"}\n"))  # all of it is there
    written = path.read_text(encoding="utf-8")
    assert '"outputs": []' in written
    assert "data-slot" not in written
