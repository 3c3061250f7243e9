"""The sentences of a provision's own text, and its lines that lead into the units below."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from authoring.model.policies import Provision
from authoring.policy.paths import parent

_END = re.compile(r"(?<!TP)(?<!Tp)\.\s+(?=[“\"]?[A-ZĐÀ-Ỹ])")
_NUMBERED = re.compile(r"^\s*(?:[“\"]\s*)?(?:\d{1,3}[a-zđ]?\.|[a-zđ]\d?\)|Điều \d+[a-zđ]?\.)\s+")
_ARTICLE = re.compile(r"^\s*[“\"]?\s*Điều \d+[a-zđ]?\.(?:\[\d+\])? (?P<title>[^\n]+)", re.MULTILINE)
_AMENDS = re.compile(r"(?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ)(?!\w)", re.IGNORECASE)
_HEADING = re.compile(
    r"(?=.{6,120}$)(?:(?:Đối với|Thời hạn|Thủ tục|Trách nhiệm|Mức|Thời gian|Điều kiện|Hồ sơ|Trình tự) [^:;.]*[^:;.,\W])"
)
_LONGEST = 10_000
_HEADINGS = "cfstp"


@dataclass(frozen=True, slots=True)
class Place:
    """A provision with its sentences, the units above it (the nearest first) and those right below."""

    provision: Provision
    sentences: tuple[str, ...]
    above: tuple[Provision, ...]
    below: tuple[Provision, ...]

    @property
    def title(self) -> str:
        """The nearest title, the provision's own first."""
        return next((one.title for one in (self.provision, *self.above) if one.title), "")

    @property
    def leads(self) -> tuple[str, ...]:
        """The lines above that lead into this provision, the outermost first; none that amends another law."""
        lines = (*(lead_words(one.text) for one in reversed(self.above)), heading(self.provision.text))
        return tuple(line for line in lines if line and not _AMENDS.match(line))

    def topic(self, words: str) -> str:
        """What is spoken of where these words stand: the article's title, in an amending law that of the quoted one."""
        text = self.provision.text
        quoted = [match["title"] for match in _ARTICLE.finditer(text, 0, max(text.find(words), 0))]
        return quoted[-1].strip() if quoted else "" if _AMENDS.match(self.title) else self.title

    @property
    def heading(self) -> bool:
        """Whether it is a chapter, a section or an annex, which state nothing by themselves."""
        return self.provision.path[0] in _HEADINGS


def places(provisions: Sequence[Provision]) -> Iterator[Place]:
    """Every provision in its order with what stands above and below."""
    by_path = {(one.document, one.path): one for one in provisions}
    below: dict[tuple[str, str], list[Provision]] = {}
    for one in by_path.values():
        below.setdefault((one.document, parent(one.path)), []).append(one)
    for one in provisions:
        children = below.get((one.document, one.path), []) if by_path[one.document, one.path] is one else []
        yield Place(one, tuple(sentences(one.text)), tuple(_above(one, by_path)), tuple(children))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each an exact part of it; numbers of quoted clauses are left out.

    What is longer than any sentence of a law (2,200 letters) is a table or a broken file, and no sentence.
    """
    for numbered in text.split("\n"):
        line, start = _NUMBERED.sub("", numbered, count=1), 0
        for match in [*_END.finditer(line), None]:
            part = line[start : match.start() if match else len(line)].strip()
            if 0 < len(part) <= _LONGEST:
                yield part
            start = match.end() if match else start


def lead_line(text: str) -> str:
    """The line that leads into the units below: the last one of the first lines that ends with a colon; or “”."""
    return next((line.strip() for line in text.split("\n") if line.rstrip().endswith(":")), "")


def heading(text: str, *, leads: bool = False) -> str:
    """The first line where it is a heading over the lines behind it or, if it `leads`, over the units below; or “”."""
    line, _, rest = text.partition("\n")
    return line.strip() if (rest or leads) and _HEADING.fullmatch(line.strip()) else ""


def lead_words(text: str) -> str:
    """The line that leads into the units below, or the heading over them; or “”."""
    return lead_line(text) or heading(text, leads=True)


def _above(one: Provision, by_path: Mapping[tuple[str, str], Provision]) -> Iterator[Provision]:
    path = parent(one.path)
    while path:
        found = by_path.get((one.document, path))
        if found:
            yield found
        path = parent(path)
