"""Texts of items in one spelling: letters, figures, numbers in words, dates, short forms."""

import unicodedata

import pytest

from authoring.checks.pairs.spelled import Spelling, spans


@pytest.mark.parametrize(
    ("text", "light", "full"),
    [
        ("Hoà  bình – UỶ ban", "hòa bình ủy ban", "hòa bình ủy ban"),
        (unicodedata.normalize("NFC", "Ðường"), "ðường", "ðường"),
        ("Cấp\u200b xã\u00ad", "cấp xã", "cấp xã"),
        ("Sổ bảо hiểm", "sổ bảo hiểm", "sổ bảo hiểm"),
        ("l5 ngày, 1O năm, b0", "15 ngày 10 năm b0", "15 ngày 10 năm b0"),
        ("bả0 hiểm, hạng A1, 1ăm 1m", "bảo hiểm hạng a1 lăm 1m", "bảo hiểm hạng a1 lăm 1m"),
        ("60 krn/h, rnét", "60 krn h rnét", "60 km h mét"),
        ("4,50% ≥ 05", "4,50 % ≥ 05", "4.5 phần trăm ít nhất 5"),
        ("ngày ____ tháng", "ngày tháng", "ngày tháng"),
        ("01/7/2025, 27-01-1973", "01/7/2025 27-01-1973", "2025-7-1 1973-1-27"),
        ("ngày 01 tháng 7 năm 2025", "ngày 01 tháng 7 năm 2025", "2025-7-1"),
        ("tháng 7 năm nay", "tháng 7 năm nay", "tháng 7 năm nay"),
        ("Nghị định 58/2014/NĐ-CP", "nghị định 58/2014/nđ-cp", "nghị định 58/2014/nđ-cp"),
        ("Chỉ thị 05-CT/TW", "chỉ thị 05-ct/tw", "chỉ thị 05-ct/tw"),
        ("NLĐ đóng BHXH", "nlđ đóng bhxh", "người lao động đóng bảo hiểm xã hội"),
        ("Đại hội lần thứ XIII", "đại hội lần thứ xiii", "đại hội lần thứ 13"),
        ("người thứ ba, lần đầu", "người thứ ba lần đầu", "người thứ 3 lần 1"),
        ("mười lăm năm", "mười lăm năm", "15 năm"),
        ("hai năm rưỡi", "hai năm rưỡi", "2 năm rưỡi"),
        (
            "đủ một năm, một năm mấy lần, 5 m, 60 km/h",
            "đủ một năm một năm mấy lần 5 m 60 km h",
            "đủ 1 năm một năm mấy lần 5 mét 60 km h",
        ),
        ("bốn người, ba mặt", "bốn người ba mặt", "4 người ba mặt"),
        ("2,5 triệu đồng, 0,0000001 triệu", "2,5 triệu đồng 0,0000001 triệu", "2500000 đồng 0.0000001 triệu"),
    ],
)
def test_a_text_is_read_twice(text: str, light: str, full: str) -> None:
    assert Spelling().read(text) == (light, full)


def test_a_contest_adds_short_forms() -> None:
    assert Spelling({"HTND": "Hội thẩm nhân dân"}).read("HTND họp")[1] == "hội thẩm nhân dân họp"


def test_a_text_that_lost_tones_is_known() -> None:
    spelling = Spelling()
    texts = ["nguời ký", "người ký", "nguoi ky", "đường wifi"]
    assert [spelling.damaged(spelling.read(text)[1]) for text in texts] == [True, False, True, False]
    assert not Spelling().damaged("người ký")


def test_words_keep_their_place_in_the_text_as_given() -> None:
    text = unicodedata.normalize("NFD", "Hoà giải")
    found = spans(text, Spelling())
    assert [(word, unicodedata.normalize("NFC", text[start:end])) for word, (start, end) in found] == [
        ("hòa", "Hoà"),
        ("giải", "giải"),
    ]
