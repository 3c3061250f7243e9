"""The list of units changed from a screen: other spellings, judged by the bank's own reader before anything is written."""

from datetime import date
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.unitlist import add_spelling, unit_lines

UNITS = "code,name,aliases,members,members_on\nd1,Đảng bộ Một,Một|M,,\nd2,Đảng bộ Hai,,1200,2022-06-30\n"


@pytest.fixture
def units(place: Place) -> Place:
    (place.folder / "units.csv").write_text(UNITS, encoding="utf-8")
    return place


def test_a_spelling_stands_behind_the_others(units: Place) -> None:
    add_spelling(units.office(), "d1", "  ĐB   Một ")
    add_spelling(units.office(), "d2", "Hai cũ", until="30/6/2025")
    text = (units.folder / "units.csv").read_text(encoding="utf-8")
    assert text == UNITS.replace("Một|M", "Một|M|ĐB Một").replace("Hai,,", "Hai,Hai cũ (đến 30/6/2025),")
    one, two = units.office().bank.units
    assert one.aliases == ("Một", "M", "ĐB Một")
    assert [(alias.text, alias.until) for alias in two.dated] == [("Hai cũ", date(2025, 6, 30))]


def test_a_formula_stays_the_text_that_people_typed(units: Place) -> None:
    add_spelling(units.office(), "d2", "=Hai")
    add_spelling(units.office(), "d1", "-Sở Y tế")
    assert [unit.aliases for unit in units.office().bank.units] == [("Một", "M", "-Sở Y tế"), ("=Hai",)]


@pytest.mark.parametrize(
    ("code", "text", "since", "said"),
    [
        ("d2", "một", "", "Tên này đã thuộc về d1. Chưa ghi gì."),
        ("d1", "Đảng bộ hai", "", "Tên này đã thuộc về d1. Chưa ghi gì."),  # the row below would fall out
        ("d1", "Một | Hai", "", "ngăn các cách ghi"),
        ("d1", "Mới", "hôm qua", "Ngày không đọc được"),
        ("d1", "Mới", "32/7/2025", "Thời hạn của tên khác không đọc được"),
        ("d9", "Chín", "", "Đơn vị không có trong danh sách"),
    ],
)
def test_what_cant_stand_changes_nothing(units: Place, code: str, text: str, since: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        add_spelling(units.office(), code, text, since)
    assert (units.folder / "units.csv").read_text(encoding="utf-8") == UNITS


def test_rows_that_the_bank_refuses_already_stand_in_nobodys_way(units: Place) -> None:
    path = units.folder / "units.csv"
    path.write_text(UNITS + "d2,Trùng mã,,5,2022-06-30\n", encoding="utf-8")
    add_spelling(units.office(), "d1", "ĐB Một")
    assert units.office().bank.units[0].aliases == ("Một", "M", "ĐB Một")
    assert path.read_text(encoding="utf-8").endswith("d2,Trùng mã,,5,2022-06-30\n")


def test_a_contest_without_the_file_has_no_lines(place: Place) -> None:
    (place.folder / "units.csv").unlink(missing_ok=True)
    assert unit_lines(place.office()) == []
