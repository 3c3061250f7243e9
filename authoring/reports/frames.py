"""What every paper of the organising committee has: head, wordings that depend on the layout, foot."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Letterhead, Line, Recipients, Signature, Signer, line, profile
from authoring.model.contests import Contest
from authoring.model.paragraphs import Run
from authoring.reports.moments import BLANK, long_date

ISSUER = "BAN TỔ CHỨC CUỘC THI"
KIND, OFFICE = "QĐ", "BTC"
DOTS, SHORT_DOTS = "……………………", "…………"
RULES, COLLECTIVE = "rules", "collective"


def head(contest: Contest, kind: str = "", about: str = "", *, dated: bool = False) -> Letterhead:
    """The head of a paper; what the settings don't say stays dotted, to be filled by hand.

    `about`: the paper is the decision about that (a week's tag, `COLLECTIVE`), and bears its number and day. `dated`:
    it bears no number, but the place and room for the day, as whoever signs it needs.
    """
    said, one = contest.papers, contest.papers.decision(about)
    parent, place = said.parent or DOTS, said.place or SHORT_DOTS
    number, day = (one.number, one.day) if one else ("", None)
    when = (place, long_date(day) if day else BLANK) if kind or dated else ("", "")
    return Letterhead(parent, ISSUER, kind, OFFICE, number, *when)


def cited(contest: Contest, about: str, blank: str = "") -> str:
    """“số 12-QĐ/BTC, ngày 26 tháng 7 năm 2022” of a decision; room for what the settings don't say.

    `blank` stands for the number of a decision that this committee may not have made.
    """
    one = contest.papers.decision(about)
    number = profile(contest.layout).numbered(one.number if one else "", KIND, OFFICE).replace(":", "")
    said = f"số {blank}" if blank and not one else f"s{number[1:]}"
    return f"{said}, {long_date(one.day) if one and one.day else f'{BLANK}        '}"


def concerning(contest: Contest, what: str) -> str:
    """What a decision is about, as its abstract says it: a state's begins with “về việc”."""
    return what if is_party(contest) else f"về việc {what}"


def preamble(contest: Contest, grounds: Sequence[str]) -> Iterator[Block]:
    """Who decides and on what grounds: a party body below dashed grounds, a state body above grounds in italics."""
    party = is_party(contest)
    if not party:
        yield _middle(ISSUER)
    for place, text in enumerate(grounds, 1):
        end = ("," if party else ".") if place == len(grounds) else ";"
        yield line(f"- {text}{end}" if party else f"{text}{end}", italic=not party)
    yield _middle(f"{ISSUER} QUYẾT ĐỊNH" if party else "QUYẾT ĐỊNH:")


def article(number: int, text: str, *, closes: bool = False, opens: bool = False) -> Line:
    """“Điều 1. …”; the last one closes the paper, one that opens a list stays on the page of its first line."""
    return Line((Run(f"Điều {number}. ", bold=True), Run(text)), closes=closes, keep=opens)


def is_party(contest: Contest) -> bool:
    """Whether the papers are those of a party body."""
    return contest.layout.startswith("party")


def point(number: int, text: str, *, opens: bool = False) -> Line:
    """“1. …”, a part of a notice; one that opens a list or table stays on the page of its first line."""
    return Line((Run(f"{number}. ", bold=True), Run(text)), keep=opens)


def dash(text: str) -> Line:
    """One line of a list below an article."""
    return line(f"- {text}")


def foot(*lines: str) -> Signature:
    """Recipients left (those of a decision unless others are given), the head of the committee right."""
    recipients = Recipients((*(lines or ("Như Điều 3",)), "Thường trực Ban Tổ chức Cuộc thi"), "Ban Tổ chức Cuộc thi")
    return Signature(Signer("TRƯỞNG BAN", body=ISSUER, capacity="on-behalf"), recipients)


def scribes(contest: Contest) -> tuple[tuple[str, str], tuple[str, str]]:
    """Who signs minutes, by the layout's words: who writes left, who leads right; names by hand."""
    party = is_party(contest)
    return (("NGƯỜI GHI BIÊN BẢN", ""), ("CHỦ TRÌ", "")) if party else (("THƯ KÝ", ""), ("CHỦ TỌA", ""))


def _middle(text: str) -> Line:
    return Line((Run(text, bold=True),), "center", indent=False, keep=True)
