"""Minutes of a week's work: the facts of each, who signs by the layout's words."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import docx
import pytest

from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.reports import WeekResult
from authoring.reports.week_minutes import Sealed, closing_minutes, grading_minutes, opening_minutes, review_minutes

Words = Callable[[bytes], list[str]]
MARK = "ab" * 32


def facts(lines: list[str]) -> list[str]:
    return lines[lines.index("Kết quả") + 1 : next(n for n, line in enumerate(lines) if line.startswith("Ý kiến khác"))]


def test_review_and_sealing(contest: Contest, words: Words) -> None:
    week = contest.weeks[0]
    sealed = Sealed("2022-w30-r1", 20, week.opens - timedelta(days=3), MARK, ("Hà", "Lâm"), (("Lâm", 12), ("Hà", 8)))
    lines = words(review_minutes(contest, week, sealed))
    assert facts(lines) == [
        *("Bản phát hành", "2022-w30-r1", "Số câu hỏi", "20"),
        *("Người thẩm định: Lâm", "12 câu đã ký duyệt", "Người thẩm định: Hà", "8 câu đã ký duyệt"),
        *("Phát hành lúc", "10 giờ 00 ngày 15 tháng 7 năm 2022"),
        *("Mã kiểm tra đáp án", "ABAB ABAB ABAB ABAB ABAB ABAB ABAB ABAB", "Người giữ niêm phong", "Hà; Lâm"),
    ]
    assert lines[-2:] == ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ"]


def test_opening_and_closing(contest: Contest, state: Contest, words: Words) -> None:
    week = contest.weeks[0]
    lines = words(opening_minutes(state, week, "2022-w30-r1", ["de-thi.docx, mã AB"]))
    assert facts(lines) == [
        *("Bản phát hành", "2022-w30-r1", "Giờ mở theo Thể lệ", "10 giờ 00 ngày 18 tháng 7 năm 2022"),
        *("Giờ kết thúc theo Thể lệ", "16 giờ 00 ngày 24 tháng 7 năm 2022", "Thực tế mở lúc", "…… giờ ……"),
        *("Niêm phong đáp án khi mở đề", "☐ còn nguyên    ☐ khác: ……………………"),
        *("Tệp công bố", "de-thi.docx, mã AB"),
    ]
    assert not any("mở đúng giờ" in line for line in lines)  # nobody told the program so
    assert lines[-2:] == ["THƯ KÝ", "CHỦ TỌA"]
    assert facts(words(closing_minutes(contest, week, [("Dòng đã đọc", "10"), ("Bị loại", "2")]))) == [
        *("Dòng đã đọc", "10", "Bị loại", "2")
    ]


def test_grading_and_prizes(result: WeekResult, words: Words) -> None:
    lines = words(grading_minutes(result, [("Mở niêm phong đáp án", "Hà, 17 giờ 00")]))
    assert facts(lines)[:4] == ["Bộ đề", "2022-w30-r1", "Mở niêm phong đáp án", "Hà, 17 giờ 00"]
    assert facts(lines)[10:14] == [
        *("Giải Nhất", "01 giải, 3.000.000 đồng mỗi giải", "Giải Nhì", "03 giải, 2.000.000 đồng mỗi giải")
    ]
    assert "19.000.000 đồng (Mười chín triệu đồng)" in lines
    assert "Bài dự thi được chấm bằng máy theo đáp án đã niêm phong; xét 19 giải." in lines
    ruled = words(grading_minutes(result, [], [("Hủy bài", "bài của 2 người: làm hộ (Hà, Lâm)")]))
    assert facts(ruled)[8:10] == ["Hủy bài", "bài của 2 người: làm hộ (Hà, Lâm)"]
    said = "Bài dự thi được chấm bằng máy theo đáp án đã niêm phong và các quyết định kê dưới đây; xét 19 giải."
    assert said in ruled
    more = replace(result, lines=(*result.lines, result.lines[0]))
    with pytest.raises(RefusedError, match="không khớp cơ cấu giải"):
        grading_minutes(more, [])


def test_the_signatures_stay_with_the_last_line(contest: Contest) -> None:
    paper = docx.Document(io.BytesIO(closing_minutes(contest, contest.weeks[0], [("Dòng đã đọc", "10")])))
    (last,) = [one for one in paper.paragraphs if one.text.startswith("Biên bản lập xong")]
    assert last.paragraph_format.keep_with_next is True
    facts = paper.tables[1]
    assert [round(cell.width.mm) for cell in facts.rows[0].cells] == [137, 27]
