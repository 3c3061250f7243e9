"""Results of a week: where every row went, and the tables that people sign, keep and publish."""

from dataclasses import dataclass

import pandas as pd

from authoring.model.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows read = counted attempts + uncounted attempts + rows sent again + rejected rows; asserted when made."""

    read: int
    counted: int
    uncounted: int
    resent: int
    rejected: int

    def __post_init__(self) -> None:
        total = self.counted + self.uncounted + self.resent + self.rejected
        if self.read != total:
            message = "Lỗi của chương trình: số dòng đã đọc không bằng tổng các loại dòng; kết quả chưa được ghi."
            raise RefusedError(message, expected=str(self.read), found=str(total))


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """A graded week.

    `scores`: one row a person, by identity, `number` from 1; `standings`: ranked people from the best down, `number`
    pointing into `scores`; `awards`: the winners, with the criterion that decided each against the next in line and
    both values; `passed`: ranked people who take no prize, and why; `excluded`: who took part without being ranked;
    `rejected`: file, row, reason, detail, original cells; `items`: statistics; `alarms`: items whose key may be wrong,
    with the signs; `units`: people and attempts of every unit; `unmatched`: what else people typed, by size.
    `people`, `attempts` and `all_right` count everybody whose attempt counts. Only `scores` and `excluded` say more of
    a person than name and unit; `clock` is the resolution of all moments.
    """

    contest: str
    week: str
    clock: str
    scores: pd.DataFrame
    standings: pd.DataFrame
    awards: pd.DataFrame
    passed: pd.DataFrame
    excluded: pd.DataFrame
    rejected: pd.DataFrame
    items: pd.DataFrame
    alarms: pd.DataFrame
    units: pd.DataFrame
    unmatched: pd.DataFrame
    tally: Tally
    people: int
    attempts: int
    all_right: int
    notices: tuple[str, ...]
