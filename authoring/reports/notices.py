"""Thông báo kết quả: what everybody may read of a week, its key in letters and words, never a number of a person."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Grid, Heading, Line, PageBreak, Paper, Side, Title, line, write
from authoring.model.paragraphs import Run
from authoring.reports.amounts import figure
from authoring.reports.frames import foot, head, point
from authoring.reports.labels import ASKS, tier_name
from authoring.reports.lists import PRIVATE, demand_public
from authoring.reports.results import AwardLine, WeekResult
from authoring.reports.standings import RightAnswer, UnitCount, by_size
from authoring.seals import grouped

KIND = "TB"
_CENTRE: Side = "center"


def notice(result: WeekResult, answers: Sequence[RightAnswer], units: Sequence[UnitCount]) -> bytes:
    """Thông báo of a week's result as .docx.

    RefusedError where a name or unit holds a number as long as a phone's.
    """
    contest, name = result.contest, result.week.name
    blocks = (
        head(contest, KIND),
        Title("THÔNG BÁO", f"đáp án và kết quả {name}\n{contest.name}"),
        *_figures(result),
        *_winners(result),
        *_units(units),
        foot("Các tập thể dự thi", "Trang thông tin Cuộc thi"),
        *_answers(answers),
    )
    return write(Paper(f"Thông báo kết quả {name}", contest.layout, blocks))


def _figures(result: WeekResult) -> Iterator[Block]:
    people = f"{figure(result.people)} người dự thi với {figure(result.attempts)} lượt thi"
    right = f"{figure(result.all_right)} người trả lời đúng tất cả các câu hỏi"
    yield point(1, f"{result.week.name} có {people}; {right}.")
    asks = result.contest.forecast.asks
    if asks != "none":
        yield line(f"Câu dự đoán hỏi {ASKS.get(asks, asks)}.")


def _winners(result: WeekResult) -> Iterator[Block]:
    yield point(2, f"{len(result.lines):02d} cá nhân đạt giải:", opens=True)
    rows = tuple(_winner(number, one) for number, one in enumerate(result.lines, 1))
    sides: tuple[Side, ...] = (_CENTRE, "left", "left", "left", "right")
    yield Grid(("TT", "Hạng giải", "Họ và tên", "Đơn vị", "Dự đoán"), rows, (11, 26, 41, 62, 25), sides, size=11)
    yield line(f"Mã kiểm tra kết quả: {grouped(result.digest).upper()}.")


def _winner(number: int, one: AwardLine) -> tuple[str, ...]:
    demand_public(one.name, one.unit)
    told = "không hợp lệ" if PRIVATE.search(one.forecast) else one.forecast or "-"
    return (str(number), tier_name(one.tier), one.name, one.unit, told)


def _units(units: Sequence[UnitCount]) -> Iterator[Block]:
    demand_public(*(one.unit for one in units))
    count = sum(one.known for one in units)
    yield point(3, f"Tham gia của {count:02d} tập thể, nhiều người dự thi xếp trước:", opens=True)
    rows = [
        (str(n) if one.known else "", one.unit, figure(one.people), figure(one.attempts))
        for n, one in enumerate(by_size(units), 1)
    ]
    total = (figure(sum(one.people for one in units)), figure(sum(one.attempts for one in units)))
    rows.append(("", "Cộng", *total))
    header = ("TT", "Tập thể", "Người dự thi", "Lượt thi")
    yield Grid(header, tuple(rows), (11, 94, 30, 30), (_CENTRE, "left", "right", "right"), size=11)
    yield Line((Run("Đáp án của tuần ở Phụ lục kèm theo."),), closes=True)


def _answers(answers: Sequence[RightAnswer]) -> Iterator[Block]:
    """The key as an annex on a page of its own: letter and full text beside each question."""
    yield PageBreak()
    yield Heading("PHỤ LỤC: ĐÁP ÁN", 1)
    rows = tuple((str(one.number), one.stem, one.key, one.citation or "-") for one in answers)
    header = ("Câu", "Câu hỏi", "Phương án đúng", "Căn cứ")
    yield Grid(header, rows, (11, 67, 55, 32), (_CENTRE, "left", "left", "left"), size=11)
