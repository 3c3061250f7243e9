"""The clauses of a statement: where a condition begins, where its consequence, where the next thing is said."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

MAIN, CONDITION, EXCEPTION, THEN, MORE, EVENT = "main", "condition", "exception", "then", "more", "event"

_BRACKET = re.compile(r"\([^()]*\)")
_PLACES = re.compile(
    r"(?:điểm|khoản|Điều|điều|các|Mục|Chương) (?:(?:[a-zđ]{1,2}|\d+[a-zđ]?)(?=[ ,])"
    r"(?:, | và |, và | hoặc | khoản | điểm | Điều |, khoản |, điểm |, Điều )*)+",
)
_PAIRED = re.compile(
    r", (?:(?<=khám bệnh, )(?=chữa bệnh)|(?<=cơ quan, )(?=tổ chức)|(?<=tổ chức, )(?=đơn vị|cá nhân|doanh nghiệp)"
    r"|(?<=đơn vị, )(?=doanh nghiệp|cá nhân|tổ chức)"
    r"|(?:(?<=xã hội, )|(?<=thất nghiệp, )|(?<=y tế, )|(?<=bắt buộc, )|(?<=tự nguyện, ))"
    r"(?=bảo hiểm (?:xã hội|y tế|thất nghiệp))|(?<=lương hưu, )(?=trợ cấp)|(?<=cán bộ, )(?=công chức)"
    r"|(?<=công chức, )(?=viên chức|công nhân)|(?<=học sinh, )(?=sinh viên)|(?<=lao động, )(?=bệnh nghề nghiệp)"
    r"|(?<=xã, )(?=phường)|(?<=phường, )(?=thị|đặc)|(?<=tỉnh, )(?=thành phố)|(?<=nhọc, )(?=độc)"
    r"|(?<=độc hại, )(?=nguy)|(?<=sức, )(?=phục hồi)|(?<=đổi, )(?=bổ sung)|(?<=lễ, )(?=tết)|(?<=nghèo, )(?=hộ)"
    r"|(?<=người lao động, )(?=người sử dụng lao động(?! (?:có|phải|được|lập|nộp|đóng|gửi|thực)))|(?<=chế, )(?=sử dụng)"
    r"|(?<=nhà thầu, )(?=nhà đầu tư)"
    r"|(?<=chủ trì, )(?=phối hợp))",
    re.IGNORECASE,
)
_OPENERS = {
    EXCEPTION: r"trừ(?! \d)|không bao gồm|không kể|ngoại trừ",
    CONDITION: r"nếu|(?:cho )?đến khi|với điều kiện|áp dụng (?:cho|đối với)|(?<!áp dụng )đối với|tại thời điểm"
    r"|tương ứng(?: với)?"
    r"|(?<!sau )(?<!trước )(?<!từ )(?<!đến )(?<!đôi )(?<!ngay )(?<!trong )khi(?! đó)"
    r"|(?<!trừ )(?<!trừ các )(?<!với )(?<!với các )(?<!cho )(?<!các )(?<!những )(?<!số )(?<!mọi )(?<!thuộc )(?<!một )"
    r"(?<!hai )(?<!ba )(?<!bốn )(?<!kể cả )(?<!từng )(?:trong )?trường hợp(?: khi)?(?! (?:này|đó))",
    THEN: r"thì",
    MORE: r"nhưng|trong đó|(?<=, )còn(?! thiếu| lại| phải| có| được| tiếp| dư)"
    r"|(?<!tháng )(?<!năm )(?<!ngày )(?<!kỳ )sau đó|mà|hoặc(?= (?:không quá"
    r"|tối đa|tối thiểu|bằng|không vượt|không thấp))|và(?= \d[\d.,]*(?:%| (?:nghìn |triệu |tỷ )?đồng(?!\w)))",
    EVENT: r"kể từ|tính từ",
}
_OPENER = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _OPENERS.items()) + r")(?!\w)",
    re.IGNORECASE,
)
_AGENT = (
    r"người|lao động (?:nam|nữ)|cơ quan|tổ chức|đơn vị|doanh nghiệp|cơ sở|bệnh viện|trung tâm|quỹ|bộ|ủy ban|hội đồng"
    r"|chính phủ|thủ tướng|ngân sách|nhà nước|bảo hiểm (?:xã hội|y tế|thất nghiệp)|thân nhân|đối tượng|các|sở|chủ|cha"
    r"|mẹ|con|thủ trưởng|giám đốc|hồ sơ|thời gian|thời hạn|mức|tỷ lệ|số|trạm|bên|hộ|đại diện|việc|phần|tổng|thẻ|chi phí"
    r"|nhà (?:thầu|đầu tư|trường)|thí sinh|cá nhân|công ty|tổ (?:chuyên gia|công tác)|thành viên"
    r"|kỳ hạn|lãi suất|phương án|kế hoạch|định mức|kinh phí|ngân hàng|kho bạc|kiểm toán|học sinh|sinh viên|cán bộ"
)
_CAPITAL = r"(?-i:(?!(?:Điều|Mục|Chương|Luật) )[A-ZĐ][a-zà-ỹđ]+ )"
_DOES = (
    r"được|phải|có trách nhiệm|có quyền|có thể|thực hiện|chịu|đóng|nộp|gửi|chuyển|trả|thông báo|giải quyết"
    r"|(?<!phân )(?<!trợ )(?<!phụ )(?<!trung )(?<!các )cấp(?! tỉnh| huyện| xã| trung| cơ| có| chuyên| cứu)|bằng|là"
    r"|tối đa|tối thiểu|thấp nhất|cao nhất|không|hưởng|ký|xây dựng|chủ trì|tổ chức thực hiện|phân bổ|công bố"
    r"|bố trí|tạm ứng|thông qua|xem xét|quyết định|tiến hành|hoàn|lập|báo cáo|tổng hợp|cung cấp|(?<!được )giao(?= dự)"
    r"|do|căn cứ|có|xác định|ban hành|trình|thanh toán|tạm ứng|kiểm tra|đề nghị|phối hợp|bị|đã"
)
_MAIN_COMMA = re.compile(
    rf", (?=(?:(?:(?:{_AGENT})(?!\w)|{_CAPITAL})(?:[^,;]|, (?=(?:{_AGENT})(?!\w)))*?(?<!\w)(?:{_DOES})"
    r"|được|phải|có trách nhiệm|hằng tháng|hàng tháng|trong (?:thời hạn|vòng|thời gian)|chậm nhất|định kỳ|cứ"
    r"|mỗi)(?!\w))",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?<!\w)(?:được|phải|có trách nhiệm|bằng|là|tối đa|tối thiểu|có quyền|hằng tháng|hàng tháng|đóng bằng|thì)(?!\w)",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[ ,]*[^\W\d]+ [^\W\d]+ [^\W\d]+")
_WITH = re.compile(r"(?:phối hợp với|(?<!\w)do (?:Bộ|Chính phủ|Thủ tướng|Ủy ban|Hội đồng)) [^,]*$")
_AMOUNT = re.compile(r"(?:chi phí|chi|mức|số tiền|tổng số|kinh phí)(?!\w)", re.IGNORECASE)
_LIST = re.compile(r", [^\W\d]")
_NOUNS = re.compile(
    rf"(?:(?:các|những) )?(?:{_AGENT})(?!\w)(?:(?!(?<!\w)(?:{_DOES})(?!\w))[^,;])*",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    rf" ?(?:áp dụng )?đối với (?:(?!(?<!\w)(?:{_DOES})(?!\w))[^;])*[,·](?:(?!(?<!\w)(?:{_DOES})(?!\w))[^;])*",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r", (?:người(?! sử dụng)|lao động|công nhân|học sinh|sinh viên|hạ sĩ|chiến sĩ|quân nhân)(?!\w)")
_DESCRIBED = re.compile(r"(?:người|đối tượng)(?!\w)[^,;]* (?:đang|đã) [^,;]+", re.IGNORECASE)
_ACTING = re.compile(
    r"(?<!\w)(?:được|phải|thì|bằng|là|nộp|gửi|lập|trả|thông báo|có trách nhiệm|khi|mà|sau)(?!\w)", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_GIVEN = re.compile(r"(?<!\w)(?:được|phải|bằng|là|do)(?!\w)", re.IGNORECASE)
_VERB = re.compile(
    r"(?<!người)(?<!tượng)(?<!hợp)(?<!chưa)(?<!không)(?<!khi)(?<!đã)(?<!nếu)(?<!là)(?<!với)(?<!do)(?<!mà)(?<!thì) "
    r"(?=(?:không |chỉ |vẫn )?(?:được|phải|có trách nhiệm|có quyền|(?:hằng|hàng) tháng (?:đóng|được|phải))(?!\w))"
)
_MEASURE = re.compile(r"(?:thì )?(?:mức|tỷ lệ|thời gian|thời hạn|số|tuổi|kinh phí)(?!\w)", re.IGNORECASE)
_COLON = re.compile(
    r": (?=[A-ZĐ]|định kỳ|trong thời hạn|chậm nhất|\d[\d.,]*(?:%| (?:nghìn |triệu |tỷ )?đồng))"
    r"|(?<=(?-i:\w)): (?=(?:tỷ (?:lệ|trọng)|mức|số|thời (?:gian|hạn)|tính|bằng|tối (?:đa|thiểu)|không quá)(?!\w))"
)
_OTHER_TIME = re.compile(r",? hoặc (?=(?:trong (?:thời hạn|vòng)|chậm nhất) )")
_ITEM_COMMA = re.compile(r", (?!(?:các )?(?:Điều|điều|điểm|khoản|Mục|Chương) )(?=(?:[^\W\d]+ ){0,5}\d)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a statement: where it begins, where its words begin behind the opener, where it ends, its kind."""

    start: int
    words: int
    end: int
    kind: str


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a statement one after another; commas of lists, brackets and references part nothing."""
    shown = masked(text)
    cuts = sorted(_with_verbs(shown, _supposed(dict(_cuts(shown)))).items())
    starts = [(0, 0, MAIN)] if not cuts or cuts[0][0] else []
    starts += [(start, words, kind) for start, (words, kind) in cuts]
    ends = [start for start, _, _ in starts[1:]] + [len(text)]
    return tuple(Clause(start, words, end, kind) for (start, words, kind), end in zip(starts, ends, strict=True))


def clause_at(parts: tuple[Clause, ...], at: int) -> int:
    """The index of the clause that a place lies in."""
    return bisect_right([part.start for part in parts], at) - 1


def masked(text: str) -> str:
    """The text with brackets blotted out and the commas of references taken away; every place stays."""
    blotted = _BRACKET.sub(lambda match: "·" * len(match.group()), text) if "(" in text else text
    return _PAIRED.sub("· ", _PLACES.sub(lambda match: match.group().replace(",", "·"), blotted))


def unpaired(text: str) -> str:
    """The text with the commas of fixed pairs (“khám bệnh, chữa bệnh”) as blanks; every place stays."""
    return _PAIRED.sub("  ", text)


def unreferred(text: str) -> str:
    """The text with fixed pairs and references blotted out, so that only other commas and “và” are left."""
    return _PLACES.sub(lambda match: "·" * len(match.group()), unpaired(text))


def _supposed(cuts: dict[int, tuple[int, str]]) -> dict[int, tuple[int, str]]:
    """Without the cuts inside a condition: all up to its “thì” belongs to “đối với A, B, C thì …”."""
    order = sorted(cuts)
    out = dict(cuts)
    for index, start in enumerate(order):
        if cuts[start][1] == THEN:
            back = index - 1
            while back >= 0 and cuts[order[back]][1] == MAIN:
                back -= 1
            if back >= 0 and cuts[order[back]][1] == CONDITION:
                for one in order[back + 1 : index]:
                    del out[one]
    return out


def _with_verbs(shown: str, cuts: dict[int, tuple[int, str]]) -> dict[int, tuple[int, str]]:
    """“Lao động nam khi vợ sinh con | được nghỉ”: the verb of the main clause goes on behind a condition.

    “Mức đóng đối với người lao động bằng …” is one clause.
    """
    order = [0, *sorted(start for start in cuts if start), len(shown)]
    out = dict(cuts)
    for before, start, end in zip(order, order[1:], order[2:], strict=False):
        words, kind = cuts[start]
        head = shown[before:start]
        if kind == MAIN and _goes_on(shown, start, head, cuts.get(before, (0, MAIN))[1]):
            del out[start]
            continue
        if kind != CONDITION or cuts.get(before, (0, MAIN))[1] not in (MAIN, THEN):
            continue
        measured = _MEASURE.match(head.strip(" ,:")) and not _GIVEN.search(head) and not _DIGIT.search(head)
        if measured and shown.startswith("đối với", words):
            del out[start]
            continue
        verb = None if _FINITE.search(head) or not _NAMES.match(head) else _VERB.search(shown, words, end)
        if verb:
            out[verb.start()] = (verb.end(), MAIN)
    return out


def _goes_on(shown: str, start: int, head: str, kind: str) -> bool:
    """Whether a comma only parts the members of a list: of nouns, or of those behind “đối với”."""
    if kind == CONDITION:
        return bool(_MEMBERS.fullmatch(head) and _PEOPLE.match(shown, start))
    if (
        kind == MAIN
        and _PEOPLE.match(shown, start)
        and _DESCRIBED.fullmatch(head.strip(" ,:"))
        and not _ACTING.search(head)
    ):
        return True
    measured = _MEASURE.match(shown, start + len(", ")) and not _MEASURE.match(head.strip(" ,:"))
    return bool(kind == MAIN and not measured and _LIST.match(shown, start) and _is_list(head))


def _is_list(head: str) -> bool:
    """Whether what stands before a comma is a noun that goes on behind it, not a clause of its own."""
    words = head.strip(" ,:")
    if _WITH.search(words):
        return True
    amount = _AMOUNT.match(words) and not _GIVEN.search(words)
    return bool(amount or _NOUNS.fullmatch(words))


def _cuts(shown: str) -> Iterator[tuple[int, tuple[int, str]]]:
    for form in (_ITEM_COMMA, _MAIN_COMMA, _COLON, _OTHER_TIME):
        for match in form.finditer(shown):
            yield match.start(), (match.end(), MAIN)
    for match in _OPENER.finditer(shown):
        kind, begins = str(match.lastgroup), match.start()
        start = len(shown[:begins].rstrip(" ").removesuffix(","))
        yield start, (match.end() if kind == THEN else begins, kind)
