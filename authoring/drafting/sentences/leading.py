"""What leads to a list: the words before its colon, or a heading without a mark."""

import re

from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences import turns
from authoring.drafting.sentences.passages import lead_of
from authoring.model.policies import Provision
from authoring.text import syllables

_LONGEST_HEADING = 16
_MARKED = re.compile(r"[.:;\n]")
_OWNED = re.compile(
    r"(?P<what>Quyền và trách nhiệm|Quyền và nghĩa vụ|Nhiệm vụ, quyền hạn và trách nhiệm|Nhiệm vụ, quyền hạn"
    r"|Nhiệm vụ và quyền hạn|Quyền hạn|Quyền|Trách nhiệm|Nghĩa vụ|Nhiệm vụ) của (?P<who>[^,;:]+)"
)
ABOUT = re.compile(r" (?:về|trong việc|trong thực hiện|thực hiện|đối với) ")
_USED = re.compile(r"(?:Sử dụng|Quản lý và sử dụng|Quản lý, sử dụng) (?P<what>[Qq]uỹ .+)")
_SPENT = re.compile(r"(?:chi|trả|đóng|hỗ trợ)(?!\w)", re.IGNORECASE)
_ONE = frozenset(("Quyền", "Quyền hạn"))


def led(path: str, ground: Ground) -> str:
    """The words that lead to the list of a place, without “sau đây:”; “” where only a title stands above it."""
    if path not in ground.led:
        place = ground.places[path]
        lead = lead_of(place) or _heading(place, ground)
        ground.led[path] = _owned(lead, ground.title(path)) if turns.BARE.match(lead) else lead
    return ground.led[path]


def _heading(place: Provision, ground: Ground) -> str:
    """A clause that is only the heading of its points."""
    text = place.text.strip()
    fits = "." in place.path and ground.below.get(place.path) and not _MARKED.search(text)
    return text if fits and len(syllables(text)) <= _LONGEST_HEADING else ""


def _owned(lead: str, title: str) -> str:
    """A lead that begins with its verb behind whose right, duty or use it is by the article's title."""
    if match := _OWNED.fullmatch(title):
        owing = " có quyền" if match["what"] in _ONE else "" if "," in match["what"] else " có trách nhiệm"
        who = ABOUT.split(match["who"])[0]
        return f"{who}{'' if ' và ' in match['what'] else owing} {continued(lead)}"
    match = _USED.fullmatch(title)
    return f"{match['what']} được sử dụng để {continued(lead)}" if match and _SPENT.match(lead) else lead
