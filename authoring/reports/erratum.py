"""The public erratum of a corrected form: which questions changed and why, never a word of a key."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from authoring.documents import Block, Paper, Title, line, write
from authoring.model.contests import Contest, Week
from authoring.reports.frames import article, dash, foot, head
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
    blocks = (head(contest, KIND), Title("THÔNG BÁO", abstract), *_texts(erratum), foot())
    return write(Paper(f"Đính chính bộ đề {week.name}", contest.layout, blocks))


def _texts(erratum: Erratum) -> Iterator[Block]:
    tag, number = erratum.week.tag, erratum.revision
    when = long_moment(erratum.moment, erratum.contest.timezone)
    yield article(1, f"Từ {when}, bản phát hành {tag}-r{number} thay cho bản {tag}-r{number - 1}.")
    yield article(2, f"Lý do: {erratum.reason.rstrip(' .')}.")
    if erratum.changes:
        yield article(3, "Những câu thay đổi so với bản trước:")
        yield from (dash(text) for text in erratum.changes)
    else:
        yield article(3, "Câu hỏi và thứ tự phương án không đổi.")
    yield line("Đáp án và căn cứ được công bố sau khi tuần thi kết thúc.")
