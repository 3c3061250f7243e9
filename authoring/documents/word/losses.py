"""What a Word file shows that can't be read as text, and the words in which a person is told."""

from collections.abc import Iterable, Iterator

from authoring.documents.markup import DRAWING, VML, WORD, Node

FORMULA = "công thức"
COMMENT = "nhận xét bên lề"
SIGN = "ký hiệu lạ"
NUMBER = "số tự động trong câu (LISTNUM)"
PICTURE = "hình ảnh"
DIAGRAM = "sơ đồ"
CHART = "biểu đồ"
IMPORT = "phần chèn từ tệp khác"
OBJECT = "đối tượng nhúng"
LETTERING = "chữ nghệ thuật (WordArt)"
FORM = "ô chọn của biểu mẫu"
NOTE = "chú thích không có nội dung"

FATES = {
    FORMULA: "được viết thành một dòng, hãy xem lại",
    COMMENT: "không đọc nhận xét",
    SIGN: "hiện là “\ufffd”",
    NUMBER: "không đọc được số này",
    PICTURE: "không đọc được chữ trong hình",
    DIAGRAM: "không đọc được chữ trong sơ đồ",
    CHART: "không đọc được chữ trong biểu đồ",
    IMPORT: "không đọc phần này",
    OBJECT: "không đọc được chữ bên trong",
    LETTERING: "không đọc được chữ này",
    FORM: "không đọc được ô đã chọn",
    NOTE: "tệp thiếu phần này",
}

_MARKS = {
    PICTURE: (DRAWING + "blip", VML + "imagedata"),
    DIAGRAM: ("{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",),
    CHART: ("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",),
    OBJECT: ("{urn:schemas-microsoft-com:office:office}OLEObject", WORD + "control"),
    LETTERING: (VML + "textpath",),
}
_NAMED = 10


def seen_only(node: Node) -> Iterator[str]:
    """The kinds of things in a drawing that only an eye can read."""
    return (kind for kind, marks in _MARKS.items() if next(node.iter(*marks), None) is not None)


def told(lost: dict[str, list[int]]) -> tuple[str, ...]:
    """One sentence a kind: what was lost, in which paragraphs, and what became of it."""
    return tuple(
        f"{kind[0].upper()}{kind[1:]} ở đoạn {places(lost[kind])}: {fate}."
        for kind, fate in FATES.items()
        if kind in lost
    )


def places(found: Iterable[int]) -> str:
    """Numbers of paragraphs as a sentence names them, the first ten of many."""
    several = sorted(set(found))
    return ", ".join(str(place) for place in several[:_NAMED]) + ("…" if len(several) > _NAMED else "")
