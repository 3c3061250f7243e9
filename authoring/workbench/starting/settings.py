"""Settings as a form: what is typed becomes a readable contest.toml, which the bank's own reader judges."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from authoring.bank.settings.contest import parse_contest
from authoring.bank.settings.vocabulary import TIERS
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.workbench.starting.settingtexts import joined, lines
from authoring.workbench.starting.spelling import (
    KINDS,
    LEVELS,
    MOMENTS,
    TOPIC,
    WEEK,
    Answers,
    numbers,
    read_decisions,
    read_moment,
    read_short_forms,
    read_whole,
)

OFFERED = {"timezone": "Asia/Ho_Chi_Minh", "layout": "party-2018", "options": "4"}
CHOICES = ("layout", "counted", "asks", "ranking")
WHOLES = ("items", "minutes", "options", "limit")
MORE = ("cap_week", "cap_contest", "days")  # whole numbers that only Thiết đặt asks for

_MOMENT = "ngày và giờ, ví dụ 18/7/2022 10:00"
_SHORT_FORM = "mỗi dòng một từ, ví dụ BHTN = bảo hiểm thất nghiệp"
_DECISION = "mỗi dòng một quyết định, ví dụ 2022-w30 = 12-QĐ/BTC, 26/7/2022"
_STAND_IN = {
    "id": "x",
    "name": "x",
    "timezone": "Asia/Ho_Chi_Minh",
    "layout": "party-2018",
    "options": "4",
    "week-0-tag": "2000-w01",
    "week-0-name": "x",
    "week-0-opens": "3/1/2000 10:00",
    "week-0-closes": "9/1/2000 16:00",
    "week-0-announce": "12/1/2000 12:00",
    "items": "1",
    "minutes": "1",
    "limit": "0",
    "counted": "last",
    "asks": "none",
    "ranking": "submitted",
    "topic-0-name": "x",
    "topic-0-easy": "1",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What can't stand in a field: what is wrong, what is expected, what was found."""

    field: str
    message: str
    expected: str = ""
    found: str = ""

    def __str__(self) -> str:
        """One sentence."""
        more = "; ".join(
            part for part in (self.expected and f"cần {self.expected}", self.found and f"đang là {self.found}") if part
        )
        return f"{self.message} ({more})" if more else self.message


def part_of(field: str) -> int:
    """On which of the steps 2 to 4 a setting is typed: the contest, its weeks, its form and prizes."""
    return 2 if field in {"id", "name", "timezone", "layout", "agencies"} else 3 if field.startswith("week-") else 4


def problems(answers: Answers, upto: int = 4) -> tuple[Problem, ...]:
    """What can't stand in the settings of the steps up to one: every field that can't be read, else the first refusal.

    Steps that come later are left out of the judgement.
    """
    typed = {field: value.strip() for field, value in answers.items() if part_of(field) <= upto}
    later = {field: value for field, value in _STAND_IN.items() if part_of(field) > upto}
    found = tuple(_unread(typed, upto))
    if found:
        return found
    rendered = lines({**later, **typed})
    try:
        parse_contest(joined(rendered))
    except RefusedError as refused:
        said = refused.trouble
        at = [field for _line, field in rendered[: int(said.row or 0)] if field]
        return (Problem(at[-1] if at else "name", said.message, said.expected, said.found),)
    return ()


def render(answers: Answers) -> bytes:
    """The contest.toml of a form without problems, with a comment in Vietnamese on every part."""
    return joined(lines({field: value.strip() for field, value in answers.items()}))


def settled(answers: Answers) -> Contest:
    """The contest of a form; RefusedError where a setting can't stand."""
    for problem in problems(answers):
        raise RefusedError(problem.message, file=problem.field, expected=problem.expected, found=problem.found)
    return parse_contest(render(answers))


def _unread(typed: Answers, upto: int) -> Iterator[Problem]:
    """Fields that are empty or can't be read as what they hold."""
    for field in _needed(typed, upto):
        value = typed.get(field, "")
        if not value:
            yield Problem(field, "Còn để trống.")
        elif field.rpartition("-")[2] in MOMENTS and read_moment(value) is None:
            yield Problem(field, "Không đọc được ngày giờ.", _MOMENT, value)
        elif _counts(field) and read_whole(value) is None:
            yield Problem(field, "Không đọc được số.", "số nguyên, ví dụ 20 hoặc 3.000.000", value)
    if upto > 2 and not numbers(typed, "week"):
        yield Problem("week-0-tag", "Chưa có tuần thi nào.", "ít nhất một tuần")
    yield from _unread_short_forms(typed.get("abbreviations", ""))
    wrong = next((line for *_, line in read_decisions(typed.get("decisions", "")) if line), "")
    if wrong:
        yield Problem("decisions", "Không đọc được một dòng quyết định.", _DECISION, wrong)


def _unread_short_forms(text: str) -> Iterator[Problem]:
    """The first line of abbreviations that hasn't two sides, or says a short form again."""
    seen = set[str]()
    for short, long in read_short_forms(text):
        if not short or not long:
            yield Problem("abbreviations", "Không đọc được một dòng từ viết tắt.", _SHORT_FORM, short or f"= {long}")
            return
        if short in seen:
            yield Problem("abbreviations", f"Từ viết tắt “{short}” viết hai lần.", "mỗi từ một dòng", long)
            return
        seen.add(short)


def _needed(typed: Answers, upto: int) -> Iterable[str]:
    yield from ("name", "id", "timezone", "layout")
    yield from (f"week-{n}-{part}" for n in numbers(typed, "week") for part in WEEK)
    if upto > 3:
        yield from (*WHOLES, *CHOICES[1:])
        yield from (f"topic-{n}-{part}" for n in numbers(typed, "topic") for part in TOPIC[:1])
        yield from (field for field in typed if _counts(field) and typed[field] and field not in WHOLES)
        yield from (field for field in (*MORE, "person") if field in typed and not typed[field])
        yield from _paired(typed)


def _paired(typed: Answers) -> Iterator[str]:
    """Both parts of a prize where one of them is typed; the index where there are collective prizes."""
    for kind in KINDS:
        for tier in TIERS:
            pair = (f"{kind}-{tier}-count", f"{kind}-{tier}-value")
            filled = [field for field in pair if typed.get(field)]
            yield from (field for field in pair if len(filled) == 1 and field not in filled)
            if kind == "collective" and filled:
                yield "index"


def _counts(field: str) -> bool:
    return field in {*WHOLES, *MORE} or field.rpartition("-")[2] in {*LEVELS, "count", "value"}
