"""Authorities asked for the other way round: what one of them decides, among what others decide."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.bodies.offices import DECIDES, MATTER, WHOSE, decision, vague
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.sentences.references import pointing, refers, spoken
from authoring.drafting.sentences.stems import framed
from authoring.model.policies import Authority, Fact
from authoring.text import fold, syllables

_SHORTEST, _LONGEST = 5, 30
_APART = 2.2
_ADDED = re.compile(r",? (?:chậm nhất|trước ngày|và gửi|để [\w ]*(?:thực hiện|tổ chức|báo cáo))(?!\w)")
_UNFIT = re.compile(r"[:;]|(?<!\w)tối đa(?!\w)")
_UNISSUED = re.compile(r"(?:các |những )?(?:đối tượng|việc|điều chỉnh|hỗ trợ|số)(?!\w)")
_WANTED = 3
_TRIED = 8


def empower(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """What an office decides; () where too little is decided by others, or where it isn't said shortly.

    That the other matters are not this office's is shown by their own questions, in which it stands beside the key.
    """
    own, plain = _matter(fact, ground), decision(fact, ground)
    if not own or not plain or not isinstance(fact.value, Authority):
        return ()
    who = fact.value.who
    size = len(syllables(own))
    others = [
        (matter, one)
        for matter, one in _matters(ground)
        if isinstance(one.value, Authority)
        and not _same(who, one.value.who)
        and size / _APART <= len(syllables(matter)) <= size * _APART
        and not _alike(own, matter, ground)
    ]
    others.sort(key=lambda one: (one[1].predicate != fact.predicate, abs(len(syllables(one[0])) - size)))
    if fact.predicate.endswith("ban hành"):  # nobody issues people and doings
        others = [one for one in others if not _UNISSUED.match(one[0])]
    choices = tuple(made for matter, one in others[:_TRIED] if (made := _choice(matter, one, who, ground)))
    stem = framed(f"nội dung nào sau đây do {who} {fact.predicate}", fact, ground, title=False)
    if not stem or len(choices) < _WANTED:
        return ()
    return (Ask(stem, begun(own), choices, "authority-matter", (fact.quote,), basis=plain[0]),)


def _matters(ground: Ground) -> tuple[tuple[str, Fact], ...]:
    """Everything that somebody decides by the document, in words that stand alone, each once."""
    if not ground.matters:
        found = {matter: one for one in ground.facts if (matter := _matter(one, ground))}
        ground.matters.extend(found.items())
    return tuple(ground.matters)


def _matter(fact: Fact, ground: Ground) -> str:
    if not isinstance(fact.value, Authority) or not DECIDES.fullmatch(fact.predicate) or vague(fact.value.who, ground):
        return ""
    about = _ADDED.split(spoken(fact.subject, fact.path, ground))[0]
    open_ended = _UNFIT.search(about) or WHOSE.search(about)
    unfit = refers(fact.subject) or pointing(about) or open_ended or not MATTER.match(about)
    fits = not unfit and _SHORTEST <= len(syllables(about)) <= _LONGEST
    return continued(about) if fits and fold(fact.value.who) not in fold(about) else ""


def _choice(matter: str, fact: Fact, who: str, ground: Ground) -> Choice | None:
    """A matter of someone else, with the question that shows it; None where that can't be asked."""
    plain = decision(fact, ground)
    if not plain or not isinstance(fact.value, Authority):
        return None
    beside = tuple(one for one in plain[0].choices if fold(one.text) != fold(who))
    proof = Ask(plain[0].stem, plain[0].key, (Choice(begun(who), ""), *beside), "", plain[0].quotes)
    where = ground.places[fact.path].label
    return Choice(begun(matter), f"Do {fact.value.who} {fact.predicate} ({where}).", proof=proof, of=fact)


def _same(who: str, other: str) -> bool:
    return fold(who) in fold(other) or fold(other) in fold(who)


def _alike(own: str, other: str, ground: Ground) -> bool:
    ours, theirs = ground.telling(own), ground.telling(other)
    return len(ours & theirs) > min(len(ours), len(theirs)) / 2
