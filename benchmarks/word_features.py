"""What Word can hold in a paragraph, one small piece each: 17 things a reader must keep, 4 that must not leak (W3)."""

import io
import zipfile
from dataclasses import dataclass

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = (
    f'xmlns:w="{_MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


@dataclass(frozen=True, slots=True)
class Feature:
    """A piece of Word: `words` must be read exactly `times` times (0: must not leak)."""

    name: str
    body: str
    words: str
    times: int = 1


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _p(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def _numbered(number: int, text: str) -> str:
    return _p(_run(text), f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')


def _field(result: str) -> str:
    parts = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in parts)
    return f"{begin}<w:r><w:instrText>REF muc</w:instrText></w:r>{separate}{_run(result)}{end}"


def _table(cell: str) -> str:
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
        f"<w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    )


def _control(block: str) -> str:
    return f'<w:sdt><w:sdtPr><w:alias w:val="ô"/></w:sdtPr><w:sdtContent>{block}</w:sdtContent></w:sdt>'


def _box(text: str) -> str:
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{_p(_run(text))}</w:txbxContent></v:textbox></v:shape></w:pict>"


def _drawn(text: str) -> str:
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{_p(_run(text))}</w:txbxContent></wps:txbx></wps:wsp>"
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{_box(text)}</mc:Fallback></mc:AlternateContent>"
    )


FEATURES = (
    Feature("số gõ tay", _p(_run("1. Khoản gõ tay")), "1. Khoản gõ tay"),
    Feature("số tự động", _numbered(1, "Khoản đếm tự động"), "1. Khoản đếm tự động"),
    Feature("số theo kiểu đoạn", _p(_run("Điều theo kiểu"), '<w:pStyle w:val="Dieu"/>'), "Điều 1. Điều theo kiểu"),
    Feature(
        "số đếm lại", _numbered(3, "trước") + _numbered(3, "sau") + _numbered(4, "Khoản đếm lại"), "1. Khoản đếm lại"
    ),
    Feature("chữ chèn", _p(f'<w:ins w:id="1" w:author="a">{_run("chữ được chèn")}</w:ins>'), "chữ được chèn"),
    Feature(
        "chữ chuyển đến", _p(f'<w:moveTo w:id="2" w:author="a">{_run("chữ chuyển đến")}</w:moveTo>'), "chữ chuyển đến"
    ),
    Feature("ô nội dung", _control(_p(_run("chữ trong ô nội dung"))), "chữ trong ô nội dung"),
    Feature("kết quả trường", _p(_field("kết quả của trường")), "kết quả của trường"),
    Feature("trường đơn", _p(f'<w:fldSimple w:instr="REF a">{_run("trường một thẻ")}</w:fldSimple>'), "trường một thẻ"),
    Feature(
        "thẻ thông minh", _p(f'<w:smartTag w:element="place">{_run("thẻ thông minh")}</w:smartTag>'), "thẻ thông minh"
    ),
    Feature("liên kết", _p(f'<w:hyperlink w:anchor="a">{_run("chữ của liên kết")}</w:hyperlink>'), "chữ của liên kết"),
    Feature("khung chữ", _p(f"<w:r>{_box('chữ trong khung')}</w:r>"), "chữ trong khung"),
    Feature("ô bảng", _table(_p(_run("chữ trong ô bảng"))), "chữ trong ô bảng"),
    Feature("bảng lồng", _table(_table(_p(_run("chữ trong bảng lồng"))) + _p("")), "chữ trong bảng lồng"),
    Feature(
        "chú thích", _p(_run("câu có chú thích") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), "lời của chú thích"
    ),
    Feature("ngắt dòng", _p(f"{_run('dòng trên')}<w:r><w:br/></w:r>{_run('dòng dưới')}"), "dòng trên\ndòng dưới"),
    Feature(
        "gạch nối và dấu cách không ngắt",
        _p(_run("2024") + "<w:r><w:noBreakHyphen/></w:r>" + _run("2025 05\u00a0năm")),
        "2024\u20112025 05\u00a0năm",
    ),
)
LEAKS = (
    Feature(
        "chữ đã xóa",
        _p('<w:del w:id="3" w:author="a"><w:r><w:delText>chữ đã xóa</w:delText></w:r></w:del>' + _run("còn")),
        "chữ đã xóa",
        times=0,
    ),
    Feature(
        "chữ chuyển đi",
        _p('<w:moveFrom w:id="4" w:author="a">' + _run("chữ chuyển đi") + "</w:moveFrom>" + _run("còn")),
        "chữ chuyển đi",
        times=0,
    ),
    Feature("chữ ẩn", _p(_run("chữ ẩn", "<w:vanish/>") + _run("còn")), "chữ ẩn", times=0),
    Feature("khung chữ hai bản", _p("<w:r>" + _drawn("khung có hai bản") + "</w:r>"), "khung có hai bản"),
)

_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
)


def _list(kind: int, text: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{kind}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    )


def _num(number: int, kind: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>'


_NUMBERING = "".join(
    (
        _list(0, "%1."),
        _list(1, "Điều %1.", '<w:pStyle w:val="Dieu"/>'),
        _list(2, "%1."),
        *(_num(1, 0), _num(2, 1), _num(3, 2)),
        _num(4, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    )
)
_FOOTNOTES = f'<w:footnote w:id="2">{_p(_run("lời của chú thích"))}</w:footnote>'


def word_file(body: str) -> bytes:
    """A whole Word file with this body, as Word and other programs open it."""
    inner = {"styles": _STYLES, "numbering": _NUMBERING, "footnotes": _FOOTNOTES}
    parts = {f"word/{kind}.xml": f"<w:{kind} {_NAMES}>{text}</w:{kind}>" for kind, text in inner.items()}
    parts["word/document.xml"] = f"<w:document {_NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>"
    kinds = {"document": "document.main", **{kind: kind for kind in inner}}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="{_RELATIONS}"/>{types}</Types>'
    )
    parts["_rels/.rels"] = _relations({"officeDocument": "word/document.xml"})
    parts["word/_rels/document.xml.rels"] = _relations({kind: f"{kind}.xml" for kind in inner})
    return _zipped(parts)


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _zipped(parts: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return packed.getvalue()
