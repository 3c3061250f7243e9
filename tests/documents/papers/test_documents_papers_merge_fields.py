"""«Names» of a paper become Word's merge fields in their run's look; typed ones are told."""

import io
import re
import zipfile
from pathlib import Path

from authoring.documents import Line, Paper, line, read, write
from authoring.documents.packing import repack
from authoring.documents.papers.merge_fields import typed_fields, with_fields, with_names
from authoring.model.paragraphs import Run


def main(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.read("word/document.xml").decode("utf-8")


def test_a_name_becomes_a_field_between_what_stands_around_it() -> None:
    paper = write(Paper("a", "plain", (Line((Run("Đạt giải «Hạng_giải» «Tuần» nhé", bold=True), Run("«a»"))),)))
    made = main(with_fields(paper))
    assert re.findall("<w:(?:t|instrText) [^>]*>([^<]*)<", made) == [
        *("Đạt giải ", " MERGEFIELD Hạng_giải ", "«Hạng_giải»", " ", " MERGEFIELD Tuần ", "«Tuần»", " nhé"),
        *(" MERGEFIELD a ", "«a»"),
    ]
    assert re.findall('fldCharType="([a-z]+)"', made) == ["begin", "separate", "end"] * 3
    before, after = (made[made.index(start) :].count("<w:b/>") for start in ("Đạt giải", " nhé"))
    assert (before, after) == (12, 0)  # every run of the bold fields is bold; nothing behind them
    assert with_fields(paper) == with_fields(paper)


def test_what_a_field_shows_already_is_no_typed_name_and_only_wanted_ones_become_fields() -> None:
    paper = with_fields(write(Paper("a", "plain", (line("«Tuần»"), line("«Lớp» «Giải»")))), lambda name: name != "Giải")
    assert re.findall("MERGEFIELD ([^ ]+)", main(paper)) == ["Tuần", "Lớp"]
    assert re.findall("MERGEFIELD ([^ ]+)", main(with_fields(paper))) == ["Tuần", "Lớp", "Giải"]
    assert main(with_fields(paper, lambda name: name == "Khác")) == main(paper)
    simple = '<w:fldSimple w:instr=" MERGEFIELD Giải "><w:r><w:t>«Giải»</w:t></w:r></w:fldSimple>'
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(paper)) as parts, zipfile.ZipFile(packed, "w") as target:
        for name in parts.namelist():
            target.writestr(name, parts.read(name).replace(b"</w:p>", f"{simple}</w:p>".encode(), 1))
    assert main(with_fields(packed.getvalue())).count("MERGEFIELD Giải") == 2


def test_the_fields_of_an_odt_show_their_names() -> None:
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    field = '<t:database-display t:column-name="Họ_tên">&lt;<t:s/>Họ_tên&gt;</t:database-display>'
    packed, broken = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr("content.xml", f'<o xmlns:t="{text}"><t:p>Tặng {field} nhé</t:p></o>')
        parts.writestr("meta.xml", "x")
    with zipfile.ZipFile(io.BytesIO(with_names(packed.getvalue()))) as parts:
        assert "Tặng" in parts.read("content.xml").decode("utf-8")
        assert re.findall(">([^<]*)</t:database-display> nhé", parts.read("content.xml").decode("utf-8")) == [
            "«Họ_tên»"
        ]
        assert parts.read("meta.xml") == b"x"
    with zipfile.ZipFile(broken, "w") as parts:
        parts.writestr("content.xml", "<broken")
    with zipfile.ZipFile(io.BytesIO(with_names(broken.getvalue()))) as parts:
        assert parts.read("content.xml") == b"<broken"


def test_a_run_without_a_look_stays_plain() -> None:
    paper = write(Paper("a", "plain", (Line((Run("Tuần «Tuần»"),)),)))
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(paper)) as parts, zipfile.ZipFile(bare, "w") as target:
        for name in parts.namelist():
            target.writestr(name, parts.read(name).replace(b"<w:rPr/>", b""))
    made = main(with_fields(bare.getvalue()))
    assert (made.count("MERGEFIELD Tuần"), made.count("<w:rPr/>")) == (1, 0)


def test_the_fields_are_what_the_paper_shows(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(with_fields(write(Paper("a", "plain", (line("Tặng «Họ_và_tên»"),)))))
    assert [one.text for one in read(tmp_path / "a.docx").paragraphs] == ["Tặng «Họ_và_tên»"]


def test_typed_names_are_found_across_runs() -> None:
    paper = write(Paper("a", "plain", (Line((Run("«Họ "), Run("tên», «x» và «x»"))), line("«không đóng"))))
    assert typed_fields(paper) == ("«Họ tên»", "«x»")
    assert typed_fields(with_fields(paper)) == ("«Họ tên»", "«x»")


def test_a_file_without_a_readable_document_stays() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr("word/document.xml", "<broken")
    assert with_fields(packed.getvalue()) == repack(packed.getvalue())
    assert typed_fields(packed.getvalue()) == ()
    nothing = io.BytesIO()
    with zipfile.ZipFile(nothing, "w") as parts:
        parts.writestr("a", "b")
    assert typed_fields(nothing.getvalue()) == ()
