"""Settings as a form: what is typed becomes a readable contest.toml, which the bank's own reader judges."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from authoring.bank.settings import parse_contest
from authoring.bank.vocabulary import TIERS
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.text import bare, dates, fold, number

Answers = Mapping[str, str]
WEEK = ("tag", "name", "opens", "closes", "announce")
MOMENTS = ("opens", "closes", "announce")
TOPIC = ("name", "easy", "medium", "hard")
LEVELS = ("easy", "medium", "hard")
KINDS = ("weekly", "collective")
ORDERS: dict[str, tuple[str, ...]] = {
    "forecast-submitted": ("score desc", "forecast_distance asc", "submitted asc"),
    "forecast": ("score desc", "forecast_distance asc"),
    "forecast-started": ("score desc", "forecast_distance asc", "started asc"),
    "duration-forecast": ("score desc", "duration asc", "forecast_distance asc"),
    "duration-started": ("score desc", "duration asc", "started asc"),
    "duration-attempts": ("score desc", "duration asc", "attempts asc", "registered asc"),
    "duration-extra": ("score desc", "duration asc", "extra desc"),
    "submitted": ("score desc", "submitted asc"),
}
OFFERED = {"timezone": "Asia/Ho_Chi_Minh", "layout": "party-2018", "options": "4"}
CHOICES = ("layout", "counted", "asks", "ranking")
WHOLES = ("items", "minutes", "options", "limit")

_CLOCK = re.compile(r"(?<![\d/.-])(?P<hour>[01]?\d|2[0-3])\s*(?:giờ|h|:)\s*(?P<minute>[0-5]\d)?", re.IGNORECASE)
_MOMENT = "ngày và giờ, ví dụ 18/7/2022 10:00"
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


def numbers(answers: Answers, kind: str) -> list[int]:
    """The numbers of the rows of a kind (`week`, `topic`, `person`) that the form has."""
    return sorted({int(field.split("-")[1]) for field in answers if re.match(rf"{kind}-\d+-", field)})


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
    rendered = _render({**later, **typed})
    try:
        parse_contest(_bytes(rendered))
    except RefusedError as refused:
        said = refused.trouble
        at = [field for _line, field in rendered[: int(said.row or 0)] if field]
        return (Problem(at[-1] if at else "name", said.message, said.expected, said.found),)
    return ()


def render(answers: Answers) -> bytes:
    """The contest.toml of a form without problems, with a comment in Vietnamese on every part."""
    return _bytes(_render({field: value.strip() for field, value in answers.items()}))


def settled(answers: Answers) -> Contest:
    """The contest of a form; RefusedError where a setting can't stand."""
    for problem in problems(answers):
        raise RefusedError(problem.message, file=problem.field, expected=problem.expected, found=problem.found)
    return parse_contest(render(answers))


def read_moment(text: str) -> datetime | None:
    """A day and an hour as people type them: “18/7/2022 10:00”, “10 giờ 00 ngày 18/7/2022”; None for anything else."""
    days = dates(text)
    clocks = [match for match in _CLOCK.finditer(text) if not any(d.start <= match.start() < d.end for d in days)]
    if len(days) != 1 or len(clocks) != 1:
        return None
    clock = clocks[0]
    return datetime.combine(days[0].date, time(int(clock["hour"]), int(clock["minute"] or 0)))


def shown_moment(moment: datetime) -> str:
    """The same as the form writes it."""
    return f"{moment.day}/{moment.month}/{moment.year} {moment:%H:%M}"


def read_whole(text: str) -> int | None:
    """A whole number as people type it: “20”, “3.000.000”, “3.000.000 đồng”; None for anything else."""
    value = number(re.sub(r"\s*(?:đồng|đ|câu|phút|lượt|giải)\s*$", "", text.strip(), flags=re.IGNORECASE))
    return int(value) if value is not None and value == int(value) and value >= 0 else None


def slug(text: str) -> str:
    """A name as files and settings spell it: small letters without marks, joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", bare(fold(text))))


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


def _needed(typed: Answers, upto: int) -> Iterable[str]:
    yield from ("name", "id", "timezone", "layout")
    yield from (f"week-{n}-{part}" for n in numbers(typed, "week") for part in WEEK)
    if upto > 3:
        yield from (*WHOLES, *CHOICES[1:])
        yield from (f"topic-{n}-{part}" for n in numbers(typed, "topic") for part in TOPIC[:1])
        yield from (field for field in typed if _counts(field) and typed[field] and field not in WHOLES)
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
    return field in WHOLES or field.rpartition("-")[2] in {*LEVELS, "count", "value"}


def _bytes(lines: list[tuple[str, str]]) -> bytes:
    return "".join(f"{line}\n" for line, _field in lines).encode()


def _render(typed: Answers) -> list[tuple[str, str]]:
    """The lines of the file, each with the field that it comes from."""
    return [*_top(typed), *_weeks(typed), *_admission(), *_form(typed), *_rules(typed), *_prizes(typed), *_last()]


def _top(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "# Thiết lập của cuộc thi, lập bằng biểu mẫu; chủ cuộc thi ký tệp này.", ""
    yield "# Thiết lập lạ hoặc mâu thuẫn bị từ chối kèm số dòng.", ""
    if typed.get("agencies"):
        yield f"# Cơ quan tổ chức: {' '.join(typed['agencies'].split())}", "agencies"
    yield 'format = "contest/1"', ""
    yield f"id = {_text(typed['id'])}", "id"
    yield f"name = {_text(typed['name'])}", "name"
    yield f"timezone = {_text(typed['timezone'])}  # mọi ngày giờ dưới đây theo múi giờ này", "timezone"
    yield f"layout = {_text(typed['layout'])}  # thể thức văn bản: party-2018, party-2026, state-2020", "layout"
    yield "", ""
    yield "# Thẻ tuần chỉ là tên gọi; thời gian lấy từ ngày giờ, không tính từ số tuần.", ""


def _weeks(typed: Answers) -> Iterator[tuple[str, str]]:
    for n in numbers(typed, "week"):
        at = f"week-{n}"
        yield "[[weeks]]", f"{at}-tag"
        yield f"tag = {_text(typed[f'{at}-tag'])}", f"{at}-tag"
        yield f"name = {_text(typed[f'{at}-name'])}", f"{at}-name"
        for key, part in (("opens", "opens"), ("closes", "closes"), ("announce_by", "announce")):
            moment = read_moment(typed[f"{at}-{part}"])
            yield f"{key} = {moment.isoformat(timespec='seconds') if moment else ''}", f"{at}-{part}"
        yield "", ""


def _admission() -> Iterator[tuple[str, str]]:
    yield "[admission]", ""
    yield 'closing_minute = "inclusive"  # phút đóng còn được nhận: inclusive, exclusive', ""
    yield 'excluded = ["organising-committee", "secretaries"]  # Ban Tổ chức và thư ký không xếp giải', ""
    yield "excluded_may_play = false", ""
    yield 'person = ["identity_number", "phone+name+birth_date"]  # nhận ra một người bằng gì', ""
    yield "", ""


def _form(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "[form]", ""
    yield f"items = {read_whole(typed['items'])}  # số câu của bộ đề một tuần", "items"
    yield f"minutes = {read_whole(typed['minutes'])}  # phút làm bài", "minutes"
    yield f"options = {read_whole(typed['options'])}  # phương án của một câu", "options"
    yield "# Ma trận đề của một tuần: số câu dễ, vừa, khó của từng chủ đề.", ""
    yield "blueprint = [", f"topic-{next(iter(numbers(typed, 'topic')), 0)}-easy"
    for n in numbers(typed, "topic"):
        name = typed[f"topic-{n}-name"]
        counts = ", ".join(f"{level} = {read_whole(typed.get(f'topic-{n}-{level}') or '0')}" for level in LEVELS)
        yield f"    {{topic = {_text(slug(name))}, {counts}}},  # {' '.join(name.split())}", f"topic-{n}-name"
    yield "]", ""
    yield "", ""


def _rules(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "[attempts]", ""
    yield f"limit = {read_whole(typed['limit'])}  # 0: không giới hạn số lượt", "limit"
    yield f"counted = {_text(typed['counted'])}  # lượt được tính: only, first, last, best-then-earliest", "counted"
    yield "", ""
    yield "[forecast]", ""
    yield f"asks = {_text(typed['asks'])}  # câu hỏi dự đoán; none: không hỏi", "asks"
    yield "after_voiding = true  # đếm sau khi đã loại các lượt không hợp lệ", ""
    yield "", ""
    yield "[ranking]", ""
    yield f"order = {_text(ORDERS.get(typed['ranking'], ()))}  # tiêu chí theo thứ tự", "ranking"
    yield 'clock = "second"', ""
    yield "", ""


def _prizes(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "# Giá trị tính bằng đồng cho MỖI giải, không phải cho cả hạng.", ""
    yield "[prizes]", ""
    for kind in KINDS:
        for tier in TIERS:
            at = f"{kind}-{tier}"
            if typed.get(f"{at}-count"):
                yield f"[[prizes.{kind}]]", f"{at}-count"
                yield f"tier = {_text(tier)}", f"{at}-count"
                yield f"count = {read_whole(typed[f'{at}-count'])}", f"{at}-count"
                yield f"value = {read_whole(typed[f'{at}-value'])}", f"{at}-value"
    yield "", ""
    if typed.get("index"):
        yield "[collective]", "index"
        yield f"index = {_text(typed['index'])}  # xếp giải tập thể theo gì", "index"
        yield "", ""


def _last() -> Iterator[tuple[str, str]]:
    yield "[caps]", ""
    yield "per_person_per_week = 1", ""
    yield "per_person_per_contest = 0  # 0: không giới hạn", ""
    yield "", ""
    yield "[publishing]", ""
    yield "reference_documents = []  # danh mục văn bản công bố, thêm khi có văn bản trong thư mục policies", ""
    yield "keep_personal_data_days = 365  # số ngày giữ dữ liệu cá nhân", ""


def _text(value: str | tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
