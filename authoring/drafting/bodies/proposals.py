"""Who proposes what another one decides: “… quyết định … theo đề nghị của cơ quan nào?”, “cơ quan nào … trình …?”."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.bodies.levels import is_near, is_same, several
from authoring.drafting.bodies.offices import beside, decision, holders, is_person, vague
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.stems import LONGEST
from authoring.model.policies import Authority, Fact
from authoring.text import fold, syllables

_ASKED = re.compile(r"(?<!\w)(?:cơ quan nào|ai)(?!\w)", re.IGNORECASE)
_HELPING = re.compile(r"(?<!chủ trì )(?<!chủ trì, )phối hợp(?!\w)[^;.]*$", re.IGNORECASE)  # another one proposes
_PROPOSED = r"(?:theo|trên cơ sở) (?:đề nghị|đề xuất) của"


def propose(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question who proposes a decision; () where the clause doesn't say it in the sentence of the decision."""
    who = fact.value.on_proposal_of if isinstance(fact.value, Authority) else ""
    plain = decision(fact, ground) if _is_office(who, ground) else ()
    if not plain or not isinstance(fact.value, Authority):
        return ()
    told = _told(plain[0].stem, fact.value, ground.places[fact.path].text)
    decider = fact.value.who
    beside_it = beside(who, told, ground) if told else ()
    near = [one for one in beside_it if is_near(one.text, who) and not is_same(one.text, decider)]
    choices = tuple(Choice(one.text, one.reason) for one in near)
    if len(choices) < WANTED or fold(who) in fold(told) or len(syllables(told)) > LONGEST:
        return ()
    return (Ask(told, begun(who), choices, "authority-proposal", (fact.quote,)),)


def _is_office(who: str, ground: Ground) -> bool:
    """Whether a name is that of one office which the document gives something to decide or to do."""
    known = {fold(one) for one in (*ground.offices, *holders(ground))}
    return fold(who) in known and not vague(who, ground) and not several(who)


def _told(stem: str, value: Authority, text: str) -> str:
    """The question of a decision turned round: its maker told, its proposer asked for."""
    who, (before, after) = value.on_proposal_of, _ASKED.split(stem, maxsplit=1)
    asked = "ai" if is_person(who) else "cơ quan nào"
    if proposed := re.search(rf"{_PROPOSED} (?={re.escape(who)}(?!\w))", text, re.IGNORECASE):
        rest = after.removesuffix("?").replace(f"{proposed.group()}{who}", "").rstrip()
        return f"{before}{value.who}{rest} {proposed.group().strip().casefold()} {asked}?"
    own = re.search(rf"(?<=, ){re.escape(who)}(?= [^?]*(?:trình|báo cáo) $)", before)
    if own:
        return f"{before[: own.start()]}{asked}{before[own.end() :]}{value.who}{after}"
    handed = re.search(rf"(?:trình|báo cáo) (?={re.escape(value.who)} )", text, re.IGNORECASE)
    alone = handed and before.endswith(", ") and not _HELPING.search(text[: handed.start()])
    return f"{before}{asked} {handed.group().casefold()}{value.who}{after}" if handed and alone else ""
