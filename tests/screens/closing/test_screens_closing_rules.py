"""Changed sentences: words that went and came; a whole sentence that went or came says so."""

from authoring.reports.rules import Change
from authoring.screens.closing.rules import card


def test_words_and_whole_sentences() -> None:
    found = card("cũ.toml", (Change("a", "Mỗi lượt 20 phút.", "Mỗi lượt 15 phút."), Change("b", "", "Câu mới.")))
    assert "Mỗi lượt <del>20</del> <ins>15</ins> phút." in found
    assert "<p><small>không có</small> → <ins>Câu mới.</ins></p>" in found
    assert "cũ.toml: 2 câu trong Thể lệ đã đổi." in found
    gone = card("x", (Change("b", "Câu cũ.", ""),))
    assert "<p><del>Câu cũ.</del> → <small>không có</small></p>" in gone
    longer = card("x", (Change("c", "Một hai", "Một hai ba"),))
    assert "Một hai <ins>ba</ins>" in longer
