"""Who decides: bodies that “quy định, quyết định, ban hành, phê duyệt …”, and on whose proposal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from authoring.model.policies import Authority, Fact
from authoring.policy.facts.bodies import BODY, VERB, with_level
from authoring.policy.facts.duties import owner_of
from authoring.policy.facts.matters import is_short, limits, matter, without_way
from authoring.policy.facts.papers import is_unnamed, paper, with_form
from authoring.policy.facts.sentences import Place
from authoring.policy.facts.wholes import is_sound, unsaid

_CITES = (
    r"tại (?:các )?(?:[Kk]hoản|[Đđ]iểm|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hụ lục|[Pp]hần|Nghị|Luật|Thông tư|Quyết|Bộ luật"
    r"|Pháp)"
)
_BODIES = re.compile(rf"(?<![\w-]){BODY}(?:(?:, | và | hoặc |, và |; ){BODY})*")
_WITH = r"(?:(?!trình |báo cáo |đề nghị |thực hiện |để |trong việc |tổ chức )[^;.]){3,120}?"
_ACTS = re.compile(
    r"(?: \((?:sau đây|dưới đây)[^()]*\))?"
    r"(?:,? (?:có (?:thẩm )?quyền (?:[^,;.]|\.(?=\d)){3,80} và(?= )|có (?:các )?(?:trách nhiệm|thẩm quyền"
    r"|nhiệm vụ|quyền)|xem xét,?|thống nhất(?! quản)|chủ trì,?|chịu trách nhiệm"
    rf"|căn cứ [^,;.]{{3,100}},|phối hợp với {_WITH}|tổ chức,?|thẩm định,?|và|rà soát,?|lập,?|xây dựng,?|kịp thời"
    rf"|cụ thể"
    r"|theo thẩm quyền|được(?= quyết)))*?"
    rf",? (?P<verb>{VERB})(?!\w)(?! (?:của|này|kèm|về quyết định|{_CITES}|trong Luật|trong Nghị)(?!\w))"
)
_MAY_DECIDE = re.compile(rf"(?<!\w){VERB}(?!\w)(?! {_CITES})|[Tt]hẩm quyền", re.IGNORECASE)
_BY = re.compile(r"(?<!\w)(?:do|phải được|[Gg]iao) $")
_SENT = re.compile(
    r"(?<!\w)(?<!lộ )(?<!chương )(?<!quy )(?<!quá )(?<![Tt]ờ )(?:[Tt]rình|[Bb]áo cáo(?: và trình)?|[Đđ]ề nghị"
    r"|kiến nghị) $"
)
_FREE = re.compile(rf"(?:[,;:] |(?<!\w)thì |{VERB} [^;]{{3,120}} và )$")
_IDLE = re.compile(r" (?:để|không|chưa|đã|đang|bị|được|thuộc)(?!\w)")  # named in passing: it proposes nothing
_PROPOSED = re.compile(
    rf"(?:[Tt]heo|[Tt]rên cơ sở)(?: sự)? (?:đề nghị|đề xuất|tờ trình|kiến nghị) của (?P<by>{BODY}(?:(?: và "
    rf"|, ){BODY})*)"
)
_BELONGS = re.compile(
    rf"(?:^|(?<=[;,] ))(?P<what>[Tt]hẩm quyền [^;.:]{{3,160}}?) (?:thuộc về|thuộc|là của) (?P<who>{BODY})(?=[.;,]|$)"
)
_DOES = re.compile(
    rf"(?:Chủ trì, phối hợp (?:(?!của |trình )[^;.]){{3,120}}? |Xây dựng,? (?:và )?|Xem xét, "
    rf"|Tổ chức )?(?P<verb>{VERB})"
    r"(?!\w)(?! (?:của|tại|này)(?!\w))",
    re.IGNORECASE,
)
_LED = re.compile(rf"(?:(?:,? |^)(?:do|phải được|[Gg]iao|thì)|(?:,? {BODY})?(?:,? |^)(?:[Tt]rình|báo cáo|đề nghị))? $")
_ASKED = re.compile(r"(?:đề nghị|đề xuất|tờ trình|kiến nghị) của $")
_COMMA = re.compile(r", (?!chữa bệnh|bệnh nghề|chống |an toàn|\d|[a-zđ](?:,| và) |(?:khoản|điểm|Điều) \w+(?!\w))")
_SENTENCE_END = re.compile(r"[;:.](?!\d)")
_STARTS = re.compile(r"[;:] | thì ")
_OBJECT_END = re.compile(
    r";(?! (?:các )?(?:khoản|điểm|Điều)(?!\w))|[:.]"
    r"|,? (?:theo (?:đề nghị|đề xuất|thẩm quyền)|trên cơ sở|phù hợp với|trong thời hạn"
    r"|sau khi(?= (?:có|được|lấy|thống|trao|báo|xin|thỏa)))(?!\w)"
    r"|(?:,| để) làm (?:cơ sở|căn cứ)(?!\w)"
    r"|, (?:bảo đảm|để|khi|nếu|mà|trong đó|trường hợp|trừ|nhưng|đồng thời|gửi|trình|báo cáo|theo"
    r"|chịu trách nhiệm|quyết định(?= (?:mức|việc|giá) )|ban hành|phê duyệt"
    r"|quy định(?= (?:cụ thể|chi tiết|về|việc|mức)))(?! tự)(?!\w)"
)
_JOINED = re.compile(
    rf"^hoặc trình {BODY},? (?:xem xét, )?{VERB} ?"
    r"|^(?:và|hoặc) (?:chịu trách nhiệm(?: [^,;.]{3,40}?)? về(?: việc| quyết định)?|(?:tổ chức "
    r"|triển khai )+(?:thực hiện)?)? ?"
)
_THING = re.compile(
    r"(?<!\w)(?:[Dd]anh mục|[Mm]ẫu|[Mm]ức|[Tt]ỷ lệ|trường hợp|[Đđ]ối tượng|[Ll]ộ trình|[Tt]iêu chuẩn|[Đđ]ịnh mức"
    r"|[Gg]iá|[Qq]uy trình|[Tt]hủ tục"
    r"|[Kk]ế hoạch|[Pp]hương án|[Qq]uy chế|[Cc]hương trình|[Vv]ăn bản|(?<!một )(?<!Một )[Ss]ố|[Tt]hời gian|[Hh]ình thức"
    r"|[Pp]hương thức|[Ll]oại|[Cc]hỉ tiêu"
    r"|(?<!công )(?<!làm )[Vv]iệc|[Nn]ội dung|[Cc]hi phí|[Dd]ự toán|[Đđ]iều kiện|[Tt]iền lương|[Hh]ội đồng)(?!\w)"
)
_GIVEN = re.compile(r"(?:(?:[Tt]rong )?[Tt]rường hợp|[Nn]ếu|[Kk]hi|[Đđ]ối với)(?!\w)[^;]{5,300}?(?=,? thì |, )")
_SUPPOSED = re.compile(
    r"(?P<given>(?:(?:[Tt]rong )?[Tt]rường hợp|[Nn]ếu|[Kk]hi|[Đđ]ối với)(?!\w)[^;]{5,300}?),? thì(?!\w)"
)
_WAGES = re.compile(r"(?<!\w)(?:chế độ|theo|hưởng) tiền lương$")
_WORK = re.compile(r".*(?<!\w)làm (?=(?:nghề|công việc)(?!\w))", re.DOTALL)
_NOTHING = "-"
_ONLY_CASE = re.compile(r"(?:(?:trong )?trường hợp|nếu|khi)(?!\w)|(?:(?:Trong )?[Tt]rường hợp|Nếu|Khi)(?!\w)[^,]*, ")
_CITED = re.compile(r"quy định (?:điểm|khoản) ")
_EMPTY = re.compile(rf"-|(?:hoặc |và )?{VERB}")
_MORE = re.compile(r", (?:trường hợp|trình tự|thẩm quyền|thủ tục|hình thức|thời hạn)(?!\w)")
_PARTIAL = re.compile(r"(?<!\w)(?:trên|so với|của|giám) $")
_DONE = re.compile(r" (?:thành lập|bổ nhiệm)(?!\w)")
_ISSUED = re.compile(r"(?:[Vv]ăn bản|[Bb]ãi bỏ|[Bb]áo cáo|Nghị định|Thông tư)(?!\w)(?!.*mẫu)[^\n]*\nban hành$")
_ANYBODY = re.compile(r"(?:cấp|cơ quan|người)(?: \w+){0,3} có thẩm quyền|Nhà nước|cấp trên", re.IGNORECASE)
_FOLLOWING = re.compile(r"(?<!\w)sau(?: đây)?$|(?:bao )?gồm$")
_IS = re.compile(r" là (?=\w)")
_POINTING = re.compile(r"(?<!\w)(?:này|đó)(?!\w)")
_EXPLAINS = re.compile(r"giải thích (?:từ ngữ|thuật ngữ)", re.IGNORECASE)
_MOST = 500
_WHOLES = re.compile(r"(?:danh mục|biểu mẫu|quy trình|mức giá|nội dung)", re.IGNORECASE)
_ACTOR = re.compile(rf"{BODY} (?:chủ trì|phối hợp|xem xét|tổng hợp)(?!\w)")
_THUS = re.compile(r",? thì $|, $")
_DECISIONS = (
    "quy định",
    "quy định chi tiết",
    "quy định cụ thể",
    "quy định thống nhất",
    "quyết định",
    "ban hành",
    "phê duyệt",
    "chấp thuận",
)
_MAKES = ("thành lập", "bổ nhiệm", "ban hành", "phê duyệt", "công bố", "chấp thuận", "phê chuẩn", "hướng dẫn")
_FINDS = "xác định"
_THROUGH = re.compile(rf"(?:gửi|báo cáo) (?P<by>{BODY}),? (?:(?:để )?tổng hợp,? (?:và )?(?:trình|báo cáo)|trình) $")
_WEAK = re.compile(r"cơ sở|đơn vị|doanh nghiệp|nhà|người lao động|cơ quan,|các bên|hai bên|cấp", re.IGNORECASE)
_EDGES = " ,;:.\n"
_LONGEST = 200
_NEAR = 300
_LONG_WHOLE = 320
_FAR = 2000


@dataclass(frozen=True, slots=True)
class _Found:
    """One decision: who, on whose proposal, the verb, what is decided, the words."""

    who: str
    by: str
    verb: str
    what: str
    quote: str
    given: str = ""
    clause: str = ""
    before: bool = False


def authorities(place: Place) -> Iterator[Fact]:
    """Who decides what, as a provision states it."""
    if place.heading:
        return
    owner = owner_of(place)
    for sentence in place.sentences:
        if not _MAY_DECIDE.search(sentence):
            continue
        seen = set[tuple[str, str]]()
        for found in (*_own(sentence, owner), *_acting(sentence, owner), *_belonging(sentence)):
            if (found.who, found.verb) not in seen and not (_is_empty(found) or _is_member(place, sentence, found)):
                seen.add((found.who, found.verb))
                yield from _fact(place, found)


def _is_empty(found: _Found) -> bool:
    """Whether nothing is decided: no object, or “người lao động quy định điểm i khoản 1 …”, which cites."""
    if found.before and _ISSUED.search(f"{found.clause}\n{found.verb}"):
        return True
    if _ANYBODY.match(found.who) and (found.before or not found.clause.startswith(found.who)):
        return True
    return bool(_EMPTY.fullmatch(found.what) or _CITED.match(f"{found.verb} {found.what}"))


def _is_member(place: Place, sentence: str, found: _Found) -> bool:
    """Whether a whole sentence is only a noun in a list (“a) Trung tâm do cơ quan nhà nước thành lập;”), no rule."""
    whole = found.clause == sentence.strip(_EDGES) == found.quote and f" do {found.who} " in found.quote
    return found.before and whole and bool(place.leads) and found.verb.startswith(_MAKES)


def _acting(sentence: str, owner: str) -> Iterator[_Found]:
    """Bodies of a sentence that are followed by what they decide."""
    last = ""
    for match in _BODIES.finditer(sentence):
        at, who, by = match.start(), match.group(), ""
        if _ASKED.search(sentence[max(at - _NEAR, 0) : at]):
            by, comma, who = who.rpartition(", ")
            at += len(by + comma)
        near = sentence[max(at - _NEAR, 0) : at]
        acts, free = _ACTS.match(sentence, match.end()), not at or _FREE.search(near)
        sent = None if by else _SENT.search(near)
        if acts and (sent or _BY.search(near) or (free and _decides(who, acts["verb"]))):
            through = _THROUGH.search(near) if sent else None
            by = through["by"] if through else by or ((last or owner) if sent else "")
            yield _decided(sentence, at, acts, (who, by), led=not (free or sent))
        last = who if free and not _IDLE.match(sentence, match.end()) else last


def _decides(body: str, verb: str) -> bool:
    """Whether a body in front of a verb decides; a hospital or a firm that guides or finds out does not."""
    return verb in _DECISIONS or (verb != _FINDS and not _WEAK.match(body))


def _decided(sentence: str, at: int, acts: re.Match[str], bodies: tuple[str, str], *, led: bool) -> _Found:
    """The decision of a body that stands at a place of a sentence; `led` by a “do” in front of it."""
    before, (who, by) = sentence[:at], bodies
    near = max(at - _NEAR, before.rfind(";") + 1)
    proposed = _PROPOSED.search(sentence, acts.end(), acts.end() + _FAR) or _PROPOSED.search(before, near)
    by = by or (proposed["by"] if proposed else "")
    end, thing = _thing(sentence, acts.end())
    earlier = led or not thing or not is_sound(thing)
    what, start = _before(before, led=led) if earlier else (thing, at)
    if start > 0 and (_PARTIAL.search(before, 0, start) or (led and before.endswith(", ", 0, start))):
        what = ""
    if led and _WAGES.search(_LED.sub("", before)):
        what = _NOTHING
    quote = sentence[start : acts.end() if earlier else end].strip(_EDGES)
    clause = sentence[sentence.rfind("; ", 0, at) + 1 : acts.end() if led else end].strip(_EDGES)
    done = _DONE.match(sentence, acts.end()) if led else None
    verb = acts["verb"] + (done.group() if done else "")
    verb = with_form(sentence[start + len(what) : at], who, verb) if led else verb
    return _Found(with_level(who, by), by, verb, what, quote, _given(before, start), clause, earlier)


def _given(before: str, start: int) -> str:
    """The condition that a decision begins with (“trường hợp hai bên có ý kiến khác nhau thì …”)."""
    said = before[: min(start, len(before))]
    words = said[max(said.rfind("; "), said.rfind(": ")) + 1 :].lstrip()
    supposed = _SUPPOSED.match(words)
    if supposed:
        return supposed["given"].strip(_EDGES)
    return words.strip(_EDGES) if _GIVEN.match(words) and _THUS.search(said) else ""


def _before(before: str, *, led: bool) -> tuple[str, int]:
    """What a decision is about, where it stands in front of the body (“Mức … do …”), and where that begins."""
    near = max(len(before) - _NEAR, 0)
    clean = before[:near] + _LED.sub("", before[near:])
    start = max((found.end() for found in _STARTS.finditer(clean)), default=0)
    if led and is_unnamed(clean):
        return paper(clean[start:]) or _NOTHING, start
    things = [found.start() for found in _THING.finditer(clean, start) if len(clean) - found.start() <= _LONGEST]
    long = len(clean) - start > _LONGEST or (led and re.search(r", |(?<!\w)(?:thuộc|theo|trong) ", clean[start:]))
    whole, start = start, things[-1] if things and long else start
    what = clean[start:].strip(_EDGES)
    if " " not in what or _WHOLES.fullmatch(what):
        start = whole
        work = _WORK.match(clean, start)
        start = work.end() if work else start
        what = clean[start:].strip(_EDGES) if len(clean) - start <= _LONG_WHOLE else _NOTHING
    return (_NOTHING if _ACTOR.match(what) or _ONLY_CASE.match(what) else what), start


def _own(sentence: str, owner: str) -> Iterator[_Found]:
    """A duty without its subject below “… có trách nhiệm:” or “Trách nhiệm của …”."""
    match = _DOES.match(sentence) if owner else None
    if match and match["verb"].lower() != _FINDS:
        end, thing = _thing(sentence, match.end())
        clause = sentence[:end].strip(_EDGES)
        yield _Found(owner, "", match["verb"].lower(), thing, clause, "", clause)


def _belonging(sentence: str) -> Iterator[_Found]:
    for match in _BELONGS.finditer(sentence):
        clause = match.group().strip(_EDGES)
        yield _Found(match["who"], "", "thẩm quyền thuộc", match["what"], clause, "", clause)


def _end(sentence: str, start: int) -> int:
    """Where the words on what is decided end: at a clause, or at the last comma of a long list."""
    match = _OBJECT_END.search(sentence, start)
    end = match.start() if match else len(sentence)
    comma = max((found.start() for found in _COMMA.finditer(sentence, start, start + _LONG_WHOLE)), default=-1)
    return comma if end > start + _LONG_WHOLE and comma > start else end


def _thing(sentence: str, start: int) -> tuple[int, str]:
    """Where the words on what is decided end, and these words."""
    end = _end(sentence, start)
    if _MORE.match(sentence, end) and is_short(sentence[start:end].strip(_EDGES)):
        further = _SENTENCE_END.search(sentence, end)
        end = further.start() if further else len(sentence)
    return end, _JOINED.sub("", sentence[start:end].strip(_EDGES), count=1)


def _fact(place: Place, found: _Found) -> Iterator[Fact]:
    """The fact: of the matter where that is a whole noun phrase, else of the article with the clause said whole."""
    one, topic = place.provision, place.topic(found.quote)
    if found.before and _EXPLAINS.search(topic):
        topic = _IS.split(found.clause, maxsplit=1)[0].strip('“”"') if _IS.search(found.clause) else ""
    what = matter(found.what, before=found.before) if topic == place.topic(found.quote) else ""
    if _FOLLOWING.search(found.what):
        told = _listed(place, found.what) or without_way(found.what)
        if told is None:
            return
        what = told
    named = topic or (found.what if is_sound(found.what) else "")
    subject, predicate = (what, found.verb) if what else (named, found.clause)
    if not subject or len(predicate) > _MOST:
        return
    given = (found.given,) if found.given and what else ()
    leads = () if what else place.leads
    topic = "" if what and not _POINTING.search(what) and not is_short(what) else topic
    given = (*given, *limits(place.provision.text, found.quote)) if what else given
    qualifiers = (*given, *unsaid(leads, topic, " ".join((subject, predicate, *given, found.who))))
    quote = found.quote if what else found.clause
    value = Authority(found.who, found.by)
    yield Fact(one.document, one.path, "authority", subject, predicate, qualifiers, value, quote)


def _listed(place: Place, words: str) -> str:
    """“các nội dung sau đây” with what follows, from the units below."""
    members = "; ".join(one.text.split("\n")[0].strip(_EDGES) for one in place.below)
    return f"{words}: {members}" if 0 < len(members) <= _MOST else ""
