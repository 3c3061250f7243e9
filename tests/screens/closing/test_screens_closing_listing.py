"""The list of papers: the state of each, from what it was made, which to look at again."""

import re
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Place

from authoring.screens.closing.listing import basis, card, preview, slots, tools
from authoring.workbench.paperwork.desks import END
from authoring.workbench.paperwork.papers import Compared, Listed
from authoring.workbench.paperwork.previews import Preview
from authoring.workbench.paperwork.registers import CHANGED, NEWER, Entry
from authoring.workbench.paperwork.regraded import GONE, OTHER, SAME

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
NOTICE = Listed("notice", "Thông báo", public=True, state="")
PATH = Path("thong-bao-1.docx")


def read(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def listed(place: Place, entry: Entry, *found: Compared) -> str:
    return read(card(place.office(), (entry,), {one.key: one for one in found}, "", tools=""))


def test_stale_papers_say_why(place: Place) -> None:
    older = Entry(NOTICE, "Tuần này đang chấm lại.", PATH, "2022-w30-results-1", "ha", NOW, NEWER)
    assert listed(place, older) == (
        "Văn bản 0 trong 1 đã lập Cần rà soát Thông báo công bố được 25/7/2022 09:41 · Lê Thu Hà · kết quả tuần 30, lần 1 "
        "Đã có kết quả tuần 30 mới hơn; bản này lập từ bản trước. Tuần này đang chấm lại. Xem Tải"
    )
    changed = Entry(NOTICE, "", PATH, "2022-w30-results-1", "", None, CHANGED)
    assert listed(place, changed) == (
        "Văn bản 1 trong 1 đã lập Cần rà soát Thông báo công bố được không ghi người lập · kết quả tuần 30, lần 1 "
        "Thiết lập, danh sách đơn vị hoặc quyết định đã đổi sau khi lập. Dựng lại để đối chiếu. Xem Tải Lập lại"
    )


def test_a_record_that_cant_be_read_is_named_at_its_paper(place: Place) -> None:
    torn = Entry(NOTICE, "", PATH, "2022-w30-results-1", torn="a.json: Tệp không phải JSON.")
    assert listed(place, torn) == (
        "Văn bản 1 trong 1 đã lập Đã lập Thông báo công bố được không ghi người lập · kết quả tuần 30, lần 1 "
        "Bản ghi không đọc được a.json: Tệp không phải JSON. Xem Tải Lập lại"
    )


def test_what_is_lacking_leads_to_the_screen_where_it_is_done(place: Place) -> None:
    entry = Entry(NOTICE, "Chưa ai xác minh: ghi ở màn hình 5, thẻ Xác minh.")
    found = Place(place="2022-w30", entries=(entry,), standing=None)
    drawn = slots(place.office(), found, {}, "", None)["papers"]  # type: ignore[arg-type] # a place and its entries
    assert 'ghi ở <a href="05-cham-bai-tuan.ipynb?week=2022-w30">màn hình 5</a>, thẻ Xác minh.' in drawn
    found.place = END
    drawn = slots(place.office(), found, {}, "", None)["papers"]  # type: ignore[arg-type] # a place and its entries
    assert 'ghi ở <a href="05-cham-bai-tuan.ipynb">màn hình 5</a>, thẻ Xác minh.' in drawn


def test_what_was_compared_counts_more_than_what_may_have_changed(place: Place) -> None:
    entry = Entry(NOTICE, "", PATH, "truoc", "ha", NOW, CHANGED)
    assert "Đã lập, giống từng byte Thông báo" in listed(place, entry, Compared("notice", SAME))
    assert "Đã lập, khác bản đã lập Thông báo" in listed(place, entry, Compared("notice", OTHER))
    gone = listed(place, entry, Compared("notice", GONE, "Dữ liệu đã xóa."))
    assert "Đã lập, không còn bài gốc Thông báo" in gone
    assert "Dữ liệu đã xóa." in gone
    results = Compared("results", SAME), Compared("results-2022-w32", OTHER, "Khác: a.csv."), Compared("closing", SAME)
    assert (
        "giống từng byte Kết quả tuần này khác bản đã lập Kết quả tuần 32 Khác: a.csv. giống từng byte Giải tập thể"
        in (listed(place, entry, *results))
    )


def test_from_what_in_peoples_words(place: Place) -> None:
    contest = place.office().bank.contest
    names = ("2022-w30-results-2", "2022-w30-r1", "tong-ket-3", "ket-thuc-1-2", "truoc", "2022-w30")
    assert [basis(name, contest) for name in names] == [
        "kết quả tuần 30, lần 2",
        "đề đã phát hành 2022-w30-r1",
        "giải tập thể, bản 3",
        "kết quả các tuần, lần 1, 2",
        "thiết lập cuộc thi",
        "thiết lập cuộc thi",
    ]


def test_what_isnt_possible_has_no_button() -> None:
    assert tools((Entry(NOTICE),), "", make=False) == ""
    assert "bundle" not in tools((Entry(NOTICE),), "", make=True)
    made = tools((Entry(NOTICE, "", PATH),), "Đang lập văn bản", make=False)
    assert made.count('aria-disabled="true"') == 2


def test_what_a_paper_says_is_escaped() -> None:
    shown = preview(Entry(NOTICE, "", PATH), Preview(("<b>x</b>", ("1", "<i>"), ("2", ""))))
    assert "<p>&lt;b&gt;x&lt;/b&gt;</p><table><tbody><tr><td>1</td><td>&lt;i&gt;</td></tr>" in shown
