"""The places that an amending order names: “khoản 3 và khoản 6 Điều 2, tên Điều và khoản 5 Điều 40”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from authoring.policy.citations.steps import Step, cleaned, plain, steps

_TITLE = re.compile(r"(?<!\w)ten (?:cua )?(?:dieu|chuong|muc)(?! \d)(?! [ivx]+\b)")
_TITLED = re.compile(r"(?<!\w)ten (?:cua )?$")
_ARTICLE = re.compile(r"d\d+[a-zđ]*")


@dataclass(frozen=True, slots=True)
class Target:
    """One place: its path, where in the order it is named, and whether its title alone is meant."""

    path: str
    start: int
    title: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """A place whose unit above is still to come."""

    start: int
    point: str = ""
    clause: str = ""
    title: bool = False


def targets(text: str, context: str = "") -> tuple[Target, ...]:
    """The places of an order in their order; those that name no article lie in the `context` (a path or “”)."""
    clean = cleaned(text)
    flat, found, waiting, sections = plain(clean), list[Target](), list[_Open](), list[_Open]()
    for step in sorted((*_titles(flat), *steps(clean)), key=lambda step: step.start):
        titled = bool(_TITLED.search(flat[: step.start]))
        if step.kind in ("", "title"):
            waiting += [_Open(step.start, point=letter) for letter in step.numbers] or [_Open(step.start, title=True)]
        elif step.kind == "k":
            waiting = _with_clauses(waiting, step)
        elif step.kind == "d":
            found += _with_articles(waiting, step, titled=titled)
            waiting = []
        elif step.kind == "s":
            sections = [_Open(step.start, clause=number, title=titled) for number in step.numbers]
        elif step.kind in ("c", "p"):
            found += _with_chapter(sections, step, titled=titled)
            sections = []
    found += [_inside(one, context) for one in waiting if context]
    return tuple(sorted(found, key=lambda target: target.start))


def article(path: str) -> str:
    """The article that a path lies in, “” outside articles."""
    match = _ARTICLE.match(path)
    return match.group() if match else ""


def _titles(flat: str) -> Iterator[Step]:
    for match in _TITLE.finditer(flat):
        yield Step("title", (), *match.span())


def _with_clauses(waiting: list[_Open], step: Step) -> list[_Open]:
    """Clauses take the points that wait for one; where none wait, they wait themselves."""
    loose = [one for one in waiting if one.point and not one.clause]
    kept = [one for one in waiting if one not in loose]
    if loose:
        return kept + [replace(one, clause=number) for number in step.numbers for one in loose]
    return kept + [_Open(step.start, clause=number) for number in step.numbers]


def _with_articles(waiting: list[_Open], step: Step, *, titled: bool) -> list[Target]:
    if not waiting or titled:
        named = [Target(f"d{number}", step.start, titled) for number in step.numbers]
        return named + [_inside(one, named[0].path) for one in waiting]
    return [_inside(one, f"d{number}") for number in step.numbers for one in waiting]


def _with_chapter(sections: list[_Open], step: Step, *, titled: bool) -> list[Target]:
    """A chapter or annex, or the sections that wait for their chapter."""
    path = f"{step.kind}{step.numbers[0]}"
    inside = [Target(f"{path}.s{one.clause}", one.start, one.title) for one in sections]
    return inside or [Target(path, step.start, titled)]


def _inside(one: _Open, context: str) -> Target:
    path = context
    if one.clause:
        path = f"{article(context) or context}.k{one.clause}"
    if one.point:
        path = f"{path}.{one.point}"
    return Target(path, one.start, one.title)
