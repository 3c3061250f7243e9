"""A point joined to the words that lead to it, so that one sentence says who, what and when."""

import re

from authoring.drafting import turns
from authoring.drafting.naming import continued
from authoring.drafting.references import pointing
from authoring.drafting.turns import OPEN
from authoring.text import fold, syllables

_LONGEST_LEAD = 56
_LONGEST_TOPIC = 22
_MOSTLY = 0.8


def join(lead: str, point: str, subject: str) -> str:
    """One sentence out of a lead and a point of its list; “” where the two make none."""
    if within := _within(lead, point):
        return within
    if (
        not lead
        or len(syllables(lead)) > _LONGEST_LEAD
        or (turns.CASE.match(point) and not turns.RULED.fullmatch(lead))
    ):
        return _of_subject(point, subject) if not turns.CONDITIONS.fullmatch(lead) else _led(lead, point)
    if match := turns.SHARED.fullmatch(lead):
        return f"khi {match['verb']} {continued(match['what'])}, {continued(point)}" if " dành cho " in point else ""
    if match := turns.RULED.fullmatch(lead):
        return _ruled(match["what"], point, subject)
    return _led(lead, point) or _listed(lead, point, subject)


def _within(lead: str, point: str) -> str:
    """A point in the middle of its lead: “Người có đủ 15 năm thì được …” out of “Người … trường hợp sau đây thì …”."""
    match = turns.INSIDE.fullmatch(lead)
    if match is None or match["rest"].startswith("để ") or not turns.BEING.match(point):
        return ""
    who = match["who"].removeprefix("Những ").removesuffix(" thuộc")
    return f"{continued(who)} {match['link'] or ''}{continued(point)} {match['rest']}"


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
    if match := turns.CASES.fullmatch(lead):
        return f"{match['what']} trong trường hợp {told.removeprefix('trường hợp ')}"
    match = turns.WHOEVER.fullmatch(lead)
    if match is None or (turns.BARE.match(point) and not turns.BEING.match(point)):
        return ""
    return (
        f"{match['who'].casefold()} {told} {match['rest']}" if turns.BEING.match(point) else f"{told} {match['rest']}"
    )


def _listed(lead: str, point: str, subject: str) -> str:
    """A point that goes on from its lead, or that is a sentence of its own."""
    told, ended = continued(point), turns.VERB_LAST.search(lead)
    if turns.WHOEVER.fullmatch(lead):
        return ""
    if turns.DUTIES.fullmatch(lead) or (not ended and _names_only(lead, told)):
        return _owed(lead, told) or alone(point)
    if turns.RULES.search(point) and not ended:
        return _about(lead, point, subject)
    if match := turns.ONE_OF.search(lead):
        return f"{lead[: match.start()]} {told}"
    if " thì " in lead and not ended and re.match(r"(?:từ )?người ", told) and turns.WHOLE.search(point):
        return f"{lead}, theo đó {told}"
    return f"{lead} là {told}" if re.match(rf"{OPEN}?\d", point) and not ended else f"{lead} {told}"


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
    if (turns.DIRECT.match(point) or turns.FOR.match(point)) and not turns.RULES.search(point):
        linked = " được tính bằng" if turns.EACH.search(what) and turns.FIGURE_FIRST.match(point) else ""
        return f"{what}{linked} {continued(point)}"
    if turns.DIRECT.match(point) or set(fold(what).split()) <= set(fold(point).split()):
        return alone(point)
    return _about(what, point, subject)


def _about(what: str, point: str, subject: str) -> str:
    """A whole sentence behind what it is about, where that is short; else behind its subject."""
    if len(syllables(what)) > _LONGEST_TOPIC or turns.BARE.match(what) or " thì " in what:
        return _of_subject(point, subject)
    return f"về {continued(what)}, {continued(point)}" if not turns.BARE.match(point) else ""


def _of_subject(point: str, subject: str) -> str:
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


def _said(subject: str, text: str) -> bool:
    """Whether a sentence names its subject: most words of it stand there."""
    words = set(fold(subject).split())
    return len(words & set(fold(text).split())) >= _MOSTLY * len(words)
