"""Questions in Aiken: a stem, options “A. …” or “A) …”, then “ANSWER: B”."""

import re
from collections.abc import Sequence

from authoring.formats.questions import Flaw, Question, Spot
from authoring.formats.word.wordings import begin_any_question
from authoring.model.items import LABELS

_OPTION = re.compile(r"([A-Za-z])[.)]\s*(.*)")
_ANSWER = re.compile(r"ANSWER:\s*(.*)")


def looks_like_aiken(text: str) -> bool:
    """Whether some line of a text gives an answer as Aiken does."""
    return bool(re.search(r"(?m)^ANSWER:\s*[A-Za-z]\s*$", text))


def read_aiken(text: str) -> list[Question]:
    """The questions of a text; what stands after the last answer has none."""
    questions: list[Question] = []
    lines: list[tuple[int, str]] = []
    for row, line in enumerate(re.split(r"\r\n|[\r\n]", text), 1):
        if line.strip():
            lines.append((row, line.strip()))
        if _ANSWER.match(line.strip()):
            questions.append(_question(lines))
            lines = []
    return [*questions, _question(lines)] if lines else questions


def _question(lines: Sequence[tuple[int, str]]) -> Question:
    stem: list[str] = []
    offered: list[str] = []
    told, flaw, row = "", None, lines[0][0]
    twice = sum(line[:2].upper() in {"A.", "A)"} for _, line in lines) > 1  # the stem itself begins so
    for at, line in lines:
        option, answer = _OPTION.fullmatch(line), _ANSWER.fullmatch(line)
        if answer:
            told, row = answer[1].strip().upper(), at
        elif option and (offered or (option[1].upper() == "A" and (stem or not twice))):
            expected = LABELS[len(offered) : len(offered) + 1]
            if option[1].upper() != expected:
                flaw = flaw or Flaw(
                    f"phương án {expected}", f"phương án {option[1]}", "Thứ tự phương án bị ngắt.", Spot(at)
                )
            offered.append(option[2])
        elif offered:
            offered[-1] += f"\n{line}"
        else:
            head = None if stem else begin_any_question(line)
            stem.append(line[head.end :] if head and head.named else line)
    letters = set(LABELS[: len(offered)])
    if not flaw and offered and (not told or told not in letters):
        found = told or "không có"
        flaw = Flaw(
            f"ANSWER: một trong {', '.join(sorted(letters))}", found, "Dòng ANSWER không chỉ một phương án.", Spot(row)
        )
    cells = tuple(line for _, line in lines)
    key = told if told in letters else ""
    return Question(lines[0][0], cells, "\n".join(stem), tuple(offered), key, flaw=flaw)
