"""How many members a list of the law has, where options count them: “có bao nhiêu trường hợp …?”."""

import re

from authoring.checks.answers.asking import Ask
from authoring.checks.answers.corpus import Corpus, Spot
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.verdicts import Mark, Outcome, Standing, Verdict
from authoring.checks.answers.words import terms
from authoring.model.items import Item
from authoring.model.policies import Provision
from authoring.text import fold

_COUNTED = re.compile(
    r"(?P<number>\d+) (?P<noun>trường hợp|điều kiện|chế độ|phương thức|hình thức|biện pháp|nguyên tắc|hành vi|nhóm"
    r"|đối tượng|quyền|nghĩa vụ|trách nhiệm|nhiệm vụ|nội dung|thành phần|quỹ thành phần|loại giấy tờ|tiêu chí)"
)
_OPEN = re.compile(r"(?:Các |Những |Một số )?\w+(?: \w+){0,2} khác(?!\w)", re.IGNORECASE)
_FEWEST = 2
_COVERED = 0.5


def judge_counts(item: Item, asked: Ask, ground: Ground, corpus: Corpus) -> Outcome | None:
    """The outcome for options that count the members of the one list that is cited; None where they don't."""
    found = {one.label: match for one in item.options if (match := _COUNTED.fullmatch(fold(one.text.strip(" ."))))}
    nouns = {match["noun"] for match in found.values()}
    if len(found) != len(item.options) or len(nouns) != 1:
        return None
    noun = nouns.pop()
    lists = [spot for spot in ground.cited if _is_asked(spot, noun, asked, corpus)]
    if len(lists) != 1:
        return None
    members = _below(lists[0], corpus)
    right = {label for label, match in found.items() if int(match["number"]) == len(members)}
    place = corpus.provisions[lists[0]]
    span = (0, len(place.text or place.title))
    marks = {
        label: Mark(Standing.SUPPORTED if label in right else Standing.CONTRADICTED, *lists[0], span) for label in found
    }
    if not right:
        return Outcome(Verdict.NONE_CORRECT, marks)
    return Outcome(Verdict.CLEAR if right == {item.key} else Verdict.KEY_NOT_SUPPORTED, marks)


def _is_asked(spot: Spot, noun: str, asked: Ask, corpus: Corpus) -> bool:
    """Whether a place leads into a list of what is counted, by most of the words of the question; all of it named."""
    place, members = corpus.provisions.get(spot), _below(spot, corpus)
    if place is None or len(members) < _FEWEST or _OPEN.match(members[-1].text.strip()):
        return False
    said = f"{corpus.titles.get(spot, '')} ; {place.title} ; {place.text}"
    known = terms(said)
    whole = sum(corpus.weight(term) for term in asked.terms)
    part = sum(corpus.weight(term) for term in asked.terms if term in known)
    return noun in fold(said) and part >= _COVERED * whole


def _below(spot: Spot, corpus: Corpus) -> list[Provision]:
    document, path = spot
    return [one for (held, other), one in corpus.provisions.items() if held == document and _parent(other) == path]


def _parent(path: str) -> str:
    return path.rpartition(".")[0]
