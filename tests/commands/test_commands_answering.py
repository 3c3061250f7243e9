"""`authoring answers`: a line an item, as the contract has it."""

import argparse
import json
from pathlib import Path

import pytest

from authoring.commands.answering import VERB
from authoring.commands.lines import Status

_LAW = """QUY ĐỊNH
Về phí thu hộ

Điều 1. Phí thu hộ
1. Người nộp trả phí 50.000 đồng mỗi tháng.
2. Người nộp chậm trả thêm 10.000 đồng.
"""


def test_a_line_an_item(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    law, items = tmp_path / "phi.txt", tmp_path / "items.json"
    law.write_text(_LAW, encoding="utf-8")
    row = {
        "id": "a",
        "stem": "Người nộp trả phí bao nhiêu mỗi tháng?",
        "options": ["40.000 đồng", "50.000 đồng"],
        "key": "B",
    }
    items.write_text(json.dumps([row | {"citation": "Điều 1 khoản 1"}]), encoding="utf-8")
    parser = argparse.ArgumentParser()
    VERB.configure(parser)
    status = VERB.run(parser.parse_args([str(items), "--policy", str(law)]))
    place = {"document": "phi", "path": "d1.k1", "span": [18, 29]}
    assert status == Status.DONE
    assert json.loads(capsys.readouterr().out) == {
        "item": "a",
        "verdict": "clear",
        "options": {"A": {"verdict": "contradicted"} | place, "B": {"verdict": "supported"} | place},
        "missing": None,
        "message": "Chỉ phương án B đúng theo Điều 1 khoản 1 (phi) (“50.000 đồng”).",
    }
