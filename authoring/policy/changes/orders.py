"""What an amending document orders, each instruction as a value; those that aren't understood are kept as unknown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from authoring.model.policies import Order, PolicyDocument, Provision
from authoring.policy.changes.phrases import Rewording, masked, rewordings
from authoring.policy.changes.targets import Target, targets
from authoring.policy.citations.steps import cleaned
from authoring.policy.paths import parent

_VERB = r"(?:sửa đổi|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ|thay thế|thay|bỏ|đổi|chuyển)"
_BEGINS = re.compile(rf"(?:[a-zđ]\)|\d+\.)?\s*{_VERB}(?!\w)", re.IGNORECASE)
_PASSIVE = re.compile(
    r"(?:tên |các |đoạn [^.;]*)?(?:điều|khoản|điểm|cụm từ|từ|chương|mục) [^.;:]*?(?:được|bị) "
    rf"{_VERB}(?:,? {_VERB})*(?: (?:như sau|bằng|thành|bởi)|\s*[:.;]|$)",
    re.IGNORECASE,
)
_REPEALS = re.compile(r"(?<!\w)(?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ)(?!\w)", re.IGNORECASE)
_LAW_ENDS = r",? (?:đã )?được sửa đổi| như sau|[:;]| tại khoản| tại Điều| (?:thành|bằng) (?:cụm )?từ"
_LAW = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|Quy định|Quy chế|Thể lệ"
    rf"|Điều lệ) (?=[A-ZĐÀ-Ỹ]|số |về )(?:(?!{_LAW_ENDS})[^\ue000])*"
)
_LAWS = re.compile(r"(?:một số|các) (?:điều|luật|nghị định|thông tư|quy định|văn bản)|cụm từ", re.IGNORECASE)
_WORDS = re.compile(r"(?:các )?(?:cụm )?(?:từ|số)(?!\w)|\ue000", re.IGNORECASE)
_OPENERS = ("“", "«", "„", '"')
_INLINE = re.compile(r"(?<=:) +(?=[“«\"])")
_CUT = re.compile(r"(?<=[^\W\d_,])\n(?=\d+ [A-ZĐ]|[a-zđ]+ )")
_QUOTED = re.compile(r"[“\"«][^“”\"«»]+[”\"»]")
_OWN_PLACE = re.compile(r"[“«\"]?\s*(?:Chương|Mục|Phần|Điều)\s+[\dIVXLC]", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:vào )?(?:ngay |liền )?(?<!\w)(?P<side>sau|trước)(?= (?:các )?(?:điều|khoản|điểm|chương|mục)(?!\w))",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:đoạn|câu) (?:đầu|mở đầu|dẫn|thứ nhất|1)(?!\w)", re.IGNORECASE)
_CLOSING = re.compile(r"(?:đoạn|câu) (?:cuối|kết)(?!\w)", re.IGNORECASE)
_OTHER_LINE = re.compile(r"(?:đoạn|câu) (?:thứ \w+|\d+)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Context:
    """What the headings above an instruction say: the document, the place in it, the verb, whether they amend."""

    law: str = ""
    place: str = ""
    verb: str = ""
    amends: bool = False


def orders(document: PolicyDocument, provisions: Sequence[Provision]) -> tuple[Order, ...]:
    """The instructions of a document in their order: none of a document that amends nothing."""
    top = _Context(_law(document.title), amends=bool(re.search(_VERB, document.title, re.IGNORECASE)))
    contexts, found = dict[str, _Context](), list[Order]()
    for one in provisions:
        context = _titled(one, contexts.get(parent(one.path), replace(top, amends=False)))
        for sentence, quoted in _blocks(one, context):
            made, context = _read(sentence, quoted, context, one.path)
            found += made
        contexts[one.path] = context
    return tuple(found)


def _titled(one: Provision, context: _Context) -> _Context:
    """The context below a title: “Sửa đổi, bổ sung một số điều của Luật …”."""
    found, law = targets(_named(one.title)), _law(one.title)
    if not _BEGINS.match(one.title) or not (found or law or _LAWS.search(one.title)):
        return context
    return _Context(law or context.law, _common([target.path for target in found]), one.title, amends=True)


def _blocks(one: Provision, context: _Context) -> Iterator[tuple[str, str]]:
    """The sentences of a unit, each with the new text that it quotes."""
    lines = [part for line in _CUT.sub(" ", one.text).split("\n") for part in _INLINE.split(line, maxsplit=1)]
    at = 0
    while at < len(lines):
        sentence, at = lines[at], at + 1
        if sentence.startswith(_OPENERS) and context.amends and at == 1:
            sentence, at = one.title or context.verb, 0
        end = _end(lines, at) if at < len(lines) and _leads(sentence, lines[at]) else at
        yield sentence, "\n".join(lines[at:end])
        at = end


def _leads(sentence: str, following: str) -> bool:
    """Whether a sentence leads into a quotation; behind an order's colon a wrong or missing mark counts as meant."""
    if sentence.rstrip().endswith(":") and (_BEGINS.match(sentence) or _PASSIVE.match(sentence)):
        return not _BEGINS.match(following)
    return following.startswith(_OPENERS)


def _end(lines: Sequence[str], start: int) -> int:
    """The end of a quotation: the next order, which stands outside of all marks or leads into a quotation itself."""
    depth = 0
    for at in range(start, len(lines)):
        quotes = at + 1 < len(lines) and lines[at + 1].startswith(_OPENERS) and lines[at].endswith(":")
        if at > start and _BEGINS.match(lines[at]) and (depth <= 0 or quotes):
            return at
        depth += lines[at].count("“") - lines[at].count("”")
    return len(lines)


def _read(sentence: str, quoted: str, context: _Context, source: str) -> tuple[list[Order], _Context]:
    """The orders of one sentence, and the context of what stands below it."""
    clean = cleaned(sentence)
    hidden, changed = masked(clean), rewordings(clean, context.verb)
    orders_here = _BEGINS.match(hidden) or _PASSIVE.match(hidden)
    if not orders_here and not (context.amends and (quoted or (changed and _WORDS.match(hidden)))):
        return [], context
    law = _law(hidden)
    made = Order(source, clean, "unknown", law or context.law, quoted=quoted)
    found = targets(_named(hidden), "" if law and not context.place else context.place)
    amends = context.amends or bool(found)
    below = _Context(made.law, _common([target.path for target in found]) or context.place, clean, amends)
    if changed and not quoted:
        return _reworded(made, hidden, changed, found, context.place), below
    if not quoted and found and all(target.title for target in found) and (title := _QUOTED.search(clean)):
        return [_put(replace(made, quoted=title.group()), hidden, found)], below
    if quoted:
        return [_put(made, hidden, found)], below
    if clean.endswith(":") and not (_REPEALS.match(hidden) and found):
        return [], below
    return _plain(made, hidden, found, amends=context.amends), below


def _named(hidden: str) -> str:
    """The sentence without the words that name the document, whose title may name articles itself."""
    match = _LAW.search(hidden)
    return hidden[: match.start()] + " " * (match.end() - match.start()) + hidden[match.end() :] if match else hidden


def _plain(made: Order, hidden: str, found: Sequence[Target], *, amends: bool) -> list[Order]:
    """An order that quotes nothing: a repeal, the end of a document, or one that isn't understood."""
    if _REPEALS.search(hidden) and found:
        return [replace(made, kind="repeal", targets=tuple(target.path for target in found))]
    if _REPEALS.search(hidden) and _law(hidden):
        return [replace(made, kind="end")]
    return [made] if amends else []


def _put(made: Order, hidden: str, found: Sequence[Target]) -> Order:
    """An order with new text: which units it replaces or adds, and behind which."""
    side = _BESIDE.search(hidden)
    places = [target for target in found if not side or target.start < side.start()]
    beside = next((target.path for target in found if side and target.start > side.start()), "")
    if not places:
        return replace(made, kind="put") if _OWN_PLACE.match(made.quoted) else made
    paths = tuple(dict.fromkeys(target.path for target in places))
    if all(target.title for target in places):
        return replace(made, kind="retitle", titles=paths)
    if _OTHER_LINE.search(hidden) and not _OPENING.search(hidden):
        return replace(made, targets=paths)
    kind = "open" if _OPENING.search(hidden) else "close" if _CLOSING.search(hidden) else "put"
    before = side is not None and side["side"].casefold() == "trước"
    return replace(made, kind=kind, targets=paths, beside=beside, before=before)


def _reworded(
    made: Order, hidden: str, changed: Sequence[Rewording], found: Sequence[Target], place: str
) -> list[Order]:
    """Orders that change words at places, and the repeal of the places that no change of words claims."""
    first = changed[0]
    mixed = any(target.start < first.start for target in found)
    out, claimed = list[Order](), set[int]()
    for one in changed:
        end = hidden.find(";", one.start, one.end) if mixed else -1
        there = [target for target in found if one.start <= target.start < (end if end >= 0 else one.end)]
        claimed |= {target.start for target in there}
        paths = tuple(target.path for target in there if not target.title) or ((place,) if place and not there else ())
        titles = tuple(target.path for target in there if target.title)
        kind = one.kind if paths or titles else "unknown"
        out.append(replace(made, kind=kind, targets=paths, titles=titles, words=(one.old, one.new)))
    rest = tuple(target.path for target in found if target.start not in claimed)
    if rest and _REPEALS.search(hidden):
        out.append(replace(made, kind="repeal", targets=rest))
    return out


def _law(text: str) -> str:
    match = _LAW.search(text)
    return match.group().strip(" .,") if match else ""


def _common(paths: Sequence[str]) -> str:
    """The deepest unit that holds all of these, “” where there is none."""
    if not paths:
        return ""
    rows = [path.split(".") for path in paths]
    shortest = min(len(row) for row in rows)
    depth = next((at for at in range(shortest) if len({row[at] for row in rows}) > 1), shortest)
    return ".".join(rows[0][:depth])
