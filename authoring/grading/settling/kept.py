"""Kept results read again: the tables that a week left in its internal folder, by the program's own column names."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from authoring.grading.texts import HEADERS, TIERS
from authoring.model.errors import RefusedError
from authoring.tables.delimited import GUARD


def read_kept(folder: Path, name: str, columns: Sequence[str]) -> pd.DataFrame:
    """Columns of a table of a graded week as texts, as they were before `write_csv` kept spreadsheets from calculating.

    RefusedError where they aren't there.
    """
    path, titles = folder / name, [HEADERS[column] for column in columns]
    options = pyarrow.csv.ConvertOptions(include_columns=titles, column_types=dict.fromkeys(titles, pa.string()))
    parsing = pyarrow.csv.ParseOptions(newlines_in_values=True)
    try:
        table = pyarrow.csv.read_csv(path, parse_options=parsing, convert_options=options)
    except (OSError, ValueError, KeyError) as error:
        message = "Không đọc được bảng kết quả của tuần; chấm lại tuần này."
        raise RefusedError(message, file=path, expected=", ".join(titles), found=str(error)) from error
    cells = [pc.replace_substring_regex(column, GUARD, r"\1") for column in table.columns]
    frame: pd.DataFrame = pa.table(cells, names=[*columns]).to_pandas()
    if "tier" in columns:
        names = {said: tier for tier, said in TIERS.items()}
        frame["tier"] = [names.get(text, text) for text in frame["tier"]]
    return frame
