"""Whose rights or duties a list gives, by its lead or by the title of its article."""

import re

from authoring.drafting.bodies.sorts import RIGHTS
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences.leading import ABOUT, led
from authoring.text import syllables

TITLE = re.compile(
    r"(?P<what>Quyền và trách nhiệm|Quyền và nghĩa vụ|Quyền hạn|Quyền|Trách nhiệm|Nghĩa vụ|Nhiệm vụ)"
    r" của (?P<who>[^,;:]+)"
)
_ASIDE = re.compile(r"^(?:Trong|Theo|Ngoài|Căn cứ|Khi|Hằng năm|Trường hợp|Đối với)(?!\w).*, ")
_UNFIT = re.compile(r"(?<!\w)(?:thì|mà|như|sau|này|tại|khi|và)(?!\w)")
_ONE_BODY = re.compile(r"Bộ [\w -]+ và (?!Bộ|Ban|Ủy|Uỷ|Sở|Hội|Tổng|các|cơ)[\w ]+")  # “Bộ Nông nghiệp và Môi trường”
LONGEST_NAME = 14


def held(path: str, ground: Ground) -> tuple[str, str]:
    """What a list gives and to whom: (“trách nhiệm”, “người sử dụng lao động”); “” where it is no such list."""
    if path not in ground.held:
        ground.held[path] = _held(path, ground)
    return ground.held[path]


def _held(path: str, ground: Ground) -> tuple[str, str]:
    lead = _ASIDE.sub("", led(path, ground))
    found = RIGHTS.fullmatch(lead) or TITLE.fullmatch(ground.places[path].title) or TITLE.fullmatch(lead)
    if found is None:
        return "", ""
    who = continued(ABOUT.split(found["who"])[0].strip())
    fits = len(syllables(who)) <= LONGEST_NAME and (_ONE_BODY.fullmatch(who) or not _UNFIT.search(who))
    return (found["what"].casefold(), who) if fits else ("", "")
