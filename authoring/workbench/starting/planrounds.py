"""The weeks of a plan: when each opens, closes and must be announced. Dates win over the numbers of weeks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import zip_longest

from authoring.workbench.starting.planwords import Hint, Line, sentences
from authoring.workbench.starting.spelling import shown_moment

ORDINALS = {"nhất": 1, "một": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
HALVES = {"sáng": 12, "trưa": 13, "chiều": 17, "tối": 22}

_SPELLED = "|".join(ORDINALS)
_LABEL = re.compile(
    rf"\b(?:tuần|đợt|kỳ|vòng)(?: thi)?\s+(?:thứ\s+|số\s+)?(?P<number>[0-9]{{1,2}}|{_SPELLED})\b(?!\s*(?:giờ|ngày|câu))",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?<![\d.,/])(?P<d>[0-3]?\d)\s?(?P<sign>[/.-])\s?(?P<m>1[0-2]|0?[1-9])(?:\s?(?P=sign)\s?(?P<y>20\d\d))?(?![\d/.]*\d)"
    r"|ngày\s+(?P<d2>[0-3]?\d)\s+tháng\s+(?P<m2>1[0-2]|0?[1-9])(?:\s+năm\s+(?P<y2>20\d\d))?(?!\d)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\d/.])(?P<d>[0-3]?\d)(?=\s*(?:đến(?:\s+hết)?|-|–)\s*(?:ngày\s+)?[0-3]?\d\s?[/.]\s?(?:1[0-2]|0?[1-9])(?![0-9]))"
)
_CLOCK = re.compile(
    r"(?<![\d/.])(?P<h>[01]?\d|2[0-4])\s*(?:giờ|[hg](?![a-zà-ỹ])|:)\s*(?P<mi>[0-5]\d)?(?!\d)", re.IGNORECASE
)
_NAMED_DAY = re.compile(
    rf"(?<!tuần )(?<!đợt )(?<!kỳ )\b(?:thứ\s+(?P<w>{'|'.join(WEEKDAYS)})|(?P<s>chủ nhật))\b", re.IGNORECASE
)
_LATER = re.compile(
    rf"(?:(?P<half>{'|'.join(HALVES)})\s+)?(?:ngày\s+)?(?:thứ\s+(?P<w>{'|'.join(WEEKDAYS)})|(?P<s>chủ nhật))\b"
    r"[^.;]{0,20}?tuần\s+(?:sau|kế|tiếp|liền)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:sau|trong vòng|trong thời hạn|chậm nhất|không quá)\s+(?P<n>\d{1,2})\s*(?:\([^)]*\)\s*)?ngày", re.IGNORECASE
)
_RESULTS = re.compile(
    r"(?:công bố|thông báo|công khai)\b.*kết quả|kết quả.*(?:công bố|thông báo|công khai)", re.IGNORECASE
)
_WORKING = re.compile(r"ngày\s+làm\s+việc", re.IGNORECASE)
_OPENING = re.compile(r"\b(?:mở|bắt đầu|từ)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\b(?:đóng|kết thúc|đến)\b", re.IGNORECASE)
_NO_YEAR, _NO_HOUR = (
    "Kế hoạch không ghi năm; lấy theo năm ở nơi khác trong kế hoạch.",
    "Kế hoạch không ghi giờ; gõ thêm giờ.",
)


@dataclass(frozen=True, slots=True)
class _Day:
    date: date
    clock: time | None
    start: int
    end: int
    guessed: bool


def read_rounds(told: Sequence[Line], year: int) -> tuple[Hint, ...]:
    """The hints of every week; `year` stands in where a plan writes a day without one."""
    found: list[Hint] = []
    rounds = list(_rounds(told, year))
    opens, closes = _hours(told)
    rule = next((one for one in sentences(told) if _RESULTS.search(one) and _is_rule(one)), "")
    for n, (label, number, days, sentence) in enumerate(sorted(rounds, key=lambda one: one[2][0].date)):
        first, last = replace(days[0], clock=days[0].clock or opens), replace(days[1], clock=days[1].clock or closes)
        tag = f"{first.date.year}-w{number:02d}"
        found += [
            Hint(f"week-{n}-tag", tag, sentence, _numbered(label, number, n, first.date)),
            Hint(f"week-{n}-name", label[0].upper() + label[1:], sentence),
            Hint(f"week-{n}-opens", *_said(first, sentence)),
            Hint(f"week-{n}-closes", *_said(last, sentence)),
            *_announced(f"week-{n}-announce", days[2:], last, sentence, rule),
        ]
    return tuple(found)


def _rounds(told: Sequence[Line], year: int) -> Iterator[tuple[str, int, list[_Day], str]]:
    """(label, number, its two or three days, the line) of every labelled stretch that has a beginning and an end."""
    seen: set[date] = set()
    for line in told:
        labels = list(_LABEL.finditer(line.text))
        first = ""
        for label, after in zip_longest(labels, labels[1:]):
            stop = after.start() if after else len(line.text)
            days = _days(line.text[label.end() : stop], year)
            first = first or label.group()
            if len(days) > 1 and days[0].date < days[1].date and days[0].date not in seen:
                seen.add(days[0].date)
                yield first, _count(label["number"]), days[:3], line.text
                first = ""


def _count(text: str) -> int:
    return int(text) if text.isdigit() else ORDINALS[text.lower()]


def _days(text: str, year: int) -> list[_Day]:
    """The days of a text in their order, each with the hour that stands beside it."""
    matches = sorted([*_DAY.finditer(text), *_BARE.finditer(text)], key=lambda match: match.start())
    years = [int(y) for match in matches if (y := _part(match, "y"))]
    months = [int(m) for match in matches if (m := _part(match, "m"))]
    clocks = list(_CLOCK.finditer(text))
    found = []
    for match in matches:
        known, month = _part(match, "y"), _part(match, "m") or str(months[0] if months else 0)
        day = _possible(int(known or (years[0] if years else year)), int(month), int(_part(match, "d")))
        if day:
            clock = _beside(text, match, matches, clocks)
            found.append(_Day(day, clock, *match.span(), guessed=not (known or years)))
    return found


def _part(match: re.Match[str], name: str) -> str:
    groups = match.groupdict()
    return groups.get(name) or groups.get(f"{name}2") or ""


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _beside(text: str, day: re.Match[str], days: list[re.Match[str]], clocks: list[re.Match[str]]) -> time | None:
    """The hour just before a day, else just after it; an hour serves one day only."""
    for clock in clocks:
        between = text[clock.end() : day.start()]
        before = clock.end() <= day.start() and not any(clock.end() <= d.start() < day.start() for d in days)
        if before and len(between) <= 30 and "(" not in between.replace("(ngày", ""):
            clocks.remove(clock)
            return _time(clock)
    for clock in clocks:
        between = text[day.end() : clock.start()]
        if day.end() <= clock.start() and len(between) <= 25 and not re.search(r"đến|\d|–|-|\|", between):
            clocks.remove(clock)
            return _time(clock)
    return None


def _time(clock: re.Match[str]) -> time:
    hour, minute = int(clock["h"]), int(clock["mi"] or 0)
    return time(23, 59) if hour == 24 else time(hour, minute)


def _said(day: _Day, sentence: str) -> tuple[str, str, str]:
    """The value, the sentence and the doubt of a day."""
    doubt = _NO_YEAR if day.guessed else ""
    for named in _NAMED_DAY.finditer(sentence):
        written = _DAY.match(sentence[named.end() :].lstrip(" ,(").removeprefix("ngày "))
        same = written and (int(_part(written, "d")), int(_part(written, "m"))) == (day.date.day, day.date.month)
        if same and _weekday(named) != day.date.weekday():
            doubt = (
                f"Kế hoạch ghi {named.group()}, nhưng ngày {day.date.day}/{day.date.month} không phải; ngày được dùng."
            )
    if day.clock is None:
        return f"{day.date.day}/{day.date.month}/{day.date.year}", sentence, " ".join(filter(None, (doubt, _NO_HOUR)))
    return shown_moment(datetime.combine(day.date, day.clock)), sentence, doubt


def _weekday(match: re.Match[str]) -> int:
    return 6 if match["s"] else WEEKDAYS.index(match["w"].lower())


def _numbered(label: str, number: int, n: int, opens: date) -> str:
    iso = opens.isocalendar().week
    if number in (n + 1, iso):
        return ""
    return (
        f"Kế hoạch gọi là {label.lower()}; theo lịch, ngày {opens.day}/{opens.month} thuộc tuần {iso}. "
        "Ngày giờ được dùng, số tuần chỉ là tên."
    )


def _hours(told: Sequence[Line]) -> tuple[time | None, time | None]:
    """The hours that hold for every week, where a sentence without days says them."""
    for sentence in sentences(told):
        clocks = list(_CLOCK.finditer(sentence))
        weekly = _NAMED_DAY.search(sentence) or re.search(r"(?:mỗi|hằng|hàng|các|từng) tuần", sentence, re.IGNORECASE)
        if weekly and len(clocks) == 2 and not _DAY.search(sentence):
            opening, closing = _OPENING.search(sentence), _CLOSING.search(sentence)
            turned = bool(opening and closing and closing.start() < opening.start())
            first, second = (_time(clock) for clock in clocks)
            return (second, first) if turned else (first, second)
    return None, None


def _is_rule(sentence: str) -> bool:
    return bool(_LATER.search(sentence) or _AFTER.search(sentence))


def _announced(field: str, own: list[_Day], closes: _Day, sentence: str, rule: str) -> Iterator[Hint]:
    """When a week must be announced: the third day of its line, else by the sentence for all weeks."""
    if own:
        yield Hint(field, *_said(own[0], sentence))
        return
    later, after = _LATER.search(rule), _AFTER.search(rule)
    clock = next((_time(one) for one in _CLOCK.finditer(rule)), None)
    if later:
        wanted = _weekday(later)
        day = closes.date + timedelta(days=(wanted - closes.date.weekday() - 1) % 7 + 1)
        half = (later["half"] or "").lower()
        at = clock or time(*((HALVES[half], 0) if half else (23, 59)))
        doubt = "" if clock else f"Kế hoạch chỉ ghi “{later.group()}”; lấy {at:%H:%M}."
        yield Hint(field, shown_moment(datetime.combine(day, at)), rule, doubt)
    elif after:
        day = closes.date + timedelta(days=int(after["n"]))
        working = "Kế hoạch tính ngày làm việc; xem lại ngày nghỉ. " if _WORKING.search(rule) else ""
        at = clock or time(23, 59)
        doubt = working + ("" if clock else f"Kế hoạch không ghi giờ công bố; lấy {at:%H:%M}.")
        yield Hint(field, shown_moment(datetime.combine(day, at)), rule, doubt.strip())
