"""What a reader sees in one paragraph, and what Word keeps hidden from him."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents import read

Make = Callable[..., Path]

HIDDEN = "<w:rPr><w:vanish/></w:rPr>"


def r(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read(path).paragraphs]


def text(make: Make, inside: str, **parts: str) -> str:
    return "|".join(texts(make(f"<w:p>{inside}</w:p>", **parts)))


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(r("Điều 1. ") + r("Phạm vi"), "Điều 1. Phạm vi", id="typed number"),
        pytest.param(f"<w:ins>{r('thêm')}</w:ins>", "thêm", id="inserted text"),
        pytest.param(f"<w:moveTo>{r('chuyển đến')}</w:moveTo>", "chuyển đến", id="moved-to text"),
        pytest.param(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('ô nhập')}</w:sdtContent></w:sdt>", "ô nhập", id="control"),
        pytest.param(
            f"{char('begin')}<w:r><w:instrText> DATE </w:instrText></w:r>{char('separate')}{r('kết quả')}{char('end')}",
            "kết quả",
            id="field result",
        ),
        pytest.param(f'<w:fldSimple w:instr=" PAGE ">{r("12")}</w:fldSimple>', "12", id="simple field"),
        pytest.param(f"<w:smartTag><w:smartTagPr/>{r('thẻ')}</w:smartTag>", "thẻ", id="smart tag"),
        pytest.param(f"<w:hyperlink>{r('liên kết')}</w:hyperlink>", "liên kết", id="hyperlink"),
        pytest.param("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/></w:r>", "a\nb\n", id="line break"),
        pytest.param("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/></w:r>", "a\tb\t", id="tab"),
        pytest.param("<w:r><w:t>02\u00a0năm</w:t><w:noBreakHyphen/></w:r>", "02\u00a0năm\u2011", id="no-break"),
        pytest.param("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>", "ab", id="soft hyphen"),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "≥", id="symbol"),
        pytest.param('<w:r><w:br w:type="page"/><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "a\nb", id="page"),
        pytest.param(
            "<w:r><w:ruby><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase>"
            "</w:ruby></w:r>",
            "chữ",
            id="ruby",
        ),
        pytest.param(
            "<w:r><mc:AlternateContent><mc:Choice><a:blip/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback>"
            "</mc:AlternateContent><mc:AlternateContent/></w:r>",
            "😀",
            id="alternative in a run",
        ),
        pytest.param(
            f"<mc:AlternateContent><mc:Choice>{r('mới')}</mc:Choice><mc:Fallback>{r('cũ')}</mc:Fallback>"
            "</mc:AlternateContent><mc:AlternateContent/>",
            "mới",
            id="alternative of runs",
        ),
    ],
)  # fmt: skip
def test_what_word_shows_is_read(word: Make, inside: str, expected: str) -> None:
    assert text(word, inside) == expected


@pytest.mark.parametrize(
    "inside",
    [
        "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>",
        f"<w:del>{r('xóa')}</w:del>",
        f"<w:ins><w:del>{r('thêm rồi xóa')}</w:del></w:ins>",
        f"<w:moveFrom>{r('chuyển đi')}</w:moveFrom>",
        f"<w14:conflictDel>{r('xóa')}</w14:conflictDel>",
        f"<w:r>{HIDDEN}<w:t>ẩn</w:t><w:tab/><w:br/><w:drawing/></w:r>",
        f"{char('begin')}<w:r><w:instrText>PAGE</w:instrText><w:t>PAGE</w:t></w:r>{char('end')}",
    ],
)
def test_what_word_does_not_show_is_not_read(word: Make, inside: str) -> None:
    assert text(word, inside + r("còn")) == "còn"


def test_tracked_changes_are_said(word: Make) -> None:
    body = f"<w:p><w:ins>{r('a')}</w:ins><w:del>{r('b')}</w:del><w:moveFrom>{r('c')}</w:moveFrom></w:p>"
    said = "Văn bản có vết sửa (1 chỗ chèn, 2 chỗ xóa): đọc như khi đã chấp nhận mọi vết sửa."
    assert read(word(body)).notices == (said,)
    only = f"<w:p><w:ins>{r('a')}</w:ins></w:p>"
    assert read(word(only)).notices == (said.replace(", 2 chỗ xóa", ""),)


def test_fields_reach_over_paragraphs_and_into_one_another(word: Make) -> None:
    body = (
        f"<w:p>{char('begin')}<w:r><w:instrText>TOC</w:instrText></w:r></w:p>"
        f"<w:p>{char('begin')}{r('trong lệnh')}{char('separate')}{r('trong lệnh')}{char('end')}"
        f"{char('separate')}{r('Điều 1')}</w:p>"
        f"<w:p>{r('Điều 2')}{char('end')}{r('.')}</w:p>"
    )
    assert texts(word(body)) == ["", "Điều 1", "Điều 2."]


def test_a_field_that_is_never_closed_swallows_nothing(word: Make) -> None:
    broken = f"<w:p>{char('separate')}{char('end')}{char('begin')}{r('một')}</w:p><w:p>{r('hai')}</w:p>"
    assert texts(word(broken)) == ["một", "hai"]


def test_numbers_of_list_fields_are_lost_and_said(word: Make) -> None:
    field = f"{char('begin')}<w:r><w:instrText> listnum </w:instrText></w:r>{char('end')}"
    assert read(word(f"<w:p>{field}{r('a')}</w:p>")).notices == (
        "Số tự động trong câu (LISTNUM) ở đoạn 1: không đọc được số này.",
    )


def test_an_unknown_sign_is_shown_as_such_and_said(word: Make) -> None:
    for sign in ('w:font="Wingdings 3" w:char="F0AA"', 'w:char="xyz"', ""):
        read_in = read(word(f"<w:p><w:r><w:sym {sign}/><w:t>a</w:t></w:r></w:p>"))
        assert (read_in.paragraphs[0].text, read_in.notices) == ("\ufffda", ("Ký hiệu lạ ở đoạn 1: hiện là “\ufffd”.",))


def test_formulas_are_written_in_one_line(word: Make) -> None:
    def m(letters: str) -> str:
        return f"<m:r><m:t>{letters}</m:t></m:r>"

    formula = (
        f"<m:oMathPara><m:oMath>{m('x=')}<m:f><m:fPr/><m:num>{m('a')}</m:num><m:den>{m('b')}</m:den></m:f>"
        f"<m:sSup><m:e>{m('c')}</m:e><m:sup>{m('2')}</m:sup></m:sSup><w:del>{m('d')}</w:del><m:r><m:t/></m:r>"
        "</m:oMath></m:oMathPara>"
    )
    read_in = read(word(f"<w:p>{formula}</w:p>"))
    assert read_in.paragraphs[0].text == "x=a/bc^2"
    assert read_in.notices == ("Công thức ở đoạn 1: được viết thành một dòng, hãy xem lại.",)


def test_notes_stand_beside_the_text(word: Make) -> None:
    footnotes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{r(" Theo Luật")}</w:p><w:p>{r("số 46.")}</w:p></w:footnote>'
    )
    endnotes = f'<w:endnote w:id="2"><w:p>{r("cuối văn bản")}</w:p></w:endnote>'
    body = (
        f'<w:p>{r("xã hội")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
        f'<w:r><w:footnoteReference w:id="77"/></w:r><w:r>{HIDDEN}<w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    (paragraph,) = read(word(body, footnotes=footnotes, endnotes=endnotes)).paragraphs
    assert (paragraph.text, paragraph.notes) == ("xã hội", ("Theo Luật\nsố 46.", "cuối văn bản", ""))
    (without,) = read(word(body)).paragraphs
    assert without.notes == ("", "", "")


def test_spaces_that_are_not_preserved_are_layout(
    word_parts: Callable[..., dict[str, str]], zipped: Callable[..., bytes], tmp_path: Path
) -> None:
    body = (
        "<w:p><w:r><w:t>\n một\n hai </w:t></w:r><w:r><w:t xml:space='preserve'> ba&#13;</w:t></w:r>"
        "<w:r><w:t xml:space='default'> bốn </w:t></w:r></w:p>"
    )
    parts = word_parts(body)
    path = tmp_path / "a.docx"
    path.write_bytes(zipped(parts))
    assert texts(path) == ["  một  hai  ba bốn"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(' xml:space="preserve"', "", 1)
    path.write_bytes(zipped(parts))
    assert texts(path) == ["một  hai ba bốn"]


def test_looks_make_runs_and_neighbours_of_one_look_are_one(word: Make) -> None:
    inside = (
        r("A", "<w:b/>") + r(". ", '<w:b w:val="1"/>') + r("đậm", "<w:i/>") + r("x", '<w:u w:val="none"/>')
        + r("gạch", '<w:u w:val="single"/>') + r("đỏ", '<w:color w:val="ff0000"/>')
        + r("đen", '<w:color w:val="000000"/>') + r("vàng", '<w:highlight w:val="yellow"/><w:shd w:fill="00FF00"/>')
        + r("nền", '<w:shd w:fill="00FF00"/>') + r("trắng", '<w:shd w:fill="FFFFFF"/><w:highlight w:val="none"/>')
    )  # fmt: skip
    (paragraph,) = read(word(f"<w:p>{inside}</w:p>")).paragraphs
    found = [(run.text, run.bold, run.italic, run.underline, run.colour, run.highlight) for run in paragraph.runs]
    assert found == [
        ("A. ", True, False, False, "", ""),
        ("đậm", False, True, False, "", ""),
        ("x", False, False, False, "", ""),
        ("gạch", False, False, True, "", ""),
        ("đỏ", False, False, False, "FF0000", ""),
        ("đen", False, False, False, "", ""),
        ("vàng", False, False, False, "", "yellow"),
        ("nền", False, False, False, "", "00FF00"),
        ("trắng", False, False, False, "", ""),
    ]


def test_a_mark_of_its_own_is_no_text(word: Make) -> None:
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>lời chú</w:t></w:r></w:p></w:footnote>'
    body = '<w:p><w:r><w:t>câu</w:t><w:footnoteReference w:customMarkFollows="{}" w:id="1"/><w:t>*</w:t></w:r></w:p>'
    own, usual = (read(word(body.format(value), footnotes=note)).paragraphs[0] for value in "10")
    assert (own.text, own.notes) == ("câu", ("lời chú",))
    assert (usual.text, usual.notes) == ("câu*", ("lời chú",))


def test_entries_of_a_table_of_contents_say_so_in_their_style(word: Make) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="toc 1"/></w:style>'
    )
    start = f"{char('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:instrText>TOC</w:instrText></w:r>"
    page = f"{char('begin')}<w:r><w:instrText>PAGEREF a</w:instrText></w:r>{char('separate')}{r('7')}{char('end')}"
    body = (
        f"<w:p>{r('Mục lục')}</w:p><w:p>{start}{char('separate')}{r('Điều 1.')}{page}</w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="M"/></w:pPr>{r("Điều 2.")}{page}</w:p><w:p>{char("end")}</w:p>'
        f"<w:p>{r('Điều 1.')}</w:p>"
    )
    found = [(paragraph.text, paragraph.style) for paragraph in read(word(body, styles=styles)).paragraphs]
    assert found == [
        ("Mục lục", "Normal"), ("Điều 1.7", "toc"), ("Điều 2.7", "toc 1"), ("", "Normal"), ("Điều 1.", "Normal"),
    ]  # fmt: skip


def test_a_table_of_contents_without_end_is_not_believed(word: Make) -> None:
    start = f"{char('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>{char('separate')}"
    found = read(word(f"<w:p>{start}{r('Điều 1.')}</w:p><w:p>{r('Điều 2.')}</w:p>")).paragraphs
    assert [(paragraph.text, paragraph.style) for paragraph in found] == [("Điều 1.", ""), ("Điều 2.", "")]
