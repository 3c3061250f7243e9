"""When a policy document is the law: whose consolidated text it is, from which day, and which documents it ends."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from authoring.model.paragraphs import SourceText
from authoring.model.policies import Ending, PolicyDocument, Provision
from authoring.text import dates, nfc

_KIND = (
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị|Quy định"
    r"|Quy chế)"
)
_NUMBER = r"(?P<number>\d{1,5}(?:/\d{4})?/[A-ZĐ][\wĐ]*(?:-\s?[A-ZĐ][\wĐ]*)*)"
_NAMED = rf"{_KIND}(?:(?!quy định|hướng dẫn|sửa đổi| của )[^;:.()“”]){{0,90}}?\s*số\s+{_NUMBER}"
_SUBJECT = re.compile(rf"(?:^|[;,)]\s*|(?<!\w)và\s+)(?:các )?{_NAMED}")
_CONSOLIDATED = re.compile(rf"{_NUMBER}[^“”]*?được sửa đổi,? bổ sung(?: một số điều)? (?:bởi|theo)", re.DOTALL)
_BODY = re.compile(r"\s*(?:Chương\s+[IVX\d]|Phần\s|Điều\s+1(?!\d)|Căn cứ)", re.IGNORECASE)
_EFFECT = re.compile(r"có hiệu lực(?: thi hành)?,?\s+(?:kể )?từ\s+(?:ngày\s+)*")
_BASE = re.compile(rf"{_NAMED} ngày")
_HEAD = 400
_ENDS = re.compile(r"hết hiệu lực(?: thi hành)?")
_AMENDED = re.compile(r"(?:đã )?được sửa đổi.*?(?:\(sau đây[^)]*\)|(?=hết hiệu lực)|$)")
_REPLACES = re.compile(rf"(?:thay thế|[Bb]ãi bỏ(?: toàn bộ)?) (?:cho )?(?P<rest>{_NAMED})")
_LISTS = re.compile(r"(?:hết hiệu lực|[Bb]ãi bỏ (?:toàn bộ|các|\d)|thay thế các)[^:]*:$")
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZĐÀ-Ỹ])")


def dated(document: PolicyDocument, source: SourceText, provisions: Sequence[Provision]) -> PolicyDocument:
    """The document with what its head and its last articles say of validity.

    A consolidated text names the law that it stands for and the acts that amended it: it is the law from the day on
    which the latest of them took effect. “Luật … số … hết hiệu lực kể từ ngày …”, “thay thế Nghị định số …” and
    “bãi bỏ Thông tư số …” end other documents as a whole; provisions that end are left to the text itself.
    """
    name, consolidates, version_from = _consolidated(_head(source))
    own = {document.number, consolidates}
    ends = tuple(dict.fromkeys(one for one in _endings(document, provisions) if one.number not in own))
    title, kind = document.title or name, document.kind or _kind(name)
    return replace(document, title=title, kind=kind, consolidates=consolidates, version_from=version_from, ends=ends)


def _head(source: SourceText) -> str:
    """The lines that say what was consolidated, from “Luật … số … ngày …” (behind a table of contents) to the body."""
    lines = [nfc(paragraph.text).replace("\xa0", " ") for paragraph in source.paragraphs[:_HEAD]]
    starts = (at for at, line in enumerate(lines) if _BASE.match(line) and "sửa đổi" in " ".join(lines[at : at + 3]))
    start = next(starts, len(lines))
    ends = (at for at, line in enumerate(lines) if at > start and _BODY.match(line))
    return re.sub(r"\s+", " ", "\n".join(lines[start : next(ends, len(lines))]))


def _consolidated(head: str) -> tuple[str, str, str]:
    """Name and number of the law behind a consolidated text and the day of its latest amendment, or nothing."""
    match = _CONSOLIDATED.search(head)
    if match is None:
        return "", "", ""
    days = [day for effect in _EFFECT.finditer(head) if (day := _day(head[effect.end() : effect.end() + 40]))]
    return head[: match.start()].partition(" số")[0].strip(), _joined(match["number"]), max(days, default="")


def _kind(name: str) -> str:
    match = re.match(_KIND, name)
    return match.group() if match else ""


def _day(text: str) -> str:
    found = dates(text)
    return found[0].date.isoformat() if found else ""


def _joined(number: str) -> str:
    return number.replace(" ", "")


def _endings(document: PolicyDocument, provisions: Sequence[Provision]) -> Iterator[Ending]:
    """The documents that these provisions end, in the order of the text; quoted text is another law's."""
    listing, day = "", ""
    for one in provisions:
        inside = bool(listing) and one.path.startswith(f"{listing}.")
        for sentence in _sentences(one.text):
            if inside:
                yield from _numbers(re.match(_NAMED, sentence), day)
            else:
                yield from _said(sentence, document.in_force)
        last = one.text.rpartition("\n")[2]
        if not inside:
            listing = one.path if _LISTS.search(last) else ""
            day = _ending_day(last, document.in_force)


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if not line.startswith(("“", "«", '"')):
            yield from _SENTENCE.split(line)


def _said(sentence: str, in_force: str) -> Iterator[Ending]:
    ending = _ENDS.search(sentence)
    if ending and re.match(f"(?:các )?{_KIND}", sentence, re.IGNORECASE):
        named = _AMENDED.sub(" ", sentence[: ending.start()])
        yield from _all_numbers(_SUBJECT.finditer(named), _ending_day(sentence[ending.start() :], in_force))
    replaced = _REPLACES.search(sentence)
    if replaced:
        named = _AMENDED.sub(" ", sentence[replaced.start("rest") :])
        yield from _all_numbers(_SUBJECT.finditer(named), in_force)


def _ending_day(text: str, in_force: str) -> str:
    """The day that a sentence of ending names, else the day on which the document takes effect."""
    ending = _ENDS.search(text)
    said = re.match(r"[^.;]{0,20}từ\s+(?:ngày\s+)?(?P<when>[^.;]{0,40})", text[ending.end() :]) if ending else None
    return (_day(said["when"]) if said else "") or in_force


def _numbers(match: re.Match[str] | None, day: str) -> Iterator[Ending]:
    if match and day:
        yield Ending(_joined(match["number"]), day)


def _all_numbers(found: Iterable[re.Match[str]], day: str) -> Iterator[Ending]:
    for match in found:
        yield from _numbers(match, day)
