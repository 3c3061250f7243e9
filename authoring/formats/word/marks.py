"""Which options a Word file marks as right, and whether its marks agree."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from authoring.formats.questions import Flaw, Spot
from authoring.formats.word.strips import Strip
from authoring.model.paragraphs import Run

_PLAIN = frozenset({"", "auto", "none", "black"})
_LOOKS: tuple[tuple[str, Callable[[Run], str]], ...] = (
    ("in đậm", lambda run: "x" if run.bold else ""),
    ("in nghiêng", lambda run: "x" if run.italic else ""),
    ("gạch chân", lambda run: "x" if run.underline else ""),
    ("màu chữ", lambda run: _colour(run.colour)),
    ("tô nền", lambda run: _colour(run.highlight)),
)
_BLACKISH = re.compile(r"(?:[0-4][0-9a-f]){3}")
_TICK = re.compile(
    r"\s*(?:[(\[]\s*(?:(?i:đ|đúng|(?:là )?đáp án(?: đúng)?|đa|correct|true|x)|\*|✓|✔|√)\s*[)\]]"
    r"|(?<=\S)\s*\*|[✓✔☑√]|(?:<[=\-–]+|[←⇐])\s*(?i:(?:là )?(?:đáp án(?: đúng)?|đúng|đa))?)[\s.;]*$"
)
_END = 30  # letters at the end of an option in which its mark stands
_STAR = re.compile(r"\A\s*(?:\*(?=[^\s*])|#!\s*)")
_FIXED = re.compile(r"\A\s*#\$\s*")  # a wrong option that programs may not move
_VERDICT = re.compile(r"\s+[-–—:]\s*([ĐS])$")
_FILLED, _HOLLOW = "☒◉●■⚫", "☐○◯□◦⭕"
_CROSS = re.compile(r"\s*[(\[]\s*(?:S|Sai|sai|SAI)\s*[)\]][\s.;]*$")


@dataclass(frozen=True, slots=True)
class Choice:
    """One option as it stands: its letter's strip and the strips of its text."""

    letter: str
    lead: Strip
    body: tuple[Strip, ...]
    starred: bool

    @property
    def ticked(self) -> bool:
        """Whether an asterisk or “(Đ)” marks it."""
        return self.starred or bool(_STAR.match(self._whole) or _TICK.search(self._whole, _tail(self._whole)))

    @property
    def text(self) -> str:
        """Its text without the marks."""
        return _cut(_CROSS, _cut(_TICK, _FIXED.sub("", _STAR.sub("", self._whole)))).strip()

    @property
    def _whole(self) -> str:
        return "".join((strip.joint or "\n") * bool(place) + strip.text for place, strip in enumerate(self.body))


def _tail(text: str) -> int:
    """Where the end of a text begins, in which a mark may stand."""
    return max(0, len(text) - _END)


def _cut(mark: re.Pattern[str], text: str) -> str:
    found = mark.search(text, _tail(text))
    return text[: found.start()] if found else text


@dataclass(frozen=True, slots=True)
class Mark:
    """One way in which the file names right options: how, and their letters in order."""

    source: str
    letters: str
    line: Strip | None = None

    @property
    def spot(self) -> Spot | None:
        """Where it stands."""
        return self.line.spot if self.line else None


def agree(choices: Sequence[Choice], told: Iterable[Mark]) -> str | Flaw:
    """The letters that every mark names, “” where there is no mark; a flaw where two marks disagree."""
    marks = [*told, *_seen(choices)]
    counts = Counter(mark.letters for mark in marks)
    odd = min(marks, key=lambda mark: counts[mark.letters], default=None)  # the first of those that tie
    if odd and len(counts) > 1:
        found = "; ".join(dict.fromkeys(f"{mark.source}: {mark.letters}" for mark in marks))
        message = "Các dấu đáp án của câu này không khớp nhau."
        return Flaw("mọi dấu chỉ cùng một đáp án", found, message, odd.spot)
    letters = marks[0].letters if marks else ""
    if odd and set(letters) - {choice.letter for choice in choices}:
        said = f"Đáp án {letters} không có trong các phương án."
        offered = ", ".join(choice.letter for choice in choices)
        return Flaw(f"một trong {offered}", letters, said, odd.spot)
    return letters


def judged(choices: Sequence[Choice]) -> list[Choice]:
    """The options without “– Đ”, “– S” behind them, where every one has such a letter; those with “Đ” are right."""
    found = [_VERDICT.search(choice.body[-1].text) for choice in choices]
    if not found or not all(found):
        return list(choices)
    return [
        replace(choice, body=(*choice.body[:-1], choice.body[-1].cut(0, verdict.start())), starred=verdict[1] == "Đ")
        for choice, verdict in zip(choices, found, strict=True)
        if verdict
    ]


def _seen(choices: Sequence[Choice]) -> Iterator[Mark]:
    """The marks that options carry themselves: asterisks, then each look of the letters and of the texts."""
    ticked = "".join(choice.letter for choice in choices if choice.ticked)
    if ticked:
        yield Mark("dấu sao hoặc (Đ)", ticked, next(choice.lead for choice in choices if choice.ticked))
    boxes = {choice.letter: choice.lead.text[:1] for choice in choices}
    filled = "".join(letter for letter, box in boxes.items() if box and box in _filled(boxes.values()))
    if filled:
        yield Mark("ô đánh dấu", filled, next(choice.lead for choice in choices if choice.letter in filled))
    for name, look in _LOOKS:
        for parts in ([(choice.lead,) for choice in choices], [choice.body for choice in choices]):
            shown = {choice.letter: _look(part, look) for choice, part in zip(choices, parts, strict=True)}
            letters = _apart({letter: value for letter, value in shown.items() if value is not None})
            if letters:
                yield Mark(name, letters, _whole_of(next(choice for choice in choices if choice.letter in letters)))


def _filled(boxes: Iterable[str]) -> str:
    """The boxes that mark: checked ones, among others that are empty or crossed."""
    seen = set(boxes)
    if "☑" in seen:
        return "☑"
    return _FILLED if seen & set(_FILLED) and seen & set(_HOLLOW) else ""


def _whole_of(choice: Choice) -> Strip:
    """The line of an option: its letter and what stands behind it there."""
    return replace(choice.lead, runs=(*choice.lead.runs, *choice.body[0].runs))


def _apart(shown: dict[str, str]) -> str:
    """The letters whose look is not that of the others: a look that all share marks nothing."""
    usual, count = Counter(shown.values()).most_common(1)[0] if shown else ("", 0)
    if "" in shown.values():
        usual = ""
    elif count * 2 <= len(shown):
        return ""
    return "".join(letter for letter, value in shown.items() if value != usual)


def _look(part: Sequence[Strip], look: Callable[[Run], str]) -> str | None:
    """The look of a whole text, “” where only a part of it has one; None where there are no letters."""
    values = {look(run) for strip in part for run in strip.runs if any(sign.isalnum() for sign in run.text)}
    if not values:
        return None
    return values.pop() if len(values) == 1 else ""


def _colour(name: str) -> str:
    """A colour's name; “” for the blacks that editors write for ordinary text."""
    told = name.strip().lower()
    return "" if told in _PLAIN or _BLACKISH.fullmatch(told) else told
