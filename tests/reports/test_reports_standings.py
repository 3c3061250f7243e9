"""Units by size: most people first, equal ones by attempts, then by name."""

from authoring.reports.standings import UnitCount, by_size


def test_the_largest_first() -> None:
    units = [UnitCount("B", 3, 4), UnitCount("A", 3, 4), UnitCount("C", 3, 9), UnitCount("D", 7, 7)]
    assert [one.unit for one in by_size(units)] == ["D", "C", "A", "B"]
