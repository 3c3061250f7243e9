"""An SVG says its finding and its figures to people who can't see it, and to XML as well."""

import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest
from matplotlib.figure import Figure

from authoring.model.contests import Contest
from authoring.reports import UnitLine, participation_plot
from authoring.reports.plots.plotting import hours_plot, item_plot, thirds_plot, topics_plot
from authoring.reports.plots.styles import styled
from authoring.reports.plots.svgs import finish, percent
from authoring.reports.plots.topics import gaps
from authoring.reports.standings import Answered, ItemFigures

SVG = "{http://www.w3.org/2000/svg}"
Week = tuple[Contest, tuple[UnitLine, ...], tuple[ItemFigures, ...], tuple[Answered, ...]]
Plot = Callable[[Contest, tuple[UnitLine, ...], tuple[ItemFigures, ...], tuple[Answered, ...]], bytes]
TOPICS = ("bhyt", "bhtn", "bhtn", "")


@pytest.fixture
def week(
    contest: Contest, units: tuple[UnitLine, ...], items: tuple[ItemFigures, ...], people: tuple[Answered, ...]
) -> Week:
    """What plots are drawn from."""
    return contest, units, items, people


def test_the_finding_is_title_and_alternative_text_and_the_figures_are_told() -> None:
    with styled():
        one, two = (finish(Figure(figsize=(3, 2)), 'Đúng < 5% & "sai"', "ghi chú.", ["a < 1", "b"]) for _ in range(2))
    root = ET.fromstring(one)  # noqa: S314 - our own bytes
    assert root.get("role") == "img"
    assert root.get("aria-label") == 'Đúng < 5% & "sai"'
    assert [root[0].text, root[1].text] == ['Đúng < 5% & "sai"', "ghi chú. a < 1. b."]
    assert one == two
    assert percent(0.126) == "13%"


@pytest.mark.parametrize(
    ("plot", "label", "figures"),
    [
        (
            lambda _contest, units, _items, _people: participation_plot(units[:2]),
            "Đảng bộ số 1 tham gia nhiều nhất: 21,5% số thành viên dự thi",
            ["1.680 người dự thi ở 2 tập thể", "Đảng bộ số 1: 21,5%, 860 người. Đảng bộ số 2: 20,5%, 820 người."],
        ),
        (
            lambda _contest, _units, items, _people: item_plot("Tuần 1", items),
            "Tuần 1: 1 câu đáng ngờ đáp án (câu 3); 1 câu nên xem lại",
            [
                "100 bài được tính.",
                "Câu 1: 70% trả lời đúng, độ phân biệt 0,40, dùng tốt.",
                "Câu 3: 20% trả lời đúng, độ phân biệt −0,12, đáp án đáng ngờ.",
            ],
        ),
        (
            lambda _contest, _units, items, people: thirds_plot("Tuần 1", items[:3], people),
            "Tuần 1: nhóm điểm cao chọn phương án nhiễu nhiều hơn đáp án ở câu 1 chọn A; câu 3 chọn B",
            ["60 bài được tính", "Câu 3, đáp án C: A 0%, 0%, 0%; B 25%, 100%, 100%; C 75%, 0%, 0%."],
        ),
        (
            lambda contest, _units, _items, people: hours_plot(
                contest, contest.weeks[0], [one.submitted for one in people]
            ),
            "Tuần thi thứ Nhất: đông nhất lúc 10 giờ Thứ Hai 18/7, 1 bài",
            ["60 bài được tính.", "Thứ Hai 18/7: 14 bài (10 giờ 1, 11 giờ 1,", "Chủ nhật 24/7: 0 bài."],
        ),
        (
            lambda _contest, _units, items, people: topics_plot("Tuần 1", gaps(items[:3], TOPICS[:3], people)),
            "Tuần 1: Đảng bộ A sai nhiều nhất về bảo hiểm y tế (50%); chung cả tuần khó nhất là bảo hiểm thất nghiệp",
            ["Đảng bộ A, 40 người: ", "Bảo hiểm y tế 50%", "1 tập thể dưới 30 người không vẽ"],
        ),
    ],
)
def test_every_plot_tells_its_figures_to_who_cant_see_it(
    week: Week, plot: Plot, label: str, figures: list[str]
) -> None:
    root = ET.fromstring(plot(*week))  # noqa: S314 - our own bytes
    told = root.findtext(f"{SVG}desc") or ""
    assert [one for one in figures if one not in told] == [], told
    assert root.get("aria-label") == label
