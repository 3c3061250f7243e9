"""Whose duties the units below a lead-in or a title list: “Bộ Y tế có trách nhiệm:”, “Trách nhiệm của Bộ Y tế”."""

import re

from authoring.policy.facts.bodies import BODY
from authoring.policy.facts.sentences import Place, lead_line

_DUTY = re.compile(
    rf"(?:(?:Trong|Ngoài|Căn cứ|Theo|Tùy)[^:;.]{{3,160}}?, )?(?P<who>{BODY}(?:(?: và |, ){BODY})*)"
    r"(?: [^:.;]{0,120})? (?:có|thực hiện) (?:các |những )?(?:trách nhiệm|nhiệm vụ|quyền|thẩm quyền)[^:;.]*:?$"
)
_DUTIES = re.compile(
    rf"(?:[Tt]rách nhiệm|[Nn]hiệm vụ|[Qq]uyền|[Tt]hẩm quyền)[^.;:]{{0,60}}? của (?P<who>{BODY}(?:(?: và "
    rf"|, ){BODY})*):?$"
)
_HEADED = re.compile(rf"(?:Các )?{BODY}(?:(?: và |, ){BODY})*[.:]?")
_TASKS = re.compile(r"trách nhiệm|nhiệm vụ|quyền", re.IGNORECASE)


def owner_of(place: Place) -> str:
    """The body whose duties the units above list; “” where a lead-in above leads into something else."""
    for one in place.above:
        lead = lead_line(one.text)
        if not lead and _HEADED.fullmatch(one.text.strip()):
            return one.text.strip(" .:")
        match = _DUTY.match(lead) or _DUTIES.match(lead) or _DUTIES.match(one.title)
        if match:
            return match["who"]
        if lead and not _TASKS.search(lead):
            return ""
    return ""
