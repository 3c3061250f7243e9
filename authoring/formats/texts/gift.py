"""Questions in GIFT, the text form of Moodle: `::title:: stem {=right ~wrong #why ####reason}`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.formats.cleaning import clean_text
from authoring.formats.questions import Flaw, Question
from authoring.model.items import LABELS

_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_HIDDEN = {sign: chr(0xE000 + place) for place, sign in enumerate("~=#{}:\\n")}
_SHOWN = {hidden: "\n" if sign == "n" else sign for sign, hidden in _HIDDEN.items()}
_TITLE = re.compile(r"::(.*?)::\s*", re.DOTALL)
_FORM = re.compile(r"\[(html|moodle|plain|markdown)\]\s*")
_BODY = re.compile(r"(?P<stem>.*?)\{(?P<answers>[^{}]*)\}(?P<rest>.*)", re.DOTALL)
_ANSWER = re.compile(r"([=~])\s*(?:%(-?\d+(?:\.\d+)?)%)?([^=~]*)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_TRUTH = {"T": "A", "TRUE": "A", "F": "B", "FALSE": "B"}
_LOOKS = re.compile(r"(?<!\\)\{[^{}]*(?:(?<!\\)[=~]|T|F|TRUE|FALSE)[^{}]*\}")


@dataclass(frozen=True, slots=True)
class _Answer:
    text: str
    right: bool


def looks_like_gift(text: str) -> bool:
    """Whether some braces of a text hold answers."""
    return bool(_LOOKS.search(text))


def read_gift(text: str) -> list[Question]:
    """The questions of a text; each other kind than choice is said."""
    return [_question(row, block) for row, block in _blocks(text)]


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Each question with its first line; comments and categories are none, blank lines part them outside braces."""
    lines: list[str] = []
    start = 0
    for row, line in enumerate([*re.split(r"\r\n|[\r\n]", text), ""], 1):
        silent = line.lstrip().startswith(("//", "$CATEGORY:"))
        inside = _open("\n".join(lines))
        if line.strip() and not silent:
            start = start if lines else row
            lines.append(line)
        elif not line.strip() and lines and not inside:
            yield start, "\n".join(lines)
            lines = []
        elif inside and not silent:
            lines.append("")
    if lines:
        yield start, "\n".join(lines)


def _open(text: str) -> bool:
    bare = _ESCAPED.sub("", text)
    return bare.count("{") > bare.count("}")


def _question(row: int, block: str) -> Question:
    cells = tuple(block.split("\n"))
    hidden = _ESCAPED.sub(lambda found: _HIDDEN[found[1]], block)
    title = _TITLE.match(hidden)
    found = _BODY.fullmatch(hidden[title.end() :] if title else hidden)
    if not found:
        flaw = Flaw("{=đúng ~sai}", cells[0][:80], "Câu này không có đáp án trong ngoặc nhọn.")
        return Question(row, cells, flaw=flaw)
    rest = found["rest"].strip()
    stem = _plain(f"{found['stem'].rstrip()} _____ {rest}" if rest else found["stem"])
    form = _FORM.match(found["stem"].lstrip())
    body, _, reason = found["answers"].partition("####")
    fields = {"explanation": _plain(reason)}
    named = _plain(title[1]) if title else ""
    if _ID.fullmatch(named):
        fields["id"] = named
    answers = [*_answers(body, form[0] if form else "")]
    if _is_other(body, answers):
        flaw = Flaw("câu chọn phương án: {=đúng ~sai}", _plain(body)[:80], "Loại câu hỏi này không nhập được.")
        return Question(row, cells, stem, flaw=flaw, fields=fields)
    key = "".join(label for label, answer in zip(LABELS, answers, strict=False) if answer.right)
    return Question(row, cells, stem, tuple(answer.text for answer in answers), key, fields)


def _is_other(body: str, answers: Sequence[_Answer]) -> bool:
    """Whether the braces hold a number, pairs, nothing or words to type: no options to choose from."""
    typed = "~" not in body and body.count("=") == len(answers)
    return body.strip().startswith("#") or "->" in body or not answers or typed


def _answers(body: str, form: str) -> Iterator[_Answer]:
    """The options; of true and false both. A text without a form of its own has that of the stem."""
    told = body.partition("#")[0].strip().upper()
    if told in _TRUTH:
        yield from (_Answer(text, _TRUTH[told] == label) for text, label in (("Đúng", "A"), ("Sai", "B")))
        return
    for sign, weight, text in _ANSWER.findall(body):
        right = float(weight) > 0 if weight else sign == "="
        own = text.partition("#")[0].strip()
        yield _Answer(_plain(own if _FORM.match(own) else f"{form}{own}"), right)


def _plain(text: str) -> str:
    """A text without the name of its form and its escapes; one of the web as it is read there."""
    form = _FORM.match(text.lstrip())
    own = text.lstrip()[form.end() :] if form else text
    shown = "".join(_SHOWN.get(letter, letter) for letter in own).strip()
    return clean_text(shown) if form and form[1] == "html" else shown
