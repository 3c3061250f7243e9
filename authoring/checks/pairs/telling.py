"""Where a stem tells an answer of another item, and whether it says there what that item asks, not only its words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import repeat

from authoring.checks.pairs.cards import Card
from authoring.checks.pairs.vocabulary import CONTRASTS, LEAST, MOST, SMALL
from authoring.checks.pairs.worths import MARK, figure_and_unit
from authoring.model.findings import Span

_SMALL = frozenset(SMALL.split(", "))
_ASKED = re.compile(r" (?:bao nhiêu|mấy) ")
_RANGED = re.compile(r"(?:\S+ ){0,2}đến (?:\S+ )?\d")
_BEFORE, _BEHIND = 4, 8  # words around a figure in which its bound is said
_GAP = 4  # so many words may stand between those of an answer
_LEAST, _MOST = (re.compile(rf" (?:{'|'.join(table.split(', '))}) ") for table in (LEAST, MOST))
_LOW = re.compile(rf"{_LEAST.pattern}| (?:từ|(?<!chưa )đủ) $")
_HIGH = re.compile(rf"{_MOST.pattern}| (?:dưới|thấp hơn|chưa đến|chưa đủ|chỉ) ")
_OVER = re.compile(r" (?:trên|cao hơn|quá|hết|vượt|hơn) ")
_WHO = re.compile(
    r" (?:ai|(?:cơ quan|người|tổ chức|đơn vị|cấp|chủ thể|đối tượng)(?: \S+){0,2} nào)(?: sau đây| dưới đây)?"
    r"(?: có (?:quyền|trách nhiệm|nghĩa vụ|thẩm quyền)(?: được)?)? (?!là )(?P<does>\S+ \S+)"
)
_THING = 3  # words before “do” that name what is done
_NEXT = 9  # words behind who acts among which is what he does
_SETTING = re.compile(r" (?:bao nhiêu|mấy) .*(?<= )khi (?P<case>.+)$")
_CASES = tuple(
    re.compile(pattern)
    for pattern in (
        r" (?:bao nhiêu|mấy) .*(?<= )(?:đối với|trường hợp|nếu|tại) (?P<case>.+)$",
        r" (?:trường hợp|khi|nếu) (?P<case>(?:(?! (?:trường hợp|nếu) ).)+?) thì .*(?<= )(?:bao nhiêu|mấy) ",
        r" mà (?P<case>.+?) (?:thì|được (?:quỹ|hưởng)) .*(?<= )(?:bao nhiêu|mấy) ",
    )
)
_EXACT = (" đúng", " tương ứng với", " tương ứng", " bằng")
_DOES = "ban hành|quyết định|quy định|hướng dẫn|phê duyệt|bổ nhiệm|thành lập|quản lý|công bố|cấp|đóng|chi trả|bảo đảm"
_BY = re.compile(rf" (?:nào|gì)(?: sau đây| dưới đây)?(?: là)? do (?P<who>(?:\S+ ){{1,10}}?)(?:{_DOES}) ")
_TURNED = re.compile(
    r" (?P<turn>tạm dừng|tạm đình chỉ|hủy|hủy bỏ|chấm dứt|bãi bỏ|thu hồi|gia hạn) "
    r"(?:quyết định |việc )*(?P<act>\S+)"
)
_BENEFIT = re.compile(
    r" hưởng (?:các |một )?(?:chế độ )?"
    r"(?P<what>(?!(?:mức|với|khi|trong|tối|bao|mấy|nào|từ|thêm|tiếp) )[^\W\d]+ [^\W\d]+)"
)
_DUTY = re.compile(r" (?:có trách nhiệm|có nghĩa vụ|phải) (?!có |là |đủ |tham gia )(?P<does>\S+ \S+)")
_PERSONS = frozenset(("chồng", "vợ", "cha", "mẹ", "bố"))
_NARROWED = re.compile(
    r" (?:mức (?:thấp|cao) hơn|một phần|tạm ứng|trước (?:tuổi|hạn|thời hạn)|rút gọn|hưởng tiếp|(?:cấp|tính) lại) "
)
_RECKONED = re.compile(r"(?:(?! được hưởng ).)* (?:thì mức|mỗi năm|kể từ năm thứ|cứ thêm) ")
_RECEIVES = (["cho"], ["với"], ["đến"], ["tới"])  # before a name that is done something to
_ASIDE = (["trước"], ["thuộc"], ["không"], ["chưa"])  # before a name that only stands beside who acts
_LEVEL = " mức "


def told_places(answer: str, card: Card) -> Iterator[Span]:
    """Where the words of an answer stand in a stem's normalised text, close to one another and in their order."""
    if answer[:1] == MARK:
        figure, unit = figure_and_unit(answer)
        yield from _standing(f"{figure} {unit.partition(' ')[0]}".rstrip(), card.text)
        return
    whole = [*_standing(answer, card.text)]
    yield from whole or _strewn([word for word in answer.split() if word not in _SMALL], card.text)


def says(answer: str, place: Span, one: Card, other: Card) -> bool:
    """Whether the other's stem says of an answer at a place what the first item asks."""
    if _of_another_kind(place, one, other):
        return False
    if answer[:1] != MARK:
        bounded = not one.bound or not other.bound or one.bound == other.bound
        before = other.text[: place[0]].split()[-1:]
        aside = (
            before in _ASIDE or _of_another_thing(place, one, other) or (before in _RECEIVES and _WHO.search(one.text))
        )
        return bounded and not aside and _acts(place, one, other)
    return (
        _bounded_alike(answer, place, one, other)
        and _measured_alike(answer, place, other)
        and not _unmentioned(one, other)
        and not _burdened(place, other)
        and _done_alike(one, other)
    )


def of_another_act(one: Card, other: Card) -> bool:
    """Whether the other speaks of a narrower act than the first asks of, or not of what is to be done, and by whom."""
    if _NARROWED.search(other.text) and not _NARROWED.search(one.text):
        return True
    by, said = _BY.search(one.text), {*other.text.split()}
    if (by and f" {by['who']}" not in other.text) or not _PERSONS.intersection(one.text.split()) <= said:
        return True
    return _turned(one, other) or _undone(one, other)


def _turned(one: Card, other: Card) -> bool:
    """Whether the other speaks of the end or change of what the first asks of: “hủy quyết định hưởng”."""
    turns = [turn for turn in _TURNED.finditer(other.text) if f" {turn['act']} " in one.text]
    return bool(turns) and not any(f" {turn['turn']} " in one.text for turn in turns)


def _undone(one: Card, other: Card) -> bool:
    """Whether the other says nothing of what is to be done, or of what is received."""
    duty, told = _DUTY.search(one.text), f"{other.text} {' '.join(sorted(other.true))} "
    if duty and {*other.text.split()}.isdisjoint(duty["does"].split()):
        return True
    benefits = [found["what"] for found in _BENEFIT.finditer(one.text)]
    return bool(benefits) and not any(_speaks_of(what, told) for what in benefits)


def _speaks_of(what: str, text: str) -> bool:
    """Whether a text names a thing of two words, or by its first word alone: “con ốm” for “ốm đau”."""
    first, _, second = what.partition(" ")
    return f" {what} " in text or (f" {first} " in text and f" {second} " not in text)


def of_a_document(one: Card, other: Card) -> bool:
    """Whether the first asks about a document itself (“Luật … có hiệu lực khi nào”) that the other doesn't name."""
    if not (one.years or one.title) or not one.text.startswith((" có ", " được ", " do ", " thay thế ", " gồm ")):
        return False
    return one.years.isdisjoint(other.years) and one.title.isdisjoint(other.title)


def _standing(phrase: str, text: str) -> Iterator[Span]:
    at = text.find(f" {phrase} ")
    while at >= 0:
        yield at + 1, at + 1 + len(phrase)
        at = text.find(f" {phrase} ", at + 1)


def _strewn(words: list[str], text: str) -> Iterator[Span]:
    """The first place that holds all the words, none too far from another."""
    places = [(found.group(), found.span()) for found in re.finditer(r"\S+", text)]
    for at, (word, (start, _)) in enumerate(places):
        left = set(words)
        if word in left:
            for other, (_, end) in places[at : at + len(words) + _GAP]:
                left.discard(other)
                if not left:
                    yield start, end
                    return


def _of_another_kind(place: Span, one: Card, other: Card) -> bool:
    """Whether the kind named last before a place is another one than the first item's: “nam 35 năm” where nữ is asked.

    Where none is named before it, the first one behind it counts.
    """
    asked = {kind.name for kind in one.kinds}
    for row in sorted({kind.row for kind in one.kinds}):
        found = [(at, name) for wording, name in _wordings(row) for at, _ in _standing(wording, other.text)]
        before = [named for named in found if named[0] < place[0]]
        if found and (max(before) if before else min(found))[1] not in asked:
            return True
    return False


@cache
def _wordings(row: int) -> list[tuple[str, str]]:
    """Every wording of a row of kinds with the first one of its kind."""
    kinds = (kind.split(", ") for kind in CONTRASTS[row].split(" / "))
    return [(wording, kind[0]) for kind in kinds for wording in kind]


def _of_another_thing(place: Span, one: Card, other: Card) -> bool:
    """Whether who is told does it to a thing of which the first says nothing: “mức do Chính phủ quy định”."""
    *thing, by = ("", *other.text[: place[0]].split())
    return by == "do" and set(thing[-_THING:]).isdisjoint(one.text.split())


def _burdened(place: Span, other: Card) -> bool:
    """Whether the figure stands beside a further condition: “đủ 15 năm và có giấy xác nhận chờ tuổi … thì”."""
    further = other.text.find(" và có ", place[1])
    return 0 <= further < other.text.find(" thì ", place[1])


def _acts(place: Span, one: Card, other: Card) -> bool:
    """Whether who is asked for does at a place what is asked: “ai quản lý quỹ” isn't told by “quỹ do X quản lý, Y”."""
    asked = _WHO.search(one.text)
    verb = next((word for word in asked["does"].split() if word in one.content | one.weak), "") if asked else ""
    return f" {verb} " not in other.text or verb in other.text[place[1] :].split()[:_NEXT]


def _bounded_alike(answer: str, place: Span, one: Card, other: Card) -> bool:
    """Whether a figure is told with the bound that is asked: “từ đủ”, “không quá”; a range bounds neither way."""
    if _only_before(place, other) and " trước " not in one.text:
        return False
    asked, told = _bound_asked(answer, one), _bound(other.text, place)
    if asked == "low" and _RECKONED.match(other.text[place[1] :]):
        return False
    if asked == "exact":
        return not told
    return not asked or told in (asked, "over")


def _only_before(place: Span, other: Card) -> bool:
    """Whether a day is one before which something is so: “trước ngày …”, and not said to be the day itself."""
    before, behind = other.text[: place[0]].removesuffix(" ngày "), other.text[place[1] :]
    return before.endswith(("trước", "trước ")) and not behind.startswith(" là ")


def _bound_asked(answer: str, one: Card) -> str:
    """The bound that an item asks for: beside “bao nhiêu”, else in the answer, else anywhere in the stem."""
    slots = [*_ASKED.finditer(one.text)]
    if len(slots) > 1:
        return ""
    asked = _bound(one.text, slots[0].span()) if slots else "low" if answer.endswith(" trở lên") else ""
    if not asked and not one.bound and slots and one.text[: slots[0].start()].endswith(_EXACT):
        return "exact"
    return asked or {"most": "high", "least": "low"}.get(one.bound, "")


def _bound(text: str, place: Span) -> str:
    """“low”, “high”, “over” (the bound is passed), “range” or “”: what is said of a figure or of what is asked."""
    before = f" {' '.join(text[: place[0]].split()[-_BEFORE:])} "
    behind = f" {' '.join(text[place[1] :].split()[:_BEHIND])} "
    if _RANGED.match(behind.lstrip()):
        return "range"
    close = f" {' '.join(behind.split()[:_BEFORE])} "
    if _LOW.search(before) or " trở lên " in behind or _LEAST.search(close):
        return "low"
    if _HIGH.search(before) or " trở xuống " in behind or _MOST.search(close):
        return "high"
    return "over" if _OVER.search(before) else ""


def _unmentioned(one: Card, other: Card) -> bool:
    """Whether the other says little of what only a case of the ask says: “trường hợp ở xa thì … bao nhiêu ngày”."""
    said, setting = other.content | other.numbers, _SETTING.search(one.text)
    words = _told_by(one, setting["case"]) if setting else frozenset()
    if words and said.isdisjoint(words):
        return True
    return any(case and len(case - said) * 2 >= len(case) for case in map(_case, _CASES, repeat(one)))


def _case(pattern: re.Pattern[str], one: Card) -> frozenset[str]:
    """The telling words and figures that an ask says in a case and nowhere else."""
    case = pattern.search(one.text)
    if not case:
        return frozenset()
    start, end = case.span("case")
    return _told_by(one, case["case"]).difference(f"{one.text[:start]} {one.text[end:]}".split())


def _told_by(one: Card, text: str) -> frozenset[str]:
    return (one.content | one.numbers).intersection(text.split())


def _done_alike(one: Card, other: Card) -> bool:
    """Whether the other speaks of what is done so long, so often or with so much: “được nghỉ mấy ngày”."""
    slot = _ASKED.search(one.text)
    verb = one.text[: slot.start()].split()[-1] if slot and one.text[: slot.start()] else ""
    return verb == "đủ" or verb not in one.content | one.weak or verb in other.content | other.weak


def _measured_alike(answer: str, place: Span, other: Card) -> bool:
    """Whether “lần mức …” counts the same level as the answer does, where both say one."""
    unit = figure_and_unit(answer)[1]
    behind = other.text[place[1] :]
    return _LEVEL not in unit or not behind.startswith(_LEVEL) or behind.startswith(f"{unit[unit.find(_LEVEL) :]} ")
