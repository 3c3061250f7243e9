"""What stands below the head where one part of a place can't be read: it is named, the others stand."""

import re
from types import SimpleNamespace as Place

from authoring.model.contests import Week
from authoring.screens.closing.bodies import Shown, body
from authoring.screens.closing.heads import actions
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.collectives import Standing
from authoring.workbench.paperwork.desks import END
from authoring.workbench.paperwork.overviews import Overview, Part, Turnout
from authoring.workbench.paperwork.unit_reports import Returned

NOTHING = Shown({}, (), unfolded=False, changes=None)


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def drawn(office: Office, found: Overview) -> dict[str, str]:
    return {name: text(html) for name, html in body(office, found, NOTHING).items()}


def week(office: Office) -> Week:
    return office.bank.contest.weeks[0]


def test_at_the_end_each_part_says_itself_that_it_cant_be_read(place: Place) -> None:
    office = place.office()
    found = Overview(END, (), lacking={Part.PRIZES: "a hỏng", Part.MONEY: "b hỏng"})
    cards = drawn(office, found)
    assert cards["first"] == "Giải tập thể Chưa đọc được a hỏng"
    assert cards["second"] == "Quyết toán Chưa đọc được b hỏng"
    assert cards["last"] == "Tham gia theo tập thể Chưa tuần nào có kết quả."
    assert "Chưa đọc được Chốt giải tập thể…" in text(actions(office, found, frozenset({"owner"}), ""))
    turnout = (Turnout("Đảng bộ Một", None, (5,), (9,), None),)
    torn = Overview(END, (), weeks=(week(office),), turnout=turnout, lacking={Part.TURNOUT: "c hỏng"})
    cards = drawn(office, torn)
    assert "Có tuần chưa đọc được, nên không có trong bảng. c hỏng" in cards["last"]
    assert "Đảng bộ Một chưa có 5 chưa có" in cards["last"]
    assert "Giải tập thể" in cards["first"]


def test_of_a_week_as_well(place: Place) -> None:
    office = place.office()
    tag = week(office).tag
    late = drawn(office, Overview(tag, (), lacking={Part.TURNOUT: "Tuần này chưa chấm.", Part.REPORTS: "phiếu hỏng"}))
    assert late["first"] == "Tham gia theo tập thể Tuần này chưa có kết quả. Tuần này chưa chấm."
    assert late["third"] == "Báo cáo của đơn vị gửi về Chưa đọc được phiếu hỏng"
    assert "second" not in late
    counted = Place(result=Place(people=5, attempts=9, all_right=1))
    lacking = {Part.WINNERS: "quyết định hỏng", Part.ITEMS: "câu hỏng"}
    back = Returned((), (), (), (), ())
    one = Overview(
        *(tag, (), (), (week(office),), (Turnout("Đảng bộ Một", 8, (5,), (9,), 5),), lacking),
        returned=back,
        result=counted,  # type: ignore[arg-type] # only its counts are asked
    )
    cards = drawn(office, one)
    assert cards["second"] == "Danh sách nhận tiền thưởng Chưa đọc được quyết định hỏng"
    assert cards["last"] == "Câu hỏi của tuần, bằng lời Chưa đọc được câu hỏng"
    assert "5 người, 9 lượt" in cards["first"]
    assert "Báo cáo của đơn vị gửi về" in cards["third"]


def test_units_that_cant_be_read_leave_the_table_empty(place: Place) -> None:
    found = Overview(END, (), standing=Standing((), (), "units.csv: Tệp rỗng."))
    cards = drawn(place.office(), found)
    assert "Chưa tính được chỉ số. units.csv: Tệp rỗng." in cards["first"]
