"""A question said as people say it: the law's order of words turned where it makes no natural question."""

import re

from authoring.drafting.naming import continued

_TURNS = (
    (re.compile(r"^(?!đối với|trường hợp|khi|nếu|trong)(?P<who>[^?]+?), (?=h[ằà]ng tháng đóng)"), r"\g<who> "),
    (re.compile(r"^phương thức, (?=thời hạn đóng)", re.IGNORECASE), ""),
    (
        re.compile(
            r"^[Tt](?P<what>hời hạn đóng [^,]+?)(?: đối với người lao động)? (?P<when>trong bao nhiêu \w+ đầu)"
            r" đối với (?P<way>phương thức [^,]+)$"
        ),
        r"đối với \g<way>, t\g<what> là \g<when>",
    ),
    (re.compile(r"^về (?=trường hợp )"), "đối với "),
    (re.compile(r"(?P<who>(?:^|bao gồm )các con) bao gồm cả [^?]*? thì (?=được)", re.IGNORECASE), r"\g<who> "),
    (re.compile(r" do người (?:(?! do )[^;?])*? chỉ định nhưng (?=tối đa \d)"), " là "),
    (  # two doers: whoever takes part, and the one who is meant
        re.compile(
            r"^người tham gia (?:\w+ ){2,3}\w+ (?P<rest>khi [^?]*bao nhiêu [^?]*?) đối với"
            r" (?P<who>người (?!tham gia|bệnh)[^,?]+)$",
            re.IGNORECASE,
        ),
        r"\g<who> \g<rest>",
    ),
    (  # “đối với người lao động, trường hợp làm …” has its doer twice
        re.compile(
            r"^đối với (?P<who>người lao động|lao động n\w+), trường hợp"
            r" (?=(?:làm|đóng|tham gia|bị|mắc|có|đang|đã|nghỉ)(?!\w)[^?]* thì )"
        ),
        r"\g<who> ",
    ),
    (re.compile(r" (?P<case>khi (?:\w+ ){1,3}\w+)(?= (?:(?! thì ).)*(?<= )(?P=case) \w)"), ""),
    (
        re.compile(r"(?P<what>[^,]+? chậm nhất) đối với (?P<who>[^,]+?) là (?P<when>ngày nào) đối với (?P<way>[^,]+)$"),
        r"đối với \g<way>, \g<what> của \g<who> là \g<when>",
    ),
    (
        re.compile(
            r"đóng(?: bảo hiểm xã hội bắt buộc)?(?: tính)? trên (?P<base>[^;]+?) là bao nhiêu phần trăm(?= vào quỹ)"
        ),
        r"đóng bao nhiêu phần trăm \g<base>",
    ),
    (
        re.compile(r"^(?P<what>[Tt]ỷ lệ đóng [^,;]+?) bao gồm (?P<share>bao nhiêu [^,;]+?) (?P<fund>vào quỹ [^,;]+)$"),
        r"\g<what> \g<fund> là \g<share>",
    ),
    (re.compile(r"thấp nhất bằng [^,;?]+? và (?=cao nhất bằng bao nhiêu)"), ""),
    (
        re.compile(
            r"(?P<often>trách nhiệm định kỳ bao nhiêu (?:tháng|năm|ngày)"
            r"|định kỳ bao nhiêu (?:tháng|năm|ngày)(?=, báo cáo)), (?=\w)"
        ),
        r"\g<often> một lần ",
    ),
    (re.compile(r"(?<=của )nhóm(?= (?:tự|tham gia|được))"), "người thuộc nhóm"),
    (  # the doer has been named
        re.compile(
            r"(?P<before>người tham gia .*|người đang .*)(?P<what>nộp hồ sơ đề nghị hưởng [^,;]+?)"
            r" đối với người tham gia bảo hiểm [^,;]+?(?= cho )"
        ),
        r"\g<before>\g<what>",
    ),
    (re.compile(r"(?P<before>bao nhiêu .*?),? và do [^,;]*(?:, tổ chức)?$"), r"\g<before>"),
    (re.compile(r"(?P<before>bao nhiêu .*), bao gồm [^,;]*$"), r"\g<before>"),
    (re.compile(r"bằng \d+(?:,\d+)?% [^,]+ vào quỹ [^,]+, (?=bao nhiêu phần trăm [^,]+ vào quỹ)"), "bằng "),
    (re.compile(r"(?P<before>bao nhiêu .*),? theo quy định của pháp luật(?: về [^,;]*)?$"), r"\g<before>"),
    (  # what holds for others too is not asked
        re.compile(
            r"(?P<before>bao nhiêu (?:(?! (?:và|thì) )[^,;])*)"
            r" và (?:không quá|tối đa|bằng) \d[^,;]* (?:đối với|cho) [^,;]*$"
        ),
        r"\g<before>",
    ),
    (re.compile(r"(?P<before>bao nhiêu [^,;]*), không (?!quá|bao gồm|kể|thuộc|phải)\w+ [^,;]*$"), r"\g<before>"),
)
_ACT = re.compile(r"(?P<what>.+?) là hành vi của [^,;]+? trong trường hợp (?P<case>sau bao nhiêu .+)")


def smooth(text: str) -> str:
    """The same question in a natural order of words, without a tail of something else."""
    if act := _ACT.fullmatch(text):
        return f"{act['case']} thì bị coi là {continued(act['what'])}"
    for words, instead in _TURNS:
        text = words.sub(instead, text)
    return text
