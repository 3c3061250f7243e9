"""The doors of the workbench that lead over several screens, as a person without a manual goes through them.

In Voilà and in JupyterLab, by links and buttons: a law and its draft, a messy file, a changed law, two machines.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from authoring.model.records import State
from authoring.workbench.contest import choices
from tests.screens.measures import REST
from tests.small_contest import PASSPHRASE, Place, question

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

DAYS = "Theo Quyết định số 27/2021/QĐ-UBND, cơ quan bảo hiểm xã hội trả kết quả trong {} bao nhiêu ngày làm việc?"
MESSY = (
    "NGÂN HÀNG CÂU HỎI",
    f"Câu 1. {DAYS.format('tối đa')}",
    "a) 3 ngày\tb) 5 ngày\tc) 7 ngày\td) 10 ngày",
    "Đáp án: b",
    f"Câu 2: {DAYS.format('tối thiểu')}",
    *("A. 3 ngày", "B. 5 ngày", "C. 7 ngày", "D. 10 ngày", "Đáp án: B"),
    "Câu 3 . Người tham gia tự nguyện hằng tháng đóng bao nhiêu phần trăm mức thu nhập tháng?",
    "A. 8%   B. 14%   C. 22%   D. 8 %",
)
OLD = """QUỐC HỘI
Luật số: 1/2008/QH12
LUẬT
Bảo hiểm thử
Điều 1. Mức đóng
1. Người lao động hằng tháng đóng bằng 8% tiền lương.
2. Học sinh đóng bằng 3% mức lương cơ sở.
Điều 2. Hiệu lực
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2009.
"""
NEW = """QUỐC HỘI
Luật số: 5/2022/QH15
LUẬT
Sửa đổi Luật Bảo hiểm thử
Điều 1. Sửa đổi Luật Bảo hiểm thử số 1/2008/QH12
1. Sửa đổi khoản 1 Điều 1 như sau:
“1. Người lao động hằng tháng đóng bằng 4,5% tiền lương.”
2. Sửa đổi khoản 2 Điều 1 như sau:
“2. Học sinh đóng bằng 3% mức lương tối thiểu.”
Điều 2. Hiệu lực
Luật này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2022.
"""
LAW = "luat-1-2008-qh12"


@pytest.fixture(scope="module", params=["voila", "lab"])
def workbench(request: pytest.FixtureRequest, lasting_page: Callable[[], "Page"], server: "Server") -> Iterator["Page"]:
    """Trang chủ in both places, opened once for all doors; in JupyterLab too a link leads on in the same place."""
    page, folder = lasting_page(), server.place.folder
    before = folder.parents[1].with_name("trước")
    shutil.copytree(folder.parents[1], before)
    page.set_default_timeout(90_000)
    request.getfixturevalue(f"in_{request.param}")(page, "00-trang-chu")
    if request.param == "lab":  # the bar is hidden on a notebook's own screen; away from it the bar leads back
        assert page.locator(".wb .wb-bar nav").is_hidden()
        page.get_by_role("link", name="Tuần 30").click()
        page.locator('.wb-bar nav a[aria-current][href^="04"]').wait_for()
    yield page
    choices.forget()
    shutil.rmtree(folder.parents[1])
    shutil.move(before, folder.parents[1])


def go(page: "Page", name: str, query: str = "") -> None:
    """By the link of the bar to a screen, perhaps at a place of it."""
    link = page.locator(f'.wb-bar nav a[href^="{name}"]')
    link.evaluate("(link, query) => { link.href = link.getAttribute('href').split('?')[0] + query }", query)
    link.click()
    page.locator(f'.wb-bar nav a[aria-current][href^="{name}"]').wait_for(state="attached")


def sign(page: "Page", word: str) -> None:
    """The passphrase where it is asked for, once a sitting; then the button that signs."""
    button = page.get_by_role("button", name=word, exact=True)
    button.wait_for()
    if page.locator('[data-field="passphrase"]').count():
        page.locator('[data-field="passphrase"]').fill(PASSPHRASE)
    button.click()


def test_a_clause_of_a_law_becomes_a_question_that_is_edited_and_sent(workbench: "Page", server: "Server") -> None:
    page = workbench
    go(page, "07")
    page.get_by_role("button", name="Điều 6. Bảo hiểm xã hội tự nguyện").click()
    page.locator("#text-h", has_text="Điều 6").wait_for()
    page.wait_for_function(REST)
    page.get_by_role("link", name=re.compile("^Soạn nháp từ khoản 1")).click()
    page.locator("[data-action='take:0']").click()
    page.locator("[data-live]", has_text="Đã lấy câu nháp").wait_for()
    page.locator("[data-slot^=because-]", has_text="Đúng theo căn cứ").first.wait_for()
    right = page.locator("[data-slot=options] input:checked").get_attribute("value") or ""
    other = next(one for one in "ABCD" if one != right)
    field, text = (
        page.get_by_label(f"Phương án {other}", exact=True),
        page.get_by_label(f"Phương án {right}", exact=True),
    )
    before = field.input_value()
    field.fill(text.input_value())
    page.locator("[data-finding].at-block").first.wait_for()  # findings follow the typing
    page.locator("[data-action=submit][aria-disabled=true]").wait_for()
    field.fill(before)
    page.locator("[data-finding].at-block").first.wait_for(state="detached")
    page.get_by_label("Chủ đề").select_option("bhxh-bat-buoc")
    page.get_by_label("Mức độ").select_option("easy")
    page.locator("[data-action=submit]:not([aria-disabled])").click()
    sign(page, "Gửi")
    page.get_by_text("Đã gửi thẩm định lần sửa 1.").wait_for()
    entry = server.place.office().bank.entry(page.locator("[data-slot=head] b").inner_text())
    assert (entry.state, entry.revision.item.citation) == (State.IN_REVIEW, "qd-27-2021-qd-ubnd:d6.k1")


def test_a_messy_file_is_read_mended_and_its_pairs_are_seen(
    workbench: "Page", server: "Server", tmp_path: Path
) -> None:
    page, document = workbench, docx.Document()
    for text in MESSY:
        document.add_paragraph(text)
    document.save(str(tmp_path / "lộn xộn.docx"))
    go(page, "02")
    page.get_by_role("button", name="Nhập từ Word/Excel…").click()
    page.locator("[data-pick=questions]").set_input_files(str(tmp_path / "lộn xộn.docx"))
    page.get_by_text("Không thấy đáp án trong tệp.").wait_for()
    assert page.locator("[data-slot=arrivals] li", has_text="5 ngày đáp án").count() >= 2
    page.get_by_role("button", name="Ghi 3 câu vào ngân hàng").click()
    page.get_by_text("Đã ghi 3 câu vào ngân hàng").wait_for()
    page.get_by_role("button", name="Xem phát hiện").click()
    page.get_by_role("button", name="Phương án trùng nhau").click()
    page.locator("#list-h", has_text="Phương án trùng nhau").wait_for()
    link = page.get_by_role("link", name=re.compile("^Mở câu")).first
    item = link.inner_text().split()[-1]
    link.click()
    page.locator("[data-slot=head] b", has_text=item).wait_for()
    page.get_by_label("Phương án D", exact=True).fill("26%")
    page.get_by_label("C là phương án đúng").check()
    page.locator("[data-slot=findings]", has_text="Phương án trùng nhau").wait_for(state="detached")
    page.locator("[data-live]", has_text="Đã lưu bản nháp lúc").wait_for()
    kept = {copy.item.id: copy.item for copy in server.place.office().bank.drafts("ha")}[item]
    assert (kept.key, kept.options[3].text) == ("C", "26%")
    go(page, "02", "?show=pair-distinct")
    pair = page.locator("[data-finding]", has_text="tối thiểu")
    pair.locator("mark", has_text="tối thiểu").first.wait_for()
    assert pair.locator("mark", has_text="tối đa").count() >= 1


def test_a_new_version_of_a_law_is_brought_and_its_stale_items_are_walked_through(
    workbench: "Page", server: "Server", tmp_path: Path
) -> None:
    page = workbench
    for name, text in (("cũ.txt", OLD), ("mới.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    go(page, "07")
    page.locator("[data-pick=law]").set_input_files(str(tmp_path / "cũ.txt"))
    page.get_by_text(f"Đã đưa {LAW}.txt vào thư viện.").wait_for()
    wrong, other = (
        server.place.write(replace(question(70 + number), citation=f"{LAW}:d1.k{number}")) for number in (1, 2)
    )
    page.locator("[data-pick=law]").set_input_files(str(tmp_path / "mới.txt"))
    page.get_by_text("Luật 5/2022/QH15 đổi 2 chỗ của Luật 1/2008/QH12, có hiệu lực 1/8/2022.").wait_for()
    page.get_by_text("2 câu hỏi dẫn các chỗ này đã chuyển sang Cần rà soát").wait_for()
    page.locator("[data-field=document]").select_option(LAW)
    page.locator("[data-slot=text] del", has_text="8%").wait_for()
    page.locator("[data-slot=text] ins", has_text="4,5%").wait_for()
    page.locator("[data-slot=aside] li", has_text=wrong).get_by_text("Đáp án có thể sai").wait_for()
    page.locator(f'[data-action="still:{other}"]').click()
    page.locator('[data-field="why"]').fill("chỉ đổi tên gọi của mức lương")
    sign(page, "Ký xác nhận")
    page.locator("[data-live]", has_text=f"Đã ký xác nhận câu {other}.").wait_for()
    page.wait_for_function(REST)  # what is still being drawn would take the link away under the click
    page.locator("[data-slot=aside] li", has_text=wrong).get_by_role("link", name="Sửa câu").click()
    page.locator("[data-slot=head] b", has_text=wrong).wait_for()
    page.get_by_label("Phương án A", exact=True).fill("4,5%")
    page.locator("[data-live]", has_text="Đã lưu bản nháp lúc").wait_for()
    assert {copy.item.id: copy.item for copy in server.place.office().bank.drafts("ha")}[wrong].options[
        0
    ].text == "4,5%"
    assert [one.move for one in server.place.office().bank.reviews(other)] == ["dismiss"]


def test_two_machines_exchange_packages(workbench: "Page", server: "Server", tmp_path: Path) -> None:
    page, here = workbench, server.place
    there = Place(tmp_path / "máy kia" / "banks" / "thi-thu", here.ha, here.lam)
    shutil.copytree(here.folder, there.folder)
    ours, theirs = here.write(question(81)), there.write(question(82), "lam")
    go(page, "00")
    page.get_by_role("button", name="Xem lại").click()
    first = send(page)
    open_folder(page, there.folder, "lam")
    receive(page, first)
    page.get_by_text("Đã nhận gói của Lê Thu Hà").wait_for()
    assert there.office().bank.entry(ours).revision.item.stem == question(81).stem
    second = send(page)
    open_folder(page, here.folder, "ha")
    receive(page, second)
    page.get_by_text("Đã nhận gói của Phạm Văn Lâm").wait_for()
    assert here.office().bank.entry(theirs).revision.item.stem == question(82).stem


def send(page: "Page") -> Path:
    """Write a package on this machine."""
    page.get_by_role("button", name="Gói trao đổi…").click()
    sign(page, "Ký và viết gói")
    told = page.locator("[data-slot=parcels]").get_by_text("Đã viết gói").inner_text()
    name, folder = re.findall(r"Đã viết gói (\S+) \(\d+ tệp\) trong thư mục (.+)\.$", told)[0]
    return Path(str(folder), str(name))


def receive(page: "Page", package: Path) -> None:
    """Take a package in on this machine."""
    page.locator("[data-pick=package]").set_input_files(str(package))
    page.get_by_text(f"Nhận gói {package.name}?").wait_for()
    if page.locator('[data-field="passphrase"]').count():
        page.locator('[data-field="passphrase"]').fill(PASSPHRASE)
    page.locator('[data-action="parcel-ok"]').click()


def open_folder(page: "Page", folder: Path, writer: str) -> None:
    """The other machine: the contest in another folder, somebody else before it."""
    page.get_by_role("button", name="Đổi người").click()
    page.get_by_role("button", name="Mở cuộc thi khác…").click()
    page.get_by_label("Đường dẫn thư mục").fill(str(folder))
    page.get_by_role("button", name="Kiểm tra thư mục").click()
    page.get_by_label("Ai đang dùng máy này").select_option(writer)
    page.get_by_role("button", name="Mở cuộc thi", exact=True).click()
    page.get_by_role("heading", name="Gói trao đổi và sao lưu").wait_for()
