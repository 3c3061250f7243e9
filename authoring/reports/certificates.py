"""Giấy chứng nhận and Giấy khen by mail merge: a page each, for people who are verified and for units that won."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from authoring.documents import Block, Line, Paper, Signature, Signer, write
from authoring.documents.papers.merge_fields import with_fields
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Run
from authoring.reports.amounts import amount
from authoring.reports.frames import COLLECTIVE, ISSUER, KIND, SHORT_DOTS, cited, head
from authoring.reports.labels import tier_name
from authoring.reports.merging import Template, merge
from authoring.reports.results import AwardLine, UnitLine

_ROOM = 36  # points above the title
_NAME, _UNIT, _TIER, _WEEK, _CONTEST = "Họ_và_tên", "Tập_thể", "Hạng_giải", "Tuần_thi", "Cuộc_thi"
_OF, _NUMBER, _MONEY = "Đơn_vị", "Số_vào_sổ", "Tiền_thưởng"
_DECISION, _SIGNED = "Quyết_định", "Nơi_ngày_ký"


@dataclass(frozen=True, slots=True)
class Winner:
    """Somebody who is given a certificate: the award, and the week that it was won in."""

    award: AwardLine
    week: str


def certificates(contest: Contest, winners: Sequence[Winner], template: Template | None = None) -> bytes:
    """Giấy chứng nhận of winners as one .docx, a page each, in the order given.

    RefusedError for nobody, and where a template of the staff can't be used.
    """
    tags = {week.name: week.tag for week in contest.weeks}
    rows = [
        {
            _NAME: one.award.name,
            _OF: one.award.unit,
            _TIER: tier_name(one.award.tier),
            _WEEK: one.week,
            _CONTEST: contest.name,
            _NUMBER: f"{number:02d}",
            _MONEY: amount(one.award.value),
            **_decided(contest, tags.get(one.week, "")),
        }
        for number, one in enumerate(winners, 1)
    ]
    return _bound(template or Template(certificate_template(contest)), rows, (_NAME, _TIER))


def praise(contest: Contest, units: Sequence[UnitLine], template: Template | None = None) -> bytes:
    """Giấy khen of the units that won a collective prize as one .docx, a page each; RefusedError as `certificates`."""
    won = [one for one in units if one.tier]
    rows = [
        {
            _UNIT: one.unit,
            _TIER: tier_name(one.tier),
            _CONTEST: contest.name,
            _NUMBER: f"{number:02d}",
            _MONEY: amount(one.value),
            **_decided(contest, COLLECTIVE),
        }
        for number, one in enumerate(won, 1)
    ]
    return _bound(template or Template(praise_template(contest)), rows, (_UNIT, _TIER))


def certificate_template(contest: Contest) -> bytes:
    """The page of a certificate with merge fields, for staff to edit in Word."""
    won = f"Đạt giải «{_TIER}» «{_WEEK}»"
    return _page(contest, "Mẫu giấy chứng nhận", "GIẤY CHỨNG NHẬN", "CHỨNG NHẬN", (f"«{_NAME}»", f"«{_OF}»", won))


def praise_template(contest: Contest) -> bytes:
    """The page of a Giấy khen with merge fields, for staff to edit in Word."""
    return _page(
        contest, "Mẫu giấy khen", "GIẤY KHEN", "TẶNG GIẤY KHEN", (f"«{_UNIT}»", "", f"Đạt giải «{_TIER}» tập thể")
    )


def _decided(contest: Contest, about: str) -> dict[str, str]:
    """The decision that a page rests on, and where and when it is signed; room for what the settings don't say."""
    told = head(contest, KIND, about)
    return {_DECISION: f"Quyết định {cited(contest, about, SHORT_DOTS)}", _SIGNED: f"{told.place}, {told.date}"}


def _bound(template: Template, rows: Sequence[Mapping[str, str]], required: Sequence[str]) -> bytes:
    if not rows:
        raise RefusedError("Chưa có ai để in giấy.", expected="ít nhất một người đã xác minh hoặc một tập thể đạt giải")
    return merge(template, rows, required)


def _page(contest: Contest, name: str, title: str, act: str, said: tuple[str, str, str]) -> bytes:
    blocks: tuple[Block, ...] = (head(contest), *_words(title, act, *said), Signature(Signer("TRƯỞNG BAN")))
    return with_fields(write(Paper(name, contest.layout, blocks, numbered=False)))


def _words(title: str, act: str, name: str, unit: str, won: str) -> Iterator[Line]:
    yield _centred("", _ROOM)
    yield _centred(title, 30, bold=True, size=30)
    yield _centred(f"TRƯỞNG {ISSUER}", 12, bold=True)
    yield _centred(act, 18, bold=True, size=18)
    yield _centred(name, 8, bold=True, size=24)
    if unit:
        yield _centred(unit, 18)
    yield _centred(won, 6, bold=True, size=18)
    yield _centred(f"«{_CONTEST}»", 12)
    yield _centred(f"(Theo «{_DECISION}»)", 30, italic=True)
    yield Line((Run(f"«{_SIGNED}»", italic=True),), "right", indent=False, after=3, keep=True)


def _centred(text: str, after: float, *, bold: bool = False, italic: bool = False, size: float | None = None) -> Line:
    return Line((Run(text, bold=bold, italic=italic),) if text else (), "center", indent=False, size=size, after=after)
