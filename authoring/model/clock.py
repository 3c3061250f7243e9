"""Moments as records write them: UTC, to the second, without a separator."""

from datetime import UTC, datetime

_FORM = "%Y%m%dT%H%M%SZ"


def stamp(moment: datetime) -> str:
    """An aware moment as `20220725T024100Z`."""
    return moment.astimezone(UTC).strftime(_FORM)


def moment(text: str) -> datetime:
    """The aware moment of a stamp; ValueError where it is none."""
    return datetime.strptime(text, _FORM).replace(tzinfo=UTC)
