"""Which articles drafts are to come from."""

from types import SimpleNamespace as Place

from authoring.screens.writing import choosing
from authoring.workbench.items.drafting import gaps


def test_articles_that_state_something_are_listed_with_what_is_open(place: Place) -> None:
    office = place.office()
    source = office.sources[0]
    html = choosing.units(source, [gap for gap in gaps(office, source) if gap.provision.path != "d6.k1"])
    assert choosing.order(source) == ["d5", "d6"]
    assert 'value="|d5|"' in html
    assert "3 khoản chưa có câu hỏi, 3 dữ kiện" in html
    assert "đã có câu hỏi" in choosing.units(source, [])


def test_the_main_action_is_off_until_something_is_chosen() -> None:
    assert "aria-disabled" in choosing.actions(0)
    assert "Lấy nháp từ 3 điều đã chọn" in choosing.actions(3)
    assert "aria-disabled" not in choosing.actions(3)


def test_a_place_without_a_heading_is_named_by_its_path() -> None:
    assert "<span>p1.c2 " in choosing._row("p1.c2", None, "đã có câu hỏi")
