"""`contest.toml` becomes a contest: every setting explicit, known, of its type, and none against another."""

import re
from pathlib import Path

from authoring.bank.settings import vocabulary
from authoring.bank.settings.contradictions import oppose
from authoring.bank.settings.paperheads import KEY as PAPERS
from authoring.bank.settings.paperheads import read_papers
from authoring.bank.settings.rounds import read_weeks, read_zone
from authoring.bank.settings.sections import SLUG, Section, parse_sections, read_sections
from authoring.bank.settings.shortforms import KEY as ABBREVIATIONS
from authoring.bank.settings.shortforms import read_abbreviations
from authoring.model.contests import (
    PRESETS,
    Admission,
    Attempts,
    BlueprintRow,
    Caps,
    Contest,
    Forecast,
    FormRules,
    Prize,
    Publishing,
    Ranking,
)

FILE = "contest.toml"
KEYS = ("format", "id", "name", "timezone", "layout", "weeks", "admission", "form", "attempts", "forecast", "ranking")
TABLES = ("prizes", "collective", "caps", "publishing", ABBREVIATIONS, PAPERS)

_WORDS = re.compile(r"[a-z_+]+")
_SLUGGED = "chữ thường không dấu, số và gạch nối, ví dụ luat-58-2014-qh13"


def read_contest(folder: Path) -> Contest:
    """The contest of a folder; RefusedError with the line where its settings can't stand."""
    return build_contest(read_sections(folder / FILE))


def parse_contest(data: bytes, file: str = FILE) -> Contest:
    """The contest that a settings text describes; `file` is how refusals name it."""
    return build_contest(parse_sections(data, file))


def build_contest(top: Section) -> Contest:
    """The contest in a settings file that is already known to be TOML."""
    top.allow((*KEYS, *TABLES)).require_format(vocabulary.FORMAT)
    zone = read_zone(top)
    weekly, collective = _prizes(top)
    weeks = read_weeks(top, zone)
    contest = Contest(
        id=_id(top),
        name=top.text("name"),
        timezone=zone.key,
        layout=top.choice("layout", vocabulary.LAYOUTS),
        weeks=weeks,
        admission=_admission(top.section("admission")),
        form=_form(top.section("form")),
        attempts=_attempts(top.section("attempts")),
        forecast=_forecast(top.section("forecast")),
        ranking=_ranking(top.section("ranking")),
        weekly_prizes=weekly,
        collective_prizes=collective,
        collective_index=_index(top, needed=bool(collective)),
        caps=_caps(top.section("caps")),
        publishing=_publishing(top.section("publishing")),
        abbreviations=read_abbreviations(top),
        papers=read_papers(top, weeks),
    )
    oppose(top, contest)
    return contest


def _id(top: Section) -> str:
    value = top.text("id", SLUG, "chữ thường không dấu, số và gạch nối, ví dụ bhxh-bhyt-2022")
    if len(value) > 60 or value in vocabulary.RESERVED:
        raise top.refused("Mã cuộc thi không dùng làm tên thư mục được.", "tên ngắn hơn 60 chữ", value, "id")
    return value


def _admission(table: Section) -> Admission:
    table.allow(("closing_minute", "excluded", "excluded_may_play", "person"))
    return Admission(
        closing_minute=table.choice("closing_minute", vocabulary.BOUNDS),
        excluded=table.words("excluded", vocabulary.GROUPS),
        excluded_may_play=table.flag("excluded_may_play"),
        person=_identities(table),
    )


def _identities(table: Section) -> tuple[str, ...]:
    expected = "các phần nối bằng dấu +: " + ", ".join(vocabulary.IDENTITIES)
    keys = table.texts("person", _WORDS, expected)
    for place, key in enumerate(keys):
        parts = key.split("+")
        if len({*parts} & {*vocabulary.IDENTITIES}) < len(parts):
            raise table.refused("Cách nhận ra một người có phần không rõ.", expected, key, "person", place)
    if not keys:
        raise table.refused("Chưa nói nhận ra một người bằng gì.", "ít nhất một cách", "danh sách rỗng", "person")
    return keys


def _form(table: Section) -> FormRules:
    table.allow(("items", "minutes", "blueprint", "options"))
    rows = tuple(_row(row) for row in table.sections("blueprint"))
    options = table.whole("options", 2, 8) if table.has("options") else 4
    return FormRules(table.whole("items", 1, 500), table.whole("minutes", 1, 1440), rows, options)


def _row(table: Section) -> BlueprintRow:
    table.allow(("topic", "easy", "medium", "hard"))
    counts = (table.whole(level, 0, 500) for level in ("easy", "medium", "hard"))
    return BlueprintRow(table.text("topic", SLUG, _SLUGGED), *counts)


def _attempts(table: Section) -> Attempts:
    table.allow(("limit", "counted"))
    return Attempts(table.whole("limit"), table.choice("counted", vocabulary.COUNTED))


def _forecast(table: Section) -> Forecast:
    table.allow(("asks", "after_voiding"))
    return Forecast(table.choice("asks", vocabulary.ASKED), table.flag("after_voiding"))


def _ranking(table: Section) -> Ranking:
    table.allow(("order", "clock"))
    order = table.words("order", vocabulary.CRITERIA)
    if not order:
        raise table.refused("Chưa có tiêu chí xếp hạng nào.", "ít nhất một tiêu chí", "danh sách rỗng", "order")
    spelled = tuple(one for word in order for one in PRESETS.get(word, (word,)))
    return Ranking(spelled, table.choice("clock", vocabulary.CLOCKS))


def _prizes(top: Section) -> tuple[tuple[Prize, ...], tuple[Prize, ...]]:
    table = top.section("prizes").allow(("weekly", "collective"))
    weekly, collective = (
        tuple(_prize(row) for row in table.sections(kind)) if table.has(kind) else ()
        for kind in ("weekly", "collective")
    )
    return weekly, collective


def _prize(table: Section) -> Prize:
    table.allow(("tier", "count", "value"))
    tier = table.choice("tier", vocabulary.TIERS)
    return Prize(tier, table.whole("count", 1, 10**6), table.whole("value"))


def _index(top: Section, *, needed: bool) -> str:
    if not needed and not top.has("collective"):
        return ""
    return top.section("collective").allow(("index",)).choice("index", vocabulary.INDEXES)


def _caps(table: Section) -> Caps:
    table.allow(("per_person_per_week", "per_person_per_contest"))
    return Caps(table.whole("per_person_per_week"), table.whole("per_person_per_contest"))


def _publishing(table: Section) -> Publishing:
    table.allow(("reference_documents", "keep_personal_data_days"))
    documents = table.texts("reference_documents", SLUG, _SLUGGED)
    return Publishing(documents, table.whole("keep_personal_data_days", 0, 36_500))
