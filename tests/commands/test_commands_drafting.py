"""`authoring draft`: a line a draft with all that it carries; values of the older law stand beside the key."""

import json
from pathlib import Path

import pytest

from authoring.commands import main

HEAD = "QUỐC HỘI\n-------\nLuật số: {number}\n\nHà Nội, ngày 01 tháng 6 năm {year}\n\nLUẬT\nBẢO TRỢ\n\n"
ENDS = (
    "Điều 4. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2032.\n"
    "2. Luật Bảo trợ số 9/2021/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.\n"
)


def law(path: Path, number: str, year: int, days: int, more: str = "") -> Path:
    text = f"Điều 2. Thời gian nghỉ\n1. Người lao động được nghỉ {days} ngày khi ốm.\n{more}"
    path.write_text(HEAD.format(number=number, year=year) + text, encoding="utf-8")
    return path


def test_a_line_carries_everything(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    new = law(tmp_path / "luat-12.txt", "12/2031/QH17", 2031, 20, ENDS)
    old = law(tmp_path / "luat-9.txt", "9/2021/QH15", 2021, 16)
    assert main(["draft", str(new), "--older", str(old), "--path", "d2"]) == 0
    (line,) = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert list(line) == [
        *("id", "stem", "options", "key", "citation", "explanation", "topic"),
        *("provision", "quote", "template", "fact", "reasons"),
    ]
    assert (line["id"], line["topic"], line["template"]) == ("luat-12-d2.k1", "Thời gian nghỉ", "duration-amount")
    assert "16 ngày" in line["options"]
    assert (
        "Là mức của văn bản trước đó (luat-9: “Người lao động được nghỉ 16 ngày khi ốm”)." in line["reasons"].values()
    )
    assert main(["draft", str(new), "--limit", "1"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
