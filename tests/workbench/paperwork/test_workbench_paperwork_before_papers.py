"""Papers before the contest: free lines of the budget, the sentences that a changed setting changes, documents."""

from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.reports.budgets import FreeLine
from authoring.workbench.paperwork.before_papers import KINDS, free_lines, references, settings_changes
from authoring.workbench.paperwork.desks import Desk


def test_free_lines_come_from_a_table_of_staff(place: Place) -> None:
    office = place.office()
    assert free_lines(office) == ()
    table = office.exports / "giay-to/du-toan.csv"
    table.parent.mkdir(parents=True)
    table.write_text(
        "Nội dung chi,Số lượng,Đơn giá (đồng),Thực chi (đồng),Ghi chú\nIn tờ rơi,1 000,1.500,1.400.000,A5\nPhông,1,\n",
        encoding="utf-8",
    )
    assert free_lines(office) == (
        (FreeLine("In tờ rơi", 1000, 1500, "A5"), 1_400_000),
        (FreeLine("Phông", 1, 0, ""), 0),
    )
    table.write_text("Nội dung chi,Số lượng,Đơn giá (đồng)\nPhông,một,2\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="Số trong bảng dự toán") as caught:
        free_lines(office)
    assert (caught.value.trouble.row, caught.value.trouble.found) == (2, "một")
    table.write_text("Nội dung,Số lượng\nPhông,1\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="thiếu cột"):
        free_lines(office)


@pytest.mark.parametrize(
    ("line", "said", "found"),
    [
        ("In,2.5,1000", "Số trong bảng dự toán", "2.5"),  # never 25
        ('In,2,"1.500,5"', "Số trong bảng dự toán", "1.500,5"),
        ("In,-2,3", "Số trong bảng dự toán", "-2"),
        (",2,3", "Dòng dự toán thiếu “Nội dung chi”", "để trống"),
    ],
)
def test_a_line_that_cant_be_counted_is_refused(place: Place, line: str, said: str, found: str) -> None:
    table = place.office().exports / "giay-to/du-toan.csv"
    table.parent.mkdir(parents=True)
    table.write_text(f"Nội dung chi,Số lượng,Đơn giá (đồng)\n{line}\n", encoding="utf-8")
    with pytest.raises(RefusedError, match=said) as caught:
        free_lines(place.office())
    assert (caught.value.trouble.row, caught.value.trouble.found) == (2, found)


def test_sums_that_staff_add_are_no_lines_and_money_may_bear_its_name(place: Place) -> None:
    table = place.office().exports / "giay-to/du-toan.csv"
    table.parent.mkdir(parents=True)
    table.write_text(
        "Nội dung chi,Số lượng,Đơn giá (đồng),Thực chi (đồng)\nIn,2,1.500.000 đ,3 000 000 đồng\n"
        "Tổng cộng,,,3000000\nCỘNG,,,3000000\n",
        encoding="utf-8",
    )
    assert free_lines(place.office()) == ((FreeLine("In", 2, 1_500_000, ""), 3_000_000),)


def test_a_changed_setting_shows_its_sentence(place: Place) -> None:
    old = place.folder.parent / "cu.toml"
    text = (place.folder / "contest.toml").read_text(encoding="utf-8")
    minutes = next(line for line in text.splitlines() if line.startswith("minutes"))
    old.write_text(text.replace(minutes, "minutes = 77"), encoding="utf-8")
    (change,) = settings_changes(place.office(), old)
    assert change.setting == "form"
    assert change.before.endswith("làm trong 77 phút.")
    assert change.before != change.after


def test_documents_are_those_of_the_settings(place: Place) -> None:
    office = place.office()
    wanted = office.bank.contest.publishing.reference_documents
    assert [one.document for one in references(office)] == list(wanted or (s.document.document for s in office.sources))
    for kind in KINDS:
        assert kind.build(Desk(office, "truoc")).startswith(b"PK")
