"""Question files as people type them: the same items in every layout, numbering, mark and dirt, as bytes in memory."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import product

from authoring.model.items import LABELS, Item, options

ITEMS = (
    Item("", "Người lao động đóng bao nhiêu phần trăm?", options("3%", "8%", "14%", "22%"), "B"),
    Item("", "Ai được cấp thẻ bảo hiểm y tế?", options("Trẻ em dưới 6 tuổi", "Mọi người, kể cả khách"), "A"),
    Item("", "Thời hạn trả lời là mấy ngày?", options("5 ngày", "7 ngày", "10 ngày"), "C"),
    Item(
        "", "Khoản nào đúng theo Điều 22?", options("Không quá 1.800.000 đồng", "12 tháng", "Sở Y tế", "Cả A và B"), "D"
    ),
    Item("", "Chọn số lớn nhất:", options("11", "12", "13", "14", "15", "16", "17", "18"), "H"),
    Item("", "Quỹ chi từ nguồn nào?", options("Ngân sách", "Tiền đóng của chủ", "Lãi đầu tư"), "B"),
)
SEVERAL = replace(ITEMS[3], key="AB")

ASKED = (
    "Câu {}. ", "Câu {}: ", "Bài {}. ", "{}. ", "Question {}: ", "Câu {}\n", "auto:Câu %1.", "auto:%1.",
    "Câu 1.{}. ", "C{}: ", "[NB] Câu {}: ",
)  # fmt: skip
LETTERED = (
    "{}. ",
    "{}) ",
    "{}: ",
    "{}/ ",
    "{}.",
    "low:{}) ",
    "low:{}. ",
    "auto:upperLetter:%1.",
    "auto:lowerLetter:%1)",
    "- ",
    "auto:bullet:-",
    "short:- ",
    "<$> ",
    "[<$>] {}. ",
)
LAID = ("lines", "tabs", "spaces", "space", "pairs", "soft", "grid", "cells", "stem")
MARKED = (
    "bold-letter", "bold", "italic", "underline", "colour", "highlight", "shade", "style", "star", "star-inside",
    "star-after", "tick", "Đáp án: {}", "ĐA: {}", "Đáp án đúng là: {}. {text}", "Chọn {}", "{n}-{}", "{n}{low}",
    "{n}.{}", "{n}.{} ", "numbers", "beside", "first",
)  # fmt: skip
DIRTY = ("", "web", "doubled", "decomposed", "tracked", "split", "html", "box")

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LOOKS = {
    "bold": "<w:b/>", "italic": "<w:i/>", "underline": '<w:u w:val="single"/>', "colour": '<w:color w:val="FF0000"/>',
    "highlight": '<w:highlight w:val="yellow"/>', "shade": '<w:shd w:val="clear" w:fill="FFFF00"/>',
    "style": '<w:rStyle w:val="Strong"/>',
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """One way to type a file."""

    asked: str = ASKED[0]
    lettered: str = LETTERED[0]
    laid: str = "lines"
    marked: str = "bold"
    dirty: str = ""

    @property
    def possible(self) -> bool:
        """Whether a person could type it so: automatic letters and dashes need lines of their own."""
        own = self.lettered.startswith(("auto", "- ", "short", "<$> ")) is False
        tight = self.laid not in {"space", "spaces", "stem"} or self.lettered != "{}."
        dashes = "{" not in self.lettered and self.marked == "bold-letter"
        unseen = self.lettered.startswith("auto") and self.marked == "bold-letter"
        stem = self.laid != "stem" or not self.asked.endswith("\n")
        return (own or self.laid in {"lines", "soft"}) and tight and not dashes and not unseen and stem and self._softly

    @property
    def _softly(self) -> bool:
        return self.laid != "soft" or not self.lettered.startswith("auto")


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch in one look."""

    text: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `label` is (list kind, label text, list number) of an automatic number."""

    texts: tuple[Text, ...]
    label: tuple[str, str, int] | None = None


Grid = tuple[tuple[tuple[Para, ...], ...], ...]
Body = list[Para | Grid]


def ways() -> Iterator[Way]:
    """Every numbering × letters × layout with marks and dirt in turn, then every mark × layout, mark × dirt."""
    for wheel, (asked, lettered, laid) in enumerate(product(ASKED, LETTERED, LAID), 1):
        way = Way(asked, lettered, laid, MARKED[wheel % len(MARKED)], DIRTY[wheel % len(DIRTY)])
        if way.possible:
            yield way
    for marked, laid, dirty in product(MARKED, LAID, ("", "web")):
        way = Way(laid=laid, marked=marked, dirty=dirty)
        if way.possible:
            yield way
    for marked, dirty, lettered in product(MARKED, DIRTY, (LETTERED[0], LETTERED[5], LETTERED[8], LETTERED[9])):
        way = Way(lettered=lettered, marked=marked, dirty=dirty)
        if way.possible:
            yield way


def wanted(way: Way, items: Sequence[Item] = ITEMS) -> list[tuple[str, tuple[str, ...], str]]:
    """What a reader must give back: stem, options, key."""
    return [(item.stem, tuple(option.text for option in item.options), item.key) for item in typed_items(way, items)]


def typed_items(way: Way, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items as this way has them: with the right option first where that is the mark."""
    if way.marked != "first":
        return tuple(items)
    places = [LABELS.index(item.key[0]) for item in items]
    return tuple(
        item.ordered((at, *(n for n in range(len(item.options)) if n != at)))
        if not _relative(item)
        else replace(item, key="A")
        for item, at in zip(items, places, strict=True)
    )


def _relative(item: Item) -> bool:
    return any("Cả A" in option.text for option in item.options)


def word_file(way: Way, items: Sequence[Item] = ITEMS, more: Iterable[Para] = ()) -> bytes:
    """The Word file."""
    return pack(dirtied(body(way, items), way.dirty) + list(more), way.dirty)


def body(way: Way, items: Sequence[Item] = ITEMS) -> Body:
    """The paragraphs and tables of the file before its dirt."""
    made: Body = [Para((Text("BỘ CÂU HỎI TÌM HIỂU CHÍNH SÁCH", "bold"),)), Para(())]
    every = typed_items(way, items)
    for number, item in enumerate(every, 1):
        if number == 4:
            made += [Para((Text("Phần II. Bảo hiểm y tế", "bold"),))]
        made += _question(way, number, item)
    made += [Para((Text("------ HẾT ------"),))]
    return made + list(_key_table(way, every))


def _question(way: Way, number: int, item: Item) -> Body:
    stem = Text(item.stem, "bold" if way.marked in {"star", "numbers"} else "")
    if way.asked.startswith("auto:"):
        first = Para((stem,), ("decimal", way.asked[5:], 1))
    else:
        first = Para((Text(way.asked.format(number), "bold" if way.marked != "bold-letter" else ""), stem))
    offered = [_option(way, number, place, option.text, item.key) for place, option in enumerate(item.options)]
    key = (
        [Para((Text(way.marked.format(item.key, text=item.keyed[0].text)),))]
        if "Đ" in way.marked or "Chọn" in way.marked
        else []
    )
    if way.laid == "stem":
        return [Para((*first.texts, *_joined(offered, " ", " ")), first.label), *key]
    return [first, *_laid(way.laid, offered), *key]


def _option(way: Way, number: int, place: int, text: str, key: str) -> Para:
    right = LABELS[place] in key
    look = way.marked if right and way.marked in _LOOKS else ""
    lead_look = "bold" if right and way.marked == "bold-letter" else look
    said = (
        {"star-after": f"{text} *", "tick": f"{text} (Đ)", "star-inside": f"*{text}"}.get(way.marked, text)
        if right
        else text
    )
    star = "*" if right and way.marked == "star" else ""
    kind, _, rest = way.lettered.partition(":")
    if kind == "auto":
        form, _, label = rest.partition(":")
        return Para((Text(star + said, look),), (form, label, 10 + number))
    if "{" not in way.lettered:
        dash = "" if kind == "short" and place == 1 else "<$> " if kind == "<$> " else "- "
        return Para((Text(star + dash, lead_look), Text(said, look)))
    letter = LABELS[place].lower() if kind == "low" else LABELS[place]
    shape = rest if kind == "low" else way.lettered
    return Para((Text(star + shape.format(letter), lead_look), Text(said, look)))


def _joined(paras: Sequence[Para], between: str, before: str = "") -> tuple[Text, ...]:
    texts: list[Text] = []
    for place, para in enumerate(paras):
        gap = between if place else before
        texts += [Text(gap), *para.texts] if gap else para.texts
    return tuple(texts)


def _laid(laid: str, offered: Sequence[Para]) -> Body:
    if laid == "lines":
        return list(offered)
    if laid in {"tabs", "spaces", "space", "soft"}:
        between = {"tabs": "\t", "spaces": "     ", "space": " ", "soft": "\n"}[laid]
        return [Para(_joined(offered, between, "\t" if laid == "tabs" else ""))]
    if laid == "pairs":
        return [Para(_joined(offered[at : at + 2], "\t\t")) for at in range(0, len(offered), 2)]
    if laid == "grid":
        cells = [(para,) for para in offered] + [(Para(()),)] * (len(offered) % 2)
        return [tuple(tuple(cells[at : at + 2]) for at in range(0, len(cells), 2))]
    return [tuple(((Para(para.texts[:1]),), (Para(para.texts[1:]),)) for para in offered)]


def _key_table(way: Way, items: Sequence[Item]) -> Iterator[Para | Grid]:
    part = "1." if "1.{" in way.asked else ""
    pairs = [(f"{part}{number}", item.key) for number, item in enumerate(items, 1)]
    if way.marked.startswith("{n}"):
        said = "   ".join(way.marked.format(key, n=number, low=key.lower()) for number, key in pairs)
        yield Para((Text("BẢNG ĐÁP ÁN"),))
        yield Para((Text(said),))
    elif way.marked == "numbers":
        yield Para((Text("Đáp án"),))
        yield tuple(tuple((Para((Text(text),)),) for text in row) for row in zip(*pairs, strict=True))
    elif way.marked == "beside":
        yield Para((Text("Đáp án"),))
        yield tuple(((Para((Text(f"Câu {n}"),)),), (Para((Text(key),)),)) for n, key in pairs)


def dirtied(made: Body, dirty: str) -> Body:
    """The same with dirt in every text."""
    if dirty in {"", "tracked", "split", "box"}:
        return made
    return [
        _dirty_para(one, dirty)
        if isinstance(one, Para)
        else tuple(tuple(tuple(_dirty_para(p, dirty) for p in cell) for cell in row) for row in one)
        for one in made
    ]


def _dirty_para(para: Para, dirty: str) -> Para:
    texts = tuple(replace(text, text=_dirty(text.text, dirty)) for text in para.texts)
    if dirty == "html" and texts and "".join(text.text for text in texts).strip():
        texts = (Text('<p class="MsoNormal" style="margin:0">'), *texts, Text("<o:p></o:p></p>"))
    return replace(para, texts=texts)


def _dirty(text: str, dirty: str) -> str:
    if dirty == "web":
        return text.replace(" ", "\u00a0", 2).replace("u", "u\u200b", 1).replace("ng", "n\u00adg", 1)
    if dirty == "doubled":
        return "".join(letter * 2 if not letter.isspace() else letter for letter in text)
    if dirty == "decomposed":
        import unicodedata  # noqa: PLC0415 - one use

        return unicodedata.normalize("NFD", text)
    return text.replace(" ", "&nbsp;", 1) if len(text) > 8 else text


def pack(made: Body, dirty: str = "") -> bytes:
    """The bytes of a Word file with these paragraphs and tables."""
    inner = "".join(_block(one, dirty) for one in made)
    labels = sorted({one.label for one in made if isinstance(one, Para) and one.label}, key=str)
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        for kind, text, number in labels
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for _, _, n in labels)
    styles = '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    return package(
        {
            "word/document.xml": f"<w:document {_W}><w:body>{inner}<w:sectPr/></w:body></w:document>",
            "word/numbering.xml": f"<w:numbering {_W}>{kinds}{nums}</w:numbering>",
            "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        }
    )


def package(parts: dict[str, str]) -> bytes:
    """A Word package of these parts."""
    office, main = "http://schemas.openxmlformats.org", "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{main}.{"document.main" if "document" in name else name[5:-4]}+xml"/>'
        for name in parts
    )
    rel = f"{office}/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="r{n}" Type="{rel}/{name[5:-4]}" Target="{name[5:]}"/>'
        for n, name in enumerate(parts)
        if "document" not in name
    )
    head = f'<Relationships xmlns="{office}/package/2006/relationships">'
    xml = "application/xml"
    every = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="{xml}"/>{types}</Types>',
        "_rels/.rels": f'{head}<Relationship Id="r1" Type="{rel}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"{head}{links}</Relationships>",
        **parts,
    }
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in every.items():
            target.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
    return saved.getvalue()


def _block(one: Para | Grid, dirty: str) -> str:
    if isinstance(one, Para):
        return _para(one, dirty)
    rows = ("".join(f"<w:tc>{''.join(_para(para, dirty) for para in cell)}</w:tc>" for cell in row) for row in one)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _para(para: Para, dirty: str) -> str:
    number = (
        f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{para.label[2]}"/></w:numPr></w:pPr>' if para.label else ""
    )
    inner = "".join(_run(text, dirty) for text in para.texts)
    if dirty == "box" and para.texts:
        inner = f'<w:hyperlink w:anchor="x">{inner}</w:hyperlink>'
    return f"<w:p>{number}{inner}</w:p>"


def _run(text: Text, dirty: str) -> str:
    look = f"<w:rPr>{_LOOKS[text.look]}</w:rPr>" if text.look else ""
    if dirty == "split":
        return "".join(
            f"<w:r>{look}{_t(piece)}</w:r>" for piece in (text.text[:1], text.text[1:3], text.text[3:]) if piece
        )
    run = f"<w:r>{look}{_t(text.text)}</w:r>"
    if dirty == "tracked":
        gone = "<w:del><w:r><w:delText>bỏ B. </w:delText></w:r></w:del>"
        return f"{gone}<w:ins>{run}</w:ins>"
    return run


def _t(text: str) -> str:
    return "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece, f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
        for piece in _pieces(text)
    )


def _pieces(text: str) -> Iterator[str]:
    piece = ""
    for letter in text:
        if letter in "\t\n":
            yield from ([piece] if piece else [])
            yield letter
            piece = ""
        else:
            piece += letter
    yield from ([piece] if piece else [])
