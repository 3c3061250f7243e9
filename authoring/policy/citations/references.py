"""Cross-references of a provision's text: which places it names, in which document, with shared tails and ranges."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from authoring.policy.citations.reference_tokens import THIS, Token, between, tokens

INTERNAL = "internal"
THIS_ARTICLE = "this-article"
OTHER = "other"
_RANK = {"p": 0, "k": 1, "d": 2, "s": 3, "c": 4, "doc": 5}
_DOWN = re.compile(r",? ?(?:của |tại |trong |thuộc )?(?:các )?")
_JOIN = re.compile(
    r"(?:,|,? và|,? hoặc|,? hay)(?: (?:theo )?quy định| nêu| của)?(?: tại| theo| từ)?(?: các| cả)? ?(?:các |từ )?"
)
_RANGE = re.compile(r" (?:đến|tới)(?: hết)? ")
_ORDER = re.compile(r"(?:[Ss]ửa đổi|[Bb]ổ sung|[Bb]ãi bỏ|[Tt]hay(?: thế)?|[Bb]ỏ)(?!\w)")


@dataclass(frozen=True, slots=True)
class Reference:
    """One named place or list of places: half-open span in the text, document words (“” for its own), paths, kind.

    `source` and `path` are where it stands; kind is `internal`, `this-article` or `other` (another document, or the
    amended one that quoted text speaks for).
    """

    source: str
    path: str
    start: int
    end: int
    document: str
    paths: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class _Named:
    """The steps of one reference: kind of step → its token."""

    steps: dict[str, Token]

    @property
    def start(self) -> int:
        return min(token.start for token in self.steps.values())

    @property
    def end(self) -> int:
        return max(token.end for token in self.steps.values())

    @property
    def top(self) -> int:
        return max(_RANK[kind] for kind in self.steps)

    @property
    def closed(self) -> bool:
        """Whether it names its own article or clause and so borrows nothing."""
        return any(token.values == (THIS,) for token in self.steps.values() if token.kind != "doc")


def references(text: str, path: str, document: str, amended: str = "", article: str = "") -> tuple[Reference, ...]:
    """The references of a text that stands at a path of a document.

    In an amending document `amended` are the words for the amended one and `article` is the path that is amended: both
    hold for quoted text and for the order itself (“Sửa đổi, bổ sung khoản 2 Điều 6 như sau”).
    """
    quoted = _quoted(text) if amended else ()
    found = []
    for named in (full for chain in _chains(text) for full in _filled(chain)):
        inside = any(start < named.start < end for start, end in quoted)
        one = _reference(named, article if inside else path)
        if one:
            ordered = one.kind == INTERNAL and bool(amended and _ORDER.match(text))
            speaks = one.kind != OTHER and (inside or ordered)
            words, kind = (amended, OTHER) if speaks else (one.document, one.kind)
            found.append(replace(one, source=document, path=path, document=words, kind=kind))
    return tuple(found)


def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches between “ and ”, the last one to the end where nothing closes it."""
    spans, start, depth = [], 0, 0
    for at, sign in enumerate(text):
        if sign == "“":
            start, depth = (start, depth + 1) if depth else (at, 1)
        elif sign == "”" and depth:
            depth -= 1
            spans += [(start, at)] if not depth else []
    return (*spans, (start, len(text))) if depth else tuple(spans)


def _chains(text: str) -> Iterator[list[_Named]]:
    """References that follow one another so closely that they may share their tail."""
    chain: list[_Named] = []
    last: Token | None = None
    for token in tokens(text):
        kept = _kept(chain, last, token, text[last.end : token.start]) if last else None
        if kept is None and chain:
            yield chain
        chain = chain if kept else [_Named({token.kind: token})]
        last = kept or token
    if chain:
        yield chain


def _kept(chain: list[_Named], last: Token, token: Token, gap: str) -> Token | None:
    """The step as it goes on with the chain (the end of a range with its start); None where it begins a new one."""
    steps = chain[-1].steps
    if _RANGE.fullmatch(gap) and last.kind == token.kind != "doc":
        values = (*last.values[:-1], *between(last.values[-1], token.values[0]))
        steps[token.kind] = Token(token.kind, values, last.start, token.end)
        return steps[token.kind]
    if _continues(last, token, gap, steps):
        steps[token.kind] = token
        return token
    if _JOIN.fullmatch(gap) and "doc" not in (last.kind, token.kind):
        chain.append(_Named({token.kind: token}))
        return token
    return None


def _continues(last: Token, token: Token, gap: str, steps: dict[str, Token]) -> bool:
    """Whether a step belongs to the reference before: a wider one behind it, or a narrower one right behind it."""
    if token.kind in steps:
        return False
    wider = _RANK[token.kind] > _RANK[last.kind] and _DOWN.fullmatch(gap) is not None
    return wider or (gap == " " and "d" in steps and token.kind in "kp" and "doc" not in steps)


def _filled(chain: Sequence[_Named]) -> Iterator[_Named]:
    """Each reference with what it borrows from the one behind it: its clause, its article, its document."""
    filled: list[_Named] = []
    for named in reversed(chain):
        steps = dict(named.steps)
        behind = filled[-1].steps if filled else {}
        if not named.closed:
            if named.top == 0 and "p" in behind and "k" in behind:
                steps["k"] = behind["k"]
            if named.top < _RANK["d"] and "d" in behind:
                steps["d"] = behind["d"]
            if "doc" in behind:
                steps.setdefault("doc", behind["doc"])
        filled.append(_Named(steps))
    yield from (_spanned(full, named) for full, named in zip(reversed(filled), chain, strict=True))


def _spanned(full: _Named, named: _Named) -> _Named:
    """The borrowed steps with the span of the reference's own words."""
    own = {
        kind: token if kind in named.steps else replace(token, start=named.start, end=named.end)
        for kind, token in full.steps.items()
    }
    return _Named(own)


def _reference(named: _Named, at: str) -> Reference | None:
    """The reference with its paths; None where it names no place by itself (“khoản 2” alone, a document alone)."""
    steps = {kind: token.values for kind, token in named.steps.items()}
    paths = _paths(steps, at)
    if not paths:
        return None
    document = steps.get("doc", ("",))[0]
    own = not document or document.endswith(f" {THIS}")
    kind = (THIS_ARTICLE if named.closed else INTERNAL) if own else OTHER
    return Reference("", "", named.start, named.end, "" if own else document, paths, kind)


def _paths(steps: dict[str, tuple[str, ...]], at: str) -> tuple[str, ...]:
    if "c" in steps and "d" not in steps:
        return _of_chapter(steps)
    own = at.split(".")
    articles = [own[0]] if steps.get("d") == (THIS,) else [f"d{number}" for number in steps.get("d", ())]
    clauses = [f"k{number}" for number in steps.get("k", ())]
    points = list(steps.get("p", ()))
    if clauses == [f"k{THIS}"]:
        articles, clauses = [own[0]], [own[1]] if len(own) > 1 and own[1][0] == "k" else []
        articles = articles if clauses or len(own) == 1 else []
    if points == [THIS]:
        return (at,) if len(own) > 1 else ()
    first, rest = (clauses[:1], clauses[1:]) if points else (clauses, [])
    parts = [part for part in (articles, first, points) if part]
    whole = (*product(*parts), *product(articles, rest))
    return tuple(".".join(path) for path in whole) if all(articles) and articles else ()


def _of_chapter(steps: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if steps["c"] == (THIS,) or "doc" not in steps:
        return ()
    chapter = f"c{steps['c'][0]}"
    return (f"{chapter}.s{steps['s'][0]}",) if "s" in steps else (chapter,)
