"""`authoring policy changes` as the contract says."""

import json
from pathlib import Path

import pytest

from authoring.commands import changes
from authoring.commands.lines import Status
from authoring.commands.verbs import build

OLD = """LUẬT
Y TẾ
Luật số: 1/2008/QH12
Điều 1. Mức đóng
1. Người lao động đóng bằng 6% mức lương cơ sở;
2. Trẻ em dưới 6 tuổi không phải đóng tiền.
Điều 2. Quỹ
Quỹ do Nhà nước bảo hộ.
"""
NEW = """LUẬT
Y TẾ
Luật số: 2/2024/QH15
Điều 1. Mức đóng
1. Người lao động đóng bằng 4,5% mức lương cơ sở;
2. Dân quân thường trực được ngân sách đóng.
3. Trẻ em dưới 6 tuổi không phải đóng tiền.
"""
AMENDING = """LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT Y TẾ
Luật số: 5/2024/QH15
Điều 1. Sửa đổi, bổ sung một số điều của Luật Y tế
1. Sửa đổi khoản 2 Điều 1 như sau:
“2. Trẻ em dưới 7 tuổi không phải đóng tiền.”.
2. Bãi bỏ Điều 9.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("luat-cu", OLD), ("luat-moi", NEW), ("sua-doi", AMENDING)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    items = [
        {
            "id": "q1",
            "stem": "Mức đóng?",
            "options": ["6%", "4,5%"],
            "key": "A",
            "citation": "Điều 1 khoản 1 Luật Y tế",
        },
        {"id": "q2", "stem": "Ai?", "options": ["Trẻ em", "Người già"], "key": "A", "citation": "d1.k2"},
    ]
    (tmp_path / "cau.jsonl").write_text("".join(json.dumps(one) + "\n" for one in items) + "{\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *names: str) -> int:
    words = [name if name.startswith("--") else str(folder / name) for name in names]
    arguments = build(changes.VERBS).parse_args(["policy", "changes", *words])
    return int(arguments.run(arguments))


def test_two_versions_and_the_items_that_cite_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "luat-cu.txt", "luat-moi.txt", "--items", "cau.jsonl") == Status.SOME_REJECTED
    said = capsys.readouterr()
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert lines == [
        {
            "document": "luat-moi",
            "path": "d1.k1",
            "change": "changed",
            "old": "Người lao động đóng bằng 6% mức lương cơ sở;",
            "new": "Người lao động đóng bằng 4,5% mức lương cơ sở;",
            "items": ["q1"],
        },
        {
            "document": "luat-moi",
            "path": "d1.k2",
            "change": "added",
            "old": None,
            "new": "Dân quân thường trực được ngân sách đóng.",
            "items": [],
        },
        {
            "document": "luat-moi",
            "path": "d1.k3",
            "change": "renumbered",
            "old": "Điều 1 khoản 2\nTrẻ em dưới 6 tuổi không phải đóng tiền.",
            "new": "Điều 1 khoản 3\nTrẻ em dưới 6 tuổi không phải đóng tiền.",
            "items": ["q2"],
        },
        {
            "document": "luat-cu",
            "path": "d2",
            "change": "repealed",
            "old": "Quỹ\nQuỹ do Nhà nước bảo hộ.",
            "new": None,
            "items": [],
        },
    ]
    assert [list(line) for line in lines] == [["document", "path", "change", "old", "new", "items"]] * 4
    assert json.loads(said.err)["file"].endswith("cau.jsonl")


def test_an_amending_law_is_carried_out_and_what_is_not_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "luat-cu.txt", "sua-doi.txt") == Status.SOME_REJECTED
    said = capsys.readouterr()
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert [(line["document"], line["path"], line["change"], line["items"]) for line in lines] == [
        ("luat-cu", "d1.k2", "changed", [])
    ]
    assert json.loads(said.err) == {
        "file": str(folder / "sua-doi.txt"),
        "row": 7,
        "expected": "yêu cầu sửa đổi áp dụng được",
        "found": "Bãi bỏ Điều 9.",
        "message": "Một yêu cầu sửa đổi chưa áp dụng được, hoặc chưa hết: văn bản được sửa không có Điều 9. "
        "Cần đối chiếu tay với văn bản gốc.",
    }


def test_the_same_text_twice_changed_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "luat-cu.txt", "luat-cu.txt") == Status.DONE
    assert capsys.readouterr() == ("", "")
