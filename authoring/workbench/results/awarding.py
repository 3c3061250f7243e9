"""Awarding: result tables become the lines that papers print."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from authoring.grading import Results
from authoring.model.contests import Contest
from authoring.model.forms import Form
from authoring.reports import AwardLine, UnitLine

if TYPE_CHECKING:
    import pandas as pd


def award_lines(contest: Contest, form: Form, results: Results) -> tuple[AwardLine, ...]:
    """A week's winners from the best down, as the decision and its list print them."""
    zone = ZoneInfo(contest.timezone)
    return tuple(
        AwardLine(
            place=int(row["place"]),
            tier=str(row["tier"]),
            name=str(row["name"]),
            unit=str(row["unit"]),
            score=int(row["score"]),
            items=len(form.items),
            forecast=written(row["forecast"]),
            distance=written(row["forecast_distance"]),
            submitted=_moment(row["submitted"], zone),
            decided_by=str(row["decided_by"]),
            value=int(row["value"]),
        )
        for row in _rows(results.awards)
    )


def unit_lines(table: "pd.DataFrame") -> tuple[UnitLine, ...]:
    """The standing of the units at the end, the prize winners first."""
    return tuple(
        UnitLine(
            place=int(row["place"]),
            tier=str(row["tier"]),
            unit=str(row["unit"]),
            people=int(row["people"]),
            attempts=int(row["attempts"]),
            members=int(row["members"]) if _known(row["members"]) else None,
            index=str(row["index"]),
            value=int(row["value"]),
            mean=str(row["mean"]),
            members_on=counted_on(str(row.get("members_on", ""))),  # tables of older versions lack it
        )
        for row in _rows(table)
    )


def counted_on(text: str) -> date | None:
    """The day of a count of members as results keep it (“30/06/2022”); None for none."""
    return datetime.strptime(text, "%d/%m/%Y").date() if text else None  # noqa: DTZ007 — a day has no zone


def written(value: object) -> str:
    """A number as people write it (“3.200”, “87,5”); “” where there is none."""
    if not _known(value):
        return ""
    number = float(str(value))
    if number.is_integer():
        return f"{int(number):,}".replace(",", ".")
    whole, _, part = f"{number:,}".partition(".")
    return f"{whole.replace(',', '.')},{part}"


def _rows(table: "pd.DataFrame") -> Iterator[dict[Any, Any]]:
    yield from table.to_dict("records")


def _known(value: object) -> bool:
    return value is not None and str(value) not in ("", "nan", "NaT", "<NA>", "None")


def _moment(value: Any, zone: ZoneInfo) -> datetime | None:  # noqa: ANN401 — whatever clock the table has
    if not _known(value):
        return None
    moment: datetime = value.to_pydatetime()
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
