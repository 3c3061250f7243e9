"""The decisions that recognise a result and award its prizes."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, PageBreak, Paper, Title, line, write
from authoring.model.contests import Contest
from authoring.reports.amounts import amount, figure, money_in_words
from authoring.reports.frames import COLLECTIVE, KIND, article, concerning, dash, foot, head, preamble
from authoring.reports.labels import index_name
from authoring.reports.lists import person_list, unit_list
from authoring.reports.moments import long_moment
from authoring.reports.prizes import Tally, tally, total
from authoring.reports.results import UnitLine, WeekResult
from authoring.seals import grouped

_FORCE = (
    "Ban Tổ chức, Tổ Thư ký Cuộc thi, các cơ quan, đơn vị liên quan và các {winners} có tên trong Danh sách "
    "căn cứ Quyết định thi hành. Quyết định có hiệu lực kể từ ngày ký."
)


def decision(result: WeekResult) -> bytes:
    """Quyết định công nhận kết quả và trao giải of a week as .docx, number, date and names left to be filled by hand.

    Raises:
        RefusedError: a prize isn't in the contest's scheme, or the layout is unknown.
    """
    contest, week = result.contest, result.week
    abstract = concerning(contest, f"công nhận kết quả và trao giải {week.name}\n{contest.name}")
    tallies = tally([(line.tier, line.value) for line in result.lines], contest.weekly_prizes)
    blocks = (
        head(contest, KIND, week.tag),
        Title("QUYẾT ĐỊNH", abstract),
        *preamble(contest, _week_grounds(result)),
        article(1, _recognised(result)),
        *_awarded(tallies, "cá nhân", "Giấy chứng nhận"),
        article(3, _FORCE.format(winners="cá nhân"), closes=True),
        foot(),
    )
    return write(Paper(f"Quyết định công nhận kết quả {week.name}", contest.layout, blocks))


def winner_list(result: WeekResult) -> bytes:
    """Danh sách kèm theo: the winners of a week with what decided each place, as .docx; RefusedError as `decision`."""
    tally([(line.tier, line.value) for line in result.lines], result.contest.weekly_prizes)
    blocks = (head(result.contest), *person_list(result))
    return write(Paper(f"Danh sách đạt giải {result.week.name}", result.contest.layout, tuple(blocks)))


def collective_decision(contest: Contest, lines: Sequence[UnitLine]) -> bytes:
    """The decision on the collective prizes with its list on a page of its own; `lines` are all units, best first."""
    won = [line for line in lines if line.tier]
    tallies = tally([(line.tier, line.value) for line in won], contest.collective_prizes)
    blocks = (
        head(contest, KIND, COLLECTIVE),
        Title("QUYẾT ĐỊNH", concerning(contest, f"công nhận kết quả và trao giải tập thể\n{contest.name}")),
        *preamble(contest, _closing_grounds(contest)),
        article(1, _taken_part(lines)),
        *_awarded(tallies, "tập thể", "Giấy khen"),
        article(3, _FORCE.format(winners="tập thể"), closes=True),
        foot(),
        PageBreak(),
        head(contest),
        *unit_list(contest, won),
    )
    return write(Paper("Quyết định trao giải tập thể", contest.layout, blocks))


def _week_grounds(result: WeekResult) -> list[str]:
    zone = result.contest.timezone
    opens, closes = long_moment(result.week.opens, zone), long_moment(result.week.closes, zone)
    graded = f"Căn cứ kết quả chấm bài {result.week.name} (từ {opens} đến {closes}) theo bộ đề {result.release}"
    return [*_closing_grounds(result.contest)[:1], f"{graded}, mã kiểm tra kết quả {_code(result.digest)}", _proposed()]


def _closing_grounds(contest: Contest) -> list[str]:
    index = index_name(contest.collective_index)
    ranked = f"Căn cứ kết quả tham gia của các tập thể qua {len(contest.weeks)} tuần thi, xếp theo {index}"
    return [f"Căn cứ Kế hoạch tổ chức và Thể lệ {contest.name}", ranked, _proposed()]


def _proposed() -> str:
    return "Xét đề nghị của Tổ Thư ký Cuộc thi"


def _code(digest: str) -> str:
    return grouped(digest).upper()


def _recognised(result: WeekResult) -> str:
    people = f"{figure(result.people)} người dự thi với {figure(result.attempts)} lượt thi"
    return (
        f"Công nhận kết quả {result.week.name} {result.contest.name}: {people}; "
        f"{figure(result.all_right)} người trả lời đúng tất cả các câu hỏi."
    )


def _taken_part(lines: Sequence[UnitLine]) -> str:
    people, attempts = sum(line.people for line in lines), sum(line.attempts for line in lines)
    counted = f"{figure(people)} người dự thi và {figure(attempts)} lượt thi"
    return f"Công nhận kết quả tham gia Cuộc thi của {figure(len(lines))} tập thể với {counted}."


def _awarded(tallies: Sequence[Tally], winners: str, certificate: str) -> Iterator[Block]:
    count, money = sum(one.count for one in tallies), total(tallies)
    if not count:
        yield article(2, f"Không trao giải {winners} vì không có {winners} nào đủ điều kiện.")
        return
    yield article(2, f"Trao {count:02d} giải {winners} (có Danh sách kèm theo), gồm:", opens=True)
    for place, one in enumerate(tallies, 1):
        yield dash(one.text + (";" if place < len(tallies) else "."))
    paid = f"{amount(money)} (bằng chữ: {money_in_words(money)})"
    yield line(f"Mỗi {winners} đạt giải được cấp {certificate} của Ban Tổ chức Cuộc thi.")
    yield line(f"Tổng số tiền thưởng là {paid}, chi từ kinh phí tổ chức Cuộc thi.")
