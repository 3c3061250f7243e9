"""How papers of a party body and of a state body look: data, one profile a layout.

Sources: Hướng dẫn 36-HD/VPTW (2018) and 05-HD/VPTW (2026) for party bodies, Nghị định 30/2020/NĐ-CP for state
bodies, both as other implementations render them; the texts themselves were not at hand.
"""

from dataclasses import dataclass, replace

from authoring.model.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Profile:
    """One layout: lengths in millimetres, sizes in points.

    `margins` are top, bottom, left, right; `motto` are the lines of the right head, the first bold capitals;
    `left_rule` says whether a rule stands under the issuer, `star` what stands there instead; `number` is a pattern of
    number, kind and office; `archive` begins the last line of the recipients, `registry` is who keeps a copy always;
    that line ends with a full stop, `ending` closes the last line of the text; `capital`: an abstract begins with one.
    """

    margins: tuple[float, float, float, float]
    motto: tuple[str, ...]
    number: str
    capacities: dict[str, str]
    font: str = "Times New Roman"
    size: float = 14
    first_line: float = 10
    head_size: float = 12
    number_size: float = 13
    capital: bool = True
    star: str = ""
    left_rule: bool = False
    title_rule: str = ""
    bold_titles: bool = True
    recipients_underlined: bool = False
    archive: str = "Lưu "
    registry: str = ""
    ending: str = "."

    def numbered(self, number: str, kind: str, office: str) -> str:
        """“Số 07-QĐ/BTC” of a bare number; a number that is typed whole stays as it is."""
        if set(number) & {"-", "/"}:
            return self.number.partition("{")[0] + number
        return self.number.format(number=number or " " * 8, kind=kind, office=office)


_PARTY = Profile(
    margins=(20, 20, 30, 15),
    motto=("ĐẢNG CỘNG SẢN VIỆT NAM",),
    number="Số {number}-{kind}/{office}",
    capacities={"on-behalf": "T/M", "for-head": "K/T", "by-order": "T/L"},
    head_size=14,
    number_size=14,
    capital=False,
    star="*",
    title_rule="-----",
    bold_titles=False,
    recipients_underlined=True,
)
_STATE = Profile(
    margins=(20, 20, 30, 15),
    motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    number="Số: {number}/{kind}-{office}",
    capacities={"on-behalf": "TM.", "for-head": "KT.", "by-order": "TL."},
    left_rule=True,
    archive="Lưu: ",
    registry="VT, ",
    ending="./.",
)
_PLAIN = replace(_STATE, margins=(20, 20, 25, 15), registry="", ending=".", first_line=0)

PROFILES = {"party-2018": _PARTY, "party-2026": _PARTY, "state-2020": _STATE, "plain": _PLAIN}


def profile(layout: str) -> Profile:
    """The profile of a layout.

    Raises:
        RefusedError: no layout has this name.
    """
    if layout not in PROFILES:
        message = "Không có mẫu trình bày này."
        raise RefusedError(message, expected=", ".join(PROFILES), found=layout or "để trống")
    return PROFILES[layout]
