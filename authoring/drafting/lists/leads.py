"""How a list is asked for by the words that lead to it: for a member, for a stranger."""

import re
from typing import NamedTuple

from authoring.drafting.bodies.holding import held
from authoring.drafting.bodies.sorts import RIGHTS, kind_of
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences.leading import led
from authoring.drafting.sentences.references import spoken
from authoring.model.policies import Fact
from authoring.text import syllables

_ASIDE = re.compile(r"^(?:Trong|Theo|Ngoài|Căn cứ|Khi|Hằng năm|Trường hợp|Đối với)(?!\w).*, ")
_ENDING = re.compile(
    r",? (?:bao )?gồm(?: có)?(?: (?:các|những) (?P<noun>\w+(?: \w+){0,3}?)(?: chính| cơ bản| chủ yếu| sau)?)?$"
)
_CASES = re.compile(
    r"(?P<what>(?!.*(?<!\w)(?:giấy tờ|hồ sơ) là).+?),? (?:(?:khi|nếu|mà) )?(?:thuộc )?"
    r"(?:một )?trong (?:các |những )?trường hợp$"
)
_INSIDE = re.compile(
    r"(?P<before>.+?),? (?:(?:nếu|mà) )?(?:thuộc )?(?:một )?trong (?:các|những) trường hợp kể ra"
    r" (?P<rest>(?:thì|để|khi|chết) .+)$"
)
_CONDITIONS = re.compile(
    r"(?P<what>.+?),? (?:khi|nếu|phải) (?:có |đáp ứng |bảo đảm |đảm bảo )?(?:đủ )?"
    r"(?:các |những )(?:điều kiện|yêu cầu|tiêu chuẩn)$"
)
_CHOICES = re.compile(
    r"(?P<what>.+?) một trong các (?P<of>phương thức đóng|phương thức|hình thức|giấy tờ|mức|biện pháp)$"
)
_SOME = re.compile(
    r"(?P<before>.+?) (?:một trong )?(?:các|những) "
    r"(?P<what>nhiệm vụ|nội dung|đối tượng|chế độ|quỹ thành phần|quỹ|giấy tờ|yêu cầu|biện pháp|hình thức|phương thức"
    r"|nguồn|nguyên tắc|thông tin|hoạt động|tài liệu|chi phí|tiêu chí|căn cứ|trường hợp|thành phần|khoản|chỉ tiêu)"
    r"(?: cơ bản| chính| chủ yếu| sau)?$"
)
_BEHIND = re.compile(
    r"(?:Những |Các )?(?P<what>[Nn]gười|[Đđ]ối tượng|[Tt]rường hợp|[Hh]ành vi|[Gg]iấy tờ) (?:sau đây|kể ra)"
    r" (?P<rest>.+)"
)
_EXCEPTED = re.compile(r"(?P<what>.+?),? trừ (?:một trong )?(?:các |những )?(?P<noun>trường hợp|đối tượng)")
_RULE = re.compile(r"(?<!\w)(?:phải|được)(?!\w)")
_PAPERS = re.compile(r"(?<!\w)(?:hồ sơ|giấy tờ)(?!\w)", re.IGNORECASE)  # nobody is a paper
_USE = re.compile(r"(?P<what>[^,;]+ được sử dụng)(?: để)?")
_LINKED = re.compile(r"(?P<case>(?:[Tt]rường hợp|[Đđ]ối với|[Kk]hi) .+), (?P<what>hồ sơ.*)")
_HAS = re.compile(r"(?P<who>.+?) có (?:các|những) (?P<what>\w+(?: \w+)?)$")
_TITLED = re.compile(
    r"(?:các |những )?(?P<what>hành vi bị nghiêm cấm|nguyên tắc|trách nhiệm|quyền|nội dung|nhiệm vụ|nghĩa vụ|chính sách"
    r"|hình thức|phương thức|biện pháp|nguồn hình thành|nguồn thu|nguồn|hồ sơ|điều kiện|căn cứ|thành phần|chế độ"
    r"|trường hợp)(?!\w)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"^(?:các|những) |(?<= của )(?:các|những) (?!cấp)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\w)(?:được|thì|phải|(?<!trong )(?<!việc )(?<!tổ chức )thực hiện|là|như|sau|trừ)(?!\w)")
_ACT = re.compile(r"(?P<what>.+?) là hành vi của (?P<who>.+)")
_NOT = re.compile(r"(?<!\w)không(?= (?:được|có|thuộc|phải|còn|bị))")
_NO = re.compile(r"(?<!\w)(?:không|chưa)(?!\w)")
_DENIED = re.compile(r"(?:không|chưa) (?:được|có|thuộc|phải|còn|bị)(?!\w)")
_SHORTEST = 4
_NOUNS = ("hình thức", "phương thức", "biện pháp", "nguyên tắc", "chế độ", "trường hợp")


class Asked(NamedTuple):
    """The question for a member and the one for a stranger, “” where it would be awkward, and the sort of the list."""

    inside: str
    outside: str
    kind: str


def asked_by(fact: Fact, ground: Ground) -> Asked | None:
    """How a list is asked for by its lead, or by the title of its article; None where no question fits it."""
    lead = led(fact.path, ground)
    if lead:
        excepted = _EXCEPTED.fullmatch(lead)
        told = spoken(excepted["what"] if excepted else lead, fact.path, ground)
        if excepted:
            return _of_exception(told, excepted["noun"])
        found = _of_cases(told) or _of_people(told) or _of_some(told) or _of_heading(told)
        return _emphasised(found or _of_held(fact.path, ground))
    return _emphasised(_of_heading(ground.places[fact.path].title)) if "." not in fact.path else None


def _of_exception(told: str, noun: str) -> Asked | None:
    """“… KHÔNG phải … trong trường hợp nào sau đây?”: the list says where a rule doesn't hold."""
    denied = _RULE.sub(r"KHÔNG \g<0>", continued(told), count=1)
    if noun != "trường hợp" or denied == continued(told) or _NO.search(told):
        return None
    return Asked(f"{denied} trong trường hợp nào sau đây", "", kind_of(noun))


def _emphasised(asked: Asked | None) -> Asked | None:
    """The questions of a list that says what is not: its negation in capitals, none asked twice over."""
    if asked is None or not _NOT.search(asked.inside):
        return asked._replace(outside="") if asked and _NO.search(asked.outside) else asked
    return asked._replace(inside=_NOT.sub("KHÔNG", asked.inside, count=1), outside="")


def _of_cases(lead: str) -> Asked | None:
    """A lead into conditions, ways or cases."""
    if match := _CONDITIONS.fullmatch(lead):
        what = continued(match["what"])
        return Asked(
            f"điều kiện nào sau đây là một trong các điều kiện để {what}",
            f"điều kiện nào sau đây KHÔNG phải là điều kiện để {what}",
            "điều kiện",
        )
    if (match := _CHOICES.fullmatch(lead)) and (match["of"] != "giấy tờ" or _PAPERS.search(match["what"])):
        what, noun = continued(match["what"]), match["of"]
        outside = f"{what} một trong các {noun} sau đây, TRỪ {noun} nào"
        return Asked(f"{what} {noun} nào sau đây", outside, kind_of(lead))
    if match := _INSIDE.fullmatch(lead):
        before, rest = continued(match["before"]), match["rest"]
        return Asked(f"{before} thuộc trường hợp nào sau đây {rest}", "", "trường hợp")
    match = _CASES.fullmatch(lead)
    return _of_case(continued(match["what"])) if match and len(syllables(match["what"])) >= _SHORTEST else None


def _of_case(what: str) -> Asked:
    if act := _ACT.fullmatch(what):
        inside = f"hành vi nào sau đây của {act['who']} là {act['what']}"
        outside = f"hành vi nào sau đây của {act['who']} KHÔNG phải là {act['what']}"
        return Asked(inside, outside, "trường hợp")
    return Asked(
        f"{what} trong trường hợp nào sau đây",
        f"trường hợp nào sau đây KHÔNG thuộc các trường hợp {what}",
        "trường hợp",
    )


def _of_people(lead: str) -> Asked | None:
    """A lead that says whose rights or duties follow, what something consists of, or what it has."""
    kind = kind_of(lead)
    if match := RIGHTS.fullmatch(lead):
        what, who = match["what"], continued(_ASIDE.sub("", match["who"]))
        return (
            None if who.endswith((" và", " mà")) or " thì" in who else _of_noun("nội dung", f"{what} của {who}", kind)
        )
    if match := _ENDING.search(lead):
        return _of_parts(lead[: match.start()], match["noun"] or kind, kind)
    match = _HAS.fullmatch(lead)
    if match is None:
        return None
    return _of_noun(match["what"], f"{match['what']} của {continued(match['who'])}", kind)


def _of_held(path: str, ground: Ground) -> Asked | None:
    """A list under a lead of its own that its article's title gives to somebody as a duty or a right."""
    what, who = held(path, ground)
    return _of_noun("nội dung", f"{what} của {who}", kind_of(f"{who} có {what}")) if who else None


def _of_parts(whole: str, noun: str, kind: str) -> Asked:
    """A lead that says what consists of the members: “hồ sơ … bao gồm giấy tờ nào sau đây”."""
    linked = _LINKED.fullmatch(whole)
    whole = continued(whole)
    if linked:
        case = continued(linked["case"])
        whole = f"{linked['what']} {'' if case.startswith('đối với') else 'trong '}{case}"
    whole = re.sub(rf"^(?:các|những) (?={noun} )", "", whole)
    within = f"{noun} nào sau đây thuộc {whole}" if whole.startswith(noun) else f"{whole} bao gồm {noun} nào sau đây"
    if _DENIED.match(whole.removeprefix(f"{noun} ")):
        within = f"{noun} nào sau đây {whole.removeprefix(f'{noun} ')}"
    outside = "" if " thuộc đối tượng " in whole else f"{noun} nào sau đây KHÔNG thuộc {whole}"
    return Asked(within, outside, kind)


def _of_some(lead: str) -> Asked | None:
    """A lead that ends in the noun of its members, or begins with it: asked for a member only."""
    if match := _BEHIND.fullmatch(lead):
        what = match["what"].casefold()
        outside = f"các {what} sau đây {match['rest']}, TRỪ {what} nào"
        return Asked(f"{what} nào sau đây {match['rest']}", outside, kind_of(what))
    if match := _USE.fullmatch(lead):
        use = f"{continued(match['what'])} cho"
        return Asked(f"{use} nội dung nào sau đây", f"{use} các nội dung sau đây, TRỪ nội dung nào", "nội dung")
    match = _SOME.fullmatch(lead)
    if match is None or match["before"].endswith((" với", " giữa", " là")):
        return None
    before, what = continued(match["before"]), match["what"]
    outside = f"{before} các {what} sau đây, TRỪ {what} nào"
    return Asked(f"{before} {what} nào sau đây", outside, kind_of(what))


def _of_noun(noun: str, whole: str, kind: str) -> Asked:
    return Asked(f"{noun} nào sau đây là {whole}", f"{noun} nào sau đây KHÔNG phải là {whole}", kind)


def _of_heading(title: str) -> Asked | None:
    """A title, or a lead that is one, that begins with the noun of its members."""
    titled = _TITLED.match(title)
    if titled is None or _SENTENCE.search(title):
        return None
    what, whole = titled["what"].casefold(), continued(_PLURAL.sub("", title, count=1))
    if what.startswith("hành vi"):
        return Asked("hành vi nào sau đây bị nghiêm cấm", "", "hành vi")  # a lawful act shows itself
    if what == "hồ sơ":
        return Asked(f"giấy tờ nào sau đây thuộc {whole}", f"giấy tờ nào sau đây KHÔNG thuộc {whole}", "giấy tờ")
    return _of_noun(what if what in _NOUNS else "nội dung", whole, kind_of(title))
