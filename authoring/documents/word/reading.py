"""A Word file (.docx) read by our own eyes: text, labels, looks, notes, and what could not be read."""

from collections.abc import Callable
from pathlib import Path

from authoring.documents.markup import WORD, Node
from authoring.documents.word.cuts import halves
from authoring.documents.word.inlines import Inlines
from authoring.documents.word.losses import NOTE, PICTURE, places, told
from authoring.documents.word.numbering import Numbering
from authoring.documents.word.package import Package
from authoring.documents.word.story import Note, Story
from authoring.documents.word.styles import Styles
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
    preserving = package.main.get(_SPACE) == "preserve"
    lists = package.related("numbering")
    story, paragraphs = _told(lambda: Story(Inlines(styles, preserving), Numbering(lists, styles), notes), body)
    if not any(paragraph.text.strip() for paragraph in paragraphs):
        found = "chỉ có hình, có thể là bản quét" if PICTURE in story.lost else "trang trắng"
        raise RefusedError("Văn bản không có chữ nào để đọc; hãy chọn bản có chữ.", file=path, found=found)
    return paragraphs, (
        *_changes(story.inlines.changes),
        *told(story.lost),
        *_labels(story.numbering.unknown),
        *_cuts(halves(paragraphs)),
    )


class _Notes:
    """Footnotes and endnotes by their numbers; parts are opened and notes are read when first asked for."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package, self._styles = package, styles
        self._nodes: dict[str, dict[str, Node]] = {}
        self._told: dict[tuple[str, str], Note] = {}

    def __call__(self, kind: str, name: str) -> Note:
        if (kind, name) not in self._told:
            self._told[kind, name] = self._note(kind, name)
        return self._told[kind, name]

    def _note(self, kind: str, name: str) -> Note:
        if kind not in self._nodes:
            root = self._package.related(kind)
            nodes = () if root is None else root.iter(WORD + kind.removesuffix("s"))
            self._nodes[kind] = {node.get(WORD + "id", ""): node for node in nodes}
        node = self._nodes[kind].get(name)
        if node is None:
            return Note("", (NOTE,))
        story, paragraphs = _told(self._story, node)
        text = "\n".join(paragraph.text for paragraph in paragraphs).strip()
        return Note(text, tuple(story.lost), tuple(story.inlines.changes.items()))

    def _story(self) -> Story:
        return Story(Inlines(self._styles, preserving=False), Numbering(None, self._styles), lambda *_: Note(""))


def _told(begun: Callable[[], Story], container: Node) -> tuple[Story, tuple[Paragraph, ...]]:
    """The story of a container; told again without trust in fields where an unclosed field would swallow text."""
    story = begun()
    paragraphs = tuple(story.paragraphs(container))
    if story.inlines.fields and story.inlines.doubtful:
        story = begun()
        story.inlines.trusting = False
        paragraphs = tuple(story.paragraphs(container))
    return story, paragraphs


def _changes(changes: dict[str, int]) -> tuple[str, ...]:
    if not changes:
        return ()
    counted = ", ".join(f"{changes[kind]} {name}" for kind, name in _CHANGES.items() if kind in changes)
    return (f"Văn bản có vết sửa ({counted}): đọc như khi đã chấp nhận mọi vết sửa.",)


def _labels(unknown: set[str]) -> tuple[str, ...]:
    kinds = ", ".join(sorted(unknown))
    return (f"Kiểu đánh số lạ ({kinds}): số đầu dòng được viết bằng chữ số thường.",) if unknown else ()


def _cuts(found: tuple[int, ...]) -> tuple[str, ...]:
    return (
        (f"Đoạn {places(found)} có vẻ nối tiếp câu của đoạn trước, bị cắt khi chuyển đổi: hãy xem lại.",)
        if found
        else ()
    )
