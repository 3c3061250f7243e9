"""Definitions: terms of the articles that explain words, quoted terms, and names given by “sau đây gọi là”."""

import re
from collections.abc import Iterator

from authoring.model.policies import Definition, Fact
from authoring.policy.facts.sentences import Place

_EXPLAINS = re.compile(r"giải thích (?:từ ngữ|thuật ngữ)|từ ngữ .{0,40}được hiểu", re.IGNORECASE)
_MEANS = r"(?:được hiểu là|có nghĩa là|là|bao gồm|gồm)"
_BRACKET = r"(?:\s*\([^()]*\))?"
_QUOTED = re.compile(
    rf"[“\"](?P<term>[^“”\"\n]{{2,120}})[”\"]{_BRACKET} (?P<verb>{_MEANS}):?\s+(?P<text>\S.*)", re.DOTALL
)
_TERM = re.compile(
    rf"(?P<term>[^:;.()\n]{{2,160}}?){_BRACKET}(?:(?<! quy định) (?:theo|tại|trong) \w+(?: \w+)? này)?"
    rf" (?P<verb>{_MEANS}):?\s+(?P<text>\S.*)",
    re.DOTALL,
)
_COLON = re.compile(r"(?P<term>[^:;.,()\n]{2,80}):\s+(?P<verb>[Ll]à)\s+(?P<text>\S.*)", re.DOTALL)
_UNDERSTOOD = re.compile(r"(?P<term>[^:;.()\n]{2,120}?) (?P<verb>được hiểu là) (?P<text>\S.*)", re.DOTALL)
_VERBS = r"(?!(?:là|được|phải|có(?! thẩm)|không|do|theo|khi|nếu|tại|đối với|hưởng|áp dụng|này|mà|thì|tính)(?!\w))"
_CLASSED = re.compile(
    rf"(?P<term>(?P<head>\w+)(?:,? {_VERBS}[\w-]+){{0,11}}) (?P<verb>là) (?P<text>(?:(?P=head)|việc|hình thức|quá trình"
    r"|hoạt động|phương thức|phương pháp|tập hợp|tình trạng|trạng thái|loại hình|khoản tiền|giá trị|sự)(?!\w)\S* \S.*)",
    re.IGNORECASE | re.DOTALL,
)
_LOOSE = re.compile(
    r"(?:Các|Những|Hồ sơ|Hợp đồng|Căn cứ|Đối tượng|Mức (?:đóng|hưởng)|Thời hạn|Lãi suất|Trường hợp)(?!\w)"
)
_EXCEPT = re.compile(r", (?=trừ (?!đi))| (?=trừ (?:các )?trường hợp)")
_CALLED = re.compile(
    r"\((?P<verb>(?:sau đây |dưới đây )?(?:được )?(?:gọi|viết)(?: (?:chung"
    r"|tắt))?(?: là)?:?)\s+(?P<term>[^()]{2,160})\)",
    re.IGNORECASE,
)
_CALLED_BARE = re.compile(
    r"(?P<text>[^;:\n(]{8,}?),? (?P<verb>(?:sau đây|dưới đây) (?:được )?gọi(?: (?:chung"
    r"|tắt))? là) (?P<term>[^.,;:()]+)",
    re.IGNORECASE,
)
_STRIPPED = ' \n.,;:/”"'
_JOINTS = re.compile(
    r"(?<!\w)(?:thì|gửi|đến|được|phải|là|do|tại|trong|với|theo|cho|vào|của|bởi|từ|thuộc|để|trên|gồm|có|và|hoặc)(?!\w)"
)
_TURNS = re.compile(r"[“”\"]| (?:trong đó|thì|nếu) ")
_HEADS = re.compile(r"(?:[,;:(] ?|(?<!\w)(?:thì|gửi|đến|là|do|tại|trong|với|theo|cho|vào|của|bởi|từ|thuộc|trên|có) )$")
_UNFINISHED = re.compile(r"(?:sau đây|như sau|dưới đây|gồm|:)\W*$")
_MEANT = re.compile(r"(?<!\w)là(?!\w)|[“”\"]")


def definitions(place: Place) -> Iterator[Fact]:
    """The definitions that a provision states."""
    if place.heading:
        return
    explained = bool(place.above) and _explains(place)
    for at, sentence in enumerate(place.sentences):
        found = _explained(sentence) if explained and at == 0 else _stated(sentence)
        if found:
            yield _fact(place, *found)
        for called in _named(sentence):
            yield _fact(place, *called)


def _explains(place: Place) -> bool:
    above = place.above[0]
    return bool(_EXPLAINS.search(above.title) or _EXPLAINS.search(above.text))


def _explained(sentence: str) -> tuple[str, str, str, str] | None:
    """Term, verb, meaning and quote of a clause of an article that explains words."""
    match = _QUOTED.match(sentence) or _TERM.match(sentence) or _COLON.match(sentence)
    return _parts(match) if match and not _UNFINISHED.search(match["text"]) else None


def _stated(sentence: str) -> tuple[str, str, str, str] | None:
    """A definition elsewhere: a quoted term, “được hiểu là”, or a noun phrase that is said to be a kind of thing."""
    match = _QUOTED.match(sentence) or _UNDERSTOOD.match(sentence)
    match = match or (_CLASSED.match(sentence) if sentence[0].isupper() and not _LOOSE.match(sentence) else None)
    return _parts(match) if match and not _UNFINISHED.search(match["text"]) else None


def _parts(match: re.Match[str]) -> tuple[str, str, str, str]:
    return (
        match["term"].strip(),
        match["verb"].lower(),
        match["text"].rstrip(_STRIPPED),
        match.group().rstrip(_STRIPPED[1:]),
    )


def _named(sentence: str) -> Iterator[tuple[str, str, str, str]]:
    """What is given a short name in brackets (“… (sau đây gọi chung là …)”) or as the whole sentence."""
    for match in _CALLED.finditer(sentence):
        long = _long_form(sentence[: match.start()].rstrip(), match["term"], jointly="chung" in match["verb"])
        if len(long) > len(match["term"]):
            quote = sentence[sentence.rfind(long, 0, match.start()) : match.end()]
            yield match["term"].strip(' “”"'), match["verb"], long, quote
    bare = _CALLED_BARE.match(sentence)
    if bare and "(" not in bare.group():
        yield bare["term"].strip(' “”"'), bare["verb"], bare["text"].strip(), bare.group()


def _long_form(before: str, term: str, *, jointly: bool) -> str:
    """The words in front of the bracket that the short name stands for, from the word that both begin with.

    Where the short name is a part of no longer one, the words from the start of the sentence, if no verb is among them.
    """
    words = term.strip(' “”"').split()
    numbered = [word for word in words if "/" in word]
    if numbered:
        start = before.rfind(words[0], 0, max(before.rfind(numbered[0]), 0))
        return before[start:] if start >= 0 else ""
    if f", {words[0]}" in term:
        return ""
    if jointly and ";" in before:
        return before
    found = _occurrences(words, before)
    if found:
        listed = jointly and ", " in before[found[0] :] and not _MEANT.search(before, found[0])
        long = before[found[0] if listed else found[-1] :]
        return long if not _TURNS.search(long) else ""
    return before if not _JOINTS.search(before) else ""


def _occurrences(words: list[str], before: str) -> list[int]:
    """Where the short name stands in the words before, or else its first words at the head of a phrase."""
    for count in range(len(words), 0, -1):
        pattern = rf"(?<!\w){re.escape(' '.join(words[:count]))}(?!\w)"
        found = [match.start() for match in re.finditer(pattern, before, re.IGNORECASE)]
        if count < len(words):
            found = [at for at in found if count > 1 and (at == 0 or _HEADS.search(before, 0, at))]
        if found:
            return found
    return []


def _fact(place: Place, term: str, verb: str, text: str, quote: str) -> Fact:
    """The fact; an exception behind the meaning is a qualifier and no part of it."""
    meaning, *rest = _EXCEPT.split(text, maxsplit=1)
    qualifiers = tuple(part.strip(_STRIPPED) for part in rest)
    one = place.provision
    return Fact(one.document, one.path, "definition", term, verb, qualifiers, Definition(term, meaning), quote)
