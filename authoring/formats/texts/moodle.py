"""Questions of a Moodle XML file: multiple choice and true or false; each other kind is said."""

from collections.abc import Iterator
from pathlib import Path

from authoring.documents.markup import Node, parse
from authoring.formats.cleaning import clean_text
from authoring.formats.questions import Flaw, Question
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS

LIMIT = 64 * 2**20
_TRUTH = {"true": "Đúng", "false": "Sai"}
_SILENT = frozenset({"category", "description"})


def read_moodle(path: Path) -> list[Question]:
    """The questions of a file.

    Raises:
        RefusedError: the file can't be read, is too large, is no XML, brings a DTD or is no quiz of Moodle.
    """
    data = _load(path)
    root = parse(data)
    if root is None or root.tag != "quiz":
        message = "Đây không phải tệp câu hỏi Moodle XML đọc được; hãy xuất lại từ Moodle."
        found = "XML khác" if root is not None else "XML hỏng hoặc có DTD"
        raise RefusedError(message, file=path, expected="<quiz>…</quiz>", found=found)
    asked = [node for node in root.iterchildren("question") if node.get("type", "") not in _SILENT]
    return [_question(place, node) for place, node in enumerate(asked, 1)]


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except OSError as error:
        raise RefusedError("Không mở được tệp; hãy kiểm tra lại tên và quyền đọc.", file=path) from error
    if len(data) > LIMIT:
        raise RefusedError("Tệp quá lớn; hãy tách thành nhiều tệp.", file=path, expected=f"không quá {LIMIT >> 20} MB")
    return data


def _question(place: int, node: Node) -> Question:
    kind = node.get("type", "")
    stem = _text(node.find("questiontext"))
    cells = (stem or _text(node.find("name")), *(_text(answer) for answer in node.iterchildren("answer")))
    if kind not in {"multichoice", "truefalse"}:
        return Question(
            place, cells, stem, flaw=Flaw("multichoice hoặc truefalse", kind, "Loại câu hỏi này không nhập được.")
        )
    answers = list(_answers(node, kind))
    fields = {"explanation": _text(node.find("generalfeedback")), "id": (node.findtext("idnumber") or "").strip()}
    key = "".join(label for label, (_, right) in zip(LABELS, answers, strict=False) if right)
    return Question(place, cells, stem, tuple(text for text, _ in answers), key, fields)


def _answers(node: Node, kind: str) -> Iterator[tuple[str, bool]]:
    for answer in node.iterchildren("answer"):
        text = _text(answer)
        yield _TRUTH.get(text.lower(), text) if kind == "truefalse" else text, _worth(answer.get("fraction", "")) > 0


def _worth(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0


def _text(node: Node | None) -> str:
    """The text of a part, as one reads it where it is a piece of a web page."""
    if node is None:
        return ""
    text = (node.findtext("text") or "").strip()
    return text if node.get("format", "html") in {"plain_text", "markdown"} else clean_text(text)
