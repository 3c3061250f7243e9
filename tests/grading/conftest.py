"""A small contest whose every setting a test can change, its scheme, files of submissions, their grading."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from authoring.grading import BLOCK, Results, Runner, Scheme, grade, scheme
from authoring.model.contests import (
    Admission,
    Attempts,
    Caps,
    Contest,
    Forecast,
    FormRules,
    Prize,
    Publishing,
    Ranking,
    Unit,
    Week,
)
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import options

PRIZES = (Prize("first", 1, 3_000_000), Prize("second", 2, 2_000_000), Prize("third", 2, 1_000_000))
CAPS = Caps(1, 0)
ORDER = ("score desc", "forecast_distance asc", "submitted asc")
PERSON = ("identity_number", "phone+name+birth_date")
UNITS = (Unit("bx", "Huyện Bát Xát", ("Đảng bộ huyện Bát Xát",), 40), Unit("tp", "Thành phố", ("TP",), 200))


def build_contest(  # noqa: PLR0917 — every setting a test may change
    order: Sequence[str] = ORDER,
    prizes: Sequence[Prize] = PRIZES,
    counted: str = "best-then-earliest",
    limit: int = 0,
    asks: str = "people-all-right",
    clock: str = "second",
    closing: str = "inclusive",
    person: Sequence[str] = PERSON,
    zone: str = "Asia/Ho_Chi_Minh",
    caps: Caps = CAPS,
    index: str = "people / members",
    collective: Sequence[Prize] = (),
    opens: str = "2022-07-18T10:00:00",
    closes: str = "2022-07-24T16:00:00",
    *,
    may_play: bool = False,
    after: bool = True,
) -> Contest:
    place = ZoneInfo(zone) if zone != "nowhere" else ZoneInfo("UTC")
    moments = [datetime.fromisoformat(text).replace(tzinfo=place) for text in (opens, closes, "2022-07-27T12:00:00")]
    return Contest(
        id="thi",
        name="Cuộc thi",
        timezone=zone,
        layout="party-2018",
        weeks=(Week("2022-w30", "Tuần thứ Nhất", *moments),),
        admission=Admission(closing, (), may_play, tuple(person)),
        form=FormRules(3, 15, ()),
        attempts=Attempts(limit, counted),
        forecast=Forecast(asks, after_voiding=after),
        ranking=Ranking(tuple(order), clock),
        weekly_prizes=tuple(prizes),
        collective_prizes=tuple(collective),
        collective_index=index,
        caps=caps,
        publishing=Publishing((), 365),
    )


def build_form(count: int, options_: int = 4) -> Form:
    texts = tuple(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"][:options_])
    items = tuple(FormItem(number, f"c{number}", 1, "Câu?", options(*texts)) for number in range(1, count + 1))
    return Form("thi", "Cuộc thi", "2022-w30", "Tuần thứ Nhất", 1, 15, items)


def build_key(letters: Sequence[str]) -> AnswerKey:
    entries = tuple(KeyEntry(number, f"c{number}", key) for number, key in enumerate(letters, 1))
    return AnswerKey("thi", "2022-w30", 1, entries)


@pytest.fixture
def contest() -> Callable[..., Contest]:
    """A contest; any setting by its name."""
    return build_contest


@pytest.fixture
def form() -> Callable[..., Form]:
    """A form of so many items with so many options."""
    return build_form


@pytest.fixture
def key() -> Callable[[Sequence[str]], AnswerKey]:
    """A key by its letters."""
    return build_key


@pytest.fixture
def week() -> Callable[..., Scheme]:
    """The scheme of a week: key, units and excluded numbers, any setting of the contest by its name."""

    def make(
        key: Sequence[str] = "ABC",
        units: Sequence[Unit] = (),
        excluded: Iterable[str] = (),
        options_: int = 4,
        **settings: object,
    ) -> Scheme:
        contest = build_contest(**settings)  # type: ignore[arg-type] # the names are those of `build_contest`
        return scheme(contest, contest.weeks[0], build_form(len(key), options_), build_key(key), units, excluded)

    return make


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """A file with this text (UTF-8) or these bytes."""

    def write(content: str | bytes, name: str = "bai.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def graded(written: Callable[..., Path]) -> Callable[..., Results]:
    """The results of files with these texts."""

    def run(
        texts: str | bytes | Sequence[str], scheme_: Scheme, block_bytes: int = BLOCK, runner: Runner = map
    ) -> Results:
        several = [texts] if isinstance(texts, str | bytes) else texts
        paths = [written(text, f"bai-{number}.csv") for number, text in enumerate(several)]
        return grade(paths, scheme_, runner, block_bytes)

    return run


@pytest.fixture
def units() -> tuple[Unit, ...]:
    """Two units."""
    return UNITS
