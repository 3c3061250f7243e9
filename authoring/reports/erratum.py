"""The public erratum of a corrected form: which questions changed and why, never a word of a key."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from authoring.documents import Block, Line, Paper, Title, write
from authoring.model.contests import Contest, Week
from authoring.model.paragraphs import Run
from authoring.reports.frames import dash, foot, head, point
from authoring.reports.moments import long_moment

KIND = "TB"


@dataclass(frozen=True, slots=True)
class Erratum:
    """A correction: of which week, the number of the new revision, why, when, one sentence a changed question."""

    contest: Contest
    week: Week
    revision: int
    reason: str
    moment: datetime
    changes: tuple[str, ...]


def erratum_paper(erratum: Erratum) -> bytes:
    """Thông báo đính chính as .docx, number, date and name left to be filled by hand."""
    contest, week = erratum.contest, erratum.week
    abstract = f"đính chính bộ đề {week.name}\n{contest.name}"
    recipients = ("Các tập thể dự thi", "Trang thông tin Cuộc thi")
    blocks = (head(contest, KIND), Title("THÔNG BÁO", abstract), *_texts(erratum), foot(*recipients))
    return write(Paper(f"Đính chính bộ đề {week.name}", contest.layout, blocks))


def _texts(erratum: Erratum) -> Iterator[Block]:
    tag, number = erratum.week.tag, erratum.revision
    when = long_moment(erratum.moment, erratum.contest.timezone)
    yield point(1, f"Từ {when}, bản phát hành {tag}-r{number} thay cho bản {tag}-r{number - 1}.")
    yield point(2, f"Lý do: {erratum.reason.rstrip(' .')}.")
    if erratum.changes:
        yield point(3, "Những câu thay đổi so với bản trước:", opens=True)
        yield from (dash(text) for text in erratum.changes)
    else:
        yield point(3, "Câu hỏi và thứ tự phương án không đổi.")
    yield Line((Run("Đáp án và căn cứ được công bố sau khi tuần thi kết thúc."),), closes=True)
