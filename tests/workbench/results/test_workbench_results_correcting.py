"""Correcting: rejected rows are taken from the list as kept, mended by a person, read again; every sum still holds."""

import csv
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.workbench.results import grading

WEEK = "2022-w30"


def work(practice: Practice, *files: Path) -> grading.Work:
    names = [str(path) for path in files]
    return grading.prepare(str(practice.stage.folder), WEEK, names, str(practice.stage.exports))


@pytest.fixture
def spoilt(practice: Practice) -> Path:
    """The practised export with three rows that can't be taken in, of three people who wrote nothing else."""
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    names = header.split(",")
    number, sent, who = (names.index(name) for name in ("Số CCCD", "Nộp lúc", "Họ và tên"))
    kept = [row.split(",") for row in rows]
    for place, (number_, moment, name) in enumerate(
        [
            ("1.23E+11", "2022-07-20 10:00:00", "=Hà"),
            ("000099999902", "hôm qua", "Mai"),
            ("000099999903", "2023-01-01 10:00:00", "Lan"),
        ]
    ):
        row = list(kept[place])
        row[number], row[sent], row[who] = number_, moment, name
        kept.append(row)
    path: Path = practice.submissions.parent / "hỏng.csv"
    path.write_text("\n".join([header, *(",".join(row) for row in kept), ""]), encoding="utf-8")
    return path


def test_rejected_rows_mended_in_their_own_list_are_read_again(practice: Practice, spoilt: Path) -> None:
    before = grading.grade(work(practice, spoilt))
    folder = grading.keep(work(practice, spoilt), before)
    data = (folder / "noi-bo/dong-bi-loai.csv").read_text(encoding="utf-8-sig")
    header, *rows = csv.reader(data.splitlines())
    place = {name: header.index(name) for name in ("Số CCCD", "Nộp lúc", "Họ và tên")}
    mended = []
    for row in rows:
        if row[place["Số CCCD"]] == "1.23E+11":
            row[place["Số CCCD"]] = "000099999901"
        elif row[place["Nộp lúc"]] == "hôm qua":
            row[place["Nộp lúc"]] = "2022-07-20 11:00:00"
        else:
            continue
        mended.append(row)
    assert [row[place["Họ và tên"]] for row in mended] in (["'=Hà", "Mai"], ["Mai", "'=Hà"])
    path = practice.submissions.parent / "sửa.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *mended])
    after = grading.grade(work(practice, spoilt, path))
    assert (after.tally.read, after.tally.rejected) == (before.tally.read + 2, before.tally.rejected)
    assert (after.tally.counted, after.people) == (before.tally.counted + 2, before.people + 2)
    scores = after.scores.set_index("person")
    assert scores.loc[["000099999901", "000099999902"], "name"].tolist() == [
        "'=Hà",
        "Mai",
    ]  # what keeps a sheet from computing stays
    again = grading.grade(work(practice, spoilt, path))
    assert grading.result_files(work(practice, spoilt, path), again) == grading.result_files(
        work(practice, spoilt, path), after
    )
