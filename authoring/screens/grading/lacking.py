"""What must be answered before the columns of files can be confirmed; many columns lacking in a file is one thing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from authoring import grading
from authoring.grading import Proposal, Question

FIELD = "field"  # no column was found for it
FEW = 1  # so many lacking columns are asked one by one
RUN = 3  # from so many questions in a row on, the first and the last are named


@dataclass(frozen=True, slots=True)
class Lacking:
    """A file that lacks columns, which ones, and which ones it has."""

    file: str
    fields: tuple[str, ...]
    headers: tuple[str, ...]


def lacking(proposals: Sequence[Proposal]) -> tuple[Lacking, ...]:
    """The files in which several columns can't be found, those of one header once."""
    found: dict[tuple[str, ...], Lacking] = {}
    for one in proposals:
        fields = tuple(name for asked in one.questions if asked.about == FIELD for name in asked.columns)
        if len(fields) > FEW:
            found.setdefault(one.mapping.header, Lacking(one.file, fields, tuple(seen.header for seen in one.columns)))
    return tuple(found.values())


def single(proposals: Sequence[Proposal]) -> tuple[Question, ...]:
    """Every other question, once however many files ask it."""
    whole = {one.file for one in lacking(proposals)}
    headers = {one.mapping.header for one in proposals if one.file in whole}
    asked = (
        question
        for one in proposals
        for question in one.questions
        if question.about != FIELD or one.mapping.header not in headers
    )
    return tuple({(one.about, one.columns): one for one in asked}.values())


def open_count(proposals: Sequence[Proposal]) -> int:
    """How many things are to be answered."""
    return len(lacking(proposals)) + len(single(proposals))


def named(fields: Iterable[str]) -> str:
    """Fields as people call them; questions that follow one another by the first and the last."""
    said, run = [], list[int]()
    for name in (*fields, ""):
        if name.isdigit() and (not run or int(name) == run[-1] + 1):
            run.append(int(name))
            continue
        said += _run(run)
        run = [int(name)] if name.isdigit() else []
        said += [f"“{grading.called(name)}”"] if name and not name.isdigit() else []
    return ", ".join(said)


def _run(numbers: Sequence[int]) -> list[str]:
    names = [grading.called(str(number)) for number in numbers]
    return [f"{names[0]} – {names[-1]}"] if len(names) >= RUN else names
