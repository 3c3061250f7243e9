"""What people type in the form of settings: rows, moments, numbers, names."""

from datetime import datetime

import pytest

from authoring.workbench.starting.spelling import numbers, read_moment, read_whole, slug, topic_id


def test_rows_keep_their_numbers() -> None:
    assert numbers({"week-10-tag": "", "week-2-tag": "", "weekly-first-count": "", "topic-1-name": ""}, "week") == [
        2,
        10,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18/7/2022 10:00", datetime(2022, 7, 18, 10)),  # noqa: DTZ001 - as typed, without a zone
        ("10 giờ ngày 18 tháng 7 năm 2022", datetime(2022, 7, 18, 10)),  # noqa: DTZ001
        ("18/7/2022", None),
        ("10:00", None),
        ("18/7/2022 10:00 đến 16:00", None),
        ("31/2/2022 10:00", None),
    ],
)
def test_moments_as_people_type_them(text: str, expected: datetime | None) -> None:
    assert read_moment(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("20", 20), ("3.000.000", 3_000_000), ("05 giải", 5), ("1,5", None), ("-1", None), ("", None)],
)
def test_whole_numbers_as_people_type_them(text: str, expected: int | None) -> None:
    assert read_whole(text) == expected


def test_a_slug_is_ascii() -> None:
    assert slug("Đóng BHYT – hộ gia đình (2026)") == "dong-bhyt-ho-gia-dinh-2026"


@pytest.mark.parametrize(
    ("name", "topic"),
    [("bảo hiểm y tế", "bhyt"), (" Bảo hiểm  xã hội tự nguyện", "bhxh-tu-nguyen"), ("Hộ nghèo", "ho-ngheo")],
)
def test_a_known_topic_keeps_its_id(name: str, topic: str) -> None:
    assert topic_id(name) == topic
