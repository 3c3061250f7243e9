"""The bench of the bank runs and yields its tables, on a small size; no time is asserted."""

import re

from benchmarks import bench_bank


def test_the_bank_s_tables_have_their_rows() -> None:
    page = "\n".join(bench_bank.tables(40))
    for way in ("SQLite: mọi lần sửa", "mở ngân hàng, chỉ mục đã có", "một tệp, ghi và fsync", "lưu một lần sửa"):
        assert re.search(rf"^\| {re.escape(way)}.*\d \|", page, re.MULTILINE), way
