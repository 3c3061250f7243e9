"""Who decides, asked for in the law's own words, beside sibling authorities of the same document."""

import re
from collections import Counter
from dataclasses import replace

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.bodies.entrusting import entrusted, points
from authoring.drafting.bodies.holding import held
from authoring.drafting.bodies.levels import LOCAL, PROVINCIAL, distance, is_near, level, several, spelt
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.joining import bare
from authoring.drafting.sentences.references import pointing, refers, spoken
from authoring.drafting.sentences.stems import framed
from authoring.model.policies import Authority, Fact
from authoring.text import fold, syllables

VAGUE = re.compile(
    r"(?<!\w)(?:có thẩm quyền|liên quan|cùng cấp|các cấp|quản lý trực tiếp|hai bên)(?!\w)|^hội đồng quản lý$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:Bộ trưởng|Thủ tướng|Chủ tịch|Tổng (?:Giám đốc|Bí thư)|Giám đốc|Thủ trưởng|Trưởng ban|người|cá nhân|Phó)"
    r"(?!\w)",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(r"(?:Bộ trưởng|Thủ tướng|Chủ tịch|Tổng Giám đốc|Giám đốc|Thủ trưởng)(?!\w)")
_SUBJECT = re.compile(r"(?:điều|khoản|điểm|luật|nghị định|nội dung) này(?!\w)|sau đây|[:;]", re.IGNORECASE)
_HERE = re.compile(r"(?:Điều|khoản \d+|điểm [a-zđ]) (?:này|khoản \d+)?(?: Điều này)?", re.IGNORECASE)
WHOSE = re.compile(r"(?<!\w)thuộc (?:phạm vi|thẩm quyền) quản lý(?! của)")
_HERE_ABOUT = re.compile(r"(?<!\w)(?:địa phương|địa bàn)(?!\w)")
_MINISTRY = re.compile(
    r"(?:Bộ trưởng )?Bộ (?:Tài chính|Y tế|Nội vụ|Quốc phòng|Công an|Tư pháp|Lao động - Thương binh và Xã hội"
    r"|Giáo dục và Đào tạo|Khoa học và Công nghệ|Kế hoạch và Đầu tư)"
)
MATTER = re.compile(
    r"(?:các |những )?(?:mức|việc|danh mục|mẫu|chỉ tiêu|điều kiện|hồ sơ|quy trình|quy chế|nội dung|đối tượng|phương án"
    r"|chiến lược|kế hoạch|tiêu chuẩn|tiêu chí|hình thức|điều chỉnh|thời hạn|thời gian|thủ tục|trình tự|bộ chỉ số"
    r"|lộ trình|chức năng|báo cáo|hỗ trợ|biện pháp|cơ chế|chính sách|tỷ lệ|phương thức|đề án|dự toán|số|cơ cấu|giá"
    r"|thẩm quyền|phạm vi|biểu mẫu|giải pháp|kỳ hạn|phương pháp|nguyên tắc|tài liệu hướng dẫn)"
    r"(?!\w)",
    re.IGNORECASE,
)
_PLAIN = (
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội",
    "Hội đồng nhân dân cấp tỉnh",
    "Ủy ban nhân dân cấp tỉnh",
    "Chủ tịch Ủy ban nhân dân cấp tỉnh",
    "Giám đốc Bảo hiểm xã hội cấp tỉnh",
    "Chủ tịch Ủy ban nhân dân cấp xã",
    "Ủy ban nhân dân cấp xã",
)
_CLIPPED = re.compile(
    r"^(?:trường hợp|khi|nếu|hoặc|và|theo)(?!.* thì)|^(?:người|đối tượng)[^,]* thì |^đối với(?!.*,)"
    r"|^(?:Ai|Cơ quan nào) (?:và|,)|theo nguyên tắc$|(?:thông qua|phê duyệt) số (?:tiền|kinh phí|dư)(?!\w)",
    re.IGNORECASE,
)
_DUTIES = re.compile(r"(?:quyền|trách nhiệm|nhiệm vụ|chức năng|thẩm quyền)", re.IGNORECASE)
DECIDES = re.compile(
    r"(?:xem xét, )?(?:quy định|quyết định|ban hành|phê duyệt|thông qua|công bố|hướng dẫn)(?: chi tiết)?"
)
_HANDED = re.compile(r"(?:trình|báo cáo) $")
_DECIDED = re.compile(r" (?:xem xét, )?(?:thông qua|quyết định|phê duyệt|ban hành)(?!\w)")
_BASED = re.compile(
    r"^(?:Căn cứ|Trên cơ sở|Hằng năm, cùng thời gian) .*, "
    r"(?=(?:Bảo hiểm xã hội|Cơ quan|Bộ|Sở|Trung tâm|Hội đồng|Ủy ban|Chính phủ|Tổ chức)(?!\w))",
    re.IGNORECASE,
)
_DONE = "(?:thành lập|bổ nhiệm|ban hành|phê duyệt|công nhận|cử|giao|chỉ định)"
_PURPOSE = re.compile(r",? để (?:tổ chức |triển khai )?thực hiện$")
_FIELDS = re.compile(
    r"(?:Bộ trưởng )?Bộ (?:Quốc phòng|Công an|Tư pháp|Giáo dục|Khoa học|Kế hoạch|Nông nghiệp|Xây dựng)"
)
_DOING = re.compile(
    r"(?:nghiên cứu|xây dựng|chủ trì|phối hợp|tổng hợp|lập|thông qua|hướng dẫn|quyết định(?! về)|ban hành|trình"
    r"|rà soát)(?!\w)",
    re.IGNORECASE,
)
_MADE = re.compile(r"(?<!\w)(?:xây dựng|lập|tổng hợp)(?!\w).*(?<!,)(?<!và)(?= (?:trình|báo cáo) $)")
_CASE = re.compile(r"(?:trường hợp|khi|nếu)(?!\w)", re.IGNORECASE)
_ACTING = re.compile(
    r"(?:cơ quan|sở|bộ|bảo hiểm xã hội|trung tâm|ủy ban)(?!\w)[^,;]* (?:ký|gửi|lập|chi trả|nộp) [^,;]*"
    r" do (?:ai|cơ quan nào) (?:phê duyệt|quyết định)$",
    re.IGNORECASE,
)
_MERGED = re.compile(r"Bộ (?:Lao động|Kế hoạch)")  # that are parts of other ministries since
_MERGED_ON = "2025-03-01"
_LONGEST = 14
_SHORTEST = 4
_FEW = 2
_LONGEST_CASE = 24
_TOLD = 14  # what is decided in so many words needs no title of an article before it


def decide(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question who decides among offices that could be taken for the one; () where there are too few of them."""
    made = decision(fact, ground)
    if not made or several(made[0].key) or WHOSE.search(made[0].stem) or _shared(fact, ground):
        return ()
    ask = made[0]
    local = _HERE_ABOUT.search(ask.stem) and level(ask.key) >= PROVINCIAL
    fitting = [
        one for one in ask.choices if is_near(one.text, ask.key) and not (local and level(one.text) < PROVINCIAL)
    ]
    return (replace(ask, choices=tuple(fitting)),) if len(fitting) >= WANTED else ()


def decision(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question who decides, whoever stands beside the key; () where the office is vague or nothing is decided."""
    if fact not in ground.decided:
        ground.decided[fact] = _decision(fact, ground)
    return ground.decided[fact]


def _decision(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    if not isinstance(fact.value, Authority) or vague(fact.value.who, ground) or not fact.predicate:
        return ()
    if _cut(fact, ground):
        return ()
    who = fact.value.who
    asked = "Ai" if is_person(who) else "Cơ quan nào"
    text = _sentence(fact, who, asked, ground)
    if not text:
        return ()
    titled = not _DUTIES.match(ground.title(fact.path)) and len(syllables(text)) < _TOLD
    stem = framed(text, fact, ground, title=titled)
    return (Ask(stem, begun(who), beside(who, stem, ground), "authority", (fact.quote,)),) if stem else ()


def vague(name: str, ground: Ground) -> bool:
    """Whether a name doesn't say which office is meant; one that the document explains does (“sau đây gọi là …”)."""
    said = fold(name)
    known = (text for term, text, _ in ground.definitions if fold(term) == said and fold(text).startswith(f"{said} "))
    return VAGUE.search(name) is not None and not any(not VAGUE.search(text) for text in known)


def is_person(name: str) -> bool:
    """Whether a name is somebody's who holds an office."""
    return _PERSON.match(name) is not None


def _cut(fact: Fact, ground: Ground) -> bool:
    """Whether the clause goes on with what is done (“quyết định thành lập”) where the quote ends."""
    return bool(re.search(rf"{re.escape(fact.quote)} {_DONE}(?!\w)", ground.places[fact.path].text))


def _sentence(fact: Fact, who: str, asked: str, ground: Ground) -> str:
    """The law's sentence with the office asked for: “… do Chính phủ quy định”, “Chính phủ quy định …”."""
    subject = fact.subject
    if points(fact):
        return entrusted(fact, asked, ground)
    about = spoken(subject, fact.path, ground)
    if not about or _SUBJECT.search(about) or (len(syllables(about)) < _SHORTEST and " là " not in fact.quote):
        return ""
    quote = _BASED.sub("", fact.quote.strip().rstrip(".;,:"))
    quoted = _owned(spoken(_quoted(quote, fact, asked), fact.path, ground), fact, ground)
    for said in (quoted, _plain(fact, about, asked)):
        told = _in_case(_PURPOSE.sub("", said), fact)
        if (
            told
            and not bare(told)
            and not _CLIPPED.search(told)
            and not _ACTING.match(told)
            and fold(who) not in fold(told)
        ):
            return told
    return ""


def _in_case(told: str, fact: Fact) -> str:
    """The question with the case in which it is decided, where the sentence leaves that out; “” where it is long."""
    said = set(fold(told).split())
    cases = [one for one in fact.qualifiers if _CASE.match(one) and len(set(fold(one).split()) - said) > _FEW]
    if not told or not cases:
        return told
    case = cases[0].strip(" ,.;:")
    fits = len(cases) == 1 and len(syllables(case)) <= _LONGEST_CASE and not refers(case) and not pointing(case)
    inside = "trong " if case.casefold().startswith("trường hợp") else ""
    return f"{told} {inside}{continued(case)}" if fits else ""


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
    before = quote[: at.start()]
    handed = _HANDED.search(before) and _DECIDED.match(quote[at.end() :])
    if (before.endswith("do ") or handed) and quote[:1].isupper():
        joined = _MADE.sub(r"\g<0>,", before)
        return f"{joined}{asked.casefold()}{quote[at.end() :]}"
    return ""


def _owned(told: str, fact: Fact, ground: Ground) -> str:
    """A duty that begins with its verb behind whose it is; “” where nobody is named to whom it falls."""
    if not told or not _DOING.match(told):
        return told
    what, who = held(fact.path.rpartition(".")[0] or fact.path, ground)
    return f"{who} có {what} {continued(told)}" if who else ""


def _plain(fact: Fact, about: str, asked: str) -> str:
    """“Cơ quan nào quyết định …” out of a short predicate and the whole of what is decided."""
    ruled = MATTER.match(about) or "quy định" not in fact.predicate
    fits = DECIDES.fullmatch(fact.predicate) and ruled
    return f"{asked} {fact.predicate} {continued(about)}" if fits else ""


def beside(who: str, stem: str, ground: Ground) -> tuple[Choice, ...]:
    """Other offices of the document, of the same sort first, then those that any law knows."""
    kind = is_person(who)
    own = [one for one in ground.offices if not vague(one, ground) and len(syllables(one)) <= _LONGEST]
    pool = [(one, "Là cơ quan, người có thẩm quyền khác trong cùng văn bản, về việc khác.") for one in own]
    named = _ministries(ground)
    heads = [one if one.startswith("Bộ trưởng") else f"Bộ trưởng {one}" for one in named] if kind else []
    pool += [(one, "Là cơ quan, người được nêu trong văn bản, ở việc khác.") for one in (*heads, *named)]
    told = "Là cấp có thẩm quyền quen gặp trong các luật, không phải ở việc này."
    pool += [(one, told) for one in _PLAIN if level(who) < LOCAL]
    pool += [
        (one, "Là chủ thể khác được giao việc trong cùng văn bản.") for one in holders(ground) if level(who) == LOCAL
    ]
    field = _FIELDS.match(who) is not None
    pool.sort(
        key=lambda one: (
            is_person(one[0]) != kind,
            not field and bool(_FIELDS.match(one[0])),
            _away(one[0], who),
        )
    )
    found: dict[str, Choice] = {}
    for name, reason in pool:
        if (
            several(name)
            or (_MERGED.search(name) and ground.document.issued >= _MERGED_ON)
            or (not kind and _OFFICIAL.match(name))
        ):
            continue
        said, key = spelt(name), spelt(who)
        apart = said not in key and key not in said and said not in spelt(stem)
        if apart and not any(said in spelt(one) or spelt(one) in said for one in found):
            found[name] = Choice(begun(name), reason)
    return tuple(found.values())


def holders(ground: Ground) -> tuple[str, ...]:
    """Those of no level of the state to whom lists of the document give rights or duties."""
    names = (held(path, ground)[1] for path in ground.lists)
    return tuple(dict.fromkeys(name for name in names if name and level(name) == LOCAL))


def _ministries(ground: Ground) -> tuple[str, ...]:
    """The ministries and ministers that the document names: another field's would convince nobody."""
    found = Counter(match.group() for one in ground.provisions for match in _MINISTRY.finditer(one.text))
    return tuple(name for name, many in found.most_common() if many > 1)


def _away(name: str, who: str) -> int:
    """How far an office stands from the key's level; above the provinces the next level is as good as the same."""
    apart = distance(name, who)
    return apart if level(who) >= PROVINCIAL else max(apart - 1, 0)


def _shared(fact: Fact, ground: Ground) -> bool:
    """Whether others decide the same by the same clause: each of them would be right in part."""
    return any(
        one.path == fact.path and fold(one.subject) == fold(fact.subject) and one.predicate == fact.predicate
        for one in ground.facts
        if one != fact and isinstance(one.value, Authority) and one.value != fact.value
    )
