"""Mail merge: what a template needs, what Word makes of one that staff edited, what is said of one that can't be used."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from authoring.documents import Line, Paper, line, write
from authoring.documents.papers.merge_fields import with_fields
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Run
from authoring.reports.merging import Template, merge

Words = Callable[[bytes], list[str]]
ROWS = ({"Họ_tên": "Đỗ Thị Ánh", "Giải": "Nhất"}, {"Họ_tên": "Lê & Bé <An>", "Giải": ""})
NEED = ("Họ_tên",)


def template(*texts: str, file: str = "giay-to/mau.docx") -> Template:
    return Template(with_fields(write(Paper("a", "plain", tuple(map(line, texts))))), file)


def edited(whole: Template, *changes: tuple[str, str], part: str = "word/document.xml") -> Template:
    """A template after somebody changed words of its XML."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole.data)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            for old, new in changes if name == part else ():
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            target.writestr(name, data)
    return Template(packed.getvalue(), whole.file)


def test_a_page_each_with_the_same_bytes(words: Words) -> None:
    made = merge(template("Tặng «Họ_tên»", "giải «Giải»"), ROWS, NEED)
    assert words(made) == ["Tặng Đỗ Thị Ánh", "giải Nhất", "Tặng Lê & Bé <An>", "giải "]
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        main = parts.read("word/document.xml").decode("utf-8")
        assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert main.count('w:type="page"') == 1
    assert "fldChar" not in main
    assert made == merge(template("Tặng «Họ_tên»", "giải «Giải»"), ROWS, NEED)


@pytest.mark.parametrize(
    "written",
    ['"Họ tên"', "HỌ_TÊN", "Họ_tên \\* MERGEFORMAT", unicodedata.normalize("NFD", "Họ_tên"), "Họ_tên \\@ d"],
)
def test_fields_as_word_writes_them(written: str, words: Words) -> None:
    changed = edited(template("«Họ_tên»"), (" MERGEFIELD Họ_tên ", f" MERGEFIELD  {written} "))
    assert words(merge(changed, ROWS, NEED)) == ["Đỗ Thị Ánh", "Lê & Bé <An>"]


def test_a_field_split_over_runs_and_one_in_a_table(words: Words) -> None:
    split = "MERGEFIELD Họ</w:instrText></w:r><w:r><w:instrText>_tên "
    changed = edited(template("«Họ_tên»"), ("MERGEFIELD Họ_tên ", split))
    assert words(merge(changed, ROWS, NEED)) == ["Đỗ Thị Ánh", "Lê & Bé <An>"]
    simple = '<w:fldSimple w:instr=" MERGEFIELD Giải "><w:r><w:t>«Giải»</w:t></w:r></w:fldSimple></w:p>'
    both = edited(template("«Họ_tên»"), ("</w:p>", simple))
    assert words(merge(both, ROWS, NEED)) == ["Đỗ Thị ÁnhNhất", "Lê & Bé <An>"]


def test_a_field_in_the_header_of_a_template(words: Words, tmp_path: Path) -> None:
    book = docx.Document(io.BytesIO(template("«Họ_tên»").data))
    book.sections[0].header.paragraphs[0].add_run("đầu trang")
    book.save(str(tmp_path / "m.docx"))
    made = merge(Template((tmp_path / "m.docx").read_bytes()), ROWS, NEED)
    assert words(made) == ["Đỗ Thị Ánh", "Lê & Bé <An>"]


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {said} </w:instrText></w:r>'
    '{inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
MERGED = FIELD.format(said="MERGEFIELD Giải", inner="")


@pytest.mark.parametrize("place", ["header", "footer"])
def test_a_field_that_all_pages_would_share_is_refused(place: str, tmp_path: Path) -> None:
    """The library that merges fills headers with another row's words than the page below them."""
    book = docx.Document(io.BytesIO(template("«Họ_tên»").data))
    getattr(book.sections[0], place).paragraphs[0].add_run("ĐẦU")
    book.save(str(tmp_path / "m.docx"))
    plain = Template((tmp_path / "m.docx").read_bytes(), "m.docx")
    (part,) = [name for name in zipfile.ZipFile(io.BytesIO(plain.data)).namelist() if f"word/{place}" in name]
    changed = edited(plain, ("</w:p>", f"{MERGED}</w:p>"), part=part)
    with pytest.raises(RefusedError, match=r"^m\.docx: Trường Giải nằm ở đầu trang, chân trang hoặc chú thích"):
        merge(changed, ROWS, NEED)
    typed = edited(plain, ("ĐẦU", "«Giải»"), part=part)
    with pytest.raises(RefusedError, match="«Giải» chỉ là chữ gõ"):
        merge(typed, ROWS, NEED)


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        (FIELD.format(said="NEXT", inner=""), "NEXT"),
        (FIELD.format(said="IF", inner=MERGED + '<w:r><w:instrText> = "Nhất" "a" "b" </w:instrText></w:r>'), "IF"),
        ('<w:fldSimple w:instr=" SkipIf 1 = 1 "/>', "SkipIf"),
    ],
)
def test_a_rule_that_skips_or_chooses_is_refused(rule: str, name: str) -> None:
    changed = edited(template("«Họ_tên»"), ("</w:p>", f"{rule}</w:p>"))
    with pytest.raises(RefusedError, match=f"Mẫu có lệnh trộn thư {name}; mẫu chỉ dùng được trường trộn"):
        merge(changed, ROWS, NEED)


def test_fields_that_are_no_matter_of_rows_may_stand_there(words: Words, tmp_path: Path) -> None:
    book = docx.Document(io.BytesIO(template("«Họ_tên»").data))
    book.sections[0].footer.paragraphs[0].add_run("SỐ")
    book.save(str(tmp_path / "m.docx"))
    plain = Template((tmp_path / "m.docx").read_bytes(), "m.docx")
    (part,) = [name for name in zipfile.ZipFile(io.BytesIO(plain.data)).namelist() if "word/footer" in name]
    paged = edited(plain, ("</w:p>", FIELD.format(said="PAGE", inner="") + "</w:p>"), part=part)
    assert words(merge(paged, ROWS, NEED)) == ["Đỗ Thị Ánh", "Lê & Bé <An>"]
    stray = edited(plain, ("</w:p>", "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"), part=part)
    assert words(merge(stray, ROWS, NEED)) == ["Đỗ Thị Ánh", "Lê & Bé <An>"]


LACKS = "Mẫu thiếu trường Họ_tên. Thêm trường ấy vào mẫu bằng Word. Chưa in tờ nào. (cần Họ_tên; đang là {})"
STRANGE = (
    "Mẫu có trường lạ: Hạng, Lớp. Xóa hoặc đổi tên trường ấy trong Word. Chưa in tờ nào. "
    "(cần Họ_tên, Giải; đang là Hạng, Lớp)"
)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Tặng giấy",), LACKS.format("không có trường nào")),
        (("«Giải»",), LACKS.format("Giải")),
        (("«Họ_tên»", "«Hạng»", "«Lớp»"), STRANGE),
    ],
)
def test_a_template_that_lacks_or_has_too_much(texts: tuple[str, ...], said: str) -> None:
    with pytest.raises(RefusedError, match=f"^{re.escape(f'giay-to/mau.docx: {said}')}$"):
        merge(template(*texts), ROWS, NEED)


def test_a_typed_name_is_taken_for_its_field_and_one_that_nobody_knows_is_told(words: Words) -> None:
    """LibreOffice leaves typed names of the fields of an .odt that it saves as .docx."""
    typed = write(Paper("a", "plain", (line("Tặng «Họ tên»: «Giải»"),)))
    assert words(merge(Template(typed), ROWS, NEED)) == ["Tặng Đỗ Thị Ánh: Nhất", "Tặng Lê & Bé <An>: "]
    typed = write(Paper("a", "plain", (Line((Run("«Lớp»"),)),)))
    with zipfile.ZipFile(io.BytesIO(typed)) as parts:
        run = re.findall("<w:r>.*?</w:r>", parts.read("word/document.xml").decode("utf-8"))[-1]
    both = edited(template("«Họ_tên»"), ("</w:p>", f"{run}</w:p>"))
    with pytest.raises(RefusedError, match="«Lớp» chỉ là chữ gõ nên không được điền"):
        merge(both, ROWS, NEED)


def test_no_word_file_and_a_broken_field() -> None:
    with pytest.raises(RefusedError, match="Tệp Word bị hỏng"):
        merge(Template(b"PK", "m.docx"), ROWS, NEED)
    broken = edited(template("«Họ_tên»"), ('<w:fldChar w:fldCharType="end"/>', ""))
    with pytest.raises(RefusedError, match="Mẫu trộn thư chưa dùng được; mở mẫu bằng Word"):
        merge(broken, ROWS, NEED)
