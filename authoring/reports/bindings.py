"""Mục lục hồ sơ: the first page of a week's dossier, which paper begins on which page, and which are not in it."""

from collections.abc import Mapping, Sequence

from authoring.documents import Block, Grid, Paper, Title, line, write
from authoring.reports.results import WeekResult
from authoring.seals import grouped

_HEAD = ("TT", "Văn bản", "Trang của tệp")


def contents_page(result: WeekResult, papers: Sequence[tuple[str, int]], left: Mapping[str, str]) -> bytes:
    """The page as .docx; `papers` are titles with their number of pages, `left` titles with why they aren't in it."""
    rows, page = list[tuple[str, ...]](), 2  # this page is the first
    for number, (title, pages) in enumerate(papers, 1):
        rows.append((str(number), title, str(page) if pages == 1 else f"{page}–{page + pages - 1}"))
        page += pages
    blocks: list[Block] = [
        Title("HỒ SƠ KẾT QUẢ", f"{result.week.name}\n{result.contest.name}"),
        line(f"Bộ đề {result.release}. Mã kiểm tra kết quả: {grouped(result.digest).upper()}."),
        Grid(_HEAD, tuple(rows), (14, 116, 35), ("center", "left", "center")),
    ]
    blocks += [line(f"Không có trong hồ sơ: {title}. {why}") for title, why in left.items()]
    return write(Paper(f"Hồ sơ {result.week.name}", result.contest.layout, tuple(blocks), numbered=False))
