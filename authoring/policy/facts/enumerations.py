"""Lists: the units below a lead-in, dashes under a line, and members named in one sentence."""

import re
from collections.abc import Iterator, Sequence

from authoring.model.policies import Enumeration, Fact, Provision
from authoring.policy.facts.members import listed
from authoring.policy.facts.sentences import Place, lead_line, sentences
from authoring.policy.facts.wholes import closed, ends_open, is_sound, unsaid

_AMENDING = re.compile(
    r"(?:Sửa đổi|Bổ sung|Thay|Thay thế|Bỏ|Bãi bỏ(?=.*cụm từ))(?!\w)|.*(?:từ ngữ|thuật ngữ).*được hiểu"
)
_ONE_OF = re.compile(
    r"(?:một trong (?:các|những|số|hai|ba|bốn|năm|\d+)|một hoặc (?:một số|nhiều|các|những)|được (?:lựa )?chọn"
    r"|ít nhất một)(?!\w)(?=[^,;.:]{0,120}(?: sau(?!\w)| dưới đây| gồm|:))",
    re.IGNORECASE,
)
_ALL_OF = re.compile(
    r"(?<!\w)đủ (?:(?:các|những|cả|\d+) )?(?:(?!quy định)[^\s,;:.]+ ){1,8}?(?:sau(?: đây)?(?!\w)|này(?! quy)|(?=:))"
    r"|đồng thời (?:đáp ứng|bảo đảm|có) (?:các|những|đủ)",
    re.IGNORECASE,
)
_CASES = re.compile(
    r"(?:như|cụ thể|(?:thời hạn|tỷ lệ|mức|lộ trình|thời gian|thời điểm|theo quy định)(?: dưới)?) sau(?: đây)?(?:,[^:]*"
    r"| [^:]{3,60})?:?$",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"công thức|tương ứng với", re.IGNORECASE)
_STEPS = re.compile(
    r"(?:(?:Các|Việc|Thứ tự|Thành phần|Nội dung|Về) )?(?:[\w,]+ ){0,3}?(?<!thẩm )(?<!Thẩm )(?:trình tự|quy trình"
    r"|thủ tục"
    r"|nguyên tắc|thành phần|nội dung|nhiệm vụ|quyền hạn|quyền|trách nhiệm|hồ sơ|ưu tiên|các bước|yêu cầu"
    r"|tiêu chí|lộ trình)(?!\w)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:phân bổ|(?<!giá trị )sử dụng|trích lập)(?: (?!lộ)\w+){0,3} như sau:?$"
    r"|(?<!\w)(?:bao gồm|gồm) (?:các|những) [^:;.,]{2,40} (?:như )?sau(?: đây)?:?$"
)
_ORDER = re.compile(
    r"(?:tùy|tuỳ)(?: theo| thuộc)? từng (?:trường hợp|đối tượng)[^:;.]{0,20}:?$"
    r"|theo (?:[^:;.]{0,30} )?thứ tự[^:;.]{0,40}:?$"
)
_FOR = re.compile(r"(?:Đối với|Trường hợp|Nếu)(?!\w)")
_EACH = re.compile(r"(?:Đối với|Trường hợp|Nếu|Khi|Bằng|Bắt đầu|Từ|Người|Tối đa|Tối thiểu|Mức|Tại|\d)(?!\w)")
_CASE = re.compile(
    r"(?<!\w)(?:thì|đối với|nếu|khi|trường hợp|cho (?:những|các) năm|trước (?:năm|ngày))(?!\w)", re.IGNORECASE
)
_WHOSE = re.compile(
    r"(?:Bằng|Bắt đầu|Từ|Người|Lao động|Có|Tham gia|Tối đa|Tối thiểu|Mức"
    r"|Suy giảm|Làm|Tại|Dưới|Trên|\d+ (?:ngày|tháng|năm))(?!\w)"
)
_PAPERS = re.compile(r"^Hồ sơ .* trong (?:các|những) trường hợp sau(?: đây)?:?$")
_PRICED = re.compile(r": (?:(?:bằng|tối đa|không quá|mức) )?\d[\d.,]*(?:%| )")
_BESIDES = re.compile(r"^Ngoài |(?:còn )?được hưởng thêm", re.IGNORECASE)
_GROUNDS = re.compile(r"(?:căn cứ|nguồn|khoản)(?: (?:sau|như sau)(?: đây)?):?$")
_GIVES = re.compile(r"(?:bao gồm|gồm)(?: (?:các|những) [^:.;]{2,60})?:?$", re.IGNORECASE)
_FOLLOWING = re.compile(r"(?<!\w)sau(?: đây)?(?:,? trừ [^:]*|[^:.;]{0,160}):?$", re.IGNORECASE)
_CIRCUMSTANCES = re.compile(
    r"(?:khi|trong|thuộc|nếu|đối với|tại|của|có)(?: thực hiện| vi phạm| xảy ra)? (?:các |những )?(?:trường hợp"
    r"|tình huống|hành vi|căn cứ) sau(?: đây)?"
    r"|^(?:(?:Những|Các) )?(?:[Nn]gười|đối tượng) sau đây khi|^Các trường hợp (?:chấm dứt|tạm dừng|thu hồi|từ chối)",
    re.IGNORECASE,
)
_CASES_GIVEN = re.compile(
    r"^(?:Các|Những) trường hợp (?!sau)[^:;]*?(?:bao gồm|gồm)(?: các trường hợp)?(?: sau(?: đây)?)?:?$"
)
_ALTERNATIVES = re.compile(r"trừ (?:các |những )?trường hợp sau|trong trường hợp:$", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:có (?:các )?(?:quyền|trách nhiệm|nghĩa vụ|nhiệm vụ|quyền hạn)[^:.;]{0,60}"
    r"|^(?:Các )?(?:[Qq]uyền|[Tt]rách nhiệm|[Nn]ghĩa vụ|[Nn]hiệm vụ|[Hh]ồ sơ|[Nn]ội dung|[Cc]ăn cứ"
    r"|[Nn]guyên tắc)[^:.;]{0,160}"
    r"|^(?:Các|Những) (?:trường hợp|đối tượng|điều kiện|giấy tờ|tài liệu|biện pháp|hình thức)[^:.;]{3,160}"
    r"|^Giao [^:.;]{3,80}):$"
)
_OPEN = re.compile(r"(?<!\w)(?:để|thì|phải|được|về|là|có|cụ thể|với|trong đó|các nội dung|các việc|quyền)(?: sau)?:$")
_EXCEPT = re.compile(
    r"(?<!\w)(?<!giảm )(?<!khấu )trừ (?!đi)(?!(?:các |những )?trường hợp sau)[^:;.()]*?"
    r"(?=,? (?:mức|được|thì|khi|nếu|như sau|(?:bao )?gồm)(?!\w)|[:;.()]|$)"
)
_OR = re.compile(r"hoặc[;,.]?$")
_GONE = re.compile(r"\(?(?:được |đã )?bãi bỏ\)?[.;]?$", re.IGNORECASE)
_RULE = re.compile(
    r"(?:Chính phủ|Thủ tướng|Bộ trưởng|Bộ|Ủy ban|Hội đồng)(?: [\w-]+){0,9}? (?:quy định|hướng dẫn)(?!\w)"
)
_ON_OTHERS = re.compile(
    r"(?:(?:Đối với|Trường hợp) [^.;:]{0,80}?|(?:Các|Những) (?:\w+ ){1,4})(?:quy định|nêu) tại "
    r"(?:các )?(?:điểm|khoản) [^.;:]{1,40}? (?:khoản|Điều) này"
    r"(?!\w)[^.;:]*(?<!\w)(?:phải|được|thì|có trách nhiệm|thực hiện)(?!\w)"
)
_ACTOR = re.compile(r"(?:Tổ chức|Cơ quan|Bộ|Chính phủ|Đơn vị|Ủy ban|Thủ tướng|Hội đồng)(?!\w)")
_FORBIDDEN = re.compile(r"hành vi (?:bị )?(?:nghiêm )?cấm", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:(?:Các )?(?:quyền|trách nhiệm|nghĩa vụ|nhiệm vụ|nguyên tắc|nội dung quản lý|nguồn hình thành|quỹ thành phần"
    r"|hình thức|chính sách)|Hồ sơ|Các (?:chế độ|nguồn|quỹ|hình thức|nguyên tắc))(?!\w)",
    re.IGNORECASE,
)
_SENTENCED = re.compile(
    r"(?:Trường hợp|Đối với|Trong thời hạn|Trong|Việc|Hồ sơ|Khi|Nếu|Quyền|Trách nhiệm|Nghĩa vụ|Người"
    r"|Các đối tượng)(?!\w)"
    r"|.*(?:Điều này|có (?:các )?(?:quyền|trách nhiệm|nghĩa vụ|nhiệm vụ)(?!\w))"
)
_CONDITIONS = r"(?:các|những|điều kiện(?! (?:quy|hưởng|theo)))"
_TRIGGERS = tuple(
    re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    for words in (
        r"trừ (?:các |những )?trường hợp sau",
        r"(?:(?:khi|nếu|mà) )?(?:(?:thuộc|có|là|đáp ứng|trong|theo|bằng) )?một (?:trong|hoặc)",
        rf"(?:khi )?(?:phải )?(?:có|đáp ứng|bảo đảm|đảm bảo|thỏa mãn)? ?(?:đầy )?đủ {_CONDITIONS}",
        r"(?:bao gồm|gồm)(?=[^:.;]{0,80}:?$)",
        r"có (?:các )?(?:quyền|trách nhiệm|nghĩa vụ|nhiệm vụ)",
        r"(?:được )?(?:(?<!căn cứ )thực hiện |tính |(?:theo )?quy định |xác định |áp dụng )?như sau",
        r"(?:(?:trong|khi|theo|thuộc|với|cho) )?(?:các|những) [^:,;.]{2,50}? sau",
        r"trong trường hợp sau",
    )
)
_FINITE = re.compile(r" (?:được|phải)(?: [^\W\d]+){1,2}$")
_HEAD = re.compile(r"(?:các|những) ")
_PARTS = re.compile(r"[:;] |(?<!\w)(?:của|là|Là|cho|tại|với) ")
_DASH = re.compile(r"\n[-–] ")
_DUTIES = re.compile(
    r"(?<!\w)có (?:các )?(?:nhiệm vụ|quyền|trách nhiệm|nghĩa vụ|quyền hạn|nhiệm vụ, quyền hạn)(?: sau(?: đây)?)?$"
)
_LEADS = re.compile(r"(?:như sau|sau đây|bao gồm|bao gồm (?:các|những)[^.;:]{3,40})$")
_HEADS = ("Quyền", "Trách nhiệm", "Nghĩa vụ", "Nhiệm vụ")
_EDGES = " ,;:.\n"


def enumerations(place: Place) -> Iterator[Fact]:
    """The lists that a provision states: of the units below it, and in its own words."""
    if place.heading:
        return
    yield from _below(place)
    yield from _dashes(place)
    for sentence in place.sentences:
        for lead, items in listed(sentence):
            yield from _fact(place, lead, items, "one_of" if _ONE_OF.search(lead) else "all", sentence)


def _label(path: str) -> str:
    """A unit's own label as the law writes it: “a”, “đ”, the number of a clause."""
    step = path.rpartition(".")[2]
    return step[1:] if step[0] == "k" and step[1:2].isdigit() else step


def _below(place: Place) -> Iterator[Fact]:
    text, titled = place.provision.text, place.provision.title
    members = [one for one in place.below if not _GONE.fullmatch(one.text.strip()) and not _rule(one)]
    if len(members) < 2:
        return
    labels = tuple(_label(one.path) for one in members)
    lead = _last_sentence(lead_line(text) or _unmarked(text))
    if lead:
        logic = _logic(lead, [one.text for one in members])
        labels = labels[: _last(lead, members)] if logic == "all" else labels
        if logic and len(labels) > 1:
            yield from _fact(place, lead, labels, logic, lead if lead in text else lead[:-1])
    elif not text and titled and _of_title(titled, members):
        yield from _fact(place, titled, labels, "all", titled)


def _last(lead: str, members: Sequence[Provision]) -> int:
    """How many units are members: without a last one on the others, without rules behind those that are what it names.

    “Các tài khoản bao gồm: 1. Tài khoản …; 2. Tài khoản …; 3. Bộ trưởng quy định …” has two.
    """
    if _ON_OTHERS.match(members[-1].text):
        return len(members) - 1
    kind = " ".join(members[0].text.split()[:2])
    named = [one.text.startswith(kind) for one in members]
    count = max(at for at, one in enumerate(named, 1) if one) if f"các {kind} ".lower() in lead.lower() else 0
    actors = count > 1 and all(_ACTOR.match(one.text) for one in members[count:])
    return count if actors else len(members)


def _dashes(place: Place) -> Iterator[Fact]:
    """Dashes under a line of the provision's own text; they are no units, their words are the members."""
    lines = place.provision.text.split("\n") if _DASH.search(place.provision.text) else []
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and lines[end].startswith(("- ", "– ")):
            end += 1
        lead, items = _last_sentence(lines[at].strip()), tuple(line[2:].strip(_EDGES) for line in lines[at + 1 : end])
        logic = _logic(lead, items) if len(items) > 1 and lead.endswith(":") else ""
        if logic:
            yield from _fact(place, lead.lstrip("-– "), items, logic, lead)
        at = end


def _logic(lead: str, members: Sequence[str]) -> str:
    """How the members belong together; “” where the lead-in leads into no list, or into several kinds of things."""
    said = "" if _AMENDING.match(lead) or _FORMULA.search(lead[-40:]) else _by_lead(lead, members)
    if said and _PAPERS.search(lead):
        return "cases"
    return "cases" if said == "all" and all(_FOR.match(member) for member in members) else said


def _by_lead(lead: str, members: Sequence[str]) -> str:
    """How the members belong together, by the words of the lead-in."""
    if _CASES_GIVEN.search(lead) or _ONE_OF.search(lead) or _ALTERNATIVES.search(lead) or _joined_by_or(members):
        return "one_of"
    if _ORDER.search(lead) or _WHOLE.search(lead):
        return "cases" if _ORDER.search(lead) else "all"
    if _CASES.search(lead) and not _ALL_OF.search(lead):
        each = sum(bool(_EACH.match(member)) for member in members)
        steps = _STEPS.match(lead) and 2 * each < len(members)
        if any(_BESIDES.search(member) for member in members):
            return "all"
        parts = bool(members) and not any(_CASE.search(member) or _WHOSE.match(member) for member in members)
        priced = bool(members) and all(_PRICED.search(member) for member in members)
        return "all" if (steps or parts or _GROUNDS.search(lead)) and not priced else "cases"
    whole = _ALL_OF.search(lead) or _GIVES.search(lead)
    if not whole and _CIRCUMSTANCES.search(lead):
        return "one_of"
    named = whole or _FOLLOWING.search(lead) or _NAMED.search(lead) or _OPEN.search(lead)
    return "all" if named else ""


def _joined_by_or(members: Sequence[str]) -> bool:
    return any(_OR.search(member.rstrip()) for member in members[:-1])


def _of_title(title: str, members: Sequence[Provision]) -> bool:
    """Whether an article without a lead-in lists what its title names."""
    if _FORBIDDEN.search(title):
        return True
    if any(one.text.rstrip().endswith(":") for one in members) and title.startswith("Các "):
        return False
    return bool(_TITLED.match(title)) and not any(_SENTENCED.match(one.text) for one in members)


def _rule(one: Provision) -> bool:
    """Whether a clause is no member but says who regulates the rest."""
    return one.path.rpartition(".")[2][:-1].startswith("k") and bool(_RULE.match(one.text))


def _unmarked(text: str) -> str:
    """A lead-in that lost its colon, or a heading over its members."""
    line = text.rpartition("\n")[2].strip()
    if _DUTIES.search(line):
        return f"{line}:"
    return line if _LEADS.search(line) else _heading(line)


def _heading(line: str) -> str:
    """“Trách nhiệm của …” that stands as a heading over its members."""
    return f"{line}:" if line.startswith(_HEADS) and _NAMED.search(f"{line}:") else ""


def _last_sentence(line: str) -> str:
    return next(reversed(list(sentences(line))), "")


def _fact(place: Place, lead: str, items: tuple[str, ...], logic: str, quote: str) -> Iterator[Fact]:
    one, topic = place.provision, place.topic(quote)
    found = [list(form.finditer(lead)) for form in _TRIGGERS]
    cut = next((matches[-1].start() for matches in found if matches), len(lead))
    named = _explained(lead[:cut], items) if cut < len(lead) else topic
    if not named and lead[:cut].strip() and cut < len(lead):
        return
    subject = named.strip(f"{_EDGES}(") or topic or lead.strip(_EDGES)
    subject, verb = _whole(subject) if cut < len(lead) else (subject, "")
    predicate = f"{verb} {lead[cut:].strip(_EDGES)}".strip() or lead.strip(_EDGES)
    finite = _FINITE.search(subject) if predicate.startswith("như sau") else None
    if finite:
        subject, predicate = subject[: finite.start()], f"{finite.group().strip()} {predicate}"
    predicate = "gồm" if predicate == subject else predicate
    exceptions = tuple(found.strip(_EDGES) for found in _EXCEPT.findall(lead))
    qualifiers = unsaid(place.leads, topic, f"{subject} {predicate}")
    value = Enumeration(items, logic, exceptions)
    yield Fact(one.document, one.path, "enumeration", subject, predicate, qualifiers, value, quote)


def _whole(words: str) -> tuple[str, str]:
    """A subject without the verb or joint at its end (“Bảo hiểm xã hội bắt buộc | có”), and what was taken away."""
    head, tail = words, ""
    while " " in head and not is_sound(head) and ends_open(head):
        shorter = closed(head)
        tail = f"{head[len(shorter) :].strip()} {tail}".strip()
        head = shorter
    return head.strip(_EDGES), tail


def _explained(before: str, items: Sequence[str]) -> str:
    """What a list explains: behind an open bracket the words, or the last of them, that name what its first member is.

    “Chi phí thu … tại các cơ sở (gồm: chi đào tạo; …)” explains “Chi phí thu … tại các cơ sở”; “” where neither does.
    """
    if not before.rstrip().endswith("("):
        return _PARTS.split(before)[-1] if before[:1].isdigit() and " " in items[0] else before
    words = before.rstrip("( ")
    kind, near = items[0].lower().split()[0], _PARTS.split(words)[-1]
    return next((one for one in (words, near) if _HEAD.sub("", one).lower().startswith(kind) or near == words), "")
