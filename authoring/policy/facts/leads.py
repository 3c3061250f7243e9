"""What a lead-in speaks of, and what it asks."""

import re
from functools import lru_cache

from authoring.policy.facts.clauses import CONDITION, MAIN, THEN, Clause, clauses
from authoring.policy.facts.heads import OPENER, speaks
from authoring.policy.facts.subjects import Said, said

_LISTED = re.compile(
    r",? (?:(?:khi |nếu )?(?:trong|thuộc) )?(?:một trong )?(?:các|những) trường hợp(?: sau(?: đây)?)?$"
)
_DOES = re.compile(r"(?:thực hiện|xây dựng|lập|tổ chức|ban hành)(?!\w)")
_TELLS = re.compile(r"(?<!\w)(?:được|phải|do|bằng|là|quyết định)(?!\w)")
_ASKED = re.compile(
    r"tương ứng(?: với)? (?P<measure>(?:số|mức|tỷ lệ|thời gian) [^,;:.\d]{3,80}?)(?: được)?"
    r"(?: quy định)? (?:như sau|sau đây)\s*:?\s*$"
)
FINITE = re.compile(r"(?<!\w)(?:có trách nhiệm|phải|được)(?!\w)")


@lru_cache(1024)
def lead_in(lead: str) -> Said:
    """What a lead-in speaks of."""
    text = re.split(r"\.\s+(?=[A-ZĐ])", lead.strip())[-1]
    parts = _first_case(text, clauses(text))
    told = [said(text[part.words : part.end]) for part in parts if part.kind in (MAIN, THEN)]
    subject = next((one.subject for one in told if speaks(one.subject)), "")
    if not subject and parts[0].kind == CONDITION:
        opener = OPENER.match(text)
        subject = said(text[opener.end() : parts[0].end]).subject if opener else ""
    first = next((one for one in reversed(told) if one.measure or one.verb), Said())
    opening = next((one for one in told if one.subject), Said())
    if (
        opening.subject == subject
        and opening is not first
        and not (FINITE.search(opening.verb) or _DOES.match(opening.verb))
    ):
        subject = f"{subject} {opening.verb}".strip()
    subject = _LISTED.sub("", subject)
    return Said(subject, first.measure, first.verb, _asked(text))


def _asked(text: str) -> str:
    """What a lead-in asks at its end (“… tương ứng với số năm đóng bảo hiểm xã hội như sau:”)."""
    match = _ASKED.search(text)
    return match["measure"] if match else ""


def _first_case(text: str, parts: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses of a lead-in up to another case that it settles itself (“…, trường hợp A thì do B quyết định”)."""
    cases = [at for at, part in enumerate(parts) if at and part.kind == CONDITION]
    settled = next(
        (
            at
            for at in cases
            if parts[at + 1 : at + 2] and parts[at + 1].kind == THEN and _TELLS.search(text, 0, parts[at].start)
        ),
        len(parts),
    )
    return parts[:settled]
