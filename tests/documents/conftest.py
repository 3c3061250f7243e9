"""Word files made in the test, part by part, as raw XML."""

import io
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
