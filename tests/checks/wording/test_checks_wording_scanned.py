"""What typing and scanning spoil: what is found, what mends it, and what only looks spoiled."""

import pytest

from authoring.checks.wording.compounds import compound, misread
from authoring.checks.wording.scanned import Slip, slip, sound, wrong_mark
from authoring.checks.wording.tones import less_usual, moved, placed
from authoring.text import syllables

SPOILED = (
    ("trong l5 ngày", "l5", "15"),
    ("trong 2O ngày", "2O", "20"),
    ("doanh nghiệp d0anh thu", "d0anh", None),
    ("5 ngày 1àm việc", "1àm", None),
    ("Tổ quốc Việt Narn", "Narn", "Nam"),
    ("người laođộng", "laođộng", "lao động"),
    ("tải thôngbáo", "thôngbáo", "thông báo"),
    ("ng ười dân", "ng ười", "người"),
    ("qua đ ời vì ốm", "đ ời", "đời"),
    ("Theo Ðiều 3", "Ðiều", "Điều"),
    ("con đuờng ấy", "đuờng", None),
    ("Nguời lái xe", "Nguời", None),
    ("Lưong tháng này", "Lưong", None),
    ("nguoi dân", "nguoi", None),
    ("cơ quan nàо", "nàо", "nào"),
)
RIGHT = (
    "ôtô, vắcxin, kilômét và Ph. Ăngghen",
    "Đường kách mệnh, Bắc Kạn, Đắk Lắk, Krông Pắc",
    "NLĐ, NSDLĐ và UBND xã nộp 5.000 đ",
    "điểm đ ảnh hưởng đến b) ảnh nào",
    "Nghị định 30/2020/NĐ-CP, mẫu A4, H5N1, QH13",
    "internet, marketing, email và website",
    "n ao, t an",
    "c ìm",
    "đ",
)


def first(text: str) -> Slip | None:
    tokens = syllables(text)
    return next((found for at in range(len(tokens)) if (found := slip(tokens, at, text))), None)


@pytest.mark.parametrize(("text", "word", "mended"), SPOILED)
def test_spoiled_words(text: str, word: str, mended: str | None) -> None:
    found = first(text)
    assert found
    assert (text[slice(*found.span)], found.mended) == (word, mended)


@pytest.mark.parametrize("text", RIGHT)
def test_words_that_only_look_spoiled(text: str) -> None:
    assert first(text) is None


def test_sound_words_need_no_second_look() -> None:
    assert [sound(word) for word in ("người", "đ", "hoà", "nguoi", "l5")] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("text", "word", "mended"),
    [
        ("Nhà thâu nào", "thâu", "thầu"),
        ("Chủ dầu tư", "dầu", "đầu"),
        ("có trách nhiêm gì", "nhiêm", "nhiệm"),
        ("Quyêt định số 5", "Quyêt", "Quyết"),
        ("CHINH PHỦ", "CHINH", "CHÍNH"),
    ],
)
def test_one_wrong_mark_in_a_compound(text: str, word: str, mended: str) -> None:
    tokens = syllables(text)
    found = [one for at in range(len(tokens)) if (one := wrong_mark(tokens, at, text))]
    assert [(text[slice(*one.span)], one.mended) for one in found] == [(word, mended)]


@pytest.mark.parametrize(
    "text", ["Nhà thầu", "đi đôi với học", "người thành niên", "bà Phạm Thị Thanh Trà", "nhà. Thâu", "nhà, thâu đêm"]
)
def test_words_that_are_meant_as_they_stand(text: str) -> None:
    tokens = syllables(text)
    assert [one for at in range(len(tokens)) if (one := wrong_mark(tokens, at, text))] == []


def test_a_word_that_belongs_to_the_compound_beside_it_is_left() -> None:
    tokens = syllables("quản lý thuyêt xã hội")
    assert [wrong_mark(tokens, at, "quản lý thuyêt xã hội") for at in range(len(tokens))] == [None] * 5
    assert misread("xã", "hôi") == ("xã", "hội")
    text = "pháp lý luân chuyển"
    assert wrong_mark(syllables(text), 1, text) is None
    assert compound("Quản", "lý")


def test_places_of_the_tone() -> None:
    assert [placed(word) for word in ("hòa", "hoà", "thủy", "thuỷ", "quý", "hoàn")] == [
        "former",
        "latter",
        "former",
        "latter",
        "",
        "",
    ]
    assert less_usual("hoà hòa khỏe") == {"hoà"}
    assert less_usual("hoà thuỷ") == less_usual("hòa thủy") == frozenset()
    assert (moved("hoà"), moved("thủy")) == ("hòa", "thuỷ")
