"""Who decides, asked for in the law's own words, beside sibling authorities of the same document."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.joining import bare
from authoring.drafting.naming import continued
from authoring.drafting.references import spoken
from authoring.drafting.stems import EMPTY_TITLE, framed
from authoring.model.policies import Authority, Fact
from authoring.text import fold, syllables

_VAGUE = re.compile(r"(?<!\w)(?:có thẩm quyền|liên quan|cùng cấp|các cấp|quản lý trực tiếp|hai bên)(?!\w)")
_PERSON = re.compile(r"(?:Bộ trưởng|Thủ tướng|Chủ tịch|Tổng|Giám đốc|Thủ trưởng|người|cá nhân|Phó)", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:điều|khoản|điểm|luật|nghị định|nội dung) này(?!\w)|sau đây|[:;]", re.IGNORECASE)
_HERE = re.compile(r"(?:Điều|khoản \d+|điểm [a-zđ]) (?:này|khoản \d+)?(?: Điều này)?", re.IGNORECASE)
_PLAIN = (
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội",
    "Bộ trưởng Bộ Tài chính",
    "Bộ trưởng Bộ Y tế",
    "Bộ Tài chính",
    "Bộ Y tế",
    "Hội đồng nhân dân cấp tỉnh",
    "Ủy ban nhân dân cấp tỉnh",
)
_CLIPPED = re.compile(
    r"^(?:trường hợp|khi|nếu|hoặc|và|theo)(?!.* thì)|^đối với(?!.*,)|^(?:Ai|Cơ quan nào) (?:và|,)|theo nguyên tắc$",
    re.IGNORECASE,
)
_DUTIES = re.compile(r"(?:quyền|trách nhiệm|nhiệm vụ|chức năng|thẩm quyền)", re.IGNORECASE)
_DECIDES = re.compile(
    r"(?:xem xét, )?(?:quy định|quyết định|ban hành|phê duyệt|thông qua|công bố|hướng dẫn)(?: chi tiết)?"
)
_LONGEST = 14
_SHORTEST = 4


def decide(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question who decides; () where the office is vague or what it decides isn't said."""
    if not isinstance(fact.value, Authority) or _VAGUE.search(fact.value.who) or not fact.predicate:
        return ()
    who = fact.value.who
    asked = "Ai" if _PERSON.match(who) else "Cơ quan nào"
    text = _sentence(fact, who, asked, ground)
    if not text:
        return ()
    stem = framed(text, fact, ground, title=not _DUTIES.match(ground.title(fact.path)))
    return (Ask(stem, _capital(who), _beside(who, stem, ground), "authority", (fact.quote,)),) if stem else ()


def _sentence(fact: Fact, who: str, asked: str, ground: Ground) -> str:
    """The law's sentence with the office asked for: “… do Chính phủ quy định”, “Chính phủ quy định …”."""
    subject = fact.subject
    if re.fullmatch(r"(?:Điều|Khoản|điểm|khoản).*(?:này)", subject):
        title = ground.title(fact.path)
        whole = subject.casefold() == "điều này" and title[:1].isupper() and not EMPTY_TITLE.match(title)
        return f"{asked} {fact.predicate} về {continued(title)}" if whole and "chi tiết" in fact.predicate else ""
    about = spoken(subject, fact.path, ground)
    if not about or _SUBJECT.search(about) or not len(syllables(about)) >= _SHORTEST:
        return ""
    quoted = spoken(_quoted(fact.quote.strip().rstrip(".;,:"), fact, asked), fact.path, ground)
    for told in (quoted, _plain(fact, about, asked)):
        if told and not bare(told) and not _CLIPPED.search(told) and fold(who) not in fold(told):
            return told
    return ""


def _quoted(quote: str, fact: Fact, asked: str) -> str:
    """The law's own sentence with the office asked for; “” where it stands twice or in the middle."""
    who = fact.value.who if isinstance(fact.value, Authority) else ""
    found = list(re.finditer(rf"(?<!\w){re.escape(who)}(?!\w)", quote))
    if len(found) != 1:
        own = fold(quote).startswith(fold(fact.predicate)) and quote[:1].isupper() and not found
        return f"{asked} {quote[:1].lower()}{quote[1:]}" if own else ""
    at = found[0]
    if not at.start() and not re.match(r",| và ", quote[at.end() :]):
        return f"{asked}{quote[at.end() :]}"
    if quote[: at.start()].endswith("do ") and quote[:1].isupper():
        return f"{quote[: at.start()]}{asked.casefold()}{quote[at.end() :]}"
    return ""


def _plain(fact: Fact, about: str, asked: str) -> str:
    """“Cơ quan nào quyết định …” out of a short predicate and the whole of what is decided."""
    return f"{asked} {fact.predicate} {continued(about)}" if _DECIDES.fullmatch(fact.predicate) else ""


def _beside(who: str, stem: str, ground: Ground) -> tuple[Choice, ...]:
    """Other offices of the document, of the same sort first, then those that any law knows."""
    kind = bool(_PERSON.match(who))
    own = [one for one in ground.offices if not _VAGUE.search(one) and len(syllables(one)) <= _LONGEST]
    pool = [(one, "Là cơ quan, người có thẩm quyền khác trong cùng văn bản, về việc khác.") for one in own]
    pool += [(one, "Là cấp có thẩm quyền quen gặp trong các luật, không phải ở việc này.") for one in _PLAIN]
    found: dict[str, Choice] = {}
    for name, reason in sorted(pool, key=lambda one: bool(_PERSON.match(one[0])) != kind):
        if {",", " và "} & {part for part in (",", " và ") if part in name and part not in who}:
            continue
        apart = fold(name) not in fold(who) and fold(who) not in fold(name) and fold(name) not in fold(stem)
        if apart and not any(fold(name) in fold(one) or fold(one) in fold(name) for one in found):
            found[name] = Choice(_capital(name), reason)
    return tuple(found.values())


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
