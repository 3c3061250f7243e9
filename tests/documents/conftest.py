"""Word files made in the test, part by part, as raw XML."""

import io
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    }.items()
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{place}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _zipped(parts: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return packed.getvalue()


@pytest.fixture(scope="session")
def zipped() -> Callable[[dict[str, str | bytes]], bytes]:
    """Parts by name, zipped."""
    return _zipped


@pytest.fixture(scope="session")
def word_parts() -> Callable[..., dict[str, str | bytes]]:
    """The parts of a Word file with this body and these inner texts of styles, numbering, footnotes, endnotes."""

    def make(body: str, **inner: str) -> dict[str, str | bytes]:
        parts: dict[str, str | bytes] = {
            "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
            "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in inner}),
            "word/document.xml": f'<w:document {NAMES} xml:space="preserve"><w:body>{body}</w:body></w:document>',
        }
        for kind, text in inner.items():
            root = _ROOTS[kind]
            parts[f"word/{kind}.xml"] = f"<w:{root} {NAMES}>{text}</w:{root}>"
        return parts

    return make


@pytest.fixture
def word(tmp_path: Path, word_parts: Callable[..., dict[str, str | bytes]]) -> Callable[..., Path]:
    """A Word file on disk with this body and these other parts."""

    def make(body: str, **inner: str) -> Path:
        path = tmp_path / "văn bản.docx"
        path.write_bytes(_zipped(word_parts(body, **inner)))
        return path

    return make


@pytest.fixture(scope="session")
def tcvn3() -> Callable[[str], str]:
    """A text as a font .VnTime has it; a capital with a tone has no code there and is written small."""
    return lambda text: "".join(_TCVN3.get(letter, _TCVN3.get(letter.lower(), letter)) for letter in text)


@pytest.fixture(scope="session")
def vni() -> Callable[[str], str]:
    """A text as a font VNI-Times has it: a mark behind its vowel."""
    return lambda text: "".join(_vni(letter) for letter in text)


_TCVN3 = dict(zip(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢£¤¥¦§",
    strict=True,
))  # fmt: skip
_VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_SHAPES = {
    "\u0302": {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"},
    "\u0306": {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"},
}
_VNI_WHOLE = {"đ": "ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "ì": "ì", "í": "í"}


def _vni(letter: str) -> str:
    small = letter.lower()
    letters = unicodedata.normalize("NFD", small)
    base, marks = letters[0], letters[1:]
    if small in _VNI_WHOLE:
        shown = _VNI_WHOLE[small]
    else:
        tone = next((mark for mark in marks if mark in _VNI_TONES), "")
        shape = next((mark for mark in marks if mark in _VNI_SHAPES), "")
        horned = {"o": "ô", "u": "ö"}[base] if "\u031b" in marks else base
        shown = horned + (_VNI_SHAPES[shape][tone] if shape else _VNI_TONES.get(tone, ""))
    return shown.upper() if letter != small else shown
