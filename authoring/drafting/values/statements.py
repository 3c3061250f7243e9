"""Amounts asked for in the fact's own words where the clause as it stands makes no question: subject, case, value."""

import re
from collections.abc import Sequence
from dataclasses import replace

from authoring.drafting.amounts import COUNTED
from authoring.drafting.asks import Ask
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences import turns
from authoring.drafting.sentences.passages import GAP, TAIL_LENGTH, Passage, lead_of, located
from authoring.drafting.sentences.references import spoken, unsayable
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.drafting.values.groups import grouped, groups
from authoring.drafting.values.heading import headed
from authoring.drafting.values.measures import TYPES, ask_of, measure
from authoring.drafting.values.rows import row
from authoring.model.policies import Fact, Interval, Provision
from authoring.text import Mention, fold, syllables

_TAIL = re.compile(r"(?:tại|trong|theo|kể từ|cho|của|trước|sau|đến) \w")
_WITHIN = re.compile(r"(?P<first>[Tt]rong thời hạn) [^,;]*? (?:hoặc|và) (?=trong thời hạn)")
_OTHER_WITHIN = re.compile(r"(?<=\w) (?:hoặc|và) trong thời hạn [^,;]*(?=,)")
_OTHER_CASE = re.compile(r"[;,] (?:và )?(?:trường hợp|đối với|nếu) [^,;]*$", re.IGNORECASE)
_STARTED = re.compile(r"(?:ngày|thời điểm|khi) \w")
_POINTLESS = re.compile(r"(?:khác với|không phải):")
_ROW = re.compile(r"(?P<head>[^:;]+):(?P<parts>.*;.*)")
_BOUND = re.compile(
    r"(?:(?:thấp nhất|cao nhất|tối đa|tối thiểu|ít nhất|không quá|bằng|là|từ đủ|từ|đủ|dưới|trên) ?)+(?!\w)"
)
_NOUN = re.compile(r"\d+ \w+ (?P<noun>\w.*?) trở lên$")
_ASIDES = (
    re.compile(r",? theo mẫu do [^,;]+? (?:quy định|ban hành)"),
    re.compile(r" thực hiện theo [Mm]ẫu số \d+ ban hành kèm(?: theo)?(?! theo)"),
    re.compile(r" do (?:Bộ trưởng |Bộ )[^,;]{4,60}? ban hành"),
    re.compile(r" (?:đã )?được sửa đổi, bổ sung[^,;]* theo [^,;]+? của Chính phủ"),
    re.compile(r",? theo (?:đúng )?quy định của pháp luật(?: hiện hành)?(?=,| |$)(?! về| của)"),
)
_CASED = frozenset(fold("khi nếu trường hợp đối với trong trước sau từ đến").split())
_FEW = 2
_GROUPS = 3  # so many groups at most are asked for a rate
_LONGEST_SUBJECT = 40
_LONGEST_CASE = 44
_LITTLE = 0.15
_WIDEST_GAP = 90


def state(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of a fact's amount in the law's own sentence, in the fact's words where that one fails.

    A sentence that means people by their places is asked of one group of them: of a rate only so, and of several
    groups, else at last.
    """
    plain = (*headed(fact, ground), *tell(fact, ground), *row(fact, ground), *reversed(measure(fact, ground)))
    told = tuple(reversed(grouped(fact, ground)))
    rated = fact.type == "rate" and groups(fact, ground)  # “người lao động” would say it of all of them
    first = _chain(told if rated else (*told, *plain))
    others = (_chain(told[:-start]) for start in range(1, _GROUPS)) if rated else ()
    return tuple(one for one in (first, *others) if one)


def _chain(asks: Sequence[Ask]) -> Ask | None:
    """The last question, with those before it in its stead, each once."""
    chain: Ask | None = None
    for ask in {one.stem: one for one in asks}.values():
        chain = replace(ask, instead=chain)
    return chain


def tell(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of a fact's amount with the fact's own subject, cases and predicate; () where it isn't whole.

    Parallel values with conditions of their own are left out; the template ends in “-told”.
    """
    provision = ground.places.get(fact.path)
    wanted = located(fact, provision.text) if provision and fact.type in TYPES else None
    if provision is None or wanted is None or unsayable(fact.quote, fact.path, ground):
        return ()
    parent = ground.above(fact.path)
    if parent and unsayable(lead_of(parent), parent.path, ground):
        return ()
    if not COUNTED.search(provision.text[wanted.start : wanted.end]):
        return ()
    text = _sentence(fact, provision, wanted, ground)
    made = ask_of(Passage(text, wanted, (fact.quote,)), fact, provision, ground) if text else None
    return (replace(made, template=f"{made.template}-told"),) if made else ()


def _sentence(fact: Fact, provision: Provision, wanted: Mention, ground: Ground) -> str:
    """Cases, subject, clause and what is said at its end, in words that point nowhere."""
    clause = _clause(fact, _words(fact, provision.text, wanted))
    cases = _cases(fact, clause, ground)
    if (
        not clause
        or cases is None
        or turns.BARE.match(continued(clause))
        or turns.LOOSE.match(clause)
        or turns.THEN.match(clause)
    ):
        return ""
    before, after = cases
    told = _plainly(spoken(f"{before}{clause}{after}".strip(" ,;."), fact.path, ground))
    return "" if turns.BARE.match(told) or not turns.WHOLE.search(told) else told


def _words(fact: Fact, text: str, wanted: Mention) -> str:
    """The words of the value up to where the predicate goes on after its gap: the gap may hold more than the amount."""
    after = fact.predicate.partition(GAP)[2].strip()[:TAIL_LENGTH]
    going_on = text.find(after, wanted.end, wanted.end + _WIDEST_GAP) if after else -1
    between = text[wanted.end : going_on].rstrip() if going_on >= 0 else ""
    return f"{OPEN}{text[wanted.start : wanted.end]}{CLOSE}{between}"


def _plainly(text: str) -> str:
    """The sentence without asides that add no condition: who issued a form or a list, how a law was amended."""
    for aside in _ASIDES:
        text = aside.sub("", text)
    return re.sub(r"\s+([,;])", r"\1", text)


def _clause(fact: Fact, words: str) -> str:
    """The subject and the predicate with the marked value in its place; “” where they make no sentence."""
    own = fact.predicate.strip(" .;,:")
    if GAP in own:
        own = _alone(_filled(own, words)) if own.count(GAP) == 1 else ""
    elif fact.type == "deadline":
        return _in_time(fact, words, own)
    else:
        own = _filled(f"{own} {GAP}", words) if turns.VERB_LAST.search(own) else ""
    subject = fact.subject.strip(" .;,")
    if not own or not own[:1].islower():
        return _of(subject, own)
    unfit = (
        not subject or turns.UNSPOKEN.search(subject.replace("Điều", "")) or len(syllables(subject)) > _LONGEST_SUBJECT
    )
    return "" if unfit else f"{continued(subject)} {own}"


def _filled(clause: str, words: str) -> str:
    """The value in its gap, without what would then stand twice: its bound before it, its noun behind it."""
    before, _, after = clause.partition(GAP)
    bound = _BOUND.match(words.removeprefix(OPEN))
    before = f"{before.rstrip().removesuffix(bound.group().rstrip()).rstrip()} " if bound else before
    noun = _NOUN.search(words.removesuffix(CLOSE))
    after = after.removeprefix(f" {noun['noun']}") if noun else after
    return f"{before}{words}{after}"


def _of(subject: str, own: str) -> str:
    """A sentence of its own, behind the person whom it doesn't name."""
    said = set(fold(own).split())
    unsaid = sum(word not in said for word in fold(subject).split()) > _FEW
    if not own or not unsaid or not turns.PERSON.match(subject) or turns.CASE.match(own):
        return own
    fits = len(syllables(subject)) <= _LONGEST_SUBJECT and turns.STRONG.search(own)
    return f"đối với {continued(subject)}, {continued(own)}" if fits else ""


def _in_time(fact: Fact, words: str, own: str) -> str:
    """“Trong thời hạn … kể từ ngày …, cơ quan … có trách nhiệm …”."""
    start = fact.value.start if isinstance(fact.value, Interval) else ""
    if not _STARTED.match(start) or not fact.subject or not own[:1].islower() or fact.subject[:1].isdigit():
        return ""
    return f"trong thời hạn {words} kể từ {start}, {continued(fact.subject)} {own}"


def _alone(clause: str) -> str:
    """The sentence of the value without the values beside it that hold for other cases."""
    sentences = re.split(r"(?<=[\w)])\.\s+(?=[A-ZĐÀ-Ỹ])", clause)
    clause = next(one for one in sentences if OPEN in one)
    row = _ROW.fullmatch(clause)
    if row and OPEN in row["parts"]:
        parts = re.split(r"; | và (?=\d)", row["parts"])
        clause = f"{row['head']} {next(one for one in parts if OPEN in one).strip()}"
    first = _WITHIN.match(clause)
    if first and OPEN not in first.group():
        clause = f"{first['first']}{clause[first.end() :].removeprefix('trong thời hạn')}"
    other = _OTHER_WITHIN.search(clause)
    if other and OPEN not in other.group():
        clause = f"{clause[: other.start()]}{clause[other.end() :]}"
    last = _OTHER_CASE.search(clause)
    return clause[: last.start()] if last and OPEN not in last.group() and re.search(r"\d", last.group()) else clause


def _cases(fact: Fact, clause: str, ground: Ground) -> tuple[str, str] | None:
    """What is said before and behind the clause; None where a condition can't be put in either place."""
    said, title = set(fold(clause).split()), fold(ground.title(fact.path))
    before, after = "", ""
    for one in fact.qualifiers:
        told = one.strip(" .;,:")
        words = set(fold(told).split())
        unsaid = words - said
        if fold(told) == title or not unsaid or (len(unsaid) <= _LITTLE * len(words) and not unsaid & _CASED):
            continue
        if _POINTLESS.match(told) or len(syllables(told)) > _LONGEST_CASE:
            return None
        if turns.CASE.match(told) or turns.DOING.match(told):
            before += f"{continued(told)}, " if turns.CASE.match(told) else f"trường hợp {continued(told)}, "
        elif _TAIL.match(told):
            after += f" {continued(told)}"
        elif told.startswith("trừ "):
            after += f", {told}"
        else:
            return None
    return before, after
