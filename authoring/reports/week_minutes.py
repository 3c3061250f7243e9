"""Minutes of a week's work: review and sealing, opening, closing of the data, grading and prizes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from authoring.documents import Block, Grid, Line, Paper, Side, Signature, Signer, Title, line, write
from authoring.model.contests import Contest, Week
from authoring.model.paragraphs import Run
from authoring.reports.amounts import amount, figure, money_in_words
from authoring.reports.frames import head, scribes
from authoring.reports.labels import tier_name
from authoring.reports.minutes import KIND
from authoring.reports.moments import long_moment
from authoring.reports.prizes import tally, total
from authoring.reports.results import WeekResult
from authoring.seals import grouped

Facts = Sequence[tuple[str, str]]
_TODAY = "Hôm nay, hồi …… giờ …… ngày …… tháng …… năm ………, tại ………………………………, chúng tôi gồm:"
_HANDS = ("1. Chủ trì: ", "2. Thành viên: ", "3. Người ghi biên bản: ")
_OPINIONS = "Ý kiến khác (nếu có): "
_DOTS = "……………………………………………"
_END = "Biên bản lập xong hồi …… giờ …… cùng ngày, đã đọc cho mọi người cùng nghe và thống nhất ký tên."


@dataclass(frozen=True, slots=True)
class Sealed:
    """A frozen release: its name, number of items, when it was frozen, the code of its key, who holds the seal.

    `reviewed` are the lines of who approved how many items.
    """

    release: str
    items: int
    moment: datetime
    commitment: str
    holders: tuple[str, ...]
    reviewed: tuple[tuple[str, int], ...]


def review_minutes(contest: Contest, week: Week, sealed: Sealed) -> bytes:
    """Biên bản thẩm định và niêm phong of a week as .docx."""
    facts = [
        ("Bản phát hành", sealed.release),
        ("Số câu hỏi", figure(sealed.items)),
        *((f"Người thẩm định: {name}", f"{count} câu đã ký duyệt") for name, count in sealed.reviewed),
        ("Phát hành lúc", long_moment(sealed.moment, contest.timezone)),
        ("Mã kiểm tra đáp án", grouped(sealed.commitment).upper()),
        ("Người giữ niêm phong", "; ".join(sealed.holders)),
    ]
    said = (
        "Từng câu hỏi trong bộ đề đã được người không soạn câu ấy thẩm định và ký duyệt; "
        "đáp án đã được niêm phong, không in ra."
    )
    return _paper(contest, f"thẩm định và niêm phong bộ đề {week.name}", said, facts)


def opening_minutes(contest: Contest, week: Week, release: str, files: Sequence[str]) -> bytes:
    """Biên bản mở đề of a week as .docx; `files` are the public files of the form with their codes."""
    facts = [
        ("Bản phát hành", release),
        ("Giờ mở theo Thể lệ", long_moment(week.opens, contest.timezone)),
        ("Giờ kết thúc theo Thể lệ", long_moment(week.closes, contest.timezone)),
        ("Thực tế mở lúc", "…… giờ ……"),
        ("Niêm phong đáp án khi mở đề", "☐ còn nguyên    ☐ khác: ……………………"),
        *(("Tệp công bố", one) for one in files),
    ]
    said = (
        "Các tệp công bố và bản niêm phong đáp án đã được đối chiếu với bản phát hành đã ký, giống từng byte; "
        "giờ mở thực tế và tình trạng niêm phong do những người có mặt ghi dưới đây."
    )
    return _paper(contest, f"mở đề {week.name}", said, facts)


def closing_minutes(contest: Contest, week: Week, facts: Facts) -> bytes:
    """Biên bản chốt dữ liệu of a week as .docx; `facts` are where every row went."""
    closes = long_moment(week.closes, contest.timezone)
    said = f"Dữ liệu bài dự thi được chốt sau {closes}. Số dòng đã đọc bằng tổng các loại dòng kê dưới đây."
    return _paper(contest, f"chốt dữ liệu {week.name}", said, facts, (5, 1), "right")


def grading_minutes(result: WeekResult, opened: Facts, decided: Facts = ()) -> bytes:
    """Biên bản chấm thi và xét giải of a week as .docx.

    `opened` say when the key was sealed, who opened it, and when; `decided` what people decided of the grading.
    RefusedError where a prize isn't in the contest's scheme.
    """
    contest = result.contest
    tallies = tally([(one.tier, one.value) for one in result.lines], contest.weekly_prizes)
    facts = [
        ("Bộ đề", result.release),
        *opened,
        ("Người dự thi", figure(result.people)),
        ("Lượt thi", figure(result.attempts)),
        ("Trả lời đúng tất cả", f"{figure(result.all_right)} người"),
        *decided,
        *((f"Giải {tier_name(one.tier)}", f"{one.count:02d} giải, {amount(one.value)} mỗi giải") for one in tallies),
        ("Tổng tiền thưởng", f"{amount(total(tallies))} ({money_in_words(total(tallies))})"),
        ("Mã kiểm tra kết quả", grouped(result.digest).upper()),
    ]
    changed = " và các quyết định kê dưới đây" if decided else ""
    said = f"Bài dự thi được chấm bằng máy theo đáp án đã niêm phong{changed}; xét {len(result.lines):02d} giải."
    return _paper(contest, f"chấm thi và xét giải {result.week.name}", said, facts)


def _paper(
    contest: Contest, about: str, said: str, facts: Facts, widths: tuple[float, float] = (2, 4), side: Side = "left"
) -> bytes:
    left, right = (Signer(title, name) for title, name in scribes(contest))
    blocks: tuple[Block, ...] = (
        head(contest, KIND),
        Title("BIÊN BẢN", f"{about}\n{contest.name}"),
        line(_TODAY, alignment="left"),
        *(line(f"{who}{_DOTS}", alignment="left") for who in _HANDS),
        line(said),
        Grid(("Nội dung", "Kết quả"), tuple(facts), widths, ("left", side)),
        line(f"{_OPINIONS}{_DOTS}", alignment="left"),
        Line((Run(_END),), keep=True),
        Signature(right, left),
    )
    return write(Paper(f"Biên bản {about}", contest.layout, blocks))
