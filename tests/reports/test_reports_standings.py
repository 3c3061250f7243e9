"""Units by size: most people first, equal ones by attempts, then by name."""

from authoring.reports.standings import UnitCount, by_size, reading_key


def test_the_largest_first() -> None:
    units = [UnitCount("B", 3, 4), UnitCount("A", 3, 4), UnitCount("C", 3, 9), UnitCount("D", 7, 7)]
    assert [one.unit for one in by_size(units)] == ["D", "C", "A", "B"]
    lost = UnitCount("?", 90, 90, known=False)
    assert by_size([lost, *units])[-1] == lost


def test_names_of_units_by_vietnamese_letters_from_the_first_word_on() -> None:
    names = ["Đảng bộ Ý Yên", "Đảng bộ Đ", "Đoàn", "Dân vận", "Đảng bộ Ô", "Đảng bộ O", "Đảng bộ Y Yên", ""]
    assert sorted(names, key=reading_key) == [
        *("", "Dân vận", "Đảng bộ Đ", "Đảng bộ O", "Đảng bộ Ô", "Đảng bộ Y Yên", "Đảng bộ Ý Yên", "Đoàn"),
    ]
