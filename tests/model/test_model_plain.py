"""The plain text form: round trip, and one clear rejection a bad item."""

from hypothesis import given
from hypothesis import strategies as st

from authoring.model.items import Item, Option, options
from authoring.model.plain import parse, render

TWO = """\
id: 2022-ha001
citation: d6.k1
topic: bhxh-bat-buoc
difficulty: easy
source: họp ngày 3

Theo Quy định, người lao động đóng bao nhiêu?
A. 3%
*B) 8%
Giải thích: Khoản 1 Điều 6.
Dòng hai.

Câu dẫn khác
hai dòng
*A. một
*B. hai
C.
"""


def test_headers_stem_options_key_and_explanation() -> None:
    first, second = parse(TWO).good
    assert first == Item(
        id="2022-ha001",
        stem="Theo Quy định, người lao động đóng bao nhiêu?",
        options=options("3%", "8%"),
        key="B",
        citation="d6.k1",
        explanation="Khoản 1 Điều 6.\nDòng hai.",
        topic="bhxh-bat-buoc",
        difficulty="easy",
        extra={"source": "họp ngày 3"},
    )
    assert second == Item(id="", stem="Câu dẫn khác\nhai dòng", options=options("một", "hai", ""), key="AB")


def test_each_bad_item_is_rejected_alone_with_its_line() -> None:
    text = (
        "\ufeffA. x\nB. y\n\nTốt?\nA. x\n*B. y\n\nThiếu?\nA. x\n\nLệch?\nA. x\nC. y\n\nid: 1\nid: 2\nS?\nA. x\nB. y\n\n"
    )
    text += "difficulty: dễ\nS?\nA. x\nB. y"
    read = parse(text, "f.md")
    assert [item.stem for item in read.good] == ["Tốt?"]
    assert [(r.file, r.row, r.expected, r.found) for r in read.rejected] == [
        ("f.md", 1, "câu dẫn trước phương án", "không có câu dẫn"),
        ("f.md", 8, "ít nhất 2 phương án", "1 phương án"),
        ("f.md", 11, "phương án B", "phương án C"),
        ("f.md", 15, "mỗi dòng “id:” một lần", "id: 2"),
        ("f.md", 21, "easy / medium / hard", "dễ"),
    ]
    assert read.rejected[1].cells == ("Thiếu?", "A. x")


LINE = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
TEXT = st.lists(
    st.one_of(LINE, st.sampled_from(["A. x", "*B) y", "Giải thích: z", "id: 3", "\\", "", " ", "C."])),
    min_size=1,
    max_size=3,
).map("\n".join)


@given(TEXT.filter(str.strip), st.lists(TEXT, min_size=2, max_size=8), st.sets(st.integers(0, 7)), TEXT)
def test_what_is_written_is_read_back(stem: str, texts: list[str], right: set[int], why: str) -> None:
    chosen = options(*(text.lstrip(" \t") if not text.split("\n")[0].strip() else text for text in texts))
    chosen = tuple(Option(o.label, _first(o.text)) for o in chosen)
    key = "".join(o.label for n, o in enumerate(chosen) if n in right)
    item = Item(id="x", stem=stem, options=chosen, key=key, explanation=_first(why))
    assert parse(render(item) + "\n" + render(item)).good == (item, item)


def _first(text: str) -> str:
    """Spaces before the first line of an option are layout, not text."""
    first, *rest = text.split("\n")
    return "\n".join([first.strip(), *rest])
