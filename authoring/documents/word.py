"""A Word file (.docx) read by our own eyes: text, labels, looks, notes, and what could not be read."""

from pathlib import Path

from authoring.documents.inlines import Inlines
from authoring.documents.losses import PICTURE, told
from authoring.documents.markup import WORD, Node
from authoring.documents.numbering import Numbering
from authoring.documents.package import Package
from authoring.documents.story import Story
from authoring.documents.styles import Styles
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Paragraph

Contents = tuple[tuple[Paragraph, ...], tuple[str, ...]]

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHANGES = {"chèn": "chỗ chèn", "xóa": "chỗ xóa"}


def read_word(data: bytes, path: Path) -> Contents:
    """The paragraphs of a Word file and the notices about it.

    Raises:
        RefusedError: the bytes are no Word file, are damaged, locked or too large, or hold no text at all.
    """
    package = Package(data, path)
    styles = Styles(package.related("styles"))
    body = package.main.find(WORD + "body")
    if body is None:
        raise RefusedError("Tệp Word không có phần nội dung; hãy mở bằng Word và lưu lại.", file=path)
    notes = _Notes(package, styles)
    story, paragraphs = _told(package, styles, notes, body)
    if not any(paragraph.text.strip() for paragraph in paragraphs):
        found = "chỉ có hình, có thể là bản quét" if PICTURE in story.lost else "trang trắng"
        raise RefusedError("Văn bản không có chữ nào để đọc; hãy chọn bản có chữ.", file=path, found=found)
    return paragraphs, (*_changes(story.inlines.changes), *told(story.lost), *_labels(story.numbering.unknown))


class _Notes:
    """The texts of footnotes and endnotes by their numbers; each part is opened when first asked for."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package, self._styles = package, styles
        self._nodes: dict[str, dict[str, Node]] = {}

    def __call__(self, kind: str, name: str) -> str:
        if kind not in self._nodes:
            root = self._package.related(kind)
            nodes = () if root is None else root.iter(WORD + kind.removesuffix("s"))
            self._nodes[kind] = {node.get(WORD + "id", ""): node for node in nodes}
        node = self._nodes[kind].get(name)
        if node is None:
            return ""
        story = Story(Inlines(self._styles, preserving=False), Numbering(None, self._styles), lambda *_: "")
        return "\n".join(paragraph.text for paragraph in story.paragraphs(node)).strip()


def _told(package: Package, styles: Styles, notes: _Notes, body: Node) -> tuple[Story, tuple[Paragraph, ...]]:
    """The story of a body; told again without trust in fields where an unclosed field would swallow text."""
    preserving = package.main.get(_SPACE) == "preserve"
    root = package.related("numbering")
    story = Story(Inlines(styles, preserving), Numbering(root, styles), notes)
    paragraphs = tuple(story.paragraphs(body))
    if story.inlines.fields and story.inlines.swallowed:
        story = Story(Inlines(styles, preserving, trusting=False), Numbering(root, styles), notes)
        paragraphs = tuple(story.paragraphs(body))
    return story, paragraphs


def _changes(changes: dict[str, int]) -> tuple[str, ...]:
    if not changes:
        return ()
    counted = ", ".join(f"{changes[kind]} {name}" for kind, name in _CHANGES.items() if kind in changes)
    return (f"Văn bản có vết sửa ({counted}): đọc như khi đã chấp nhận mọi vết sửa.",)


def _labels(unknown: set[str]) -> tuple[str, ...]:
    kinds = ", ".join(sorted(unknown))
    return (f"Kiểu đánh số lạ ({kinds}): số đầu dòng được viết bằng chữ số thường.",) if unknown else ()
