"""A point joined to the words that lead to it, so that one sentence says who, what and when."""

import re

from authoring.drafting.naming import continued
from authoring.drafting.sentences import turns
from authoring.drafting.sentences.references import pointing
from authoring.drafting.sentences.turns import OPEN
from authoring.text import fold, syllables

_LONGEST_LEAD = 56
_LONGEST_TOPIC = 22
_MOSTLY, _HALF = 0.8, 0.5


def join(lead: str, point: str, subject: str) -> str:
    """One sentence out of a lead and a point of its list; “” where the two make none."""
    if told := _within(lead, point) or _given(lead, point):
        return told
    if (
        not lead
        or len(syllables(lead)) > _LONGEST_LEAD
        or (turns.CASE.match(point) and not turns.RULED.fullmatch(lead))
    ):
        return of_subject(point, subject) if not turns.CONDITIONS.fullmatch(lead) else _led(lead, point)
    if match := turns.SHARED.fullmatch(lead):
        return f"khi {match['verb']} {continued(match['what'])}, {continued(point)}" if " dành cho " in point else ""
    if match := turns.RULED.fullmatch(lead):
        what = match["what"].removesuffix(" theo")
        return _led(what, point) if turns.CASES_OF.fullmatch(what) else _ruled(what, point, subject)
    return _led(lead, point) or _listed(lead, point, subject)


def _within(lead: str, point: str) -> str:
    """A point in the middle of its lead: “Người có đủ 15 năm thì được …” out of “Người … trường hợp sau đây thì …”."""
    match = turns.INSIDE.fullmatch(lead)
    if match and match["rest"].startswith("để ") and " là hành vi của " in match["who"]:
        return f"{match['who'].removesuffix(' thuộc')} trong trường hợp {continued(point)}"
    if match is None or match["rest"].startswith("để ") or not turns.BEING.match(point):
        return ""
    who = match["who"].removeprefix("Những ").removesuffix(" thuộc")
    link = match["link"] or ("mà " if " khi " in who else "")
    return f"{continued(who)} {link}{continued(point)} {match['rest']}"


def _given(lead: str, point: str) -> str:
    """What somebody gives under the heading of his support: “ngân sách nhà nước hỗ trợ tối thiểu 70% …”."""
    match = turns.SUPPORT.fullmatch(lead)
    return f"{continued(match['who'])} {continued(point)}" if match and point.startswith("Hỗ trợ ") else ""


def duty(text: str, title: str, at: int) -> str:
    """A clause of an article on somebody's duties that begins with its verb: “Chính phủ có trách nhiệm …”."""
    if title.startswith("Biện pháp ") and turns.BARE.match(text):
        return f"{continued(title)} là {continued(text)}"
    match = turns.DUTIES.fullmatch(title)
    if match is None or at or not turns.BARE.match(text) or text.startswith(OPEN):
        return ""
    return f"{continued(match['who'])} có {match['what'].casefold()} {continued(text)}"


def alone(text: str) -> str:
    """The sentence itself where it has someone or something that does or is what it says; a mere case says so."""
    if turns.BARE.match(text) or not turns.WHOLE.search(text):
        return ""
    return f"trường hợp {continued(text)}" if turns.DOING.match(text) and " thì " in text else text


def bare(text: str) -> bool:
    """Whether a sentence begins in its middle: with a verb, a figure or a joint."""
    return turns.BARE.match(continued(text)) is not None


def _led(lead: str, point: str) -> str:
    """A point under conditions, cases or people; “” under any other lead."""
    told = continued(point)
    if match := turns.CONDITIONS.fullmatch(lead):
        return f"một trong các điều kiện để {continued(match['what'])} là {told}"
    if match := turns.CASES.fullmatch(lead) or turns.CASES_OF.fullmatch(lead):
        case, _, then = told.partition(" thì ")  # the lead has told what follows from the case
        told = told if OPEN in then else case
        doer = "người lao động " if turns.PERSON.match(match["what"]) else ""
        return f"{match['what']} trong trường hợp {told.removeprefix('trường hợp ').removeprefix(doer)}"
    match = turns.WHOEVER.fullmatch(lead)
    if match is None or (turns.BARE.match(point) and not turns.BEING.match(point)):
        return ""
    return (
        f"{match['who'].casefold()} {told} {match['rest']}" if turns.BEING.match(point) else f"{told} {match['rest']}"
    )


def _listed(lead: str, point: str, subject: str) -> str:
    """A point that goes on from its lead, or that is a sentence of its own."""
    told = continued(point)
    lead = turns.BY_SHARE.sub("", lead) if turns.FIGURE_FIRST.match(point) else lead
    ended = turns.VERB_LAST.search(lead)
    decided = lead.endswith("gồm") and turns.DECIDING.match(point)
    timed = decided or (turns.TIMED.match(point) and turns.DOINGS.match(lead) and not ended)
    if turns.WHOEVER.fullmatch(lead) or timed:
        return alone(point) if timed else ""
    if turns.DUTIES.fullmatch(lead) or (not ended and _names_only(lead, told)):
        return _owed(lead, told) or alone(point)
    if match := turns.ONE_OF.search(lead) if ended or not turns.RULES.search(point) else None:
        return f"{lead[: match.start()]} {told}"
    if not ended and (telling := _told_apart(lead, point, subject)) is not None:
        return telling
    noun = not ended or lead.endswith("mức đóng")
    if " thì " in lead and noun and re.match(r"(?:từ )?người ", told) and turns.WHOLE.search(point):
        return f"{lead}, theo đó {told}"
    linked = re.match(rf"{OPEN}?\d", point) and not ended and not turns.GIVEN.search(lead)
    return f"{lead} là {told}" if linked else f"{lead} {told}"


def _told_apart(lead: str, point: str, subject: str) -> str | None:
    """A whole sentence under a mere heading, about it; “” under a whole one; None where the point goes on from it."""
    if turns.RULES.search(point):
        return _about(lead, point, subject)
    if turns.BARE.match(continued(point)) or not turns.WHOLE.search(point):
        return None
    if not turns.STRONG.search(lead) and (_same_head(lead, point) or point.startswith("Việc ")):
        return alone(point)
    if not turns.WHOLE.search(lead):
        return _about(lead, point, subject)
    return "" if turns.STRONG.search(lead) and " thì " not in lead and turns.PERSON.match(point) else None


def _same_head(lead: str, point: str) -> bool:
    """Whether a point begins with the noun that its lead begins with."""
    return fold(lead).split()[:2] == fold(point).split()[:2]


def _names_only(lead: str, told: str) -> bool:
    """Whether a lead only names what a whole sentence behind it is about: “Hồ sơ …” – “danh sách … do … lập …”."""
    named = lead.startswith("Hồ sơ ") or not turns.WHOLE.search(lead)
    return named and re.match(r"[^,;]*(?<!\w)do [^,;]* lập(?!\w)", told) is not None


def _owed(lead: str, told: str) -> str:
    """A duty under “Trách nhiệm của …”, its time first: “trong 10 ngày đầu …, cơ quan … có trách nhiệm …”."""
    match = turns.DUTIES.fullmatch(lead)
    if match is None:
        return ""
    owing = f"{continued(match['who'])} có {match['what'].casefold()}"
    time, comma, act = told.partition(", ") if told.startswith("trong ") else ("", "", told)
    return f"{time}{comma}{owing} {act}" if turns.BARE.match(act) or comma else ""


def _ruled(what: str, point: str, subject: str) -> str:
    """A point under “… được quy định như sau”: the rest of its sentence, or a sentence of its own about it."""
    case, _, done = what.partition(", ")
    if turns.CASE.match(case) and turns.STEPS.search(done) and turns.TIMED.match(point):
        return f"{continued(case)}, {continued(point)}"
    if (turns.DIRECT.match(point) or turns.FOR.match(point)) and not turns.RULES.search(point):
        return f"{what}{_link(what) if turns.FIGURE_FIRST.match(point) else ''} {continued(point)}"
    if turns.TIMED.match(point) and not turns.VERB_LAST.search(what):
        return alone(point)
    whose = turns.WHOSE.fullmatch(what)
    part = turns.PART.fullmatch(point) if whose else None
    if whose and part and fold(part["noun"]).split()[0] in fold(whose["what"]).split():
        return f"{part['noun']} của {continued(whose['who'])}{part['rest']}"
    named = _same_head(what, point) and " của " in re.split(rf"{OPEN}|\d", point)[0]
    if turns.DIRECT.match(point) or named or set(fold(what).split()) <= set(fold(point).split()):
        return alone(point)
    return _about(what, point, subject)


def _link(what: str) -> str:
    """What stands between what is ruled and a figure."""
    if turns.EACH.search(what):
        return " được tính bằng"
    return "" if turns.VERB_LAST.search(what) or turns.GIVEN.search(what) else " là"


def _about(what: str, point: str, subject: str) -> str:
    """A whole sentence behind what it is about, where that is short; else behind its subject."""
    if len(syllables(what)) > _LONGEST_TOPIC or turns.BARE.match(what) or " thì " in what:
        return of_subject(point, subject)
    about = "" if what.casefold().startswith("đối với ") else "về "
    if not about and _said(turns.PEOPLE_OF.sub("", what), point):
        return point if turns.WHOLE.search(point) else ""
    return f"{about}{continued(what)}, {continued(point)}" if not turns.BARE.match(point) else ""


def of_subject(point: str, subject: str) -> str:
    """A whole sentence behind the person that it is about: “đối với lao động nam …, trường hợp … thì …”."""
    if not subject or turns.BARE.match(point) or not turns.STRONG.search(point):
        return ""
    told = continued(point)
    if _said(subject, point):
        return point
    if (
        not turns.PERSON.match(subject)
        or turns.UNSPOKEN.search(subject)
        or pointing(subject)
        or len(syllables(subject)) > _LONGEST_LEAD
    ):
        return ""
    case = told if turns.CASE.match(told) or not turns.DOING.match(told) else f"trường hợp {told}"
    return f"đối với {continued(subject)}, {case}"


def told_of(case: str, text: str) -> bool:
    """Whether a sentence tells of a case: half of the words of it stand there."""
    words = set(fold(case).split())
    return len(words & set(fold(text).split())) >= _HALF * len(words)


def _said(subject: str, text: str) -> bool:
    """Whether a sentence names its subject: most words of it stand there."""
    words = set(fold(subject).split())
    return len(words & set(fold(text).split())) >= _MOSTLY * len(words)
