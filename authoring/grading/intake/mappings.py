"""Mappings: how the columns of one header are read, and what a release says of the answers that stand in them."""

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, replace

from authoring.model.forms import AnswerKey, Form

DAY_FIRST, MONTH_FIRST, SWAPPED = "day-first", "month-first", "swapped"
DATES = (DAY_FIRST, MONTH_FIRST, SWAPPED)
AS_WRITTEN, SIXTIETHS = "as-written", "sixtieths"
DURATIONS = (AS_WRITTEN, SIXTIETHS)
LETTERS, NUMBERS = "letters", "numbers"
ANSWERS = (LETTERS, NUMBERS)
TOLD, IN_TIME = "told", "in-time"
MOMENTS = (TOLD, IN_TIME)


@dataclass(frozen=True, slots=True)
class Mapping:
    """How files with this header are read: a field for each column (“” unused, a number for a question).

    `dates`: which comes first in 3/8/2022, or that a spreadsheet has swapped day and month; `durations`: “sixtieths”
    where a spreadsheet took 05:30 for hours; `answers`: “numbers” where 1 means the first option. Letters, texts of
    options and their ids need no word. `moments`: “in-time” where a file tells no moment of sending, and somebody says
    that the site took entries in time alone.
    """

    header: tuple[str, ...]
    fields: tuple[str, ...]
    dates: str = DAY_FIRST
    durations: str = AS_WRITTEN
    answers: str = LETTERS
    moments: str = TOLD


@dataclass(frozen=True, slots=True)
class Guide:
    """What intake knows besides the scheme; a plain value, so that it travels to other processes.

    `stems` and `options` are the form's texts, `ids` of each item its option ids on the site with their letters,
    `handed` the key as the site got it; `whole` the digests of files that somebody said to be whole.
    """

    mappings: tuple[Mapping, ...] = ()
    stems: tuple[str, ...] = ()
    options: tuple[tuple[str, ...], ...] = ()
    ids: tuple[tuple[tuple[str, str], ...], ...] = ()
    handed: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    def mapping(self, header: Sequence[str]) -> Mapping | None:
        """The confirmed mapping of this very header."""
        return next((one for one in self.mappings if one.header == tuple(header)), None)


def guide(
    form: Form,
    key: AnswerKey,
    mappings: Sequence[Mapping] = (),
    ids: Table[int, Table[str, str]] | None = None,
    whole: Sequence[str] = (),
) -> Guide:
    """The guide of a release: texts of its form, its key as handed to the site, option ids, files known to be whole."""
    known = ids or {}
    return Guide(
        mappings=tuple(mappings),
        stems=tuple(item.stem for item in form.items),
        options=tuple(tuple(option.text for option in item.options) for item in form.items),
        ids=tuple(tuple(known.get(item.number, {}).items()) for item in form.items),
        handed=tuple(entry.key for entry in key.entries),
        whole=tuple(whole),
    )


def with_mappings(known: Guide, mappings: Sequence[Mapping]) -> Guide:
    """A guide that knows these mappings and no others."""
    return replace(known, mappings=tuple(mappings))
