"""Items of the plain form: an id that comes twice is rejected with its line."""

from pathlib import Path

from authoring.formats import read_items


def test_an_id_twice_and_a_bad_item_are_rejected_in_the_order_of_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "id: q1\nS?\nA. x\n*B. y\n\nid: q1\nT?\nA. x\n*B. y\n\nU?\nA. x\n"
    path.write_text(text, encoding="utf-8")
    reading = read_items(path)
    assert [item.stem for item in reading.good] == ["S?"]
    assert [(one.row, one.found) for one in reading.rejected] == [(6, "q1"), (11, "1 phương án")]
    assert reading.rejected[0].cells == ("id: q1", "", "T?", "A. x", "*B. y")
