"""Files of a result: full ones for inside, masked ones for the public."""

import re

import pandas as pd

from authoring.grading.intake.rejects import PLACE
from authoring.grading.settling.results import Results
from authoring.grading.texts import HEADERS, as_texts, csv_bytes

SCORES = "bang-diem.csv"
AWARDS = "giai-thuong.csv"
REJECTED = "dong-bi-loai.csv"

_PERSONAL = ("person", "identity_number", "birth_date", "phone", "code")
_LONG = re.compile(r"[0-9](?:[\s.,/()+-]*[0-9]){5,}")
_LONG_NUMBER = re.compile(r"[0-9]{9,}")
_HIDDEN = "…"


def files(results: Results, *, public: bool) -> dict[str, bytes]:
    """The files of a result by name: everything for `noi-bo/`, or what may be posted for `cong-bo/`.

    Public files hold name, unit, prize and forecast of the winners, people and attempts by unit, and the totals: no
    identity number, phone, birth date, score sheet or statistics of answers, which would tell the key.
    """
    return _public(results) if public else _internal(results)


def _internal(results: Results) -> dict[str, bytes]:
    winners = results.scores.loc[results.awards["number"] - 1, [*_PERSONAL]]
    tables = {
        SCORES: results.scores,
        "xep-hang.csv": results.standings,
        AWARDS: results.awards.join(winners.reset_index(drop=True)),
        "khong-xep-hang.csv": results.excluded,
        "thong-ke-cau-hoi.csv": results.items,
        "don-vi.csv": results.units,
        "don-vi-chua-ro.csv": results.unmatched,
        "tong-hop.csv": _totals(results),
    }
    tables |= {name: table for name, table in _if_any(results).items() if len(table)}
    rejected = csv_bytes(results.rejected, results.clock, {name: HEADERS[name] for name in PLACE})
    return {name: csv_bytes(table, results.clock) for name, table in tables.items()} | {REJECTED: rejected}


def _if_any(results: Results) -> dict[str, pd.DataFrame]:
    """Tables that most weeks don't have."""
    return {"khong-trao-giai.csv": results.passed, "dap-an-dang-ngo.csv": results.alarms}


def _public(results: Results) -> dict[str, bytes]:
    winners = pd.DataFrame(
        {
            "place": results.awards["place"],
            "tier": results.awards["tier"],
            "name": [_LONG.sub(_HIDDEN, text) for text in results.awards["name"]],
            "unit": [_LONG.sub(_HIDDEN, text) for text in results.awards["unit"]],
            "forecast": [_LONG_NUMBER.sub(_HIDDEN, text) for text in as_texts(results.awards["forecast"]).to_pylist()],
        }
    )
    other = pd.DataFrame(
        {"unit": ["Chưa xác định được đơn vị"]}
        | {name: [results.unmatched[name].sum()] for name in ("people", "attempts")}
    )
    units = pd.concat([results.units[["unit", "people", "attempts"]], other[other["people"] > 0]], ignore_index=True)
    totals = pd.DataFrame(
        {
            "what": ["Người dự thi", "Lượt thi", "Người trả lời đúng hết"],
            "count": [results.people, results.attempts, results.all_right],
        }
    )
    tables = {AWARDS: winners, "don-vi.csv": units, "tong-hop.csv": totals}
    return {name: csv_bytes(table, results.clock) for name, table in tables.items()}


def _totals(results: Results) -> pd.DataFrame:
    tally = results.tally
    counts = {
        "Dòng đã đọc": tally.read,
        "Lượt được tính": tally.counted,
        "Lượt không tính (người ấy có lượt được tính khác)": tally.uncounted,
        "Dòng gửi trùng": tally.resent,
        "Dòng bị loại": tally.rejected,
        "Người dự thi": results.people,
        "Lượt thi": results.attempts,
        "Người trả lời đúng hết": results.all_right,
    }
    return pd.DataFrame({"what": [*counts], "count": [*counts.values()]})
