"""A thousand and more damaged files of every kind: a source text or one sentence each, in time."""

import random
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring.documents import office, read
from authoring.model.errors import RefusedError

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

SECONDS = 5
SPLICES = [
    b"", b"\0", b"-9", b"999999999", b"<<", b">>", b"]", b"endobj", b"endstream", b"/Kids", b"/Parent 6 0 R", b" 0 R",
    b"<w:p>", b"</w:p>", b"<w:tbl>", b"</w:r>", b"&#55;", b"\xff\xfe", b"\xef\xbb\xbf", "Điều 1. ".encode(), b"\xe1\xba",
]  # fmt: skip
BODY = (
    "<w:p><w:r><w:t>Điều 1. Tên</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1. Một</w:t></w:r></w:p></w:tc></w:tr>"
    "</w:tbl><w:p><w:ins><w:r><w:t>a) Hai</w:t></w:r></w:ins></w:p>"
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some cut, doubled, changed or put in."""
    for _time in range(chance.randint(1, 6)):
        start = chance.randrange(len(data) + 1)
        end = min(start + chance.choice([0, 1, 2, 9, 60, 400]), len(data))
        how = chance.randrange(4)
        if how == 0:
            data = data[:start] + data[end:]
        elif how == 1:
            data = data[:start] + data[start:end] * 2 + data[end:]
        elif how == 2:
            data = data[:start] + chance.randbytes(end - start) + data[end:]
        else:
            data = data[:start] + chance.choice(SPLICES) + data[end:]
    return data


def outcome(path: Path, data: bytes) -> str:
    """“read” or “refused”; anything else, or too long a time, fails here."""
    path.write_bytes(data)
    start, said = time.process_time(), "refused"
    with suppress(RefusedError):
        assert read(path).paragraphs
        said = "read"
    assert time.process_time() - start < SECONDS
    return said


def outcomes(path: Path, seeds: list[bytes], count: int) -> Counter[str]:
    """How many mutated files were read and how many refused."""
    chance = random.Random(path.name)
    return Counter(outcome(path, mutated(chance.choice(seeds), chance)) for _time in range(count))


def drawn(leaf: "type[Leaf]") -> "list[Leaf]":
    page = leaf().text(300, 40, "1").text(64, 100, "Điều 1. Tên").text(136, 95, "1", 7).text(64, 700, "1", 7)
    page.text(72, 700, "Chú thích", 9).rule(64, 690, 200, 690).frame(60, 300, 200, 340).text(65, 320, "ô")
    return [page, leaf(more="/Rotate 90").turned("0 1 -1 0 100 60", "1. Một"), leaf().picture(0, 0, 595, 842)]


@pytest.mark.slow
def test_pdf_files(
    leaf: "type[Leaf]", bind: Callable[..., bytes], encipher: Callable[..., bytes], tmp_path: Path
) -> None:
    pages = drawn(leaf)
    found = outcomes(tmp_path / "a.pdf", [bind(*pages), bind(pages[0]), encipher(*pages, password=b"")], 450)
    assert min(found.values()) > 20


def test_word_files(
    word_parts: Callable[..., dict[str, str | bytes]], zipped: Callable[..., bytes], tmp_path: Path
) -> None:
    parts = word_parts(BODY)
    assert outcomes(tmp_path / "a.docx", [zipped(parts)], 250)["refused"] > 20
    document = str(parts["word/document.xml"]).encode()
    chance, path = random.Random("word"), tmp_path / "b.docx"
    found = [outcome(path, zipped(parts | {"word/document.xml": mutated(document, chance)})) for _time in range(150)]
    assert len(found) == 150


def test_text_files(tmp_path: Path, tcvn3: Callable[[str], str], vni: Callable[[str], str]) -> None:
    text = "Điều 1. Phạm vi điều chỉnh\n1. Người lao động được hưởng chế độ:\na) Ốm đau;\n" * 3
    encodings = [text.encode(), text.encode("utf-16"), tcvn3(text).encode("latin-1"), vni(text).encode("latin-1")]
    found = outcomes(tmp_path / "a.txt", [*encodings, text.replace("\n", " ").encode() * 5], 250)
    assert found["read"] > 50


def test_older_files(
    word_parts: Callable[..., dict[str, str | bytes]], zipped: Callable[..., bytes],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """LibreOffice itself isn't fuzzed here: a program in its place gives back what it got, or nothing."""
    made = zipped(word_parts(BODY))
    monkeypatch.setattr(office, "office", lambda: "soffice")

    def run(command: list[str]) -> None:
        source, out = Path(command[-1]), Path(command[-2])
        if len(source.read_bytes()) % 3:
            out.mkdir()
            (out / "van-ban.docx").write_bytes(made[: len(source.read_bytes()) * 9])

    monkeypatch.setattr(office, "_run", run)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200)
    found = [outcomes(tmp_path / f"a{kind}", [ole, b"{\\rtf1 abc}", made], 60) for kind in (".doc", ".odt", ".rtf")]
    assert sum(one["refused"] for one in found) > 20
    assert sum(one["read"] for one in found) > 20
