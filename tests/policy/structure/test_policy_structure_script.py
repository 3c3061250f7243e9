"""Marks side by side with lines, and the rank of articles."""

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy.structure.marks import Kind
from authoring.policy.structure.script import Rank, read_script


def script_of(*texts: str, cell: bool = False) -> SourceText:
    place = (0, 0, 1) if cell else None
    return SourceText("x", tuple(Paragraph(at, text, cell=place) for at, text in enumerate(texts, 1)), "")


def test_ranks_of_articles() -> None:
    texts = [
        "Điều 1. A",
        "1. X",
        "Điều 9. B",
        "Điều 2. C",
        "Điều 5. D",
        "Điều 2. E",
        "Điều 3. F",
        "Điều 1. G",
        "Điều 2. H",
    ]
    script = read_script(script_of(*texts))
    assert list(script.ranks.values()) == [
        Rank.NEXT,
        Rank.LOOSE,
        Rank.NEXT,
        Rank.LOOSE,
        Rank.REPEATED,
        Rank.NEXT,
        Rank.RESTART,
        Rank.NEXT,
    ]
    assert script.main_end == 6


def test_main_end_without_a_second_row_and_without_articles() -> None:
    assert read_script(script_of("Điều 1. A", "x", "Điều 2. B")).main_end == 2
    assert read_script(script_of("x")).main_end == -1


def test_cells_open_units_only_where_nothing_else_does() -> None:
    assert read_script(script_of("Điều 1. A", "1. B", cell=True)).start == 0
    mixed = SourceText("x", (Paragraph(1, "Điều 1. A"), Paragraph(2, "1. B", cell=(0, 0, 1))), "")
    assert [found.kind for found in read_script(mixed).marks] == [Kind.ARTICLE, Kind.TEXT]


def test_lines_of_a_table_of_contents_are_no_units() -> None:
    styled = SourceText("x", (Paragraph(1, "Điều 1. A", style="TOC 1"), Paragraph(2, "Điều 1. A")), "")
    assert read_script(styled).start == 1


def test_the_unit_behind_each_line() -> None:
    script = read_script(script_of("Điều 1. A", "x", "a) B"))
    assert [found.number for found in script.following] == ["a", "a", ""]
