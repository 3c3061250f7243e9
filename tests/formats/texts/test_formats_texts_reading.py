"""A text file says itself in which form its questions stand."""

from pathlib import Path

import pytest

from authoring.formats import read_items

PAPER = "Câu 1. Ai đóng?\nA. Tôi\nB. Nó\nĐáp án: B\n\nCâu 2: Gì?\nA. x\nB. y\nHẾT\n1-B 2-A"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.md", "Ai đóng?\nA. Tôi\n*B. Nó\n", [("Ai đóng?", "B")]),
        ("a.md", "id: x1\nCâu 1. Ai đóng?\nA. Tôi\nB. Nó\n", [("Câu 1. Ai đóng?", "")]),
        ("a.txt", PAPER, [("Ai đóng?", "B"), ("Gì?", "A")]),
        ("a.txt", "1. Ai?\nA. x\nB. y\nĐáp án: A\n2. Gì?\nA. x\nB. y\nĐáp án: B", [("Ai?", "A"), ("Gì?", "B")]),
        ("a.txt", "Ai?\nA. x\nB. y\nANSWER: B", [("Ai?", "B")]),
        ("a.txt", "Ai? {=x ~y}\n\nGì? {~x =y}", [("Ai?", "A"), ("Gì?", "B")]),
        ("a.gift", "Ai? {=x ~y}", [("Ai?", "A")]),
        ("a.txt", "Gồm 3 ý:\n1) một\nA. x\n*B. y\n", [("Gồm 3 ý:\n1) một", "B")]),
        ("a.txt", "1) một lần duy nhất\nGì đây?", []),
        (
            "a.txt",
            "Ai?\nA. x\nB. y\nĐáp án: B\n\nGì?\nlà gì?\nA. x\nB. y\nĐáp án: A",
            [("Ai?", "B"), ("Gì?\nlà gì?", "A")],
        ),
        ("a.txt", "Ai?\nA. x\nB. y\n[<br>]\nGì?\nA. x\nB. y\n[<br>]", [("Ai?", ""), ("Gì?", "")]),
        ("a.txt", "Đáp án: B\n\nGì đây?", []),
        ("a.txt", "Câu 1:\nGì đây?", []),
        ("a.txt", "Câu 1: Ai?\nA. x\nB. y\nANSWER: B", [("Ai?", "B")]),
        ("a.txt", "A. là gì?\nA. x\nB. y\nANSWER: B", [("A. là gì?", "B")]),
    ],
)
def test_each_form_is_known_by_its_lines(tmp_path: Path, name: str, text: str, told: list[tuple[str, str]]) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [(item.stem, item.key) for item in read_items(tmp_path / name).good] == told
