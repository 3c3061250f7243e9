"""The bank beside SQLite: opening 20,000 items of two revisions, and one save, in the same run on the same disk.

The useful floor of opening is a plain SQLite table of the same revisions, all of it read into rows. The floor of a save
is one file written and brought to the disk, without a name that is safe. Run alone: `python benchmarks/bench_bank.py`.
"""

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from authoring.bank import open_bank
from authoring.bank.records.items import encode
from authoring.bank.records.names import ItemName
from authoring.model.items import Item, options
from authoring.model.records import Revision

PLAN = Path(__file__).resolve().parent.parent / "banks/bhxh-bhyt-2022/contest.toml"
WRITERS = "abcdefghijklmnopqrstuvwxyz"
MOMENT = datetime(2022, 7, 25, tzinfo=UTC)
AGAIN = 5
SAVES = 60
COLUMNS = "item, revision, writer, time, previous, parent, sha256, stem, options, key, citation, explanation"


def tables(size: int = 20_000) -> list[str]:
    """B1: opening with a cold and a warm index beside SQLite, and a save beside one written file."""
    top = Path(tempfile.mkdtemp(prefix="authoring-bank-"))
    try:
        _build(top, size)
        return [_opening(top, size), _saving(top)]
    finally:
        shutil.rmtree(top)


def _build(top: Path, size: int) -> None:
    """The same revisions as a contest's folder and as a table."""
    (top / "bank/items").mkdir(parents=True)
    shutil.copy(PLAN, top / "bank/contest.toml")
    with closing(sqlite3.connect(top / "peer.sqlite3")) as base, base:
        base.execute(f"CREATE TABLE revisions ({COLUMNS})")
        heads: dict[str, str] = {}
        for number in range(size):
            writer = f"so{WRITERS[number // 999 // 26]}{WRITERS[number // 999 % 26]}"
            id_ = f"2022-{writer}{number % 999 + 1:03}"
            parent = ""
            for revision in (1, 2):
                made = Revision(
                    _item(id_, number, revision), revision, writer, _time(), heads.get(writer, ""), parent, ""
                )
                data, kept = encode(made)
                (top / "bank/items" / str(ItemName(id_, revision, writer))).write_bytes(data)
                heads[writer] = parent = kept.sha256
                base.execute(f"INSERT INTO revisions VALUES ({','.join('?' * 12)})", _row(kept))  # noqa: S608 - holes


def _item(id_: str, number: int, revision: int) -> Item:
    stem = f"Trường hợp {number}, lần {revision}: người lao động đóng bảo hiểm xã hội bao nhiêu phần trăm mức lương?"
    where, why = (
        "luat-58-2014-qh13:d87.k1",
        f"Khoản 1 Điều {number % 90}, người lao động đóng vào quỹ hưu trí và tử tuất.",
    )
    texts = options(f"{number % 7}% mức lương", "14% mức lương", "22% mức lương", "26% mức lương")
    return Item(id_, stem, texts, "ABCD"[number % 4], where, why, "bhxh-tu-nguyen", "easy", "2022-07-18")


def _time() -> str:
    return f"{MOMENT:%Y%m%dT%H%M%SZ}"


def _row(made: Revision) -> tuple[str | int, ...]:
    item = made.item
    texts = "\n".join(option.text for option in item.options)
    own = (item.id, made.revision, made.writer, made.time, made.previous, made.parent, made.sha256)
    return (*own, item.stem, texts, item.key, item.citation, item.explanation)


def _opening(top: Path, size: int) -> str:
    cold = _spent(lambda: open_bank(top / "bank", top / "cache").items(), time.process_time)
    peer = _median(lambda: _read_peer(top))
    warm = _median(lambda: open_bank(top / "bank", top / "cache"))
    listed = _median(lambda: open_bank(top / "bank", top / "cache").items())
    rows = [
        f"| SQLite: mọi lần sửa, giữ bản mới nhất của từng câu | {peer:.2f} | 1.0 |",
        f"| mở ngân hàng, chỉ mục đã có | {warm:.2f} | {warm / peer:.2f} |",
        f"| như trên, thêm danh mục mọi câu với trạng thái | {listed:.2f} | {listed / peer:.2f} |",
        f"| mở ngân hàng lần đầu, đọc mọi bản ghi và dựng chỉ mục | {cold:.2f} | {cold / peer:.2f} |",
    ]
    head = f"## B1 · Mở ngân hàng {size} câu × 2 lần sửa (mục tiêu ≤ 2 × SQLite khi chỉ mục đã có)"
    return "\n".join([head, "", "| Cách làm | CPU (giây) | so với SQLite |", "|---|---|---|", *rows, ""])


def _read_peer(top: Path) -> dict[str, Revision]:
    """The newest revision of every item, as the same values that a bank gives."""
    with closing(sqlite3.connect(top / "peer.sqlite3")) as base:
        newest: dict[str, Revision] = {}
        for id_, revision, writer, time_, previous, parent, sha256, stem, texts, *rest in base.execute(
            "SELECT * FROM revisions ORDER BY item, revision"
        ):
            item = Item(id_, stem, options(*texts.split("\n")), *rest)
            newest[id_] = Revision(item, revision, writer, time_, previous, parent, sha256)
        return newest


def _saving(top: Path) -> str:
    bank = open_bank(top / "bank", top / "cache")
    bank.items()
    ours, floor = list[float](), list[float]()
    for number in range(SAVES):
        item = _item(f"2022-moi{number + 1:03}", number, 1)
        floor.append(_spent(partial(_write, top / f"floor-{number}")))
        ours.append(_spent(partial(bank.revise, item, "moi", MOMENT)))
    low, mine, mean = statistics.median(floor), statistics.median(ours), statistics.mean(ours)
    rows = [
        f"| một tệp, ghi và fsync | {low * 1000:.2f} | 1.0 |",
        f"| lưu một lần sửa | {mine * 1000:.2f} | {mine / low:.2f} |",
        f"| trung bình, kể cả lần báo cho chỉ mục | {mean * 1000:.2f} | {mean / low:.2f} |",
    ]
    head = "## B1 · Lưu một lần sửa (mục tiêu ≤ 3,5 × một tệp ghi và fsync)"
    return "\n".join([head, "", "| Cách làm | mili giây | so với một tệp |", "|---|---|---|", *rows, ""])


def _write(path: Path) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    os.write(handle, b"x" * 900)
    os.fsync(handle)
    os.close(handle)


def _median(work: Callable[[], object]) -> float:
    """CPU seconds of this process; a disk that others use at the same time counts not."""
    return statistics.median(_spent(work, time.process_time) for _ in range(AGAIN))


def _spent(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    begin = clock()
    work()
    return clock() - begin


if __name__ == "__main__":
    print("\n".join(tables(*map(int, sys.argv[1:]))))
