"""Encodings: cp1258, TCVN3 and VNI are known by the words themselves; what is no text stays what it is."""

import unicodedata
from pathlib import Path

import pytest

from authoring.grading.intake import encodings
from authoring.grading.intake.encodings import font_of, is_utf8, old_text, unicoded

TEXT = (
    "Họ và tên;Đơn vị\nNguyễn Thị Hồng;Đảng bộ huyện Bát Xát\nTrần Văn Đức;Sở Y tế tỉnh\nLê Thị Thúy;Phòng Giáo dục\n"
)
TCVN3 = (
    "Hä vµ tªn;§¬n vÞ\nNguyÔn ThÞ Hång;§¶ng bé huyÖn B¸t X¸t\nTrÇn V¨n §øc;Së Y tÕ tØnh\nLª ThÞ Thóy;Phßng Gi¸o dôc\n"
)
VNI = "Hoï vaø teân;Ñôn vò\nNguyeãn Thò Hoàng;Ñaûng boä huyeän Baùt Xaùt\nTraàn Vaên Ñöùc;Sôû Y teá tænh\nLeâ Thò Thuùy;Phoøng Giaùo duïc\n"


def cp1258(text: str) -> bytes:
    """Tones stand behind their letter there, shapes with it."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        out += unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        out += "".join(c for c in parts if c in tones)
    return out.encode("cp1258")


def turned(data: bytes) -> str:
    text = old_text(data)
    assert text is not None
    font = font_of(text)
    rows = [line.split(";") for line in text.splitlines()]
    return "\n".join(";".join(unicoded(row, font, {}) if font else row) for row in rows) + "\n"


@pytest.mark.parametrize("data", [cp1258(TEXT), TCVN3.encode("latin-1"), VNI.encode("latin-1")])
def test_old_encodings_are_known_by_their_words(data: bytes) -> None:
    assert turned(data) == TEXT


@pytest.mark.parametrize(
    "data", [b"caf\xe9 cr\xe8me\n", bytes(range(128, 256)), TEXT.encode("utf-16"), b"\0\x01\x02\xff", b"\xd2\xff \x81"]
)
def test_what_is_not_proved_stays_unread(data: bytes) -> None:
    assert old_text(data) is None


def test_typed_signs_are_no_font() -> None:
    assert font_of("Ddie^`u ddo^.ng, vie^.t nam, ddu+o+.c, nga`y thu+' ba, hu+o+ng" * 3) is None


def test_utf8_is_proved_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    monkeypatch.setattr(encodings, "_PIECE", 3)
    found = []
    for data in (TEXT.encode(), b"a" * 50 + b"\xff", "ế".encode()[:2], TEXT.encode("utf-16")):
        path.write_bytes(data)
        found.append(is_utf8(path))
    assert found == [True, False, False, False]
