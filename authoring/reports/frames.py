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


def head(contest: Contest, kind: str = "", about: str = "") -> Letterhead:
    """The head of a paper; what the settings don't say stays dotted, to be filled by hand.

    `about`: the paper is the decision about that (a week's tag, `COLLECTIVE`), and bears its number and day.
    """
    said, one = contest.papers, contest.papers.decision(about)
    parent, place = said.parent or DOTS, said.place or SHORT_DOTS
    number, day = (one.number, one.day) if one else ("", None)
    return Letterhead(
        parent, ISSUER, kind, OFFICE, number, place if kind else "", (long_date(day) if day else BLANK) if kind else ""
    )


def cited(contest: Contest, about: str, blank: str = "") -> str:
    """“số 12-QĐ/BTC, ngày 26 tháng 7 năm 2022” of a decision; room for what the settings don't say.

    `blank` stands for the number of a decision that this committee may not have made.
    """
    one = contest.papers.decision(about)
    number = profile(contest.layout).numbered(one.number if one else "", KIND, OFFICE).replace(":", "")
    said = f"số {blank}" if blank and not one else f"s{number[1:]}"
    return f"{said}, {long_date(one.day) if one and one.day else f'{BLANK}        '}"


def grounds(contest: Contest, texts: Sequence[str]) -> Iterator[Block]:
    """The lines “Căn cứ …;”: with a dash in a party's paper, in italics in a state's."""
    party = contest.layout.startswith("party")
    for place, text in enumerate(texts, 1):
        end = "," if place == len(texts) else ";"
        yield line(f"- {text}{end}" if party else f"{text}{end}", italic=not party)


def enacts(contest: Contest) -> Line:
    """The line that leads from the grounds to the articles."""
    state = "" if contest.layout.startswith("party") else ":"
    return line(f"{ISSUER} QUYẾT ĐỊNH{state}", bold=True, alignment="center", indent=False)


def article(number: int, text: str, *, closes: bool = False) -> Line:
    """“Điều 1. …”; the last one closes the paper."""
    return Line((Run(f"Điều {number}. ", bold=True), Run(text)), closes=closes)


def dash(text: str) -> Line:
    """One line of a list below an article."""
    return line(f"- {text}")


def foot(*lines: str) -> Signature:
    """Recipients left (those of a decision unless others are given), the head of the committee right."""
    recipients = Recipients((*(lines or ("Như Điều 3",)), "Thường trực Ban Tổ chức Cuộc thi"), "Ban Tổ chức Cuộc thi")
    return Signature(Signer("TRƯỞNG BAN", body=ISSUER, capacity="on-behalf"), recipients)


def scribes(contest: Contest) -> tuple[tuple[str, str], tuple[str, str]]:
    """Who signs minutes, by the layout's words: who writes left, who leads right; names by hand."""
    party = contest.layout.startswith("party")
    return (("NGƯỜI GHI BIÊN BẢN", ""), ("CHỦ TRÌ", "")) if party else (("THƯ KÝ", ""), ("CHỦ TỌA", ""))
