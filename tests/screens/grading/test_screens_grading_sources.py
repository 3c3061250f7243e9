"""Files that aren't what they should be: wrong, torn, month-first, scores alone, come too late; each says what to do."""

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.grading import Mapping, Proposal, Question, Seen
from authoring.runs import background
from authoring.screens.grading import lacking
from authoring.tables import sheet, write_xlsx
from authoring.workbench.results import inbox
from tests.screens.grading.conftest import WEEK, At, Process

Opened = Callable[..., At]


def put(practice: Practice, name: str, data: bytes) -> Path:
    """A file in the week's folder."""
    return inbox.put_file(practice.stage.office(), WEEK, name, data)


def test_a_wrong_file_is_one_thing_to_answer(practice: Practice, at: Opened) -> None:
    """Not one question for each of its 25 columns: what it lacks, what it has, what to do."""
    book = write_xlsx([sheet("Dự toán", ["STT", "Nội dung chi", ""], [["1", "In băng rôn", "500000"]])])
    put(practice, "dự toán.xlsx", book)
    page = at(practice).wait()
    assert "1 chỗ cần trả lời" in page.slot("more")
    assert "Còn 1 chỗ chưa trả lời" in page.slot("actions")
    said = page.slot("more")
    assert "Thiếu cột Tệp dự toán.xlsx không thấy các cột: “Họ và tên”, “Nộp lúc”, " in said
    assert "Câu 1 – Câu 20. Tệp có các cột: STT, Nội dung chi, (không có tên)." in said
    assert "tải lại tệp từ hệ thống thi (chọn xuất đủ cột)" in said
    assert "Cột nào là" not in said
    page.do("out:0").wait()
    assert "Đã bỏ tệp dự toán.xlsx ra. Tệp không bị xóa: nằm trong thư mục bo-ra" in page.slot("banner")


def test_columns_that_lack_are_told_once_a_header_and_other_questions_stay() -> None:
    def proposal(file: str, *questions: Question) -> Proposal:
        header = ("a", "b") if file != "c.csv" else ("c",)
        return Proposal(file, 1, tuple(Seen(name, "", ()) for name in header), Mapping(header, ("", "")), questions)

    absent = [Question("field", (name,), (), "") for name in ("name", "1", "2", "3", "5", "unit")]
    dates = Question("dates", ("submitted",), ("day-first",), "")
    files = [proposal("a.csv", *absent, dates), proposal("b.csv", *absent, dates), proposal("c.csv", absent[0])]
    (found,) = lacking.lacking(files)
    assert (found.file, found.headers) == ("a.csv", ("a", "b"))
    assert lacking.named(found.fields) == "“Họ và tên”, Câu 1 – Câu 3, Câu 5, “Đơn vị”"
    assert lacking.single(files) == (dates, absent[0])
    assert lacking.open_count(files) == 3


def test_a_torn_file_is_named_and_marked(practice: Practice, at: Opened) -> None:
    """A workbook that was cut on its way: no place of this PC in the sentence, and the way out."""
    book = write_xlsx([sheet("Bài", ["Họ và tên"], [["An"]] * 200)])
    page = at(practice)
    page.do("path", path="không có").step("refresh", {})
    assert page.screen.receive("file", "bị cắt.xlsx", book[: len(book) // 2])
    page.wait()
    banner = page.slot("banner")
    assert banner.startswith(
        "Chưa làm được. Không đọc được tệp bị cắt.xlsx nên chưa xem được cột nào. Tệp Excel bị hỏng"
    )
    assert "Bấm Bỏ ra ở dòng của tệp ấy" in banner
    assert str(practice.stage.exports) not in banner
    assert "bị cắt.xlsx không đọc được" in page.slot("main")
    page.do("out:0").wait()
    assert "không đọc được" not in page.slot("main") + page.slot("banner")


def test_a_refusal_of_a_file_tells_nothing_that_is_over(practice: Practice, at: Opened) -> None:
    page = at(practice)
    page.do("folder")
    assert "thư mục" in page.slot("banner")
    with pytest.raises(Exception, match="không phải tệp bài dự thi"):
        page.screen.receive("file", "công văn.docx", b"PK")
    assert "Máy này không mở thư mục được" not in page.slot("banner")


def test_what_is_read_otherwise_than_usual_is_said_before_it_is_confirmed(practice: Practice, at: Opened) -> None:
    lines = practice.submissions.read_text(encoding="utf-8").splitlines()
    turned = [re.sub(r"2022-(\d\d)-(\d\d)", r"\2/\1/2022", line) for line in lines]
    put(practice, "bài.csv", "\n".join(turned).encode())
    page = at(practice).wait()
    assert "Cách đọc:" not in page.slot("more")
    page.do("out:0").wait()
    turned = [re.sub(r"2022-(\d\d)-(\d\d)", r"\1/\2/2022", line) for line in lines]
    put(practice, "bài.csv", "\n".join(turned).encode())
    page.do("refresh").wait()
    assert "Cách đọc: Tháng trước: 3/8 là ngày 8 tháng 3." in page.slot("more")
    assert "Tệp chỉ có điểm" not in page.slot("more")


def test_a_file_of_scores_alone_says_what_it_isnt_good_for(practice: Practice, at: Opened) -> None:
    rows = [line.split(",") for line in practice.submissions.read_text(encoding="utf-8").splitlines()[:5]]
    lines = [",".join([*row[:9], "Số câu đúng" if number == 0 else "12"]) for number, row in enumerate(rows)]
    put(practice, "điểm.csv", ("\n".join(lines) + "\n").encode())
    page = at(practice).wait()
    assert "Tệp chỉ có điểm, không có từng câu trả lời: xếp hạng và trao giải được" in page.slot("more")


def test_a_file_that_came_after_the_results_is_told_on_top(
    graded: Practice, at: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = Process(graded)
    monkeypatch.setattr(background, "start", process.start)
    page = at(graded)
    assert "Chưa có trong kết quả" not in page.slot("banner")
    put(graded, "muộn.csv", graded.submissions.read_bytes())
    page.do("refresh").wait()
    assert "Chưa có trong kết quả lần 1: tệp muộn.csv. Tệp có bài thì chấm lại" in page.slot("banner")
    assert "Xem cách đọc…" in page.slot("banner")
    page.do("tab:files").do("confirm").sign().do("regrade").do("sign-ok")
    process.end()
    page.do("go")
    assert "Chưa có trong kết quả" not in page.slot("banner")
