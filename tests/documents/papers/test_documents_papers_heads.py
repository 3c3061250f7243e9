"""Letterheads and titles, read back by our own reader."""

from pathlib import Path

import pytest

from authoring.documents import Letterhead, Paper, Title, read, write

HEAD = Letterhead("TỈNH ỦY LÀO CAI", "BAN TUYÊN GIÁO", "QĐ", "BTGTU", "07", "Lào Cai", "ngày 27 tháng 7 năm 2022")


def lines(
    tmp_path: Path, layout: str, *blocks: Letterhead | Title
) -> list[tuple[str, bool, tuple[int, int, int] | None]]:
    path = tmp_path / "a.docx"
    path.write_bytes(write(Paper("Thử", layout, blocks)))
    found = read(path).paragraphs
    return [(said.text, all(run.bold for run in said.runs), said.cell) for said in found if said.text]


def test_a_party_body_writes_its_head(tmp_path: Path) -> None:
    assert lines(tmp_path, "party-2018", HEAD) == [
        ("TỈNH ỦY LÀO CAI", False, (0, 0, 0)),
        ("BAN TUYÊN GIÁO", True, (0, 0, 0)),
        ("*", True, (0, 0, 0)),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", True, (0, 0, 1)),
        ("Số 07-QĐ/BTGTU", False, (0, 1, 0)),
        ("Lào Cai, ngày 27 tháng 7 năm 2022", False, (0, 1, 1)),
    ]


def test_a_state_body_writes_its_head_and_leaves_room_for_the_number(tmp_path: Path) -> None:
    head = Letterhead("", "BẢO HIỂM XÃ HỘI TỈNH", "KH", "BHXH", date="ngày 1 tháng 7 năm 2022")
    assert lines(tmp_path, "state-2020", head) == [
        ("BẢO HIỂM XÃ HỘI TỈNH", True, (0, 0, 0)),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, (0, 0, 1)),
        ("Độc lập - Tự do - Hạnh phúc", True, (0, 0, 1)),
        ("Số:         /KH-BHXH", False, (0, 1, 0)),
        ("ngày 1 tháng 7 năm 2022", False, (0, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("parent", "said"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH LAM GIANG", ["ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG"]),
        ("TỈNH ỦY LÀO CAI", ["TỈNH ỦY LÀO CAI"]),
        ("BẢOHIỂMXÃHỘITỈNHLAMGIANGCHỮLIỀN", ["BẢOHIỂMXÃHỘITỈNHLAMGIANGCHỮLIỀN"]),
    ],
)
def test_a_long_name_above_the_issuer_breaks_in_the_middle(tmp_path: Path, parent: str, said: list[str]) -> None:
    found = lines(tmp_path, "state-2020", Letterhead(parent, "BAN TỔ CHỨC"))
    assert [text for text, _bold, cell in found if cell == (0, 0, 0)] == [*said, "BAN TỔ CHỨC"]


def test_a_head_without_a_kind_has_no_number(tmp_path: Path) -> None:
    assert [text for text, _, cell in lines(tmp_path, "party-2018", Letterhead("", "A")) if cell and cell[1]] == []


@pytest.mark.parametrize(("layout", "rule"), [("party-2026", [("-----", False, None)]), ("state-2020", [])])
def test_a_title_has_its_layout_s_rule(
    tmp_path: Path, layout: str, rule: list[tuple[str, bool, tuple[int, int, int] | None]]
) -> None:
    about = "mở đề" if layout.startswith("party") else "Mở đề"
    title = [("BIÊN BẢN", True, None), (about, True, None)]
    assert lines(tmp_path, layout, Title("BIÊN BẢN", "mở đề")) == title + rule
    assert lines(tmp_path, layout, Title("BIÊN BẢN")) == title[:1] + rule
