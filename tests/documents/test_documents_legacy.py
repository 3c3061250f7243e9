"""Old Vietnamese encodings, told and converted by their letters."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents import legacy as rules
from authoring.documents.legacy import Encoding, converted, legacy, told

Convert = Callable[[str], str]

TEXT = "Điều 1. Phạm vi điều chỉnh: người lao động đóng bảo hiểm xã hội được hưởng chế độ theo quy định"


def named(*texts: str) -> str:
    encoding = legacy(texts)
    return encoding.name if encoding else ""


def test_letters_of_old_fonts_become_unicode(tcvn3: Convert, vni: Convert) -> None:
    assert (rules.tcvn3(tcvn3(TEXT)), rules.vni(vni(TEXT))) == (TEXT, TEXT)
    assert rules.vni(vni(TEXT.upper())) == TEXT.upper()


def test_capitals_of_a_heading_come_back(tcvn3: Convert) -> None:
    assert rules.tcvn3(tcvn3("QUYẾT ĐỊNH VỀ MỨC ĐÓNG")) == "QUYẾT ĐỊNH VỀ MỨC ĐÓNG"
    assert rules.tcvn3("Uû ban nh©n d©n") == "Uỷ ban nhân dân"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ddie^`u 1. Pha.m vi", "Điều 1. Phạm vi"),
        ("ngu+o+`i lao ddo^.ng.", "người lao động."),
        ("ddu+o+.c hu+o+?ng ba(`ng", "được hưởng bằng"),
        ("NGU+O+`I", "NGƯỜI"),
    ],
)
def test_viqr(typed: str, meant: str) -> None:
    assert rules.viqr(typed) == meant


def test_the_encoding_is_told_by_the_letters(tcvn3: Convert, vni: Convert) -> None:
    assert named(tcvn3(TEXT)) == "TCVN3 (ABC)"
    assert named(vni(TEXT)) == "VNI"
    assert named("Ddie^`u chi?nh pha.m vi ngu+o+`i lao ddo^.ng, ba?o hie^?m xa~ ho^.i") == "VIQR"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Is it true? See a) b) c. e.g. the law (art. 5) and more+ text~ ok. Don't, can't, won't, it's 'so'.",
        "Le café est très agréable, voilà déjà été élève à Besançon où naïve",
        "Über größe schön müssen früher Äpfel Öl für",
        "© 2024 Công ty «A» ® µm ± 5 §",
        "El niño pequeño está aquí mañana también",
    ],
)
def test_other_languages_stay(text: str) -> None:
    assert named(text) == ""


def test_unicode_laws_stay(shared: Path) -> None:
    for path in sorted((shared / "data/policies").glob("*.txt")):
        assert legacy(path.read_text(encoding="utf-8").splitlines()) is None


def test_only_old_paragraphs_of_a_mixed_text_are_converted(tcvn3: Convert) -> None:
    encoding = legacy([TEXT, tcvn3(TEXT)])
    assert encoding is not None
    assert converted(TEXT, encoding) == TEXT
    assert converted(tcvn3(TEXT), encoding) == TEXT
    assert converted("© Hotel", encoding) == "© Hotel"
    assert converted("Café très été", encoding) == "Café très été"


def test_a_sentence_names_ten_paragraphs() -> None:
    encoding = Encoding("VNI", lambda _text: [], lambda text: text)
    assert told(encoding, [3]) == "Chữ bảng mã VNI được đổi sang Unicode ở đoạn 3; hãy soát lại chữ hoa và dấu."
    assert "1, 2, 3, 4, 5, 6, 7, 8, 9, 10…;" in told(encoding, list(range(1, 20)))
