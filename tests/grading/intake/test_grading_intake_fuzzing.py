"""Fuzzing: whatever an export holds, every row is accounted for or the file is refused with a sentence; nothing hangs.

A thousand seeded files in every run; `AUTHORING_FUZZ=10000` for a night.
"""

import csv
import io
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import Scheme, cut, files, propose, settle, stage
from authoring.grading import compact as read
from authoring.grading.intake.mappings import Guide
from authoring.grading.intake.staging import _legal
from authoring.model.errors import RefusedError

ROUNDS = int(os.environ.get("AUTHORING_FUZZ", "1000"))
HEAD = ["Họ và tên", "Số CCCD", "Số điện thoại", "Ngày sinh", "Bắt đầu", "Nộp lúc", "Dự đoán", "Câu 1", "Câu 2"]
CELLS = {
    "Họ và tên": ["A", "", '=HYPERLINK("http://x.invalid")', "<script>alert(1)</script>", "@SUM(1)", "a\nb", "'", '"', "\u202eA", "x" * 400, "../../x"],
    "Số CCCD": ["001234567890", "001234567891", "123456789", "12345678901", "1,23457E+11", "B1234567", "", "٣", "-1", "001 234 567 890"],
    "Số điện thoại": ["0912345678", "+84 912 345 678", "912345678.0", "9.12345E+9", "", "x"],
    "Ngày sinh": ["1/2/2000", "31/12/1999", "2000-01-02", "", "hôm qua"],
    "Bắt đầu": ["18/07/2022 10:00:00", "", "?", "44760.4"],
    "Nộp lúc": ["18/07/2022 8:00:55 CH", "Th 3, 19/07/2022 | 09:00 SA", "2022-07-20T03:00:00Z", "44762.5", "24h00 ngày 20/7", "7/8/22 9:00", "99/99/9999 99:99", "", "=NOW()"],
    "Dự đoán": ["3200", "3.200", "3 200 người", "87,65432", "", "không biết", "-5", "1" * 12, "1" * 40, "18/07/2022"],
    "Câu 1": ["A", "b", "C.", "AB", "", "?", "1", "=A", "D" * 70],
    "Câu 2": ["A", "B", "C", "D", "x", "\t", "\u00a0"],
}  # fmt: skip


def export(chance: random.Random) -> tuple[bytes, str]:
    """A file as somebody's site may write it."""
    head = chance.sample(HEAD, len(HEAD)) if chance.random() < 0.5 else list(HEAD)
    rows = [[chance.choice(CELLS[name]) for name in head] for _ in range(chance.randrange(8))]
    for row in rows:
        if chance.random() < 0.1:
            row[chance.randrange(len(row)) :] = ["x"] * chance.randrange(20)
    sign = chance.choice(",;\t")
    text = io.StringIO()
    csv.writer(
        text, delimiter=sign, lineterminator=chance.choice(["\n", "\r\n"]), quoting=chance.choice([0, 1])
    ).writerows([*([["Kết quả"]] * chance.randrange(3)), head, *rows, *([["Tổng cộng"]] * chance.randrange(2))])
    encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
    data = bytearray(text.getvalue().encode(encoding))
    for _ in range(chance.choice([0, 0, 0, 1, 5])):
        place = chance.randrange(len(data))
        data[place : place + chance.choice([0, 1, 3])] = chance.choice([b"", b'"', bytes([chance.randrange(256)])])
    if chance.random() < 0.02:
        data[:0] = chance.choice([b"PK\x03\x04", b"PAR1", b"<html>", b"%PDF", b"\x1f\x8b", b"\xd0\xcf\x11\xe0"])
    return bytes(data), chance.choice(["bai.csv", "bai.xlsx", "bai.xls", "bai.txt"])


@pytest.mark.slow
@pytest.mark.parametrize("hundred", range(10))
def test_every_row_is_accounted_for_or_the_file_refused(
    hundred: int, week: Callable[..., Scheme], written: Callable[..., Path], tmp_path: Path
) -> None:
    scheme = week("AB", prizes=(), order=("score desc", "submitted asc"))
    graded = refused = 0
    for round_ in range(ROUNDS // 10):
        data, name = export(random.Random(f"{hundred}/{round_}"))
        path = written(data, name)
        try:
            staged = [one.file for one in stage(path, tmp_path / "bản đọc")]
            for one in staged:
                propose(one, scheme, Guide())
            results = settle([read(part, scheme) for part in cut(staged, 4096)], scheme)
            for public in (True, False) if round_ % 5 == 0 else ():
                for table in files(results, public=public).values():
                    assert not any(
                        cell[:1] in {"=", "@"}
                        for row in csv.reader(io.StringIO(table.decode("utf-8-sig")))
                        for cell in row
                    )
            graded += 1  # `Tally` has checked that every row went somewhere
        except RefusedError as refusal:
            refused += bool(refusal.trouble.message.strip())
    assert graded > ROUNDS // 40
    assert graded + refused == ROUNDS // 10
    assert not [one for one in tmp_path.parent.glob("x*") if one != tmp_path]


def test_a_sheets_name_leads_nowhere(tmp_path: Path) -> None:
    assert [_legal(name) for name in ("../../x", "a:b*c", "..", "x\x00y")] == ["x", "a b c", "", "x y"]
