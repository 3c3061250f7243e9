"""Where facts are lost on the way to a draft, counted on a small law."""

from collections import Counter
from pathlib import Path

from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.drafting import desk
from benchmarks import funnel

TEXT = """QUỐC HỘI
-------
Luật số: 12/2031/QH17

LUẬT
BẢO TRỢ

Điều 1. Mức đóng
1. Người lao động đóng hằng tháng bằng 8% mức thu nhập đã chọn.
2. Người lao động nộp 02 bộ hồ sơ cho xã.
3. Xã họp 10 ngày hoặc 15 ngày hoặc 20 ngày theo Điều 9 của Nghị định khác.
Điều 2. Phạm vi điều chỉnh
1. Bảo trợ có các chế độ sau đây:
a) Hưu trí;
b) Tử tuất.
2. Hồ sơ hưởng hưu trí như sau:
a) Đã nộp;
b) Đã nhận.
Điều 3. Sửa đổi, bổ sung một số điều của Luật Gạo
1. Người dân nộp gạo trong 30 ngày.
Điều 4. Giải thích từ ngữ
1. Gạo mới là gạo của vụ này.
"""


def _law(folder: Path) -> Source:
    path = folder / "luat-12.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read_source(path)


def test_every_fact_ends_at_one_gate(tmp_path: Path) -> None:
    law = _law(tmp_path)
    ends = dict(funnel.ends_of(law, desk([law])))
    assert set(ends) == set(law.facts())
    gates = {fact.path: end.gate for fact, end in ends.items()}
    assert gates["d1.k1"] == "offered"
    assert gates["d1.k2"] == "no question", "how many copies is not worth asking"
    assert gates["d2.k1"] == "few distractors"
    assert gates["d4.k1"] == "no question"
    assert {gates[path] for path in gates if path.startswith("d3")} <= {"words of another law"}
    assert all(end.gate in funnel.GATES for end in ends.values())


def test_the_table_has_a_row_of_sums_and_no_empty_gate() -> None:
    head, _, *rows = funnel.table("Dữ kiện", {"rate": Counter(offered=2), "age": Counter({"no mention": 1})})
    assert head == "| Dữ kiện | no mention | offered | all |"
    assert rows == ["| age | 1 | 0 | 1 |", "| rate | 0 | 2 | 2 |", "| **all** | 1 | 2 | 3 |"]
