"""Screen 7 in a real browser: a law is picked or dropped, read, searched, and leads to a draft."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

HEAD = "QUỐC HỘI\nLuật số: {number}/2030/QH15\nLUẬT\nTHỬ NGHIỆM\n"
ROW = "Điều {n}. Mức {n}\n1. Người lao động hằng tháng đóng bằng {n}% tiền lương.\n"
DROP = """([name, text]) => {
  const data = new DataTransfer(); data.items.add(new File([text], name, { type: "text/plain" }));
  document.querySelector(".wb").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true })) }"""


def law(number: int, articles: int) -> bytes:
    return (HEAD.format(number=number) + "".join(ROW.format(n=n) for n in range(1, articles + 1))).encode()


def test_a_law_of_several_parts_is_picked_searched_and_asked_about(
    page: "Page", in_voila: Callable[..., None], server: "Server", tmp_path: Path
) -> None:
    large = tmp_path / "Luật lớn.txt"
    data = law(70, 99) + (b" " * 3_000 + b"\n") * 400  # three messages
    large.write_bytes(data)
    in_voila(page, "07-van-ban")
    assert page.evaluate("() => document.activeElement.dataset.field") == "query"
    page.locator("[data-pick=law]").set_input_files(str(large))
    page.get_by_text("Đã đưa luat-70-2030-qh15.txt vào thư viện.").wait_for(timeout=30_000)
    assert (server.place.folder / "policies/luat-70-2030-qh15.txt").read_bytes() == data
    page.get_by_role("button", name="Điều 99. Mức 99").wait_for()
    opened = page.locator("[data-field=document]")
    opened.hover()  # the column is narrower than a long name: the whole of it is told
    assert opened.get_attribute("title") == opened.evaluate("select => select.selectedOptions[0].text") != ""
    page.get_by_label("Tìm trong mọi văn bản").fill("dong 98%")
    page.get_by_text("1 chỗ có “dong 98%”").wait_for()
    page.get_by_role("button", name="Điều 98 khoản 1 · Luật 70/2030/QH15").click()
    page.locator("[data-slot=text] mark", has_text="98%").wait_for()
    page.wait_for_function("() => document.activeElement.getAttribute('aria-label') === 'Điều 98. Mức 98'")
    assert "place=luat-70-2030-qh15%3Ad98.k1" in page.url
    page.get_by_role("link", name=re.compile("^Soạn nháp từ ")).first.click(timeout=60_000)
    page.get_by_text("câu nháp từ Điều 98 khoản 1").wait_for(timeout=60_000)


def test_a_law_is_dropped_and_a_bad_file_is_told(page: "Page", in_voila: Callable[..., None]) -> None:
    in_voila(page, "07-van-ban")
    page.evaluate(DROP, ["thư.txt", "Kính gửi các đồng chí."])
    page.get_by_text("thư.txt: Không thấy Điều").wait_for()
    page.evaluate(DROP, ["nghị định.txt", law(71, 2).decode()])
    page.get_by_text("Đã đưa luat-71-2030-qh15.txt vào thư viện.").wait_for()
    assert page.get_by_text("Chưa làm được.").count() == 0
