"""Whole stems: the document is named with its number, the article's subject where the sentence doesn't say it."""

import re

from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences.completing import completed
from authoring.drafting.sentences.smoothing import smooth
from authoring.drafting.sentences.wholeness import whole
from authoring.model.policies import Fact
from authoring.text import fold, syllables

LONGEST = 90
_LONGEST_TEXT = 78
_LONGEST_TITLE = 26
_LONGEST_WANTED = 36
_SAID = 0.7
_LOOSE = frozenset(
    (
        *("là", "của", "và", "các", "những", "được", "có", "cho", "với", "đối", "về", "trong", "từ", "đến", "theo"),
        *("tại", "hoặc", "mức", "khi", "số", "quy", "định", "chế", "độ", "việc"),
    )
)
EMPTY_TITLE = re.compile(
    r"(?:giải thích từ ngữ|hành vi|các hành vi|phạm vi|đối tượng áp dụng|hiệu lực|quy định chuyển tiếp|điều khoản"
    r"|tổ chức thực hiện|trách nhiệm thi hành|sửa đổi|quy định chung|chuyển tiếp)",
    re.IGNORECASE,
)
_COMFORTABLE = 48
_COMFORTABLE_STEM = 74
_VERB = re.compile(r"(?<!\w)(?:thì|phải|có trách nhiệm|được|bằng|là|gồm|thuộc)(?!\w)")
_CASES = re.compile(r"(?:trường hợp|nếu|khi|trong thời hạn)(?!.* thì)", re.IGNORECASE)
_ELSE = re.compile(
    r",? nhưng |,? sau đó,? |,? trong đó | với mức (?:đóng|hưởng)(?! bao nhiêu) "
    r"|, (?:bao gồm|kể cả|không bao gồm|không kể|đồng thời) "
    r"| (?:và|hoặc) (?=(?:tối đa |không quá |trong thời hạn |từ đủ |bằng |cứ )?\d)"
    r"| và (?:khi|thực hiện|có tổng|cơ sở|do ngân sách|số ngày|cơ quan) |, trường hợp |, nếu "
)
_NAME_GOES_ON = re.compile(
    r"(?:nữ|bệnh nghề nghiệp|cá nhân|tổ chức|công việc|độc hại|nguy hiểm|chữa bệnh|bảo hiểm|phục hồi|trợ cấp|mức"
    r"|thời gian|số|điều kiện|chế độ)(?!\w)"
)
_BODY = r"(?:thân nhân|người|cơ quan|đơn vị|tổ chức|hộ)(?: lao động)?"
_CUT_OFF = re.compile(
    r" thì (?:điều kiện|mức|mức hưởng|mức đóng|thời gian|việc|hồ sơ|số tiền|số ngày)$"
    r"| (?:vượt quá|không quá|thấp hơn) (?:thời gian|thời hạn|mức|số tiền)$"
    rf"| thì {_BODY}(?: (?:và|hoặc) {_BODY})?$"
)
_IN_NAME = re.compile(r"(?:Quyết định|Nghị định|Nghị quyết|Thông tư|Chỉ thị) (?:số )?\d[^,]* về [^,]*$")
_IN_LIST = re.compile(r"(?:\w+ ){1,5}(?:và|hoặc) ")
_AND_MORE = re.compile(r" và (?:bị|có|phải|đang|đã) ")  # a condition of all that is said before
_ATTACHED = re.compile(r",? (?:và )?kèm theo [^,;?]*$")
_LETTER = re.compile(r"(?<!\w)[A-H](?!\w)")
_WANTING = re.compile(r"(?:có trách nhiệm|phải|được)? ?(?:giải quyết|thực hiện|xem xét|trả lời)(?: cho \w+ \w+ \w+)?$")
_OF_WHAT = re.compile(r"được hưởng (?:thêm )?(?:bao nhiêu|\d+) (?:ngày|tháng)(?! (?:trợ cấp|lương))")
_OF_THIS = re.compile(r"(?<!\w)(?:chế độ|trợ cấp|dưỡng sức)(?!\w)")
_ABOUT = re.compile(r"về (?P<what>(?:mức|thời hạn|thời gian|thời điểm|việc|tỷ lệ|chế độ)[^?]*?), (?P<rest>\w[^?]*)")
_SETTLED = re.compile(r"(?:Giải quyết )?(?P<what>(?:[Hh]ưởng|[Cc]hế độ|[Tt]rợ cấp|[Vv]iệc hưởng)(?!\w).+)")
_SETTLES = re.compile(r"(?<=giải quyết)(?=(?: và tổ chức chi trả)?(?: cho \w+ \w+ \w+)?$)")
_BRANCHES = (
    ("bảo hiểm xã hội tự nguyện", ("tự nguyện",), re.compile(r"^(?!.*bắt buộc).*bảo hiểm xã hội tự nguyện$")),
    (
        "chế độ tai nạn lao động, bệnh nghề nghiệp",
        ("tai nạn lao động", "bệnh nghề nghiệp"),
        re.compile(r"(?:^chế độ|sau) tai nạn lao động bệnh nghề nghiệp$"),
    ),
)
_OPEN = re.compile(r"[:;\n“”]|\.\s")


def framed(text: str, fact: Fact, ground: Ground, *, title: bool = True, hidden: str = "") -> str:
    """“Theo …, …?”; “” where the question would be too long, give its answer away or not stand alone."""
    text = settled(smooth(completed(smooth(text), fact, ground)), ground.title(fact.path))
    heading = ground.title(fact.path) if title else ""
    if not sound(text) or not whole(text) or _gives(text, hidden):
        return ""
    if ground.name in text:
        return f"{text[:1].upper()}{text[1:]}?"
    if branch := _branch(text, fact, ground):
        return _of_branch(branch, text, ground.title(fact.path), heading if not _gives(heading, hidden) else "", ground)
    if about := _ABOUT.fullmatch(text):
        framing = f"Theo quy định về {about['what']} tại {ground.name}, {about['rest']}?"
        return framing if len(syllables(framing)) <= LONGEST else ""
    framing = f"Theo quy định về {continued(heading)} tại {ground.name}, {continued(text)}?"
    wanting = _WANTING.search(text) or (_OF_WHAT.search(text) and not _OF_THIS.search(text))
    most = LONGEST if wanting else _COMFORTABLE_STEM
    if _needs(heading, text) and not _gives(heading, hidden) and len(syllables(framing)) <= most:
        return framing
    stem = f"Theo {ground.name}, {continued(text)}?"
    return "" if wanting or len(syllables(stem)) > LONGEST else stem


def settled(text: str, title: str) -> str:
    """What an office settles, by the article's title, where the sentence leaves it out: “… giải quyết hưởng …”."""
    match = _SETTLED.fullmatch(title)
    fits = match and len(syllables(match["what"])) <= _LONGEST_WANTED
    return _SETTLES.sub(f" {continued(match['what'])}", text, count=1) if match and fits else text


def _branch(text: str, fact: Fact, ground: Ground) -> str:
    """The branch of insurance that a clause stands in, where its sentence would hold of another one too."""
    said = fold(text)
    for branch, words, heading in _BRANCHES:
        if any(heading.search(one) for one in ground.over(fact.path)) and not any(one in said for one in words):
            return branch
    return ""


def _of_branch(branch: str, text: str, title: str, heading: str, ground: Ground) -> str:
    """The question with its branch named: in the article's title, or behind what the question is about."""
    about, needed = _ABOUT.fullmatch(text), _needs(heading, text)
    if heading and fold(branch.removeprefix("chế độ ")) in fold(title):
        what = continued(title)
    elif about:
        what = f"{about['what']} trong {branch}"
    else:
        what = f"{continued(heading)} trong {branch}" if needed else branch
    stem = f"Theo quy định về {what} tại {ground.name}, {continued(about['rest'] if about else text)}?"
    wanting = _WANTING.search(text) and what == branch
    return "" if wanting or len(syllables(stem)) > LONGEST else stem


def _gives(text: str, hidden: str) -> bool:
    """Whether a text holds the answer itself."""
    return bool(hidden) and re.search(rf"(?<![\w.,]){re.escape(hidden)}(?!\w)", text, re.IGNORECASE) is not None


def shortened(text: str) -> str:
    """A long question without what follows its last commas, where that adds no condition."""
    if len(syllables(text)) > _COMFORTABLE and "bao nhiêu" in _ATTACHED.sub("", text):
        text = _ATTACHED.sub("", text)
    while len(syllables(text)) > _COMFORTABLE:
        kept, _, rest = text.rpartition(", ")
        if "bao nhiêu" not in kept or not _VERB.search(kept) or _VERB.search(rest) or _CASES.match(kept):
            break
        if _AND_MORE.search(rest) or _IN_LIST.match(rest) or _NAME_GOES_ON.match(rest) or _IN_NAME.search(kept):
            break
        text = kept.partition(", trừ ")[0] if "bao nhiêu" in kept.partition(", trừ ")[0] else kept
    return text


def clipped(text: str) -> str:
    """A question without what is said behind it of something else: “…, sau đó …”, “… nhưng tối đa …”, “…, kể cả …”."""
    start = text.rfind("bao nhiêu") + len("bao nhiêu")
    for other in _ELSE.finditer(text, start):
        kept = text[: other.start()].rstrip(" ,")
        before = kept.rpartition("bao nhiêu")[0]
        whole = " thì " in kept or " thì " not in text
        if whole and not _CASES.match(kept) and (_VERB.search(before) or " thì " in kept):
            return kept
    return text


def sound(text: str) -> bool:
    """Whether a text is whole: no loose bracket, no list, no letter of an option, not too long."""
    if text.count("(") != text.count(")") or _OPEN.search(text) or _LETTER.search(text) or _CUT_OFF.search(text):
        return False
    return len(syllables(text)) <= _LONGEST_TEXT


def _needs(title: str, text: str) -> bool:
    """Whether the article's title says what the sentence leaves out."""
    most = _LONGEST_WANTED if _WANTING.search(text) else _LONGEST_TITLE
    if not title or EMPTY_TITLE.match(title) or len(syllables(title)) > most or not title[:1].isupper():
        return False
    if _WANTING.search(text):
        return True
    told = set(fold(title).split()) - _LOOSE
    return len(told & set(fold(text).split())) < _SAID * len(told)
