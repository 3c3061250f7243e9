"""Danh mục tài liệu tham khảo: the documents of the library that questions may be drawn from."""

from collections.abc import Sequence
from datetime import date

from authoring.documents import Grid, Paper, Title, line, write
from authoring.model.contests import Contest
from authoring.model.policies import PolicyDocument
from authoring.reports.frames import foot, head

_HEAD = ("TT", "Loại", "Số, ký hiệu", "Trích yếu", "Ban hành", "Hiệu lực")
UNKNOWN = "chưa rõ"


def reference_list(contest: Contest, found: Sequence[PolicyDocument]) -> bytes:
    """The list as .docx, in the order of the settings; a document that ended says when."""
    rows = tuple(_row(number, one) for number, one in enumerate(found, 1))
    grid = Grid(_HEAD, rows, (11, 22, 30, 64, 21, 25), ("center", "left", "left", "left", "center", "center"), size=11)
    blocks = (
        head(contest, dated=True),
        Title("DANH MỤC", f"tài liệu tham khảo\n{contest.name}"),
        line(f"Câu hỏi của Cuộc thi chỉ căn cứ {len(found):02d} văn bản sau đây:"),
        grid,
        foot("Các cơ quan, đơn vị", "Trang thông tin Cuộc thi"),
    )
    return write(Paper("Danh mục tài liệu tham khảo", contest.layout, blocks))


def _row(number: int, one: PolicyDocument) -> tuple[str, ...]:
    force = _day(one.in_force) + (f"; hết hiệu lực {_day(one.ended)}" if one.ended else "")
    cited = one.kind_cited or UNKNOWN, one.number or one.document
    return (str(number), *cited, one.title or UNKNOWN, _day(one.issued), force)


def _day(text: str) -> str:
    if not text:
        return UNKNOWN
    day = date.fromisoformat(text)
    return f"{day.day}/{day.month}/{day.year}"
