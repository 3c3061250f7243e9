"""Filling: a contest back into the fields of its form, so that what is written again says the same."""

import re
from collections.abc import Iterator

from authoring.model.contests import BlueprintRow, Contest, Decision, Week
from authoring.reports.labels import TOPICS
from authoring.workbench.starting.spelling import ABOUT, LEVELS, ORDERS, shown_moment, topic_id

_OFFICES = re.compile(r"^# Cơ quan tổ chức: (.+)$", re.MULTILINE)
_NAMED = re.compile(r'topic = "([a-z0-9-]+)"[^#\n]*#\s*(.+)$', re.MULTILINE)


def filled(contest: Contest, text: str) -> dict[str, str]:
    """The answers of the form; `text` is its contest.toml, whose comments name the offices and the topics."""
    offices = _OFFICES.search(text)
    words = {topic: word.strip() for topic, word in _NAMED.findall(text)}
    admission, form, caps = contest.admission, contest.form, contest.caps
    presets = {order: name for name, order in ORDERS.items()}
    return {
        "id": contest.id,
        "name": contest.name,
        "timezone": contest.timezone,
        "layout": contest.layout,
        "agencies": offices[1] if offices else "",
        **dict(field for n, week in enumerate(contest.weeks) for field in _week(n, week)),
        "closing": admission.closing_minute,
        "excluded": " ".join(admission.excluded),
        "may_play": "yes" if admission.excluded_may_play else "",
        "person": " ".join(admission.person),
        "items": str(form.items),
        "minutes": str(form.minutes),
        "options": str(form.options),
        **dict(field for n, row in enumerate(form.blueprint) for field in _topic(n, row, words)),
        "limit": str(contest.attempts.limit),
        "counted": contest.attempts.counted,
        "asks": contest.forecast.asks,
        "voiding": "yes" if contest.forecast.after_voiding else "",
        "ranking": presets.get(contest.ranking.order, ", ".join(contest.ranking.order)),
        "clock": contest.ranking.clock,
        **dict(_prizes(contest)),
        "index": contest.collective_index,
        "cap_week": str(caps.per_person_per_week),
        "cap_contest": str(caps.per_person_per_contest),
        "documents": ", ".join(contest.publishing.reference_documents),
        "days": str(contest.publishing.keep_personal_data_days),
        "abbreviations": "\n".join(f"{short} = {long}" for short, long in contest.abbreviations),
        "parent": contest.papers.parent,
        "place": contest.papers.place,
        "decisions": "\n".join(map(_decision, contest.papers.decisions)),
    }


def _decision(one: Decision) -> str:
    day = f", {one.day.day}/{one.day.month}/{one.day.year}" if one.day else ""
    return f"{ABOUT.get(one.about, (one.about,))[0]} = {one.number}{day}"


def _week(number: int, week: Week) -> Iterator[tuple[str, str]]:
    at = f"week-{number}"
    yield f"{at}-tag", week.tag
    yield f"{at}-name", week.name
    yield f"{at}-opens", shown_moment(week.opens)
    yield f"{at}-closes", shown_moment(week.closes)
    yield f"{at}-announce", shown_moment(week.announce_by)


def _topic(number: int, row: BlueprintRow, words: dict[str, str]) -> Iterator[tuple[str, str]]:
    names = (TOPICS.get(row.topic, ""), words.get(row.topic, ""), row.topic)
    yield f"topic-{number}-name", next(name for name in names if topic_id(name) == row.topic)
    yield from ((f"topic-{number}-{level}", str(row.wanted()[level])) for level in LEVELS)


def _prizes(contest: Contest) -> Iterator[tuple[str, str]]:
    for kind, prizes in (("weekly", contest.weekly_prizes), ("collective", contest.collective_prizes)):
        for prize in prizes:
            yield f"{kind}-{prize.tier}-count", str(prize.count)
            yield f"{kind}-{prize.tier}-value", f"{prize.value:,}".replace(",", ".")
