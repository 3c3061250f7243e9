"""Stems that ask whether something is so (“… có phải đóng không?”), with options that begin with yes or no."""

import re
from collections.abc import Mapping

from authoring.checks.answers.asking import Ask, ask
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.fitting import fit
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.pieces import counted, found_amounts
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.verdicts import UNDECIDED, Mark, Outcome, Standing, Verdict
from authoring.checks.answers.words import SIGNS, terms, tokens
from authoring.checks.prefixes import bare_option
from authoring.checks.values import Value
from authoring.model.items import Item
from authoring.text import fold

ENOUGH, NEAR = 0.45, 0.1
_ASKED = re.compile(
    r"(?<!\w)(?:có )?(?P<do>(?:phải|được|bị|cần)(?!\w) (?:(?!có phải|có được|có bị)[^,;.?])+?) "
    r"(?:hay )?không\s*[?.:]*$",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(
    r"(?<!\w)có (?P<do>(?!thể|các|những)\w+ \w+(?:(?! có )[^;.?])*?) (?:hay )?không\s*[?.:]*$", re.IGNORECASE
)
_YES = re.compile(r"(?:có|được|phải|bị|cần|chỉ)(?!\w)", re.IGNORECASE)
_NO = re.compile(r"(?:không|chưa)(?!\w)", re.IGNORECASE)
_MODAL = frozenset(("được", "phải", "bị", "cần"))
_LED = frozenset(("vì", "nên", "và", "không"))
_FREED = (("phải", "nộp"), ("phải", "đóng"), ("phải", "trả"), ("phải", "thi"))


def judge_whether(item: Item, ground: Ground, corpus: Corpus) -> Outcome | None:
    """The outcome of a yes-or-no item, by what the cited clause affirms or denies; None where it isn't one."""
    stem = item.stem.strip()
    plain = _ASKED.search(stem)
    asked = plain or _ASKED_OF.search(stem)
    sides = {one.label: _side(bare_option(one.text).strip()) for one in item.options}
    if asked is None or not all(sides.values()) or len(set(sides.values())) == 1:
        return None
    told = ask(f"{stem[: asked.start()]} {asked['do']}")
    found = _decided(asked["do"], told, ground, corpus)
    marks = dict.fromkeys(sides, UNDECIDED)
    if found is None:
        return Outcome(Verdict.UNKNOWN, marks) if plain else None
    said, passage = found
    around = passage.own | passage.head | passage.place.lead | told.terms.keys() | _LED
    marks |= {
        one.label: _mark(sides[one.label] == said and _borne_out(one.text, around), passage) for one in item.options
    }
    verdict = Verdict.TIME_DEPENDENT if told.relative and told.relative not in fold(passage.text) else None
    return Outcome(verdict or _verdict(item.key, marks), marks, deciding=_mark(True, passage))  # noqa: FBT003


def _side(option: str) -> str:
    return "no" if _NO.match(option) else "yes" if _YES.match(option) else ""


def _decided(does: str, told: Ask, ground: Ground, corpus: Corpus) -> tuple[str, Passage] | None:
    """Which side the best sentence of what is cited takes, where the nearest ones take one; None where none speaks."""
    own = (corpus.passages[number] for number in sorted(Ground(ground.cited).said(corpus)))
    fits = [(fit(told, one, corpus), one) for one in own if _meets(told.scene, one)]
    best = max((share for share, _ in fits), default=0.0)
    near = [(side, one) for share, one in fits if share >= max(ENOUGH, best - NEAR) and (side := _said(does, one))]
    return near[0] if near and len({side for side, _ in near}) == 1 else None


def _said(does: str, passage: Passage) -> str:
    """Whether a sentence affirms or denies what is asked; “” where it says neither."""
    words = [word for word in tokens(passage.text) if word not in SIGNS]
    verb = tuple(word for word in tokens(does) if word not in SIGNS)[:2]
    at = [start for start in range(len(words)) if tuple(words[start : start + 2]) == verb]
    if verb[1:] in (("cấm",), ("nghiêm",)) and "cấm" in passage.place.lead:
        return "yes"
    if at:
        sides = {_side_of(words[:start]) for start in at}
        return sides.pop() if len(sides) == 1 else ""
    return "no" if verb in _FREED and "miễn" in words else ""


def _side_of(before: list[str]) -> str:
    """Whether what stands before a verb denies it (“không được tiếp tục …”)."""
    near = before[-2:] if before[-1:] and before[-1] in _MODAL else before[-1:]
    return "no" if {"không", "chưa"} & {*near} else "yes"


def _meets(scene: tuple[Value, ...], passage: Passage) -> bool:
    """Whether the amounts that the stem tells lie in those for which the sentence speaks."""
    said = (*(one.value for one in found_amounts(passage.text)), *counted(passage.text))
    bounds = [one for one in said if not one.exact]
    return all(
        any(_bare(bound).meets(_bare(value)) for bound in bounds if bound.unit == value.unit)
        for value in scene
        if any(bound.unit == value.unit for bound in bounds)
    )


def _bare(value: Value) -> Value:
    return Value(value.unit, value.low, value.high, value.low_inclusive, value.high_inclusive)


def _borne_out(option: str, around: frozenset[str]) -> bool:
    """Whether an option adds nothing to its yes or no that the sentence doesn't say."""
    return all(word in around for word in terms(bare_option(option)) if " " not in word)


def _mark(right: bool, passage: Passage) -> Mark:  # noqa: FBT001
    place = passage.place
    return Mark(Standing.SUPPORTED if right else Standing.CONTRADICTED, place.document, place.path, passage.span)


def _verdict(key: str, marks: Mapping[str, Mark]) -> Verdict:
    right = {label for label, mark in marks.items() if mark.standing is Standing.SUPPORTED}
    if key in right:
        return Verdict.CLEAR if right == {key} else Verdict.SEVERAL_CORRECT
    return Verdict.KEY_NOT_SUPPORTED if right else Verdict.UNKNOWN
