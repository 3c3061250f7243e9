"""Tờ trình: the secretaries ask the head of the committee to sign a week's decision."""

from collections.abc import Iterator

from authoring.documents import Block, Line, Paper, Recipients, Signature, Signer, Title, line, write
from authoring.model.paragraphs import Run
from authoring.reports.amounts import amount, figure, money_in_words
from authoring.reports.frames import dash, head
from authoring.reports.moments import long_moment
from authoring.reports.prizes import tally, total
from authoring.reports.results import WeekResult
from authoring.seals import grouped

KIND = "TTr"
_SECRETARIES = "TỔ THƯ KÝ CUỘC THI"


def proposal(result: WeekResult) -> bytes:
    """Tờ trình of a week as .docx; RefusedError where a prize isn't in the contest's scheme."""
    contest, name = result.contest, result.week.name
    archive = Recipients(("Như trên", "Thường trực Ban Tổ chức Cuộc thi"), "Tổ Thư ký Cuộc thi")
    blocks = (
        head(contest, KIND),
        Title("TỜ TRÌNH", f"về việc công nhận kết quả và trao giải {name}\n{contest.name}"),
        line("Kính gửi: Trưởng Ban Tổ chức Cuộc thi", alignment="center", indent=False),
        *_texts(result),
        Signature(Signer("TỔ TRƯỞNG", body=_SECRETARIES, capacity="on-behalf"), archive),
    )
    return write(Paper(f"Tờ trình kết quả {name}", contest.layout, blocks))


def _texts(result: WeekResult) -> Iterator[Block]:
    contest, week = result.contest, result.week
    opens, closes = (long_moment(moment, contest.timezone) for moment in (week.opens, week.closes))
    people = f"{figure(result.people)} người dự thi, {figure(result.attempts)} lượt thi"
    yield line(
        f"{week.name} diễn ra từ {opens} đến {closes}, có {people}; "
        f"{figure(result.all_right)} người trả lời đúng tất cả các câu hỏi."
    )
    tallies = tally([(one.tier, one.value) for one in result.lines], contest.weekly_prizes)
    money = total(tallies)
    yield line(
        f"Căn cứ Thể lệ và kết quả chấm bài (mã kiểm tra {grouped(result.digest).upper()}), Tổ Thư ký kính trình:"
    )
    yield dash(f"Công nhận kết quả {week.name}.")
    yield dash(f"Trao {len(result.lines):02d} giải cá nhân: {'; '.join(one.text for one in tallies)}.")
    yield dash(f"Chi tiền thưởng {amount(money)} (bằng chữ: {money_in_words(money)}) từ kinh phí tổ chức Cuộc thi.")
    yield line(f"Thời hạn công bố kết quả: {long_moment(week.announce_by, contest.timezone)}.")
    yield line("Kính trình Trưởng Ban xem xét, quyết định.")
    said = "Gửi kèm: dự thảo Quyết định, Danh sách đạt giải, Biên bản chấm thi và xét giải, bản tóm tắt một trang."
    yield Line((Run(said),), closes=True)
