"""Spelling: what people type in a form of settings, read: rows, moments, whole numbers, names of topics."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from authoring.reports.labels import TOPICS
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

ABOUT = {"rules": ("Thể lệ", "The le"), "collective": ("Giải tập thể", "Tập thể", "Giai tap the")}

_CLOCK = re.compile(r"(?<![\d/.-])(?P<hour>[01]?\d|2[0-3])\s*(?:giờ|h|:)\s*(?P<minute>[0-5]\d)?", re.IGNORECASE)


def numbers(answers: Answers, kind: str) -> list[int]:
    """The numbers of the rows of a kind (`week`, `topic`, `person`) that the form has."""
    return sorted({int(field.split("-")[1]) for field in answers if re.match(rf"{kind}-\d+-", field)})


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


def read_short_forms(text: str) -> tuple[tuple[str, str], ...]:
    """The lines of a field of abbreviations, “BHTN = bảo hiểm thất nghiệp”, in two; “” for the side that is lacking."""
    parts = (line.partition("=") for line in text.splitlines() if line.strip())
    return tuple((" ".join(short.split()), " ".join(long.split())) for short, _, long in parts)


def read_decisions(text: str) -> tuple[tuple[str, str, date | None, str], ...]:
    """The lines “Thể lệ = 05-QĐ/BTC, 11/7/2022” of a field: about what, number, day; last the line that can't be read.

    What a decision is about is said in words (`ABOUT`) or by the tag of a week; the day may be absent.
    """
    return tuple(_decision(line) for line in text.splitlines() if line.strip())


def _decision(line: str) -> tuple[str, str, date | None, str]:
    about, _, rest = line.partition("=")
    number, _comma, day = (part.strip() for part in rest.partition(","))
    found = dates(day)
    wrong = not about.strip() or not number or " " in number or (bool(day) and len(found) != 1)
    told = fold(" ".join(about.split()))
    named = next((code for code, words in ABOUT.items() if told in map(fold, words)), about.strip())
    return named, number, found[0].date if found else None, line.strip() if wrong else ""


def slug(text: str) -> str:
    """A name as files and settings spell it: small letters without marks, joined by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", bare(fold(text))))


def topic_id(name: str) -> str:
    """How the settings spell a topic: a known name has an id of its own."""
    known = {fold(word): topic for topic, word in TOPICS.items()}
    return known.get(fold(" ".join(name.split())), slug(name))
