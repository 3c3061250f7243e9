"""First start in a real browser: the four ways and the next person, in Voilà and in JupyterLab."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from authoring.bank import open_bank
from authoring.workbench.contest import choices
from authoring.workbench.travel.exchanging import write_package

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "00-trang-chu"
WORD = "mot hai ba bon"
NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
PLAN = """KẾ HOẠCH
Tổ chức Cuộc thi thử về bảo hiểm
- Tuần 30: từ 10 giờ 00 ngày 18/7/2022 đến 16 giờ 00 ngày 24/7/2022.
Kết quả được công bố vào sáng thứ Tư tuần sau.
Mỗi đề thi 5 câu hỏi, thời gian làm bài 15 phút, không giới hạn số lượt. Tính kết quả lượt thi cao nhất.
Giải cá nhân mỗi tuần: 01 giải Nhất 3.000.000 đồng."""
WHERE = pytest.mark.parametrize("where", ["voila", "lab"])


def open_ways(go: Callable[["Page", str], None], page: "Page") -> None:
    """From the office to the four ways."""
    page.set_default_timeout(90_000)  # keys are made, a sample is copied: a busy machine takes its time
    go(page, NAME)
    page.get_by_role("button", name="Đổi người").click()
    page.get_by_role("button", name="Mở cuộc thi khác…").click()
    page.get_by_role("heading", name="Bắt đầu").wait_for()


@pytest.fixture
def go(request: pytest.FixtureRequest, page: "Page", where: str) -> Iterator[Callable[[], None]]:
    """Trang chủ at its four ways, from the contest that the server was started with; all is forgotten afterwards."""
    yield lambda: open_ways(request.getfixturevalue(f"in_{where}"), page)
    choices.forget()
    choices.forget(choices.FOUNDING)


@WHERE
def test_a_folder_and_the_next_person(page: "Page", server: "Server", go: Callable[[], None], tmp_path: Path) -> None:
    folder = tmp_path / "kho khác"
    shutil.copytree(server.place.folder, folder)
    go()
    page.get_by_label("Đường dẫn thư mục").fill(f'"{folder}"')
    page.get_by_role("button", name="Kiểm tra thư mục").click()
    page.get_by_text("Thư mục giữ được ngân hàng an toàn.").wait_for()
    page.get_by_label("Ai đang dùng máy này").select_option("lam")
    page.get_by_role("button", name="Mở cuộc thi").click()
    page.locator(".wb-who", has_text="Phạm Văn Lâm").wait_for()
    page.get_by_role("button", name="Đổi người").click()
    page.get_by_label("Người dùng").select_option("ha")
    page.get_by_role("button", name="Đổi", exact=True).click()
    page.locator(".wb-who", has_text="Lê Thu Hà").wait_for()
    assert choices.recall() == choices.Choice(folder, "ha")


@WHERE
def test_a_package(page: "Page", server: "Server", go: Callable[[], None], tmp_path: Path) -> None:
    written = write_package(server.place.office(), server.place.ha.at(NOW), tmp_path / "gói", whole=True)
    go()
    page.locator("[data-pick=package]").set_input_files(str(written.path))
    page.get_by_text(f"Gói {written.path.name} của cuộc thi thi-thu").wait_for()
    page.get_by_label("Thư mục mới để đặt cuộc thi").fill(str(tmp_path / "máy mới"))
    page.locator("[data-field=passphrase]").fill(WORD)
    page.get_by_role("button", name="Khôi phục", exact=True).click()
    page.get_by_text("Đối chiếu mã này với biên bản lập cuộc thi.").wait_for()
    page.get_by_role("button", name="Mở cuộc thi").click()
    page.locator(".wb-who", has_text="Lê Thu Hà").wait_for()
    assert open_bank(tmp_path / "máy mới").contest.id == "thi-thu"


@WHERE
def test_a_contest_from_a_plan(page: "Page", go: Callable[[], None], tmp_path: Path) -> None:
    document = Document()
    for text in PLAN.splitlines():
        document.add_paragraph(text)
    document.save(str(tmp_path / "kế hoạch.docx"))
    go()
    page.get_by_role("button", name="Lập cuộc thi mới").click()
    page.get_by_label("Thư mục của cuộc thi").fill(str(tmp_path / "thi-moi"))
    page.locator("[data-pick=plan]").set_input_files(str(tmp_path / "kế hoạch.docx"))
    page.get_by_text("Đã đọc").wait_for()
    onward = page.locator('[data-action="next"]')
    onward.click()
    page.get_by_label("Tên cuộc thi").wait_for()
    assert page.get_by_label("Tên cuộc thi").input_value() == "Cuộc thi thử về bảo hiểm"
    onward.click()
    page.get_by_text("theo lịch, ngày 18/7 thuộc tuần 29").wait_for()
    onward.click()
    page.get_by_label("Câu hỏi dự đoán").select_option("none")
    page.get_by_label("Xếp hạng khi bằng điểm").select_option("submitted")
    page.get_by_label("Chủ đề").fill("Hộ gia đình")
    page.get_by_label("Dễ").fill("5")
    onward.click()
    page.get_by_role("button", name="Ký và lập cuộc thi").wait_for()
    for row, (writer, name, agency, roles) in enumerate(
        (
            ("lam", "Phạm Văn Lâm", "Ban Tuyên giáo", ("author", "owner")),
            ("ha", "Lê Thu Hà", "BHXH tỉnh", ("reviewer",)),
        )
    ):
        for part, text in (("writer", writer), ("name", name), ("agency", agency)):
            page.locator(f'[data-field="person-{row}-{part}"]').fill(text)
        for role in roles:
            page.locator(f'[data-field="person-{row}-roles"][value="{role}"]').check()
        for field in ("pass", "again"):
            page.locator(f'[data-field="{field}-{row}"]').fill(WORD)
    page.get_by_role("button", name="Ký và lập cuộc thi").click()
    page.get_by_text("Đã lập cuộc thi Cuộc thi thử về bảo hiểm.").wait_for(timeout=60_000)
    assert page.get_by_role("link", name="Tải phiếu khôi phục (Word)").count() == 1
    page.get_by_role("button", name="Vào Trang chủ").click()
    page.locator(".wb-who", has_text="Phạm Văn Lâm").wait_for()
    bank = open_bank(tmp_path / "thi-moi")
    assert (bank.contest.form.minutes, [person.writer for person in bank.people]) == (15, ["ha", "lam", "phieu"])


def test_the_sample(request: pytest.FixtureRequest, new_page: Callable[[], "Page"]) -> None:
    for where in ("voila", "lab"):  # one after the other: they share the practice copy
        page = new_page()
        try:
            open_ways(request.getfixturevalue(f"in_{where}"), page)
            page.get_by_role("button", name="Xem cuộc thi mẫu").click()
            page.get_by_text("Dữ liệu mẫu của năm 2022: quy định, câu hỏi và tên người đều là tự đặt.").wait_for(
                timeout=60_000
            )
            page.locator(".wb-who", has_text="Lê Thu Hà").wait_for()
        finally:
            choices.forget()
