"""A question said as people say it: the law's order of words turned where it makes no natural question."""

import re

from authoring.drafting.naming import continued

_TURNS = (
    (re.compile(r"^(?!đối với|trường hợp|khi|nếu|trong)(?P<who>[^?]+?), (?=h[ằà]ng tháng đóng)"), r"\g<who> "),
    (re.compile(r"^phương thức, (?=thời hạn đóng)", re.IGNORECASE), ""),
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
    (re.compile(r"(?P<often>định kỳ bao nhiêu (?:tháng|năm|ngày)), (?=báo cáo)"), r"\g<often> một lần "),
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
)
_ACT = re.compile(r"(?P<what>.+?) là hành vi của [^,;]+? trong trường hợp (?P<case>sau bao nhiêu .+)")


def smooth(text: str) -> str:
    """The same question in a natural order of words, without a tail of something else."""
    if act := _ACT.fullmatch(text):
        return f"{act['case']} thì bị coi là {continued(act['what'])}"
    for words, instead in _TURNS:
        text = words.sub(instead, text)
    return text
