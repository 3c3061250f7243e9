"""Rows of values in one sentence, told apart: “lần lượt bằng 70%, 60%, 50%”, a maximum for each year, two deadlines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from authoring.drafting.asks import Ask
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.sentences.passages import Passage, alike, passage, pieces
from authoring.drafting.sentences.references import spoken
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.drafting.values.measures import TYPES, ask_of
from authoring.model.policies import Fact, Provision
from authoring.text import Mention

_NUMBER = r"\d+(?:,\d+)?%"
_NTH = r"(?:người )?thứ \w+"
_IN_TURN = re.compile(
    rf"(?P<who>người thứ \w+(?:(?:,| và|, và) {_NTH})+) (?P<verb>\w+) lần lượt bằng"
    rf" (?P<row>{_NUMBER}(?:(?:,| và|, và) {_NUMBER})+)(?= \w)"
)
_YEARLY = re.compile(
    rf"(?P<what>[^,;:]+?) bình quân (?:giai đoạn|các năm) \d{{4}} ?[-–] ?\d{{4}} (?P<bound>tối đa|bằng|tối thiểu)"
    rf" {_NUMBER} (?P<of>[^;(]+?)(?: \([^)]*\))?(?: được [^;]*)?; trong đó,"
    rf" (?P<row>năm \d{{4}} (?P=bound) {_NUMBER}(?:(?:,| và|, và) năm \d{{4}} (?P=bound) {_NUMBER})+)"
)
_YEAR = re.compile(rf"(?P<year>năm \d{{4}}) (?P<bound>tối đa|bằng|tối thiểu) (?P<value>{_NUMBER})")
_IN_LIST = re.compile(r"người thứ \w+(?!\w)")
_SINCE = r"kể từ ngày (?:(?! kể từ | hoặc | và trong )[^,;])+"
_WITHIN = re.compile(
    rf"(?P<head>[Tt]rong thời hạn )(?P<first>\d+ [^,;]*? {_SINCE})(?:,| hoặc|, hoặc| và)"
    rf" (?:trong thời hạn )?(?P<second>\d+ (?:ngày|tháng)[^,;]*? {_SINCE})"
)
_INLINE = re.compile(
    r"(?P<lead>[^:;]{20,}?)(?: được (?:quy định|thực hiện))?(?: như sau)?: (?P<parts>[^:]*; [^:]*)\.?$"
)
_ABROAD = re.compile(
    r"(?<=\w{2}) quy định tại (?:các )?(?:điểm|khoản|Điều) [^,;]*? của Luật (?:này|[A-ZĐ][\w ]*?)"
    r"(?= (?:cùng|khi|đang|mà) )"
)


def row(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of one value of a row, in a sentence of this value alone; () where there is no such row."""
    provision = ground.places.get(fact.path)
    if provision is None or fact.type not in TYPES:
        return ()
    for text in dict.fromkeys(_told_apart(provision.text)):
        several = alike(fact, text)
        found = _passage(text, several[0], fact, provision, ground) if len(several) == 1 else None
        made = ask_of(found, fact, provision, ground) if found else None
        if made:
            return (replace(made, template=f"{made.template}-row"),)
    return ()


def _passage(text: str, wanted: Mention, fact: Fact, provision: Provision, ground: Ground) -> Passage | None:
    """The sentence by itself where it names whom it is about, else behind the words that lead to it."""
    if not _IN_LIST.match(text):
        before, after = text[: wanted.start], text[wanted.end :].rstrip(" .")
        told = spoken(f"{before}{OPEN}{text[wanted.start : wanted.end]}{CLOSE}{after}", fact.path, ground)
        return Passage(told, wanted, (fact.quote,)) if told else None
    found = passage(fact, wanted, replace(provision, text=text), ground)
    return replace(found, quotes=(fact.quote,)) if found else None


def _told_apart(text: str) -> Iterator[str]:
    """The sentences of a clause, each with one value of its row."""
    for match in _IN_TURN.finditer(text):
        people = re.findall(_NTH, match["who"])
        values = re.findall(_NUMBER, match["row"])
        for who, value in zip(people, values, strict=False) if len(people) == len(values) else ():
            one = f"người {who.removeprefix('người ')} {match['verb']} bằng {value}"
            yield from _with_lead(text, match, one)
    for match in _YEARLY.finditer(text):
        for year in _YEAR.finditer(match["row"]):
            yield f"{begun(year['year'])}, {continued(match['what'])} {year['bound']} {year['value']} {match['of']}."
    for start, end in pieces(text):
        for match in _WITHIN.finditer(text, start, end):
            for own in (match["first"], match["second"]):
                yield f"{text[start : match.start()]}{match['head']}{own}{text[match.end() : end]}."


def _with_lead(text: str, match: re.Match[str], one: str) -> Iterator[str]:
    """A sentence of a list inside a clause, behind the words that lead to it there."""
    end = text.find(";", match.end())
    sentence = f"{one}{text[match.end() : end if end >= 0 else len(text)]}".rstrip(" .;")
    inline = _INLINE.fullmatch(text.strip())
    yield f"{_ABROAD.sub('', inline['lead'])}, theo đó {sentence}." if inline else f"{sentence}."
