"""Giấy chứng nhận and Giấy khen: a page each, for people who are verified and for units that won."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Letterhead, Line, PageBreak, Paper, Signature, Signer, write
from authoring.model.contests import Contest, Week
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Run
from authoring.reports.frames import ISSUER, head
from authoring.reports.labels import tier_name
from authoring.reports.moments import BLANK
from authoring.reports.results import AwardLine, UnitLine

_ROOM = 36  # points above the title


def certificates(contest: Contest, week: Week, winners: Sequence[AwardLine]) -> bytes:
    """Giấy chứng nhận of a week's winners as one .docx, a page each, in the order given; RefusedError for nobody."""
    pages = [
        _page(
            contest, "GIẤY CHỨNG NHẬN", "CHỨNG NHẬN", one.name, one.unit, f"Đạt giải {tier_name(one.tier)} {week.name}"
        )
        for one in winners
    ]
    return _bound(contest, f"Giấy chứng nhận {week.name}", pages)


def praise(contest: Contest, units: Sequence[UnitLine]) -> bytes:
    """Giấy khen of the units that won a collective prize as one .docx, a page each; RefusedError where none did."""
    pages = [
        _page(contest, "GIẤY KHEN", "TẶNG GIẤY KHEN", one.unit, "", f"Đạt giải {tier_name(one.tier)} tập thể")
        for one in units
        if one.tier
    ]
    return _bound(contest, "Giấy khen tập thể", pages)


def _bound(contest: Contest, title: str, pages: Sequence[Sequence[Block]]) -> bytes:
    if not pages:
        raise RefusedError("Chưa có ai để in giấy.", expected="ít nhất một người đã xác minh hoặc một tập thể đạt giải")
    blocks = [block for page in pages for block in (PageBreak(), *page)][1:]
    return write(Paper(title, contest.layout, tuple(blocks), numbered=False))


def _page(contest: Contest, title: str, act: str, name: str, unit: str, won: str) -> tuple[Block, ...]:
    return (_head(), *_words(contest, title, act, name, unit, won), _signed())


def _words(contest: Contest, title: str, act: str, name: str, unit: str, won: str) -> Iterator[Line]:
    yield _centred("", _ROOM)
    yield _centred(title, 30, bold=True, size=30)
    yield _centred(f"TRƯỞNG {ISSUER}", 12, bold=True)
    yield _centred(act, 18, bold=True, size=18)
    yield _centred(name, 8, bold=True, size=24)
    if unit:
        yield _centred(unit, 18)
    yield _centred(won, 6, bold=True, size=18)
    yield _centred(contest.name, 12)
    yield _centred(f"(Theo Quyết định số …………, {BLANK})", 30, italic=True)
    yield Line((Run(f"…………, {BLANK}", italic=True),), "right", indent=False, after=3, keep=True)


def _head() -> Letterhead:
    return head("")


def _signed() -> Signature:
    return Signature(Signer("TRƯỞNG BAN"))


def _centred(text: str, after: float, *, bold: bool = False, italic: bool = False, size: float | None = None) -> Line:
    return Line((Run(text, bold=bold, italic=italic),) if text else (), "center", indent=False, size=size, after=after)
