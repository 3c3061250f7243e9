"""Laws on one line."""

from pathlib import Path

import pytest

from authoring.documents.one_line import part

LONG = "rất dài " * 40


def heads(line: str) -> list[str]:
    return [piece[:11] for piece in part(line)]


def test_articles_clauses_and_points_are_parted_where_they_count_up() -> None:
    line = (
        f"LUẬT {LONG}; Căn cứ Hiến pháp; Căn cứ Luật A; Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi {LONG} 1. Một gồm: a) xin; "
        "b) chào theo quy định tại các điểm a) và b) khoản này; c) bạn. 2.[3] Hai. 4. Bốn. Điều 2. Tên Không có khoản. "
        "Điều 2a. Thêm quy định tại Điều 3. Của luật khác. Mục 2 TÊN MỤC Điều 3. Cuối 1. Chỉ một khoản."
    )
    assert heads(line) == [
        "LUẬT rất dà", "Căn cứ Hiến", "Căn cứ Luật", "Chương I QU", "Điều 1. Phạ", "1. Một gồm:", "a) xin;",
        "b) chào the", "c) bạn.", "2.[3] Hai.", "4. Bốn.", "Điều 2. Tên", "Điều 2a. Th", "Mục 2 TÊN M", "Điều 3. Cuố",
    ]  # fmt: skip


def test_words_are_all_kept() -> None:
    line = f"Điều 1. {LONG} 1. Một. 2. Hai. Điều 2. {LONG}"
    assert " ".join(part(line)).split() == line.split()


@pytest.mark.parametrize(
    "line",
    [
        "Điều 1. Ngắn Điều 2. Ngắn",
        f"{LONG} theo quy định tại Điều 5. Còn lại {LONG}",
        f"1. {LONG} 2. Hai {LONG}",
        LONG * 3,
    ],
)
def test_other_lines_stay_whole(line: str) -> None:
    assert part(line) == [line]


def test_a_plan_is_parted_by_its_numbers() -> None:
    line = f"KẾ HOẠCH {LONG} 1. Một {LONG} 2. Hai {LONG} 3. Ba"
    assert heads(line) == ["KẾ HOẠCH rấ", "1. Một rất ", "2. Hai rất ", "3. Ba"]


@pytest.mark.parametrize(
    ("name", "least"),
    [("luat-41-2024-qh15-bhxh", 0.97), ("luat-58-2014-qh13-bhxh", 0.97), ("vbhn-28-vpqh-2020-luat-bhyt", 0.96)],
)
def test_a_real_law_put_on_one_line_comes_apart_again(shared: Path, name: str, least: float) -> None:
    text = (shared / f"data/policies/{name}.txt").read_text(encoding="utf-8").split("\nCHÚ THÍCH")[0]
    units = [line for line in text.splitlines() if line[:1].isdigit() or line.startswith("Điều ") or line[1:2] == ")"]
    found = set(part(" ".join(text.split())))
    whole = [line for line in units if any(piece.startswith(line) for piece in found if piece[:20] == line[:20])]
    assert len(whole) >= least * len(units)
