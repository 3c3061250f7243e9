"""Options that are words, held against the sentences of the law in which those words stand."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from authoring.checks.answers.asking import Ask
from authoring.checks.answers.combining import joined, spoken
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.fitting import denies, fit, nearest
from authoring.checks.answers.ground import Ground, Spot
from authoring.checks.answers.listing import NEAR, Weighed, listed, narrower, odd_by_citation, odd_one, spot_of
from authoring.checks.answers.looking import COVERED, Found, look
from authoring.checks.answers.outdoing import outdone, rivals
from authoring.checks.answers.parting import parted
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.verdicts import UNDECIDED, Mark, Outcome, Standing, Verdict
from authoring.checks.answers.windows import bounded, ending
from authoring.checks.answers.words import terms, tokens
from authoring.checks.prefixes import bare_option
from authoring.model.items import Item
from authoring.text import fold

_OPEN = (Standing.UNKNOWN, Standing.ELSEWHERE)
ENOUGH, SURE, HELD, SAME, MOST = 0.4, 0.75, 0.6, 0.02, 0.75
SEARCHED = 30
_NAMED_BODIES = (("bộ",), ("sở",))  # their names are proper ones, never said in other words


def judge_words(item: Item, asked: Ask, ground: Ground, corpus: Corpus) -> Outcome:
    """The verdict on an item whose options are words."""
    weighed = _weigh(item, asked, ground, corpus)
    cited = {spot_of(corpus.passages[number]) for number in ground.said(corpus)}
    marks = {label: _mark(label, asked, weighed, cited) for label in weighed.found}
    marks |= joined(item, marks)
    verdict = _verdict(item, asked, weighed, marks) if weighed.best >= ENOUGH else Verdict.UNKNOWN
    odd = odd_by_citation(weighed, cited) if asked.exception and item.key in weighed.found else None
    if odd:
        verdict = Verdict.CLEAR if odd == item.key else Verdict.KEY_NOT_SUPPORTED
        marks[odd] = replace(marks[odd], standing=Standing.SUPPORTED) if marks[odd].document else UNDECIDED
    if verdict is Verdict.UNKNOWN and weighed.best < ENOUGH:
        marks = dict.fromkeys(marks, UNDECIDED)
    if _for_a_time(item.key, asked, marks, weighed) if verdict is Verdict.CLEAR else _dated(asked, ground, corpus):
        verdict = Verdict.TIME_DEPENDENT
    if verdict is Verdict.CLEAR and not asked.exception and not _firm(item.key, marks, weighed):
        verdict = Verdict.UNKNOWN
    if verdict is Verdict.CLEAR and _rivalled(item, asked, weighed, corpus):
        verdict = Verdict.QUALIFIER_MISSING
    counted = _counted_in(item, marks, corpus) if verdict is Verdict.CLEAR and not asked.exception else []
    if counted:
        verdict, marks = Verdict.SEVERAL_CORRECT, {**marks, **dict.fromkeys(counted, marks[item.key])}
    if verdict is Verdict.CLEAR and not asked.exception and not asked.named:
        likewise = _likewise(item, marks, weighed)
        marks |= likewise
        verdict = Verdict.SEVERAL_CORRECT if likewise else verdict
    full = {option.label: marks.get(option.label, UNDECIDED) for option in item.options}
    better = _better(item, asked, full[item.key], weighed, cited) if verdict is Verdict.CLEAR else None
    return Outcome(Verdict.NO_CITATION if better else verdict, full, better=better)


def _dated(asked: Ask, ground: Ground, corpus: Corpus) -> bool:
    """Whether what is cited holds from or until a day of which the stem says nothing, or the stem means today."""
    if asked.relative:
        return True
    if asked.when or asked.exception:
        return False
    fits = [(fit(asked, one, corpus), one) for one in (corpus.passages[number] for number in ground.said(corpus))]
    best = max((share for share, _ in fits), default=0.0)
    return any(share >= max(ENOUGH, best - NEAR) and bounded(one.text) for share, one in fits)


def _for_a_time(key: str, asked: Ask, marks: Mapping[str, Mark], weighed: Weighed) -> bool:
    """Whether the key is right for a time alone, of which the stem says nothing, or the stem means today."""
    spot = marks[key].document, marks[key].path
    found = [one for one in weighed.found.get(key, ()) if spot_of(one.passage) == spot and one.exact][:1]
    if asked.relative:
        return not any(asked.relative in fold(one.passage.text) for one in found)
    if asked.when or asked.exception:
        return False
    return any(ending(one.passage.text) for one in found)


def _firm(key: str, marks: Mapping[str, Mark], weighed: Weighed) -> bool:
    """Whether the key's words stand in the law as they are; likeness alone makes nothing clear."""
    spot = marks[key].document, marks[key].path
    return key not in weighed.found or any(one.strict for one in weighed.found[key] if spot_of(one.passage) == spot)


def _rivalled(item: Item, asked: Ask, weighed: Weighed, corpus: Corpus) -> bool:
    text = bare_option(item.keyed[0].text)
    return not (asked.exception or asked.named) and rivals(asked, item.key, weighed.found, text, corpus)


def _counted_in(item: Item, marks: Mapping[str, Mark], corpus: Corpus) -> list[str]:
    """The options that say a member of the key's list more narrowly (“viên chức của bệnh viện công lập”)."""
    key, loose = marks[item.key], [one for one in item.distractors if marks[one.label].standing in _OPEN]
    parent = key.path.rpartition(".")[0]
    there = corpus.at.get((key.document, parent), ((), ()))[1] if parent else ()
    members = {member for number in there for member in listed(corpus.passages[number].text)}
    return [one.label for one in loose if narrower(bare_option(one.text), members)]


def _likewise(item: Item, marks: Mapping[str, Mark], weighed: Weighed) -> dict[str, Mark]:
    """The options that another member of the key's list names as an example (“… như ung thư, bại liệt”)."""
    key = marks[item.key]
    parent = key.document, key.path.rpartition(".")[0]
    made = {}
    for one in item.distractors:
        words = tokens(bare_option(one.text))
        for found in weighed.found.get(one.label, ()) if marks[one.label].standing in _OPEN else ():
            place = found.passage.place
            beside = (place.document, place.at.rpartition(".")[0]) == parent and place.at != key.path
            if beside and found.fit >= weighed.best - NEAR and _exemplified(words, found):
                made[one.label] = _at(Standing.SUPPORTED, found)
    return made


def _exemplified(words: Sequence[str], found: Found) -> bool:
    """Whether all words of an option stand in a passage, its end as one of the examples that this gives."""
    told = found.passage.text.partition(" như ")[2]
    ends = {" ".join(words[-length:]) for length in range(2, len(words) + 1)}
    return bool(ends & {*listed(told)}) and {*words} <= {*tokens(found.passage.text)}


def _better(item: Item, asked: Ask, mark: Mark, weighed: Weighed, cited: AbstractSet[Spot]) -> tuple[str, str] | None:
    """The place that holds the key where the cited one doesn't; an exception stands in another list by its nature."""
    joint = any(spoken(item, option) for option in item.keyed)
    if asked.exception or joint:
        return None
    held = any(one.exact and one.fit >= HELD and spot_of(one.passage) in cited for one in weighed.found[item.key])
    if held or (mark.document, mark.path) in cited or _also_there(mark, weighed.found[item.key], cited):
        return None
    return mark.document, mark.path


def _also_there(mark: Mark, found: Sequence[Found], cited: AbstractSet[Spot]) -> bool:
    """Whether what is cited holds the key's words too, in the article of the place that says it best."""
    article = mark.document, mark.path.partition(".")[0]
    there = (spot_of(one.passage) for one in found if one.strict and one.cover >= COVERED and one.fit >= HELD)
    return any(spot in cited and (spot[0], spot[1].partition(".")[0]) == article for spot in there)


def _weigh(item: Item, asked: Ask, ground: Ground, corpus: Corpus) -> Weighed:
    inside = ground.said(corpus)
    around = {*inside, *ground.around(corpus)}
    found = {}
    for option in item.options:
        if spoken(item, option) is not None:
            continue
        wanted = terms(bare_option(option.text))
        near = nearest([*asked.terms, *wanted], corpus.said, corpus, SEARCHED)
        numbers = sorted(n for n in {*around, *near} if corpus.passages[n].place.document not in ground.apart)
        found[option.label] = look(option.text, asked, [corpus.passages[n] for n in numbers], corpus)
    texts = {one.label: bare_option(one.text) for one in item.options}
    found = outdone(asked, parted(found, texts), texts, {spot_of(corpus.passages[number]) for number in inside}, corpus)
    own = replace(ground, linked=()).said(corpus)
    cited = [(fit(asked, corpus.passages[n], corpus), n) for n in sorted(own) if not denies(asked, corpus.passages[n])]
    top = max(cited, default=(0.0, -1))
    best = max([top[0], *(one.fit for several in found.values() for one in several if one.exact)], default=0.0)
    defined = [
        one for several in found.values() for one in several if one.exact and one.begins and one.fit >= best - NEAR
    ]
    told = corpus.passages[top[1]] if top[0] >= SURE else None
    return Weighed(found, best, asked.named and bool(defined), told)


def _mark(label: str, asked: Ask, weighed: Weighed, cited: set[Spot]) -> Mark:
    fitting = sorted(weighed.fitting(label), key=lambda one: spot_of(one.passage) not in cited)
    if fitting:
        says = any(one.opposed for one in fitting) if asked.exception else not all(one.opposed for one in fitting)
        standing = Standing.SUPPORTED if says else Standing.CONTRADICTED
        return _at(standing, next((one for one in fitting if one.opposed == (says == asked.exception)), fitting[0]))
    elsewhere = [one for one in weighed.found[label] if one.exact]
    return _at(Standing.ELSEWHERE, elsewhere[0]) if elsewhere else UNDECIDED


def _at(standing: Standing, found: Found) -> Mark:
    place = found.passage.place
    return Mark(standing, place.document, place.path, found.passage.span)


def _verdict(item: Item, asked: Ask, weighed: Weighed, marks: Mapping[str, Mark]) -> Verdict:
    key = item.key
    right = {label for label, mark in marks.items() if mark.standing is Standing.SUPPORTED}
    alone = {label for label in right if label in weighed.found}
    if key in marks and key not in weighed.found:
        return _of_joint(key, marks)
    if asked.exception and key in weighed.found and (odd := odd_one(key, weighed)):
        return odd
    if key in right:
        return _of_right(key, right, asked, weighed)
    if asked.exception and not alone:
        return _by_elimination(key, weighed, marks)
    if alone:
        return Verdict.KEY_NOT_SUPPORTED
    return _of_nothing(item, asked, weighed)


def _of_nothing(item: Item, asked: Ask, weighed: Weighed) -> Verdict:
    """The verdict where the law holds no option as it stands."""
    key = item.key
    if _said_of_another(key, weighed):
        return Verdict.KEY_NOT_SUPPORTED
    if asked.does and weighed.told and _done_by_another(item, weighed.told):
        return Verdict.NONE_CORRECT
    return Verdict.NONE_CORRECT if _told_of_others(key, bare_option(item.keyed[0].text), weighed) else Verdict.UNKNOWN


def _done_by_another(item: Item, told: Passage) -> bool:
    """Whether the sentence that says all of the ask begins with a body of that kind which no option names."""
    said = tokens(f"{told.place.above} ; {told.text}")
    first = tokens(told.text)[:1]
    options = [tokens(bare_option(one.text)) for one in item.options]
    strange = all(one[:1] == first and f" {' '.join(one)} " not in f" {' '.join(said)} " for one in options)
    return first in _NAMED_BODIES and strange


def _said_of_another(key: str, weighed: Weighed) -> bool:
    """Whether the law says nothing of the key, and what answers the ask nearly all that another option says."""
    if weighed.best < HELD or weighed.found.get(key):
        return False
    near = [
        label
        for label, found in weighed.found.items()
        if any(one.fit >= weighed.best and one.cover >= MOST for one in found)
    ]
    return len(near) == 1


def _of_right(key: str, right: AbstractSet[str], asked: Ask, weighed: Weighed) -> Verdict:
    """The verdict where the law holds the key; beside an exception that it names nothing may stand that it doesn't."""
    strange = [label for label, found in weighed.found.items() if not found and label != key]
    if right != {key}:
        return Verdict.SEVERAL_CORRECT
    return Verdict.UNKNOWN if asked.exception and strange else Verdict.CLEAR


def _of_joint(key: str, marks: Mapping[str, Mark]) -> Verdict:
    """The verdict where the key speaks of other options."""
    standing = marks[key].standing
    if standing is Standing.SUPPORTED:
        return Verdict.CLEAR
    return Verdict.KEY_NOT_SUPPORTED if standing is Standing.CONTRADICTED else Verdict.UNKNOWN


def _by_elimination(key: str, weighed: Weighed, marks: Mapping[str, Mark]) -> Verdict:
    """An exception that no sentence names: every other option must stand in the list, and this one may not."""
    members = {label for label, mark in marks.items() if mark.standing is Standing.CONTRADICTED}
    rest = [label for label in weighed.found if label not in members]
    if key in members:
        return Verdict.KEY_NOT_SUPPORTED if rest else Verdict.NONE_CORRECT
    partly = any(one.fit >= weighed.best - NEAR for one in weighed.found[key])
    return Verdict.CLEAR if rest == [key] and not partly else Verdict.UNKNOWN


def _told_of_others(key: str, text: str, weighed: Weighed) -> bool:
    """Whether the law says the key's words of something else alone, and answers the ask without them.

    Where it answers with the first of these words, it may say the rest a sentence before (“thẻ bảo hiểm y tế …; thẻ”).
    """
    found = [one for one in weighed.found.get(key, ()) if one.exact]
    if not found or weighed.best < SURE or max(one.fit for one in found) > weighed.best / 2:
        return False
    alone = re.compile(rf"(?<!\w){re.escape(text.split(maxsplit=1)[0])}\s*(?:[,;.]|$)", re.IGNORECASE)
    nearest = (one for several in weighed.found.values() for one in several if one.fit >= weighed.best - SAME)
    return not any(alone.search(one.passage.text) for one in nearest)
